"""The types of value: one file each, and the functions that pick the right one."""

from __future__ import annotations

from decimal import Decimal

from quizgen.spelling import fold, folded
from quizgen.value import Context, Value, ValueType
from quizgen.values.count import TYPE as COUNT
from quizgen.values.date import TYPE as DATE
from quizgen.values.dates import reach as dates
from quizgen.values.list import TYPE as LIST
from quizgen.values.money import TYPE as MONEY
from quizgen.values.name import TYPE as NAME
from quizgen.values.numbers import reach as numbers
from quizgen.values.numbers.phrase import possible
from quizgen.values.percent import TYPE as PERCENT
from quizgen.values.quantity import TYPE as QUANTITY
from quizgen.values.ratio import TYPE as RATIO
from quizgen.values.text import TYPE as TEXT
from quizgen.values.year import TYPE as YEAR

# In the order in which a text is tried: what is told apart by more comes first, and a text is at last a text.
VALUES: dict[str, ValueType] = {
    "list": LIST,
    "name": NAME,
    "date": DATE,
    "year": YEAR,
    "money": MONEY,
    "percent": PERCENT,
    "ratio": RATIO,
    "quantity": QUANTITY,
    "count": COUNT,
    "text": TEXT,
}
_PER_HUNDRED = Decimal(100)


def parse(text: str, context: Context) -> Value:
    """The value that a text states; its type is inferred, and text at last."""
    numbered: bool | None = None  # not looked at yet
    for kind in VALUES.values():
        if kind.numbered:
            if numbered is None:
                numbered = possible(text, context.language)
            if not numbered:
                continue
        value = kind.parse(text, context)
        if value is not None:
            return value
    return Value("text", text)


def parse_as(kind: str, text: str, context: Context) -> Value | None:
    """The value of this type that a text states, or None where it doesn't; KeyError for an unknown type."""
    return VALUES[kind].parse(text, context)


def same(a: Value, b: Value) -> bool:
    """Could both be the right answer to one question? Symmetric, and true of a value and itself."""
    if a.type == b.type:
        return VALUES[a.type].same(a, b) or (a.type != "list" and folded(a.text) == folded(b.text))
    if is_time(a) and is_time(b):
        return dates.overlap(a, b)
    if is_wordy(a) and is_wordy(b):
        return NAME.same(a, b)
    if {a.type, b.type} == {"percent", "ratio"}:
        return "pp" not in (a.unit, b.unit) and numbers.meet(_as_ratio(a), _as_ratio(b))
    return fold(a.text) == fold(b.text)


def surely(a: Value, b: Value) -> bool:
    """Are both one value to any reader? Whatever surely is could be the same, too; not the other way round."""
    if a.type == b.type:
        return VALUES[a.type].surely(a, b)
    if is_time(a) and is_time(b):
        return DATE.surely(a, b)
    if is_wordy(a) and is_wordy(b):
        return NAME.surely(a, b)
    return fold(a.text) == fold(b.text)


def keys(value: Value) -> frozenset[str] | None:
    """Texts to find it by: two values that could be the same share one; None where only comparing tells."""
    return VALUES[value.type].keys(value)


def _as_ratio(value: Value) -> Value:
    if value.type == "ratio" or value.low is None or value.high is None:
        return value
    low, high = value.low / _PER_HUNDRED, value.high / _PER_HUNDRED
    return Value("ratio", value.text, low, high, "", value.hedge)


def overlap(a: Value, b: Value) -> bool:
    """Do two dates or years share a day? 2024, July 2024 and 4 July 2024 are the same time."""
    return dates.overlap(a, b)


def is_time(value: Value) -> bool:
    """Is it a date or a year, which says when a fact holds?"""
    return VALUES[value.type].reply == "time"


def is_wordy(value: Value) -> bool:
    """Is it made of words: a name or a text?"""
    return VALUES[value.type].wordy


def order(value: Value) -> tuple[Decimal, ...] | None:
    """A sort key among values of one type and unit, or None where there is no natural order."""
    return VALUES[value.type].order(value)


def below(a: Value, b: Value) -> bool:
    """Is one value certainly earlier or smaller than another, whatever its hedge, rounding or date leaves open?"""
    if is_time(a) and is_time(b):
        return dates.before(a, b)
    return a.type == b.type and order(a) is not None and numbers.below(a, b)


def neighbours(value: Value, context: Context) -> tuple[Value, ...]:
    """Wrong values near an exact one, in its style, nearest first; empty for an inexact one."""
    return () if value.hedge else VALUES[value.type].neighbours(value, context)


def spellings(value: Value, context: Context) -> tuple[str, ...]:
    """Every text accepted when the value is typed, its own first."""
    return VALUES[value.type].spellings(value, context)


def find(value: Value, text: str, context: Context) -> bool:
    """Does the value stand in this text, in whatever spelling?"""
    return VALUES[value.type].find(value, text, context)


def typed(value: Value) -> bool:
    """Can a learner be asked to type it?"""
    return VALUES[value.type].typed(value)


def span(value: Value) -> tuple[int, int] | None:
    """From where to where its text is typed in a cloze; None where no part of it can be."""
    return VALUES[value.type].span(value)
