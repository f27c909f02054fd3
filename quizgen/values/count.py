"""Counts: how many, and the how-manieth."""

from __future__ import annotations

import re
from decimal import Decimal

from quizgen.value import Context, Value, ValueType


def parse(text: str, context: Context) -> Value | None:
    """A whole number in digits or a word."""
    if re.fullmatch(r"\d{1,3}(,\d{3})+|\d+", text):
        number = Decimal(text.replace(",", ""))
    elif text.lower() in context.language.cardinals:
        number = Decimal(context.language.cardinals.index(text.lower()))
    else:
        return None
    return Value("count", text, number, number)


def same(a: Value, b: Value) -> bool:
    """Equal numbers."""
    return a.low == b.low and a.unit == b.unit


def order(value: Value) -> tuple[Decimal, ...] | None:
    """By number."""
    return None if value.low is None or value.high is None else (value.low, value.high)


def neighbours(value: Value, context: Context) -> tuple[Value, ...]:
    """Numbers nearby."""
    if value.low is None or not value.text.isdecimal():
        return ()
    near = [int(value.low) + d for d in (-1, 1, -2, 3, -4, 5, -6, 7)]
    return tuple(Value("count", str(n), Decimal(n), Decimal(n)) for n in near if n > 0)


def spellings(value: Value, context: Context) -> tuple[str, ...]:
    """Its text."""
    return (value.text,)


def find(value: Value, text: str, context: Context) -> bool:
    """Does the number stand in the text?"""
    return re.search(rf"(?<![\w.,]){re.escape(value.text)}(?![\w]|[.,]\d)", text) is not None


def typed(value: Value) -> bool:
    """A number can be typed."""
    return True


TYPE = ValueType("count", parse, same, order, neighbours, spellings, find, typed)
