"""What language packs say about spellings, compiled for looking up words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from quizgen.language import Language
from quizgen.languages import LANGUAGES
from quizgen.spelling import fold, plain
from quizgen.values.numbers.written import ordinal_suffix
from quizgen.values.texts import letters

Rule = tuple[str, re.Pattern[str], str]
"""Letters that each word holds which the pattern matches, the pattern, and what stands in its place."""


@dataclass(frozen=True, slots=True, eq=False)
class Signs:
    """What tells that a text has another spelling in a language, or in one of several; most texts have none of it."""

    words: frozenset[str]  # which are, or start, a number, or are abbreviations
    articles: tuple[str, ...]  # as a text starts with them
    initialisms: re.Pattern[str] | None
    letters: tuple[str, ...]  # of which a word holds some if it has a variant
    languages: tuple[Language, ...]

    def none_in(self, text: str, folded: str, found: Sequence[str]) -> bool:
        """Is the text surely in its only spelling? It comes with its folded form, and the plain words of this."""
        if not self.words.isdisjoint(found) or folded.startswith(self.articles) or "&" in folded:
            return False
        if any(map(folded.__contains__, self.letters)) and any(_varies(self, word) for word in found):
            return False
        return self.initialisms is None or not self.initialisms.search(text)


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """The spellings of one language; words are folded."""

    language: Language
    conjunction: str
    numbers: Mapping[str, str]  # number words -> digits; none that is an article, too
    starts: frozenset[str]  # first words of number words
    longest: int  # words in the longest number word
    signs: Signs
    variants: tuple[Rule, ...]
    plurals: Mapping[str, tuple[Rule, ...]]  # by the word's last letter; "": those for any other word

    def initialisms(self, text: str) -> str:
        """The text with each known initialism in the form of the pack's: U.S. becomes USA."""
        if self.signs.initialisms is None:
            return text
        return self.signs.initialisms.sub(lambda m: self.language.initialisms[m[0]], text)

    def word(self, word: str, *, last: bool) -> str:
        """The one spelling of a word that has several."""
        if not last and word in self.language.abbreviations:
            return self.language.abbreviations[word]
        return _varied(self, word)

    def singulars(self, word: str) -> tuple[str, ...]:
        """What the word may be the plural of; the word itself where it is no plural."""
        found = [
            pattern.sub(one, word)
            for ending, pattern, one in self.plurals.get(word[-1:], self.plurals[""])
            if word.endswith(ending) and pattern.search(word)
        ]
        return tuple(found) or (word,)


@lru_cache(maxsize=16384)
def _varies(signs: Signs, word: str) -> bool:
    return any(_varied(lexicon(language), word) != word for language in signs.languages)


@lru_cache(maxsize=16384)
def _varied(known: Lexicon, word: str) -> str:
    for held, pattern, other in known.variants:
        if held in word:
            word = pattern.sub(other, word)
    return word


@cache
def lexicon(language: Language) -> Lexicon:
    """A language, compiled once."""
    numbers: dict[str, str] = {}
    for number in range(1, 101):
        for form in language.ordinals[number]:
            numbers.setdefault(_spaced(form), f"{number}{ordinal_suffix(number, language)}")
        numbers[f"{number}{ordinal_suffix(number, language)}"] = f"{number}{ordinal_suffix(number, language)}"
        numbers[_spaced(language.cardinals[number])] = str(number)
    starts = frozenset(word.split()[0] for word in numbers)
    variants = tuple((letters.within(p), re.compile(p), other) for p, other in language.variants)
    return Lexicon(
        language=language,
        conjunction=fold(language.conjunction),
        numbers={word: digits for word, digits in numbers.items() if word not in language.articles},
        starts=starts,
        longest=max(len(word.split()) for word in numbers),
        signs=Signs(
            starts | language.abbreviations.keys(),
            tuple(a if a.endswith("'") else f"{a} " for a in language.articles),
            _initialisms(language.initialisms),
            letters.fewest(held for held, _, _ in variants),
            (language,),
        ),
        variants=variants,
        plurals=_by_last([(letters.at_end(p), re.compile(p), one) for p, one in language.to_singular]),
    )


def _by_last(rules: Sequence[Rule]) -> dict[str, tuple[Rule, ...]]:
    lasts = {rule[0][-1:] for rule in rules} | {""}
    return {last: tuple(rule for rule in rules if rule[0][-1:] in ("", last)) for last in lasts}


@cache
def signs() -> Signs:
    """What tells that a text has another spelling in whichever language."""
    each = [lexicon(language).signs for language in LANGUAGES.values()]
    return Signs(
        frozenset().union(*(one.words for one in each)),
        tuple(sorted({article for one in each for article in one.articles})),
        _initialisms(
            {form: one for language in LANGUAGES.values() for form, one in language.initialisms.items()}
        ),
        letters.fewest(held for one in each for held in one.letters),
        tuple(LANGUAGES.values()),
    )


def _initialisms(forms: Mapping[str, str]) -> re.Pattern[str] | None:
    ordered = sorted(map(re.escape, forms), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(ordered)})(?!\w)") if ordered else None


def _spaced(text: str) -> str:
    return plain(fold(text))
