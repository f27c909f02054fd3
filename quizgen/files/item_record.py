"""What a line of a file of items must be, checked where somebody changed what `build` wrote."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime

from pydantic import TypeAdapter, ValidationError

from quizgen import canonical
from quizgen.item import Answer, Choice, Cloze, Item, Recall
from quizgen.languages import LANGUAGES
from quizgen.values import VALUES

_ITEM = TypeAdapter(Item)


def read(line: str) -> Item:
    """The item of one JSON line; ValueError says what is wrong with it."""
    data = json.loads(line)
    if not isinstance(data, dict):
        raise ValueError("it is no JSON object")
    if data.get("type") not in canonical.BODIES:
        raise ValueError(f"`type` is none of {', '.join(canonical.BODIES)}")
    if wrong := _mistyped(data):
        raise ValueError(wrong)
    try:
        item = canonical.from_data(data)
    except TypeError as error:
        raise ValueError(str(error).rpartition("() ")[2]) from error
    for wrong in _untenable(item):
        raise ValueError(wrong)
    return item


def _mistyped(data: canonical.Data) -> str:
    """The first field that is missing or of another type."""
    body = canonical.BODIES[data["type"]]
    rest = {key: value for key, value in data.items() if key != "type"}
    own = {name: rest.pop(name) for name in body.__dataclass_fields__ if name in rest}
    try:
        _ITEM.validate_json(json.dumps({**rest, "body": own}), strict=True)
    except ValidationError as error:
        for one in error.errors():
            place = [str(step) for step in one["loc"]]
            if place[0] == "body":
                if len(place) > 1 and place[1] != body.__name__:
                    continue  # of the other item types
                place = place[2:]
            what = "is missing" if one["type"] == "missing" else one["msg"][:1].lower() + one["msg"][1:]
            return f"`{'.'.join(place)}` {what}"
    return ""


def _untenable(item: Item) -> Iterator[str]:
    """What can't be so, though every field has its type."""
    if not item.id.strip():
        yield "`id` is empty"
    if item.language not in LANGUAGES:
        yield f"`language` is none of {', '.join(LANGUAGES)}"
    if item.changed:
        try:
            datetime.fromisoformat(item.changed)
        except ValueError:
            yield "`changed` is no time"
    yield from _unaskable(item.body)


def _unaskable(body: Choice | Cloze | Recall) -> Iterator[str]:
    match body:
        case Choice() as choice:
            texts = [choice.key, *(option.text for option in choice.distractors)]
            yield from _asked("stems", choice.stems)
            if len(texts) < 2 or not all(map(str.strip, texts)) or len(set(texts)) < len(texts):
                yield "`key` and `distractors` are not two texts or more, each another"
            if not 0 <= choice.rank <= len(choice.distractors):
                yield "`rank` is no place among the options"
        case Cloze(parts=parts, blanks=blanks):
            numbers = [blank.number for blank in blanks]
            if not blanks or len(parts) != len(blanks) + 1:
                yield "`parts` and `blanks` don't make a sentence"
            if len(set(numbers)) < len(numbers) or min(numbers, default=1) < 1:
                yield "`blanks` are not numbered from 1, each by its own"
            for blank in blanks:
                yield from _answered(blank.answer)
        case Recall(prompts=prompts, answer=answer):
            yield from _asked("prompts", prompts)
            yield from _answered(answer)


def _asked(name: str, texts: tuple[str, ...]) -> Iterator[str]:
    if not texts or not all(map(str.strip, texts)):
        yield f"`{name}` holds no text"


def _answered(answer: Answer) -> Iterator[str]:
    if not answer.text.strip():
        yield "`answer` is empty"
    if answer.type not in VALUES:
        yield f"`answer` is of the type `{answer.type}`, which is none"
