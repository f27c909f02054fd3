"""Which options of a choice a learner sees, and in which order."""

from __future__ import annotations

from quizgen import chance
from quizgen.item import Choice, Option, Shown

AT_ONCE = 3  # distractors beside the key (three work as well as more: Rodriguez 2005 found even two enough)


def shown(choice: Choice, item_id: str, seed: int, repetition: int) -> Shown:
    """The choice as it stands before a learner at this repetition.

    Stem, wrong options and places are drawn from (seed, item, repetition), so that the look of an item is not learned;
    paper and Anki use repetition 0. Of ordered options the key's rank is drawn, uniformly among the feasible ones,
    since a key that stands in the middle more often gives itself away (Attali and Bar-Hillel 2003). The wrong options
    are those nearest to it: gaps between options that lie further apart tell where the key is.
    """
    stem = choice.stems[repetition % len(choice.stems)]
    wrong = _ordered if choice.ordered else _unordered
    options, key = wrong(choice, item_id, seed, repetition)
    texts = tuple(choice.key if option is None else option.text for option in options)
    return Shown(stem, texts, key, tuple(None if option is None else option.proof for option in options))


def _unordered(choice: Choice, item_id: str, seed: int, repetition: int) -> tuple[list[Option | None], int]:
    by_text = {option.text: option for option in choice.distractors}
    texts = chance.shuffled(by_text, seed, "wrong", item_id, repetition)[:AT_ONCE]
    places = chance.shuffled([choice.key, *texts], seed, "place", item_id, repetition)
    return [by_text.get(text) for text in places], places.index(choice.key)


def _ordered(choice: Choice, item_id: str, seed: int, repetition: int) -> tuple[list[Option | None], int]:
    below, above = choice.distractors[: choice.rank], choice.distractors[choice.rank :]
    count = min(AT_ONCE, len(choice.distractors))
    feasible = range(max(0, count - len(above)), min(count, len(below)) + 1)
    rank = chance.pick(feasible, seed, "rank", item_id, repetition)
    nearest = [*below[len(below) - rank :], None, *above[: count - rank]]
    return nearest, rank
