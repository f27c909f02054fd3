"""Numerals: one number as a text writes it, in digits or in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from quizgen.values.numbers.lexicon import Lexicon

Style = Literal["digits", "word", "ordinal", "ordinal word", "fraction", "times"]

_TOKEN = re.compile(r"[^\W\d_]+")
_START = re.compile(r"[\d½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]|[^\W\d_]+")
_SLASH = re.compile(r" ?[/:] ?(\d+)(?![\d/:.,])")
_VULGAR = {
    **{
        "½": (1, 2),
        "⅓": (1, 3),
        "⅔": (2, 3),
        "¼": (1, 4),
        "¾": (3, 4),
        "⅕": (1, 5),
        "⅖": (2, 5),
        "⅗": (3, 5),
    },
    **{"⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8)},
}
_MOST_IN = 100  # "1 in 2018" is no fraction


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in a text: what it states, where it stands and how it is written."""

    number: Decimal  # magnitude inside: 3.65 trillion is 3650000000000
    step: Decimal  # one unit of the last digit that is stated; 0 where the text is exact by nature (1/4)
    style: Style
    start: int
    mantissa: int  # where digits or words end and the magnitude begins
    end: int
    scale: int = 1  # of the magnitude
    decimals: int = 0
    separator: str = ""  # of thousands
    form: int = 0  # of an ordinal word
    simple: bool = True  # one number word, which another could replace


def at(text: str, start: int, lexicon: Lexicon) -> Numeral | None:
    """The numeral that begins at a place of an `aligned` text; longest reading."""
    if start >= len(text):
        return None
    first = text[start]
    if first in _VULGAR:
        over, under = _VULGAR[first]
        return Numeral(Decimal(over) / under, Decimal(0), "fraction", start, start + 1, start + 1)
    return _in_digits(text, start, lexicon) if first.isdecimal() else _in_words(text, start, lexicon)


def _in_digits(text: str, start: int, lexicon: Lexicon) -> Numeral | None:
    match = lexicon.digits.match(text, start)
    if match is None:
        return None
    whole, separator, decimals = match[1], match[2] or "", match[3] or ""
    number = Decimal(f"{whole.replace(separator, '') if separator else whole}.{decimals}0")
    number = Decimal(int(number)) if not decimals else number.normalize()
    end = match.end()
    if not decimals:
        other = _ordinal_or_fraction(text, start, end, number, separator, lexicon)
        if other is not None:
            return other
    scale, stop = 1, end
    while (found := lexicon.magnitude.match(text, stop)) is not None:
        scale, stop = scale * lexicon.magnitudes[found[1].replace("-", " ")], found.end()
    step = Decimal(scale).scaleb(-len(decimals))
    return Numeral(number * scale, step, "digits", start, end, stop, scale, len(decimals), separator)


def _ordinal_or_fraction(
    text: str, start: int, end: int, number: Decimal, separator: str, lexicon: Lexicon
) -> Numeral | None:
    suffix = lexicon.suffix.match(text, end)
    if suffix is not None and not text[suffix.end() : suffix.end() + 1].isalnum():
        return Numeral(number, Decimal(1), "ordinal", start, end, suffix.end(), separator=separator)
    slash = _SLASH.match(text, end)
    if slash is not None and int(slash[1]) and not (":" in slash[0] and len(slash[1]) == 2):  # 12:30
        return Numeral(number / int(slash[1]), Decimal(0), "fraction", start, end, slash.end())
    return _one_in(number, text, start, end, lexicon)


def _one_in(number: Decimal, text: str, start: int, end: int, lexicon: Lexicon) -> Numeral | None:
    """The fraction that "in four" or "out of 4" makes of a number."""
    join = lexicon.join.match(text, end)
    under = at(text, join.end(), lexicon) if join is not None else None
    if under is None or under.style not in ("digits", "word") or not number < under.number <= _MOST_IN:
        return None
    return Numeral(number / under.number, Decimal(0), "fraction", start, end, under.end)


