"""Fact files: a folder of them becomes one reading."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from quizgen.errors import Place
from quizgen.fact import Document, Source
from quizgen.files import characters, header, sentences, tables, yaml_events
from quizgen.files.header import FactFile
from quizgen.files.ids import slug
from quizgen.files.rows import Rows
from quizgen.files.sentences import Told
from quizgen.nearest import suggestion
from quizgen.notation import block
from quizgen.patterns import Written, unite
from quizgen.reading import Declaration, Reading
from quizgen.spelling import fold
from quizgen.value import Context, Name

SUFFIXES = (".yaml", ".yml")
_PARAGRAPH = re.compile(r"p([1-9][0-9]*)")


def read(paths: Sequence[Path]) -> Reading:
    """All facts of these files and folders, and of the files they use; bad input is reported, never raised."""
    was_enabled = gc.isenabled()
    gc.disable()  # many small records and no cycles: collecting would be most of the time
    try:
        return _reading(_loaded(paths))
    finally:
        if was_enabled:
            gc.enable()


@dataclass(slots=True)
class _Loaded:
    """A file with those it uses, and the names its values are read with."""

    path: Path
    file: FactFile
    uses: list[_Loaded]
    names: dict[str, Name]
    rows: Rows | None = None

    def used(self) -> Iterator[_Loaded]:
        """This file and all that it uses, directly or not, each once."""
        seen: dict[int, _Loaded] = {}
        todo = [self]
        while todo:
            one = todo.pop()
            if id(one) not in seen:
                seen[id(one)] = one
                todo.extend(one.uses)
        return iter(seen.values())


def found(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The fact files among these files and in these folders, in a fixed order."""
    files: dict[Path, None] = {}
    for path in paths:
        inside = sorted(p for p in path.rglob("*") if p.suffix in SUFFIXES) if path.is_dir() else [path]
        files.update(dict.fromkeys(inside))
    return tuple(files)


def _loaded(paths: Sequence[Path]) -> list[_Loaded]:
    """The files, used ones before those that use them."""
    loaded: dict[Path, _Loaded] = {}
    ordered: list[_Loaded] = []

    def load(path: Path) -> _Loaded:
        resolved = path.resolve()
        if resolved in loaded:
            return loaded[resolved]
        one = loaded[resolved] = _Loaded(path, _file(path), [], {})
        for line in one.file.uses:
            target = path.parent / line.text
            if target.is_file():
                one.uses.append(load(target))
            else:
                near = [p.name for p in path.parent.iterdir() if p.suffix in SUFFIXES]
                one.file.report(
                    line.place, f"there is no file `{line.text}` beside this one", suggestion(line.text, near)
                )
        ordered.append(one)
        return one

    for path in found(paths):
        load(path)
    return ordered


def _file(path: Path) -> FactFile:
    try:
        data = path.read_bytes()
    except OSError as error:
        bad = FactFile(str(path), "facts")
        bad.report(Place(str(path)), f"the file cannot be read ({error.strerror})", "name a fact file")
        return bad
    text, problems = characters.decoded(data, str(path))
    mapping, more = yaml_events.load(text, str(path))
    file = (
        header.read(mapping, text.split("\n"), str(path), path.stem)
        if mapping
        else FactFile(str(path), slug(path.stem))
    )
    if mapping is None and not problems and not more:
        file.report(
            Place(str(path)), "the file is empty", "write `facts:`, and below it a block of sentences"
        )
    file.problems[:0] = [*problems, *more]
    return file


def _reading(files: Sequence[_Loaded]) -> Reading:
    declarations: list[Declaration] = []
    for one in files:
        if one.file.table:
            table = tables.described(one.file.table, one.file)
            one.rows = Rows(table, one.path.parent / table.file, one.file)
            one.file.names.extend(Declaration(of, (text,), place) for of, text, place in one.rows.names)
        declarations += one.file.names
        own = _by_spelling(one.file.names)
        one.names = {
            key: name for other in one.used() if other is not one for key, name in other.names.items()
        } | own
    documents = _documents(files)
    told = [t for one in files for t in _told(one)]
    keys, patterns = unite([Written(t.sentence, t.context.language.code, t.file.namespace) for t in told])
    facts, lines = sentences.facts(told, keys, documents)
    problems = sorted({p for one in files for p in one.file.problems})
    return Reading(
        facts=facts,
        patterns=patterns,
        documents=documents,
        names={key: name for one in files for key, name in one.names.items()},
        problems=tuple(problems),
        files=tuple(one.file.file for one in files),
        lines=lines,
        declarations=tuple(declarations),
        apart=frozenset(frozenset((fold(a.one), fold(a.other))) for one in files for a in one.file.apart),
        distinct=tuple(cells for one in files if one.rows for cells in one.rows.distinct),
        unnamed=tuple(
            (one.file.file, one.file.namespace) for one in files if not one.file.named and one.file.blocks
        ),
    )


def _by_spelling(declarations: Sequence[Declaration]) -> dict[str, Name]:
    names: dict[str, Name] = {}
    for declared in declarations:
        name = Name(declared.of, declared.spellings[0], declared.spellings[1:])
        for spelling in declared.spellings:
            names.setdefault(fold(spelling), name)
    return names


def _documents(files: Sequence[_Loaded]) -> dict[str, Document]:
    documents: dict[str, Document] = {}
    for one in files:
        document, place = one.file.document, one.file.document_place
        if document and place and documents.setdefault(document.id, document) != document:
            what = f"the document `{document.id}` is described otherwise in another file"
            one.file.report(place, what, "give it the same lines there and here, or another id")
    return documents


def _told(one: _Loaded) -> Iterator[Told]:
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
            file.report(place, f"`{literal.name}` is a paragraph, but of which document?", mend)
        found_sentences, problems = block(literal.lines, literal.first, file.language, table=is_table)
        file.problems += problems
        for sentence in found_sentences:
            yield Told(file, sentence, own, context, one.rows if is_table else None)
