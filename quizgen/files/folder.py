"""Folders of fact files: which files there are, and which of them use which."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from quizgen.errors import Place
from quizgen.files import characters, header, yaml_events
from quizgen.files.header import FactFile
from quizgen.files.paths import SUFFIXES, data, found
from quizgen.files.rows import Rows
from quizgen.nearest import suggestion
from quizgen.slug import slug
from quizgen.value import Name

if TYPE_CHECKING:
    from quizgen.files.record_file import RecordFile


@dataclass(slots=True, eq=False)
class Loaded:
    """A file with those it uses; its table, its records, and the names its values are read with."""

    path: Path
    file: FactFile
    records: RecordFile | None = None
    uses: list[Loaded] = field(default_factory=list)
    names: dict[str, Name] = field(default_factory=dict)
    rows: Rows | None = None

    def used(self) -> Iterator[Loaded]:
        """The file itself and all that it uses, directly or not, each once."""
        seen: dict[Loaded, None] = {}
        todo = [self]
        while todo:
            one = todo.pop()
            if one not in seen:
                seen[one] = None
                todo.extend(reversed(one.uses))
        return iter(seen)


def loaded(paths: Sequence[Path]) -> tuple[Loaded, ...]:
    """These files and those they use, used ones before those that use them."""
    known: dict[Path, Loaded] = {}
    ordered: list[Loaded] = []
    for path in found(paths):
        waiting = _opened(path, known)  # those whose uses are being loaded: a chain of any length fits
        while waiting:
            one, targets = waiting[-1]
            target = next(targets, None)
            if target is None:
                ordered.append(one)
                waiting.pop()
            else:
                waiting += _opened(target, known)
                one.uses.append(known[_real(target)])
    return tuple(ordered)


def _opened(path: Path, known: dict[Path, Loaded]) -> list[tuple[Loaded, Iterator[Path]]]:
    """The file with what it uses, if it isn't known yet."""
    resolved = _real(path)
    if resolved in known:
        return []
    one = known[resolved] = _loaded(path)
    return [(one, _targets(one))]


def _real(path: Path) -> Path:
    """The file that a path leads to; unlike `resolve`, a loop of links is no error."""
    return Path(os.path.realpath(path))


def _targets(one: Loaded) -> Iterator[Path]:
    """The files that a file uses; those that aren't there are reported."""
    for line in one.file.uses:
        target = one.path.parent / line.text
        if target.is_file():
            yield target
        else:
            near = sorted(p.name for p in one.path.parent.glob("*") if p.suffix in SUFFIXES and p != one.path)
            what = f"there is no file `{line.text}` beside this one"
            one.file.report(line.place, what, suggestion(line.text, near))


def _loaded(path: Path) -> Loaded:
    name, namespace = str(path), slug(path.stem) or "facts"
    try:
        content = data(path)
    except OSError as error:
        bad, what = FactFile(name, namespace), "folder" if path.is_dir() else "file"
        mend = "let it be one that you may read, or move it away" if path.exists() else "name a fact file"
        bad.report(Place(name), f"the {what} can't be read ({error.strerror})", mend)
        return Loaded(path, bad)
    text, problems = characters.decoded(content, name)
    if path.suffix.lower() == ".jsonl":
        from quizgen.files import record_file  # pydantic: a fifth of a second, for those who need it

        records = record_file.read(text, name, namespace)
        records.file.problems[:0] = problems
        return Loaded(path, records.file, records)
    text, long = characters.bounded(text, name)
    problems += long
    mapping, more = yaml_events.load(text, name)
    if any("tab indents" in problem.what for problem in problems):
        more = ()  # a tab read as spaces may stand at a wrong depth: nothing is known of the YAML until it is mended
    if mapping:
        whole = not problems and not more
        file = header.read(mapping, text.split("\n"), name, namespace, whole=whole)
    else:
        file = FactFile(name, namespace)
    if mapping is None and not problems and not more:
        file.report(Place(name), "the file is empty", "write `facts:`, and below it a block of sentences")
    file.problems[:0] = [*problems, *more]
    return Loaded(path, file)
