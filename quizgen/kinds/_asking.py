"""Asking a whole role by choice: what forward and reverse share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from quizgen.candidates import Candidate, of_role
from quizgen.certainty import decided, rival, uninformative
from quizgen.distractors import choice
from quizgen.draft import draft, item_id
from quizgen.fact import Fact
from quizgen.gap import Gap
from quizgen.item import Item
from quizgen.knowledge import Knowledge
from quizgen.notation.hedged import hedge
from quizgen.wording import Stem, stems


def asking(knowledge: Knowledge, fact: Fact, role: int, kind: str, seed: int) -> Iterator[Item | Gap]:
    """One choice about a role, or the gap that stands in its way; nothing where no wording asks the role."""
    key = fact.values[role]
    blank = knowledge.pattern(fact).roles[role].blank
    found = stems(knowledge, fact, role)
    if not found or key.type == "list":
        if blank and key.type != "list":
            yield Gap(fact.id, kind, f"nothing asks “{key.text}”", "put the answer last, or add a `?` line")
        return
    before = knowledge.pattern(fact).parts[role]
    word = hedge(before, key, knowledge.context(fact).language) if blank else ""
    if word:
        what = f"“{word}” stands outside the bracket, so no near number or date is wrong"
        yield Gap(fact.id, "hedge", what, f"put it inside: `[{word} {key.text}]`")
    if uninformative(knowledge, fact, role):
        yield Gap(
            fact.id,
            kind,
            "the role has at most two values",
            "a guess would be as good: ask it with “of these”",
        )
        return
    clear = [stem for stem in found if decided(knowledge, fact, stem)]
    row = next(filter(None, (rival(knowledge, fact, stem) for stem in found)), None)
    if row and not clear:
        what = f"a question is not asked, because an empty cell ({row.place}) may make another answer right"
        yield Gap(fact.id, "row", what, "fill the cell, or show what tells the answers apart")
        return
    if not clear:
        yield Gap(
            fact.id, kind, f"“{key.text}” is not the only right answer", "show what tells the answers apart"
        )
        return
    identity = item_id(knowledge, fact, kind, role + 1)
    pool = partial(_pool, knowledge, fact, seed)
    for body in choice(knowledge, fact, key, clear, pool, kind, seed):
        yield body if isinstance(body, Gap) else draft(knowledge, fact, kind, identity, body)


def _pool(
    knowledge: Knowledge, fact: Fact, seed: int, stems: Sequence[Stem], draw: int
) -> Iterator[Candidate]:
    return of_role(knowledge, fact, stems, seed, draw)
