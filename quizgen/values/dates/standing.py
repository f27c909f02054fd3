"""Does a date stand in a text, in whatever order and spelling?"""

from __future__ import annotations

import re
from functools import lru_cache

from quizgen.language import Language
from quizgen.spelling import aligned
from quizgen.value import Context, Value
from quizgen.values.dates.lexicon import Lexicon, lexicon
from quizgen.values.dates.phrase import Phrase, read

# What a finer date says by itself: a text with "4 July 2024" says 2024, but not "mid-2024".
_SAID_BY_FINER = ("day", "month", "year")


@lru_cache(maxsize=256)  # many values are looked for in one paragraph
def _dates(text: str, language: Language) -> frozenset[tuple[int, int]]:
    """First and last day of each date in the text, of ranges also of both ends."""
    plain, words = aligned(text), lexicon(language)
    found: set[tuple[int, int]] = set()
    for start, end in _places(plain, words):
        phrase = read(plain[start:end], language)
        if phrase is not None:
            found.add((phrase.low, phrase.high))
            found.add((phrase.first.low, phrase.first.high))
            if phrase.last is not None:
                found.add((phrase.last.low, phrase.last.high))
    return frozenset(found)


def _places(plain: str, words: Lexicon) -> list[tuple[int, int]]:
    patterns: list[re.Pattern[str]] = [words.spans, *(pattern for _, pattern in words.points)]
    return [
        (match.start(), match.end())
        for pattern in patterns
        for match in pattern.finditer(plain)
        if not _inside(plain, match.start(), match.end())
    ]


def _inside(plain: str, start: int, end: int) -> bool:
    """Is the match part of a longer word or number?"""
    before, after = plain[:start][-2:], plain[end : end + 2]
    if (before[-1:].isalnum() and plain[start].isalnum()) or (
        plain[end - 1].isalnum() and after[:1].isalnum()
    ):
        return True
    return (before[-1:] in (".", ",") and before[:1].isdecimal()) or (
        after[:1] in (".", ",") and after[1:].isdecimal()
    )


def stands(value: Value, text: str, context: Context) -> bool:
    """Does the text give this date, whole? A day without its year isn't enough; hedges are not looked at."""
    phrase = read(value.text, context.language)
    return phrase is not None and _given(phrase, _dates(text, context.language))


def _given(phrase: Phrase, there: frozenset[tuple[int, int]]) -> bool:
    if (phrase.low, phrase.high) in there:
        return True
    if phrase.unit not in _SAID_BY_FINER:
        return False
    return any(phrase.low <= low and high <= phrase.high for low, high in there)
