"""Difficulty: how hard an item will be, guessed from what the knowledge says, until answers are there to measure it.

Choices are harder the more their wrong options are like the answer (Alsubait 2015), and all items the
less often the knowledge speaks of what they ask (popularity and selectivity: Seyler, Yahya and Berberich 2017). The
features and their weights are described in docs/difficulty.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import TypeVar

from quizgen import values
from quizgen.fact import Fact
from quizgen.item import Answer, Choice, Cloze, Item, Recall
from quizgen.knowledge import Knowledge
from quizgen.languages import language
from quizgen.spelling import distance, fold, words
from quizgen.value import Value

CHOOSING, FILLING, RECALLING = 0.05, 0.45, 0.60  # a sentence around a blank helps, options help more
LIKENESS, OPTIONS = 0.25, 0.10  # of choices only, and together less than what parts these from a cloze
RARITY, LOAD, DETAIL = 0.20, 0.15, 0.05

FAMILIAR = 3  # other facts that make a value half as rare
DIGITS, LETTERS = 6, 40  # that are as much as anybody keeps in mind
HEARD = 60  # facts that tell what a name is: more of them would tell no more
YEARS = Decimal(3653)  # days by which two dates are half alike
FEWEST = 0.25  # likeness of names of one type

T = TypeVar("T")
Told = frozenset[tuple[str, int, str]]
"""What is said of a name: pattern, role, and what stands there."""


def estimated(knowledge: Knowledge, item: Item) -> float | None:
    """The difficulty, from 0 to 1 in hundredths; None for an item of no fact in the knowledge."""
    facts = [knowledge.facts[id_] for id_ in item.facts if id_ in knowledge.facts]
    if not facts:
        return None
    fact = facts[0]
    match item.body:
        case Choice() as choice:
            asked = CHOOSING + _choosing(knowledge, fact, choice)
            asked += _common(knowledge, fact, choice.key)
        case Cloze(blanks=blanks):
            asked = FILLING + _mean(_common(knowledge, fact, _whole(blank.answer)) for blank in blanks)
        case Recall(answer=answer):
            asked = RECALLING + _common(knowledge, fact, _whole(answer))
    return round(asked + DETAIL * item.detail, 2)


def _whole(answer: Answer) -> str:
    return answer.in_full or answer.text


def _common(knowledge: Knowledge, fact: Fact, text: str) -> float:
    """What all kinds have in common: how rare the answer is, and how much there is to keep in mind."""
    return RARITY * rarity(met(knowledge, fact, text)) + LOAD * load(text)


def rarity(others: int) -> float:
    """1 for a value of which no other fact speaks, half of it where three do, falling to 0."""
    return FAMILIAR / (FAMILIAR + others)


def load(text: str) -> float:
    """How much of an answer has to be kept in mind, to 1: digits where there are any, else letters."""
    digits = "".join(filter(str.isdigit, text)).strip("0")
    share = len(digits) / DIGITS if digits else len(text) / LETTERS
    return min(1.0, share)


def met(knowledge: Knowledge, fact: Fact, text: str) -> int:
    """How many other facts hold a value: all that speak of a name, else the rows of its pattern."""
    value = _value(knowledge, fact, text)
    if value.type == "name":
        return sum(1 for other in knowledge.mentions(value)[:HEARD] if other.id != fact.id)
    held: dict[str, int] = knowledge.kept(("held", fact.pattern), lambda: _held(knowledge, fact.pattern))
    return max(0, min(HEARD, held.get(fold(text), 1) - 1))


def _held(knowledge: Knowledge, pattern: str) -> dict[str, int]:
    """How many rows of a pattern hold each text."""
    counts: dict[str, int] = {}
    for row in knowledge.rows(pattern):
        for text in {fold(part.text) for value in row.values for part in value.parts or (value,)}:
            counts[text] = counts.get(text, 0) + 1
    return counts


def _choosing(knowledge: Knowledge, fact: Fact, choice: Choice) -> float:
    key = _value(knowledge, fact, choice.key)
    others = [_value(knowledge, fact, option.text) for option in choice.distractors]
    shown = len(choice.draws[0]) if choice.draws else min(3, len(others))
    return LIKENESS * _mean(likeness(knowledge, fact, key, other) for other in others) + OPTIONS * hiding(
        shown
    )


def hiding(wrong: int) -> float:
    """How well so many wrong options hide the answer from a guess: 1 for three."""
    return min(1.0, wrong / (wrong + 1) / 0.75)


def likeness(knowledge: Knowledge, fact: Fact, key: Value, other: Value) -> float:
    """How alike two options are, from 0 to 1: numbers and dates by how near, all else by what is most alike of them.

    That is the spelling; and of two names what the knowledge says of both, of two texts the words they share.
    """
    first, second = values.order(key), values.order(other)
    if first and second and key.type == other.type:
        return _near(first[0], second[0], dates=values.is_time(key))
    a, b = fold(key.text), fold(other.text)
    spelt = 1 - distance(a, b) / max(len(a), len(b), 1)
    if key.type == other.type == "name":
        alike = _shared(_told(knowledge, key), _told(knowledge, other))
        return max(spelt, FEWEST + (1 - FEWEST) * alike if key.of == other.of else alike)
    written = language(knowledge.pattern(fact).language)
    return max(spelt, _shared(frozenset(words(a, written)), frozenset(words(b, written))))


def _near(a: Decimal, b: Decimal, *, dates: bool) -> float:
    """How near two numbers are in proportion to the larger, or two days."""
    apart, larger = abs(a - b), max(abs(a), abs(b))
    if dates:
        return float(YEARS / (YEARS + apart))
    return float(max(Decimal(0), 1 - apart / larger)) if larger else 1.0


def _told(knowledge: Knowledge, name: Value) -> Told:
    """What the knowledge says of a name."""
    return knowledge.kept(("told", name.canonical), lambda: frozenset(_saying(knowledge, name)))


def _saying(knowledge: Knowledge, name: Value) -> Iterable[tuple[str, int, str]]:
    for fact in knowledge.mentions(name)[:HEARD]:
        for index, value in enumerate(fact.values):
            yield from (
                (fact.pattern, index, fold(part.text))
                for part in value.parts or (value,)
                if part.canonical != name.canonical
            )


def _shared(a: frozenset[T], b: frozenset[T]) -> float:
    """The share of what either has that both have."""
    both = len(a & b)
    return both / (len(a) + len(b) - both) if both else 0.0


def _value(knowledge: Knowledge, fact: Fact, text: str) -> Value:
    """The value of an option; each text is read once for all items."""
    code = knowledge.pattern(fact).language
    return knowledge.kept(("value", code, text), lambda: values.parse(text, knowledge.context(fact)))


def _mean(numbers: Iterable[float]) -> float:
    found: Sequence[float] = list(numbers)
    return sum(found) / len(found) if found else 0.0
