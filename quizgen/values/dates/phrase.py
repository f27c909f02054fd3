"""Date phrases: a point in time, or two of them with what lies between, and their hedge."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from quizgen.language import Hedge, Language
from quizgen.spelling import aligned
from quizgen.value import Value
from quizgen.values.dates import calendar
from quizgen.values.dates.lexicon import Grain, Lexicon, lexicon
from quizgen.values.numbers import numeral
from quizgen.values.numbers.lexicon import lexicon as number_lexicon

_ROMAN = {"i": 1, "v": 5, "x": 10}
_RANGES = {"day": "days", "month": "months", "year": "years"}


@dataclass(frozen=True, slots=True)
class Point:
    """A day, a month, a year…: its first and last day, and where a text says so."""

    grain: Grain
    low: int
    high: int
    year: int  # astronomical: 0 is 1 BC; of a decade its first, of a century its number (-1 is the first BC)
    month: int
    day: int
    spans: dict[str, tuple[int, int]]  # group -> start, end


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text that is a date: one point, or a first and a last one."""

    text: str
    hedge: Hedge
    lead: int  # where what follows the hedge begins
    unit: str  # the grain; "days", "months", "years", "span" for two points
    first: Point
    last: Point | None

    @property
    def low(self) -> int:
        """The first day."""
        return self.first.low

    @property
    def high(self) -> int:
        """The last day."""
        return (self.last or self.first).high


@lru_cache(maxsize=8192)
def read(text: str, language: Language) -> Phrase | None:
    """The date that a whole text is, or None."""
    plain = aligned(text)
    words = lexicon(language)
    if words.hint.search(plain) is None:
        return None
    end = len(plain.rstrip())
    place = end - len(plain[:end].lstrip())
    hedge: Hedge = ""
    while True:
        point = _point(plain, place, end, words)
        if point is not None:
            return Phrase(text, hedge, place, point.grain, point, None)
        opener = words.opener.match(plain, place)
        found = _range(plain[opener.end() if opener else place : end], opener is not None, words)
        if found is not None:
            grain = _RANGES.get(found[0].grain, "span") if found[0].grain == found[1].grain else "span"
            return Phrase(text, hedge, place, grain, *found)
        match = words.hedge.match(plain, place)
        if match is None:
            return None
        hedge, place = hedge or words.hedges[match["h"]], match.end()


def _point(plain: str, start: int, end: int, words: Lexicon) -> Point | None:
    for grain, pattern in words.points:
        match = pattern.fullmatch(plain, start, end)
        point = _understood(grain, match, words) if match else None
        if point is not None:
            return point
    return None


def _understood(grain: Grain, match: re.Match[str], words: Lexicon) -> Point | None:
    groups = {name: text for name, text in match.groupdict().items() if text}
    spans = {name: match.span(name) for name in groups}
    sign = words.eras[groups["e"]] if "e" in groups else 1
    if grain == "century":
        number = _ordinal(groups["c"], words)
        if not number:
            return None
        first = 100 * (number - 1) + 1 if sign > 0 else 1 - 100 * number
        low, high = _narrowed(*calendar.year_days(first, first + 99), groups, words)
        return Point("century", low, high, sign * number, 0, 0, spans)
    year = int(groups["c"] if grain == "decade" else groups["y"])
    if not year:
        return None
    year = year if sign > 0 else 1 - year
    month = words.months[groups["m"]] if "m" in groups else int(groups.get("n", "0"))
    day = int(groups.get("d", "0"))
    if "n" in groups and not 1 <= month <= 12:
        return None
    if "d" in groups and not 1 <= day <= calendar.month_length(year, month):
        return None
    low, high = _narrowed(*_days(grain, year, month, day, groups, words), groups, words)
    return Point(grain, low, high, year, month, day, spans)


def _days(
    grain: Grain, year: int, month: int, day: int, groups: dict[str, str], words: Lexicon
) -> tuple[int, int]:
    match grain:
        case "day":
            number = calendar.to_day(year, month, day)
            return number, number
        case "season":
            return calendar.month_days(year, words.seasons[groups["s"]], 3)
        case "decade":
            return calendar.year_days(year, year + 9)
        case _ if month:
            return calendar.month_days(year, month)
        case _:
            return calendar.year_days(year, year)


def _narrowed(low: int, high: int, groups: dict[str, str], words: Lexicon) -> tuple[int, int]:
    """The part of a time that "early" or "mid" leaves, in twelfths."""
    if "p" not in groups:
        return low, high
    first, last = words.parts[groups["p"]]
    days = high - low + 1
    return low + days * first // 12, low + days * last // 12 - 1


def _ordinal(text: str, words: Lexicon) -> int:
    found = numeral.at(text, 0, number_lexicon(words.language))
    if found is not None and found.end == len(text):
        return int(found.number)
    letters = re.match("[ivx]+", text)
    values = [_ROMAN[letter] for letter in letters[0]] if letters else []
    return sum(-n if n < max(values[i + 1 :], default=0) else n for i, n in enumerate(values))


def _range(plain: str, opened: bool, words: Lexicon) -> tuple[Point, Point] | None:
    for match in words.separator.finditer(plain):
        left, right = plain[: match.start()], plain[match.end() :]
        last = _whole(right, words) or _last(left, right, words)
        first = _whole(left, words) or (_first(left, right, words) if last else None)
        if first is None or last is None or first.low >= last.low:
            continue
        joined = match["w"] == aligned(words.language.conjunction)
        if not joined or opened or first.high + 1 == last.low:
            return first, last
    return None


def _whole(text: str, words: Lexicon) -> Point | None:
    return _point(text, 0, len(text), words)


def _last(left: str, right: str, words: Lexicon) -> Point | None:
    """The last day of `July 3-4, 2024`, the last year of `2023-27`."""
    month = words.month.search(left)
    if month is not None:
        return _whole(f"{month[0]} {right}", words)
    if len(left) == 4 and len(right) == 2 and (left + right).isdecimal():
        return _whole(left[:2] + right, words)
    return None


def _first(left: str, right: str, words: Lexicon) -> Point | None:
    """The first point, which borrows month and year of the last: `31 August – 1 September 2025`, `3–4 July 2024`."""
    year, month = words.year.search(right), words.month.search(right)
    if year is None:
        return None
    found = _whole(f"{left} {year[0]}", words)
    return found or (_whole(f"{left} {month[0]} {year[0]}", words) if month else None)


def value(kind: str, phrase: Phrase) -> Value:
    """The value of a phrase: first and last day; the unit says how fine a date is."""
    unit = "" if kind == "year" else phrase.unit
    return Value(kind, phrase.text, Decimal(phrase.low), Decimal(phrase.high), unit, phrase.hedge)
