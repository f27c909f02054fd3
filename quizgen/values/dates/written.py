"""How a date can be written: every spelling that a learner may type."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.language import Language
from quizgen.value import Context, Value
from quizgen.values.dates.phrase import Phrase, Point, read
from quizgen.values.numbers.written import ordinal_suffix, roman

_MOST = 60  # spellings of one date


def spellings(value: Value, context: Context) -> tuple[str, ...]:
    """The value's text, the text without its hedge, and the common orders with the month's names.

    A hedge that leads away from the date stays: after 2020 is not 2020.
    """
    phrase = read(value.text, context.language)
    if phrase is None:
        return (value.text,)
    away = value.text[: phrase.lead] if value.hedge in ("over", "under") else ""
    found = [value.text[phrase.lead :]]
    if phrase.last is not None:
        found += _range(phrase, context.language)
    elif "p" not in phrase.first.spans:
        found += _point(phrase.first, context.language)
    texts = [value.text, *(f"{away}{text}" for text in map(str.strip, found) if text)]
    return tuple(dict.fromkeys(texts))[:_MOST]


def _range(phrase: Phrase, language: Language) -> Iterator[str]:
    if phrase.unit != "years" or phrase.last is None or phrase.first.year < 1:
        return
    for between in ("-", "–", *(f" {word} " for word in language.ranges[:2])):
        yield f"{phrase.first.year}{between}{phrase.last.year}"


def _point(point: Point, language: Language) -> Iterator[str]:
    years = (
        [str(point.year)] if point.year > 0 else [f"{1 - point.year} {era}" for era in _eras(-1, language)]
    )
    if "e" in point.spans and point.year > 0:
        years += [
            form for era in _eras(1, language) for form in (f"{point.year} {era}", f"{era} {point.year}")
        ]
    match point.grain:
        case "day":
            yield from _days(point, years, language)
        case "month":
            for year in years:
                yield from (f"{name} {year}" for name in language.months[point.month - 1])
                yield from (
                    f"{language.months[point.month - 1][0]} {word} {year}" for word in language.date_joins
                )
                yield f"{year}-{point.month:02d}"
                yield from (f"{point.month}{mark}{year}" for mark in language.date_numeric)
        case "year":
            yield from years
        case "decade":
            yield from (template.replace("{}", str(point.year)) for template in language.decades)
        case "century":
            number = abs(point.year)
            suffix = ordinal_suffix(number, language)
            forms = [
                f"{number}{suffix}",
                *language.ordinals[number][:3],
                roman(number),
                f"{roman(number)}{suffix}",
            ]
            eras = [f" {era}" for era in _eras(-1, language)] if point.year < 0 else [""]
            for template in language.centuries:
                yield from (template.replace("{}", form) + era for form in forms for era in eras)
        case _:
            pass


def _eras(sign: int, language: Language) -> list[str]:
    return [era for era, of in language.eras.items() if of == sign]


def _days(point: Point, years: list[str], language: Language) -> Iterator[str]:
    first = ordinal_suffix(1, language) if point.day == 1 else ""
    for year in years:
        for form in language.date_forms:
            for name in language.months[point.month - 1]:
                yield form.format(
                    day=point.day,
                    month=name,
                    year=year,
                    number=point.month,
                    th=ordinal_suffix(point.day, language),
                    first=first,
                )
        yield f"{year}-{point.month:02d}-{point.day:02d}"
        for mark in language.date_numeric:
            yield f"{point.day}{mark}{point.month}{mark}{year}"
            yield f"{point.day:02d}{mark}{point.month:02d}{mark}{year}"
