"""Candidates: values that could stand as wrong options, each with what proves it wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

from quizgen import chance, values
from quizgen.fact import Fact, Wrong
from quizgen.item import Proof, Rule
from quizgen.knowledge import Knowledge, contradicts, may_be, same
from quizgen.spelling import fold
from quizgen.value import Value
from quizgen.wording import Stem, ended, sentence

ENOUGH = 3  # wrong options; where rows and an author give as many, other known names would only dilute them
CODE = 3  # letters of a text that abbreviates another
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
    reason = ended(candidate.reason) if candidate.reason else sentence(says, knowledge.pattern(says))
    return Proof(candidate.rule, tuple(sorted({fact.id for fact in candidate.facts})), reason)


def of_role(knowledge: Knowledge, fact: Fact, stems: Sequence[Stem], seed: int) -> Iterator[Candidate]:
    """Candidates for questions that ask the whole value of a role, the most telling first.

    Vouched ones, those of other rows, known names of the type, and neighbours of an exact number or date. Rows and
    names come in an order drawn for the fact, so that one fact more moves none of the others.
    """
    role = stems[0].asks
    key = fact.values[role]
    chosen = [*vouched(fact, stems), *_of_rows(knowledge, fact, stems, seed)]
    yield from chosen
    if knowledge.pattern(fact).roles[role].blank:
        if key.type == "name" and len(chosen) < ENOUGH:
            fitting = (v for v in names(knowledge, fact, key.of, seed) if not may_be(key, v))
            yield from (told(knowledge, fact, v, "decided", seed) for v in islice(fitting, *filling(chosen)))
        for value in _neighbours(knowledge, fact, role):
            yield Candidate(value, "neighbour", (fact,), fact)


def filling(chosen: Sequence[Candidate]) -> tuple[int | None]:
    """How many known names may stand beside what was chosen: where an author chose some, only what is lacking."""
    return (ENOUGH - len(chosen) if any(c.rule == "vouched" for c in chosen) else None,)


def vouched(fact: Fact, stems: Sequence[Stem]) -> Iterator[Candidate]:
    """The `x` values that are wrong for each of the stems; of a list those that are vouched not to be on it."""
    served: dict[str, list[Wrong]] = {}
    for wrong in fact.wrong:
        if wrong.value.type != "list":
            served.setdefault(fold(wrong.value.text), []).append(wrong)
    for some in served.values():
        if all(any(serves(wrong, stem, fact) for wrong in some) for stem in stems):
            wrong = next(wrong for wrong in some if serves(wrong, stems[0], fact))
            yield Candidate(wrong.value, "vouched", (fact,), fact, wrong.reason)


def serves(wrong: Wrong, stem: Stem, fact: Fact) -> bool:
    """Is an `x` value wrong for a stem? Only if the stem shows all that the question shows for which it is vouched:
    what is no answer to "Who won in 2018?" may be one to "Who has won?". What isn't the whole of a list may be on it.
    """
    if wrong.role != stem.asks or not stem.givens.keys() >= set(wrong.shown):
        return False
    return wrong.element or fact.values[stem.asks].type != "list"


def companies(fact: Fact, stems: Sequence[Stem]) -> list[tuple[Stem, ...]]:
    """The stems that may share options, the best company first: that with most `x` values, then the largest.

    What is proven for a stem is proven for each that shows more, and an `x` value for each that it serves.
    """
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


def _of_rows(knowledge: Knowledge, fact: Fact, stems: Sequence[Stem], seed: int) -> Iterator[Candidate]:
    """Values of other rows. A `[ ]` vouches for its own value; of a `{ }` each row must prove the claim false."""
    pattern, role = knowledge.pattern(fact), stems[0].asks
    key = fact.values[role]
    if pattern.roles[role].blank:
        for row in _drawn(knowledge.column(fact.pattern, role), fact, role, seed):
            value = row.values[role]
            if row.speaker == fact.speaker and value.type != "list" and not may_be(key, value):
                yield Candidate(value, _rule(row, fact, least(stems)), (fact, row), row)
    else:
        yield from other_rows(knowledge, fact, stems, seed)


def least(stems: Sequence[Stem]) -> Stem:
    """The stem that shows least: what is proven for it from rows is proven for all."""
    return min(stems, key=lambda stem: len(stem.givens))


def other_rows(knowledge: Knowledge, fact: Fact, stems: Sequence[Stem], seed: int) -> Iterator[Candidate]:
    """Rows that prove the stems false of themselves: they vouch for another value of what these show."""
    pattern, stem = knowledge.pattern(fact), least(stems)
    for row in _drawn(knowledge.rows(fact.pattern), fact, stem.asks, seed):
        value = row.values[stem.asks]
        if row.id == fact.id or row.speaker != fact.speaker or value.type == "list":
            continue
        by = contradicts(row, pattern, {**stem.givens, stem.asks: value})
        if by is not None and by != stem.asks:
            yield Candidate(value, _rule(row, fact, stem), (fact, row), row)


def _drawn(rows: Sequence[Fact], fact: Fact, role: int, seed: int) -> list[Fact]:
    """The rows in an order drawn for the fact; those that share a telltale initial with it come first."""
    initial = _telltale(fact, role)
    return sorted(
        rows,
        key=lambda row: (
            bool(initial) and fold(row.values[role].text)[:1] != initial,
            chance.number(seed, "row", fact.id, row.id),
            row.id,
        ),
    )


def _telltale(fact: Fact, role: int) -> str:
    """The first letter of the key, where a short code tells it: of Cl, Br and Sc only one can be chlorine."""
    texts = [fold(value.text) for value in fact.values]
    initial = texts[role][:1]
    codes = any(len(value.text) <= CODE and value.text.isalpha() for value in fact.values)
    return initial if codes and any(text[:1] == initial for i, text in enumerate(texts) if i != role) else ""


def _rule(row: Fact, fact: Fact, stem: Stem) -> Rule:
    """`time` where only dates tell the other row from this fact, else `row`."""
    differing = [values.is_time(fact.values[i]) for i, v in stem.givens.items() if not same(v, row.values[i])]
    return "time" if differing and all(differing) else "row"


def names(knowledge: Knowledge, fact: Fact, of: str, seed: int) -> Iterator[Value]:
    """The declared names of a type in an order drawn for this fact, those that other facts speak of first."""
    drawn = chance.shuffled((name.canonical for name in knowledge.named(of)), seed, "name", fact.id)
    known = [Value("name", name, of=of, canonical=name) for name in drawn]
    yield from sorted(known, key=lambda value: not knowledge.mentions(value))


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
    shown = [
        order for row in knowledge.column(fact.pattern, role) if (order := values.order(row.values[role]))
    ]
    last = _published(knowledge, fact) if values.is_time(key) else None
    for value in values.neighbours(key, knowledge.context(fact)):
        order = values.order(value)
        if len(shown) >= MANY and order is not None and not min(shown) <= order <= max(shown):
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
