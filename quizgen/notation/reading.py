"""Reading: what a folder of fact files says, and everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from quizgen.errors import Place, Problem
from quizgen.fact import Document, Fact, Partial, Pattern
from quizgen.record import quick
from quizgen.value import Name


@quick
@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of a file: where it stands, its pattern, and the facts it gives.

    `identity` is equal for sentences that must carry the same stamp. `rows`: it is a pattern with rows, of which each
    is a fact; `table`: these come from a table.
    """

    place: Place
    pattern: str
    facts: tuple[str, ...]
    namespace: str
    stamp: str
    identity: tuple[object, ...]
    rows: bool = False
    table: bool = False
    empty: tuple[Place, ...] = ()  # of its rows that are left out because a cell says nothing


@quick
@dataclass(frozen=True, slots=True)
class Declaration:
    """A name as a file's `names` declares it: type and spellings, the first one canonical."""

    of: str
    spellings: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Reading:
    """Facts, patterns, documents and names of some files, with all problems found in reading them."""

    facts: tuple[Fact, ...] = ()
    patterns: Mapping[str, Pattern] = field(default_factory=dict)
    documents: Mapping[str, Document] = field(default_factory=dict)
    names: Mapping[str, Name] = field(default_factory=dict)  # by folded spelling, of all files
    problems: tuple[Problem, ...] = ()
    files: tuple[str, ...] = ()
    lines: tuple[Line, ...] = ()
    declarations: tuple[Declaration, ...] = ()
    apart: frozenset[frozenset[str]] = frozenset()  # pairs of folded names that are known to differ
    distinct: tuple[frozenset[str], ...] = ()  # columns of tables in which no cell stands twice, folded
    partials: tuple[Partial, ...] = ()  # rows with an empty cell
    unnamed: tuple[tuple[str, str], ...] = ()  # files without a `namespace`, and the one they were given

    @property
    def unstamped(self) -> tuple[Line, ...]:
        """The sentences that have no stamp yet."""
        return tuple(line for line in self.lines if not line.stamp)
