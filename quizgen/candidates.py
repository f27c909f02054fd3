"""Candidates: values that could stand as wrong options, each with what proves it wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain, islice

from quizgen import chance, values
from quizgen.column import Column, column
from quizgen.fact import Fact, Wrong
from quizgen.item import Proof, Rule
from quizgen.knowledge import Knowledge, contradicts, may_be, same
from quizgen.pool import Pool, pool
from quizgen.spelling import fold
from quizgen.value import Value
from quizgen.wording import Stem, ended, sentence

ENOUGH = 3  # wrong options; where rows and an author give as many, other known names would only dilute them
LOOKED_AT = 24  # values of a column among which those that can stand are looked for
MANY = 5  # distinct values from which a column shows its own range


@dataclass(frozen=True, slots=True)
class Candidate:
    """A value with its proof: the rule, the facts it rests on, and the one whose sentence is the reason."""

    value: Value
    rule: Rule
    facts: tuple[Fact, ...]
    says: Fact
    reason: str = ""  # instead of that sentence


def proof(knowledge: Knowledge, candidate: Candidate) -> Proof:
    """The candidate's proof, in words a learner can read."""
    says = candidate.says
    # A row proves many options wrong: its sentence is written, and held, once.
    said = knowledge.kept(("sentence", says.id), lambda: sentence(says, knowledge.pattern(says)))
    reason = ended(candidate.reason) if candidate.reason else said
    return Proof(candidate.rule, tuple(sorted({fact.id for fact in candidate.facts})), reason)


def of_role(
    knowledge: Knowledge, fact: Fact, stems: Sequence[Stem], seed: int, draw: int
) -> Iterator[Candidate]:
    """Candidates for questions that ask the whole value of a role, in the order of this draw.

    Those of other rows, vouched ones, known names of the type, and neighbours of an exact number or date. Other rows
    come first: an option that is never the answer gives itself away.
    """
    role = stems[0].asks
    key = fact.values[role]
    chosen = list(vouched(fact, stems, seed, draw))
    yield from of_rows(knowledge, fact, stems, seed, draw)
    yield from chosen
    if knowledge.pattern(fact).roles[role].blank:
        held = column(knowledge, fact.pattern, role, fact.speaker, seed)
        if key.type == "name" and len(chosen) + len(held.rows) - 1 < ENOUGH:
            fitting = (v for v in names(knowledge, fact, key.of, seed, draw) if not may_be(key, v))
            yield from (told(knowledge, fact, v, "decided", seed) for v in islice(fitting, *filling(chosen)))
        for value in _neighbours(knowledge, fact, role):
            yield Candidate(value, "neighbour", (fact,), fact)


def filling(chosen: Sequence[Candidate]) -> tuple[int | None]:
    """How many known names may stand beside what was chosen: where an author chose some, only what is lacking."""
    return (ENOUGH - len(chosen) if any(c.rule == "vouched" for c in chosen) else None,)


def vouched(fact: Fact, stems: Sequence[Stem], seed: int = 0, draw: int = 0) -> Iterator[Candidate]:
    """The `x` values that are wrong for each of the stems; of a list those that are vouched not to be on it.

    Each draw begins where the one before it may have ended, so that all of them have their turn.
    """
    if not fact.wrong:
        return
    served: dict[str, list[Wrong]] = {}
    for wrong in fact.wrong:
        if wrong.value.type != "list":
            served.setdefault(fold(wrong.value.text), []).append(wrong)
    texts = chance.shuffled(served, seed, "x", fact.id)
    turn = draw * ENOUGH % max(1, len(texts))
    for text in (*texts[turn:], *texts[:turn]):
        some = served[text]
        if all(any(serves(wrong, stem, fact) for wrong in some) for stem in stems):
            wrong = next(wrong for wrong in some if serves(wrong, stems[0], fact))
            yield Candidate(wrong.value, "vouched", (fact,), fact, wrong.reason)


def serves(wrong: Wrong, stem: Stem, fact: Fact) -> bool:
    """Is an `x` value wrong for a stem? Only if the stem shows all that the question shows for which it is vouched:
    what is no answer to "Who won in 2018?" may be one to "Who has won?". What isn't the whole of a list may be on it.
    """
    if stem.compares or wrong.role != stem.asks or not stem.givens.keys() >= set(wrong.shown):
        return False
    return wrong.element or fact.values[stem.asks].type != "list"


def companies(fact: Fact, stems: Sequence[Stem]) -> list[tuple[Stem, ...]]:
    """The stems that may share options, the best company first: that with most `x` values, then the largest.

    What is proven for a stem is proven for each that shows more, and an `x` value for each that it serves.
    """
    if len(stems) == 1:
        return [tuple(stems)]
    every = range(len(stems))
    groups = [
        tuple(every),
        *(tuple(n for n in every if stems[n].givens.keys() >= s.givens.keys()) for s in stems),
    ]
    for text in dict.fromkeys(fold(wrong.value.text) for wrong in fact.wrong):
        wrongs = [wrong for wrong in fact.wrong if fold(wrong.value.text) == text]
        groups.append(tuple(n for n in every if any(serves(wrong, stems[n], fact) for wrong in wrongs)))
    found = [tuple(stems[n] for n in group) for group in dict.fromkeys(groups) if group]
    return sorted(found, key=lambda some: (-sum(1 for _ in vouched(fact, some)), -len(some)))


