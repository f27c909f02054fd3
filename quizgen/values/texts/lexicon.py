"""What a language pack says about spellings, compiled for looking up words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from quizgen.language import Language
from quizgen.spelling import fold, plain
from quizgen.values.numbers.written import ordinal_suffix


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """The spellings of one language; words are folded."""

    language: Language
    conjunction: str
    numbers: Mapping[str, str]  # number words -> digits; none that is an article, too
    starts: frozenset[str]  # first words of number words
    longest: int  # words in the longest number word
    same_initials: re.Pattern[str] | None
    varied: re.Pattern[str] | None  # any of `variants`
    variants: tuple[tuple[re.Pattern[str], str], ...]
    plurals: tuple[tuple[re.Pattern[str], str], ...]

    def initialisms(self, text: str) -> str:
        """The text with each known initialism in the form of the pack's: U.S. becomes USA."""
        if self.same_initials is None:
            return text
        return self.same_initials.sub(lambda m: self.language.initialisms[m[0]], text)

    def word(self, word: str, *, last: bool) -> str:
        """The one spelling of a word that has several."""
        if not last and word in self.language.abbreviations:
            return self.language.abbreviations[word]
        return _varied(self, word)

    def singulars(self, word: str) -> tuple[str, ...]:
        """What the word may be the plural of; the word itself where it is no plural."""
        return _singulars(self, word)


@lru_cache(maxsize=16384)
def _varied(known: Lexicon, word: str) -> str:
    if known.varied is None or not known.varied.search(word):
        return word
    for pattern, other in known.variants:
        word = pattern.sub(other, word)
    return word


@lru_cache(maxsize=16384)
def _singulars(known: Lexicon, word: str) -> tuple[str, ...]:
    return tuple(pattern.sub(one, word) for pattern, one in known.plurals if pattern.search(word)) or (word,)


@cache
def lexicon(language: Language) -> Lexicon:
    """A language, compiled once."""
    numbers: dict[str, str] = {}
    for number in range(1, 101):
        for form in language.ordinals[number]:
            numbers.setdefault(_spaced(form), f"{number}{ordinal_suffix(number, language)}")
        numbers[f"{number}{ordinal_suffix(number, language)}"] = f"{number}{ordinal_suffix(number, language)}"
        numbers[_spaced(language.cardinals[number])] = str(number)
    initials = sorted(map(re.escape, language.initialisms), key=len, reverse=True)
    return Lexicon(
        language=language,
        conjunction=fold(language.conjunction),
        numbers={word: digits for word, digits in numbers.items() if word not in language.articles},
        starts=frozenset(word.split()[0] for word in numbers),
        longest=max(len(word.split()) for word in numbers),
        same_initials=re.compile(rf"(?<!\w)(?:{'|'.join(initials)})(?!\w)") if initials else None,
        varied=re.compile("|".join(f"(?:{p})" for p, _ in language.variants)) if language.variants else None,
        variants=tuple((re.compile(pattern), other) for pattern, other in language.variants),
        plurals=tuple((re.compile(pattern), other) for pattern, other in language.to_singular),
    )


def _spaced(text: str) -> str:
    return plain(fold(text))
