"""What a teacher may write in a set file, checked by pydantic; also its JSON Schema."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from quizgen.errors import Place, Problem, ProblemsError
from quizgen.fact import Fact
from quizgen.files.yaml_events import Listing, Mapping, Node, Scalar, load
from quizgen.item import Cloze, Item
from quizgen.nearest import suggestion
from quizgen.sets import Decision, SetFile, stale
from quizgen.spelling import fold


def _pieces(text: object) -> object:
    """Texts separated by semicolons or line ends."""
    if isinstance(text, str):
        return tuple(piece.strip() for piece in re.split(r"[;\n]", text) if piece.strip())
    return text


def _yes(text: object) -> object:
    """The words yes and no."""
    return {"yes": True, "no": False, "true": True, "false": False, "only": True}.get(str(text).lower(), text)


Pieces = Annotated[tuple[str, ...], BeforeValidator(_pieces, json_schema_input_type=str)]
Yes = Annotated[bool, BeforeValidator(_yes, json_schema_input_type=bool | Literal["yes", "no", "only"])]


class DecisionRecord(BaseModel):
    """A teacher's decision on one item."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    status: Literal["draft", "approved", "rejected", "retired"] = "draft"
    revision: str = Field("", description="of the item as it was when this was decided")
    stem: str = Field("", description="in place of the generated question")
    explanation: str = Field("", description="in place of the generated explanation")


class SetRecord(BaseModel):
    """One set: its title, which facts it draws from, and what the teacher decided of its items."""

    model_config = ConfigDict(extra="forbid", frozen=True, title="A set of quizgen")

    title: str
    description: str = ""
    language: str = "en"
    from_: Pieces = Field((), alias="from", description="namespaces, separated by semicolons; none: all")
    topics: Pieces = Field((), description="topics, separated by semicolons; none: all")
    detail: Literal["no", "yes", "only"] = Field(
        "no", description="facts that only readers of a document can know"
    )
    must_know: Yes = Field(False, alias="must know", description="only: nothing but must-know facts")
    first: Yes = Field(False, description="yes: where a newcomer starts")
    decisions: dict[str, DecisionRecord] = Field({}, description="by item id")


def unknown(text: str, file: str, facts: Iterable[Fact]) -> Iterator[Problem]:
    """The topics and namespaces of a set file that no fact has; ProblemsError where the file is no set file."""
    made = parse(text, file, "")
    topics: dict[str, str] = {}
    namespaces: set[str] = set()
    for fact in facts:
        topics[fold(fact.topic)] = fact.topic
        namespaces.add(fact.id.partition(":")[0])
    node, _ = load(text, file, "set file")
    places = {key.text: Place(file, key.line, key.column) for key, _ in node.entries} if node else {}
    for key, noun, given, known in (
        ("topics", "topic", made.topics, topics.values()),
        ("from", "namespace", made.namespaces, namespaces),
    ):
        folded = {fold(one) for one in known}
        for one in given:
            if fold(one) not in folded:
                yield Problem(places[key], f"no fact has the {noun} `{one}`", suggestion(one, sorted(known)))


def idle(text: str, file: str, made: SetFile, generated: Sequence[Item]) -> Iterator[Problem]:
    """The decisions of a set file that don't do what they say: stale ones, those on no item, stems of clozes."""
    places = decided(text, file)
    items = {item.id: item for item in generated}
    old = set(stale(made, generated))
    for id_, decision in made.decisions.items():
        item, place = items.get(id_), places.get(id_, Place(file))
        if item is None:
            mend = f"{suggestion(id_, items)}; delete the decision if its fact is gone"
            yield Problem(place, f"no item of this set has the id `{id_}`", mend)
        elif id_ in old:
            waits = ", so what you wrote waits" if decision.stem or decision.explanation else ""
            mend = f"look at it, then write `revision: {item.revision}` here, or delete the decision"
            yield Problem(place, f"the item `{id_}` has changed since you decided on it{waits}", mend)
        elif decision.stem and isinstance(item.body, Cloze):
            mend = "edit its sentence in the fact file, or delete the line"
            yield Problem(place, f"`{id_}` is a cloze and takes no `stem`", mend)


def decided(text: str, file: str) -> dict[str, Place]:
    """Where each decision of a set file stands, by the id of its item."""
    node, _ = load(text, file, "set file")
    found = [value for key, value in node.entries if key.text == "decisions"] if node else []
    return {
        key.text: Place(file, key.line, key.column)
        for decisions in found
        if isinstance(decisions, Mapping)
        for key, _ in decisions.entries
    }


def parse(text: str, file: str, name: str) -> SetFile:
    """The set file that a text is; ProblemsError with every place that is wrong."""
    node, problems = load(text, file, "set file")
    found = list(problems)
    if node is None:
        raise ProblemsError(found or [Problem(Place(file, 1), "the file is empty", "start with `title: …`")])
    places: dict[tuple[str, ...], Place] = {}
    data = _plain(node, (), places, found, file)
    try:
        record = SetRecord.model_validate(data)
    except ValidationError as error:
        known = [field.alias or key for key, field in SetRecord.model_fields.items()]
        found += [_problem(dict(e), places, file, known) for e in error.errors()]
    if found:
        raise ProblemsError(found)
    return SetFile(
        name=name,
        title=record.title,
        description=record.description.strip(),
        language=record.language,
        namespaces=record.from_,
        topics=record.topics,
        detail=record.detail,
        must_know=record.must_know,
        first=record.first,
        decisions={i: Decision(**d.model_dump()) for i, d in record.decisions.items()},
    )


def schema() -> dict[str, Any]:
    """The JSON Schema of set files."""
    return SetRecord.model_json_schema(by_alias=True)


def _plain(
    node: Node,
    path: tuple[str, ...],
    places: dict[tuple[str, ...], Place],
    problems: list[Problem],
    file: str,
) -> Any:
    places[path] = Place(file, node.line, node.column)
    match node:
        case Scalar():
            return node.text
        case Listing():
            return [
                _plain(one, (*path, str(i)), places, problems, file) for i, one in enumerate(node.entries)
            ]
        case Mapping():
            data: dict[str, Any] = {}
            for key, value in node.entries:
                here = Place(file, key.line, key.column)
                if key.text in data:
                    problems.append(Problem(here, f"`{key.text}` stands twice", "keep one of them"))
                data[key.text] = _plain(value, (*path, key.text), places, problems, file)
                places[(*path, key.text)] = here
            return data


def _problem(
    error: dict[str, Any], places: dict[tuple[str, ...], Place], file: str, known: list[str]
) -> Problem:
    path = tuple(str(step) for step in error["loc"])
    place = places.get(path) or places.get(path[:-1]) or Place(file, 1)
    if error["type"] == "extra_forbidden":
        keys = known if len(path) == 1 else list(DecisionRecord.model_fields)
        return Problem(place, f"`{path[-1]}` is no key here", suggestion(path[-1], keys))
    if error["type"] == "missing":
        return Problem(place, f"`{path[-1]}` is missing", f"add the line `{path[-1]}: …`")
    return Problem(place, f"`{path[-1]}`: {error['msg'][:1].lower()}{error['msg'][1:]}", "see docs/sets.md")
