"""The record a language pack fills: words and habits, as literal data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from quizgen.value import Hedge


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """One language, as far as values need it; all words folded (see `spelling.fold`) but those that are written.

    Written: `name`, `cardinals`, `ordinals`, `months`, `according_to`, `of_these`, `conjunction`, `units`.
    Compared by identity, so that what is compiled from it can be cached.
    """

    code: str
    name: str
    # numbers
    decimal: str
    groups: tuple[str, ...]  # separators of thousands; the first is written, a space stands for any kind of space
    cardinals: tuple[str, ...]  # 0 to 100
    ordinals: tuple[tuple[str, ...], ...]  # 0 to 100, each in its forms
    numbers: Mapping[str, int]  # further words for numbers
    magnitudes: Mapping[str, int]  # thousand, million…
    ordinal_endings: Mapping[str, str]  # end of the digits -> suffix, longest first; "=1" is the whole number
    ordinal_suffixes: tuple[str, ...]  # all that are read
    number_joins: tuple[str, ...]  # "and" in "two hundred and six"
    fractions: Mapping[str, int]  # denominators: quarter -> 4
    fraction_joins: tuple[str, ...]  # one "in" four
    percent: tuple[str, ...]  # the first is written after a number word
    percent_points: tuple[str, ...]
    times: tuple[str, ...]  # times, fold
    twice: Mapping[str, int]  # one word: twice -> 2
    ranges: tuple[str, ...]  # to, and, until: between two numbers or dates
    range_openers: tuple[str, ...]  # from, between
    hedges: Mapping[str, Hedge]  # before a number; "" for words that change nothing
    hedges_after: Mapping[str, Hedge]
    currencies: Mapping[str, str]  # yuan -> CNY
    units: Mapping[str, tuple[str, ...]]  # symbol -> its words
    # dates
    months: tuple[tuple[str, ...], ...]  # twelve, each the full name and its short forms
    seasons: Mapping[str, int]  # -> first of its three months
    parts: Mapping[str, tuple[int, int]]  # early, mid -> from, to in twelfths of what follows
    date_joins: tuple[str, ...]  # "of" in "4th of July"
    date_hedges: Mapping[str, Hedge]
    date_numeric: str  # separators in day.month.year; "" where the order of such dates isn't safe
    centuries: tuple[str, ...]
    decades: tuple[str, ...]  # what follows the digits of a decade: "s"
    eras: Mapping[str, int]  # bc -> -1, ad -> 1, after or before the year
    # texts
    articles: tuple[str, ...]
    function_words: frozenset[str]
    of_these: tuple[str, ...]
    according_to: str  # with {speaker} and {stem}
    conjunction: str  # before the last of a list
