"""The order of cards of which some are enemies: as far from each other as can be, the cued before its cue."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from quizgen.enemies import Graph, cues
from quizgen.profile import Profile

FARTHEST = 20  # cards between two, at most: further apart is as good as another session

Enemies = Mapping[str, frozenset[str]]  # each of each, in both directions


def joined(order: Sequence[str], late: Sequence[str], profiles: Mapping[str, Profile]) -> tuple[str, ...]:
    """The order with the late ones, as many as can stand away from their enemies; without late ones nothing moves."""
    if not late:
        return tuple(order)
    owner = {card: profiles[card].id for card in (*order, *late)}
    card_of = {name: card for card, name in owner.items()}
    known = Graph(profiles[card] for card in owner)
    enemies = {card: frozenset(card_of[other] for other in known[owner[card]]) for card in owner}
    kept = list(late)
    while kept and _placed([*order, *kept], enemies, {}, 2) is None:
        kept.pop()
    return tuple(spread([*order, *kept], enemies, lambda a, b: cues(profiles[a], profiles[b])))


def spread(order: Sequence[str], enemies: Enemies, tells: Callable[[str, str], bool]) -> Sequence[str]:
    """The cards with the greatest distance between enemies that a simple search finds; as they are where it finds none.

    Those without an enemy keep their order. `tells(a, b)`: a gives b away, so b comes first wherever it can.
    """
    before = {
        card: frozenset(other for other in enemies[card] if tells(card, other) and not tells(other, card))
        for card in order
    }
    anyhow: Enemies = {}
    for first in (before, anyhow):
        for distance in range(min(len(order) - 1, FARTHEST), 1, -1):
            placed = _placed(order, enemies, first, distance)
            if placed:
                return placed
    return order


def _placed(order: Sequence[str], enemies: Enemies, first: Enemies, distance: int) -> list[str] | None:
    """Place after place that card which has most enemies to come, of those that may stand there; None if none may."""
    here = frozenset(order)
    foes = {card: enemies[card] & here for card in order}
    free = iter([card for card in order if not foes[card]])
    rest = [card for card in order if foes[card]]
    at: dict[str, int] = {}
    for place in range(len(order)):
        able = [
            card
            for card in rest
            if all(place - at.get(other, place - distance) >= distance for other in foes[card])
            and (first.get(card, frozenset()) & here) <= at.keys()
        ]
        card = max(able, key=lambda card: len(foes[card] - at.keys()), default=None) or next(free, None)
        if card is None:
            return None
        if foes[card]:
            rest.remove(card)
        at[card] = place
    return list(at)
