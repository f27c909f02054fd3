"""The card: an item, or one blank of it, as the scheduler sees it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Rating = Literal[1, 2, 3, 4]
AGAIN: Rating = 1
HARD: Rating = 2
GOOD: Rating = 3
EASY: Rating = 4


def rating_of(value: object) -> Rating:
    """A rating of the log; what isn't one counts as a miss, so that nothing is taken for known by mistake."""
    return next((known for known in (HARD, GOOD, EASY) if value == known), AGAIN)


@dataclass(frozen=True, slots=True)
class Review:
    """One answer as the log has it."""

    id: str  # of its event
    local: datetime  # naive: the clock at the learner's place
    rating: Rating
    counts: bool = True  # False: cramming, nothing for the schedule


@dataclass(frozen=True, slots=True)
class History:
    """What happened to one card, whatever the order in which it was heard of."""

    log: tuple[Review, ...] = ()  # by id, undone ones included
    undone: frozenset[str] = frozenset()  # ids of events
    overruled: tuple[
        tuple[str, str, Rating], ...
    ] = ()  # ids of the event and of its answer, and the new rating
    held: tuple[str, bool] = ("", False)  # last event that suspended or resumed it, and which
    buried: tuple[str, datetime] | None = None  # last event that put it off for the day, and when


@dataclass(frozen=True, slots=True)
class Card:
    """What is remembered of one card: its history, and the state that follows from it."""

    id: str
    history: History = History()
    repetitions: int = 0  # answers that stand
    right: int = 0  # of these, how many weren't missed
    last: Rating | None = None  # of the last answer that stands
    first_day: int = 0  # learning day of the first answer that stands
    last_day: int = 0
    stability: float = 0.0  # days until predicted recall has fallen to 0.9
    difficulty: float = 0.0  # 1 to 10
    day: int = 0  # learning day of the last answer that counted
    interval: int = 0  # days from `day` until it is due
    lapses: int = 0

    @property
    def due(self) -> int:
        """The learning day on which it is asked again; while its last answer was a miss, that very day."""
        return self.last_day if self.last == AGAIN else self.day + self.interval
