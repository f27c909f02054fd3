"""Names: spellings declared under `names`, with their aliases."""

from __future__ import annotations

import re
from decimal import Decimal

from quizgen.spelling import bare, fold, without_article
from quizgen.value import Context, Name, Value, ValueType, whole
from quizgen.values.texts import keys as texts

_LONGEST_TYPED = 3  # words; longer names are asked otherwise


def declared(text: str, context: Context) -> Name | None:
    """The declared name that a text spells, with or without its article."""
    names = context.names
    if not names:
        return None
    folded = fold(text)
    found = names.get(folded)
    if found is not None:
        return found
    found = names.get(bare(text, context.language))
    if found is not None:
        return found
    for article in context.language.articles:
        found = names.get(f"{article}{folded}" if article.endswith("'") else f"{article} {folded}")
        if found is not None:
            return found
    return None


def parse(text: str, context: Context) -> Value | None:
    """A declared name, or None."""
    found = declared(text, context)
    if found is None:
        return None
    return Value("name", text, of=found.of, canonical=found.canonical)


def same(a: Value, b: Value) -> bool:
    """One name under two spellings, or one that may be short for the other."""
    return texts.meet(a.canonical or a.text, b.canonical or b.text, named=True)


def surely(a: Value, b: Value) -> bool:
    """One name under two spellings that any reader takes for one."""
    return not texts.surely(a.canonical or a.text).isdisjoint(texts.surely(b.canonical or b.text))


def keys(value: Value) -> frozenset[str]:
    """The keys of its first spelling, and of what it may be called for short."""
    text = value.canonical or value.text
    return texts.of_name(text) | texts.shortened(text)


def order(value: Value) -> tuple[Decimal, ...] | None:
    """Names have no natural order."""
    return None


def neighbours(value: Value, context: Context) -> tuple[Value, ...]:
    """Nothing is near a name."""
    return ()


def spellings(value: Value, context: Context) -> tuple[str, ...]:
    """The text, the canonical spelling and the aliases, each without its article, too."""
    found = declared(value.canonical or value.text, context)
    texts = [value.text, value.canonical, *(found.aliases if found else ())]
    return unique([form for text in texts for form in (text, without_article(text, context.language))])


def unique(texts: list[str]) -> tuple[str, ...]:
    """The texts in order, each once, no empty ones."""
    return tuple(dict.fromkeys(filter(None, texts)))


def find(value: Value, text: str, context: Context) -> bool:
    """Does one of the spellings stand in the text, as whole words?"""
    folded = fold(text)
    return any(stands(fold(spelling), folded) for spelling in spellings(value, context))


def stands(part: str, text: str) -> bool:
    """Do the folded words of `part` stand in the folded text, not inside a longer word?"""
    start = r"(?<!\w)" if part[:1] < "\u2e80" else ""  # scripts from CJK on write words without spaces
    end = r"(?![\w+#])" if part[-1:] < "\u2e80" else ""
    return re.search(f"{start}{re.escape(part)}{end}", text) is not None


def typed(value: Value) -> bool:
    """A name of at most three words can be typed."""
    return len(value.text.split()) <= _LONGEST_TYPED


TYPE = ValueType(
    name="name",
    parse=parse,
    same=same,
    surely=surely,
    keys=keys,
    order=order,
    neighbours=neighbours,
    spellings=spellings,
    find=find,
    typed=typed,
    span=whole,
    reply="spelled",
    numbered=False,
    wordy=True,
)
