"""Renamed: rows that the last build knew by another name, so that a corrected name costs nobody progress."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from quizgen.errors import Problem
from quizgen.fact import Fact, Pattern
from quizgen.item import Cloze, Item
from quizgen.knowledge import Knowledge
from quizgen.lookalikes import Lookalikes
from quizgen.slug import exact
from quizgen.spelling import distance, fold, spelt_out

_SHORT, _LONG = 4, 9  # letters from which a name may have one slip, and two
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class _Row:
    """A row that is gone or new: the last part of its id, what names it, its other cells (() where unknown)."""

    id: str
    name: str
    others: tuple[str, ...]


def renamed(
    before: Iterable[Item], now: Iterable[Item], knowledge: Knowledge, tables: Set[str] = frozenset()
) -> tuple[Problem, ...]:
    """New rows that may be rows which are gone, sorted by place; `tables` holds the facts that come from tables.

    `before` and `now` are the items of the sets. Two rows of a sentence may be one if no other pair has the same
    further cells, or if their names are a slip apart.
    """
    then = {fact: item for item in before for fact in item.facts if not isinstance(item.body, Cloze)}
    clozes = (item for item in before if isinstance(item.body, Cloze))
    then = {**{fact: item for item in clozes for fact in item.facts}, **then}
    fresh: dict[str, list[Fact]] = {}
    for id_ in dict.fromkeys(fact for item in now for fact in item.facts):
        if id_ not in then and id_.count(":") > 1 and id_ in knowledge.facts:
            fresh.setdefault(_sentence(id_), []).append(knowledge.facts[id_])
    gone: dict[str, list[Item]] = {}
    for id_, item in then.items():
        if id_ not in knowledge.facts and _sentence(id_) in fresh:
            gone.setdefault(_sentence(id_), []).append(item)
    found = (
        _problem(new, old, new.id in tables)
        for sentence, items in gone.items()
        for new, old in _pairs(fresh[sentence], items, knowledge.pattern(fresh[sentence][0]))
    )
    return tuple(sorted(found))


def _sentence(id_: str) -> str:
    """The part of a row's id that all rows of its sentence share: namespace:stamp."""
    return id_.rpartition(":")[0]


def _problem(new: Fact, old: _Row, of_table: bool) -> Problem:
    name, former = _named(new)[1], old.name
    if name[:1].islower():  # it may start the sentence, which had a capital
        former = former[:1].lower() + former[1:]
    what = f"row `{former}` is gone and `{name}` is new"
    if of_table:
        mend = f"keep `{former}` in a column that `row:` names, and show the new name from another one"
    else:
        mend = f"add `was: {former}` below the row"
    return Problem(new.place, what, f"if they are the same, {mend}, and nobody loses progress")


def _pairs(new: Sequence[Fact], old: Sequence[Item], pattern: Pattern) -> Iterator[tuple[Fact, _Row]]:
    """New rows, each with the one that it may have been; none twice."""
    naming = _named(new[0])[0]
    left = {row.id: row for row in (_former(item, pattern, naming) for item in old)}
    by_others: dict[tuple[str, ...], list[_Row]] = {}
    for row in left.values():
        by_others.setdefault(row.others, []).append(row)
    alike: dict[tuple[str, ...], list[Fact]] = {}
    for fact in new:
        alike.setdefault(_others([v.text for v in fact.values], naming), []).append(fact)
    known = _by_spelling(left.values())
    looking = Lookalikes(known)
    for fact in new:
        name = _named(fact)[1]
        near = [row for key in (*_spellings(name), *looking.of(fold(name))) for row in known.get(key, ())]
        found = [row for row in near if row.id in left and _slip(name, row.name)]
        others = _others([v.text for v in fact.values], naming)
        same = by_others.get(others, []) if others else []
        if not found and len(same) == len(alike[others]) == 1 and same[0].id in left:
            found = same
        if found:
            yield fact, left.pop(found[0].id)


def _named(fact: Fact) -> tuple[tuple[int, ...], str]:
    """The cells that name a row, in the order of its id, and what they say; a table may name it by another cell."""
    row = fact.id.rpartition(":")[2]
    pieces = row.split("_")
    at = [next((i for i, v in enumerate(fact.values) if exact(v.text) == piece), -1) for piece in pieces]
    if -1 in at:
        return (), row
    return tuple(at), " | ".join(fact.values[i].text for i in at)


def _former(item: Item, pattern: Pattern, naming: Sequence[int]) -> _Row:
    """A row as the last build's item tells it: what named it as it was written, where that can still be told."""
    id_ = next(fact for fact in item.facts)
    row = id_.rpartition(":")[2]
    cells = _cells(item, pattern)
    name = " | ".join(cells[i] for i in naming) if cells else ""
    if name and "_".join(exact(cells[i]) for i in naming) == row:
        return _Row(id_, name, _others(cells, naming))
    return _Row(id_, row, _others(cells, naming) if not naming else ())


def _cells(item: Item, pattern: Pattern) -> Sequence[str]:
    """The cells of the row that an item was made of, read from its sentence; () where that was worded otherwise."""
    text = item.explanation
    if isinstance(item.body, Cloze):
        pieces = [b.answer.text for b in item.body.blanks]
        text = "".join(part for pair in zip(item.body.parts, [*pieces, ""], strict=True) for part in pair)
    said = "(.+?)".join(map(re.escape, pattern.parts))
    end = "" if isinstance(item.body, Cloze) else r"(?:\s.*)?"
    found = re.fullmatch(f"(?:.*?: )??{said}{end}", text, re.IGNORECASE | re.DOTALL)
    return found.groups() if found else ()


def _others(cells: Sequence[str], naming: Sequence[int]) -> tuple[str, ...]:
    return tuple(fold(cell) for i, cell in enumerate(cells) if i not in naming)


def _by_spelling(rows: Iterable[_Row]) -> Mapping[str, Sequence[_Row]]:
    found: dict[str, list[_Row]] = {}
    for row in rows:
        for spelling in _spellings(row.name):
            found.setdefault(spelling, []).append(row)
    return found


def _spellings(name: str) -> tuple[str, ...]:
    """A name folded, and as it is typed without the keys for umlauts."""
    return tuple(dict.fromkeys((fold(name), fold(spelt_out(name)))))


def _slip(one: str, other: str) -> bool:
    """May one be the other with a slip of the keyboard? Numbers never are: mill 1 is not mill 2."""
    if _DIGITS.findall(one) != _DIGITS.findall(other):
        return False
    most = sum(min(len(one), len(other)) >= least for least in (_SHORT, _LONG))
    return any(distance(a, b, most) <= most for a in _spellings(one) for b in _spellings(other))
