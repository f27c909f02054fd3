"""Cloze: the sentence with its numbers, dates and names as blanks, one asked at a time."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen import values
from quizgen.certainty import decided, uninformative
from quizgen.draft import answer, draft, item_id
from quizgen.fact import Fact, Pattern
from quizgen.gap import Gap
from quizgen.item import Answer, Blank, Cloze, Item
from quizgen.knowledge import Knowledge
from quizgen.spelling import fold
from quizgen.style import told_by
from quizgen.wording import Stem, attributed, shown_as


def make(knowledge: Knowledge, fact: Fact, seed: int) -> Iterator[Item | Gap]:
    """One cloze with a blank for each role that can be typed and is decided by the rest of the sentence."""
    pattern = knowledge.pattern(fact)
    text = [_lead(fact, pattern) + pattern.parts[0]]
    blanks: list[Blank] = []
    for role, value in enumerate(fact.values):
        span = values.span(value) if _asked(knowledge, fact, role) else None
        if span is None:
            text[-1] += shown_as(value, pattern.language) + pattern.parts[role + 1]
            continue
        start, end = span
        blanks.append(Blank(role + 1, _answer(knowledge, fact, role, start, end)))
        text[-1] += value.text[:start]
        text.append(value.text[end:] + pattern.parts[role + 1])
    if blanks:
        text[0] = text[0][:1].upper() + text[0][1:]
        body = Cloze(tuple(text), tuple(blanks))
        yield draft(knowledge, fact, "cloze", item_id(knowledge, fact, "cloze"), body)
    elif any(role.blank for role in pattern.roles) and not _questions(fact, pattern):
        yield Gap(
            fact.id,
            "cloze",
            "its answer cannot be typed",
            "declare it under `names`, or ask for it with a `?` line",
        )


def _questions(fact: Fact, pattern: Pattern) -> bool:
    """Does a `?` line ask for a `[ ]`?"""
    return any(pattern.roles[wording.asks].blank for wording in (*fact.wordings, *pattern.wordings))


def _asked(knowledge: Knowledge, fact: Fact, role: int) -> bool:
    """Is the role a blank that the rest of the sentence decides, and nowhere gives away?"""
    value = fact.values[role]
    pattern = knowledge.pattern(fact)
    if not pattern.roles[role].blank or not values.typed(value) or uninformative(knowledge, fact, role):
        return False
    stem = Stem(_rest(fact, pattern, role), role, {i: v for i, v in enumerate(fact.values) if i != role})
    if f" {fold(value.text)} " in f" {fold(stem.text)} " or told_by(value, stem, knowledge, fact):
        return False
    return decided(knowledge, fact, stem)


def _lead(fact: Fact, pattern: Pattern) -> str:
    """Who says so, where the sentence itself does not name the speaker."""
    filled = " ".join([*pattern.parts, *(value.text for value in fact.values)])
    return attributed(filled, fact.speaker, pattern.language).removesuffix(filled)


def _rest(fact: Fact, pattern: Pattern, role: int) -> str:
    """All words that stay when a role is blanked."""
    shown = (shown_as(v, pattern.language) for i, v in enumerate(fact.values) if i != role)
    return " ".join([*pattern.parts, *shown])


def _answer(knowledge: Knowledge, fact: Fact, role: int, start: int, end: int) -> Answer:
    value = fact.values[role]
    if value.text[start:end] == value.text:
        return answer(knowledge, fact, role, _rest(fact, knowledge.pattern(fact), role))
    context = knowledge.context(fact)
    typed = value.text[start:end]
    digits = values.parse_as("count", typed, context)
    accepted = values.spellings(digits, context)[1:] if digits else ()
    return Answer(typed, value.type, accepted, in_full=value.text)
