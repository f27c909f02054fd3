"""Columns: what stands in one role of a pattern's rows, indexed so that a wrong option costs no look at all rows."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from quizgen import chance, values
from quizgen.echo import NONE, Beginnings, Ear, begins_alike
from quizgen.fact import Fact, Pattern
from quizgen.knowledge import Knowledge
from quizgen.languages import language
from quizgen.pool import SHOWN, Pool, allowed, pool
from quizgen.spelling import fold
from quizgen.value import Value
from quizgen.values import is_wordy

FEWEST = 6  # values from which wrong options are drawn: from fewer, the same ones come again and again
TOGETHER = 12  # values that make a pool of their own beside others
COMPANY = 2  # other values that must echo a question as the answer does
SPOKEN_OF = 60  # facts that tell something of a name; what belongs to one of whom more tell, they tell

Order = tuple[Decimal, ...]
Group = list[tuple[str, Fact]]
"""Values with the rows that hold them."""


@dataclass(frozen=True, slots=True)
class Column:
    """The values of one role, in the rows of one speaker, with the pools that wrong options are drawn from.

    `near` gives for a row the pool of the rows that are like it; what that lacks is drawn from `pool`.
    """

    rows: Mapping[str, Sequence[Fact]]  # text of a value, or of a list's part -> the rows that hold it
    values: Mapping[str, Value]
    pool: Pool
    near: Mapping[str, Pool]  # by a row's id
    asked: frozenset[str]  # ids of the rows of which a choice can be made without giving frequent values away
    ear: Ear  # hears each letter that a question shows where most values begin like what their rows show
    told: frozenset[str]  # ids of the rows whose value begins like what they show, and hardly another does
    least: Order | None  # of the values with a natural order
    most: Order | None

    def reaches(self, order: Order) -> bool:
        """Does it hold a smaller and a larger value, or this very one?"""
        return self.least is not None and self.most is not None and self.least <= order <= self.most

    @property
    def many(self) -> bool:
        """Are there values enough to draw from them, whatever they are?"""
        return len(self.rows) >= FEWEST


def column(knowledge: Knowledge, pattern: str, role: int, speaker: str, seed: int) -> Column:
    """The column of a role, made once for a knowledge."""
    return knowledge.kept(
        ("column", pattern, role, speaker, seed), lambda: _column(knowledge, pattern, role, speaker, seed)
    )


def _column(knowledge: Knowledge, pattern: str, role: int, speaker: str, seed: int) -> Column:
    rows: dict[str, list[Fact]] = {}
    known: dict[str, Value] = {}
    for row in knowledge.rows(pattern):
        if row.speaker == speaker and not row.doubt:
            value = row.values[role]
            for part in value.parts or (value,):
                text = part.canonical or part.text
                known.setdefault(text, part)
                rows.setdefault(text, []).append(row)
    near: dict[str, Pool] = {}
    asked: set[str] = set()
    every = [(text, row) for text, held in rows.items() for row in held]
    telltale = _telltale(every, role)
    ear = Ear(language(knowledge.patterns[pattern].language).function_words, exact=telltale)
    told = _told(knowledge.patterns[pattern], every, role, ear)
    # What could never be the answer would give itself away among what can.
    every = [(text, row) for text, row in every if row.id not in told]
    for group in _groups(knowledge, every, known, role, telltale):
        drawn = _pool(group, seed)
        near.update((row.id, drawn) for _, row in group)
        asked.update(_hideable(group, seed))
    orders = sorted(order for value in known.values() if (order := values.order(value)) is not None)
    return Column(
        rows=rows,
        values=known,
        pool=_pool(every, seed),
        near=near,
        asked=frozenset(asked if len(every) >= TOGETHER else {row.id for _, row in every}),
        ear=ear,
        told=told,
        least=orders[0] if orders else None,
        most=orders[-1] if orders else None,
    )


def _pool(group: Group, seed: int) -> Pool:
    questions: dict[str, list[str]] = {}
    for text, row in group:
        questions.setdefault(text, []).append(row.id)
    return pool(questions, seed)


def _groups(
    knowledge: Knowledge, every: Group, known: Mapping[str, Value], role: int, telltale: bool
) -> list[Group]:
    """The rows, parted so that those are together whose values are hard to tell apart; what is left over comes last.

    Numbers and dates are parted by their size, names by their first letter where that is telltale, all else by what the
    knowledge says of the names in them: of all that parts them into groups large enough, by what says most.
    """
    best: list[Group] = []
    said = 0.0
    initials = _initials(every) if telltale else []
    for parted in _sizes(every, known) or initials or _kin(knowledge, every, role):
        groups = [group for group in parted if _is_pool(group, SHOWN + 1 if initials else TOGETHER)]
        says = sum(len(group) * math.log(len(every) / len(group)) for group in groups)
        if says > said:
            best, said = groups, says
    together = {row.id for group in best for _, row in group}
    rest = [(text, row) for text, row in every if row.id not in together]
    return [*best, rest] if rest else best


def _is_pool(group: Group, fewest: int) -> bool:
    """Has a group values enough, none of which is the answer too often to be hidden?"""
    counts = Counter(text for text, _ in group)
    return len(counts) >= fewest and (SHOWN + 1) * max(counts.values()) <= len(group)


def _sizes(every: Group, known: Mapping[str, Value]) -> list[list[Group]]:
    """By size, a few values in each group; one value more changes no cut but those beside it."""
    orders = {text: values.order(value) for text, value in known.items()}
    if any(order is None for order in orders.values()):
        return []
    groups: list[Group] = []
    values_in = TOGETHER
    rows: dict[str, Group] = {}
    for text, row in every:
        rows.setdefault(text, []).append((text, row))
    for text in sorted(orders, key=lambda text: (orders[text] or (), text)):
        if not groups or (values_in >= TOGETHER and chance.number(0, "cut", text) < 1 / TOGETHER):
            groups.append([])
            values_in = 0
        groups[-1] += rows[text]
        values_in += 1
    if len(groups) > 1 and values_in < TOGETHER:
        last = groups.pop()
        groups[-1] += last
    return [groups]


def _initials(every: Group) -> list[list[Group]]:
    """By the first letter: of Cl, Br and Sc only one can be chlorine."""
    return [_parted((fold(text)[:1], text, row) for text, row in every)]


def _telltale(every: Group, role: int) -> bool:
    """Do most names and texts of a role begin as another of their row does: symbols, codes, what a people is called?"""
    told = sum(begins_alike(text, _beside(row, role)) for text, row in every if is_wordy(row.values[role]))
    return 2 * told > len(every)


def _told(pattern: Pattern, every: Group, role: int, ear: Ear) -> frozenset[str]:
    """The ids of the rows whose value its questions give away: it begins like what they show, too few others do."""
    asking = [set(wording.givens) for wording in pattern.wordings if wording.asks == role]
    shown = set.intersection(*asking) if asking else set(range(len(pattern.roles)))
    texts = Beginnings((text for text, row in every if is_wordy(row.values[role])), ear)
    told = set()
    for text, row in every:
        if is_wordy(row.values[role]):
            beside = _beside(row, role, shown)
            if ear.echo(text, beside) != NONE and texts.company(text, beside, COMPANY) < COMPANY:
                told.add(row.id)
    return frozenset(told)


def _beside(row: Fact, role: int, shown: Container[int] = range(100)) -> list[str]:
    """The names and texts of a row that stand beside a role."""
    return [v.text for i, v in enumerate(row.values) if i != role and i in shown and is_wordy(v)]


def _kin(knowledge: Knowledge, every: Group, role: int) -> list[list[Group]]:
    """By each other role of the rows, and by each role of other patterns that tells something of a name in them."""
    told: dict[tuple[str, int], list[tuple[str, str, Fact]]] = {}
    # Of a `{ }` those are wrong of which another row says otherwise: not those that are alike in this very pattern.
    vouched = any(knowledge.pattern(row).roles[role].blank for _, row in every[:1])
    for text, row in every:
        said: dict[tuple[str, int], str] = {}
        for index, value in enumerate(row.values):
            if index != role and vouched and not value.parts:
                said[row.pattern, index] = fold(value.text)
            if value.type == "name" and (index != role or len(row.values) > 1):
                _say(said, knowledge, row, value)
        for about, cell in said.items():
            told.setdefault(about, []).append((cell, text, row))
    return [_parted(told[about]) for about in sorted(told)]


def _say(said: dict[tuple[str, int], str], knowledge: Knowledge, row: Fact, name: Value) -> None:
    """What other patterns say of a name: the category it belongs to is another role of theirs."""
    mentions = knowledge.mentions(name)
    for fact in mentions if len(mentions) <= SPOKEN_OF else ():
        if fact.pattern != row.pattern:
            for index, value in enumerate(fact.values):
                if not value.parts and value.text and value.canonical != name.canonical:
                    said.setdefault((fact.pattern, index), fold(value.text))


def _parted(told: Iterable[tuple[str, str, Fact]]) -> list[Group]:
    groups: dict[str, Group] = {}
    for cell, text, row in told:
        groups.setdefault(cell, []).append((text, row))
    return [groups[cell] for cell in sorted(groups)]


def _hideable(group: Group, seed: int) -> set[str]:
    """The ids of the rows that may be asked; of a value that is the answer too often only some, always the same."""
    rows: dict[str, list[str]] = {}
    for text, row in group:
        rows.setdefault(text, []).append(row.id)
    kept = allowed({text: len(some) for text, some in rows.items()})
    return {
        row
        for text, some in rows.items()
        for row in (some if kept[text] == len(some) else chance.shuffled(some, seed, "asked")[: kept[text]])
    }
