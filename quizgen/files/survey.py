"""Survey: what the columns of a table look like, in one pass, whatever its length."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from quizgen import values
from quizgen.files.cells import ERRORS, written
from quizgen.files.readers import READERS
from quizgen.files.readers.opened import UNCALCULATED, Cell, Opened, unreadable
from quizgen.files.tables import Column
from quizgen.language import Language
from quizgen.slug import exact
from quizgen.spelling import fold
from quizgen.value import Context

_MOST = 5_000  # different cells of a column that are looked at closely
_NOTHING = frozenset(
    (
        "n/a",
        "na",
        "nan",
        "null",
        "nil",
        "unknown",
        "not available",
        "not applicable",
        "tbd",
        "-",
        "--",
        "–",
        "—",
        "?",
    )
)
_SEPARATORS = {";": "semicolon", "|": "bar", ",": "comma", "/": "slash"}
_ELEMENT = 40  # characters: longer pieces are clauses, not elements of a list
_SPACES = re.compile(r"\s+")


@dataclass(slots=True)
class Surveyed:
    """A column: its cells, as far as they tell what can be asked of it."""

    name: str
    at: int
    filled: int = 0
    cells: Counter[str] = field(default_factory=Counter)  # the first different ones
    elements: Counter[str] = field(default_factory=Counter)  # of cells that are lists by themselves
    names: set[int] | None = field(default_factory=set)  # hashes of the cells, while none stands twice
    length: int = 0  # of the longest
    whole: bool = True  # are all its numbers without decimals, if one leaves `.0` out?
    lists: bool = False

    @property
    def is_unique(self) -> bool:
        """Does no cell stand twice?"""
        return self.names is not None and self.filled > 1


@dataclass(slots=True)
class Survey:
    """A table: its columns, and how many rows it has."""

    path: Path
    opened: Opened
    columns: list[Surveyed]
    rows: int
    sheet: str  # of the workbook, or array of the JSON file

    def records(self) -> Iterator[Sequence[str]]:
        """The rows, each cell as one text."""
        width = len(self.opened.header)
        for _, cells in self.opened.records():
            texts = [_one(cell) for cell in cells]
            yield texts + [""] * (width - len(texts))


def survey(path: Path, sheet: str) -> Survey:
    """Look through a table file; ProblemsError or UnicodeDecodeError if it can't be read."""
    opened = READERS[path.suffix.lower()](path, sheet)
    seen: dict[str, Surveyed] = {}
    for at, header in enumerate(opened.header):
        name = _SPACES.sub(" ", header).strip()
        if name in seen:
            raise unreadable(path, f"it has two columns `{name}`", "rename one of them", 1, at + 1)
        if name:
            seen[name] = Surveyed(name, at)
    columns = list(seen.values())
    rows = 0
    for _, cells in opened.records():
        rows += 1
        for column in columns:
            if column.at < len(cells):
                _seen(column, cells[column.at])
    return Survey(path, opened, columns, rows, sheet or opened.sheet)


def _one(cell: Cell) -> str:
    return _SPACES.sub(" ", cell if isinstance(cell, str) else "; ".join(cell)).strip()


def _seen(column: Surveyed, cell: Cell) -> None:
    text = _one(cell)
    if not text:
        return
    column.filled += 1
    column.length = max(column.length, len(text))
    column.whole = column.whole and ("." not in text or text.endswith(".0"))
    if not isinstance(cell, str):
        column.lists = True
        column.elements.update(cell)
    if column.names is not None:
        name = hash(exact(text))
        if name in column.names:
            column.names = None
        else:
            column.names.add(name)
    if text in column.cells or len(column.cells) < _MOST:
        column.cells[text] += 1


def blanks(found: Survey) -> dict[str, list[str]]:
    """Cells that seem to say nothing, and in which columns they do; none that names something elsewhere."""
    said: dict[str, list[str]] = {}
    for column in found.columns:
        for text, times in column.cells.items():
            if (
                (times > 1 and (fold(text) in _NOTHING or text in _NOTHING))
                or text in ERRORS
                or text == UNCALCULATED
            ):
                said.setdefault(text, []).append(column.name)
        if _is_count_but_for_minus_one(column):
            said.setdefault("-1", []).append(column.name)
    legit = {text for c in found.columns for text in said if c.cells.get(text) == 1 and c.is_unique}
    odd = {text for text in said if ";" in text or "*" in text or text == UNCALCULATED}
    return {text: columns for text, columns in said.items() if text not in legit | odd}


def _is_count_but_for_minus_one(column: Surveyed) -> bool:
    others = [text for text in column.cells if text not in ("-1", "-1.0")]
    return (
        column.cells["-1"] > 1
        and bool(others)
        and all(text.replace(".", "", 1).isdecimal() for text in others)
    )


def separator(column: Surveyed, nothing: frozenset[str]) -> str:
    """The word for what parts the elements of a column's cells; "" if they seem to be no lists."""
    cells = [text for text in column.cells if text not in nothing]
    for sign, word in _SEPARATORS.items():
        parted = [text for text in cells if sign in text]
        if len(parted) < max(2, len(cells) / 5):
            continue
        pieces = [piece.strip() for text in cells for piece in text.split(sign)]
        short = all(0 < len(piece) <= _ELEMENT for piece in pieces)
        numbers = sum(piece.replace(".", "", 1).isdecimal() for piece in pieces)
        repeated = len(set(pieces)) < 0.8 * len(pieces)
        # Nobody writes a sentence with commas that no space follows.
        tight = (
            not any(f"{sign} " in text for text in parted) and len({text.count(sign) for text in cells}) > 2
        )
        if short and (repeated or tight) and numbers < len(pieces) / 2:
            return word
    return ""


def elements(column: Surveyed, word: str) -> set[str]:
    """The elements of a column's cells, parted by what this word means."""
    if column.lists:
        return set(column.elements)
    sign = next((sign for sign, name in _SEPARATORS.items() if name == word), "")
    return {piece.strip() for text in column.cells for piece in (text.split(sign) if sign else [text])}


def types(column: Surveyed, nothing: frozenset[str], language: Language, machine: bool) -> Counter[str]:
    """How many of the different cells are of each type of value."""
    context = Context(language)
    told: Counter[str] = Counter()
    for text in column.cells:
        if text not in nothing:
            plain = text.removesuffix(".0") if column.whole else text
            if text[0] == "0" and text[1:].isdecimal():
                told["text"] += 1  # a number that keeps its zeros is a code
                continue
            told[
                values.parse(written(plain, Column(column.name), language, machine=machine), context).type
            ] += 1
    if told["count"]:  # among counts, four digits are a count, too
        told["count"] += told.pop("year", 0)
    return told
