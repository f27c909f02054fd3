"""Sentences become facts: values typed, sources named, the same fact told twice united."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from quizgen.errors import Place
from quizgen.fact import Document, Fact, Partial, Source, Wrong
from quizgen.files import ids, types
from quizgen.files.filling import Cells, Told, cells, is_lone
from quizgen.files.header import FactFile
from quizgen.files.typed import Cell, Text, Typed, identified
from quizgen.nearest import suggestion
from quizgen.notation.below import OWN
from quizgen.notation.hedged import hedged
from quizgen.notation.reading import Line
from quizgen.notation.sentence import NO_NOTES, Cited, Notes, Vouched
from quizgen.spelling import folded
from quizgen.value import Context

NOTHING = "—"
"""Stands in a draft for what an empty cell doesn't say."""

Identity = tuple[object, ...]
"""What two facts must have in common to be the same one: pattern, speaker, values."""


@dataclass(slots=True)
class _Draft:
    """A fact to be: what fills the roles once, and what is said of it."""

    told: Told
    memory: Typed
    pattern: str
    texts: tuple[Text, ...]  # () for a lone sentence
    cells: list[Cell]
    place: Place
    notes: Notes
    name: str | None  # the last part of its id where that doesn't come from the cells; "" for a lone sentence
    identity: Identity = ()
    empty: tuple[int, ...] = ()  # the roles of which it says nothing


def facts(
    told: Sequence[Told], keys: Sequence[str], documents: Mapping[str, Document]
) -> tuple[tuple[Fact, ...], tuple[Partial, ...], tuple[Line, ...]]:
    """The facts of all sentences, the rows with empty cells, and for each sentence the facts it gives."""
    memories: dict[int, Typed] = {}
    drafts: list[list[_Draft]] = []
    for one, key in zip(told, keys, strict=True):
        memory = memories.get(id(one.context)) or memories.setdefault(id(one.context), Typed(one.context))
        if is_lone(one):
            drafts.append([_lone(one, key, memory)])
        else:
            drafts.append([_draft(one, key, filled, memory) for filled in cells(one)])
    _made_alike(drafts)
    for rows in drafts:
        for draft in rows:
            parts, language = draft.told.sentence.parts, draft.told.context.language
            for role, (value, identity) in enumerate(draft.cells):
                if value.low is not None:
                    draft.cells[role] = (hedged(parts[role], value, language), identity)
    united: dict[Identity, Fact] = {}
    given = ids.Ids()
    for rows in drafts:
        for draft in rows:
            if not draft.empty:
                _add(draft, united, given, documents)
    partials = tuple(_partial(draft) for rows in drafts for draft in rows if draft.empty)
    lines = [_line(one, key, rows, united) for one, key, rows in zip(told, keys, drafts, strict=True)]
    return tuple(united.values()), partials, tuple(lines)


def _line(one: Told, key: str, drafts: Sequence[_Draft], united: Mapping[Identity, Fact]) -> Line:
    sentence, stamp = one.sentence, one.sentence.stamp
    found: tuple[str, ...]
    if stamp and is_lone(one):
        identity = drafts[0].identity
        found = (united[identity].id,)
        return Line(sentence.place, key, found, one.file.namespace, stamp, identity, False, False)
    rows, table = [draft for draft in drafts if not draft.empty], one.rows is not None
    if stamp and len(rows) == 1 and rows[0].name == "":
        found, has_rows, identity = (united[rows[0].identity].id,), False, rows[0].identity
    else:
        found = tuple(dict.fromkeys([united[draft.identity].id for draft in rows]))
        has_rows = table or any(draft.name != "" for draft in drafts)
        identity = (key,) if has_rows or not rows else rows[0].identity
    empty = tuple(draft.place for draft in drafts if draft.empty)
    return Line(sentence.place, key, found, one.file.namespace, stamp, identity, has_rows, table, empty)


def _lone(one: Told, key: str, memory: Typed) -> _Draft:
    sentence = one.sentence
    return _Draft(one, memory, key, (), memory.cells(sentence.brackets), sentence.place, sentence.notes, "")


def _draft(one: Told, key: str, filled: Cells, memory: Typed) -> _Draft:
    texts, place, notes, name, declared = filled
    empty = () if all(texts) else tuple(i for i, text in enumerate(texts) if not text)
    if empty:
        texts = tuple(text or NOTHING for text in texts)
    blanks = [bracket.blank for bracket in one.sentence.brackets]
    found = list(map(memory.cell, texts, blanks, declared) if declared else map(memory.cell, texts, blanks))
    said = _both(one.sentence.notes, notes)
    return _Draft(one, memory, key, texts, found, place, said, name, empty=empty)


def _both(notes: Notes, row: Notes) -> Notes:
    """What is said of a row comes before what is said of its sentence."""
    if row is NO_NOTES:
        return notes
    return Notes(
        row.speaker or notes.speaker,
        row.doubt or notes.doubt,
        row.why or notes.why,
        row.topic or notes.topic,
        row.was,
        row.detail or notes.detail,
        notes.cited + row.cited,
    )


