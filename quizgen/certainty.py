"""Certainty: whether what a question shows leaves one right answer, in all that is known."""

from __future__ import annotations

from quizgen.fact import Fact, Partial
from quizgen.knowledge import Knowledge, same
from quizgen.wording import Stem


def decided(knowledge: Knowledge, fact: Fact, stem: Stem) -> bool:
    """Does what the stem shows leave one right value for what it asks, in all that is known?"""
    key = fact.values[stem.asks]
    if not all(same(value, key) for value in knowledge.answers(fact, stem.givens, stem.asks)):
        return False
    return rival(knowledge, fact, stem) is None


def rival(knowledge: Knowledge, fact: Fact, stem: Stem) -> Partial | None:
    """A row with an empty cell that may make another answer right."""
    if promised(knowledge, fact, stem):
        return None
    key = fact.values[stem.asks]
    for row in knowledge.perhaps(fact, stem.givens):
        value = row.values[stem.asks]
        if value is None or not same(value, key):
            return row
    return None


def promised(knowledge: Knowledge, fact: Fact, stem: Stem) -> bool:
    """Is a `[ ]` asked, and all else shown? Then the bracket vouches that only its value fits."""
    return knowledge.pattern(fact).roles[stem.asks].blank and len(stem.givens) == len(fact.values) - 1


def uninformative(knowledge: Knowledge, fact: Fact, role: int) -> bool:
    """Has the role at most two values over five or more rows? Then a guess is as good as knowing."""
    return len(knowledge.rows(fact.pattern)) >= 5 and len(knowledge.column(fact.pattern, role)) <= 2
