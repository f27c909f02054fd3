"""Number phrases: a number with its hedge, its sign or currency in front, and what follows it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from quizgen.language import Hedge, Language
from quizgen.spelling import aligned
from quizgen.value import Value
from quizgen.values.numbers import numeral
from quizgen.values.numbers.lexicon import Lexicon, lexicon
from quizgen.values.numbers.numeral import Numeral

_DIGIT = re.compile(r"[\d½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]")
_ASIDE = re.compile(r"\s*\([^()]*\d[^()]*\)$")  # "(about 511 billion USD)" says the same again


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text that is one number, or a range of numbers, and what it is a number of."""

    text: str
    hedge: Hedge
    lead: int  # where what follows the hedge begins
    before: str  # between hedge and number, aligned: a currency
    sign: int  # -1 or 1
    first: Numeral
    last: Numeral | None  # of a range
    after: str  # what follows the number, as written
    end: int  # where that ends; an aside or a hedge may stand behind

    @property
    def follows(self) -> str:
        """What follows the number, aligned."""
        return aligned(self.after)


def possible(text: str, language: Language) -> bool:
    """Has the text a digit, or a word that numbers and centuries are made of? Most texts haven't."""
    if _DIGIT.search(text) is not None:
        return True
    return not lexicon(language).telling.isdisjoint(aligned(text).replace("-", " ").split())


@lru_cache(maxsize=8192)
def read(text: str, language: Language) -> Phrase | None:
    """The number phrase that a whole text is, or None; what it counts is left to the caller."""
    if not possible(text, language):
        return None
    plain = aligned(text)
    words = lexicon(language)
    stop = len(plain.rstrip())
    start = stop - len(plain[:stop].lstrip())
    if plain.startswith("(", start) and plain.endswith(")", 0, stop) and plain.count("(") == 1:
        start, stop = start + 1, stop - 1
    hedge, lead = _hedge(plain, start, words)
    opener = words.opener.match(plain, lead)
    place = opener.end() if opener else lead
    before, sign = "", 1
    first = numeral.at(plain, place, words)
    if first is None and (digit := _DIGIT.search(plain, place, stop)) is not None:
        before, sign = _before(plain[place : digit.start()])
        first = numeral.at(plain, digit.start(), words)
    if first is None or first.end > stop or (before and before not in words.currencies):
        return None
    first, last = _range(plain, first, opener is not None, words)
    end = last.end if last else first.end
    if opener and not last:
        return None
    return _completed(Phrase(text, hedge, lead, before, sign, first, last, "", end), plain, stop, words)


def _hedge(plain: str, place: int, words: Lexicon) -> tuple[Hedge, int]:
    hedge: Hedge = ""
    while (match := words.hedge.match(plain, place)) is not None:
        hedge, place = hedge or words.hedges[match[1]], match.end()
    return hedge, place


def _before(text: str) -> tuple[str, int]:
    """A currency and a sign in front of a number."""
    text = text.strip()
    if text.startswith("-"):
        return text[1:].strip(), -1
    if text.endswith("-"):
        return text[:-1].strip(), -1
    if text == "minus":
        return "", -1
    return text, 1


def _range(plain: str, first: Numeral, opened: bool, words: Lexicon) -> tuple[Numeral, Numeral | None]:
    """Both ends of a range; the magnitude of the second counts for the first, too."""
    match = words.between.match(plain, first.end) or (opened and words.conjunction.match(plain, first.end))
    if not match:
        return first, None
    place = match.end()
    digit = _DIGIT.search(plain, place)
    if digit is not None and plain[place : digit.start()].strip() in words.currencies:
        place = digit.start()
    last = numeral.at(plain, place, words)
    if last is None or last.style != first.style or last.style not in ("digits", "word"):
        return first, None
    if first.scale == 1 and last.scale > 1:
        first = replace(
            first, number=first.number * last.scale, step=first.step * last.scale, scale=last.scale
        )
    return (first, last) if first.number < last.number else (first, None)


def _completed(phrase: Phrase, plain: str, stop: int, words: Lexicon) -> Phrase | None:
    """The phrase with what follows its number, without aside and hedge."""
    start, hedge = phrase.end, phrase.hedge
    aside = _ASIDE.search(plain, start, stop)
    if aside is not None:
        stop = aside.start()
    if plain.startswith("+", start):
        start, hedge = start + 1, hedge or "at least"
    late = words.hedge_after.search(plain, start, stop)
    if late is not None:
        stop, hedge = late.start(), hedge or words.hedges_after[late[1]]
    after = phrase.text[start:stop]
    if after[:1].isdigit() or (after[:1] in (",", ".", "/", ":") and after[1:2].isdigit()):
        return None  # 1.2.3: no number that we know
    return replace(phrase, hedge=hedge, after=after.strip(), end=max(stop, phrase.end))


def without_aside(text: str, language: Language) -> str:
    """A number phrase without what stands in brackets behind it; any other text as it is."""
    bare = _ASIDE.sub("", text)
    return text if bare == text or read(text, language) is None or read(bare, language) is None else bare


def bounds(phrase: Phrase, *, rounded: bool) -> tuple[Decimal, Decimal]:
    """What the phrase states before its hedge: half a unit of its last digit either way, if it is `rounded`.

    A whole number without a magnitude that isn't `rounded` counts, and is exact; so is a range.
    """
    first, last = phrase.first, phrase.last or phrase.first
    slack = first.step / 2 if phrase.last is None and (rounded or first.step != 1) else Decimal(0)
    low, high = first.number - slack, last.number + slack
    return (low, high) if phrase.sign > 0 else (-high, -low)


def value(kind: str, phrase: Phrase, unit: str = "", *, rounded: bool = True) -> Value:
    """The value of a phrase, its bounds as they stand."""
    low, high = bounds(phrase, rounded=rounded)
    return Value(kind, phrase.text, low, high, unit, phrase.hedge)


def followed_by(phrase: Phrase, language: Language) -> str:
    """What follows the number, aligned, without the "of" some languages put before it."""
    follows = phrase.follows
    for word in language.genitives:
        if follows.startswith(word if word.endswith("'") else f"{word} "):
            return follows[len(word) :].strip()
    return follows