def _in_words(text: str, start: int, lexicon: Lexicon) -> Numeral | None:
    entries = _entries(text, start, lexicon)
    if not entries:
        return None
    first, stop = entries[0]
    if first in lexicon.twice:
        return Numeral(Decimal(lexicon.twice[first]), Decimal(1), "times", start, stop, stop)
    if first in lexicon.ordinals:
        number, form = lexicon.ordinals[first]
        return Numeral(Decimal(number), Decimal(1), "ordinal word", start, stop, stop, form=form)
    if first in lexicon.alone:
        return Numeral(Decimal(1) / lexicon.fractions[first], Decimal(0), "fraction", start, stop, stop)
    number, used, scale = _sum(entries, lexicon)
    if not used:
        return None
    after, end = entries[used] if used < len(entries) else ("", 0)
    if after in lexicon.fractions and scale == 1:
        return Numeral(Decimal(number) / lexicon.fractions[after], Decimal(0), "fraction", start, stop, end)
    if after in lexicon.ordinals and scale > 1:
        number += lexicon.ordinals[after][0]
        return Numeral(Decimal(number), Decimal(1), "ordinal word", start, end, end, simple=False)
    last, end = entries[used - 1]
    part = _one_in(Decimal(number), text, start, end, lexicon) if scale == 1 else None
    if part is not None:
        return part
    rounded = scale >= 1000 and last in lexicon.magnitudes
    simple = first in lexicon.cardinals and all(entry in lexicon.magnitudes for entry, _ in entries[1:used])
    return Numeral(
        Decimal(number), Decimal(scale if rounded else 1), "word", start, stop, end, scale, simple=simple
    )


def _sum(entries: list[tuple[str, int]], lexicon: Lexicon) -> tuple[int, int, int]:
    """The whole number that the first entries spell, how many they are, and the product of its magnitudes."""
    total, current, scale = 0, None, 1
    for place, (entry, _) in enumerate(entries):
        after = entries[place + 1][0] if place + 1 < len(entries) else ""
        size = lexicon.magnitudes.get(entry, 0)
        if size and (current is not None or (total and size >= 10**6)):
            scale *= size
            if current is not None and size < 1000:
                current *= size
            else:
                total, current = (total + current * size if current is not None else total * size), None
        elif entry in lexicon.cardinals and (
            not place or (scale > 1 and (current is None or current % 100 == 0))
        ):
            current = (current or 0) + lexicon.cardinals[entry]
        elif (
            entry in lexicon.ones
            and not place
            and (after in lexicon.magnitudes or after in lexicon.fractions)
        ):
            current = 1
        elif not (
            entry in lexicon.joins and scale > 1 and (after in lexicon.cardinals or after in lexicon.ordinals)
        ):
            return total + (current or 0), place, scale
    return total + (current or 0), len(entries), scale


def _entries(text: str, start: int, lexicon: Lexicon) -> list[tuple[str, int]]:
    """The entries of the lexicon from a place on that only spaces and hyphens part, and where each ends."""
    words: list[str] = []
    ends: list[int] = []
    for match in _TOKEN.finditer(text, start):
        if ends and (match.start() - ends[-1] != 1 or text[ends[-1]] not in " -"):
            break
        if match[0] not in lexicon.vocabulary:
            break
        words.append(match[0])
        ends.append(match.end())
    entries: list[tuple[str, int]] = []
    place = 0
    while place < len(words):
        for size in range(min(lexicon.longest, len(words) - place), 0, -1):
            entry = " ".join(words[place : place + size])
            if entry in lexicon.entries:
                break
        else:
            break
        place += size
        entries.append((entry, ends[place - 1]))
    return entries


def every(text: str, lexicon: Lexicon) -> Iterator[Numeral]:
    """The numerals of an `aligned` text, but for the days of dates."""
    dates = [match.span() for match in lexicon.dated.finditer(text)]
    done = 0
    for match in _START.finditer(text):
        start = match.start()
        inside = start and (
            text[start - 1].isalnum() or (text[start - 1] in ".," and text[start - 2].isdecimal())
        )
        if start < done or inside or any(first <= start < last for first, last in dates):
            continue
        numeral = at(text, start, lexicon)
        if numeral is not None:
            done = numeral.end
            yield numeral
