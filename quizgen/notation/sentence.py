"""Sentences as they are written: the records between the lines of a block and the facts they become."""

from __future__ import annotations

from dataclasses import dataclass

from quizgen.errors import Place
from quizgen.fact import Wording
from quizgen.notation.brackets import Bracket, plain
from quizgen.record import quick
from quizgen.spelling import folded


@quick
@dataclass(frozen=True, slots=True)
class Cited:
    """A place in a document, as an `@` line names it: `document` is "" for the file's own."""

    document: str
    paragraph: int
    place: Place


@quick
@dataclass(frozen=True, slots=True)
class Notes:
    """What the lines under a sentence or a row, or at the head of a block, say of it."""

    speaker: str = ""
    doubt: str = ""
    why: str = ""
    topic: str = ""
    was: str = ""  # of a row: the cells it was known by
    detail: bool = False
    cited: tuple[Cited, ...] = ()


NO_NOTES = Notes()


@quick
@dataclass(frozen=True, slots=True)
class Row:
    """A `|` line: its cells as they are written, in the order of the brackets.

    A record is a row, too: `name` is the last part of its id ("" if its sentence is no pattern), `types` what is
    declared of each cell.
    """

    cells: tuple[str, ...]
    place: Place
    notes: Notes = NO_NOTES
    name: str | None = None
    types: tuple[str, ...] = ()


@quick
@dataclass(frozen=True, slots=True)
class Vouched:
    """An `x` line: values, as written, vouched wrong for a role.

    `element` is what the `?` above asks (one of a list?), `shown` the roles it shows; None where no `?` stands above.
    """

    role: int
    values: tuple[str, ...]
    reason: str
    element: bool | None
    place: Place
    type: str = ""  # where it is declared
    shown: tuple[int, ...] | None = None


@quick
@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with the lines below it; `parts` are plain text around the brackets, one more than those."""

    parts: tuple[str, ...]
    brackets: tuple[Bracket, ...]
    place: Place
    named: bool = False  # the brackets hold role names: it has rows, or stands in a table
    stamp: str = ""
    must_know: bool = False
    rows: tuple[Row, ...] = ()
    wordings: tuple[Wording, ...] = ()
    wrong: tuple[Vouched, ...] = ()
    notes: Notes = NO_NOTES


def role_key(text: str) -> str:
    """What a role's name, or the value that stands for it, is compared by."""
    return folded(plain(text))
