"""Records: facts, names and documents as JSON Lines, the door for programs; and the schema of fact files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, TypeAdapter

from quizgen.fact import Document, Fact, Partial, Pattern
from quizgen.files.typed import Typed
from quizgen.languages import LANGUAGES, language
from quizgen.notation.block import filled, question
from quizgen.notation.brackets import OPEN
from quizgen.notation.reading import Reading
from quizgen.value import Context, Value

Word = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Texts = Word | Annotated[tuple[Word, ...], Field(min_length=1)]
Language = Annotated[str, Field(description="of " + ", ".join(LANGUAGES))]


class _Record(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class DocumentRecord(_Record):
    """A text that facts are drawn from."""

    document: Word = Field(description="its id, for ever")
    title: str = ""
    published: str = ""
    author: str = ""
    publisher: str = ""
    url: str = ""
    file: str = ""
    language: Language = "en"
    inferred: str = ""


class NameRecord(_Record):
    """A name: its type, other spellings, and names that look like it and aren't it."""

    name: Word
    of: Word = "name"
    aliases: tuple[Word, ...] = ()
    is_not: tuple[Word, ...] = ()


class SourceRecord(_Record):
    """A place in a document; without a paragraph the document as a whole."""

    document: Word
    paragraph: int = Field(default=0, ge=0)


class WrongRecord(_Record):
    """A value vouched wrong for a role."""

    role: Word
    value: Texts
    reason: str = ""
    of_these: bool = Field(default=False, description="wrong as one element of a list")
    shown: tuple[Word, ...] | None = Field(
        default=None, description="roles that its question shows; absent: all others"
    )
    type: str = Field(default="", description="where the text alone misleads")


class FactRecord(_Record):
    """One fact: a sentence whose brackets hold the names of roles, or numbers from 1, and what fills each."""

    sentence: Word = Field(
        description="The SCO held its [year] summit in [city]. Or: … its [1] summit in [2]."
    )
    values: dict[str, Texts | None] = Field(
        description="role: value; a list is an array, an open one ends with …; null where an empty cell says nothing"
    )
    wordings: tuple[Word, ...] = Field(
        default=(), description="questions, written as after `?` in a fact file"
    )
    wrong: tuple[WrongRecord, ...] = ()
    speaker: str = ""
    doubt: str = ""
    why: str = ""
    topic: str = ""
    sources: tuple[SourceRecord, ...] = ()
    must_know: bool = False
    detail: bool = False
    language: Language = "en"
    namespace: str = Field(default="", pattern=r"^([a-z0-9][a-z0-9-]*)?$")
    stamp: str = Field(default="", description="minted by the program")
    row: str = Field(default="", description="of a row of a pattern: the last part of its id")
    types: dict[str, str] = Field(
        default={}, description="role: type of value, where the text alone misleads"
    )
    place: str = Field(default="", description="where it was written; not read")


Record = FactRecord | NameRecord | DocumentRecord
MODELS: Mapping[str, type[Record]] = {"sentence": FactRecord, "name": NameRecord, "document": DocumentRecord}
"""Which record a line is, by the field that only this one has."""


class FactFileSchema(_Record):
    """A fact file of quizgen: sentences whose brackets become questions. See docs/facts.md."""

    topic: str | float = Field(
        default="", description="What the questions are about; sets are made of topics."
    )
    namespace: str = Field(
        default="",
        pattern=r"^[a-z0-9][a-z0-9-]*$",
        description="Short and for ever: it stands in the id of every question.",
    )
    language: Literal[tuple(LANGUAGES)] = "en"  # type: ignore[valid-type]
    uses: str = Field(default="", description="Fact files beside this one whose names and facts it needs.")
    document: str = Field(
        default="",
        description="The text that the facts are drawn from, one `key: text` a line: "
        + ", ".join(field.name for field in fields(Document))
        + ".",
    )
    names: str = Field(
        default="",
        description="`city: Qingdao = Tsingtao; Samarkand`, one type a line; `Guinea is not Equatorial Guinea`.",
    )
    table: str = Field(
        default="",
        description="`file:`, `row:`, `only:`, `blank:` and `role = column, …`, one a line.",
    )
    facts: dict[str, str] = Field(
        default={},
        description="Blocks of sentences. `p9: |` is the 9th non-empty line of the document; other names are free; "
        "`rows: |` is filled from the table.",
    )


