"""Texts: whatever is nothing more special."""

from __future__ import annotations

from decimal import Decimal

from quizgen.spelling import fold, without_article
from quizgen.value import Context, Value, ValueType
from quizgen.values.name import stands, unique
from quizgen.values.texts import keys as texts


def parse(text: str, context: Context) -> Value:
    """The text itself; never fails."""
    return Value("text", text)


def same(a: Value, b: Value) -> bool:
    """The same words, whatever their article, number, spelling and punctuation; signs are told apart."""
    return texts.meet(a.text, b.text, named=False)


def surely(a: Value, b: Value) -> bool:
    """The same text to any reader: case, accents, hyphens and families of spelling aside."""
    return not texts.surely(a.text).isdisjoint(texts.surely(b.text))


def keys(value: Value) -> frozenset[str]:
    """The keys of its singulars and spellings, and of what it may be called for short."""
    return texts.of_text(value.text) | texts.shortened(value.text)


def order(value: Value) -> tuple[Decimal, ...] | None:
    """Texts have no natural order."""
    return None


def neighbours(value: Value, context: Context) -> tuple[Value, ...]:
    """Nothing is near a text."""
    return ()


def spellings(value: Value, context: Context) -> tuple[str, ...]:
    """The text, and the text without its article."""
    return unique([value.text, without_article(value.text, context.language)])


def find(value: Value, text: str, context: Context) -> bool:
    """Do the words stand in the text, in this order and side by side, in singular or plural?"""
    own = texts.stems(without_article(value.text, context.language), context.language)
    inside = texts.stems(text, context.language)
    if not any(own):
        return fold(value.text) in fold(text)
    return any(stands(words, there) for words in own for there in inside)


def typed(value: Value) -> bool:
    """For a text a synonym may fit, so it is never typed."""
    return False


def span(value: Value) -> tuple[int, int] | None:
    """It is never typed, so neither is a part of it."""
    return None


TYPE = ValueType(
    name="text",
    parse=parse,
    same=same,
    surely=surely,
    keys=keys,
    order=order,
    neighbours=neighbours,
    spellings=spellings,
    find=find,
    typed=typed,
    span=span,
    reply="spelled",
    numbered=False,
    wordy=True,
)
