"""Does a number stand in a text, in whatever spelling?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from quizgen.language import Language
from quizgen.spelling import aligned
from quizgen.value import Context, Value
from quizgen.values.numbers.lexicon import lexicon
from quizgen.values.numbers.numeral import Numeral, every
from quizgen.values.numbers.phrase import read

_SORT = {"ordinal word": "ordinal", "word": "digits", "times": "digits"}


@lru_cache(maxsize=256)  # many values are looked for in one paragraph
def _numerals(text: str, language: Language) -> frozenset[tuple[str, object]]:
    return frozenset(map(_key, every(aligned(text), lexicon(language))))


def _key(numeral: Numeral) -> tuple[str, object]:
    return _SORT.get(numeral.style, numeral.style), numeral.number


def stands(value: Value, text: str, context: Context) -> bool:
    """Do the value's numbers stand in the text? Hedges and units are not looked at."""
    phrase = read(value.text, context.language)
    if phrase is None:
        return False
    there = _numerals(text, context.language)
    if phrase.last is not None and _key(phrase.last) not in there:
        return False
    # In "5-10 million" the 5 stands alone, though it means millions.
    bare = replace(phrase.first, number=phrase.first.number / phrase.first.scale)
    return _key(phrase.first) in there or (phrase.last is not None and _key(bare) in there)


def any_stands(words: Iterable[str], text: str) -> bool:
    """Does one of these words, signs or symbols stand in the text, not inside a longer word?"""
    return any(_word_stands(word, text) for word in words)


def _word_stands(word: str, text: str) -> bool:
    place = text.find(word)
    while place >= 0:
        before, after = (
            text[place - 1 : place] if place else "",
            text[place + len(word) : place + len(word) + 1],
        )
        if not (word[0].isalpha() and before.isalpha()) and not (word[-1].isalnum() and after.isalpha()):
            return True
        place = text.find(word, place + 1)
    return False
