"""Check: what is wrong between facts, that no single line shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from quizgen import collecting, comparing, values
from quizgen.errors import Problem
from quizgen.fact import Fact, Partial, Pattern, Wrong
from quizgen.notation import alike
from quizgen.notation.asking import answers
from quizgen.notation.below import short
from quizgen.notation.block import ALPHABET
from quizgen.notation.reading import Line, Reading
from quizgen.spelling import folded as fold
from quizgen.value import Value

Key = tuple[object, ...]
Buckets = dict[Key, list[Fact]]
Shown = tuple[Fact | Partial, tuple[Value, ...]]
"""A row, and what it has where a question shows something."""

_LETTERS = frozenset(ALPHABET)


def problems(reading: Reading) -> tuple[Problem, ...]:
    """Everything that doesn't fit together, sorted by place."""
    with collecting.paused():
        return tuple(sorted(set(_problems(reading))))


def _problems(reading: Reading) -> Iterator[Problem]:
    by_pattern: dict[str, list[Fact]] = {}
    for fact in reading.facts:
        by_pattern.setdefault(fact.pattern, []).append(fact)
    partials: dict[str, list[Partial]] = {}
    for row in reading.partials:
        partials.setdefault(row.pattern, []).append(row)
    from_tables = {fact for line in reading.lines if line.table for fact in line.facts}
    aliased = {spelling: name for spelling, name in reading.names.items() if name.aliases}
    yield from _stamps(reading.lines)
    yield from _clashes(reading)
    yield from alike.patterns(reading)
    yield from alike.names(reading)
    for key, facts in by_pattern.items():
        pattern = reading.patterns[key]
        if len(facts) > 1:
            yield from disagreements(pattern, facts, from_tables)
        yield from comparing.vain(pattern, facts)
        yield from _untrue_wrongs([*facts, *partials.get(key, ())], facts)
        yield from answers(pattern, facts, aliased, from_tables)


def _stamps(lines: Iterable[Line]) -> Iterator[Problem]:
    first: dict[tuple[str, str], Line] = {}
    for line in lines:
        if not line.stamp:
            continue
        if len(line.stamp) != 4 or not _LETTERS.issuperset(line.stamp):
            yield Problem(
                line.place, f"`^{line.stamp}` is no stamp", "delete it: the program writes stamps itself"
            )
            continue
        known = first.setdefault((line.namespace, line.stamp), line)
        if known.identity != line.identity:
            yield Problem(
                line.place,
                f"the stamp ^{line.stamp} stands on another fact, too ({known.place})",
                "delete it on the newer of the two; a new one is written for it",
            )


def _clashes(reading: Reading) -> Iterator[Problem]:
    """Spellings that are declared for two names."""
    first: dict[str, tuple[str, str]] = {}
    for declared in reading.declarations:
        for spelling in declared.spellings:
            of, canonical = first.setdefault(fold(spelling), (declared.of, declared.spellings[0]))
            if fold(canonical) != fold(declared.spellings[0]):
                what = f"`{spelling}` is a spelling of both `{canonical}` and `{declared.spellings[0]}`"
                yield Problem(declared.place, what, "delete it at one of them")
            elif of != declared.of:
                what = f"`{spelling}` is declared as {of} and as {declared.of}"
                yield Problem(declared.place, what, "give it one type, or two different names")


