"""The schedule: when each card is due, by replay of the events. The only importer of fsrs.

A card's state is a function of the set of its events and of the settings, so the logs of two devices give
the same memory in whatever order they are united, and twice is no harm. FSRS counts days as blocks of 24
hours; here it is fed whole learning days. Of the answers of one learning day only the first one counts, and
a miss after a right one: an answer shown minutes ago is no evidence, so repeating it lengthens nothing.
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from quizgen import chance
from quizgen.event import Event
from quizgen.study.card import AGAIN, GOOD, Card, History, Rating, Review, rating_of
from quizgen.study.moment import day, local_day
from quizgen.study.settings import Settings

if TYPE_CHECKING:
    import fsrs

LONGEST = 36_500  # days between two reviews
FOREVER = 1_000_000  # days since the last one, by a clock gone wild
RECENT = 64  # changed cards kept beside the others before both are copied into one


@dataclass(frozen=True, slots=True)
class Memory:
    """What a learner remembers, as far as the log tells."""

    settings: Settings = field(default_factory=Settings)
    cards: Mapping[str, Card] = field(default_factory=dict)
    set_by: Mapping[str, tuple[str, object]] = field(default_factory=dict)  # id of the last event, and value


def replay(events: Iterable[Event]) -> Memory:
    """The memory after these events: their order and doubles don't matter."""
    ordered = sorted({event.id: event for event in events}.values(), key=lambda event: event.id)
    set_by: dict[str, tuple[str, object]] = {}
    for event in ordered:
        if event.type == "setting":
            set_by[str(event.data.get("name"))] = (event.id, event.data.get("value"))
    settings = _settings(set_by)
    by_card: dict[str, list[Event]] = {}
    for event in ordered:
        if event.type != "setting" and event.card:
            by_card.setdefault(event.card, []).append(event)
    cards = {name: _rebuilt(name, _heard(History(), events), settings) for name, events in by_card.items()}
    return Memory(settings, cards, set_by)


def apply(memory: Memory, event: Event) -> Memory:
    """The memory after one more event; it may be older than others, or known already."""
    if event.type == "setting":
        name = str(event.data.get("name"))
        if event.id <= memory.set_by.get(name, ("", None))[0]:
            return memory
        set_by = {**memory.set_by, name: (event.id, event.data.get("value"))}
        settings = _settings(set_by)
        cards = {name: _rebuilt(name, card.history, settings) for name, card in memory.cards.items()}
        return Memory(settings, cards, set_by)
    if not event.card:
        return memory
    before = memory.cards.get(event.card, Card(event.card))
    card = _after(before, event, memory.settings)
    return memory if card is before else replace(memory, cards=_with(memory.cards, card))


def answered(memory: Memory, card: str) -> bool:
    """Does an answer to this card stand?"""
    return card in memory.cards and memory.cards[card].repetitions > 0


def remembered(memory: Memory, card: str) -> bool:
    """Was the last answer no miss?"""
    return answered(memory, card) and memory.cards[card].last != AGAIN


def recall(memory: Memory, card: str, now: datetime) -> float:
    """Predicted probability, 0 to 1, that the card is remembered now; 0 for one that was never answered."""
    if not answered(memory, card):
        return 0.0
    state = memory.cards[card]
    elapsed = timedelta(min(max(0, today(memory, now) - state.day), FOREVER))
    return _scheduler(memory.settings.retention).get_card_retrievability(
        _given(state.stability, state.difficulty), _EPOCH + elapsed
    )


def known(memory: Memory, card: str, now: datetime) -> bool:
    """Was the last answer right, and is it expected to be remembered still?

    It is known until it is due: then the wanted retention is reached, and only asking tells.
    """
    return remembered(memory, card) and today(memory, now) < memory.cards[card].due


def due(memory: Memory, card: str, now: datetime) -> bool:
    """Was it answered before, is today its day or past it, and isn't it suspended or put off?"""
    if not answered(memory, card) or held(memory, card, now):
        return False
    return memory.cards[card].due <= today(memory, now)


def held(memory: Memory, card: str, now: datetime) -> bool:
    """Is it suspended, or put off for today?"""
    state = memory.cards.get(card)
    if state is None:
        return False
    suspended, buried = state.history.held[1], state.history.buried
    start = memory.settings.day_start
    return suspended or (buried is not None and local_day(buried[1], start) >= today(memory, now))


def today(memory: Memory, now: datetime) -> int:
    """The learning day of `now`, an aware local time."""
    return day(now, memory.settings.day_start)


def _with(cards: Mapping[str, Card], card: Card) -> Mapping[str, Card]:
    """The cards with this one changed, without copying all of them for each answer."""
    if not isinstance(cards, ChainMap):
        return ChainMap({card.id: card}, dict(cards) if not isinstance(cards, dict) else cards)
    recent, rest = cards.maps
    if len(recent) >= RECENT:
        return ChainMap({}, {**rest, **recent, card.id: card})
    return ChainMap({**recent, card.id: card}, rest)


