"""Drafts: items as a kind makes them, before they get their revision and the date of their last change."""

from __future__ import annotations

import re
from functools import partial

from quizgen import values
from quizgen.fact import Document, Fact, Pattern
from quizgen.item import Answer, Choice, Citation, Cloze, Item, Recall
from quizgen.knowledge import Knowledge
from quizgen.lookalikes import Lookalikes
from quizgen.spelling import fold, folded
from quizgen.value import Value
from quizgen.wording import ended, sentence, shown_as

TABLE_ROWS = 9
_WORD = re.compile(r"\w+")


def item_id(knowledge: Knowledge, fact: Fact, kind: str, *what: object) -> str:
    """namespace:kind:role:fact, for ever: the wording, the values and the places of facts do not enter."""
    namespace, _, local = fact.id.partition(":")
    return ":".join([namespace, kind, *map(str, what), local])


def draft(knowledge: Knowledge, fact: Fact, kind: str, identity: str, body: Choice | Cloze | Recall) -> Item:
    """An item of a fact with all that is known about it."""
    pattern = knowledge.pattern(fact)
    return Item(
        id=identity,
        kind=kind,
        body=body,
        facts=(fact.id,),
        topic=fact.topic,
        must_know=fact.must_know,
        detail=fact.detail,
        date=next((v.text for v in fact.values if values.is_time(v)), ""),
        speaker=fact.speaker,
        language=pattern.language,
        explanation=_explanation(fact, pattern, body),
        table=_table(knowledge, fact, body) if isinstance(body, Choice) else (),
        sources=tuple(_citations(knowledge, fact)),
    )


def _citations(knowledge: Knowledge, fact: Fact) -> list[Citation]:
    found = []
    for source in fact.sources:
        document = knowledge.documents.get(source.document)
        title = _title(document) if document else source.document
        found.append(
            Citation(source.document, title, document.published if document else "", source.paragraph)
        )
    return found


def _explanation(fact: Fact, pattern: Pattern, body: Choice | Cloze | Recall) -> str:
    """The fact in one sentence, and why; a cloze is that sentence itself."""
    said = "" if isinstance(body, Cloze) else sentence(fact, pattern)
    return " ".join(filter(None, (said, fact.why and ended(fact.why))))


def _title(document: Document) -> str:
    """What a document is called: by its title, else by who wrote and printed it, else by its id."""
    return document.title or ", ".join(filter(None, (document.author, document.publisher))) or document.id


def _table(knowledge: Knowledge, fact: Fact, body: Choice) -> tuple[tuple[str, ...], ...]:
    """The rows that the options come from, the fact's own among them; () where there is only that one."""
    pattern = knowledge.pattern(fact)
    ids = {i for option in body.distractors for i in option.proof.facts}
    others = (knowledge.facts[id_] for id_ in sorted(ids - {fact.id}) if id_ in knowledge.facts)
    rows = [row for row in others if row.pattern == fact.pattern]
    if not rows or len(pattern.roles) < 2:
        return ()
    kept = sorted([fact, *rows[: TABLE_ROWS - 1]], key=lambda row: _place(row.values[0]))
    header = tuple(role.name for role in pattern.roles)
    return (header, *(knowledge.kept(("cells", row.id), partial(_cells, row, pattern)) for row in kept))


def _cells(row: Fact, pattern: Pattern) -> tuple[str, ...]:
    return tuple(shown_as(value, pattern.language) for value in row.values)


def _place(value: Value) -> tuple[bool, tuple[object, ...], str]:
    order = values.order(value)
    return order is None, order or (), folded(value.text)


def answer(knowledge: Knowledge, fact: Fact, role: int, prompt: str) -> Answer:
    """What is right for a role, with the spellings accepted and the other known values a typo could hit.

    An alias that the prompt itself holds is no answer to it.
    """
    value = fact.values[role]
    code = knowledge.pattern(fact).language
    if value.type in ("list", "text"):
        return Answer(shown_as(value, code), value.type)
    accepted = tuple(
        spelling
        for spelling in values.spellings(value, knowledge.context(fact))
        if spelling != value.text and not (value.type == "name" and _stands(spelling, prompt))
    )
    return Answer(value.text, value.type, accepted, confusable(knowledge, fact, role))


def _stands(spelling: str, prompt: str) -> bool:
    return f" {' '.join(_WORD.findall(fold(spelling)))} " in f" {' '.join(_WORD.findall(fold(prompt)))} "


def confusable(knowledge: Knowledge, fact: Fact, role: int) -> tuple[str, ...]:
    """Other known values of a role whose spelling is near the answer's, sorted."""
    value = fact.values[role]
    if value.type != "name":
        return ()
    if fact.wrong:
        return _confusable(knowledge, fact, role)
    about = ("confusable", fact.pattern, role, value.text)
    return knowledge.kept(about, lambda: _confusable(knowledge, fact, role))


def _confusable(knowledge: Knowledge, fact: Fact, role: int) -> tuple[str, ...]:
    value = fact.values[role]
    spellings = values.spellings(value, knowledge.context(fact))
    own = {fold(value.canonical), *map(fold, spellings)}
    column = knowledge.kept(
        ("lookalikes", fact.pattern, role),
        lambda: Lookalikes(row.values[role].text for row in knowledge.rows(fact.pattern)),
    )
    names = knowledge.kept(
        ("lookalikes", value.of),
        lambda: Lookalikes(s for name in knowledge.named(value.of) for s in (name.canonical, *name.aliases)),
    )
    wrong = Lookalikes(wrong.value.text for wrong in fact.wrong if wrong.role == role)
    found = {text for some in (column, names, wrong) for spelling in own for text in some.of(spelling)}
    return tuple(sorted(text for text in found if fold(text) not in own))
