"""How far a number reaches: which numbers it could be, with its hedge and its rounding."""

from __future__ import annotations

from decimal import Decimal

from quizgen.value import Value

# "About 40" is taken for 36 to 44, "over 40" for 40 to 44: a convention, wide enough that no wrong option is right.
_SLACK = Decimal("0.1")
_CLOSE = Decimal("0.01")  # sources differ by as much, and nobody learns it
_ROUND = 3  # noughts at the end of a number by which it may have been rounded: 2,000, but not 1,500
_ENDLESS = Decimal("Infinity")


def reach(value: Value) -> tuple[Decimal, Decimal] | None:
    """The numbers that a value could stand for, or None where it has none."""
    low, high = value.low, value.high
    if low is None or high is None:
        return None
    match value.hedge:
        case "about":
            return low - _SLACK * abs(low), high + _SLACK * abs(high)
        case "nearly" | "under" | "at most":
            return low - _SLACK * abs(low), high
        case "over" | "at least":
            return low, high + _SLACK * abs(high)
        case _:
            return low, high


def meet(a: Value, b: Value) -> bool:
    """Could both be true of one number? Of two that only say how much more or less, both can."""
    if a.low is None or a.high is None or b.low is None or b.high is None:
        return False
    upward = [v.hedge in ("over", "at least") for v in (a, b)]
    downward = [v.hedge in ("under", "at most") for v in (a, b)]
    if all(upward) or all(downward):
        return True
    if upward[0] and downward[1]:
        return a.low <= b.high
    if downward[0] and upward[1]:
        return b.low <= a.high
    first, second = reach(a), reach(b)
    assert first is not None
    assert second is not None
    if (
        first[0] < first[1] and second[0] < second[1]
    ):  # 2.5 rounds to 3, not to 2, so what only touches is apart
        return first[0] < second[1] and second[0] < first[1]
    return first[0] <= second[1] and second[0] <= first[1]


def below(a: Value, b: Value) -> bool:
    """Is one number certainly the smaller? Not where they differ by less than a hundredth, nor within a rounding."""
    if a.unit != b.unit or None in (a.low, a.high, b.low, b.high):
        return False
    most, least = _bounds(a)[1], _bounds(b)[0]
    return least - most > _CLOSE * max(abs(least), abs(most)) if most < least < _ENDLESS else False


def _bounds(value: Value) -> tuple[Decimal, Decimal]:
    """Between which numbers it lies, however far "over" and "under" may go; noughts at the end may be rounded ones."""
    low, high = reach(value) or (-_ENDLESS, _ENDLESS)
    if low == high:
        exponent = int(low.normalize().as_tuple().exponent) if low else 0
        slack = Decimal(5).scaleb(exponent - 1) if exponent >= _ROUND else Decimal(0)
        low, high = low - slack, high + slack
    if value.hedge in ("over", "at least"):
        return low, _ENDLESS
    return (-_ENDLESS if value.hedge in ("under", "at most") else low), high


def surely(a: Value, b: Value) -> bool:
    """Do both state one number, in one unit and with one hedge, rounded alike or by a digit more or less?"""
    if a.low is None or a.high is None or b.low is None or b.high is None:
        return False
    if (a.unit, a.hedge, a.low + a.high) != (b.unit, b.hedge, b.low + b.high):
        return False
    narrow, wide = sorted((a.high - a.low, b.high - b.low))
    if not narrow:  # exact, as a count is; 5 isn't "from 0 to 10"
        return wide <= _SLACK * abs(a.low + a.high) / 2
    ratio = wide / narrow
    return ratio == Decimal(10) ** (len(str(int(ratio))) - 1)


def order(value: Value) -> tuple[Decimal, ...] | None:
    """By lower, then upper bound."""
    return None if value.low is None or value.high is None else (value.low, value.high)
