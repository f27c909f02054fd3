"""Tables: many rows of one file that a `table` block turns into role values. CSV, streamed."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from quizgen.errors import Place
from quizgen.files.header import FactFile, Literal
from quizgen.nearest import suggestion
from quizgen.values import VALUES

Record = tuple[int, Sequence[str]]
"""A line number and the cells that stand there; the first record of a table is its header."""


@dataclass(frozen=True, slots=True)
class Columns:
    """How one role is filled from a column."""

    role: str
    column: str
    unit: str = ""
    separator: str = ""
    complete: bool = True
    look_up: str = ""
    by: str = ""
    type: str = ""  # a value type, or the type of name that the column declares
    words: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Condition:
    """`only: COLUMN is VALUE`."""

    column: str
    values: tuple[str, ...]
    negated: bool


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row: its line, its name for ever, and each role's text (or texts, where the role is split)."""

    line: int
    name: str
    cells: Mapping[str, str | tuple[str, ...]]


@dataclass(slots=True)
class Table:
    """A table as its block describes it, and what was wrong there."""

    file: str
    place: Place
    row: str = ""
    only: list[Condition] = field(default_factory=list)
    blank: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    roles: dict[str, Columns] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)


_LINE = re.compile(r"(file|row|only|blank)\s*:\s*(.*)")
_ROLE = re.compile(r"(.+?)\s*=\s*(.+)")
_ONLY = re.compile(r"(.+?)\s+is\s+(not\s+)?(.+)")
_SEPARATORS = {
    "comma": ",",
    "semicolon": ";",
    "bar": "|",
    "slash": "/",
    "space": " ",
    "colon": ":",
    "plus": "+",
}
_MACHINE = re.compile(r"-?\d+(\.\d+)?")


def described(block: Literal, found: FactFile) -> Table:
    """The table of a `table` block."""
    table = Table("", Place(found.file, block.first.line - 1, 1))
    for line in block.filled():
        if match := _LINE.fullmatch(line.text):
            _described(table, match[1], match[2].strip(), line.place, found)
        elif match := _ROLE.fullmatch(line.text):
            if match[1] in table.roles:
                found.report(line.place, f"the role `{match[1]}` stands twice", "delete one of its lines")
            table.roles[match[1]] = Columns(match[1], match[2])
            table.places[match[1]] = line.place
        else:
            found.report(
                line.place,
                "this line of `table` says nothing known",
                "write `role = column`, or one of file, row, only, blank",
            )
    if not table.file:
        found.report(table.place, "the table names no file", "add the line `file: NAME.csv`")
    return table


def _described(table: Table, key: str, text: str, place: Place, found: FactFile) -> None:
    if not text:
        found.report(place, f"`{key}` is empty", "fill it in or delete the line")
    elif key == "only":
        match = _ONLY.fullmatch(text)
        if match:
            table.only.append(
                Condition(match[1], tuple(v.strip() for v in match[3].split(";")), bool(match[2]))
            )
            table.places[f"only {match[1]}"] = place
        else:
            found.report(place, f"`only: {text}` is no condition", "write `only: COLUMN is VALUE`")
    elif key == "blank":
        texts = [t.strip() for t in text.split(";")]
        table.blank += tuple(t for t in texts if not t.endswith("*"))
        table.prefixes += tuple(t[:-1] for t in texts if t.endswith("*"))
    elif key == "file":
        table.file = text
        table.places["file"] = place
    else:
        table.row = text
        table.places["row"] = place


def _csv(path: Path) -> Iterator[Record]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        first = file.readline()
        file.seek(0)
        delimiter = max(",;\t", key=first.count)
        reader = csv.reader(file, delimiter=delimiter)
        for cells in reader:
            yield reader.line_num, cells


READERS: dict[str, Callable[[Path], Iterator[Record]]] = {".csv": _csv}
"""How a table file is streamed, by its ending."""


