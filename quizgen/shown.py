"""Which options of a choice a learner sees, and in which order."""

from __future__ import annotations

from quizgen import chance
from quizgen.item import Choice, Option, Shown

DRAWS = 3  # that an item keeps, so that its look changes from one repetition to the next
AT_ONCE = 3  # distractors beside the key (three work as well as more: Rodriguez 2005 found even two enough)


def shown(choice: Choice, item_id: str, seed: int, repetition: int) -> Shown:
    """The choice as it stands before a learner at this repetition.

    Stems and draws rotate, and places are drawn from (seed, item, repetition), so that the look of an item is not
    learned; paper and Anki use repetition 0. Of ordered options the key's rank was drawn with the others, since a key
    that stands in the middle more often gives itself away (Attali and Bar-Hillel 2003).
    """
    stem = choice.stems[repetition % len(choice.stems)]
    drawn = _draw(choice, repetition)
    options: list[Option | None]
    if choice.ordered:
        rank = sum(place < choice.rank for place in drawn)
        options = [choice.distractors[place] for place in sorted(drawn)]
        options.insert(rank, None)
    else:
        wrong = [choice.distractors[place] for place in drawn]
        places = chance.shuffled(range(len(wrong) + 1), seed, "place", item_id, repetition)
        options = [wrong[place] if place < len(wrong) else None for place in places]
    texts = tuple(choice.key if option is None else option.text for option in options)
    proofs = tuple(None if option is None else option.proof for option in options)
    return Shown(stem, texts, options.index(None), proofs)


def _draw(choice: Choice, repetition: int) -> tuple[int, ...]:
    """The draw of this repetition; of a choice without draws, the distractors around the key."""
    if choice.draws:
        return choice.draws[repetition % len(choice.draws)]
    first = max(0, min(choice.rank - 1, len(choice.distractors) - AT_ONCE))
    return tuple(range(first, min(first + AT_ONCE, len(choice.distractors))))