def _after(card: Card, event: Event, settings: Settings) -> Card:
    """The card after an event of its own; only one that changes the past costs a replay of the card."""
    history = _heard(card.history, [event])
    if history == card.history:
        return card
    plain = not history.undone and not history.overruled
    if event.type == "answered" and plain and history.log[-1].id == event.id:
        return _reviewed(replace(card, history=history), history.log[-1], settings)
    return _rebuilt(card.id, history, settings)


def _heard(history: History, events: Iterable[Event]) -> History:
    """The history with more events of the card, known ones left out."""
    log = {review.id: review for review in history.log}
    undone, overruled = set(history.undone), set(history.overruled)
    held, buried = history.held, history.buried
    for event in events:
        data, local = event.data, event.at.replace(tzinfo=None) + timedelta(minutes=event.offset)
        match event.type:
            case "answered":
                counts = data.get("counts") is not False
                log.setdefault(event.id, Review(event.id, local, rating_of(data.get("rating")), counts))
            case "undone":
                undone.add(str(data.get("event")))
            case "overruled":
                overruled.add((event.id, str(data.get("event")), rating_of(data.get("rating", GOOD))))
            case "suspended" | "resumed":
                held = max(held, (event.id, event.type == "suspended"))
            case "buried":
                buried = max(buried or ("", local), (event.id, local))
            case _:
                pass
    reviews = tuple(log[name] for name in sorted(log))
    return History(reviews, frozenset(undone), tuple(sorted(overruled)), held, buried)


def _rebuilt(name: str, history: History, settings: Settings) -> Card:
    """The card with its state computed from its whole history."""
    card = Card(name, history)
    for review in history.log:
        if review.id not in history.undone:
            card = _reviewed(card, _effective(history, review), settings)
    return card


def _effective(history: History, review: Review) -> Review:
    """The review with the rating of the last event that overruled it."""
    for event, answer, rating in reversed(history.overruled):
        if answer == review.id and event not in history.undone:
            return replace(review, rating=rating)
    return review


def _reviewed(card: Card, review: Review, settings: Settings) -> Card:
    """The card after one more review that stands; when the clock ran backwards, as of the last day."""
    rating = review.rating
    when = max(local_day(review.local, settings.day_start), card.last_day)
    stability, difficulty, day, interval = card.stability, card.difficulty, card.day, card.interval
    lapses, repetitions = card.lapses, card.repetitions + 1
    first = not stability
    if first or (review.counts and (when > day or rating == AGAIN != card.last)):
        elapsed = 0 if first else min(when - day, FOREVER)
        stability, difficulty, days = _step(stability, difficulty, elapsed, rating, settings.retention)
        day, interval = when, _fuzzed(days, card.id, repetitions)
        lapses += rating == AGAIN and not first
    return Card(
        card.id,
        card.history,
        repetitions,
        card.right + (rating != AGAIN),
        rating,
        card.first_day or when,
        when,
        stability,
        difficulty,
        day,
        interval,
        lapses,
    )


@lru_cache(maxsize=1 << 16)
def _step(
    stability: float, difficulty: float, elapsed: int, rating: Rating, retention: float
) -> tuple[float, float, int]:
    """What FSRS makes of a review after so many days: stability, difficulty, and the days until the next."""
    import fsrs

    now = _EPOCH + timedelta(elapsed)
    card, _ = _scheduler(retention).review_card(_given(stability, difficulty), fsrs.Rating(rating), now)
    assert card.stability is not None
    assert card.difficulty is not None
    return card.stability, card.difficulty, (card.due - now).days


def _fuzzed(interval: int, card: str, repetition: int) -> int:
    """The interval moved a little, so that cards learnt together part; the ranges are Anki's."""
    if interval < 3:
        return interval
    spread = 1.0
    for start, end, factor in ((2.5, 7.0, 0.15), (7.0, 20.0, 0.1), (20.0, LONGEST, 0.05)):
        spread += factor * max(min(interval, end) - start, 0.0)
    low, high = max(2, round(interval - spread)), min(LONGEST, round(interval + spread))
    return low + int(chance.number(0, "fuzz", card, repetition) * (high - low + 1))


_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)  # FSRS only sees the days between two reviews


def _given(stability: float, difficulty: float) -> fsrs.Card:
    """A card as FSRS wants it, last reviewed at the epoch; a new one where there is no stability."""
    import fsrs

    if not stability:
        return fsrs.Card(card_id=1, due=_EPOCH)
    review = fsrs.State.Review
    return fsrs.Card(1, review, None, stability, difficulty, due=_EPOCH, last_review=_EPOCH)


@cache
def _scheduler(retention: float) -> fsrs.Scheduler:
    """No learning steps: a session brings back what was missed, the schedule counts in days."""
    import fsrs

    return fsrs.Scheduler(
        desired_retention=retention,
        learning_steps=(),
        relearning_steps=(),
        maximum_interval=LONGEST,
        enable_fuzzing=False,
    )


def _settings(set_by: Mapping[str, tuple[str, object]]) -> Settings:
    return Settings.of({name: value for name, (_, value) in set_by.items()})
