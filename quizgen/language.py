"""The record a language pack fills: words and habits, as literal data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeVar

Hedge = Literal["", "about", "nearly", "over", "under", "at least", "at most"]
"""How a number is qualified; each language has its own words for these."""

M = TypeVar("M")


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Suspect:
    """Words by which questions go wrong, as a language puts them: regular expressions in natural spelling.

    What they are compared with has neither capitals nor accents, and quotes and titles are left out of it. Those of
    whole options fit from their first letter to their last.
    """

    none: tuple[str, ...]  # whole options: none of the above
    all: tuple[str, ...]  # whole options: all of the above
    either: str  # before or behind a combination of options: both, only
    truth: str  # true, false, yes, no: what a whole option says, or starts with
    true_or_false: str  # a stem that asks for it
    denies: str  # a question in the negative
    affirms: str  # what looks like that and is not: "not only"
    opposite: str  # words that turn an option into its opposite: not, no
    absolute: str  # always, never: options with these are rarely right
    vague: str  # often, usually: each reader takes them for another number
    vague_amount: str  # many, several: the same, in options
    relative: str  # recently, this year: true only on the day it was written
    asks: str  # how a question starts: which, in how many
    tasks: str  # how a task starts: name, choose
    asks_time: str  # only a time answers it
    asks_number: str  # only a number answers it
    empty: frozenset[str]  # words of a stem that say nothing of what it is about: correct, following
    unfocused: str  # a stem that asks nothing by itself: "which is true of…?"
    chatter: str  # talk that no question needs: "as we all know"
    refers: frozenset[str]  # words that point to the sentence before: it, these
    joke: str  # options that nobody takes for an answer
    fits: tuple[tuple[str, str], ...]  # end of a stem -> how what follows starts: an -> a vowel
    wants_plural: str  # end of a stem before a plural
    wants_singular: str


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """One language, as far as values need it, in natural spelling; reading folds case and accents.

    Compared by identity, so that what is compiled from it can be cached.
    """

    code: str
    name: str
    # numbers
    decimal: str
    groups: tuple[
        str, ...
    ]  # separators of thousands; the first is written, a space stands for any kind of space
    cardinals: tuple[str, ...]  # 0 to 100
    ordinals: tuple[tuple[str, ...], ...]  # 0 to 100, each in its forms
    numbers: Mapping[str, int]  # further words for numbers
    ones: tuple[str, ...]  # articles that count as one before a magnitude or a fraction: "a" million
    magnitudes: Mapping[str, int]  # thousand, million…; the first of several for one number is written
    ordinal_endings: Mapping[str, str]  # end of the digits -> suffix, longest first; "=1" is the whole number
    ordinal_suffixes: tuple[str, ...]  # all that are read
    number_joins: tuple[str, ...]  # "and" in "two hundred and six"
    fractions: Mapping[str, int]  # denominators: quarter -> 4
    alone: tuple[str, ...]  # fractions that need no numerator: "half"
    fraction_joins: tuple[str, ...]  # one "in" four
    percent: tuple[str, ...]  # the first is written after a number word
    percent_points: tuple[str, ...]
    times: tuple[str, ...]  # "times", "-fold"
    twice: Mapping[str, int]  # one word: twice -> 2
    ranges: tuple[str, ...]  # "to", "until": between two numbers or dates
    range_opener: tuple[str, ...]  # "from", "between"
    plural_counts: (
        bool  # do nouns stand in the plural after a number? In German measures often don't: 5 Meter, 5 Euro
    )
    genitives: tuple[str, ...]  # "of" between a number and its unit, in languages that have it
    hedges: Mapping[str, Hedge]  # before a number; "" for words that change nothing
    hedges_after: Mapping[str, Hedge]
    currencies: Mapping[str, str]  # yuan -> CNY; the first two of a currency are written: one, many
    units: Mapping[str, tuple[str, ...]]  # symbol -> its words
    # dates
    months: tuple[tuple[str, ...], ...]  # twelve, each the full name and its short forms
    seasons: Mapping[str, int]  # -> first of its three months
    parts: Mapping[str, tuple[int, int]]  # early, mid… -> from, to in twelfths of what follows
    date_joins: tuple[str, ...]  # "of" in "4th of July"
    date_hedges: Mapping[str, Hedge]
    date_numeric: str  # separators of day.month.year; "" where the order of such dates isn't safe
    date_forms: tuple[str, ...]  # how a day is written, of {day} {month} {year} {th}
    centuries: tuple[str, ...]  # with {} for the ordinal
    decades: tuple[str, ...]  # with {} for the digits
    eras: Mapping[str, int]  # BC -> -1, AD -> 1, after or before the year
    # texts
    articles: tuple[str, ...]  # one that ends with an apostrophe clings to its word
    indefinite: frozenset[str]  # those of them that are indefinite or partitive
    bending: bool  # do adjectives change with the article?
    article_bound: frozenset[str]  # words that mean another thing without their article: "few"
    plurals: tuple[str, ...]  # endings of plurals, as far as they tell
    singulars: tuple[str, ...]  # endings of other words that look like plurals
    function_words: frozenset[str]
    of_these: tuple[str, ...]
    superlatives: Mapping[
        str, tuple[str, ...]
    ]  # first, last, oldest, youngest, largest, smallest, most, fewest -> its words; "*": up to two letters more
    phrases: Mapping[str, str]  # how it puts each `Phrase`, by name
    variants: tuple[
        tuple[str, str], ...
    ]  # of a folded word: a pattern, and the one spelling for all: colour -> color
    abbreviations: Mapping[str, str]  # of a word that another follows, both folded: st -> saint
    initialisms: Mapping[str, str]  # told by their capitals, each in one form: U.S. -> USA
    to_singular: tuple[
        tuple[str, str], ...
    ]  # of a word in small letters: a pattern, and what the singular has there
    conjunction: str  # "and": before the last of a list, and between two numbers after "between"
    suspect: Suspect


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that the program itself puts into questions, and each language in its own way.

    Whatever needs one declares it, at the top of its file; every language pack gives its text under `name`. `slots`
    stand in it in braces, each once.
    """

    name: str  # what it says in English, short: "according to"
    slots: tuple[str, ...] = ()

    def put(self, language: Language, **texts: str) -> str:
        """The phrase in this language, with a text for each slot; KeyError where one is missing."""
        return language.phrases[self.name].format_map(texts)


def words(text: str) -> tuple[str, ...]:
    """The phrases of a text that parts them with `; `."""
    return tuple(text.split("; "))


def forms(text: str) -> tuple[tuple[str, ...], ...]:
    """Entries parted by `; `, each with its forms parted by spaces."""
    return tuple(tuple(entry.split()) for entry in text.split("; "))


def meanings(meaning_of: Mapping[M, str]) -> dict[str, M]:
    """Phrase -> meaning, from meaning -> phrases parted by `; `."""
    return {phrase: meaning for meaning, phrases in meaning_of.items() for phrase in phrases.split("; ")}
