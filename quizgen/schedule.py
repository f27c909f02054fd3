"""The schedule: when each card is due, by replay of the events. The only importer of fsrs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from quizgen.event import Event

AGAIN, HARD, GOOD, EASY = 1, 2, 3, 4


@dataclass(frozen=True, slots=True)
class Settings:
    """What a learner can set; `setting` events carry these names."""

    retention: float = 0.9  # share of cards that shall be remembered when they are due
    new_per_day: int = 20
    day_start: int = 4  # o'clock, local time


@dataclass(frozen=True, slots=True)
class Review:
    """One answer that stands, undone and overruled ones taken care of."""

    id: str  # of its event
    at: datetime  # UTC
    day: int  # learning day
    rating: int
    counts: bool = True  # False: drill within a session, nothing for the schedule


@dataclass(frozen=True, slots=True)
class Card:
    """What is remembered of one card."""

    id: str
    reviews: tuple[Review, ...] = ()
    stability: float = 0.0  # days until predicted recall is 0.9
    difficulty: float = 0.0  # 1 to 10
    day: int = 0  # learning day of the last review that counted
    due: int = 0  # learning day
    lapses: int = 0


@dataclass(frozen=True, slots=True)
class Memory:
    """What a learner remembers, as far as the log tells: the replay of all events, whatever their order."""

    settings: Settings = Settings()
    cards: Mapping[str, Card] = field(default_factory=dict)


def replay(events: Iterable[Event]) -> Memory:
    """The memory after these events: their order and doubles don't matter."""
    raise NotImplementedError


def apply(memory: Memory, event: Event) -> Memory:
    """The memory after one more event."""
    raise NotImplementedError


def recall(memory: Memory, card: str, now: datetime) -> float:
    """Predicted probability, 0 to 1, that the card is remembered now."""
    raise NotImplementedError


def known(memory: Memory, card: str, now: datetime) -> bool:
    """Was the last answer right, and is it likely to be still remembered?"""
    raise NotImplementedError


def due(memory: Memory, card: str, now: datetime) -> bool:
    """Was it answered before, and is today its day or past it?"""
    raise NotImplementedError
