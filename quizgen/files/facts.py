"""Fact files: a folder of them becomes one reading."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from quizgen import collecting
from quizgen.errors import Place
from quizgen.fact import Document, Source
from quizgen.files import folder, sentences, tables
from quizgen.files.filling import Told
from quizgen.files.folder import Loaded
from quizgen.files.rows import Rows
from quizgen.notation.block import block
from quizgen.notation.patterns import unite
from quizgen.notation.reading import Declaration, Reading
from quizgen.spelling import fold
from quizgen.value import Context, Name

_PARAGRAPH = re.compile(r"p([1-9][0-9]*)")


def read(paths: Sequence[Path]) -> Reading:
    """All facts of these files and folders, and of the files they use; bad input is reported, never raised."""
    with collecting.paused():
        return _reading(folder.loaded(paths))


def _reading(files: Sequence[Loaded]) -> Reading:
    for one in files:
        if one.file.table:
            table = tables.described(one.file.table, one.file)
            one.rows = Rows(table, one.path.parent / table.file, one.file)
            one.file.names += [Declaration(of, (text,), place) for of, text, place in one.rows.names]
    for one in files:
        one.names = _names(declared for used in one.used() for declared in used.file.names)
    documents = _documents(files)
    told = [t for one in files for t in (_recorded(one) if one.records else _told(one))]
    keys, patterns = unite([(t.sentence, t.context.language.code, t.file.namespace) for t in told])
    facts, partials, lines = sentences.facts(told, keys, documents)
    declarations = tuple(declared for one in files for declared in one.file.names)
    return Reading(
        facts=facts,
        patterns=patterns,
        documents=documents,
        names=_names(declarations),
        problems=tuple(sorted({problem for one in files for problem in one.file.problems})),
        files=tuple(one.file.file for one in files),
        lines=lines,
        partials=partials,
        declarations=declarations,
        apart=frozenset(frozenset((fold(a.one), fold(a.other))) for one in files for a in one.file.apart),
        distinct=tuple(cells for one in files if one.rows for cells in one.rows.distinct),
        unnamed=tuple((f.file, f.namespace) for f in (one.file for one in files) if f.blocks and not f.named),
    )


def _names(declarations: Iterable[Declaration]) -> dict[str, Name]:
    """The names by each of their folded spellings; one that is declared in several places has all aliases."""
    united: dict[tuple[str, str], dict[str, None]] = {}
    first: dict[str, tuple[str, str]] = {}
    for declared in declarations:
        key = (declared.of, fold(declared.spellings[0]))
        united.setdefault(key, {}).update(dict.fromkeys(declared.spellings))
        for spelling in declared.spellings:
            first.setdefault(fold(spelling), key)
    names = {key: Name(key[0], *_canonical(tuple(spellings))) for key, spellings in united.items()}
    return {spelling: names[key] for spelling, key in first.items()}


def _canonical(spellings: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    return spellings[0], spellings[1:]


def _documents(files: Sequence[Loaded]) -> dict[str, Document]:
    documents: dict[str, Document] = {}
    for one in files:
        place = one.file.document_place or Place(one.file.file)
        for document in one.records.documents if one.records else filter(None, [one.file.document]):
            if documents.setdefault(document.id, document) != document:
                what = f"the document `{document.id}` is described otherwise in another file"
                one.file.report(place, what, "give it the same lines there and here, or another id")
    return documents


def _told(one: Loaded) -> Iterator[Told]:
    """The sentences of a fact file's blocks."""
    file = one.file
    context = Context(file.language, one.names)
    for literal in file.blocks:
        is_table = file.table is not None and literal.name == "rows"
        paragraph = _PARAGRAPH.fullmatch(literal.name)
        own = None
        if file.document and (paragraph or is_table):
            own = Source(file.document.id, int(paragraph[1]) if paragraph else 0)
        elif paragraph and not file.has_document:
            place = Place(file.file, literal.first.line - 1, literal.key_column)
            mend = "describe the document under `document: |`, or give the block another name"
            file.report(place, f"`{literal.name}` is a paragraph of no document", mend)
        found, problems = block(literal.lines, literal.first, file.language, table=is_table)
        file.problems += problems
        for sentence in found:
            yield Told(file, sentence, own, context, one.rows if is_table else None)


def _recorded(one: Loaded) -> Iterator[Told]:
    """The sentences of a file of records."""
    assert one.records is not None
    contexts: dict[str, Context] = {}
    for file, sentence, spoken in one.records.sentences:
        context = contexts.setdefault(spoken.code, Context(spoken, one.names))
        yield Told(file, sentence, None, context)