def schema() -> dict[str, Any]:
    """The JSON Schema of the YAML in a fact file, with the records of a `.jsonl` under `$defs`."""
    found = FactFileSchema.model_json_schema()
    records = TypeAdapter(Record).json_schema()["$defs"]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **found,
        "title": "quizgen fact file",
        "$defs": {**found.get("$defs", {}), **records},
    }


def to_records(reading: Reading) -> Iterator[Record]:
    """All that the files say, as records: documents, names, facts. Reading them gives the same facts."""
    for document in reading.documents.values():
        told = {field.name: getattr(document, field.name) for field in fields(document) if field.name != "id"}
        yield DocumentRecord(document=document.id, **told)
    different: dict[str, list[str]] = {}
    for one, other in sorted(sorted(pair) for pair in reading.apart if len(pair) == 2):
        different.setdefault(one, []).append(other)
    for name in {name.canonical: name for name in reading.names.values()}.values():
        yield NameRecord(name=name.canonical, of=name.of, aliases=name.aliases)
    for text, others in different.items():
        yield NameRecord(name=text, of=DIFFERENT, is_not=tuple(others))
    lone = {fact for line in reading.lines if not line.rows for fact in line.facts}
    for fact in reading.facts:
        yield _record(fact, reading.patterns[fact.pattern], reading, is_lone=fact.id in lone)
    for row in reading.partials:
        yield _partial(row, reading.patterns[row.pattern], reading)


DIFFERENT = "different"
"""The type of a name record that only says from what a text differs."""


def _record(fact: Fact, pattern: Pattern, reading: Reading, *, is_lone: bool) -> FactRecord:
    roles, said = _sentence(pattern)
    namespace, stamp, *row = fact.id.split(":", 2)
    context = Context(language(pattern.language), reading.names)
    return FactRecord(
        sentence=said,
        values={name: texts(value) for name, value in zip(roles, fact.values, strict=True)},
        wordings=tuple(question(wording, roles) for wording in fact.wordings),
        wrong=tuple(
            WrongRecord(
                role=roles[w.role],
                value=texts(w.value),
                reason=w.reason,
                of_these=w.element,
                shown=None if len(w.shown) == len(roles) - 1 else tuple(roles[i] for i in w.shown),
                type=_type(w.value, context),
            )
            for w in fact.wrong
        ),
        speaker=fact.speaker,
        doubt=fact.doubt,
        why=fact.why,
        topic=fact.topic,
        sources=tuple(SourceRecord(document=s.document, paragraph=s.paragraph) for s in fact.sources),
        must_know=fact.must_know,
        detail=fact.detail,
        language=pattern.language,
        namespace=namespace,
        stamp="" if stamp.startswith("~") else stamp,
        row="" if is_lone else "".join(row),
        types={n: t for n, v in zip(roles, fact.values, strict=True) if (t := _type(v, context))},
        place=str(fact.place),
    )


def _partial(row: Partial, pattern: Pattern, reading: Reading) -> FactRecord:
    """A row with an empty cell: only what it says of its roles matters."""
    roles, said = _sentence(pattern)
    namespace, stamp = row.sentence.split(":", 1)
    context = Context(language(pattern.language), reading.names)
    filled_ = {name: value for name, value in zip(roles, row.values, strict=True) if value}
    return FactRecord(
        sentence=said,
        values={name: texts(filled_[name]) if name in filled_ else None for name in roles},
        speaker=row.speaker,
        doubt=row.doubt,
        language=pattern.language,
        namespace=namespace,
        stamp=stamp,
        types={name: type_ for name, value in filled_.items() if (type_ := _type(value, context))},
        place=str(row.place),
    )


def _sentence(pattern: Pattern) -> tuple[list[str], str]:
    """The names of the roles, or their numbers; and the sentence with these in its brackets."""
    roles = [role.name or str(number) for number, role in enumerate(pattern.roles, 1)]
    bracketed = [
        f"[{name}]" if role.blank else f"{{{name}}}" for name, role in zip(roles, pattern.roles, strict=True)
    ]
    return roles, filled(pattern.parts, bracketed)


def texts(value: Value) -> str | tuple[str, ...]:
    """A value as a record holds it."""
    if value.type != "list":
        return value.text
    return (*(part.text for part in value.parts), *(() if value.complete else OPEN[:1]))


def _type(value: Value, context: Context) -> str:
    """The type that must be said because the text alone would be read as another."""
    for part in value.parts or (value,):
        if part.type != "list" and Typed(context).single(part.text).type != part.type:
            return part.type
    return ""
