"""The part of a number that is typed: its digits, so that sign, unit and magnitude stand outside the blank."""

from __future__ import annotations

import re

from quizgen.value import Value

_DIGITS = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d+)*")


def span(value: Value) -> tuple[int, int] | None:
    """From the first digit to the last of the number; all of a bare number word, none of one with hedge or unit."""
    found = _DIGITS.search(value.text)
    if found:
        return found.span()
    return None if value.hedge or value.unit else (0, len(value.text))
