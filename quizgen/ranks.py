"""Ranks: numbers and dates in natural order, with the key as often first as last or in the middle.

The rank of the key is drawn before the options, each as likely as the others. So of all options that are shown together
each is as likely to be the key, and a key that could only stand first, as the earliest year of all, is asked otherwise,
unless an author chose the options.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from dataclasses import replace

from quizgen import chance, values
from quizgen.asked import ANSWER, FEWEST, SPARE, Asked, Refused, admitted, never
from quizgen.candidates import Candidate, proof, vouched
from quizgen.gap import Gap
from quizgen.item import Choice, Option
from quizgen.looks.rendering import models, rendered
from quizgen.shown import AT_ONCE, DRAWS
from quizgen.value import Value


def modelled(
    asked: Asked, arrange: Callable[[Asked, Refused], Choice | Gap], refused: Refused
) -> Choice | Gap:
    """The choice in which all are written as the key is; where that can't be, the key as they can be."""
    context = asked.knowledge.context(asked.fact)
    chosen = [candidate.value for candidate in vouched(asked.fact, asked.stems)]
    tried: list[tuple[Choice | Gap, Refused]] = []
    # An author's own are to stand, if they can in any way.
    ways = sorted(
        models(asked.key, context), key=lambda m: sum(rendered(v, m, context) is None for v in chosen)
    )
    for model in ways:
        against = dict(refused)
        tried.append((arrange(replace(asked, key=model), against), against))
        if isinstance(tried[-1][0], Choice):
            break
    body, against = tried[-1] if isinstance(tried[-1][0], Choice) else tried[0]
    refused.update(against)
    return body


def in_order(asked: Asked, refused: Refused) -> Choice | Gap:
    """The key among made or given values, at a rank that is drawn first."""
    found, key = list(asked.pool(0)), asked.key
    refused.update(
        (c.value.text, ANSWER) for c in found if c.rule == "vouched" and _order(c.value) == _order(key)
    )
    barred = never(asked)
    low, high = (list(admitted(asked, side, barred, refused)) for side in _sides(key, found))
    if len(low) + len(high) < FEWEST:
        return asked.starved(len(low) + len(high))
    count = min(AT_ONCE, len(low) + len(high))
    ranks = range(max(0, count - len(high)), min(count, len(low)) + 1)
    by_hand = any(candidate.rule == "vouched" for candidate in (*low, *high))
    if len(ranks) <= count and not by_hand:
        what = f"wrong options on both sides of “{key.text}” are wanted, and one side has too few"
        mend = "add an `x` line with three smaller and three larger ones, or be content with typing"
        return asked.gap(what, mend)
    drawn: list[list[Candidate]] = []
    had: set[int] = set()
    for draw in range(DRAWS):
        rank = chance.pick(ranks, asked.seed, "rank", asked.fact.id, asked.stems[0].asks, draw)
        drawn.append([*_next(low, had)[:rank], *_next(high, had)[: count - rank]])
        had.update(map(id, drawn[-1]))
    refused.update((c.value.text, SPARE) for c in (*low, *high) if c.rule == "vouched" and id(c) not in had)
    return _choice(asked, drawn)


def _next(side: Sequence[Candidate], had: Container[int]) -> list[Candidate]:
    """The nearest first; but an author's own have their turns."""
    return sorted(side, key=lambda c: c.rule == "vouched" and id(c) in had)


def _choice(asked: Asked, drawn: Sequence[Sequence[Candidate]]) -> Choice:
    key = asked.key
    kept = sorted({id(c): c for some in drawn for c in some}.values(), key=lambda c: _order(c.value))
    places = {id(candidate): place for place, candidate in enumerate(kept)}
    return Choice(
        stems=tuple(stem.text for stem in asked.stems),
        key=key.text,
        distractors=tuple(Option(asked.styled(c).value.text, proof(asked.knowledge, c)) for c in kept),
        ordered=True,
        rank=sum(_order(c.value) < _order(key) for c in kept),
        draws=tuple(dict.fromkeys(tuple(sorted(places[id(c)] for c in some)) for some in drawn)),
    )


def _sides(key: Value, candidates: Sequence[Candidate]) -> tuple[list[Candidate], list[Candidate]]:
    """What is smaller and what is larger than the key: what is given or true elsewhere first, each the nearest first.

    The best wrong answer to "how many in 2001?" is how many there were in 2024.
    """
    middle = _order(key)
    by_rank = sorted(candidates, key=lambda c: _order(c.value))
    below = [c for c in reversed(by_rank) if _order(c.value) < middle]
    above = [c for c in by_rank if _order(c.value) > middle]
    return sorted(below, key=_is_made), sorted(above, key=_is_made)


def _is_made(candidate: Candidate) -> bool:
    return candidate.rule == "neighbour"


def _order(value: Value) -> tuple[object, ...]:
    return values.order(value) or ()
