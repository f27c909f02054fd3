"""Hedged: a hedge that stands before its bracket, as in "about [59 cm]", hedges the number all the same."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from quizgen import values
from quizgen.language import Hedge, Language
from quizgen.spelling import aligned
from quizgen.value import Value


def hedge(before: str, value: Value, language: Language) -> str:
    """The hedge at the end of what stands before a number or date; "" where there is none."""
    if value.low is None:
        return ""
    told, words = f" {aligned(before).rstrip()}", _hedges(language, values.is_time(value))
    return next((word for word in words if told.endswith(f" {word}")), "")


def hedged(before: str, value: Value, language: Language) -> Value:
    """The value as the words before it make it."""
    word = "" if value.hedge else hedge(before, value, language)
    return replace(value, hedge=_hedges(language, values.is_time(value))[word]) if word else value


@cache
def _hedges(language: Language, time: bool) -> dict[str, Hedge]:
    """Hedges, the longest first, and what they mean.

    Those that are none before a bracket are left out: of "since [2001]" or "over [3 rivers]" the number is exact.
    """
    known = language.date_hedges if time else language.hedges
    told = {word: known[word] for word in sorted(known, key=lambda word: (-len(word), word))}
    return {aligned(word): is_ for word, is_ in told.items() if _is_hedge(word, is_, time)}


def _is_hedge(word: str, meaning: Hedge, time: bool) -> bool:
    return meaning in ("about", "nearly") or (bool(meaning) and not time and " " in word)
