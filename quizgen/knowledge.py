"""Knowledge: all facts, indexed. What is true, when, and what is known to be false."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from operator import itemgetter
from typing import Generic, TypeVar, cast

from quizgen import values
from quizgen.fact import Document, Fact, Partial, Pattern
from quizgen.languages import language
from quizgen.spans import Spans
from quizgen.spelling import fold
from quizgen.value import Context, Name, Value

Givens = Mapping[int, Value]
"""The roles a stem shows, by index, with their values."""


ANYTHING = ""
"""The key of cells that may hold anything: empty ones, open lists."""

MANY = 16  # rows that fit what a stem shows, from which what follows from them is kept

T = TypeVar("T")
RowT = TypeVar("RowT", Fact, Partial)


class _Rows(Generic[RowT]):
    """Rows by their pattern, and by what stands in each of their cells."""

    def __init__(self, rows: Iterable[RowT] = ()) -> None:
        self.of: dict[str, list[RowT]] = {}
        self._cells: dict[tuple[str, int, str], list[RowT]] = {}
        self._met: dict[
            tuple[str, int, str], list[RowT]
        ] = {}  # rows that may have a value, once it was asked for
        self._order: dict[int, int] = {}
        self._spans: dict[tuple[str, int], Spans] = {}
        for number, row in enumerate(rows):
            self._order[id(row)] = number
            self.of.setdefault(row.pattern, []).append(row)
            for index, value in enumerate(row.values):
                for cell in _found_by(value):
                    self._cells.setdefault((row.pattern, index, cell), []).append(row)

    def near(self, pattern: str, givens: Givens) -> tuple[Sequence[RowT], Sequence[RowT]]:
        """The fewest rows of a pattern among which are all that may fit what a stem shows: those that are found by
        what it shows, and those of which a cell may hold anything.
        """
        rows: tuple[Sequence[RowT], Sequence[RowT]] = self.of.get(pattern, ()), ()
        if not rows[0]:
            return rows
        for index, value in givens.items():
            place = (pattern, index, f"{value.type} {value.canonical or value.text}")
            if place not in self._met and (found := self._meeting(pattern, index, value)) is not None:
                self._met[place] = found
            met = self._met.get(place)
            if met is not None:
                loose = self._cells.get((pattern, index, ANYTHING), ())
                rows = min(rows, (met, loose), key=_count)
            elif (spanned := self._spanning(pattern, index, value)) is not None:
                rows = min(rows, (spanned, ()), key=_count)
        return rows

    def _spanning(self, pattern: str, role: int, value: Value) -> list[RowT] | None:
        """The rows whose numbers or days may be those of a value; None where that can't be told from them."""
        rows = self.of.get(pattern, [])
        if (pattern, role) not in self._spans:
            self._spans[pattern, role] = Spans([row.values[role] for row in rows])
        places = self._spans[pattern, role].near(value)
        return None if places is None else [rows[place] for place in places]

    def _meeting(self, pattern: str, index: int, value: Value) -> list[RowT] | None:
        """The rows that share a key with a value, each once, as they came; None where it has no keys."""
        own: frozenset[str] = values.keys(value) or frozenset()
        if not own:
            return None
        buckets = [rows for key in own if (rows := self._cells.get((pattern, index, key)))]
        if len(buckets) < 2:
            return buckets[0] if buckets else []
        found = {id(row): row for rows in buckets for row in rows}
        return sorted(found.values(), key=lambda row: self._order[id(row)])


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Facts by id and by pattern, with the names and documents they speak of."""

    facts: Mapping[str, Fact]
    patterns: Mapping[str, Pattern]
    names: Mapping[str, Name] = field(default_factory=dict)  # by folded spelling
    documents: Mapping[str, Document] = field(default_factory=dict)
    _rows: _Rows[Fact] = field(default_factory=lambda: _Rows())
    _partials: _Rows[Partial] = field(default_factory=lambda: _Rows())
    _mentions: Mapping[str, tuple[Fact, ...]] = field(default_factory=dict)
    _named: Mapping[str, tuple[Name, ...]] = field(default_factory=dict)
    _columns: Mapping[tuple[str, int], tuple[Fact, ...]] = field(default_factory=dict)
    _kept: dict[object, object] = field(default_factory=dict, compare=False)

    def kept(self, what: object, make: Callable[[], T]) -> T:
        """What follows from these facts alone, made when it is first asked for."""
        if what not in self._kept:
            self._kept[what] = make()
        return cast(T, self._kept[what])

    def pattern(self, fact: Fact) -> Pattern:
        """The pattern a fact is a row of."""
        return self.patterns[fact.pattern]

    def context(self, fact: Fact) -> Context:
        """What the fact's values are read with: its language and the declared names."""
        code = self.pattern(fact).language
        return self.kept(("context", code), lambda: Context(language(code), self.names))

    def rows(self, pattern: str) -> Sequence[Fact]:
        """All rows of a pattern, doubted ones too, in the order of their ids."""
        return self._rows.of.get(pattern, ())

    def column(self, pattern: str, role: int) -> tuple[Fact, ...]:
        """One row, not doubted, for each distinct value of a role."""
        return self._columns.get((pattern, role), ())

    def matching(self, fact: Fact, givens: Givens) -> Iterator[Fact]:
        """The rows of the fact's pattern, of its speaker, that fit what a stem shows: the fact itself among them."""
        for row in chain(*self._rows.near(fact.pattern, givens)):
            if row.speaker == fact.speaker and all(may_be(row.values[i], v) for i, v in givens.items()):
                yield row

    def answers(self, fact: Fact, givens: Givens, role: int) -> Sequence[Value]:
        """What stands in a role of the rows that fit what a stem shows: all that is known to be right."""
        if _count(self._rows.near(fact.pattern, givens)) <= MANY:
            return [row.values[role] for row in self.matching(fact, givens)]
        return self.kept(
            ("answers", fact.pattern, fact.speaker, role, *sorted(givens.items(), key=itemgetter(0))),
            lambda: tuple(dict.fromkeys(row.values[role] for row in self.matching(fact, givens))),
        )

    def claimed(self, fact: Fact) -> Sequence[Fact | Partial]:
        """The rows of the fact's pattern that may be true though nobody vouches: another's claims, doubted ones."""
        return self.kept(("claimed", fact.pattern, fact.speaker), lambda: list(self._claimed(fact)))

    def _claimed(self, fact: Fact) -> Iterator[Fact | Partial]:
        rows: list[Fact | Partial] = [*self.rows(fact.pattern), *self.partials(fact.pattern)]
        for row in rows:
            if row.doubt or row.speaker != fact.speaker:
                yield row

    def partials(self, pattern: str) -> Sequence[Partial]:
        """The rows of a pattern that have an empty cell."""
        return self._partials.of.get(pattern, ())

    def perhaps(self, fact: Fact, givens: Givens) -> Iterator[Partial]:
        """The rows with an empty cell that may fit what a stem shows: what such a cell holds may be anything."""
        for row in chain(*self._partials.near(fact.pattern, givens)):
            shown = ((row.values[i], value) for i, value in givens.items())
            if row.speaker == fact.speaker and all(has is None or may_be(has, v) for has, v in shown):
                yield row

    def mentions(self, name: Value) -> tuple[Fact, ...]:
        """The facts, none of them doubted, that hold a declared name in one of their roles."""
        return self._mentions.get(name.canonical, ())

    def named(self, of: str) -> tuple[Name, ...]:
        """The declared names of one type, in the order of their spelling."""
        return self._named.get(of, ())


