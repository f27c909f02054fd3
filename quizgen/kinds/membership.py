"""Membership: which of these belongs to a list, or is one of the many that something is true of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice

from quizgen.candidates import ENOUGH, LOOKED_AT, Candidate, filling, names, of_rows, told, vouched
from quizgen.column import column
from quizgen.distractors import choice
from quizgen.draft import draft, item_id
from quizgen.fact import Fact
from quizgen.gap import Gap
from quizgen.item import Item
from quizgen.knowledge import Knowledge, may_be
from quizgen.slug import exact
from quizgen.value import Value
from quizgen.wording import Stem, stems


def make(knowledge: Knowledge, fact: Fact, seed: int) -> Iterator[Item | Gap]:
    """A choice for each element of a list that an "of these" wording asks, or one for a row that it asks."""
    pool = partial(_pool, knowledge, fact, seed)
    for role, value in enumerate(fact.values):
        found = [s for s in stems(knowledge, fact, role, of_these=True) if not s.compares]
        parts = {exact(part.canonical or part.text): part for part in reversed(value.parts or (value,))}
        for name, key in reversed(parts.items()) if found else ():
            identity = item_id(knowledge, fact, "membership", role + 1)
            if value.type == "list":
                identity += f":{name}"
            for body in choice(knowledge, fact, key, found, pool, "membership", seed):
                yield body if isinstance(body, Gap) else draft(knowledge, fact, "membership", identity, body)


def _pool(
    knowledge: Knowledge, fact: Fact, seed: int, stems: Sequence[Stem], draw: int
) -> Iterator[Candidate]:
    """What is outside a list; or, where one of many rows is asked, the rows that are known to be otherwise."""
    if fact.values[stems[0].asks].type == "list":
        yield from _outside(knowledge, fact, stems, seed, draw)
    else:
        yield from of_rows(knowledge, fact, stems, seed, draw)
        yield from vouched(fact, stems, seed, draw)


def _outside(
    knowledge: Knowledge, fact: Fact, stems: Sequence[Stem], seed: int, draw: int
) -> Iterator[Candidate]:
    """What is known not to be on the list: of a complete one, all else of its elements' type; `x` values."""
    role = stems[0].asks
    chosen = list(vouched(fact, stems, seed, draw))
    whole = fact.values[role]
    others = 0
    if whole.complete:
        held = column(knowledge, fact.pattern, role, fact.speaker, seed)
        for text in islice(held.pool.walk(fact.id, draw), LOOKED_AT):
            if not may_be(whole, held.values[text]):
                others += 1
                row = held.rows[text][0]
                yield Candidate(held.values[text], "list", (fact, row), row)
    yield from chosen
    if whole.complete and others + len(chosen) < ENOUGH:
        yield from islice(_known_names(knowledge, fact, whole, seed, draw), *filling(chosen))


def _known_names(knowledge: Knowledge, fact: Fact, whole: Value, seed: int, draw: int) -> Iterator[Candidate]:
    """Declared names of the elements' type that are not on the list."""
    for of in sorted({part.of for part in whole.parts if part.type == "name"}):
        for value in names(knowledge, fact, of, seed, draw):
            if not may_be(whole, value):
                yield told(knowledge, fact, value, "list", seed)
