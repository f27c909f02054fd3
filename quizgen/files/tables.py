"""Tables: what a `table` block says of a file of rows, and how each role is filled from a column."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from quizgen.errors import Place
from quizgen.files.header import FactFile, Literal
from quizgen.nearest import suggestion
from quizgen.spelling import distance
from quizgen.values import VALUES


@dataclass(frozen=True, slots=True)
class Column:
    """How one role is filled: from which column, and what becomes of its cells."""

    name: str
    unit: str = ""
    separator: str = ""  # of the elements of a list
    complete: bool = True  # is that list?
    look_up: str = ""  # the column (or role) that says what a cell refers to
    by: str = ""  # the column whose cells are referred to
    type: str = ""  # a type of value, or the type of name that the column declares
    different: bool = False  # are cells that look alike known to differ?
    words: Mapping[str, str] = field(default_factory=dict)  # cell -> what it means


@dataclass(frozen=True, slots=True)
class Condition:
    """`only: COLUMN is VALUE`, or `is not`; one of several values will do."""

    column: str
    values: tuple[str, ...]
    negated: bool

    def holds(self, cell: str) -> bool:
        """Does a row with this cell stay?"""
        return (cell in self.values) != self.negated


@dataclass(slots=True)
class Table:
    """A table as its block describes it; `places` has the line of each thing, for messages."""

    place: Place
    file: str = ""
    sheet: str = ""  # of a workbook
    row: str = ""  # the column that names a row for ever
    only: list[Condition] = field(default_factory=list)
    blank: tuple[str, ...] = ()  # cells that say nothing
    blank_starts: tuple[str, ...] = ()
    roles: dict[str, str] = field(default_factory=dict)  # role -> its line behind the `=`
    places: dict[str, Place] = field(default_factory=dict)

    def is_blank(self, cell: str) -> bool:
        """Does a cell say nothing?"""
        return (
            not cell or cell in self.blank or (bool(self.blank_starts) and cell.startswith(self.blank_starts))
        )


_LINE = re.compile(r"(file|sheet|row|only|blank)\s*[:：]\s*(.*)")
_ROLE = re.compile(r"(.+?)\s*=\s*(.+)")
_ONLY = re.compile(r"(.+?)\s+is\s+(not\s+)?(.+)")
_SEPARATORS = {
    "comma": ",",
    "semicolon": ";",
    "bar": "|",
    "slash": "/",
    "colon": ":",
    "plus": "+",
    "hyphen": "-",
    "space": " ",
}
_OPTIONS = "`in UNIT`, `a TYPE`, `split by comma`, `look up COLUMN by COLUMN`, `CELL is WORDS`, `all different` or `…`"


def described(block: Literal, found: FactFile) -> Table:
    """The table of a `table` block; what is wrong there is reported."""
    table = Table(Place(found.file, block.first.line - 1, 1))
    for line in block.filled():
        if match := _LINE.fullmatch(line.text):
            _described(table, match[1], match[2].strip(), line.place, found)
        elif match := _ROLE.fullmatch(line.text):
            if match[1] in table.roles:
                found.report(line.place, f"the role `{match[1]}` stands twice", "delete one of its lines")
            table.roles[match[1]] = match[2]
            table.places[match[1]] = line.place
        else:
            mend = "write `role = column`, or one of `file:`, `sheet:`, `row:`, `only:`, `blank:`"
            found.report(line.place, "this line of `table` says nothing that is known", mend)
    if not table.file:
        found.report(table.place, "the table names no file", "add the line `file: NAME.csv`")
    elif not table.row:
        found.report(table.place, "the table doesn't say what names its rows", "add the line `row: COLUMN`")
    return table


def _described(table: Table, key: str, text: str, place: Place, found: FactFile) -> None:
    if not text:
        found.report(place, f"`{key}` is empty", "fill it in, or delete the line")
        return
    match key:
        case "only":
            condition = _ONLY.fullmatch(text)
            if condition:
                cells = tuple(cell.strip() for cell in condition[3].split(";"))
                table.only.append(Condition(condition[1], cells, bool(condition[2])))
                table.places[f"only {condition[1]}"] = place
            else:
                found.report(place, f"`{text}` is no condition", "write `only: COLUMN is CELL`, or `is not`")
        case "blank":
            cells = tuple(cell.strip() for cell in text.split(";"))
            table.blank += tuple(cell for cell in cells if not cell.endswith("*"))
            table.blank_starts += tuple(cell[:-1] for cell in cells if cell.endswith("*") and cell != "*")
        case "file" | "sheet" | "row":
            if getattr(table, key):
                found.report(place, f"`{key}` stands twice in `table`", "delete one of the lines")
            setattr(table, key, text)
            table.places[key] = place
        case _:
            raise AssertionError(key)


def columns(text: str, header: Collection[str]) -> tuple[str, ...]:
    """The columns that a text names, with commas between; the last is what is no column, if something isn't."""
    pieces, found = text.split(", "), []
    while pieces:
        # A column's name may hold a comma: the longest start that is a column is meant.
        cut = next((n for n in range(len(pieces), 0, -1) if ", ".join(pieces[:n]) in header), 0)
        found.append(", ".join(pieces[: cut or 1]))
        if not cut:
            break
        del pieces[:cut]
    return tuple(found)


def column(table: Table, role: str, header: Collection[str], found: FactFile) -> Column | None:
    """How a role is filled, its line read with the names of the columns; None if the line is wrong."""
    place = table.places[role]
    pieces = table.roles[role].split(", ")
    # A column's name may hold a comma: the longest start that is a column is meant.
    cut = next((n for n in range(len(pieces), 0, -1) if ", ".join(pieces[:n]) in header), 0)
    if not cut:
        found.report(place, f"`{table.file}` has no column `{pieces[0]}`", suggestion(pieces[0], header))
        return None
    filled = Column(", ".join(pieces[:cut]))
    for option in pieces[cut:]:
        more = _option(filled, option.strip())
        if more is None:
            found.report(
                place, f"`{option.strip()}` says nothing that is known of a role", f"write {_OPTIONS}"
            )
            return None
        meant = next((t for t in VALUES if distance(t, more.type, 1) == 1), "")  # a country is no count
        if meant:
            found.report(place, f"`{more.type}` is no type of value", f"did you mean `{meant}`?")
            return None
        filled = more
    for name in (filled.look_up, filled.by):
        if name and name not in header and name not in table.roles:
            found.report(place, f"`{table.file}` has no column `{name}`", suggestion(name, header))
            return None
    return filled


def _option(known: Column, text: str) -> Column | None:
    if text in ("…", "..."):
        return replace(known, complete=False)
    if text == "all different":
        return replace(known, different=True)
    if match := re.fullmatch(r"in (.+)", text):
        return replace(known, unit=match[1])
    if match := re.fullmatch(r"split by (.+)", text):
        return replace(known, separator=_SEPARATORS.get(match[1].rstrip("s"), match[1]))
    if match := re.fullmatch(r"look up (.+) by (.+)", text):
        return replace(known, look_up=match[1], by=match[2])
    if match := re.fullmatch(r"(.+?) is (.+)", text):
        return replace(known, words={**known.words, match[1]: match[2]})
    if match := re.fullmatch(r"an? (.+)", text):
        return replace(known, type=match[1])
    return None
