"""Pools: values that take turns as key and as wrong option, drawn so that how often one is seen tells nothing.

A value that is key in a share p of a pool's questions is hidden where it is a wrong option in `3 p / (1 - p)` of the
others: then an option seen often is not right more often. Weights that draw three values with these inclusions are
solved from the shares (not from what is drawn: a new fact would move many items).

The draw itself uses a ring. Each question has a point on it, at the hash of its name, and stands there for its own
answer; a value of more weight has some points more. The wrong options are those one, four and six points on. So each
point is drawn by three others: not about as often as the rest, but just as often, which matters, since from how often
a value is seen one may guess whether it was drawn by chance. And the distances 1, 4 and 6 make all distances between
the four options different (a Golomb ruler), so no two of them are seen together more often than others. A new
question moves only those that stand at most six points before it.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import chain
from operator import mul

RULER = (1, 4, 6)
SHOWN = len(RULER)  # wrong options at a time
DRAWS = 3  # that an item keeps, so that its look changes from one repetition to the next
_BYTES = 8  # of a place
_MOST = 8  # points for each question: what is more hides no better
_STEPS = 40  # of the integral
_ROUNDS = 30
_CLOSE = 1e-3

Places = tuple[int, ...]
"""Where a text stands on each ring."""

Ring = tuple[Places, tuple[str, ...]]
"""Where points stand, ascending, and for which value."""


@dataclass(frozen=True, slots=True)
class Pool:
    """A ring for each draw; `count` is how many values there are."""

    seed: int
    count: int
    rings: tuple[Ring, ...]

    def walk(self, question: str, draw: int) -> Iterator[str]:
        """All values, each once: those at the marks of the ruler first, then what comes behind it."""
        if not self.count:
            return
        places, values = self.rings[draw % DRAWS]
        own = bisect_right(places, _places(self.seed, question)[draw % DRAWS]) - 1
        seen: set[str] = set()
        for step in chain(RULER, range(RULER[-1] + 1, len(values) + 1), range(RULER[-1])):
            value = values[(own + step) % len(values)]
            if value not in seen:
                seen.add(value)
                yield value
                if len(seen) == self.count:
                    return


def pool(questions: Mapping[str, Sequence[str]], seed: int) -> Pool:
    """The pool of values that are the answers to these questions."""
    kept = allowed({value: len(some) for value, some in questions.items()})
    weights = _weights(dict(sorted(Counter(kept.values()).items())))
    least = min((weight / count for count, weight in weights.items()), default=1.0)
    points: list[tuple[Places, str]] = []
    for value, some in questions.items():
        wanted = min(weights[kept[value]] / least, _MOST * kept[value])
        more = range(_more(wanted - len(some), seed, value))
        points += [(_places(seed, text), value) for text in (*some, *(f"{value}\x1f{n}" for n in more))]
    rings = (sorted((places[draw], value) for places, value in points) for draw in range(DRAWS))
    placed = ((tuple(place for place, _ in ring), tuple(value for _, value in ring)) for ring in rings)
    return Pool(seed, len(questions), tuple(placed))


def _more(wanted: float, seed: int, value: str) -> int:
    """How many points more: a fraction of one is one in that share of the cases."""
    share: float = (_places(seed, value)[0] + 0.5) / 2 ** (8 * _BYTES)
    return max(0, math.floor(wanted + share))


def _places(seed: int, text: str) -> Places:
    key = seed.to_bytes(8, "big", signed=True)
    digest = blake2b(text.encode(), digest_size=_BYTES * DRAWS, key=key).digest()
    return tuple(int.from_bytes(digest[at : at + _BYTES], "big") for at in range(0, len(digest), _BYTES))


def allowed(counts: Mapping[str, int]) -> dict[str, int]:
    """In how many questions each value may be key, so that it can be hidden as a wrong option in the others.

    A value that is key in more than one of four questions can't: shown in all of them, it would still be right more
    often than the others. Of no more than four values all are shown in each question, and how often one is seen tells
    nothing; there none may be right more often than all the others together.
    """
    share = SHOWN + 1 if len(counts) > SHOWN + 1 else 2
    kept = dict(counts)
    while len(kept) > 1:
        most = max(kept, key=lambda value: (kept[value], value))
        limit = max((sum(kept.values()) - kept[most]) // (share - 1), 1)
        if kept[most] <= limit:
            break
        kept[most] = limit
    return kept


def _weights(groups: Mapping[int, int]) -> dict[int, float]:
    """For each number of questions that values are key in, and how many such values there are, the values' weight."""
    if len(groups) == 1 or sum(groups.values()) <= SHOWN + 1:
        return dict.fromkeys(groups, 1.0)
    total = sum(keyed * values for keyed, values in groups.items())
    wanted = {keyed: _rung(SHOWN * keyed / (total - keyed)) for keyed in groups}
    weights = dict(wanted)
    for _ in range(_ROUNDS):
        included = _included(weights, groups)
        change = {keyed: wanted[keyed] / _rung(included[keyed]) for keyed in groups}
        weights = {keyed: weights[keyed] * change[keyed] for keyed in groups}
        if max(change.values()) - min(change.values()) < _CLOSE:
            break
    return {
        keyed: float(f"{weight:.6g}") for keyed, weight in weights.items()
    }  # libraries differ in the last bits


def _rung(chance: float) -> float:
    """The mean number of rings of a clock that rings at all with this chance; of one that always does, a high one."""
    return -math.log1p(-min(chance, 0.9999))


def _included(weights: Mapping[int, float], groups: Mapping[int, int]) -> dict[int, float]:
    """How often a value of each group is shown, over the questions of which it isn't the key.

    Draws by weight come in the order of exponential clocks whose rates are the weights (Efraimidis and Spirakis
    2006). So a value is among the first three with the chance that at most two others have rung when its own clock
    does: an integral over that time. The key's clock is taken out.
    """
    rates, numbers = list(weights.values()), list(groups.values())
    total, whole = sum(map(mul, groups, numbers)), sum(map(mul, rates, numbers))
    shown = [0.0] * len(rates)
    for step in range(_STEPS):
        at = (step + 0.5) / _STEPS  # time runs to infinity while `at` runs to 1
        time, width = SHOWN / whole * at / (1 - at), SHOWN / whole / (1 - at) ** 2 / _STEPS
        odds = [math.expm1(min(rate * time, 300.0)) for rate in rates]
        squares = [odd * odd for odd in odds]
        ones, twos = sum(map(mul, odds, numbers)), sum(map(mul, squares, numbers))
        silent = math.exp(-whole * time) * width  # no clock has rung
        for key, keyed in enumerate(groups):
            for value, rate in enumerate(rates):
                questions = keyed * (numbers[key] - (key == value))
                one, two = ones - odds[key] - odds[value], twos - squares[key] - squares[value]
                at_most_two = 1 + one + (one * one - two) / 2
                shown[value] += rate * silent * (1 + odds[key]) * at_most_two * questions
    return {keyed: share / (total - keyed) for keyed, share in zip(groups, shown, strict=True)}
