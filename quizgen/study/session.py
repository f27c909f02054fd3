"""A study session: a pure state machine.

    session = begin(sets, memory, now=now, seed=seed)
    while session.question:
        answered = respond(session, ChoiceResponse(2), store.moment(now), milliseconds=3100)
        store.append(answered.event)              # before anything else is drawn
        show(answered.feedback)
        session = proceed(answered.session, now)  # draws the next question

`respond` leaves the answered question in place, with `session.feedback` beside it; `proceed` draws the next
one, or none: then `session.question` is None and the session is over. `undo` works in all three states.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from math import ceil

from quizgen.event import Event
from quizgen.item import Item, ItemSet
from quizgen.marking import mark
from quizgen.marking.mark import Mark
from quizgen.study import hint, schedule
from quizgen.study.agenda import agenda, by_card
from quizgen.study.card import AGAIN
from quizgen.study.feedback import Feedback, feedback
from quizgen.study.moment import Moment, event
from quizgen.study.question import Question, put
from quizgen.study.schedule import Memory

FIRST = 7  # questions of the first session ever: short enough that nobody gives up
LENGTH = 20
PACE = 30  # cards a minute, more than anybody answers: what is chosen for a session by minutes
GAP = 3  # other questions before a missed one returns, as far as there are any


@dataclass(frozen=True, slots=True)
class Plan:
    """What a learner wants of a session."""

    length: int | None = None  # cards; None: 7 for the first session ever, then 20
    minutes: float | None = None  # instead of a length: no further card is drawn after this time
    first: bool | None = None  # choices only, must-know first; None: whether nothing was ever answered
    extra: bool = False  # beyond the new cards of a day


@dataclass(frozen=True, slots=True)
class ChoiceResponse:
    """The option chosen, from 0."""

    index: int


@dataclass(frozen=True, slots=True)
class TypedResponse:
    """What was typed, as it was typed; nothing but spaces is a Skip."""

    text: str


@dataclass(frozen=True, slots=True)
class SelfRated:
    """What the learner says after the answer was shown."""

    remembered: bool


@dataclass(frozen=True, slots=True)
class Skip:
    """The learner doesn't know: shows the answer, counts as missed."""


Response = ChoiceResponse | TypedResponse | SelfRated | Skip


@dataclass(frozen=True, slots=True)
class Return:
    """A missed card that comes back, not before this question of the session."""

    card: str
    number: int


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
    # As it was before the last answer; hundreds deep after a while, too deep to compare or to print.
    before: Session | None = field(default=None, repr=False, compare=False)
    cards: Mapping[str, Item] = field(
        default_factory=dict, repr=False, compare=False
    )  # the item of each card
    agenda: tuple[str, ...] = ()  # cards to come
    returns: tuple[Return, ...] = ()  # missed cards that come back
    start: Memory = field(default_factory=Memory)  # as it was when the session began


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
    sets: Sequence[ItemSet], memory: Memory, *, now: datetime, seed: int, plan: Plan | None = None
) -> Session:
    """The session that is best for this memory; `question` is None at once where nothing is to do today."""
    plan = plan or Plan()
    first = plan.first
    if first is None:
        first = not any(card.repetitions for card in memory.cards.values())
    length = plan.length
    if length is None:
        length = (FIRST if first else LENGTH) if plan.minutes is None else ceil(plan.minutes * PACE)
    cards = by_card(item for part in sets for item in part.items)
    asked = agenda(cards, memory, now=now, seed=seed, length=length, first=first, extra=plan.extra)
    return _drawn(Session(tuple(sets), memory, now, seed, plan, cards=cards, agenda=asked, start=memory), now)


def respond(
    session: Session, response: Response, moment: Moment, *, milliseconds: int = 0, hinted: bool = False
) -> Answered:
    """Mark the response to the question that stands; after a hint it is worth Hard at most.

    ValueError where there is none or it is answered, for a response of another mode, an index out of range.
    """
    question = session.question
    if question is None or session.feedback:
        raise ValueError("no question stands that could be answered")
    given, text, picked = _marked(question, response)
    rating = hint.rating(given.verdict, hinted)
    happened = event(
        moment,
        "answered",
        question.card,
        question.item.revision,
        {
            "verdict": given.verdict,
            "rating": rating,
            "response": text,
            "skipped": not text,
            "milliseconds": milliseconds,
            "repetition": question.repetition,
            "seed": session.seed,
            **({"hinted": True} if hinted else {}),
        },
    )
    memory = schedule.apply(session.memory, happened)
    missed = rating == AGAIN
    told = feedback(question, given, moment.id, text, picked)
    told = replace(told, hinted=hinted, returns=missed, days=_days(memory, question.card, moment.now))
    returns = session.returns
    if missed:
        returns = (*returns, Return(question.card, question.number + GAP + 1))
    after = replace(
        session,
        memory=memory,
        feedback=told,
        answers=(*session.answers, told),
        returns=returns,
        before=session,
    )
    return Answered(after, told, happened)


