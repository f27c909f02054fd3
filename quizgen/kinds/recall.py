"""Recall: a question whose answer is typed, or remembered and rated by the learner."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen import values
from quizgen.asked import FEWEST
from quizgen.certainty import decided, uninformative
from quizgen.draft import answer, draft, item_id
from quizgen.fact import Fact
from quizgen.gap import Gap
from quizgen.item import Item, Recall
from quizgen.knowledge import Knowledge
from quizgen.style import told_by
from quizgen.wording import stems

ROWS = 3  # from which a column shows what kind of answer is wanted


def make(knowledge: Knowledge, fact: Fact, seed: int) -> Iterator[Item | Gap]:
    """A flashcard for each `[ ]` that a `?` line asks; a completion would only repeat the cloze."""
    for role, about in enumerate(knowledge.pattern(fact).roles):
        key = fact.values[role]
        if not about.blank or uninformative(knowledge, fact, role) or _open(knowledge, fact, role):
            continue
        prompts = tuple(
            stem.text
            for stem in stems(knowledge, fact, role)
            if not stem.completes
            and decided(knowledge, fact, stem)
            and not told_by(key, stem, knowledge, fact)
        )
        if prompts and not key.complete:
            # What else is on an open list nobody here knows. A card that shows the known part as the answer marks right
            # replies wrong; one that says "not all" can't be failed, so it tests nothing. One element at a time can.
            yield Gap(
                fact.id,
                "recall",
                "the list is open, so nobody can tell a right answer from an incomplete one",
                "ask it with “of these” and give `x` values, or close the list if it is complete",
            )
        elif prompts:
            body = Recall(prompts, answer(knowledge, fact, role, " ".join(prompts)), values.typed(key))
            yield draft(knowledge, fact, "recall", item_id(knowledge, fact, "recall", role + 1), body)


def _open(knowledge: Knowledge, fact: Fact, role: int) -> bool:
    """Would other answers be as good? "What does she call it?" is fair beside options only, and an author gave some.

    In a table the rows show what kind of answer is wanted; so do names, numbers and lists.
    """
    alone = len(knowledge.column(fact.pattern, role)) < ROWS
    return fact.values[role].type == "text" and alone and sum(w.role == role for w in fact.wrong) >= FEWEST
