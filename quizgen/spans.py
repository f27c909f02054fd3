"""Spans: values by their numbers or days, so that those that may be the same as another are found at once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from decimal import Decimal

from quizgen.value import Value

Kind = tuple[str, str]
"""Type and unit: only values of one kind can be looked up by their numbers."""


class Spans:
    """Values by the lower bound of what they state without a hedge; all others are always looked at."""

    def __init__(self, values: Sequence[Value | None]) -> None:
        exact: dict[Kind, list[tuple[Decimal, int, Decimal]]] = {}
        self._others: list[int] = []
        for place, value in enumerate(values):
            if value is None or value.low is None or value.high is None or value.hedge:
                self._others.append(place)
            else:
                exact.setdefault((value.type, value.unit), []).append((value.low, place, value.high))
        self._kind: Kind = max(exact, key=lambda kind: (len(exact[kind]), kind), default=("", ""))
        found = sorted(exact.pop(self._kind, ()))
        self._others += [place for some in exact.values() for _, place, _ in some]
        self._lows = [low for low, _, _ in found]
        self._places = [place for _, place, _ in found]
        self._widest = max((high - low for low, _, high in found), default=Decimal(0))

    def near(self, value: Value) -> list[int] | None:
        """The places of all values that may be the same, and of some more; None where numbers can't tell that."""
        if value.low is None or value.high is None or value.hedge or (value.type, value.unit) != self._kind:
            return None
        start = bisect_left(self._lows, value.low - self._widest)
        return [*self._places[start : bisect_right(self._lows, value.high)], *self._others]
