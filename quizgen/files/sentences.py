"""Sentences become facts: values typed, sources named, the same fact told twice united."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from quizgen import values
from quizgen.brackets import elements, plain, split
from quizgen.errors import Place
from quizgen.fact import Document, Fact, Source, Wrong
from quizgen.files.header import FactFile, slug
from quizgen.files.tables import Rows
from quizgen.nearest import suggestion
from quizgen.notation import OWN, Notes, Sentence, Vouched
from quizgen.reading import Line
from quizgen.spelling import fold
from quizgen.value import Context, Value


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence in its file: the place of its block in the document, what values are read with, its table."""

    file: FactFile
    sentence: Sentence
    own: Source | None
    context: Context
    rows: Rows | None = None


@dataclass(frozen=True, slots=True)
class _Cells:
    """The texts that fill the roles once, and what is said of them."""

    texts: tuple[str | tuple[str, ...], ...]
    place: Place
    notes: Notes | None = None
    name: str = ""  # of a table's row


def facts(
    told: Sequence[Told], keys: Sequence[str], documents: Mapping[str, Document]
) -> tuple[tuple[Fact, ...], tuple[Line, ...]]:
    """The facts of all sentences, and for each sentence those it gives."""
    united: dict[tuple[object, ...], Fact] = {}
    lines = []
    typed: dict[int, dict[object, Value]] = {}
    for one, key in zip(told, keys, strict=True):
        ids = []
        memory = typed.setdefault(id(one.context.names), {})
        used: dict[str, None] = {}
        for cells in _rows(one):
            fact = _fact(one, key, cells, documents, memory, used)
            identity = (key, fact.speaker, *map(_identity, fact.values))
            known = united.get(identity)
            united[identity] = fact = fact if known is None else _united(known, fact)
            ids.append(fact.id)
        lines.append(_line(one, key, tuple(ids)))
    return tuple(united.values()), tuple(lines)


def _line(one: Told, key: str, ids: tuple[str, ...]) -> Line:
    sentence = one.sentence
    identity = (key,) if sentence.named else (key, *(fold(plain(b.text)) for b in sentence.brackets))
    return Line(sentence.place, key, ids, one.file.namespace, sentence.stamp, identity, one.rows is not None)


def _rows(one: Told) -> Iterator[_Cells]:
    sentence = one.sentence
    if one.rows is not None:
        names = [plain(b.text).strip() for b in sentence.brackets]
        known = one.rows.roles
        for name, bracket in zip(names, sentence.brackets, strict=True):
            if known and name not in known:
                place = sentence.place
                one.file.report(
                    Place(place.file, place.line, place.column + bracket.start),
                    f"the table has no role `{name}`",
                    suggestion(name, known),
                )
                return
        for row in one.rows:
            texts = tuple(row.cells[name] for name in names)
            if all(texts):
                yield _Cells(texts, Place(str(one.rows.path), row.line), None, row.name)
    elif sentence.named:
        for row in sentence.rows:
            if all(row.cells):
                yield _Cells(row.cells, row.place, row.notes)
    else:
        yield _Cells(tuple(b.text for b in sentence.brackets), sentence.place)


def _fact(
    one: Told,
    key: str,
    cells: _Cells,
    documents: Mapping[str, Document],
    memory: dict[object, Value],
    used: dict[str, None],
) -> Fact:
    sentence, notes = one.sentence, _both(one.sentence.notes, cells.notes)
    found = tuple(
        _value(text, bracket.blank, one.context, memory, raw=one.rows is None)
        for text, bracket in zip(cells.texts, sentence.brackets, strict=True)
    )
    return Fact(
        id=_id(one, key, cells, notes, used),
        pattern=key,
        values=found,
        sources=tuple(_sources(one, notes, cells, documents)),
        speaker=_speaker(notes.speaker, one.context),
        doubt=notes.doubt,
        why=notes.why,
        topic=notes.topic or one.file.topic,
        must_know=sentence.must_know,
        detail=notes.detail,
        wrong=tuple(w for v in sentence.wrong for w in _wrong(v, found, one.context, memory)),
        place=cells.place,
        wordings=sentence.wordings,
    )


def _both(notes: Notes, row: Notes | None) -> Notes:
    """What is said of a row comes before what is said of its sentence."""
    if row is None or row == Notes():
        return notes
    return Notes(
        row.speaker or notes.speaker,
        row.doubt or notes.doubt,
        row.why or notes.why,
        row.topic or notes.topic,
        row.was,
        row.detail or notes.detail,
        notes.sources + row.sources,
    )


