"""How far a date reaches, and whether two are the same time."""

from __future__ import annotations

from decimal import Decimal

from quizgen.value import Value

_FOREVER = Decimal("Infinity")
# "About 1900" is taken for five years either way, "about July 2024" for one month: wide enough for a wrong option.
_ABOUT_YEAR = Decimal(5 * 366)
_ABOUT_DAY = Decimal(31)


def reach(value: Value) -> tuple[Decimal, Decimal] | None:
    """First and last day that a value could mean; without end after "before", "after", "since" and "until"."""
    low, high = value.low, value.high
    if low is None or high is None:
        return None
    match value.hedge:
        case "about" | "nearly":
            slack = _ABOUT_YEAR if high - low > _ABOUT_DAY else _ABOUT_DAY
            return low - slack, high + slack
        case "under":
            return -_FOREVER, low - 1
        case "over":
            return high + 1, _FOREVER
        case "at most":
            return -_FOREVER, high
        case "at least":
            return low, _FOREVER
        case _:
            return low, high


def overlap(a: Value, b: Value) -> bool:
    """Do two dates or years share a day?"""
    if not a.hedge and not b.hedge:  # the way nearly all go
        if a.low is None or a.high is None or b.low is None or b.high is None:
            return False
        return a.low <= b.high and b.low <= a.high
    first, second = reach(a), reach(b)
    return first is not None and second is not None and first[0] <= second[1] and second[0] <= first[1]


def before(a: Value, b: Value) -> bool:
    """Has every day that one could mean passed when the first day comes that the other could mean?"""
    first, second = reach(a), reach(b)
    return first is not None and second is not None and first[1] < second[0]


def surely(a: Value, b: Value) -> bool:
    """Do both mean the same days, with one hedge?"""
    return a.low is not None and (a.low, a.high, a.hedge) == (b.low, b.high, b.hedge)
