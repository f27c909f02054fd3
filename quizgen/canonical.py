"""The canonical data of an item: plain dicts and lists, empty fields left out, keys in one order, and their hash."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
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
KEPT_APART = ("difficulty", "revision", "changed", "in_force")  # about the content, not of it


def to_data(item: Item) -> Data:
    """An item as JSON-able data: `type` first, the body's fields beside the item's own."""
    data = _plain(item)
    body = data.pop("body")
    return {"id": data.pop("id"), "type": item.type, "kind": data.pop("kind"), **body, **data}


def _plain(thing: Any) -> Any:
    if is_dataclass(thing) and not isinstance(thing, type):
        pairs = ((f.name, getattr(thing, f.name)) for f in fields(thing))
        return {
            name: _plain(value)
            for name, value in pairs
            if value or (value == 0 and name in ("rank", "paragraph"))
        }
    if isinstance(thing, tuple):
        return [_plain(part) for part in thing]
    return thing


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
    return json.dumps(data, ensure_ascii=False, separators=(", ", ": "))


def revision(item: Item) -> str:
    """A hash of the item's content, 12 hex digits: equal content gives an equal revision on every machine."""
    content = {key: value for key, value in to_data(item).items() if key not in KEPT_APART}
    return blake2b(text(content).encode(), digest_size=6).hexdigest()


def time(when: datetime) -> str:
    """A time as items hold it: UTC, to the second."""
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def from_text(line: str) -> Item:
    """The item of one JSON line."""
    return from_data(cast(Data, json.loads(line)))
