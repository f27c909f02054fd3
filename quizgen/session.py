"""A study session: a pure state machine.

    session = begin(sets, memory, now=now, seed=seed)
    while session.question:
        answered = respond(session, ChoiceResponse(2), store.moment(now), milliseconds=3100)
        store.append(answered.event)              # before anything else is drawn
        show(answered.feedback)
        session = proceed(answered.session, now)  # draws the next question

`respond` leaves the answered question in place, with `session.feedback` beside it; `proceed` draws the next one,
or none: then `session.question` is None and the session is over. `undo` works in all three states.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from quizgen.event import Event
from quizgen.feedback import Feedback
from quizgen.item import ItemSet
from quizgen.moment import Moment
from quizgen.question import Question
from quizgen.schedule import Memory


@dataclass(frozen=True, slots=True)
class Plan:
    """What a learner wants of a session."""

    length: int | None = None  # questions; None: 7 for the first ever, then 20
    minutes: float | None = None  # instead of a length: no further card is drawn after this time
    first: bool | None = None  # must-know first and choices only; None: whether nothing was ever answered
    extra: bool = False  # beyond the new cards of a day


@dataclass(frozen=True, slots=True)
class ChoiceResponse:
    """The option chosen, from 0."""

    index: int


@dataclass(frozen=True, slots=True)
class TypedResponse:
    """What was typed, as it was typed."""

    text: str


@dataclass(frozen=True, slots=True)
class SelfRated:
    """What the learner says after the answer was shown."""

    remembered: bool


@dataclass(frozen=True, slots=True)
class Skip:
    """ "I don't know": shows the answer, counts as missed."""


Response = ChoiceResponse | TypedResponse | SelfRated | Skip


@dataclass(frozen=True, slots=True)
class Session:
    """Where a session stands. Read `question`, `feedback`, `memory`; the rest is its own business."""

    sets: tuple[ItemSet, ...]
    memory: Memory
    started: datetime
    seed: int
    plan: Plan
    question: Question | None = None
    feedback: Feedback | None = None  # of the question that stands, once it is answered
    answers: tuple[Feedback, ...] = ()  # of this session, in order, the one in `feedback` included
    before: Session | None = None  # as it was before the last answer


@dataclass(frozen=True, slots=True)
class Answered:
    """What a response gives: store `event`, then go on with `session`."""

    session: Session
    feedback: Feedback
    event: Event


@dataclass(frozen=True, slots=True)
class Changed:
    """What undo and overrule give: store `event`, then go on with `session`."""

    session: Session
    event: Event


def begin(
    sets: Sequence[ItemSet], memory: Memory, *, now: datetime, seed: int, plan: Plan = Plan()
) -> Session:
    """The session that is best for this memory; `question` is None at once where nothing is to do today."""
    raise NotImplementedError


def respond(session: Session, response: Response, moment: Moment, *, milliseconds: int = 0) -> Answered:
    """Mark the response to the question that stands.

    ValueError where there is none or it is answered, for a response of another mode, or an index out of range.
    """
    raise NotImplementedError


def proceed(session: Session, now: datetime) -> Session:
    """Draw the next question, or none. A question that isn't answered yet stays."""
    raise NotImplementedError


def undo(session: Session, moment: Moment) -> Changed | None:
    """Take the last answer back, also after the last card: its question stands again. None without one."""
    raise NotImplementedError


def overrule(session: Session, moment: Moment) -> Changed | None:
    """ "I was right": the last answer counts as right. None where none was missed or near."""
    raise NotImplementedError


def again(session: Session, now: datetime) -> Session | None:
    """A session of the cards that were missed in this one; None if none was."""
    raise NotImplementedError


def progress(session: Session) -> tuple[int, int]:
    """How many cards are done, and of how many; what will return isn't done."""
    raise NotImplementedError
