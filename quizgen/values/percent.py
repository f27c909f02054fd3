"""Percentages, and differences of them in percentage points."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from quizgen.spelling import aligned
from quizgen.value import Context, Value, ValueType, unkeyed
from quizgen.values.numbers import mantissa, near, phrase, reach, standing, written
from quizgen.values.numbers.counted import counted
from quizgen.values.numbers.lexicon import lexicon


def parse(text: str, context: Context) -> Value | None:
    """A number and a percent sign or word: `40%`, `27.2 percent`, `over 40 percent`; bounds in percent."""
    found = phrase.read(text, context.language)
    if found is None or found.before or not found.after:
        return None
    unit = lexicon(context.language).percent.get(found.follows)
    if unit is None or found.first.style not in ("digits", "word"):
        return None
    return phrase.value("percent", found, unit)


def same(a: Value, b: Value) -> bool:
    """Equal within hedge and rounding; percent are no percentage points."""
    return a.unit == b.unit and reach.meet(a, b)


def neighbours(value: Value, context: Context) -> tuple[Value, ...]:
    """Percentages near an exact one, with as many decimals; up to 100 none above 100."""
    return near.neighbours(value, context, parse, Decimal(100))


def spellings(value: Value, context: Context) -> tuple[str, ...]:
    """With sign, words or neither."""
    words: Sequence[str] = ("%", *context.language.percent)
    if value.unit == "pp":
        found = phrase.read(value.text, context.language)
        assert found is not None
        number = (found.last or found.first).number
        words = counted(context.language.percent_points, number, context.language)
    units = [("", f" {word}") for word in words]
    return written.spellings(
        value, context, [("", "%"), *units, ("", "")] if value.unit == "%" else [*units, ("", "")]
    )


def find(value: Value, text: str, context: Context) -> bool:
    """Does the number stand in the text, and somewhere a percent sign or word?"""
    signs = lexicon(context.language).percent
    return standing.stands(value, text, context) and standing.any_stands(signs, aligned(text))


def typed(value: Value) -> bool:
    """A number can be typed."""
    return True


TYPE = ValueType(
    name="percent",
    parse=parse,
    same=same,
    surely=reach.surely,
    keys=unkeyed,
    order=reach.order,
    neighbours=neighbours,
    spellings=spellings,
    find=find,
    typed=typed,
    span=mantissa.span,
    reply="number",
    numbered=True,
    wordy=False,
)
