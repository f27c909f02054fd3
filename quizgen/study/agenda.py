"""The agenda: which cards a session asks, and in which order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import count, islice

from quizgen import chance
from quizgen.item import Item
from quizgen.study.guests import Guests, Profiles, rivals
from quizgen.study.question import cards
from quizgen.study.schedule import Memory, answered, due, held, today
from quizgen.study.spread import joined

WINDOW = 20  # how far mixing may pull a card forward
TURN = 3  # each third new card is one that asks from memory what was chosen right before


def by_card(items: Iterable[Item]) -> dict[str, Item]:
    """The item of each card."""
    return {card: item for item in items for card in cards(item)}


def agenda(
    items: Mapping[str, Item],
    memory: Memory,
    *,
    now: datetime,
    seed: int,
    length: int | None = None,
    first: bool = False,
    extra: bool = False,
) -> tuple[str, ...]:
    """The cards to ask, at most `length`: due ones, the longest due first, then new ones, must-know first.

    Each third new one is a cloze or recall that its choice has earned (see `new`), as far as there are any:
    a set with hundreds of choices would otherwise ask for nothing from memory until all of them were asked.
    Never two that share a fact, nor one whose fact another card asked today: siblings answer each other. Enemies
    (`quizgen.enemies`) only where the session would be shorter without them, and never as neighbours.
    `first` asks only choices, where there are any. New ones stop at the day's limit unless `extra`.
    """
    old = [card for card in items if due(memory, card, now)]
    old.sort(key=lambda card: (memory.cards[card].due, chance.number(seed, "due", card)))
    fresh = list(new(items, memory, now))
    fresh.sort(key=lambda card: (*_rank(items[card]), chance.number(seed, "new", card)))
    if first:
        old, fresh = _choices(old, items), _choices(fresh, items)
    asked, begun = asked_today(items, memory, now), sum(answered(memory, card) for card in items)
    limit = None if extra else room(memory, now)
    profiles = Profiles(items)

    def chosen(due: list[str], new: list[str]) -> _Chosen:
        return _chosen(due, new, Guests(items, profiles, asked), items, begun, length, limit)

    best = chosen(old, fresh)
    if best.late:
        # A card with few enemies leaves room for others, which a set that is short needs.
        kept_out = rivals([*old, *fresh], profiles)
        few = sorted(fresh, key=lambda card: (items[card].type != "choice", kept_out[card]))
        some = chosen(old, sorted(few, key=lambda card: _rank(items[card])))
        best = min(best, some, chosen(sorted(old, key=kept_out.__getitem__), few), key=lambda made: made.lack)
    blocks = (
        best.due,
        [card for card in best.new if items[card].must_know],
        [card for card in best.new if not items[card].must_know],
    )
    return joined(list(_mixed(blocks, items)), best.late, profiles)


@dataclass(frozen=True, slots=True)
class _Chosen:
    """The cards of a session: those that are due, new ones, and those let in because nothing else is left."""

    due: list[str]
    new: list[str]
    late: list[str]

    @property
    def lack(self) -> int:
        """The fewer cards are apart, the more."""
        return -len(self.due) - len(self.new)


def _chosen(
    due: list[str],
    new: list[str],
    guests: Guests,
    items: Mapping[str, Item],
    begun: int,
    length: int | None,
    limit: int | None,
) -> _Chosen:
    """At most `length` cards, and of the new ones at most `limit`; None is no end."""
    wide = len(due) + len(new)
    length, limit = wide if length is None else length, wide if limit is None else limit
    old = list(islice(guests.admitted(due), length))
    fresh = list(islice(_ladder(new, items, guests, begun), min(limit, length - len(old))))
    left = length - len(old) - len(fresh)
    late = list(islice(guests.late(due), left))
    late += islice(guests.late(new), min(limit - len(fresh), left - len(late)))
    return _Chosen(old, fresh, late)


def _ladder(fresh: list[str], items: Mapping[str, Item], guests: Guests, begun: int) -> Iterator[str]:
    """The new cards with each third one earned, none with a fact that is taken."""
    earned = _earned(fresh, items)
    return _woven(
        guests.admitted(card for card in fresh if card not in earned),
        guests.admitted(card for card in fresh if card in earned),
        begun,
    )


def new(items: Mapping[str, Item], memory: Memory, now: datetime) -> Iterator[str]:
    """The cards that were never answered and may be asked.

    The ladder: where a fact has a choice, its cloze and recall wait until one was answered right once.
    """
    chosen: dict[str, bool] = {}
    for card, item in items.items():
        if item.type == "choice":
            right = card in memory.cards and memory.cards[card].right > 0
            for fact in item.facts:
                chosen[fact] = chosen.get(fact, False) or right
    for card, item in items.items():
        if answered(memory, card) or held(memory, card, now):
            continue
        if item.type == "choice" or all(chosen.get(fact, True) for fact in item.facts):
            yield card


def _earned(fresh: Iterable[str], items: Mapping[str, Item]) -> set[str]:
    """Of the new cards, by the ladder, those that wait no longer: clozes and recalls of facts that have a choice."""
    choosable = {fact for item in items.values() if item.type == "choice" for fact in item.facts}
    return {
        card for card in fresh if items[card].type != "choice" and not choosable.isdisjoint(items[card].facts)
    }


def _woven(others: Iterator[str], earned: Iterator[str], begun: int) -> Iterator[str]:
    """Each third card an earned one, as far as there are any; counted on from session to session.

    So where due cards leave room for only one new card a day, it is an earned one each third day.
    """
    for place in count(begun + 1):
        first, second = (earned, others) if place % TURN == 0 else (others, earned)
        card = next(first, None) or next(second, None)
        if card is None:
            return
        yield card


def room(memory: Memory, now: datetime) -> int:
    """How many new cards today's limit still lets in."""
    day = today(memory, now)
    begun = sum(card.first_day == day for card in memory.cards.values())
    return max(0, memory.settings.new_per_day - begun)


def asked_today(items: Mapping[str, Item], memory: Memory, now: datetime) -> dict[str, set[str]]:
    """The facts that were asked today, and by which cards."""
    day = today(memory, now)
    asked: dict[str, set[str]] = {}
    for card, item in items.items():
        if answered(memory, card) and memory.cards[card].last_day >= day:
            for fact in item.facts:
                asked.setdefault(fact, set()).add(card)
    return asked


def _choices(wanted: list[str], items: Mapping[str, Item]) -> list[str]:
    """The choices; all where there are none."""
    return [card for card in wanted if items[card].type == "choice"] or wanted


def _rank(item: Item) -> tuple[bool, bool, bool]:
    return not item.must_know, item.detail, item.type != "choice"


def _mixed(blocks: Iterable[list[str]], items: Mapping[str, Item]) -> Iterator[str]:
    """Block after block, in each as few neighbours of one kind, or else of one topic, as there can be.

    What is alike is better learnt interleaved than in a row (Rohrer 2012).
    """
    last = None
    for block in blocks:
        rest = list(block)
        while rest:
            last = _next(rest[:WINDOW], items, last)
            rest.remove(last)
            yield last


def _next(near: list[str], items: Mapping[str, Item], last: str | None) -> str:
    """The next card: of another kind than the last one, of the kind that has most left, and of another topic."""
    kind, topic = (items[last].kind, items[last].topic) if last else ("", "")
    left = Counter(items[card].kind for card in near)
    return min(
        near, key=lambda card: (items[card].kind == kind, -left[items[card].kind], items[card].topic == topic)
    )
