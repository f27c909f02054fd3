"""Style: by what an option stands out among others, or a question gives its answer away."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizgen.fact import Fact
from quizgen.knowledge import Knowledge
from quizgen.language import Language
from quizgen.languages import language
from quizgen.spelling import bare, fold, words
from quizgen.value import Value
from quizgen.values import is_time, is_wordy
from quizgen.wording import Stem

_TOKEN = re.compile(r"[\w.,]*\w")


def echoes(value: Value, stem: Stem, knowledge: Knowledge, fact: Fact) -> frozenset[str]:
    """The content words that the value shares with the question."""
    if not (is_wordy(value) or value.parts):
        return frozenset()
    written = language(knowledge.pattern(fact).language)
    return frozenset(words(value.text, written)).intersection(words(stem.text, written))


def told_by(value: Value, stem: Stem, knowledge: Knowledge, fact: Fact) -> bool:
    """Does the question give away more than half of the value's content words?"""
    if not (is_wordy(value) or value.parts):
        return f" {_tokens(value.text)} " in f" {_tokens(stem.text)} "
    shared = len(echoes(value, stem, knowledge, fact))
    return shared > 0 and 2 * shared > len(set(words(value.text, language(knowledge.pattern(fact).language))))


def _tokens(text: str) -> str:
    return " ".join(_TOKEN.findall(fold(text)))


def echo_differs(knowledge: Knowledge, fact: Fact, key: Value, value: Value, stems: Sequence[Stem]) -> bool:
    """A word of the question gives nothing away where every option holds it, and everything where only one does."""
    return any(echoes(key, s, knowledge, fact) != echoes(value, s, knowledge, fact) for s in stems)


def alike(key: Value, other: Value, written: Language) -> bool:
    """Are two values of one type, unit and style, so that neither stands out among options?"""
    if key.type != other.type and not (is_wordy(key) and is_wordy(other)):
        return False
    if key.of and other.of and key.of != other.of:
        return False
    same_look = key.unit == other.unit and key.hedge == other.hedge
    return same_look and _style(key, written) == _style(other, written)


def _style(value: Value, written: Language) -> tuple[object, ...]:
    """What must not single an option out: the first letter's case; of a number digits or words, and its precision."""
    if is_wordy(value):
        first, _, rest = value.text.partition(" ")
        word = rest if rest and first.lower() in written.articles else first
        return (word[:1].isupper(),)
    slack = 0 if value.low is None or value.high is None else value.high - value.low
    # Months and years differ by a day or two; what tells dates apart is day, month or year.
    return any(c.isdigit() for c in value.text), len(str(int(slack))) if is_time(value) else slack


def article(value: Value, knowledge: Knowledge, fact: Fact) -> bool:
    """Does it begin with an article? A key that alone has one stands out."""
    written = language(knowledge.pattern(fact).language)
    return is_wordy(value) and bare(value.text, written) != fold(value.text)
