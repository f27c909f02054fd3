"""Rules on what is typed: the blanks of a cloze, and the answers of recalls."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen import values
from quizgen.lint.subject import GAP, Subject, stands
from quizgen.spelling import fold

TYPED = 3  # words that can be asked for letter by letter
_MARKED = ("quantity", "money", "percent")


def empty_word(subject: Subject) -> Iterator[str]:
    """A blank for a word of grammar: it asks for language, not for what the sentence says."""
    for answer in subject.answers if subject.cloze else ():
        words = fold(answer.text).split()
        initials = len(answer.text) > 1 and answer.text.isupper()  # the US, the WHO
        if (
            words
            and not initials
            and all(word.strip(".,;:") in subject.language.function_words for word in words)
        ):
            value = subject.value(answer.text)
            if values.is_wordy(value):
                yield f"“{answer.text}” is a word of grammar"


def too_long(subject: Subject) -> Iterator[str]:
    """More words than anybody types alike."""
    typed = subject.cloze is not None or getattr(subject.item.body, "typed", False)
    for answer in subject.answers if typed else ():
        value = subject.value(answer.text)
        count = len(answer.text.split())
        if count > TYPED and (values.is_wordy(value) or value.type == "list"):
            yield f"“{answer.text}” has {count} words"


def told_elsewhere(subject: Subject) -> Iterator[str]:
    """The answer of a blank stands in the sentence around it."""
    for answer, around in zip(subject.answers, subject.stems, strict=True) if subject.cloze else ():
        for text in (answer.text, *answer.accepted):
            if stands(text, around, subject.language):
                yield f"“{text}” stands in “{around}”, too"
                break


def unit_inside(subject: Subject) -> Iterator[str]:
    """A blank that holds a number with its unit: who types another one, or none, can't know."""
    for answer in subject.answers if subject.cloze else ():
        value = subject.value(answer.text)
        if value.type in _MARKED and any(not (c.isdigit() or c in " .,-−'") for c in answer.text):
            yield f"“{answer.text}” is typed with its unit; write “{GAP}” for the number alone"
