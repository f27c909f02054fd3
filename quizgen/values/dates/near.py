"""Dates near an exact one, written as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from quizgen import chance
from quizgen.language import Language
from quizgen.spelling import aligned
from quizgen.value import Context, Value
from quizgen.values.dates import calendar
from quizgen.values.dates.phrase import Phrase, Point, read
from quizgen.values.dates.reach import overlap
from quizgen.values.numbers.written import ordinal_suffix, roman

_A_SIDE = 5
_YEARS = 12  # the farthest year
_LATEST = {"decade": 2020, "century": 21}  # what nobody takes for an answer is no wrong option


def neighbours(
    value: Value, context: Context, parse: Callable[[str, Context], Value | None]
) -> tuple[Value, ...]:
    """Up to five dates before and five after, nearest first; none for a hedged date, a part of one or a range."""
    phrase = read(value.text, context.language)
    if (
        phrase is None
        or phrase.hedge
        or phrase.last is not None
        or not phrase.first.spans.keys().isdisjoint("px")
    ):
        return ()
    found: list[Value] = []
    for year, month, day in _shifted(phrase.first, phrase.text):
        other = parse(_with(phrase, year, month, day, context.language), context)
        if other is not None and not any(overlap(other, v) for v in (value, *found)):
            found.append(other)
    return tuple(sorted(found, key=lambda v: abs((v.low or Decimal(0)) - phrase.low)))


def written_as(model: str, text: str, language: Language) -> str:
    """The date of a text in the order and words of another, `model`; "" where it can't be written so.

    The caller makes sure that it still states the same.
    """
    own, other = read(model, language), read(text, language)
    if own is None or other is None or own.last or other.last or own.unit != other.unit:
        return ""
    if not other.first.spans.keys().isdisjoint("px"):
        return ""
    return _with(own, other.first.year, other.first.month, other.first.day, language)


def _shifted(point: Point, text: str) -> Iterator[tuple[int, int, int]]:
    """Year, month and day of the neighbours; what the point lacks is 0."""
    year, month, day = point.year, point.month, point.day
    for side in (-1, 1):
        for offset in _offsets(point.grain, f"{text}{side:+d}"):
            match point.grain:
                case "day":
                    yield calendar.from_day(point.low + side * offset)
                case "month":
                    later, rest = divmod(month - 1 + side * offset, 12)
                    yield year + later, rest + 1, 0
                case "decade" | "century":
                    other = year + side * offset * (10 if point.grain == "decade" else 1)
                    if other <= max(_LATEST[point.grain], year):
                        yield other, 0, 0
                case _:
                    yield year + side * offset, month, day


def _offsets(grain: str, key: str) -> list[int]:
    """Growing distances, their gaps drawn from the text itself."""
    draws = [chance.number(0, "near", key, turn) for turn in range(_YEARS)]
    if grain in ("decade", "century"):
        return list(range(1, _A_SIDE + 1))
    if grain in ("year", "season"):
        pool = list(range(1, _YEARS + 1))
        while len(pool) > _A_SIDE:
            pool.pop(int(draws[len(pool) - 1] * len(pool)))
        return pool
    widest = 40 if grain == "day" else 6
    offsets, place = [], 0
    for draw in draws[:_A_SIDE]:
        place += 1 + int(draw * draw * widest)
        offsets.append(place)
    return offsets


def _with(phrase: Phrase, year: int, month: int, day: int, language: Language) -> str:
    """The phrase with another date in the place of its own; "" where it can't be written so."""
    point, text = phrase.first, phrase.text
    if not year or (year > 0) != (point.year > 0):
        return ""
    if point.grain == "century":
        return _century(phrase, abs(year), language)
    new = {"y": str(year if year > 0 else 1 - year), "c": str(year)}
    spans = point.spans
    if "d" in spans:
        start, end = spans["d"]
        new["d"] = f"{day:0{end - start if text[start] == '0' or 'n' in spans else 1}d}"
        own = text[slice(*spans["o"])] if "o" in spans else ""
        new["o"] = _suffix(own, point.day, day, language)
        spans = {**spans, "o": spans.get("o", (end, end))}
    if "n" in spans:
        start, end = spans["n"]
        new["n"] = f"{month:0{end - start}d}" if end - start == 2 and text[start] == "0" else str(month)
        if text[spans["y"][1] : spans["y"][1] + 1] == "-":
            new["n"] = f"{month:02d}"
    if "m" in spans:
        new["m"] = month_name(text[slice(*spans["m"])], month, language)
    for name, (start, end) in sorted(spans.items(), key=lambda item: (-item[1][0], -item[1][1])):
        text = text[:start] + new.get(name, text[start:end]) + text[end:]
    return text


def _century(phrase: Phrase, number: int, language: Language) -> str:
    start, end = phrase.first.spans["c"]
    own, old = phrase.text[start:end], abs(phrase.first.year)
    digits = str(old) if own[0].isdecimal() else roman(old) if own.upper().startswith(roman(old)) else ""
    if digits:
        suffix = own[len(digits) :]
        if suffix == ordinal_suffix(old, language):
            suffix = ordinal_suffix(number, language)
        new = (str(number) if own[0].isdecimal() else roman(number)) + suffix
    else:
        form = [aligned(form) for form in language.ordinals[old]].index(aligned(own))
        forms = language.ordinals[number]
        new = forms[min(form, len(forms) - 1)]
        new = new.capitalize() if own[0].isupper() else new
    return phrase.text[:start] + new + phrase.text[end:]


def _suffix(own: str, old: int, new: int, language: Language) -> str:
    """What follows the digits of a day: th, a point; in some languages only the first has something."""
    if any("{first}" in form for form in language.date_forms):
        return ordinal_suffix(1, language) if new == 1 else ""
    return ordinal_suffix(new, language) if own and own == ordinal_suffix(old, language) else own


def month_name(own: str, month: int, language: Language) -> str:
    """A month written as another one is: in full or short, with or without a point, in its case."""
    forms = language.months[month - 1]
    short = all(aligned(own) != aligned(names[0]) for names in language.months)
    alike = [form for form in forms[1:] if form.endswith(".") == own.endswith(".")] if short else []
    name = (alike or forms)[0]
    return name.lower() if own.islower() else name.upper() if own.isupper() else name