def disagreements(
    pattern: Pattern, facts: Sequence[Fact], lenient: set[str] | frozenset[str] = frozenset()
) -> Iterator[Problem]:
    """Facts that give a `[ ]` different values though all other brackets, the time and the speaker are the same.

    Two facts of tables (`lenient`) may: such a bracket is only not asked.
    """
    apart = [
        i
        for i, column in enumerate(zip(*[fact.values for fact in facts], strict=True))
        if _all_differ(column)
    ]
    if len(apart) > 1:
        return  # any two rows differ in two roles, so none contradicts another
    sure = [(fact, [_exact(value) for value in fact.values]) for fact in facts if not fact.doubt]
    for role, is_blank in enumerate(r.blank for r in pattern.roles):
        if not is_blank or (apart and apart != [role]):
            continue
        others = [i for i in range(len(pattern.roles)) if i != role]
        buckets: Buckets = {}
        for fact, exact in sure:
            buckets.setdefault((fact.speaker, *exact[:role], *exact[role + 1 :]), []).append(fact)
        for bucket in buckets.values():
            if len(bucket) > 1:
                for one, other in _pairs(bucket, others):
                    if {one.id, other.id} <= lenient or compatible(one.values[role], other.values[role]):
                        continue
                    if all(compatible(one.values[i], other.values[i]) for i in others):
                        yield _disagreement(one, other, role, pattern)


def _all_differ(column: Sequence[Value]) -> bool:
    """Does every row surely have another value: other years, or other exact numbers?"""
    if column[0].type == "year":
        return len({v.text for v in column if v.type == "year" and not v.hedge}) == len(column)
    if column[0].low is None:
        return False
    type_, unit = column[0].type, column[0].unit
    exact = [v.low for v in column if v.low == v.high and not v.hedge and v.type == type_ and v.unit == unit]
    return len(exact) == len(column) == len(set(exact))


def _disagreement(one: Fact, other: Fact, role: int, pattern: Pattern) -> Problem:
    one, other = sorted((one, other), key=lambda fact: fact.place)
    what = f"this says “{other.values[role].text}”, but {one.place} says “{one.values[role].text}”"
    dated = any(values.is_time(value) for value in other.values)
    if all(value.parts or values.is_wordy(value) for value in (one.values[role], other.values[role])):
        mend = f"if both are right, {_both(other, role, pattern)}"
        mend += "" if dated else ", or give both their date in `{ }`"
        return Problem(other.place, what, f"{mend}; else correct one, or write `said by:` or `doubt:`")
    mend = "correct one of them, or say whose claim it is (`said by:`), or mark one with `doubt:`"
    return Problem(
        other.place,
        what,
        mend if dated else "give both their date in `{ }`, correct one, or write `said by:` or `doubt:`",
    )


def _both(fact: Fact, role: int, pattern: Pattern) -> str:
    """How to write that several values fit: in curly brackets where something else can be asked, or as a list."""
    if sum(r.blank for r in pattern.roles) == 1:
        return "make one list of them, with `;` between them"
    name = short(pattern.roles[role].name or fact.values[role].text)
    return f"write `{{{name}}}` in place of `[{name}]`"


def _exact(value: Value) -> object:
    """What must be equal in values that are the same; numbers and dates have no such key, and get a common one."""
    if value.low is not None:
        return values.is_time(value)
    if value.type == "list":
        return frozenset(_exact(part) for part in value.parts)
    return fold(value.canonical or value.text)


def _pairs(bucket: Sequence[Fact], others: Sequence[int]) -> Iterator[tuple[Fact, Fact]]:
    """The pairs of facts whose numbers and dates could be the same."""
    measured = next((i for i in others if bucket[0].values[i].low is not None), None)
    if measured is None:
        yield from ((bucket[0], fact) for fact in bucket[1:])
        return
    spans = sorted(((*_span(fact.values[measured]), n) for n, fact in enumerate(bucket)))
    for at, (_, high, n) in enumerate(spans):
        for low, _, m in spans[at + 1 :]:
            if low > high:
                break
            yield bucket[min(n, m)], bucket[max(n, m)]


def _span(value: Value) -> tuple[Decimal, Decimal]:
    """The numbers or days a value could mean, widely."""
    if value.low is None or value.high is None:
        return Decimal(0), Decimal(0)
    slack = (
        (abs(value.high) / 10 if not values.is_time(value) else Decimal(400)) if value.hedge else Decimal(0)
    )
    return value.low - slack, value.high + slack