def knowledge(
    facts: Iterable[Fact],
    patterns: Mapping[str, Pattern],
    names: Mapping[str, Name] | None = None,
    documents: Mapping[str, Document] | None = None,
    partials: Iterable[Partial] = (),
) -> Knowledge:
    """All facts, indexed; the order in which they come makes no difference."""
    ordered = sorted(facts, key=lambda fact: fact.id)
    mentions: dict[str, list[Fact]] = {}
    columns: dict[tuple[str, int], dict[str, Fact]] = {}
    for fact in ordered:
        for index, value in enumerate(() if fact.doubt else fact.values):
            columns.setdefault((fact.pattern, index), {}).setdefault(_cell(value) or value.text, fact)
            for part in value.parts or (value,):
                if part.type == "name":
                    mentions.setdefault(part.canonical, []).append(fact)
    named: dict[str, dict[str, Name]] = {}
    for name in (names or {}).values():
        named.setdefault(name.of, {})[name.canonical] = name
    return Knowledge(
        facts={fact.id: fact for fact in ordered},
        patterns=patterns,
        names=names or {},
        documents=documents or {},
        _rows=_Rows(ordered),
        _partials=_Rows(partials),
        _mentions={key: tuple(found) for key, found in mentions.items()},
        _named={of: tuple(some[c] for c in sorted(some)) for of, some in named.items()},
        _columns={key: tuple(found.values()) for key, found in columns.items()},
    )


