"""The agenda: which cards a session asks, and in which order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from itertools import count, islice

from quizgen import chance
from quizgen.item import Item
from quizgen.study.question import cards
from quizgen.study.schedule import Memory, answered, due, held, today

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
    Never two that share a fact, nor one whose fact another card asked today: siblings answer each other.
    `first` asks only choices, where there are any. New ones stop at the day's limit unless `extra`.
    """
    old = [card for card in items if due(memory, card, now)]
    old.sort(key=lambda card: (memory.cards[card].due, chance.number(seed, "due", card)))
    fresh = list(new(items, memory, now))
    fresh.sort(key=lambda card: (*_rank(items[card]), chance.number(seed, "new", card)))
    if first:
        old, fresh = _choices(old, items), _choices(fresh, items)
    asked = asked_today(items, memory, now)
    chosen = list(islice(_apart(old, items, set(), asked), length))
    left = None if length is None else length - len(chosen)
    limit = left if extra else min(room(memory, now), len(fresh) if left is None else left)
    begun = sum(answered(memory, card) for card in items)
    taken = {fact for card in chosen for fact in items[card].facts}
    added = list(islice(_ladder(fresh, items, taken, asked, begun), limit))
    blocks = (
        chosen,
        [card for card in added if items[card].must_know],
        [card for card in added if not items[card].must_know],
    )
    return tuple(_mixed(blocks, items))


def _ladder(
    fresh: list[str], items: Mapping[str, Item], taken: set[str], asked: Mapping[str, set[str]], begun: int
) -> Iterator[str]:
    """The new cards with each third one earned, none with a fact that is taken."""
    earned = _earned(fresh, items)
    return _woven(
        _apart((card for card in fresh if card not in earned), items, taken, asked),
        _apart((card for card in fresh if card in earned), items, taken, asked),
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


def _apart(
    wanted: Iterable[str], items: Mapping[str, Item], gone: set[str], asked: Mapping[str, set[str]]
) -> Iterator[str]:
    """The cards whose facts neither an earlier one nor, today, a sibling has asked; adds theirs to `gone`."""
    for card in wanted:
        facts = items[card].facts
        if gone.isdisjoint(facts) and all(card in asked.get(fact, (card,)) for fact in facts):
            gone.update(facts)
            yield card


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
