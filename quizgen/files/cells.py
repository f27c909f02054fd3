"""Cells: how the text of a cell is written in a sentence."""

from __future__ import annotations

import re
from decimal import Context as Digits
from decimal import Decimal

from quizgen.files.tables import Column
from quizgen.language import Language

ERRORS = frozenset(
    ("#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!", "#GETTING_DATA")
)
"""What formulas give that have no value."""

_NUMBER = re.compile(r"([-−]?)([$€£¥]?)(\d+)(?:\.(\d+))?(\s?[%‰€$£¥])?")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ]00:00(?::00(?:\.0+)?)?(?:Z|\+00:00)?)?")
_SURE = Digits(prec=15)  # digits that binary arithmetic keeps: 0.07000000000000001 is 0.07


def written(text: str, column: Column, language: Language, *, machine: bool) -> str:
    """A number or date as a reader of the language writes it; four digits may be a year and stay."""
    if not machine or not text[:1].isprintable() or column.type in ("year", "text"):
        return text
    if day := _DAY.fullmatch(text):
        return _day(text, day, language)
    found = _NUMBER.fullmatch(text)
    if not found or column.type == "date":
        return text
    sign, before, whole, decimals, after = found.groups(default="")
    if decimals and len((whole + decimals).lstrip("0")) > _SURE.prec:
        number = format(Decimal(f"{whole}.{decimals}").normalize(_SURE), "f")
        whole, _, decimals = number.partition(".")
    if (len(whole) > 4 or (len(whole) == 4 and column.type == "count")) and whole[0] != "0":
        whole = f"{int(whole):,}".replace(",", language.groups[0])
    return sign + before + whole + (language.decimal + decimals if decimals else "") + after


def _day(text: str, found: re.Match[str], language: Language) -> str:
    year, month, day = map(int, found.groups())
    if not 1 <= month <= 12 or not 1 <= day <= 31 or not year:
        return text
    name = language.months[month - 1][0]
    return language.date_forms[0].format(day=day, month=name, year=year)
