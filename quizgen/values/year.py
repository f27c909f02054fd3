"""Years: a bare number from 1000 to 2999."""

from __future__ import annotations

import re
from decimal import Decimal

from quizgen.value import Context, Value, ValueType


def parse(text: str, context: Context) -> Value | None:
    """A bare year."""
    if not (len(text) == 4 and text.isdecimal() and "1" <= text[0] <= "2"):
        return None
    year = int(text)
    first = 365 * (year - 1) + (year - 1) // 4 - (year - 1) // 100 + (year - 1) // 400 + 1
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return Value("year", text, Decimal(first), Decimal(first + 364 + leap))


def same(a: Value, b: Value) -> bool:
    """Do the days overlap?"""
    if a.low is None or a.high is None or b.low is None or b.high is None:
        return False
    return a.low <= b.high and b.low <= a.high


def order(value: Value) -> tuple[Decimal, ...] | None:
    """By the first day, then the last."""
    return None if value.low is None or value.high is None else (value.low, value.high)


def neighbours(value: Value, context: Context) -> tuple[Value, ...]:
    """Years nearby."""
    year = int(value.text)
    near = [parse(str(year + d), context) for d in (-1, 1, -3, 2, -4, 5, -6, 7, -9, 10)]
    return tuple(v for v in near if v)


def spellings(value: Value, context: Context) -> tuple[str, ...]:
    """Its digits."""
    return (value.text,)


def find(value: Value, text: str, context: Context) -> bool:
    """Does the year stand in the text?"""
    return re.search(rf"(?<![\d.,]){value.text}(?![\d]|[.,]\d)", text) is not None


def typed(value: Value) -> bool:
    """A year can be typed."""
    return True


TYPE = ValueType("year", parse, same, order, neighbours, spellings, find, typed)
