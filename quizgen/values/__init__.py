"""The types of value: one file each, and the functions that pick the right one."""

from __future__ import annotations

from decimal import Decimal

from quizgen.value import Context, Value, ValueType
from quizgen.values.count import TYPE as COUNT
from quizgen.values.list import TYPE as LIST
from quizgen.values.money import TYPE as MONEY
from quizgen.values.name import TYPE as NAME
from quizgen.values.percent import TYPE as PERCENT
from quizgen.values.quantity import TYPE as QUANTITY
from quizgen.values.ratio import TYPE as RATIO
from quizgen.values.text import TYPE as TEXT
from quizgen.values.year import TYPE as YEAR

VALUES: dict[str, ValueType] = {
    "list": LIST,
    "name": NAME,
    "year": YEAR,
    "money": MONEY,
    "percent": PERCENT,
    "ratio": RATIO,
    "quantity": QUANTITY,
    "count": COUNT,
    "text": TEXT,
}


def parse(text: str, context: Context) -> Value:
    """The value that a text states; its type is inferred, and text at last."""
    for kind in VALUES.values():
        value = kind.parse(text, context)
        if value is not None:
            return value
    raise AssertionError("a text is always a text")


def parse_as(kind: str, text: str, context: Context) -> Value | None:
    """The value of this type that a text states, or None where it doesn't."""
    return VALUES[kind].parse(text, context)


def same(a: Value, b: Value) -> bool:
    """Could both be the right answer to one question?"""
    if a.type != b.type:
        return False
    return VALUES[a.type].same(a, b)


def overlap(a: Value, b: Value) -> bool:
    """Do two dates or years share a day?"""
    return YEAR.same(a, b)


def order(value: Value) -> tuple[Decimal, ...] | None:
    """A sort key among values of one type and unit, or None where there is no natural order."""
    return VALUES[value.type].order(value)


def neighbours(value: Value, context: Context) -> tuple[Value, ...]:
    """Wrong values near an exact one, in its style, nearest first."""
    return VALUES[value.type].neighbours(value, context)


def spellings(value: Value, context: Context) -> tuple[str, ...]:
    """Every text accepted when the value is typed, its own first."""
    return VALUES[value.type].spellings(value, context)


def find(value: Value, text: str, context: Context) -> bool:
    """Does the value stand in this text?"""
    return VALUES[value.type].find(value, text, context)


def typed(value: Value) -> bool:
    """Can a learner be asked to type it?"""
    return VALUES[value.type].typed(value)
