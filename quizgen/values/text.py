"""Texts: whatever is nothing more special."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from quizgen.spelling import bare, fold, without_article
from quizgen.value import Context, Value, ValueType
from quizgen.values import name
from quizgen.values.name import stands, unique

_WORD = re.compile(r"[^\W_]+")


def parse(text: str, context: Context) -> Value:
    """The text itself; never fails."""
    return Value("text", text)


def same(a: Value, b: Value) -> bool:
    """The same words, whatever their article, number and punctuation."""
    return not _keys(a.text).isdisjoint(_keys(b.text))


@lru_cache(maxsize=65536)  # each text is compared with many others
def _keys(text: str) -> frozenset[str]:
    return frozenset(" ".join(map(_singular, _WORD.findall(form))) or form for form in name.keys(text))


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("ses", "xes", "zes", "ches", "shes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word


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
    """Do the words stand in the text, in this order and side by side?"""
    words = " ".join(map(_singular, _WORD.findall(bare(value.text, context.language))))
    inside = " ".join(map(_singular, _WORD.findall(fold(text))))
    return stands(words, inside) if words else fold(value.text) in fold(text)


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