def _count(rows: tuple[Sequence[object], Sequence[object]]) -> int:
    return len(rows[0]) + len(rows[1])


def _cell(value: Value) -> str | None:
    """What a distinct value of a column is told by; None where that is its text."""
    if value.type == "name":
        return "name " + fold(value.canonical)
    return "text " + fold(value.text) if value.type == "text" else None


def _found_by(value: Value | None) -> Iterator[str]:
    """The keys under which a cell is looked for: a list stands under those of its elements."""
    if value is None or not value.complete:
        yield ANYTHING
    for part in () if value is None else value.parts or (value,):
        keys = values.keys(part)
        if keys is not None:
            yield from keys
        elif value is not part:
            yield ANYTHING


def same(a: Value, b: Value) -> bool:
    """`values.same`, with a short way for what is most of it: declared names, and exact numbers of one unit."""
    if a.type == b.type:
        if a.type == "name" and a.canonical == b.canonical:
            return True
        if (
            not a.hedge
            and not b.hedge
            and a.low is not None
            and a.low == a.high
            and b.low == b.high
            and a.unit == b.unit
        ):
            return a.low == b.low
    return values.same(a, b)


def surely(a: Value, b: Value) -> bool:
    """`values.surely`, with a short way for what is most of it."""
    return (a.type == b.type == "name" and a.canonical == b.canonical) or values.surely(a, b)


def may_be(truth: Value, other: Value) -> bool:
    """Could both describe the same thing? A list may be each of its parts, an open one anything."""
    if truth.type == "list" and other.type != "list":
        return not truth.complete or any(same(part, other) for part in truth.parts)
    if truth.type == "list" and other.type == "list":
        return holds_all(truth, other) is not False
    return same(truth, other)


def holds_all(truth: Value, shown: Value) -> bool | None:
    """Does a list hold all of a shown value's parts? None where the list is open and some are missing."""
    parts = shown.parts or (shown,)
    if all(any(same(have, part) for have in truth.parts) for part in parts):
        return True
    return False if truth.complete else None


def contradicts(fact: Fact, pattern: Pattern, claim: Mapping[int, Value]) -> int | None:
    """The role by which a fact proves a claim false, or None.

    A `[ ]` vouches: given all other brackets, only its value fits. So a claim that agrees with the fact in every role
    but one, where that one is a `[ ]` and surely differs, is false. Roles the claim leaves out must not exist, or the
    proof says nothing about them.
    """
    if fact.doubt or len(claim) != len(fact.values):
        return None
    different = [i for i, value in claim.items() if not agrees(fact.values[i], value)]
    if len(different) != 1:
        return None
    (role,) = different
    if not pattern.roles[role].blank or may_be(fact.values[role], claim[role]):
        return None
    return role


def agrees(truth: Value, claimed: Value) -> bool:
    """Is what a fact holds surely what a claim says? Dates agree when the fact's covers the claim's."""
    if (
        values.is_time(truth)
        and values.is_time(claimed)
        and truth.low is not None
        and claimed.low is not None
    ):
        return truth.low <= claimed.low and (claimed.high or 0) <= (truth.high or 0)
    if truth.type == "list" or claimed.type == "list":
        return (
            truth.type == claimed.type and bool(holds_all(truth, claimed)) and bool(holds_all(claimed, truth))
        )
    return surely(truth, claimed)
