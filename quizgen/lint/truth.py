"""Rules of truth and order: one right option, ranges apart, numbers in their natural order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from itertools import combinations

from quizgen import values
from quizgen.lint.subject import Subject, tokens
from quizgen.spelling import bare, fold
from quizgen.value import Value

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_SPREAD = re.compile(
    r"\d[^\d]{0,20}?(?:-|\bto\b|\bbis\b|\ba\b|\bhasta\b|\band\b|\bund\b|\bet\b|\by\b)[^\d]{0,6}\d"
)
_WITHOUT_END = {"over": 1, "at least": 1, "under": -1, "at most": -1}
_INFINITE = Decimal("Infinity")


def right_twice(subject: Subject) -> Iterator[str]:
    """Options that say the same: if one is right, so is the other."""
    for a, b in combinations(subject.options, 2):
        if _one(subject, a, b) and not (_range(subject, a) or _range(subject, b)):
            yield f"“{a}” and “{b}” are one answer"


def _one(subject: Subject, a: str, b: str) -> bool:
    if bare(a, subject.language) == bare(b, subject.language) or tokens(a) == tokens(b) != "":
        return _signs(a) == _signs(b)
    one, other = subject.value(a), subject.value(b)
    if values.is_wordy(one) or values.is_wordy(other):
        # Names that could be the same may be two: only what everybody writes alike is told here.
        named = a[:1].isupper() or b[:1].isupper()
        return values.surely(one, other) or (not named and values.same(one, other))
    return values.same(one, other)


def _signs(text: str) -> str:
    """What makes another name of the same letters: C, C++, A-."""
    return "".join(c for c in fold(text) if c in "+-#*°%&²³/<>=^_")


@dataclass(frozen=True, slots=True)
class Range:
    """From where to where a numeric option reaches; an end may be outside of it."""

    low: Decimal
    high: Decimal
    open_low: bool = False
    open_high: bool = False

    def meets(self, other: Range) -> bool:
        """Have both a number in common?"""
        return self._reaches(other) and other._reaches(self)

    def _reaches(self, other: Range) -> bool:
        touch = self.high == other.low and not (self.open_high or other.open_low)
        return self.high > other.low or touch


def overlapping(subject: Subject) -> Iterator[str]:
    """Ranges that share numbers, so that an answer in both makes two options right."""
    ranges = [(text, _range(subject, text) or _point(subject, text)) for text in subject.options]
    if sum(_range(subject, text) is not None for text in subject.options) < 2:
        return
    for (a, one), (b, other) in combinations(ranges, 2):
        if one and other and one.meets(other) and not _hedged_alike(subject, a, b):
            yield f"“{a}” and “{b}” overlap"


def _hedged_alike(subject: Subject, a: str, b: str) -> bool:
    """Do they name two figures, as “over 40” and “over 50” do? The word is their style then."""
    one, other = subject.value(a), subject.value(b)
    return one.hedge == other.hedge != "" and not values.same(one, other)


def _range(subject: Subject, text: str) -> Range | None:
    value = subject.value(text)
    end = _WITHOUT_END.get(value.hedge, 0) if value.low is not None and value.high is not None else 0
    if end and value.low is not None and value.high is not None:
        strict = value.hedge in ("over", "under")
        return (
            Range(value.low, _INFINITE, strict)
            if end > 0
            else Range(-_INFINITE, value.high, open_high=strict)
        )
    if not _SPREAD.search(fold(text)):
        return None
    if value.low is not None and value.high is not None and value.low < value.high:
        return Range(value.low, value.high)
    numbers = [_decimal(found, subject) for found in _NUMBER.findall(fold(text))]
    if len(numbers) == 2 and None not in numbers and not values.is_time(value):
        low, high = (number for number in numbers if number is not None)
        return Range(low, high) if low < high else None
    return None


def _point(subject: Subject, text: str) -> Range | None:
    value = subject.value(text)
    return None if value.low is None or value.high is None else Range(value.low, value.high)


def _decimal(text: str, subject: Subject) -> Decimal | None:
    for sign in "., ":
        text = text.replace(sign, "." if sign == subject.language.decimal else "")
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def out_of_order(subject: Subject) -> Iterator[str]:
    """Numbers and dates that do not stand in their natural order, up or down, whenever they are shown."""
    for draw in subject.draws:
        ranks = ranked(subject, draw.options)
        if ranks and ranks != sorted(ranks) and ranks != sorted(ranks, reverse=True):
            yield f"they stand as {', '.join(draw.options)}"
            return
    # Two numbers are always in order, and so may be a few draws: what is drawn in any order won't stay so.
    if subject.choice and not subject.choice.ordered and ranked(subject, subject.options):
        yield "numbers are shown in any order"


def ranked(subject: Subject, options: Sequence[str]) -> list[tuple[Decimal, ...]]:
    """Where each option stands among numbers or dates of its sort; [] where they have no natural order."""
    found = [subject.value(text) for text in options]
    if len({_sort(value) for value in found}) == 1:
        orders = [values.order(value) for value in found]
        if None not in orders:
            return [order for order in orders if order is not None]
    return []


def _sort(value: Value) -> object:
    return "time" if values.is_time(value) else (value.type, "" if value.type == "quantity" else value.unit)