def of_rows(
    knowledge: Knowledge, fact: Fact, stems: Sequence[Stem], seed: int, draw: int
) -> Iterator[Candidate]:
    """Values of other rows: numbers and dates from the key outwards, all else as it is drawn, what is near first."""
    role = stems[0].asks
    held = column(knowledge, fact.pattern, role, fact.speaker, seed)
    near = held.near.get(fact.id)
    texts = chain(near.walk(fact.id, draw) if near else (), held.pool.walk(fact.id, draw))
    seen: set[str] = set()
    for text in islice(texts, LOOKED_AT):
        found = None if text in seen else _proven(knowledge, fact, held, text, stems)
        seen.add(text)
        if found:
            yield found


def _proven(
    knowledge: Knowledge, fact: Fact, held: Column, text: str, stems: Sequence[Stem]
) -> Candidate | None:
    """What proves a value of the column wrong for the stems.

    A `[ ]` vouches for its own value. Of a `{ }` a row must prove the stem false of the value: it vouches for another
    value of what the stem shows.
    """
    pattern, stem = knowledge.pattern(fact), least(stems)
    role, value = stem.asks, held.values[text]
    if pattern.roles[role].blank and not stem.of_these:
        row = held.rows[text][0]
        return (
            None
            if may_be(fact.values[role], value)
            else Candidate(value, _rule(row, fact, stem), (fact, row), row)
        )
    for row in held.rows[text][:LOOKED_AT]:
        by = contradicts(row, pattern, {**stem.givens, role: value}) if row.id != fact.id else None
        if by is not None and by != role:
            return Candidate(value, _rule(row, fact, stem), (fact, row), row)
    return None


def least(stems: Sequence[Stem]) -> Stem:
    """The stem that shows least: what is proven for it from rows is proven for all."""
    return min(stems, key=lambda stem: len(stem.givens))


def _rule(row: Fact, fact: Fact, stem: Stem) -> Rule:
    """`time` where only dates tell the other row from this fact, else `row`."""
    if not any(values.is_time(fact.values[i]) for i in stem.givens):
        return "row"
    differing = [values.is_time(fact.values[i]) for i, v in stem.givens.items() if not same(v, row.values[i])]
    return "time" if differing and all(differing) else "row"


def names(knowledge: Knowledge, fact: Fact, of: str, seed: int, draw: int) -> Iterator[Value]:
    """The declared names of a type in the order of this draw; those come first that other facts speak of."""
    for named in knowledge.kept(("names", of, seed), lambda: _pools_of_names(knowledge, of, seed)):
        for name in named.walk(fact.id, draw):
            yield Value("name", name, of=of, canonical=name)


def _pools_of_names(knowledge: Knowledge, of: str, seed: int) -> tuple[Pool, Pool]:
    """Names that facts speak of, and all others; a question stands at its name in the columns that are too short."""
    asked: dict[str, list[str]] = {name.canonical: [] for name in knowledge.named(of)}
    for name in asked:
        for fact in knowledge.mentions(Value("name", name, of=of, canonical=name)):
            roles = knowledge.pattern(fact).roles
            if len(knowledge.rows(fact.pattern)) <= ENOUGH:
                answers = zip(roles, fact.values, strict=True)
                asked[name] += [fact.id for role, value in answers if role.blank and value.canonical == name]
    spoken = {name for name in asked if knowledge.mentions(Value("name", name, of=of, canonical=name))}
    return (
        pool({name: some or [name] for name, some in asked.items() if name in spoken}, seed),
        pool({name: [name] for name in asked if name not in spoken}, seed),
    )


def told(knowledge: Knowledge, fact: Fact, value: Value, rule: Rule, seed: int) -> Candidate:
    """A name that this fact excludes, with what another fact says of it; its own sentence for want of one."""
    others = [
        f for f in knowledge.mentions(value) if f.pattern != fact.pattern and not f.speaker and not f.detail
    ]
    says = chance.pick(others, seed, "told", fact.id, value.canonical) if others else fact
    return Candidate(value, rule, (fact, says), says)


def _neighbours(knowledge: Knowledge, fact: Fact, role: int) -> Iterator[Value]:
    """Generated neighbours that are not absurd.

    Where a column shows its own range, only those inside it: there is no period 9. Of a date that its documents
    already look back on, none that lies after them.
    """
    key = fact.values[role]
    shown = column(knowledge, fact.pattern, role, fact.speaker, 0)
    last = _published(knowledge, fact) if values.is_time(key) else None
    for value in values.neighbours(key, knowledge.context(fact)):
        order = values.order(value)
        if order and len(shown.rows) >= MANY and not shown.reaches(order):
            continue
        if last is None or value.low is None or value.low <= last or (key.low is not None and key.low > last):
            yield value


def _published(knowledge: Knowledge, fact: Fact) -> Decimal | None:
    """The last day on which a document of the fact was published; None where no date is known of one."""
    days = []
    for source in fact.sources:
        document = knowledge.documents.get(source.document)
        date = document and values.parse(document.published, knowledge.context(fact))
        if not date or not values.is_time(date) or date.high is None:
            return None
        days.append(date.high)
    return max(days, default=None)
