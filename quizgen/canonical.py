"""The canonical data of an item: plain dicts and lists, empty fields left out, keys in one order, and their hash."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from datetime import UTC, datetime
from hashlib import blake2b
from typing import Any, cast

from quizgen.item import Answer, Blank, Choice, Citation, Cloze, Item, Option, Proof, Recall

Data = dict[str, Any]
BODIES: dict[str, type[Choice] | type[Cloze] | type[Recall]] = {
    "choice": Choice,
    "cloze": Cloze,
    "recall": Recall,
}
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(", ", ": "))


def to_data(item: Item) -> Data:
    """An item as JSON-able data: `type` first, the body's fields beside the item's own."""
    return _content(item) | _apart(item)


def _content(item: Item) -> Data:
    body: Data
    match item.body:
        case Choice() as choice:
            body = {
                "stems": choice.stems,
                "key": choice.key,
                "distractors": [{"text": o.text, "proof": _proof_data(o.proof)} for o in choice.distractors],
                "ordered": choice.ordered,
            }
            body = {**_filled(body), "rank": choice.rank, **_filled({"draws": choice.draws})}
        case Cloze() as cloze:
            blanks = [
                {"number": blank.number, "answer": _answer_data(blank.answer)}
                | ({"hint": blank.hint} if blank.hint else {})
                for blank in cloze.blanks
            ]
            body = _filled({"parts": cloze.parts, "blanks": blanks})
        case Recall() as recall:
            answer = _answer_data(recall.answer)
            body = _filled({"prompts": recall.prompts, "answer": answer, "typed": recall.typed})
    own = {
        "facts": item.facts,
        "topic": item.topic,
        "must_know": item.must_know,
        "detail": item.detail,
        "date": item.date,
        "speaker": item.speaker,
        "language": item.language,
        "explanation": item.explanation,
        "table": item.table,
        "sources": [_citation(source) for source in item.sources],
    }
    return {"id": item.id, "type": item.type, "kind": item.kind, **body, **_filled(own)}


def _apart(item: Item) -> Data:
    """What is about the content, not of it."""
    found = {
        "difficulty": item.difficulty,
        "revision": item.revision,
        "changed": item.changed,
        "in_force": item.in_force,
    }
    return _filled(found)


def _filled(data: Data) -> Data:
    return {name: value for name, value in data.items() if value}


def _proof_data(proof: Proof) -> Data:
    return _filled({"rule": proof.rule, "facts": proof.facts, "reason": proof.reason})


def _answer_data(answer: Answer) -> Data:
    found = {
        "text": answer.text,
        "type": answer.type,
        "accepted": answer.accepted,
        "confusable": answer.confusable,
        "in_full": answer.in_full,
    }
    return _filled(found)


def _citation(source: Citation) -> Data:
    found = _filled({"document": source.document, "title": source.title, "published": source.published})
    return {**found, "paragraph": source.paragraph}


def from_data(data: Mapping[str, Any]) -> Item:
    """The item that `to_data` made the data from; unknown keys raise TypeError, missing ones KeyError or TypeError."""
    rest = dict(data)
    body_type = BODIES[rest.pop("type")]
    own = {f.name: rest.pop(f.name) for f in fields(body_type) if f.name in rest}
    return Item(
        body=_body(body_type, own),
        facts=tuple(rest.pop("facts")),
        table=tuple(tuple(row) for row in rest.pop("table", ())),
        sources=tuple(Citation(**source) for source in rest.pop("sources", ())),
        **rest,
    )


def _body(body: type[Choice] | type[Cloze] | type[Recall], data: Data) -> Choice | Cloze | Recall:
    if body is Choice:
        options = tuple(Option(o["text"], _proof(o["proof"])) for o in data.pop("distractors"))
        draws = tuple(tuple(draw) for draw in data.pop("draws", ()))
        return Choice(stems=tuple(data.pop("stems")), distractors=options, draws=draws, **data)
    if body is Cloze:
        blanks = tuple(Blank(b["number"], _answer(b["answer"]), b.get("hint", "")) for b in data["blanks"])
        return Cloze(tuple(data["parts"]), blanks)
    return Recall(tuple(data["prompts"]), _answer(data["answer"]), data.get("typed", False))


def _proof(data: Data) -> Proof:
    return Proof(data["rule"], tuple(data["facts"]), data.get("reason", ""))


def _answer(data: Data) -> Answer:
    given: Data = {key: tuple(value) if isinstance(value, list) else value for key, value in data.items()}
    return Answer(**given)


def text(data: Mapping[str, Any]) -> str:
    """The one JSON line of some data."""
    return _ENCODER.encode(data)


def line(item: Item) -> str:
    """The one JSON line of an item."""
    return text(to_data(item))


def revision(item: Item) -> str:
    """A hash of the item's content, 12 hex digits: equal content gives an equal revision on every machine."""
    return blake2b(text(_content(item)).encode(), digest_size=6).hexdigest()


def time(when: datetime) -> str:
    """A time as items hold it: UTC, to the second."""
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def from_text(line: str) -> Item:
    """The item of one JSON line."""
    return from_data(cast(Data, json.loads(line)))
