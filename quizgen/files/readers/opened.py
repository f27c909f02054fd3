"""Opened: a table file as its rows see it, whatever its format."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from quizgen.errors import Place, Problem, ProblemsError

Cell = str | tuple[str, ...]
"""A text, or the elements of a list where the format has lists."""

Record = tuple[int, Sequence[Cell]]
"""A line number, and the cells that stand there."""

UNCALCULATED = "\0"
"""Stands for the cell of a formula whose value isn't in the file."""

BOMS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


@dataclass(frozen=True, slots=True)
class Opened:
    """A table file: its header, its rows as often as they are wanted, and how its numbers are written.

    `machine`: numbers are written as machines do (1234.5); `columns`: the place of a cell has a column; `sheet`: its
    sheet, where it has several.
    """

    header: Sequence[str]
    records: Callable[[], Iterator[Record]]
    machine: bool = True
    columns: bool = True
    sheet: str = ""


def unreadable(path: Path, what: str, mend: str, line: int = 0, column: int = 0) -> ProblemsError:
    """The error of a file that is no table; line and column count from 1, 0 is unknown."""
    return ProblemsError([Problem(Place(str(path), line, column), what, mend)])


def encoding(path: Path) -> str:
    """The encoding that the first two bytes tell; UTF-8 where they tell none."""
    with path.open("rb") as file:
        first = file.read(2)
    if len(first) == 2 and b"\0" in first:  # half a letter, as some programs write UTF-16 without a mark
        return "utf-16-le" if first[1] == 0 else "utf-16-be"
    return BOMS.get(first, "utf-8-sig")
