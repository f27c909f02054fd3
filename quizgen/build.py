"""Build: knowledge, previous items, seed and now become items."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from quizgen import canonical, collecting, lint
from quizgen.difficulty import estimated
from quizgen.distractors import left_out
from quizgen.gap import Gap
from quizgen.item import Choice, Cloze, Item, Recall
from quizgen.kinds import KINDS
from quizgen.knowledge import Knowledge


@dataclass(frozen=True, slots=True)
class Built:
    """The items, sorted by id, and the gaps: where a fact gave none of a kind."""

    items: tuple[Item, ...]
    gaps: tuple[Gap, ...]


def items(knowledge: Knowledge, *, seed: int, now: datetime, previous: Mapping[str, Item]) -> Built:
    """All items of a knowledge.

    An item whose content is what it was keeps its date of change; any other gets `now`, in UTC to the second. So the
    same facts, seed and previous items give the same bytes on every machine.
    """
    with collecting.paused():
        return _built(knowledge, seed, canonical.time(now), previous)


def _built(knowledge: Knowledge, seed: int, stamp: str, previous: Mapping[str, Item]) -> Built:
    made: list[Item] = []
    gaps: list[Gap] = []
    for fact in knowledge.facts.values():
        if fact.doubt:
            gaps.append(
                Gap(fact.id, "any", f"doubted: {fact.doubt}", "nothing: doubted facts are kept, not asked")
            )
            continue
        results = [_sound(result) for kind in KINDS.values() for result in kind(knowledge, fact, seed)]
        for result in (*results, *left_out(knowledge, fact, results)):
            if isinstance(result, Gap):
                gaps.append(result)
            else:
                guessed = replace(result, difficulty=estimated(knowledge, result))
                made.append(_dated(guessed, previous.get(result.id), stamp))
    return Built(tuple(sorted(made, key=lambda item: item.id)), tuple(gaps))


def _sound(result: Item | Gap) -> Item | Gap:
    """The item without those wordings that have an error of item writing; a gap that names the first where all have."""
    error = None if isinstance(result, Gap) else next(lint.findings(result, errors_only=True), None)
    if isinstance(result, Gap) or error is None:
        return result
    alone = [(one, _asking(result, (one,))) for one in _wordings(result)]
    left = tuple(one for one, item in alone if not any(lint.findings(item, errors_only=True)))
    return (
        _asking(result, left)
        if left
        else Gap(result.facts[0], result.kind, f"{error.flaw}: {error.what}", error.mend)
    )


def _wordings(item: Item) -> tuple[str, ...]:
    """Its wordings, where it could do with fewer; a cloze has one sentence."""
    match item.body:
        case Choice(stems=some) | Recall(prompts=some):
            return some if len(some) > 1 else ()
        case Cloze():
            return ()


def _asking(item: Item, wordings: tuple[str, ...]) -> Item:
    """The item with these wordings."""
    match item.body:
        case Choice() as body:
            return replace(item, body=replace(body, stems=wordings))
        case Recall() as recall:
            return replace(item, body=replace(recall, prompts=wordings))
        case Cloze():
            return item


def _dated(item: Item, before: Item | None, stamp: str) -> Item:
    revision = canonical.revision(item)
    changed = before.changed if before is not None and before.revision == revision else stamp
    return replace(item, revision=revision, changed=changed)
