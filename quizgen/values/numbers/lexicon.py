"""What a language pack's number words become when they are compiled for reading."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from quizgen.language import Hedge, Language
from quizgen.spelling import aligned
from quizgen.values.numbers import currency

T = TypeVar("T")

_SIGN_HEDGES: dict[str, Hedge] = {
    **{"~": "about", "≈": "about", "±": "about", ">": "over", "<": "under", "≥": "at least", "≤": "at most"},
}


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """One language compiled: texts are `aligned`, and the hyphens of number words are spaces."""

    language: Language
    digits: re.Pattern[str]  # groups: grouped or plain, separator, decimals
    magnitude: re.Pattern[str]
    suffix: re.Pattern[str]
    join: re.Pattern[str]  # "in", "out of" between the numbers of a fraction
    between: re.Pattern[str]  # "to" and dashes
    conjunction: re.Pattern[str]  # "and", which joins two numbers only after "between"
    opener: re.Pattern[str]
    hedge: re.Pattern[str]
    hedge_after: re.Pattern[str]
    dated: re.Pattern[str]  # a day beside its month, whose digits are no number
    hedges: Mapping[str, Hedge]
    hedges_after: Mapping[str, Hedge]
    cardinals: Mapping[str, int]
    ordinals: Mapping[str, tuple[int, int]]  # -> number, form
    magnitudes: Mapping[str, int]
    fractions: Mapping[str, int]
    twice: Mapping[str, int]
    alone: frozenset[str]  # fractions that need no numerator
    ones: frozenset[str]
    joins: frozenset[str]
    entries: frozenset[str]  # all that a number in words is made of
    vocabulary: frozenset[str]  # each word of an entry
    telling: frozenset[
        str
    ]  # each word of an entry that says by itself that a number or a date may stand here
    longest: int  # words in the longest entry
    percent: Mapping[str, str]  # -> "%" or "pp"
    times: frozenset[str]
    currencies: Mapping[str, str]
    units: Mapping[str, str]  # words -> symbol


@cache
def lexicon(language: Language) -> Lexicon:
    """A language, compiled once."""
    hedges = _aligned(language.hedges) | _SIGN_HEDGES
    cardinals = _spaced({**_by_text(enumerate(language.cardinals)), **language.numbers})
    ordinals = _spaced(_ordinals(language))
    magnitudes, fractions = _spaced(language.magnitudes), _spaced(language.fractions)
    twice = _spaced({**_folds(language), **language.twice})
    numbers = frozenset([*cardinals, *ordinals, *magnitudes, *fractions, *twice])
    currencies = currency.written_everywhere() | _aligned(language.currencies)
    ones, joins = _all(language.ones), _all(language.number_joins)
    return Lexicon(
        language=language,
        digits=_digits(language),
        magnitude=_magnitude(magnitudes, currencies, language),
        suffix=re.compile(one_of(language.ordinal_suffixes)),
        join=re.compile(rf" ({one_of(language.fraction_joins)}) "),
        between=re.compile(rf" ?- ?(?=\d)| ({one_of(language.ranges)}) "),
        conjunction=re.compile(rf" {one_of([language.conjunction])} "),
        opener=re.compile(rf"({one_of(language.range_opener)}) +"),
        hedge=re.compile(rf"({one_of(hedges)}) *"),
        hedge_after=re.compile(rf"(?:^|\s)({one_of(language.hedges_after)})$"),
        dated=_dated(language),
        hedges=hedges,
        hedges_after=_aligned(language.hedges_after),
        cardinals=cardinals,
        ordinals=ordinals,
        magnitudes=magnitudes,
        fractions=fractions,
        twice=twice,
        alone=_all(language.alone),
        ones=ones,
        joins=joins,
        entries=(entries := numbers | ones | joins),
        vocabulary=frozenset(word for entry in entries for word in entry.split()),
        telling=frozenset(entry.split()[0] for entry in numbers) | _century_words(language),
        longest=max(len(entry.split()) for entry in entries),
        percent={"%": "%", **_each(language.percent, "%"), **_each(language.percent_points, "pp")},
        times=frozenset(["x", *(aligned(word).lstrip("-") for word in language.times)]),
        currencies=currencies,
        units=_units(language),
    )


def _magnitude(magnitudes: Iterable[str], currencies: Iterable[str], language: Language) -> re.Pattern[str]:
    """Magnitude words; a single letter is one only before a currency: 5 M€, but 2500 m are metres."""
    words = one_of(word for word in magnitudes if len(word) > 1)
    letters = [word for word in magnitudes if len(word) == 1]
    if letters:
        genitive = "|".join(f"{re.escape(aligned(word))} ?" for word in language.genitives)
        words += f"|[{''.join(letters)}](?= ?(?:{genitive})?{one_of(currencies)})"
    return re.compile(rf"[ -]?({words})")


def _digits(language: Language) -> re.Pattern[str]:
    grouped = rf"\d{{1,3}}([{''.join(map(re.escape, language.groups))}])\d{{3}}(?:\2\d{{3}})*(?!\d)"
    return re.compile(rf"({grouped}|\d+)(?:{re.escape(language.decimal)}(\d+))?")


def _ordinals(language: Language) -> dict[str, tuple[int, int]]:
    """Word -> number and form; of two equal forms the first."""
    return {
        form: (number, place)
        for number, forms in enumerate(language.ordinals)
        for place, form in reversed([*enumerate(forms)])
    }


def one_of(phrases: Iterable[str]) -> str:
    """A pattern for any of the phrases, longest first, none of them inside a longer word."""
    longest_first = sorted({aligned(p) for p in phrases}, key=lambda p: (-len(p), p))
    return (
        "(?:"
        + "|".join(re.escape(p) + (r"(?![^\W\d])" if p[-1].isalnum() else "") for p in longest_first)
        + ")"
    )


def _aligned(mapping: Mapping[str, T]) -> dict[str, T]:
    return {aligned(text): meaning for text, meaning in mapping.items()}


def _spaced(mapping: Mapping[str, T]) -> dict[str, T]:
    return {aligned(text).replace("-", " "): meaning for text, meaning in mapping.items()}


def _by_text(numbered: Iterable[tuple[int, str]]) -> dict[str, int]:
    return {text: number for number, text in numbered}


def _all(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(map(aligned, phrases))


def _units(language: Language) -> dict[str, str]:
    return {aligned(word): symbol for symbol, words in language.units.items() for word in reversed(words)}


def _each(phrases: Iterable[str], meaning: str) -> dict[str, str]:
    return {aligned(phrase): meaning for phrase in phrases}


def _folds(language: Language) -> dict[str, int]:
    """Threefold, hundredfold: number words that end with "times"."""
    endings = [word[1:] for word in language.times if word.startswith("-")]
    numbers = {**_by_text(enumerate(language.cardinals)), **language.magnitudes}
    return {text + ending: number for text, number in numbers.items() if number > 1 for ending in endings}


def _century_words(language: Language) -> frozenset[str]:
    return frozenset(
        word for template in language.centuries for word in aligned(template).split() if len(word) > 4
    )


def _dated(language: Language) -> re.Pattern[str]:
    month = one_of(form for forms in language.months for form in forms)
    suffix = one_of([*language.ordinal_suffixes, "."])
    join = rf"(?: (?:{one_of(language.date_joins)}))?" if language.date_joins else ""
    return re.compile(
        rf"(?<!\w){month} \d{{1,2}}{suffix}?(?!\d|[.,]\d)|(?<!\w)\d{{1,2}}{suffix}?{join} {month}(?!\w)"
        r"|\d{4}-\d\d-\d\d|\d{1,2}:\d\d(?::\d\d)?"
    )
