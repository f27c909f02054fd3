"""Comparing: questions that ask which of some rows is the first, the last, the largest, the smallest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from quizgen import values
from quizgen.errors import Problem
from quizgen.fact import Fact, Pattern, Wording
from quizgen.language import Language
from quizgen.languages import language
from quizgen.spelling import fold
from quizgen.value import Value

NAMED_BY = 3  # words behind "largest" among which one says what is counted: "largest number of members"
_WORD = re.compile(r"[^\W_]+")
# What each word asks of a time, and of a number: the most of it (True), the least (False), or nothing.
_ASKS: dict[str, tuple[bool | None, bool | None]] = {
    "first": (False, None),
    "last": (True, None),
    "oldest": (False, True),
    "youngest": (True, False),
    "largest": (None, True),
    "smallest": (None, False),
    "most": (None, True),
    "fewest": (None, False),
}


@dataclass(frozen=True, slots=True)
class Comparison:
    """The role whose values a question compares, and whether its answer has the most of it or the least."""

    measure: int
    most: bool


def compared(wording: Wording, pattern: Pattern, cells: Sequence[Value]) -> Comparison | str | None:
    """What a question compares in a row with these cells; in words, why that can't be told; None if it doesn't.

    It compares where it speaks "of these", holds one word such as first or largest that its sentence does not hold,
    and leaves out, beside what it asks, a `[ ]` of times or numbers that this word fits. A number without a unit
    doesn't say what it counts, so there the words behind must: what ranks highest has the least number, and the most
    affordable thing the smallest price.
    """
    if not wording.of_these:
        return None
    found = _compared(wording, pattern, cells)
    return "nothing tells by what it compares them" if found is None and wording.guessed else found


def of_these(parts: Sequence[str], written: Language) -> bool:
    """Does a question ask about one of the things it shows: "which of these…"?"""
    return _phrases(written).search(" ".join(parts).casefold()) is not None


def compares(parts: Sequence[str], written: Language) -> bool:
    """Does a question hold one word such as first or largest?"""
    return len(list(_found(" ".join(parts), written))) == 1


def vain(pattern: Pattern, facts: Iterable[Fact]) -> Iterator[Problem]:
    """Options that stand below a question that compares rows: each row is its answer, or wrong, by itself."""
    for fact in facts:
        for wrong in fact.wrong if fact.wrong else ():
            asked = [w for w in fact.wordings if w.of_these and w.asks == wrong.role] if wrong.element else []
            asked = [w for w in asked if tuple(sorted(set(w.givens))) == wrong.shown]
            if asked and all(compared(w, pattern, fact.values) for w in asked):
                what = f"`x {wrong.value.text}` stands below a question that compares rows"
                yield Problem(wrong.place, what, "delete it, or write it as a row")


def _compared(wording: Wording, pattern: Pattern, cells: Sequence[Value]) -> Comparison | str | None:
    left = [
        i for i, r in enumerate(pattern.roles) if r.blank and i != wording.asks and i not in wording.givens
    ]
    found = _superlative(" ".join(wording.parts), " ".join(pattern.parts), pattern.language) if left else None
    if found is None:
        return None
    word, behind = found
    fitting = [(i, asks) for i in left if (asks := _asks(word, cells[i])) is not None]
    if len(fitting) != 1:
        return "it leaves out several brackets that it may compare" if fitting else None
    measure, most = fitting[0]
    if values.order(cells[wording.asks]) is not None:
        return "it asks for numbers or dates, whose order may tell the answer"
    plain = not values.is_time(cells[measure]) and not cells[measure].unit
    if word in ("most", "fewest") or plain:
        known = set(_words(" ".join(pattern.parts))) - language(pattern.language).function_words
        if not known.intersection(behind[: 1 if word in ("most", "fewest") else NAMED_BY]):
            return "no word of the sentence stands behind its superlative"
    return Comparison(measure, most)


def _asks(word: str, value: Value) -> bool | None:
    if values.order(value) is None:
        return None
    return _ASKS[word][0 if values.is_time(value) else 1]


@cache
def _phrases(written: Language) -> re.Pattern[str]:
    ways = (r"\s+".join(map(re.escape, phrase.split())) for phrase in written.of_these)
    return re.compile("|".join(ways))


@cache
def _superlative(question: str, sentence: str, code: str) -> tuple[str, tuple[str, ...]] | None:
    """What the one superlative of a question means, and the words behind it; None if there is none, or several."""
    written = language(code)
    told = {text for text, _ in _found(sentence, written)}
    found = list(_found(question, written))
    if len(found) != 1 or found[0][0] in told:
        return None
    text, end = found[0]
    return _meaning(written)[text], tuple(_words(fold(question)[end:]))


def _found(text: str, written: Language) -> Iterator[tuple[str, int]]:
    """Each superlative of a text, as the language pack lists it, and where it ends."""
    listed = list(_meaning(written))
    for match in _pattern(written).finditer(fold(text)):
        yield listed[int((match.lastgroup or "_0")[1:])], match.end()


@cache
def _meaning(written: Language) -> dict[str, str]:
    """Superlatives and what they mean, the longest first: "most recent" is no "most"."""
    pairs = [(text, meaning) for meaning, texts in written.superlatives.items() for text in texts]
    return dict(sorted(pairs, key=lambda pair: (-len(pair[0]), pair[0])))


@cache
def _pattern(written: Language) -> re.Pattern[str]:
    ways = (f"(?P<_{place}>{_way(fold(text))})" for place, text in enumerate(_meaning(written)))
    return re.compile(rf"(?<!\w)(?:{'|'.join(ways)})")


def _way(text: str) -> str:
    words = r"\s+".join(map(re.escape, text.removesuffix("*").split()))
    return words + (r"\w{0,2}(?!\w)" if text.endswith("*") else "" if text.endswith("'") else r"(?!\w)")


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))