def _made_alike(drafts: Sequence[Sequence[_Draft]]) -> None:
    """Let the rows of each pattern hold one type of value in each role."""
    by_pattern: dict[str, list[_Draft]] = {}
    for rows in drafts:
        for draft in rows:
            by_pattern.setdefault(draft.pattern, []).append(draft)
    for rows in by_pattern.values():
        if len(rows) < 2:
            continue
        whole = not any(draft.empty for draft in rows)
        for role, column in enumerate(zip(*[draft.cells for draft in rows], strict=True)):
            told = rows if whole else [draft for draft in rows if role not in draft.empty]
            filled = column if whole else [draft.cells[role] for draft in told]
            kinds = {value.type for value, _ in filled}
            if len(kinds) == 1 and "list" not in kinds:
                continue

            def report(index: int, what: str, mend: str, rows: list[_Draft] = told) -> None:
                rows[index].told.file.report(rows[index].place, what, mend)

            typed = [(value, draft.told.context) for (value, _), draft in zip(filled, told, strict=True)]
            for index, value in types.alike(typed, report).items():
                told[index].cells[role] = identified(value)


def _add(
    draft: _Draft, united: dict[Identity, Fact], given: ids.Ids, documents: Mapping[str, Document]
) -> None:
    """Add the draft's fact to the facts, or unite it with the same one told before."""
    one, sentence, notes = draft.told, draft.told.sentence, draft.notes
    speaker = _speaker(notes.speaker, one.context) if notes.speaker else ""
    identity = draft.identity = (draft.pattern, speaker, *[same for _, same in draft.cells])
    values = tuple([value for value, _ in draft.cells])
    fact = Fact(  # by position: with keywords it would take twice the time
        _id(draft, given, identity),
        draft.pattern,
        values,
        _sources(draft, documents),
        speaker,
        notes.doubt,
        notes.why,
        notes.topic or one.file.topic,
        sentence.must_know,
        notes.detail,
        tuple(_wrong(sentence.wrong, draft)) if sentence.wrong else (),
        draft.place,
        sentence.wordings,
    )
    known = united.setdefault(identity, fact)
    if known is not fact:
        united[identity] = _united(known, fact)


def _partial(draft: _Draft) -> Partial:
    """The row with its empty cells. It takes no id: these belong to rows that say something whole."""
    notes, told = draft.notes, draft.told
    return Partial(
        pattern=draft.pattern,
        values=tuple(None if i in draft.empty else value for i, (value, _) in enumerate(draft.cells)),
        speaker=_speaker(notes.speaker, told.context) if notes.speaker else "",
        doubt=notes.doubt,
        sentence=f"{told.file.namespace}:{told.sentence.stamp}",
        place=draft.place,
    )


def _id(draft: _Draft, given: ids.Ids, identity: Identity) -> str:
    sentence, namespace = draft.told.sentence, draft.told.file.namespace
    if draft.name == "" and sentence.stamp:
        return given.of_sentence(namespace, sentence, draft.pattern, (), identity)
    if draft.name == "":
        said = [value.text for value, _ in draft.cells]
        return given.of_sentence(namespace, sentence, draft.pattern, said, identity)
    texts = [text if isinstance(text, str) else "; ".join(text) for text in draft.texts]

    def report(what: str, mend: str) -> None:
        draft.told.file.report(draft.place, what, mend)

    return given.of_row(namespace, sentence, draft.pattern, texts, draft.name or "", identity, report)


def _united(known: Fact, again: Fact) -> Fact:
    """The same fact in two places: one, with all sources. It is a detail only where both say so."""
    return replace(
        known,
        id=again.id if ids.is_provisional(known.id) else known.id,
        sources=tuple(dict.fromkeys(known.sources + again.sources)),
        doubt=known.doubt or again.doubt,
        why=known.why or again.why,
        must_know=known.must_know or again.must_know,
        detail=known.detail and again.detail,
        wrong=tuple(dict.fromkeys(known.wrong + again.wrong)),
        wordings=tuple(dict.fromkeys(known.wordings + again.wordings)),
    )


def _speaker(text: str, context: Context) -> str:
    name = context.names.get(folded(text))
    return name.canonical if name else text


def _wrong(lines: Sequence[Vouched], draft: _Draft) -> Iterator[Wrong]:
    for vouched in lines:
        for text in vouched.values:
            value, _ = draft.memory.cell(text, True, vouched.type)
            element = vouched.element
            if element is None:
                element = draft.cells[vouched.role][0].type == "list" and value.type != "list"
            shown = vouched.shown
            if shown is None:
                shown = tuple(i for i in range(len(draft.cells)) if i != vouched.role)
            yield Wrong(vouched.role, value, vouched.reason, element, shown, vouched.place)


def _sources(draft: _Draft, documents: Mapping[str, Document]) -> tuple[Source, ...]:
    """The places in documents, the block's own first; what names no place is reported.

    Notes of one's own name no `file`, so they have no paragraphs: there the document as a whole is the source.
    """
    told, cited = draft.told, draft.notes.cited
    if cited:
        found = [_source(one, told.file, documents) for one in cited]
        return tuple(dict.fromkeys(filter(None, [told.own, *found])))
    if told.own:
        return (told.own,)
    document = told.file.document
    if document and document.file:
        mend = f"move it to the block of its paragraph, or add `@ {document.id} p9`"
        told.file.report(told.sentence.place, "nothing says where this stands", mend)
    return (Source(document.id),) if document and not document.file else ()


def _source(cited: Cited, file: FactFile, documents: Mapping[str, Document]) -> Source | None:
    name = cited.document
    if name == OWN and file.document is not None:
        return Source(file.document.id, cited.paragraph)
    if name == OWN:
        what = f"`p{cited.paragraph}` is a paragraph of no document"
        file.report(cited.place, what, "write `@ document p9`")
    elif name in documents:
        return Source(name, cited.paragraph)
    else:
        file.report(cited.place, f"no document has the id `{name}`", suggestion(name, documents))
    return None