def proceed(session: Session, now: datetime) -> Session:
    """Draw the next question, or none. A question that isn't answered yet stays."""
    return _drawn(session, now) if session.feedback else session


def undo(session: Session, moment: Moment) -> Changed | None:
    """Take the last answer back, also after the last card: its question stands again. None without one."""
    if session.before is None:
        return None
    last = session.answers[-1]
    happened = event(moment, "undone", last.question.card, last.question.item.revision, {"event": last.event})
    return Changed(replace(session.before, memory=schedule.apply(session.memory, happened)), happened)


def overrule(session: Session, moment: Moment) -> Changed | None:
    """The learner says "I was right": so it counts. None where the last answer was right, or skipped."""
    if not session.answers or session.answers[-1].mark.verdict == "right" or session.answers[-1].skipped:
        return None
    last = session.answers[-1]
    question = last.question
    data = {"event": last.event, "rating": hint.rating("right", last.hinted), "response": last.response}
    happened = event(moment, "overruled", question.card, question.item.revision, data)
    memory = schedule.apply(session.memory, happened)
    right = replace(
        last,
        mark=Mark("right", "", last.mark.answer),
        why="",
        returns=False,
        days=_days(memory, question.card, moment.now),
        overruled=True,
    )
    after = replace(
        session,
        memory=memory,
        feedback=right if session.feedback else None,
        answers=(*session.answers[:-1], right),
        returns=tuple(back for back in session.returns if back.card != question.card),
    )
    return Changed(after, happened)


def again(session: Session, now: datetime) -> Session | None:
    """A session of the cards that were missed in this one; None if none was."""
    cards = missed(session)
    if not cards:
        return None
    plan = replace(session.plan, length=len(cards), minutes=None)
    fresh = Session(session.sets, session.memory, now, session.seed, plan, cards=session.cards, agenda=cards)
    return _drawn(replace(fresh, start=session.memory), now)


def missed(session: Session) -> tuple[str, ...]:
    """The cards that were missed at least once, in the order of their first miss."""
    return tuple(
        dict.fromkeys(told.question.card for told in session.answers if told.mark.verdict == "wrong")
    )


def progress(session: Session) -> tuple[int, int]:
    """How many cards are done, and of how many; what will return isn't done."""
    left = {*session.agenda, *(back.card for back in session.returns)}
    if session.question and not session.feedback:
        left.add(session.question.card)
    every = left | {told.question.card for told in session.answers}
    return len(every - left), len(every)


def _marked(question: Question, response: Response) -> tuple[Mark, str, int | None]:
    """The mark, the response as text, and the option chosen."""
    answer = question.answer
    match response, question.mode:
        case Skip(), _:
            return Mark("wrong", "", answer.text), "", None
        case ChoiceResponse(index), "choose" if question.shown and 0 <= index < len(question.shown.options):
            return mark.choice(question.shown, index), question.shown.options[index], index
        case TypedResponse(text), "type":
            return mark.typed(answer, text, question.item.language), text.strip(), None
        case SelfRated(remembered), "rate":
            verdict: mark.Verdict = "right" if remembered else "wrong"
            return Mark(verdict, "", answer.text), "remembered" if remembered else "forgotten", None
        case _:
            raise ValueError(f"{response} doesn't fit a question to {question.mode}")


def _drawn(session: Session, now: datetime) -> Session:
    """At the next question: a missed card whose time has come, else the next card, else a missed one."""
    number = len(session.answers) + 1
    agenda, returns = session.agenda, session.returns
    if session.plan.minutes is not None and now - session.started >= timedelta(minutes=session.plan.minutes):
        agenda = ()
    if returns and (returns[0].number <= number or not agenda):
        card, returns = returns[0].card, returns[1:]
    elif agenda:
        card, agenda = agenda[0], agenda[1:]
    else:
        return replace(session, question=None, feedback=None, agenda=(), returns=())
    state = session.memory.cards.get(card)
    question = replace(
        put(session.cards[card], card, session.seed, state.repetitions if state else 0),
        number=number,
        of=number + len(agenda) + len(returns),
        new=state is None or not state.repetitions,
        again=any(told.question.card == card for told in session.answers),
    )
    return replace(session, question=question, feedback=None, agenda=agenda, returns=returns)


def _days(memory: Memory, card: str, now: datetime) -> int:
    return max(0, memory.cards[card].due - schedule.today(memory, now))
