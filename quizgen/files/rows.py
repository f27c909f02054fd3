"""Rows of a table file, streamed: cells become the texts that fill roles."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from quizgen.errors import Place, ProblemsError
from quizgen.files import cells as writing
from quizgen.files import characters, tables
from quizgen.files.header import FactFile
from quizgen.files.readers import READERS
from quizgen.files.readers.opened import UNCALCULATED, Cell, Opened, Record
from quizgen.files.tables import Column, Table
from quizgen.nearest import suggestion
from quizgen.notation.brackets import plain
from quizgen.slug import exact
from quizgen.spelling import fold
from quizgen.values import VALUES

Texts = tuple[str, ...]
"""What fills a role: one text, or those of a list; an open list ends with `…`."""

LINE = "line"
"""A column that a table without a better one may have, to name its rows: their lines."""

_BRACKETED = re.compile(r"[\[{［｛]([^][{}［］｛｝]*)[\]}］｝]")


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
        self._opened: Opened | None = None
        self._used: dict[str, Column] = {}
        self._unsaid: dict[tuple[str, str], int] = {}  # cells without a meaning, and where each first stands
        self._key: tuple[str, ...] = ()  # the columns that name a row
        self._whole: set[int] = set()  # columns of numbers without decimals, though with `.0`
        self._referred: dict[tuple[str, str], dict[str, str]] = {}
        try:
            if self._is_there() and self._columns():
                self._gone_through()
        except ProblemsError as error:
            found.problems += error.problems
            self.roles = {}
        except UnicodeDecodeError as error:
            self._undecoded(error)
            self.roles = {}
        found.roles = tuple(self.roles)

    def place(self, line: int, column: int = -1) -> Place:
        """The place of a row, or of the cell in its column, counted from 0."""
        sheet, columns = (self._opened.sheet, self._opened.columns) if self._opened else ("", False)
        return Place(self.file, line, column + 1 if columns else 0, sheet)

    def _report(self, key: str, what: str, mend: str) -> None:
        self.found.report(self.table.places.get(key, self.table.place), what, mend)

    def _undecoded(self, error: UnicodeDecodeError) -> None:
        """Say where the file stops being UTF-8."""
        mend = "save it as UTF-8 (Excel calls it “CSV UTF-8”)"
        problem = characters.foreign(self.path.read_bytes(), self.file, mend)
        if problem:
            self.found.problems.append(problem)
        else:
            self._report("file", f"`{self.table.file}` can't be read ({error})", mend)

    def _is_there(self) -> bool:
        """Is there a file of a known kind, with a header?"""
        table = self.table
        if not table.file or not table.row:
            return False
        reader = READERS.get(self.path.suffix.lower())
        if reader is None:
            what = f"`{table.file}` is no table that can be read"
            self._report("file", what, "save it as " + " or ".join(READERS))
            return False
        if not self.path.is_file():
            what = f"there is no file `{table.file}`"
            self._report("file", what, "write its name as seen from this fact file")
            return False
        opened = self._opened = reader(self.path, table.sheet)
        for index, name in enumerate(map(_in_line, opened.header)):
            if bad := characters.fault(name):
                self.found.report(self.place(1, index), *bad)
            if name in self._at:
                self._report("file", f"`{table.file}` has two columns `{name}`", "rename one of them")
            elif name:  # a column without a name can't be spoken of
                self._at[name] = index
        if table.row == LINE:
            self._at.setdefault(LINE, len(opened.header))
        if not self._at:
            self._report("file", f"`{table.file}` is empty", "its first line names the columns")
        return bool(self._at)

    def _columns(self) -> bool:
        table, before = self.table, len(self.found.problems)
        roles = {name: Column(name) for name in self._at}
        for role in table.roles:
            column = tables.column(table, role, self._at, self.found)
            if column:
                roles[role] = column
        self._key = tables.columns(table.row, self._at)
        for key, name in [("row", self._key[-1]), *((f"only {c.column}", c.column) for c in table.only)]:
            if name not in self._at:
                self._report(key, f"`{table.file}` has no column `{name}`", suggestion(name, self._at))
        if len(self.found.problems) > before:
            return False
        self.roles = roles
        # Only what sentences speak of is kept: a table may have many more columns.
        block = next((block.lines for block in self.found.blocks if block.name == "rows"), ())
        spoken = {plain(name).strip() for line in block for name in _BRACKETED.findall(line)}
        self._used = {role: column for role, column in roles.items() if role in spoken}
        return True

    def _gone_through(self) -> None:
        """One pass for what a row must know of the others: names, references, columns without a cell twice."""
        named = [column for column in self.roles.values() if column.type and column.type not in VALUES]
        referred = {(c.look_up, c.by) for c in self.roles.values() if c.look_up}
        used = [*self._used.values(), *named]
        surely = [column for column in used if column.different]
        different: set[str] = set()
        columns = {self._column_of(c.look_up) if c.look_up else self._at[c.name] for c in used}
        apart: dict[int, set[str]] = {index: set() for index in columns}
        lines: dict[str, int] = {}
        # A column of whole numbers with gaps is often exported with `.0`; a sheet has formats, and means it.
        whole = set() if self._opened and self._opened.sheet else {self._at[c.name] for c in used}
        for line, cells in self._records():
            for wanted, by in referred:
                index = self._referred.setdefault((wanted, by), {})
                index[_one(cells[self._column_of(by)])] = _one(cells[self._column_of(wanted)])
            if not self._stays(cells):
                continue
            self._named(line, cells, lines)
            for column in named:
                place = self.place(line, self._at[column.name])
                self.names += [
                    (column.type, text, place) for text in self._texts(column, cells, line) if text != "…"
                ]
            whole = {at for at in whole if "." not in (cell := _one(cells[at])) or cell.endswith(".0")}
            for column in surely:
                different.update(map(fold, self._texts(column, cells, line)))
            for at in list(apart):
                cell = fold(_one(cells[at]))
                if cell in apart[at]:
                    del apart[at]
                elif cell:
                    apart[at].add(cell)
        self._whole = whole
        self.distinct = [frozenset(cells) for cells in (*apart.values(), different) if cells]

    def _named(self, line: int, cells: Sequence[Cell], lines: dict[str, int]) -> None:
        at, name = self._at[self._key[0]], self._name(cells)
        if not name:
            what = f"the row has no `{self.table.row}`"
            self.found.report(self.place(line, at), what, "fill it in: it names the row for ever")
        elif exact(name) in lines:
            what = f"the `{self.table.row}` {name} stands in line {lines[exact(name)]}, too"
            mend = "it names a row for ever, so it must be the row's alone, whatever its case and hyphens"
            self.found.report(self.place(line, at), what, mend)
        lines.setdefault(exact(name), line)

    def _name(self, cells: Sequence[Cell]) -> str:
        """What names a row for ever; "" where a cell of it is empty."""
        names = [_one(cells[self._at[column]]) for column in self._key]
        return " ".join(names) if all(names) and UNCALCULATED not in names else ""

    def _column_of(self, name: str) -> int:
        return self._at[self.roles[name].name]

    def _records(self) -> Iterator[Record]:
        assert self._opened is not None
        width = len(self._opened.header)
        counted = self._at.get(LINE) == width
        for number, (line, cells) in enumerate(self._opened.records(), 1):
            if len(cells) < width and self._opened.sheet:
                cells = [*cells, *[""] * (width - len(cells))]  # a sheet has no end of a row
            if len(cells) == width or (len(cells) > width and not any(cells[width:])):
                yield (
                    line,
                    cells if not counted else [*cells[:width], str(line if self._opened.columns else number)],
                )
            elif self._opened.sheet:
                what = f"the column of this cell has no name in the first row, which names {width}"
                self.found.report(self.place(line, len(cells) - 1), what, "name it, or empty the cell")
            else:
                what = f"this row has {len(cells)} cells, the header has {width}"
                mend = "give each column a cell; put quotes around a text that holds the separator"
                self.found.report(self.place(line), what, mend)

    def _stays(self, cells: Sequence[Cell]) -> bool:
        return all(only.holds(_one(cells[self._at[only.column]])) for only in self.table.only)

    def of(self, roles: Collection[str]) -> Iterator[Row]:
        """The rows, with the texts of these roles."""
        if not self.roles:
            return
        wanted = [(role, self.roles[role]) for role in roles]
        for line, cells in self._records():
            name = self._name(cells)
            if name and self._stays(cells):
                texts = {role: self._texts(column, cells, line) for role, column in wanted}
                yield Row(line, name, texts)

    def _texts(self, column: Column, cells: Sequence[Cell], line: int) -> Texts:
        at = self._at[column.name]
        cell = cells[at]
        if isinstance(cell, str):
            cell = _in_line(cell)
            pieces = [cell] if not column.separator else map(_in_line, cell.split(column.separator))
            if self.table.is_blank(cell):
                return ()
        else:
            pieces = map(_in_line, cell)
        told = [self._text(column, piece, line) for piece in pieces if not self.table.is_blank(piece)]
        known = tuple(text for text in told if text)
        if known and (not column.complete or len(known) < len(told)):
            return (*known, "…")
        return known

    def _text(self, column: Column, piece: str, line: int) -> str:
        """What one cell, or one element of it, says; "" where it says nothing that is known, which is reported."""
        if piece in writing.ERRORS:
            return self._told(
                column, line, f"a formula gives {piece}", f"correct it, or write `blank: {piece}`"
            )
        if piece == UNCALCULATED:
            mend = "open the table in a spreadsheet, and save it"
            return self._told(column, line, "the value of this formula is not in the file", mend)
        if bad := characters.fault(piece):
            return self._told(column, line, *bad)
        if column.look_up:
            found = self._referred.get((column.look_up, column.by), {}).get(piece, "")
            if not found:
                what = f"`{piece}` under `{column.name}` is no `{column.by}` of this table"
                self._told(column, line, what, f"correct it, or write `blank: {piece}`")
            return found
        if column.words:
            if piece not in column.words and self._unsaid.setdefault((column.name, piece), line) == line:
                what = f"nothing says what `{piece}` under `{column.name}` means"
                self._told(column, line, what, f"write `{piece} is …` behind the role, or `blank: {piece}`")
            return column.words.get(piece, "")
        assert self._opened is not None
        if piece.endswith(".0") and self._at[column.name] in self._whole:
            piece = piece[:-2]
        text = writing.written(piece, column, self.found.language, machine=self._opened.machine)
        return f"{text} {column.unit}" if column.unit else text

    def _told(self, column: Column, line: int, what: str, mend: str) -> str:
        self.found.report(self.place(line, self._at[column.name]), what, mend)
        return ""


def _one(cell: Cell) -> str:
    """A cell as one text."""
    return _in_line(cell if isinstance(cell, str) else "; ".join(cell))


def _in_line(text: str) -> str:
    """A text with single spaces: a cell may have several lines, a sentence has one."""
    return " ".join(text.split()) if "\n" in text or "  " in text or "\t" in text else text.strip()
