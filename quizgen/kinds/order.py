"""Order: which of these came first or last, is the largest or the smallest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from quizgen.candidates import ENOUGH, Candidate
from quizgen.comparing import Comparison
from quizgen.distractors import choice
from quizgen.draft import draft, item_id
from quizgen.fact import Fact
from quizgen.gap import Gap
from quizgen.item import Item
from quizgen.knowledge import Knowledge
from quizgen.ladder import Ladder, ladder
from quizgen.wording import Stem, stems

FEWEST = 3  # rows that make a question


def make(knowledge: Knowledge, fact: Fact, seed: int) -> Iterator[Item | Gap]:
    """A choice for each role that a comparing wording asks and each end it asks for, where three rows stand beyond."""
    for role in range(len(fact.values)):
        asked: dict[Comparison, list[Stem]] = {}
        for stem in stems(knowledge, fact, role, of_these=True):
            if isinstance(stem.compares, str):
                mend = (
                    "show other brackets, name what is counted (“the most people”), or end with what it asks"
                )
                yield Gap(fact.id, "compared", f"“{stem.text}” is not asked, because {stem.compares}", mend)
            elif stem.compares:
                asked.setdefault(stem.compares, []).append(stem)
        for comparison, some in asked.items():
            yield from _asking(knowledge, fact, comparison, some, seed)


def _asking(
    knowledge: Knowledge, fact: Fact, comparison: Comparison, some: Sequence[Stem], seed: int
) -> Iterator[Item | Gap]:
    """The choice in which this row is the answer, unless too few others lie beyond it."""
    role, measure = some[0].asks, comparison.measure
    alike = [stem for stem in some if stem.givens.keys() == some[0].givens.keys()]
    rungs = ladder(knowledge, fact, role, measure, sorted(some[0].givens))
    if rungs is None:
        return
    if len(rungs.rows) < FEWEST:
        what, mend = "there are fewer than three rows to compare", "add rows of the same sentence"
        yield Gap(fact.id, "compared", f"“{some[0].text}” is not asked, because {what}", mend)
        return
    beyond = list(rungs.beyond(fact, most=comparison.most, draw=0))
    if len(beyond) < min(ENOUGH, len(rungs.rows) - 1):
        return
    # What is compared decides the answer as a given would, so rows that have as much of it may be right, too.
    full = [replace(stem, givens={**stem.givens, measure: fact.values[measure]}) for stem in alike]
    identity = item_id(
        knowledge, fact, "order", role + 1, f"{measure + 1}-{'most' if comparison.most else 'least'}"
    )
    pool = partial(_pool, rungs, fact, comparison)
    for body in choice(knowledge, fact, fact.values[role], full, pool, "order", seed):
        yield body if isinstance(body, Gap) else draft(knowledge, fact, "order", identity, body)


def _pool(
    rungs: Ladder, fact: Fact, comparison: Comparison, stems: Sequence[Stem], draw: int
) -> Iterator[Candidate]:
    for row in rungs.beyond(fact, most=comparison.most, draw=draw):
        yield Candidate(row.values[stems[0].asks], "order", (fact, row), row)
