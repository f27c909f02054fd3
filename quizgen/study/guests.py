"""Guests: who is let into a session. Never two that share a fact, and enemies only where nothing else is left."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from quizgen.enemies import Company, Graph
from quizgen.item import Item
from quizgen.profile import Profile, profile

PATIENCE = 500  # cards looked at in vain, at most: in a table of thousands all may be enemies


class Profiles(dict[str, Profile]):
    """The profile of each card, made when its turn comes: a session costs its own cards and not its set."""

    def __init__(self, items: Mapping[str, Item]) -> None:
        super().__init__()
        self._items = items

    def __missing__(self, card: str) -> Profile:
        self[card] = made = profile(self._items[card])
        return made


class Guests:
    """The cards let in so far."""

    def __init__(self, items: Mapping[str, Item], profiles: Profiles, asked: Mapping[str, set[str]]) -> None:
        """`asked` are the facts that were asked today, and by which cards."""
        self._items = items
        self._profiles = profiles
        self._asked = asked
        self._gone: set[str] = set()
        self._company = Company()
        self._waiting: set[str] = set()

    def admitted(self, wanted: Iterable[str]) -> Iterator[str]:
        """The cards that are no enemies of those admitted before."""
        for card in wanted:
            if len(self._waiting) > PATIENCE:
                return
            if not self._apart(card):
                continue
            one = self._profiles[card]
            if self._company.welcomes(one):
                self._company.add(one)
                self._gone.update(one.facts)
                yield card
            else:
                self._waiting.add(card)

    def late(self, wanted: Iterable[str]) -> Iterator[str]:
        """The cards that had to wait for their enemies' sake."""
        for card in wanted:
            if card in self._waiting and self._apart(card):
                self._gone.update(self._items[card].facts)
                yield card

    def _apart(self, card: str) -> bool:
        """Has neither an earlier card nor, today, a sibling asked its facts?"""
        facts = self._items[card].facts
        return self._gone.isdisjoint(facts) and all(card in self._asked.get(fact, (card,)) for fact in facts)


def rivals(cards: Sequence[str], profiles: Profiles) -> dict[str, int]:
    """How many facts of others each card keeps out; of many cards, the first ones among themselves."""
    own = {(one := profiles[card]).id: one for card in islice(cards, PATIENCE)}
    known = Graph(own.values())
    out = {name: len({fact for other in known[name] for fact in own[other].facts}) for name in own}
    return {card: out[profiles[card].id] if card in profiles else len(cards) for card in cards}
