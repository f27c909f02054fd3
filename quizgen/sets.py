"""Sets: generated items and a teacher's decisions become the set in force."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from quizgen.item import Choice, Cloze, Item, ItemSet, Recall
from quizgen.spelling import fold

Status = Literal["draft", "approved", "rejected", "retired"]


@dataclass(frozen=True, slots=True)
class Decision:
    """What a teacher decided of an item; `revision` is that of the content it was decided on."""

    status: Status = "draft"
    revision: str = ""
    stem: str = ""  # in place of the generated one; for a cloze it cannot be edited
    explanation: str = ""


@dataclass(frozen=True, slots=True)
class SetFile:
    """A teacher's file: the title, which facts the set draws from, and the decisions."""

    name: str
    title: str
    description: str = ""
    language: str = "en"
    namespaces: tuple[str, ...] = ()  # empty: all
    topics: tuple[str, ...] = ()  # empty: all
    detail: Literal["no", "yes", "only"] = "no"
    must_know: bool = False  # only must-know facts
    first: bool = False  # where a newcomer starts
    decisions: Mapping[str, Decision] = field(default_factory=dict)


def draws(file: SetFile, item: Item) -> bool:
    """Does the set draw from the item's fact?"""
    return (
        (not file.namespaces or item.id.partition(":")[0] in file.namespaces)
        and (not file.topics or fold(item.topic) in {fold(topic) for topic in file.topics})
        and (file.detail == "yes" or item.detail == (file.detail == "only"))
        and (item.must_know or not file.must_know)
    )


def in_force(file: SetFile, generated: Sequence[Item]) -> ItemSet:
    """The set in force: rejected and retired items are left out, edits stand where their item has not changed since."""
    kept = generated
    if file.decisions:
        decided = ((item, file.decisions.get(item.id, Decision())) for item in generated)
        kept = tuple(_edited(item, d) for item, d in decided if d.status not in ("rejected", "retired"))
    return ItemSet(file.name, file.title, kept, file.description, file.language, file.detail == "only")


def stale(file: SetFile, generated: Iterable[Item]) -> tuple[str, ...]:
    """Ids of decided items whose content is no longer that which was decided on."""
    return tuple(
        item.id
        for item in generated
        if (decision := file.decisions.get(item.id)) and decision.revision not in ("", item.revision)
    )


def _edited(item: Item, decision: Decision) -> Item:
    if decision.revision not in ("", item.revision):
        return item
    body = item.body
    if decision.stem:
        match body:
            case Choice():
                body = replace(body, stems=(decision.stem,))
            case Recall():
                body = replace(body, prompts=(decision.stem,))
            case Cloze():
                pass
    return replace(item, body=body, explanation=decision.explanation or item.explanation)
