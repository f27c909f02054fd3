"""Years: a bare number from 1000 to 2999, or any with its era."""

from __future__ import annotations

from decimal import Decimal

from quizgen.value import Context, Value, ValueType, unkeyed, whole
from quizgen.values.dates import calendar, near, phrase, reach, standing, written


def parse(text: str, context: Context) -> Value | None:
    """`2018`, `44 BC`, `AD 79`, `around 1900`, `before 2020`."""
    if len(text) == 4 and text.isascii() and text.isdecimal():  # nearly all
        if text[0] not in "12":
            return None
        low, high = calendar.year_days(int(text), int(text))
        return Value("year", text, Decimal(low), Decimal(high))
    found = phrase.read(text, context.language)
    return phrase.value("year", found) if found is not None and found.unit == "year" else None


def order(value: Value) -> tuple[Decimal, ...] | None:
    """By first, then last day."""
    return None if value.low is None or value.high is None else (value.low, value.high)


def neighbours(value: Value, context: Context) -> tuple[Value, ...]:
    """Up to five years before and five after, at most twelve years away."""
    return near.neighbours(value, context, parse)


def typed(value: Value) -> bool:
    """A year can be typed."""
    return True


TYPE = ValueType(
    name="year",
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