def compatible(one: Value, other: Value) -> bool:
    """Could both be true of the same? A list of one is a plain value; an open list may hold more."""
    if one.type != "list" and other.type != "list":
        return values.same(one, other)
    mine, yours = one.parts or (one,), other.parts or (other,)
    return (not other.complete or _within(mine, yours)) and (not one.complete or _within(yours, mine))


def _within(some: Sequence[Value], all_: Sequence[Value]) -> bool:
    return all(any(values.same(a, b) for b in all_) for a in some)


def _untrue_wrongs(rows: Sequence[Fact | Partial], facts: Sequence[Fact]) -> Iterator[Problem]:
    """`x` values of facts that some row says are right, be it one with an empty cell elsewhere."""
    vouching = [fact for fact in facts if fact.wrong]
    if not vouching:
        return
    indexes: dict[tuple[int, ...], dict[Key, list[Shown]]] = {}
    for fact in vouching:
        for wrong in fact.wrong:
            if wrong.shown not in indexes:
                indexes[wrong.shown] = _index(rows, wrong.shown)
            for row, has in indexes[wrong.shown].get(tuple(_exact(fact.values[i]) for i in wrong.shown), ()):
                value = row.values[wrong.role]
                if value and all(
                    compatible(v, fact.values[i]) for v, i in zip(has, wrong.shown, strict=True)
                ):
                    truth = _true(value, wrong.value)
                    if truth:
                        yield _untrue(wrong, row, fact, truth)


def _index(rows: Iterable[Fact | Partial], shown: tuple[int, ...]) -> dict[Key, list[Shown]]:
    """The rows that say all that a question shows, by it."""
    buckets: dict[Key, list[Shown]] = {}
    for row in rows:
        has = tuple(value for i in shown if (value := row.values[i]))
        if not row.doubt and len(has) == len(shown):
            buckets.setdefault(tuple(map(_exact, has)), []).append((row, has))
    return buckets


def _untrue(wrong: Wrong, row: Fact | Partial, fact: Fact, truth: str) -> Problem:
    where = "of this very sentence" if row is fact else f"of {row.place}"
    what = f"`x {wrong.value.text}` is vouched wrong, but {truth} {where}"
    return Problem(wrong.place, what, "delete it, or correct the fact")


def _true(value: Value, wrong: Value) -> str:
    """Why a value that is vouched wrong is true; "" if it isn't."""
    if value.type == "list" and wrong.type != "list":
        return "it is in the list" if any(_true(part, wrong) for part in value.parts) else ""
    if value.type == "list" or wrong.type == "list":
        return "it is the list" if value.type == wrong.type and values.same(value, wrong) else ""
    if values.same(value, wrong):
        return (
            "it is the answer"
            if fold(value.text) == fold(wrong.text)
            else f"it may be the same as “{value.text}”"
        )
    return f"it follows from “{value.text}”" if entails(value, wrong) else ""


def entails(truth: Value, claim: Value) -> bool:
    """Does a number or date make another statement true as well: "over 40" says "over 30", "July 2018" says "2018"?"""
    if None in (truth.low, truth.high, claim.low, claim.high) or truth.unit != claim.unit:
        return False
    if truth.type != claim.type and not (values.is_time(truth) and values.is_time(claim)):
        return False
    low, high = _bounds(truth)
    least, most = _bounds(claim)
    return least <= low and high <= most


Bound = tuple[Decimal, int]
"""A number, and 1 or -1 where it is only just not reached from above or below."""


def _bounds(value: Value) -> tuple[Bound, Bound]:
    low, high = (value.low or Decimal(0), 0), (value.high or Decimal(0), 0)
    match value.hedge:
        case "over":
            return (low[0], 1), _MOST
        case "at least":
            return low, _MOST
        case "under":
            return _LEAST, (high[0], -1)
        case "at most":
            return _LEAST, high
        case _:
            return low, high


_LEAST, _MOST = (Decimal("-Infinity"), 0), (Decimal("Infinity"), 0)
