"""The records of lint: what can be wrong with an item, and what was found."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from quizgen.lint.subject import Subject

Severity = Literal["error", "warning", "note"]
"""An error spoils the item, so `build` makes none; a warning is for an author to judge; a note is no fault of it."""

SAQUET = "Moore et al. 2023"  # the 19 item-writing flaws of the SAQUET work
HALADYNA = "Haladyna, Downing and Rodriguez 2002"
BOTH = f"{SAQUET}; {HALADYNA}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Flaw:
    """One rule: its name, what it means, whose rule it is, and how an item is mended.

    `check` yields one text for each place where an item breaks the rule, in words that follow the name; none where it
    is clean, or of a type that the rule does not speak of.
    """

    name: str
    what: str
    source: str
    mend: str
    severity: Severity
    check: Callable[[Subject], Iterator[str]]


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """A flaw of an item: the names of both, and what exactly is there."""

    item: str  # id; "" for a whole set
    flaw: str
    what: str
    mend: str
    source: str
    severity: Severity

    def __str__(self) -> str:
        who = f"{self.item}: " if self.item else ""
        return f"{who}{self.severity}: {self.flaw}: {self.what}; {self.mend} ({self.source})"
