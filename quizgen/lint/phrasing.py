"""Rules on what options say: none speaks of the others, and none in words that tell too much or too little."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from quizgen import values
from quizgen.language import Language
from quizgen.lint.subject import Subject, begins, fits, found, running
from quizgen.spelling import bare, fold

FAR = 1000  # a number so many times as large as all others, or as small, is picked by nobody
AGES = 365 * 2000  # days
_LABEL = re.compile(r"[a-h]|[ivx]{1,4}|\d{1,2}")
_JOINS = frozenset(["and", "or", "but", "und", "oder", "et", "ou", "y", "o", "e", "als", "auch"])
_LISTED = re.compile(r"(?:^|[\s(;:])(?:[2b]|ii)[).:]\s?\S")  # the second of a list in the stem
_LETTER = re.compile(r"\(?(?:[a-h]|[ivx]{2,4})\b")
_PICTURE = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf]")


def none_of_them(subject: Subject) -> Iterator[str]:
    """An option that denies all the others."""
    return (
        f"“{text}”" for text in subject.options if fits(subject.language.suspect.none, text, subject.language)
    )


def all_of_them(subject: Subject) -> Iterator[str]:
    """An option that affirms all the others."""
    return (
        f"“{text}”" for text in subject.options if fits(subject.language.suspect.all, text, subject.language)
    )


def combined(subject: Subject) -> Iterator[str]:
    """Options that are combinations of others, or of statements in the stem (K-type)."""
    written = subject.language
    either = written.suspect.either
    joins = rf"(?:,|;|/|&|\+|,? (?:{written.conjunction}|or|and|oder|ou|o|e|u|als auch))"
    labelled = {text: _labels(text, either, written) for text in subject.options}
    several = [text for text, labels in labelled.items() if labels > 1]
    told = [
        t
        for t, labels in labelled.items()
        if labels and re.search(rf"(?<!\w)(?:{fold(either)})(?!\w)", fold(t))
    ]
    listed = any(_LISTED.search(fold(stem)) for stem in subject.stems)
    lettered = [t for t in several if _LETTER.match(fold(t))] if len(several) < len(subject.options) else []
    parts = {text: _parts(text, joins, either) for text in subject.options}
    own = {bare(text, written) for text in subject.options}
    joined = [t for t, p in parts.items() if len(p) > 1 and sum(bare(one, written) in own for one in p) > 1]
    bare_words = [text for text in subject.options if re.fullmatch(fold(either), fold(text).strip(" ."))]
    for text in dict.fromkeys([*told, *(several if listed else ()), *lettered, *joined, *bare_words]):
        yield f"“{text}” is a combination"


def _labels(text: str, either: str, written: Language) -> int:
    """How many labels of options or statements it names; 0 where it says anything else."""
    rest = re.sub(rf"(?<!\w)(?:{fold(either)})(?!\w)", " ", fold(text))
    found = re.findall(r"[^\W_]+", rest)
    labels = [word for word in found if _LABEL.fullmatch(word) and not (word == "a" and text[:2] == "a ")]
    others = [word for word in found if word not in labels]
    return len(labels) if all(word in written.function_words or word in _JOINS for word in others) else 0


def _parts(text: str, joins: str, either: str) -> list[str]:
    plain = re.sub(rf"^(?:{fold(either)}) ", "", fold(text))
    return [part.strip() for part in re.split(rf"{joins} ", plain)]


def true_or_false(subject: Subject) -> Iterator[str]:
    """A choice between true and false, or yes and no."""
    if not subject.choice:
        return
    suspect = subject.language.suspect
    starts = [begins(suspect.truth, fold(text)) for text in subject.options]
    exact = [text for text in subject.options if fits((suspect.truth,), text, subject.language)]
    if all(starts) or len(exact) >= max(2, len(subject.options) - 1):
        yield f"the options are {', '.join(subject.options)}"
    elif any(True for stem in subject.stems for _ in found(suspect.true_or_false, fold(stem))):
        yield "the stem asks whether something is true"


def absolute(subject: Subject) -> Iterator[str]:
    """Always, never, all: some options have such a word, and learners know that they are rarely right."""
    yield from _in_some(subject, subject.language.suspect.absolute)


def vague(subject: Subject) -> Iterator[str]:
    """Often, usually: each reader takes them for another number; in options, amounts such as "many", too."""
    suspect = subject.language.suspect
    for stem in subject.stems:
        for word in found(suspect.vague, running(stem, subject.language)):
            yield f"“{word}” in “{stem}”"
    yield from _in_some(subject, f"{suspect.vague}|{suspect.vague_amount}")


def _in_some(subject: Subject, pattern: str) -> Iterator[str]:
    """The options with such a word, unless all have the same: then it belongs to what is asked."""
    having = {text: set(found(pattern, running(text, subject.language))) for text in subject.options}
    shared = set.intersection(*having.values()) if having else set()
    for text, some in having.items():
        for word in sorted(some - shared):
            yield f"“{word}” in the option “{text}”"


def implausible(subject: Subject) -> Iterator[str]:
    """Options that nobody can take for the answer, or of which nobody has said why they are wrong."""
    if not subject.choice:
        return
    for option in subject.choice.distractors:
        text = option.text
        if fits((subject.language.suspect.joke,), text, subject.language) or _PICTURE.search(text):
            yield f"“{text}” is a joke"
        elif text.endswith("!") and not subject.choice.key.endswith("!"):
            yield f"“{text}” is an exclamation"
        elif not option.proof.facts and not option.proof.reason.strip():
            yield f"nothing says why “{text}” is wrong"
        elif len(subject.options) > 2 and _far(subject, text):
            yield f"“{text}” is of another size than all the others"
    sorts = [_sort(subject, text) for text in subject.options]
    for text, sort in zip(subject.options[1:], sorts[1:], strict=True):
        if sorts.count(sort) == 1 and len(set(sorts)) == 2 and len(sorts) > 2:
            yield f"“{text}” is {sort}, unlike all the others"


def _sort(subject: Subject, text: str) -> str:
    value = subject.value(text)
    if values.is_time(value):
        return "a time"
    return "words" if values.is_wordy(value) or value.type == "list" else "a number"


def _far(subject: Subject, text: str) -> bool:
    """Is a number or a date far from all the others?"""
    value = subject.value(text)
    rest = [subject.value(one) for one in subject.options if one != text]
    if value.low is None or any(
        one.low is None or one.unit != value.unit or one.type != value.type for one in rest
    ):
        return False
    lows = [one.low for one in rest if one.low is not None]
    if values.is_time(value):
        return min(abs(value.low - low) for low in lows) > AGES
    low, sizes = abs(value.low), [abs(low) for low in lows]
    return low > FAR * max(*sizes, Decimal(1)) or (min(sizes) > FAR * max(low, Decimal(1)))


def too_few(subject: Subject) -> Iterator[str]:
    """Fewer than three options leave a guesser half of the points."""
    if subject.choice and len(subject.options) < 3:
        yield f"there are only “{'” and “'.join(subject.options)}”"