class Rows:
    """The rows of a table file, ready to be streamed any number of times."""

    def __init__(self, table: Table, path: Path, found: FactFile) -> None:
        self.table, self.path, self.found = table, path, found
        self.header: dict[str, int] = {}
        self.found_at = found.report
        self.roles: dict[str, Columns] = {}
        self.names: dict[str, list[tuple[str, Place]]] = {}
        self._index: dict[str, dict[str, str]] = {}
        self.keys: list[frozenset[str]] = []
        if self._opened():
            self._prepared()

    def _opened(self) -> bool:
        table, found = self.table, self.found
        place = table.places.get("file", table.place)
        reader = READERS.get(self.path.suffix.lower())
        if reader is None:
            found.report(
                place,
                f"`{table.file}` is no table that can be read",
                "save it as one of " + ", ".join(READERS),
            )
            return False
        if not self.path.is_file():
            found.report(
                place, f"there is no file `{table.file}`", "write its name as seen from this fact file"
            )
            return False
        try:
            _, names = next(reader(self.path), (1, []))
        except (UnicodeDecodeError, csv.Error) as error:
            found.report(place, f"`{table.file}` cannot be read ({error})", "save it as CSV in UTF-8")
            return False
        for index, name in enumerate(names):
            if name.strip() in self.header:
                found.report(place, f"`{table.file}` has two columns `{name.strip()}`", "rename one of them")
            self.header.setdefault(name.strip(), index)
        return self._columns()

    def _columns(self) -> bool:
        table, found, before = self.table, self.found, len(self.found.problems)
        self.roles = {name: Columns(name, name) for name in self.header}
        for role, described_ in table.roles.items():
            columns = self._options(described_, table.places[role])
            if columns:
                self.roles[role] = columns
        if table.row and table.row not in self.header:
            found.report(
                table.places["row"],
                f"`{table.file}` has no column `{table.row}`",
                suggestion(table.row, self.header),
            )
        if not table.row:
            found.report(
                table.place,
                "the table doesn't say which column names its rows for ever",
                "add the line `row: COLUMN`",
            )
        for condition in table.only:
            if condition.column not in self.header:
                found.report(
                    table.places[f"only {condition.column}"],
                    f"`{table.file}` has no column `{condition.column}`",
                    suggestion(condition.column, self.header),
                )
        return len(found.problems) == before

    def _options(self, described_: Columns, place: Place) -> Columns | None:
        pieces = described_.column.split(", ")
        for cut in range(len(pieces), 0, -1):
            if ", ".join(pieces[:cut]) in self.header:
                break
        else:
            self.found.report(
                place, f"`{self.table.file}` has no column `{pieces[0]}`", suggestion(pieces[0], self.header)
            )
            return None
        columns = replace(described_, column=", ".join(pieces[:cut]))
        for option in pieces[cut:]:
            changed = _option(columns, option.strip())
            if changed is None:
                self.found.report(
                    place,
                    f"`{option.strip()}` says nothing known about a role",
                    "write `in UNIT`, `split by comma`, `look up COLUMN by COLUMN`, `a TYPE`, `X is A` or `…`",
                )
                return None
            columns = changed
        for name in (columns.look_up, columns.by):
            if name and name not in self.header and name not in self.table.roles:
                self.found.report(
                    place, f"`{self.table.file}` has no column `{name}`", suggestion(name, self.header)
                )
                return None
        return columns

    def _prepared(self) -> None:
        """One pass over the rows for all that a row must know of others: look-ups, names, the names of rows."""
        lookups = {(c.look_up, c.by) for c in self.roles.values() if c.look_up}
        named = [c for c in self.roles.values() if c.type and c.type not in VALUES]
        seen: dict[str, int] = {}
        unique: dict[str, dict[str, None] | None] = {c.role: {} for c in named}
        for line, cells in self._records():
            name = cells[self.header[self.table.row]].strip()
            place = Place(str(self.path), line)
            if not name:
                self.found.report(
                    place, f"the row has no `{self.table.row}`", "fill it in: it names the row for ever"
                )
            elif name in seen:
                self.found.report(
                    place, f"the row `{name}` stands twice", f"delete it here or in line {seen[name]}"
                )
            seen.setdefault(name, line)
            for wanted, by in lookups:
                source = self.roles.get(wanted) or Columns(wanted, wanted)
                self._index.setdefault(f"{wanted} {by}", {})[cells[self.header[by]].strip()] = cells[
                    self.header[source.column]
                ].strip()
            for columns in named:
                text = cells[self.header[columns.column]].strip()
                if text and not self._is_blank(text):
                    for spelling in text.split(columns.separator) if columns.separator else [text]:
                        self.names.setdefault(columns.type, []).append((spelling.strip(), place))

    def _is_blank(self, text: str) -> bool:
        return text in self.table.blank or text.startswith(self.table.prefixes or ("\0",))

    def _records(self) -> Iterator[Record]:
        records = READERS[self.path.suffix.lower()](self.path)
        next(records, None)
        for line, cells in records:
            if not any(cells):
                continue
            if len(cells) != len(self.header):
                self.found.report(
                    Place(str(self.path), line),
                    f"this row has {len(cells)} cells, the header {len(self.header)}",
                    "give each column a cell; quote a text that holds the separator",
                )
                continue
            if all((cells[self.header[c.column]].strip() in c.values) != c.negated for c in self.table.only):
                yield line, cells

    def __iter__(self) -> Iterator[TableRow]:
        if not self.header or not self.roles or not self.table.row:
            return
        for line, cells in self._records():
            row = {
                role: self._cell(columns, cells[self.header[columns.column]].strip(), line)
                for role, columns in self.roles.items()
            }
            yield TableRow(line, cells[self.header[self.table.row]].strip(), row)

    def _cell(self, columns: Columns, text: str, line: int) -> str | tuple[str, ...]:
        if not text or self._is_blank(text):
            return ""
        if columns.separator:
            return tuple(
                filter(
                    None,
                    (
                        self._one(columns, piece.strip(), line)
                        for piece in text.split(columns.separator)
                        if piece.strip()
                    ),
                )
            )
        return self._one(columns, text, line)

    def _one(self, columns: Columns, text: str, line: int) -> str:
        if columns.look_up:
            index = self._index.get(f"{columns.look_up} {columns.by}", {})
            if text not in index:
                return ""
            text = index[text]
        if columns.words:
            text = columns.words.get(text, text)
        return f"{text} {columns.unit}" if columns.unit else text


def _option(columns: Columns, text: str) -> Columns | None:
    if text in ("…", "...", "open"):
        return replace(columns, complete=False)
    if match := re.fullmatch(r"in (.+)", text):
        return replace(columns, unit=match[1])
    if match := re.fullmatch(r"split by (.+)", text):
        return replace(columns, separator=_SEPARATORS.get(match[1], match[1]))
    if match := re.fullmatch(r"look up (.+) by (.+)", text):
        return replace(columns, look_up=match[1], by=match[2])
    if match := re.fullmatch(r"(.+?) is (.+)", text):
        return replace(columns, words={**columns.words, match[1]: match[2]})
    if match := re.fullmatch(r"an? (.+)", text):
        return replace(columns, type=match[1])
    return None
