"""Ratios: parts of a whole, and how many times as much."""

from __future__ import annotations

from quizgen.value import Context, Value, ValueType, unkeyed
from quizgen.values.numbers import mantissa, near, phrase, reach, standing, written
from quizgen.values.numbers.counted import counted
from quizgen.values.numbers.lexicon import lexicon


def parse(text: str, context: Context) -> Value | None:
    """`one-quarter`, `1/4`, `3:1`, `one in four`, `13 times`, `nearly 100-fold`, `twice`; bounds as plain numbers."""
    found = phrase.read(text, context.language)
    if found is None or found.before:
        return None
    if not found.after:
        if found.first.style not in ("fraction", "times"):
            return None
    elif found.follows.lstrip("- ") not in lexicon(context.language).times or found.first.style not in (
        "digits",
        "word",
    ):
        return None
    return phrase.value("ratio", found)


def same(a: Value, b: Value) -> bool:
    """Equal within hedge and rounding."""
    return reach.meet(a, b)


def neighbours(value: Value, context: Context) -> tuple[Value, ...]:
    """Multiples near an exact one; none for fractions, which come in too many styles to be matched."""
    return near.neighbours(value, context, parse)


def spellings(value: Value, context: Context) -> tuple[str, ...]:
    """Fractions in digits and words; multiples with each word for "times"."""
    found = phrase.read(value.text, context.language)
    if found is None or found.first.style == "fraction":
        return written.spellings(value, context, [("", "")])
    words = counted(context.language.times, found.first.number, context.language)
    units = [("", word if word.startswith("-") else f" {word}") for word in words]
    once = [
        word
        for word, number in context.language.twice.items()
        if number == found.first.number and not found.hedge
    ]
    more = written.spellings(value, context, [*units, ("", "x"), ("", "")])
    return tuple(dict.fromkeys([*more, *once]))


def typed(value: Value) -> bool:
    """A number can be typed."""
    return True


TYPE = ValueType(
    name="ratio",
    parse=parse,
    same=same,
    surely=reach.surely,
    keys=unkeyed,
    order=reach.order,
    neighbours=neighbours,
    spellings=spellings,
    find=standing.stands,
    typed=typed,
    span=mantissa.span,
    reply="number",
    numbered=True,
    wordy=False,
)
