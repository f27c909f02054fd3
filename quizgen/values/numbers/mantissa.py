"""The part of a number that is typed: its digits, so that sign, unit and magnitude stand outside the blank."""

from __future__ import annotations

import re

from quizgen.value import Value

_DIGITS = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d+)*")
_ANOTHER = re.compile(r"(?<![^\W\d_])(?<!\^)\d")  # but not the 2 of km2 and km^2
_ASIDE = re.compile(r"\([^()]*\)")


def span(value: Value) -> tuple[int, int] | None:
    """From the first digit to the last of the number; all of a bare number word, none of one with hedge or unit.

    Of a range or a fraction all of the text: half of it says what the other half is.
    """
    found = _DIGITS.search(value.text)
    if found is None:
        return None if value.hedge or value.unit else (0, len(value.text))
    if _ANOTHER.search(_ASIDE.sub("", value.text[found.end() :])):
        return 0, len(value.text)
    return found.span()
