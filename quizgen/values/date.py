"""Dates: days, months, seasons, parts of years, decades, centuries, and from one to another."""

from __future__ import annotations

from decimal import Decimal

from quizgen.value import Context, Value, ValueType, unkeyed, whole
from quizgen.values.dates import near, phrase, reach, standing, written


def parse(text: str, context: Context) -> Value | None:
    """`4 July 2024`, `July 2024`, `mid-2022`, `spring 2021`, `1990s`, `19th century`, `2023-2027`; no bare year."""
    found = phrase.read(text, context.language) if len(text) > len("2018") else None
    return None if found is None or found.unit == "year" else phrase.value("date", found)


def order(value: Value) -> tuple[Decimal, ...] | None:
    """By first, then last day."""
    return None if value.low is None or value.high is None else (value.low, value.high)


def neighbours(value: Value, context: Context) -> tuple[Value, ...]:
    """Days, months, seasons, decades or centuries near an exact one."""
    return near.neighbours(value, context, parse)


def typed(value: Value) -> bool:
    """A date can be typed, unless it runs from one day or month to another."""
    return value.unit not in ("days", "months", "span")


TYPE = ValueType(
    name="date",
    parse=parse,
    same=reach.overlap,
    surely=reach.surely,
    keys=unkeyed,
    order=order,
    neighbours=neighbours,
    spellings=written.spellings,
    find=standing.stands,
    typed=typed,
    span=whole,
    reply="time",
    numbered=True,
    wordy=False,
)
