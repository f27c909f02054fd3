"""What a session gave, and what a set holds for a learner."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from quizgen.item import Item
from quizgen.schedule import Memory
from quizgen.session import Session


@dataclass(frozen=True, slots=True)
class Line:
    """One card in a summary: what was asked, and the answer."""

    card: str
    prompt: str
    answer: str


@dataclass(frozen=True, slots=True)
class Counts:
    """Cards of some items, as a home screen shows them; `new + due + known <= all`: the rest was missed."""

    all: int = 0
    new: int = 0  # never answered
    due: int = 0  # to be answered today (without those that wait for tomorrow because a sibling was answered)
    known: int = 0
    today: int = 0  # new ones that today's limit and the ladder still let in


@dataclass(frozen=True, slots=True)
class Summary:
    """What a session gave. "Known" is what the schedule expects to be remembered until it is due."""

    asked: int  # answers given
    right: int
    near: int
    wrong: int  # skipped ones included
    skipped: int
    seconds: float
    gained: tuple[Line, ...]  # known now, not known when the session began
    missed: tuple[Line, ...]  # missed at least once: `session.again` asks these
    tomorrow: int  # cards of these sets that are due by tomorrow
    counts: Counts  # of these sets, now


def counts(items: Iterable[Item], memory: Memory, now: datetime) -> Counts:
    """The cards of these items by what is to be done with them."""
    raise NotImplementedError


def summary(session: Session, now: datetime) -> Summary:
    """What the session gave; right at any moment of it."""
    raise NotImplementedError
