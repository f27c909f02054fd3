"""Style: by what an option stands out among others, or a question gives its answer away."""

from __future__ import annotations

import re

from quizgen import values
from quizgen.echo import NONE, Ear, Echo
from quizgen.fact import Fact
from quizgen.knowledge import Knowledge
from quizgen.language import Language
from quizgen.languages import language
from quizgen.looks.look import capital
from quizgen.looks.rendering import rendered
from quizgen.spelling import content, fold
from quizgen.value import Context, Value
from quizgen.values import is_time, is_wordy
from quizgen.wording import Stem

_TOKEN = re.compile(r"[\w.,]*\w")


def echoes(value: Value, stem: Stem, knowledge: Knowledge, fact: Fact) -> frozenset[str]:
    """The content words that the value shares with the question."""
    if not (is_wordy(value) or value.parts):
        return frozenset()
    written = language(knowledge.pattern(fact).language)
    return content(value.text, written) & content(stem.text, written)


def told_by(value: Value, stem: Stem, knowledge: Knowledge, fact: Fact) -> bool:
    """Does the question give away more than half of the value's content words?"""
    if not (is_wordy(value) or value.parts):
        return f" {_tokens(value.text)} " in f" {_tokens(stem.text)} "
    shared = len(echoes(value, stem, knowledge, fact))
    return shared > 0 and 2 * shared > len(content(value.text, language(knowledge.pattern(fact).language)))


def _tokens(text: str) -> str:
    return " ".join(_TOKEN.findall(fold(text)))


def echoed(
    value: Value, stem: Stem, knowledge: Knowledge, fact: Fact, ear: Ear
) -> tuple[frozenset[str], Echo]:
    """All by which the question could tell the value from others: it gives nothing away where every option has it."""
    if not is_wordy(value):
        return echoes(value, stem, knowledge, fact), NONE
    shown = [given.text for given in stem.givens.values() if is_wordy(given)]
    return echoes(value, stem, knowledge, fact), ear.echo(value.text, shown)


def in_style(value: Value, key: Value, context: Context) -> Value:
    """The value; a number or a date written as the key is, if that says the same."""
    if value.type != key.type or values.order(key) is None:
        return value
    return rendered(value, key, context) or value


def alike(key: Value, other: Value, context: Context) -> bool:
    """Are two values of one type, unit and style, or can they be written so? Neither then stands out."""
    if key.type != other.type and not (is_wordy(key) and is_wordy(other)):
        return False
    if key.of and other.of and key.of != other.of:
        return False
    if (key.unit, key.hedge) != (other.unit, other.hedge):
        return False
    if _manner(key, context.language) != _manner(other, context.language):
        return False
    return values.order(key) is None or rendered(other, key, context) is not None


def _manner(value: Value, written: Language) -> object:
    """What all options must have in common: of words the first letter's case; of a number its precision."""
    if is_wordy(value):
        return capital(value.text, written)
    slack = 0 if value.low is None or value.high is None else value.high - value.low
    # Months and years differ by a day or two; what tells dates apart is day, month or year.
    return len(str(int(slack))) if is_time(value) else slack