def _speaker(text: str, context: Context) -> str:
    if not text:
        return ""
    name = context.names.get(fold(text))
    return name.canonical if name else text


def _value(
    text: str | tuple[str, ...], blank: bool, context: Context, memory: dict[object, Value], *, raw: bool
) -> Value:
    """The typed value of a text as it is written (`raw`), or as a table holds it."""
    known = memory.get((text, blank, raw))
    if known is None:
        known = memory[text, blank, raw] = _typed(text, blank, context, raw)
    return known


def _typed(text: str | tuple[str, ...], blank: bool, context: Context, raw: bool) -> Value:
    if isinstance(text, tuple):
        return (
            values.VALUES["list"].parse("; ".join(text), context) or single(text[0], context)
            if len(text) > 1
            else single(text[0], context)
        )
    listed = elements(text) if raw and blank else None
    if listed is not None:
        texts, complete = listed
        if len(texts) == 1 and complete:
            return single(texts[0], context)
        from quizgen.values.list import of

        return of(texts, complete, context)
    return single(plain(text).strip() if raw else text, context)


def single(text: str, context: Context) -> Value:
    """The value of a text that is no list, whatever signs it holds."""
    if ";" not in text:
        return values.parse(text, context)
    for name in values.VALUES:
        value = values.parse_as(name, text, context) if name != "list" else None
        if value is not None:
            return value
    raise AssertionError("a text is always a text")


def _wrong(
    vouched: Vouched, found: Sequence[Value], context: Context, memory: dict[object, Value]
) -> Iterator[Wrong]:
    element = vouched.element
    for text in vouched.values:
        value = _value(text, True, context, memory, raw=True)
        is_element = (
            found[vouched.role].type == "list" and value.type != "list" if element is None else element
        )
        yield Wrong(vouched.role, value, vouched.reason, is_element, vouched.place)


def _sources(one: Told, notes: Notes, cells: _Cells, documents: Mapping[str, Document]) -> Iterator[Source]:
    seen = set()
    for source in (*([one.own] if one.own else []), *notes.sources):
        if source.document == OWN:
            if one.file.document is None:
                one.file.report(
                    cells.place,
                    f"`p{source.paragraph}` is a paragraph of no document",
                    "name the document, or describe it under `document`",
                )
                continue
            source = Source(one.file.document.id, source.paragraph)
        elif source.document not in documents:
            one.file.report(
                cells.place,
                f"no document has the id `{source.document}`",
                suggestion(source.document, documents),
            )
            continue
        if source not in seen:
            seen.add(source)
            yield source


def _id(one: Told, key: str, cells: _Cells, notes: Notes, used: dict[str, None]) -> str:
    """namespace:stamp, and for rows what tells them apart: the table's row column, the `{ }` cells, or the first cell."""
    sentence = one.sentence
    stamp = sentence.stamp or "~" + _digest(key, *([] if sentence.named else map(str, cells.texts)))
    start = f"{one.file.namespace}:{stamp}"
    if not sentence.named:
        return start
    if cells.name:
        return f"{start}:{slug(cells.name) or _digest(cells.name)}"
    order = sorted(range(len(cells.texts)), key=lambda i: (sentence.brackets[i].blank, i))
    given = sum(not b.blank for b in sentence.brackets) or 1
    pieces = [slug(plain(str(cells.texts[i]))) or _digest(str(cells.texts[i])) for i in order]
    if notes.was:
        pieces[:given] = [slug(piece) for piece in split(notes.was, "|")]
    # Rows that share their givens are told apart by the further cells; the first keeps the short name.
    for length in range(given, len(pieces) + 1):
        name = "_".join(pieces[:length])
        if name not in used:
            break
    used[name] = None
    return f"{start}:{name}"


def _digest(*texts: str) -> str:
    return hashlib.blake2b("\n".join(texts).encode(), digest_size=5).hexdigest()


def _identity(value: Value) -> object:
    if value.type == "list":
        return (value.complete, frozenset(map(_identity, value.parts)))
    return fold(value.canonical or value.text)


def _united(known: Fact, again: Fact) -> Fact:
    """The same fact in two places: one, with all sources."""
    return replace(
        known,
        sources=tuple(dict.fromkeys(known.sources + again.sources)),
        doubt=known.doubt or again.doubt,
        why=known.why or again.why,
        must_know=known.must_know or again.must_know,
        detail=known.detail and again.detail,
        wrong=tuple(dict.fromkeys(known.wrong + again.wrong)),
        wordings=tuple(dict.fromkeys(known.wordings + again.wordings)),
    )
