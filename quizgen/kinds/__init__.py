"""Kinds: the ways of making items from facts. One file and one line here each."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from quizgen.fact import Fact
from quizgen.gap import Gap
from quizgen.item import Item
from quizgen.kinds import cloze, forward, membership, order, recall, reverse
from quizgen.knowledge import Knowledge

Kind = Callable[[Knowledge, Fact, int], Iterator[Item | Gap]]
"""A kind takes the knowledge, one of its facts and the seed, and gives items, or why it gives none."""

KINDS: dict[str, Kind] = {
    "cloze": cloze.make,
    "forward": forward.make,
    "membership": membership.make,
    "order": order.make,
    "recall": recall.make,
    "reverse": reverse.make,
}
