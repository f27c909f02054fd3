"""Rows of a table file, streamed: cells become the texts that fill roles."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from quizgen.errors import Place
from quizgen.files import characters, tables
from quizgen.files.header import FactFile
from quizgen.files.tables import Column, Table
from quizgen.language import Language
from quizgen.nearest import suggestion
from quizgen.slug import exact
from quizgen.spelling import fold
from quizgen.values import VALUES

Record = tuple[int, Sequence[str]]
"""A line number, and the cells that stand there."""

Texts = tuple[str, ...]
"""What fills a role: one text, or those of a list; an open list ends with `…`."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A table file being read: its header, its rows, and whether its numbers are written as machines do (1234.5)."""

    header: Sequence[str]
    records: Iterator[Record]
    machine: bool = True


def _csv(path: Path) -> Opened:
    with path.open(encoding="utf-8-sig", newline="") as file:
        first = file.readline()
    delimiter = max(",;\t", key=first.count)
    records = _csv_records(path, delimiter)
    _, header = next(records, (1, ()))
    # A spreadsheet that separates by semicolons does so because its comma is the decimal one.
    return Opened(header, records, machine=delimiter != ";")


def _csv_records(path: Path, delimiter: str) -> Iterator[Record]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.reader(file, delimiter=delimiter)
        for cells in reader:
            yield reader.line_num, cells


READERS: dict[str, Callable[[Path], Opened]] = {".csv": _csv}
"""How a table file is opened, by its ending."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its line, its name for ever, and the texts of each role (none where the cell says nothing)."""

    line: int
    name: str
    cells: Mapping[str, Texts]


