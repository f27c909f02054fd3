"""Rendering: a number or a date written as another one is, so that only what it says tells them apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from quizgen import values
from quizgen.language import Language
from quizgen.spelling import aligned
from quizgen.value import Context, Value
from quizgen.values.dates import near as dates
from quizgen.values.dates.lexicon import lexicon as date_lexicon
from quizgen.values.dates.phrase import read as read_date
from quizgen.values.numbers import near as numbers
from quizgen.values.numbers import numeral
from quizgen.values.numbers.lexicon import lexicon
from quizgen.values.numbers.phrase import read, without_aside

_SIGN = 3  # letters that a unit's or a currency's sign has at most
_DAY_OR_YEAR = re.compile(r"\d+")


def models(key: Value, context: Context) -> Iterator[Value]:
    """The ways in which a key may be written for all options to follow it: without an aside, then in digits.

    What stands in brackets behind a number says the same of that number only.
    """
    text = key.text if values.is_time(key) else without_aside(key.text, context.language)
    first = _said_so(key, text, context) or key
    yield first
    digits = "" if values.is_time(key) else numbers.in_digits(first.text, context.language)
    if digits and (second := _said_so(key, digits, context)) is not None:
        yield second


def rendered(value: Value, model: Value, context: Context) -> Value | None:
    """A value written as the model is, with unchanged meaning; None where its looks would tell it apart.

    Of what is neither a number nor a date nothing is known.
    """
    language = context.language
    if not values.is_time(model) and read(model.text, language) is None:
        return value
    if values.is_time(model):
        text = dates.written_as(model.text, value.text, language)
        skeleton = _date_skeleton
    else:
        value = _said_so(value, without_aside(value.text, language), context) or value
        text = numbers.written_as(model.text, value.text, language)
        skeleton = _skeleton
    if text and (found := _said_so(value, text, context)) is not None:
        return found
    return value if skeleton(value.text, language) == skeleton(model.text, language) else None


def _said_so(value: Value, text: str, context: Context) -> Value | None:
    """The value under another text, if that states the same."""
    if text == value.text:
        return value
    found = values.parse_as(value.type, text, context)
    same = found is not None and replace(found, text=value.text) == value
    return found if same else None


@lru_cache(maxsize=8192)
def _skeleton(text: str, language: Language) -> str:
    """What is left of a number phrase when its numbers are taken out; units in words count as one unit word."""
    plain, words = aligned(text), lexicon(language)
    out, place = [], 0
    for found in numeral.every(plain, words):
        grouped = found.separator or ("ungrouped" if found.mantissa - found.start > 3 else "")
        out += [plain[place : found.start], f"<{found.style}{grouped}>"]
        place = found.mantissa if found.style in ("digits", "word") else found.end
    phrase = read(text, language)
    rest = plain[place:]
    if phrase is not None and len(phrase.follows) > _SIGN:
        unit = words.units.get(phrase.follows) or words.currencies.get(phrase.follows)
        rest = rest.replace(phrase.follows, f"<{unit}>") if unit else rest
    return "".join([*out, rest])


@lru_cache(maxsize=8192)
def _date_skeleton(text: str, language: Language) -> str:
    """A date with letters for its day, month and year."""
    phrase, plain = read_date(text, language), aligned(text)
    if phrase is None or phrase.last is not None:
        named = date_lexicon(language).month.sub("m", plain)
        return _DAY_OR_YEAR.sub(lambda match: "y" if len(match[0]) > 2 else "d", named)
    for name, (start, end) in sorted(phrase.first.spans.items(), key=lambda span: -span[1][0]):
        plain = plain[:start] + name + plain[end:]
    return plain
