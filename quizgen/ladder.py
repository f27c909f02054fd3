"""Ladders: the rows of a pattern that can be compared, from the first or smallest to the last or largest.

Whoever is key of a question must be wrong in three others, or counting tells it. So a row is asked beside rows that
stand a few rungs above it, where the least is asked, and a few below, where the most is: each row is drawn as often
from either side as it draws itself. The distances of a draw make all distances between its four options different, and
those of the three draws are nine different ones, so that no two rows meet in more than one draw.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain

from quizgen import chance, values
from quizgen.fact import Fact
from quizgen.knowledge import Knowledge, surely
from quizgen.spelling import fold
from quizgen.taken import Taken
from quizgen.value import Value

RULERS = ((1, 4, 6), (2, 7, 8), (3, 5, 9))
NEAR = 9  # rungs among which those stand in for others that are seen too seldom
LOOKED_AT = 24  # rungs behind the last that could be as high among which options are looked for


@dataclass(frozen=True, slots=True)
class Ladder:
    """Rows in the order of their measure, each with another subject; `at` gives a row's place by its id.

    `lacks` says for each draw in how many questions a row is no option that would be, but for the ladder's ends and for
    rows that are as high: such rows stand in for others.
    """

    measure: int
    rows: Sequence[Fact]
    lows: Sequence[Decimal]  # of the rows' measures
    at: Mapping[str, int]
    lacks: Sequence[Sequence[int]]

    def beyond(self, fact: Fact, *, most: bool, draw: int) -> Iterator[Fact]:
        """The rows that have certainly less than this one, or certainly more, in the order of a draw."""
        own, value = self.at[fact.id], fact.values[self.measure]
        if most:
            step, start = -1, min(own, bisect_left(self.lows, value.low or Decimal(0))) - 1
        else:
            step, start = 1, max(own + 1, bisect_right(self.lows, value.high or Decimal(0)))
        marks = RULERS[draw % len(RULERS)]
        lacks = self.lacks[draw % len(RULERS)]
        near = [p for p in range(start, start + step * NEAR, step) if 0 <= p < len(self.rows)]
        near.sort(key=lambda place: -lacks[place])
        far = range(start + step * NEAR, start + step * LOOKED_AT, step)
        for place in dict.fromkeys(chain((own + step * mark for mark in marks), near, far)):
            if _below(self.rows, self.measure, *((place, own) if most else (own, place))):
                yield self.rows[place]


def ladder(knowledge: Knowledge, fact: Fact, asks: int, measure: int, shown: Sequence[int]) -> Ladder | None:
    """The ladder on which the subject of a fact stands; None where it can't be compared.

    On one ladder stand rows of one speaker, with one unit, that agree in all that is shown: at one time, where a date
    is. A subject stands on none if another row, or another speaker, may give it another measure.
    """
    where = ("ladder", fact.pattern, asks, measure, tuple(shown), fact.speaker)
    ladders = knowledge.kept(where, lambda: _ladders(knowledge, fact, asks, measure, shown))
    found = ladders.get(_of(fact, measure, shown))
    return found if found is not None and fact.id in found.at else None


def _of(fact: Fact, measure: int, shown: Sequence[int]) -> object:
    """What rows of one ladder have in common."""
    value = fact.values[measure]
    kind = "time" if values.is_time(value) else value.type
    cells = tuple(tuple(sorted(map(_text, fact.values[i].parts or (fact.values[i],)))) for i in shown)
    return kind, value.unit if kind != "time" else "", cells


def _text(value: Value) -> tuple[str, str]:
    return value.type, fold(value.canonical or value.text)


def _ladders(
    knowledge: Knowledge, fact: Fact, asks: int, measure: int, shown: Sequence[int]
) -> dict[object, Ladder]:
    groups: dict[object, list[Fact]] = {}
    contested = Taken()
    contested.take((value for row in knowledge.claimed(fact) if (value := row.values[asks])), "contested")
    for row in knowledge.rows(fact.pattern):
        if row.speaker != fact.speaker or row.doubt or contested.objection(row.values[asks]):
            continue
        if _stands(knowledge, row, asks, measure, shown):
            groups.setdefault(_of(row, measure, shown), []).append(row)
    return {of: _sorted(rows, measure) for of, rows in groups.items()}


def _stands(knowledge: Knowledge, row: Fact, asks: int, measure: int, shown: Sequence[int]) -> bool:
    """Is its measure the only one that its subject has in all that is known, and is it the first row to say so?"""
    value = row.values[measure]
    if values.order(value) is None or row.values[asks].type == "list":
        return False
    givens = {i: row.values[i] for i in (asks, *shown)}
    same = list(knowledge.matching(row, givens))
    if any(not surely(other.values[measure], value) for other in same) or min(o.id for o in same) != row.id:
        return False
    vouched = len(givens) == len(row.values) - 1  # then the bracket excludes what an empty cell may hold
    return vouched or not any(True for _ in knowledge.perhaps(row, givens))


def _sorted(rows: Sequence[Fact], measure: int) -> Ladder:
    placed = sorted(rows, key=lambda row: (values.order(row.values[measure]) or (), chance.number(0, row.id)))
    lows = [row.values[measure].low or Decimal(0) for row in placed]
    lacks = []
    for marks in RULERS:
        lacks.append([0] * len(placed))
        for place in range(len(placed)):
            for mark in marks:
                lacks[-1][place] += not _below(placed, measure, place, place + mark)
                lacks[-1][place] += not _below(placed, measure, place - mark, place)
    return Ladder(measure, placed, lows, {row.id: place for place, row in enumerate(placed)}, lacks)


def _below(rows: Sequence[Fact], measure: int, one: int, other: int) -> bool:
    """Has the row at one place certainly less than that at another? False where there is none."""
    if min(one, other) < 0 or max(one, other) >= len(rows):
        return False
    return values.below(rows[one].values[measure], rows[other].values[measure])
