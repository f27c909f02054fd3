"""Sets: generated items and a teacher's decisions become the set in force."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Literal

from quizgen import canonical
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
    """The set in force: rejected and retired items are left out, edits stand where their item has not changed since.

    An edited item has the revision of its edited content.
    """
    kept = generated
    if file.decisions:
        decided = ((item, file.decisions.get(item.id, Decision())) for item in generated)
        kept = tuple(_edited(item, d) for item, d in decided if d.status not in ("rejected", "retired"))
    return ItemSet(file.name, file.title, kept, file.description, file.language, file.detail == "only")


def stamped(
    file: SetFile, generated: Iterable[Item], previous: Mapping[str, Item], now: datetime
) -> tuple[Item, ...]:
    """The generated items of a set, each with the date on which what is in force last changed.

    `previous` are the set's own items of the last build. What was edited, and what was given back its generated words
    since then, changed `now`; a rejected item keeps its date, and has it when it is asked again.
    """
    return tuple(
        _stamped(item, _edited(item, file.decisions.get(item.id, Decision())), previous.get(item.id), now)
        for item in generated
    )


def undated(items: Iterable[Item]) -> tuple[str, ...]:
    """Ids of those items in force that a teacher edited, or gave back their generated words, after the last build."""
    return tuple(item.id for item in items if item.in_force not in ("", item.revision))


def stale(file: SetFile, generated: Iterable[Item]) -> tuple[str, ...]:
    """Ids of decided items whose content is no longer that which was decided on."""
    return tuple(
        item.id
        for item in generated
        if (decision := file.decisions.get(item.id)) and decision.revision not in ("", item.revision)
    )


def _stamped(item: Item, edited: Item, before: Item | None, now: datetime) -> Item:
    new = "" if edited.revision == item.revision else edited.revision
    if before is None:
        return replace(item, changed=canonical.time(now), in_force=new) if new else item
    if (before.in_force or before.revision) == edited.revision:
        return replace(item, changed=before.changed, in_force=new)
    return replace(item, changed=_later(before.changed, now), in_force=new)


def _later(before: str, now: datetime) -> str:
    """`now`, but a second after `before` at least: Anki takes only what is newer by whole seconds."""
    return max(
        canonical.time(now),
        canonical.time(datetime.fromisoformat(before) + timedelta(seconds=1)) if before else "",
    )


def _edited(item: Item, decision: Decision) -> Item:
    """The item as decided; its `in_force` is what the last build found, so that `undated` can tell."""
    body, explanation = item.body, decision.explanation or item.explanation
    if decision.revision not in ("", item.revision):
        return item
    if decision.stem:
        match body:
            case Choice():
                body = replace(body, stems=(decision.stem,))
            case Recall():
                body = replace(body, prompts=(decision.stem,))
            case Cloze():
                pass
    if body == item.body and explanation == item.explanation:
        return item
    edited = replace(item, body=body, explanation=explanation)
    return replace(edited, revision=canonical.revision(edited), in_force=item.in_force or item.revision)