class Rows:
    """The rows of a table, to be gone through any number of times; what is wrong is reported to the fact file.

    `roles` is empty where the table cannot be read; `names` are those its columns declare, with their types; each
    of `distinct` is the cells of a column in which no cell stands twice.
    """

    def __init__(self, table: Table, path: Path, found: FactFile) -> None:
        self.table, self.path, self.found = table, path, found
        self.file = str(path)
        self.roles: dict[str, Column] = {}
        self.names: list[tuple[str, str, Place]] = []
        self.distinct: list[frozenset[str]] = []
        self._at: dict[str, int] = {}
        self._machine = True
        self._referred: dict[tuple[str, str], dict[str, str]] = {}
        try:
            if self._opened():
                self._gone_through()
        except (UnicodeDecodeError, csv.Error) as error:
            self._unreadable(error)
            self.roles = {}
        found.roles = tuple(self.roles)

    def _report(self, key: str, what: str, mend: str) -> None:
        self.found.report(self.table.places.get(key, self.table.place), what, mend)

    def _unreadable(self, error: Exception) -> None:
        """Say where the file stops being CSV in UTF-8."""
        mend = "save it as CSV in UTF-8 (Excel calls it “CSV UTF-8”)"
        problem = characters.foreign(self.path.read_bytes(), self.file, mend)
        if problem:
            self.found.problems.append(problem)
        else:
            self._report("file", f"`{self.table.file}` is no CSV ({error})", mend)

    def _opened(self) -> bool:
        """Are the file and all columns that the table speaks of there?"""
        table = self.table
        if not table.file or not table.row:
            return False
        reader = READERS.get(self.path.suffix.lower())
        if reader is None:
            self._report(
                "file", f"`{table.file}` is no table that can be read", "save it as " + " or ".join(READERS)
            )
            return False
        if not self.path.is_file():
            self._report(
                "file", f"there is no file `{table.file}`", "write its name as seen from this fact file"
            )
            return False
        opened = reader(self.path)
        self._machine = opened.machine
        for index, name in enumerate(map(str.strip, opened.header)):
            if name in self._at:
                self._report("file", f"`{table.file}` has two columns `{name}`", "rename one of them")
            self._at.setdefault(name, index)
        if not self._at:
            self._report("file", f"`{table.file}` is empty", "its first line names the columns")
            return False
        return self._columns()

    def _columns(self) -> bool:
        table, before = self.table, len(self.found.problems)
        roles = {name: Column(name) for name in self._at}
        for role in table.roles:
            column = tables.column(table, role, self._at, self.found)
            if column:
                roles[role] = column
        for key, name in [("row", table.row), *((f"only {c.column}", c.column) for c in table.only)]:
            if name not in self._at:
                self._report(key, f"`{table.file}` has no column `{name}`", suggestion(name, self._at))
        if len(self.found.problems) > before:
            return False
        self.roles = roles
        return True

    def _gone_through(self) -> None:
        """One pass for what a row must know of the others: names, references, columns without a cell twice."""
        named = [column for column in self.roles.values() if column.type and column.type not in VALUES]
        referred = {(c.look_up, c.by) for c in self.roles.values() if c.look_up}
        apart: dict[int, set[str]] = {index: set() for index in self._at.values()}
        lines: dict[str, int] = {}
        for line, cells in self._records():
            for wanted, by in referred:
                index = self._referred.setdefault((wanted, by), {})
                index[cells[self._column_of(by)].strip()] = cells[self._column_of(wanted)].strip()
            if not self._stays(cells):
                continue
            self._named(line, cells, lines)
            place = Place(self.file, line)
            for column in named:
                self.names += [
                    (column.type, text, place) for text in self._texts(column, cells, line) if text != "…"
                ]
            for at in list(apart):
                cell = fold(cells[at])
                if cell in apart[at]:
                    del apart[at]
                elif cell:
                    apart[at].add(cell)
        self.distinct = [frozenset(cells) for cells in apart.values() if cells]

    def _named(self, line: int, cells: Sequence[str], lines: dict[str, int]) -> None:
        name, place = cells[self._at[self.table.row]].strip(), Place(self.file, line)
        if not name:
            self.found.report(
                place, f"the row has no `{self.table.row}`", "fill it in: it names the row for ever"
            )
        elif (before := lines.setdefault(exact(name), line)) != line:
            what = f"the `{self.table.row}` {name} stands in line {before}, too"
            mend = "it names a row for ever, so it must be the row's alone, whatever its case and hyphens"
            self.found.report(place, what, mend)

    def _column_of(self, name: str) -> int:
        return self._at[self.roles[name].name]

    def _records(self) -> Iterator[Record]:
        width = len(self._at)
        for line, cells in READERS[self.path.suffix.lower()](self.path).records:
            if len(cells) == width:
                yield line, cells
            elif any(cells):
                what = f"this row has {len(cells)} cells, the header has {width}"
                mend = "give each column a cell; put quotes around a text that holds the separator"
                self.found.report(Place(self.file, line), what, mend)

    def _stays(self, cells: Sequence[str]) -> bool:
        return all(only.holds(cells[self._at[only.column]].strip()) for only in self.table.only)

    def __iter__(self) -> Iterator[Row]:
        if not self.roles:
            return
        row = self._at[self.table.row]
        for line, cells in self._records():
            if self._stays(cells) and cells[row].strip():
                texts = {role: self._texts(column, cells, line) for role, column in self.roles.items()}
                yield Row(line, cells[row].strip(), texts)

    def _texts(self, column: Column, cells: Sequence[str], line: int) -> Texts:
        cell = cells[self._at[column.name]].strip()
        if self.table.is_blank(cell):
            return ()
        pieces = [cell]
        if column.separator:
            pieces = [piece.strip() for piece in cell.split(column.separator)]
        texts = [self._text(column, piece, line) for piece in pieces if not self.table.is_blank(piece)]
        known = tuple(text for text in texts if text)
        if known and (not column.complete or len(known) < len(texts)):
            return (*known, "…")
        return known

    def _text(self, column: Column, piece: str, line: int) -> str:
        """What one cell, or one element of it, says; "" where a reference leads nowhere, which is reported."""
        place = Place(self.file, line)
        if column.look_up:
            found = self._referred.get((column.look_up, column.by), {}).get(piece, "")
            if not found:
                mend = f"correct it, or write `blank: {piece}`"
                self.found.report(
                    place, f"`{piece}` under `{column.name}` is no `{column.by}` of this table", mend
                )
            return found
        if column.words:
            if piece not in column.words:
                mend = f"write `{piece} is …` behind the role, or `blank: {piece}`"
                self.found.report(place, f"nothing says what `{piece}` under `{column.name}` means", mend)
            return column.words.get(piece, "")
        text = _number(piece, column, self.found.language, self._machine)
        return f"{text} {column.unit}" if column.unit else text


_NUMBER = re.compile(r"(-?)(\d+)(?:\.(\d+))?")


def _number(text: str, column: Column, language: Language, machine: bool) -> str:
    """A number as a reader of the language writes it; four digits may be a year and stay."""
    found = _NUMBER.fullmatch(text) if machine else None
    if not found or column.type in ("year", "date", "text"):
        return text
    sign, whole, decimals = found[1], found[2], found[3]
    if (len(whole) > 4 or (len(whole) == 4 and column.type == "count")) and whole[0] != "0":
        whole = f"{int(whole):,}".replace(",", language.groups[0])
    return sign + whole + (language.decimal + decimals if decimals else "")
