"""Reverse: a choice that asks any role but the last blank, where the others decide it."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.fact import Fact
from quizgen.gap import Gap
from quizgen.item import Item
from quizgen.kinds._asking import asking
from quizgen.knowledge import Knowledge


def make(knowledge: Knowledge, fact: Fact, seed: int) -> Iterator[Item | Gap]:
    """A choice for each other role that a wording asks."""
    roles = knowledge.pattern(fact).roles
    last = max((i for i, role in enumerate(roles) if role.blank), default=-1)
    for role in range(len(roles)):
        if role != last:
            yield from asking(knowledge, fact, role, "reverse", seed)
