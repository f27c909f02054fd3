"""What every format is: a name, how it is written and, where that makes sense, read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO

from quizgen.item import Citation, ItemSet


@dataclass(frozen=True, slots=True)
class Options:
    """What an export depends on besides the sets.

    `now` is aware: nothing that is exported carries a later date. `seed` draws the wrong options that are
    shown and their order, so it stays the same from one export to the next. `deck` is for formats with decks.
    """

    now: datetime
    seed: int = 0
    deck: str = ""


@dataclass(frozen=True, slots=True)
class Loss:
    """Something of one item that the format cannot carry."""

    set: str
    item: str
    what: str

    def __str__(self) -> str:
        return f"{self.set}: {self.item}: {self.what}"


Write = Callable[[Sequence[ItemSet], BinaryIO, Options], tuple[Loss, ...]]
Read = Callable[[BinaryIO], tuple[ItemSet, ...]]


@dataclass(frozen=True, slots=True)
class Format:
    """One way in which sets leave the program.

    name    the word on the command line
    suffix  of its files, with the dot
    title   what a reader calls it
    write   the sets as bytes; the same sets and options give the same bytes
    read    the sets in such a file, where the format can be read
    """

    name: str
    suffix: str
    title: str
    write: Write
    read: Read | None = None


def source(citation: Citation) -> str:
    """Where a fact stands, on one line that reads the same in every language: title, date and paragraph."""
    named = citation.title or citation.document
    dated = f" ({citation.published})" if citation.published else ""
    placed = f", ¶ {citation.paragraph}" if citation.paragraph else ""
    return f"{named}{dated}{placed}"
