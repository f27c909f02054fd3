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
from functools import cache
from typing import TYPE_CHECKING

from quizgen import chance
from quizgen.card import AGAIN, GOOD, Card, Rating, Review, rating_of
from quizgen.event import Event
from quizgen.moment import day, local_day
from quizgen.settings import Settings

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
    cards: dict[str, Card] = {}
    for event in ordered:
        if event.type != "setting" and event.card:
            cards[event.card] = _after(cards.get(event.card, Card(event.card)), event, settings)
    return Memory(settings, cards, set_by)


def apply(memory: Memory, event: Event) -> Memory:
    """The memory after one more event; it may be older than others, or known already."""
    if event.type == "setting":
        name = str(event.data.get("name"))
        if event.id <= memory.set_by.get(name, ("", None))[0]:
            return memory
        set_by = {**memory.set_by, name: (event.id, event.data.get("value"))}
        settings = _settings(set_by)
        return Memory(settings, {card.id: _rebuilt(card, settings) for card in memory.cards.values()}, set_by)
    if not event.card:
        return memory
    card = _after(memory.cards.get(event.card, Card(event.card)), event, memory.settings)
    return replace(memory, cards=_with(memory.cards, card))


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
    return _scheduler(memory.settings.retention).get_card_retrievability(_given(state), _EPOCH + elapsed)


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
    start = memory.settings.day_start
    return state.held[1] or (
        state.buried is not None and local_day(state.buried[1], start) >= today(memory, now)
    )


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
    """The card after an event of its own."""
    local = event.at.replace(tzinfo=None) + timedelta(minutes=event.offset)
    match event.type:
        case "answered":
            data = event.data
            review = Review(event.id, local, rating_of(data.get("rating")), data.get("counts") is not False)
            return _answered(card, review, settings)
        case "undone":
            return _rebuilt(replace(card, undone=card.undone | {str(event.data.get("event"))}), settings)
        case "overruled":
            change = (event.id, str(event.data.get("event")), rating_of(event.data.get("rating", GOOD)))
            return _rebuilt(replace(card, overruled=tuple(sorted({*card.overruled, change}))), settings)
        case "suspended" | "resumed":
            return replace(card, held=max(card.held, (event.id, event.type == "suspended")))
        case "buried":
            return replace(card, buried=max(card.buried or ("", local), (event.id, local)))
        case _:
            return card


def _answered(card: Card, review: Review, settings: Settings) -> Card:
    """The card with one more answer in its log; one older than others costs a replay."""
    if any(review.id == known.id for known in card.log):
        return card
    log = tuple(sorted((*card.log, review), key=lambda review: review.id))
    added = replace(card, log=log)
    if log[-1] is not review or card.undone or card.overruled:
        return _rebuilt(added, settings)
    return _reviewed(added, review, settings)


def _rebuilt(card: Card, settings: Settings) -> Card:
    """The card with its state computed anew from what happened."""
    state = Card(card.id, card.log, card.undone, card.overruled, card.held, card.buried)
    for review in card.log:
        if review.id not in card.undone:
            state = _reviewed(state, _effective(card, review), settings)
    return state


def _effective(card: Card, review: Review) -> Review:
    """The review with the rating of the last event that overruled it."""
    for event, answer, rating in reversed(card.overruled):
        if answer == review.id and event not in card.undone:
            return replace(review, rating=rating)
    return review


def _reviewed(card: Card, review: Review, settings: Settings) -> Card:
    """The card after one more review that stands; when the clock ran backwards, as of the last day."""
    when = max(local_day(review.local, settings.day_start), card.last_day)
    answered = replace(
        card,
        repetitions=card.repetitions + 1,
        right=card.right + (review.rating != AGAIN),
        last=review.rating,
        first_day=card.first_day or when,
        last_day=when,
    )
    fresh = not card.stability or when > card.day
    if not fresh and not (review.counts and review.rating == AGAIN != card.last):
        return answered
    if not review.counts and card.stability:
        return answered
    return _scheduled(answered, review.rating, when, settings)


def _scheduled(card: Card, rating: Rating, when: int, settings: Settings) -> Card:
    """The card after FSRS has seen a review on this learning day."""
    import fsrs

    now = _EPOCH + timedelta(min(when - card.day, FOREVER) if card.stability else 0)
    result, _ = _scheduler(settings.retention).review_card(_given(card), fsrs.Rating(rating), now)
    assert result.stability is not None
    assert result.difficulty is not None
    return replace(
        card,
        stability=result.stability,
        difficulty=result.difficulty,
        day=when,
        interval=_fuzzed((result.due - now).days, card.id, card.repetitions),
        lapses=card.lapses + (rating == AGAIN and bool(card.stability)),
    )


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


def _given(card: Card) -> fsrs.Card:
    """The card as FSRS wants it, last reviewed at the epoch."""
    import fsrs

    if not card.stability:
        return fsrs.Card(card_id=1, due=_EPOCH)
    return fsrs.Card(
        card_id=1,
        state=fsrs.State.Review,
        stability=card.stability,
        difficulty=card.difficulty,
        due=_EPOCH,
        last_review=_EPOCH,
    )


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
