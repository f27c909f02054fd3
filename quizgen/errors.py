"""Errors of quizgen: each says where, what, and how to mend it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from quizgen.record import quick

# Control characters drive a terminal, marks of direction swap what a reader sees, halves of characters print nothing.
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def visible(text: str) -> str:
    r"""The text as a message shows it: what a terminal would obey, or hide, is written as its escape (`\x1b`)."""
    return _UNSEEN.sub(lambda found: found[0].encode("unicode_escape").decode(), text)


@quick
@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in a file; lines and columns count characters from 1, 0 means the whole file or line.

    In a table the columns count cells; a cell of a `sheet` is named as spreadsheets do: `lands.xlsx:Sheet1!C17`.
    """

    file: str
    line: int = 0
    column: int = 0
    sheet: str = ""

    def __str__(self) -> str:
        if self.sheet:
            return f"{self.file}:{self.sheet}!{_letters(self.column)}{self.line or ''}"
        numbers = [str(n) for n in (self.line, self.column) if n]
        return ":".join([self.file, *numbers])


def _letters(column: int) -> str:
    """The name that a spreadsheet gives to a column: 3 is C, 28 is AB."""
    rest, letters = column, ""
    while rest:
        rest, digit = divmod(rest - 1, 26)
        letters = chr(ord("A") + digit) + letters
    return letters


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong in a file, and how to mend it."""

    place: Place
    what: str
    mend: str = ""

    def __str__(self) -> str:
        return visible(f"{self.place}: {self.what}" + (f"; {self.mend}" if self.mend else ""))


ALIKE = 10  # problems of a file that differ in nothing but their lines


def told(problems: Iterable[Problem]) -> list[str]:
    """The problems as lines, in the order of their places; of many that are alike the first ones, and how many more."""
    lines: list[str] = []
    alike: dict[tuple[str, str], list[Problem]] = {}
    for problem in sorted(set(problems)):
        same = alike.setdefault((problem.place.file, problem.what), [])
        same.append(problem)
        if len(same) <= ALIKE:
            lines.append(str(problem))
    for same in alike.values():
        if len(same) > ALIKE:
            rest = f"… and {len(same) - ALIKE:,} more like this, down to line {same[-1].place.line}"
            lines.insert(lines.index(str(same[ALIKE - 1])) + 1, visible(f"{same[0].place.file}: {rest}"))
    return lines


class QuizgenError(Exception):
    """Anything quizgen itself reports; `exit_code` is the command's."""

    exit_code: ClassVar[int] = 1


class UsageError(QuizgenError):
    """The command was called wrongly."""

    exit_code = 2


class LossError(QuizgenError):
    """A format cannot carry all of the items, and losses were not allowed."""

    exit_code = 3


class ProblemsError(QuizgenError):
    """Files have problems; all of them, in the order of their places."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(told(self.problems)))
