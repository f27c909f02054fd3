"""What a language pack's months, seasons and habits become when they are compiled for reading dates."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from quizgen.language import Hedge, Language
from quizgen.spelling import aligned
from quizgen.values.numbers.lexicon import one_of

Grain = Literal["day", "month", "part", "season", "decade", "century", "year"]

_ROMAN = "[ivx]{1,6}"
_GROUP_NAME = re.compile(r"\(\?P<\w+>")


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """One language compiled; texts are `aligned`.

    The patterns of a point have the groups y(ear), e(ra), m(onth), n(umber of the month), d(ay), o(rdinal suffix of the
    day), p(art), s(eason), x (the second year of a winter), c(entury or decade); not each has each.
    """

    language: Language
    points: tuple[tuple[Grain, re.Pattern[str]], ...]
    hint: re.Pattern[str]  # what any date has: an early "no"
    hedge: re.Pattern[str]
    opener: re.Pattern[str]
    separator: re.Pattern[str]
    month: re.Pattern[str]
    year: re.Pattern[str]
    spans: re.Pattern[str]  # two dates with a separator, in running text; the first may lack month and year
    hedges: Mapping[str, Hedge]
    months: Mapping[str, int]
    seasons: Mapping[str, int]
    parts: Mapping[str, tuple[int, int]]
    eras: Mapping[str, int]


@cache
def lexicon(language: Language) -> Lexicon:
    """A language, compiled once."""
    hedges: dict[str, Hedge] = {aligned(article): "" for article in language.articles}
    hedges |= {aligned(text): hedge for text, hedge in language.date_hedges.items()}
    months = {aligned(form): n for n, forms in enumerate(language.months, 1) for form in forms}
    conjunction = one_of([*language.ranges, language.conjunction])
    sources = list(_points(language))
    any_point = "|".join(_GROUP_NAME.sub("(?:", source) for _, source in sources)
    era, month, suffix = one_of(language.eras), one_of(months), one_of(language.ordinal_suffixes)
    join = _join(language)
    partial = rf"{month} \d{{1,2}}{suffix}?|\d{{1,2}}{suffix}?{join} {month}|\d{{1,2}}{suffix}?|{month}"
    return Lexicon(
        language=language,
        points=tuple((grain, re.compile(source)) for grain, source in sources),
        hint=re.compile(rf"[12]\d{{3}}|\d ?{era}|{era} ?\d|{one_of(_century_words(language))}"),
        hedge=re.compile(rf"(?P<h>{one_of(hedges)}) *"),
        opener=re.compile(rf"{one_of(language.range_opener)} +"),
        separator=re.compile(rf" ?[-/] ?| (?P<w>{conjunction}) "),
        month=re.compile(month),
        year=re.compile(r"[12]\d{3}"),
        spans=re.compile(
            rf"(?<!\w)(?:{one_of(language.range_opener)} +)?(?:{any_point}|{partial})(?: ?[-/] ?| {conjunction} )"
            rf"(?:{any_point}|\d{{1,2}}{suffix}?,? [12]\d{{3}}|\d\d)(?!\w)"
        ),
        hedges=hedges,
        months=months,
        seasons={aligned(season): month for season, month in language.seasons.items()},
        parts={aligned(part): twelfths for part, twelfths in language.parts.items()},
        eras={aligned(era): sign for era, sign in language.eras.items()},
    )


def _join(language: Language) -> str:
    return rf"(?: {one_of(language.date_joins)})?" if language.date_joins else ""


def _century_words(language: Language) -> set[str]:
    return {max(template.replace("{}", " ").split(), key=len) for template in language.centuries}


def _points(language: Language) -> Iterator[tuple[Grain, str]]:
    """Each way to write a date, finer ones first."""
    era, join = one_of(language.eras), _join(language)
    year = rf"(?P<y>\d{{1,4}}(?= ?{era})|[12]\d{{3}})(?: ?(?P<e>{era}))?"
    month = rf"(?P<m>{one_of(form for forms in language.months for form in forms)})"
    day = rf"(?P<d>\d{{1,2}})(?P<o>{one_of(language.ordinal_suffixes)})?"
    part = rf"(?:(?P<p>{one_of(language.parts)})[ -]*(?:{one_of(language.articles)} )?)"
    yield "day", rf"{year}-(?P<n>\d\d)-(?P<d>\d\d)"
    yield "day", rf"{day}{join} {month}(?:{join}|,) {year}"
    yield "day", rf"{month} {day},? {year}"
    for separator in language.date_numeric:
        mark = re.escape(separator)
        yield "day", rf"(?P<d>\d{{1,2}}){mark} ?(?P<n>\d{{1,2}}){mark} ?{year}"
    yield "month", rf"{year}-(?P<n>\d\d)"
    yield "month", rf"{month}(?:{join}|,) {year}"
    yield "part", rf"{part}{month}(?:{join}|,) {year}"
    yield "season", rf"{part}?(?P<s>{one_of(language.seasons)}){join} {year}(?P<x>[/-]\d\d(?:\d\d)?)?"
    for template in language.decades:
        before, after = map(re.escape, aligned(template).split("{}"))
        yield "decade", rf"{part}?{before}(?P<c>[12]\d\d0){after}(?!\w)"
    words = one_of(form for forms in language.ordinals for form in forms)
    suffix = one_of(language.ordinal_suffixes)
    for template in language.centuries:
        before, after = map(re.escape, aligned(template).split("{}"))
        yield (
            "century",
            rf"{part}?{before}(?P<c>\d{{1,2}}{suffix}|{_ROMAN}{suffix}?|{words}){after}(?: (?P<e>{era}))?",
        )
    yield "part", rf"{part}{year}"
    yield "year", year
    yield "year", rf"(?P<e>{era}) ?(?P<y>\d{{1,4}})"
