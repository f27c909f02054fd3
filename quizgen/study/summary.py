"""What a session gave, and what a set holds for a learner."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from quizgen.item import Item
from quizgen.study import schedule
from quizgen.study.agenda import agenda, by_card
from quizgen.study.feedback import Feedback
from quizgen.study.schedule import Memory
from quizgen.study.session import Session, missed


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
    more: bool = False  # would a session ask something now, if need be beyond today's limit?


@dataclass(frozen=True, slots=True)
class Summary:
    """What a session gave. "Known" is what the schedule expects to be remembered until it is due."""

    asked: int  # answers given
    right: int
    near: int
    wrong: int  # skipped ones included
    skipped: int
    seconds: float
    gained: tuple[
        Line, ...
    ]  # known now and not missed on the way; before the session never answered, or missed the last time
    missed: tuple[Line, ...]  # missed, and not right since
    tomorrow: int  # cards of these sets that are due by tomorrow
    counts: Counts  # of these sets, now
    kept: int = 0  # cards that were due and still known
    mended: tuple[Line, ...] = ()  # missed, and then right

    @property
    def again(self) -> bool:
        """Is there something for `session.again` to ask?"""
        return bool(self.missed or self.mended)


def counts(items: Iterable[Item], memory: Memory, now: datetime) -> Counts:
    """The cards of these items by what is to be done with them."""
    cards = by_card(items)
    answered = [card for card in cards if schedule.answered(memory, card)]
    asked = agenda(cards, memory, now=now, seed=0)
    return Counts(
        all=len(cards),
        new=len(cards) - len(answered),
        due=sum(schedule.due(memory, card, now) for card in answered),
        known=sum(schedule.known(memory, card, now) for card in answered),
        today=sum(not schedule.answered(memory, card) for card in asked),
        more=bool(asked or agenda(cards, memory, now=now, seed=0, length=1, extra=True)),
    )


def summary(session: Session, now: datetime) -> Summary:
    """What the session gave; right at any moment of it."""
    answers = session.answers
    verdicts = [told.mark.verdict for told in answers]
    asked = {told.question.card: told for told in reversed(answers)}
    memory = session.memory
    known = [card for card in reversed(asked) if schedule.known(memory, card, now)]
    lost = missed(session)
    unmissed = [card for card in known if card not in lost]
    gained = [card for card in unmissed if not schedule.remembered(session.start, card)]
    tomorrow = schedule.today(memory, now) + 1
    return Summary(
        asked=len(answers),
        right=verdicts.count("right"),
        near=verdicts.count("near"),
        wrong=verdicts.count("wrong"),
        skipped=sum(told.skipped for told in answers),
        seconds=max(0.0, (now - session.started).total_seconds()),
        gained=tuple(_line(asked[card]) for card in gained),
        missed=tuple(_line(asked[card]) for card in lost if not schedule.remembered(memory, card)),
        tomorrow=sum(
            schedule.answered(memory, card) and memory.cards[card].due <= tomorrow for card in session.cards
        ),
        counts=counts((item for part in session.sets for item in part.items), memory, now),
        kept=len(unmissed) - len(gained),
        mended=tuple(_line(asked[card]) for card in lost if schedule.remembered(memory, card)),
    )


def _line(told: Feedback) -> Line:
    return Line(told.question.card, told.question.prompt, told.answer)
