"""Counts: how many, and which in order."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from quizgen.value import Context, Value, ValueType, unkeyed
from quizgen.values.numbers import mantissa, near, phrase, reach, standing, written


def parse(text: str, context: Context) -> Value | None:
    """A number of nothing in particular: `9`, `1,500`, `over 130`, `six`, `2.2 billion`, `23rd`, `fifth`."""
    value = plain(text, context)
    if value is not None:
        return value
    found = phrase.read(text, context.language)
    if found is None or found.before or found.after:
        return None
    style = found.first.style
    if style in ("fraction", "times") or (style == "digits" and _is_code(text, found)):
        return None
    return phrase.value("count", found, "ordinal" if style.startswith("ordinal") else "", rounded=False)


def plain(text: str, context: Context) -> Value | None:
    """Digits, in threes with a separator or without any, as nearly all counts are; no code such as 007."""
    group = context.language.groups[0]
    if not _digits(group).fullmatch(text):
        return None
    number = Decimal(text.replace(group, ""))
    return Value("count", text, number, number)


@cache
def _digits(group: str) -> re.Pattern[str]:
    return re.compile(rf"0|[1-9][0-9]{{0,2}}(?:{re.escape(group)}[0-9]{{3}})+|[1-9][0-9]*")


def _is_code(text: str, found: phrase.Phrase) -> bool:
    """007 is a name, not a number."""
    digits = text[found.first.start : found.first.mantissa]
    return digits.startswith("0") and digits[1:2].isdigit()


def same(a: Value, b: Value) -> bool:
    """Equal numbers, or within each other's hedge; a cardinal is no ordinal."""
    return a.unit == b.unit and reach.meet(a, b)


def neighbours(value: Value, context: Context) -> tuple[Value, ...]:
    """Numbers near an exact one, in digits or words as it is itself."""
    return near.neighbours(value, context, parse)


def spellings(value: Value, context: Context) -> tuple[str, ...]:
    """In digits, with and without separators, and in words."""
    return written.spellings(value, context, [("", "")])


def typed(value: Value) -> bool:
    """A number can be typed."""
    return True


TYPE = ValueType(
    name="count",
    parse=parse,
    same=same,
    surely=reach.surely,
    keys=unkeyed,
    order=reach.order,
    neighbours=neighbours,
    spellings=spellings,
    find=standing.stands,
    typed=typed,
    span=mantissa.span,
    reply="number",
    numbered=True,
    wordy=False,
)
