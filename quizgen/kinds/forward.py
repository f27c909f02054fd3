"""Forward: a choice that asks the last blank of a sentence, where teachers put the answer."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.fact import Fact
from quizgen.gap import Gap
from quizgen.item import Item
from quizgen.kinds._asking import asking
from quizgen.knowledge import Knowledge


def make(knowledge: Knowledge, fact: Fact, seed: int) -> Iterator[Item | Gap]:
    """The choice about the last `[ ]`."""
    blanks = [i for i, role in enumerate(knowledge.pattern(fact).roles) if role.blank]
    if blanks:
        yield from asking(knowledge, fact, blanks[-1], "forward", seed)
