"""Format codes: what a sheet shows of a number or date, such as 7% for 0.07 in a cell formatted `0%`."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

_DIGITS = 11  # that an unformatted cell shows
_LITERAL = re.compile(r'"([^"]*)"|\\(.)|_.|\*.|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]')
_PLACES = re.compile(r"[#0?][#0?,.]*")


def shown(value: object, code: str) -> str:
    """What the sheet shows, numbers as machines write them (1234.5, 7%), dates as 2018-07-04.

    Source: the number formats of ECMA-376 part 1, 18.8.30; colours and conditions change no value.
    """
    match value:
        case bool():
            return str(value).upper()
        case int() | float():
            return _number(value, code)
        case datetime() | date() | time() | timedelta():
            return _date(value, code)
        case _:
            return str(value)


def _number(value: float, code: str) -> str:
    section = code.split(";")[0]
    kept = _LITERAL.sub("", section)
    found = _PLACES.search(kept)
    if not found or "E" in kept or "/" in kept:
        return _plain(value)
    number = Decimal(repr(value))
    percent = kept.count("%")
    number = number.scaleb(2 * percent)
    places = found[0]
    number = number.scaleb(-3 * (len(places) - len(places.rstrip(","))))
    decimals = places.rstrip(",").partition(".")[2]
    try:
        rounded = number.quantize(Decimal(1).scaleb(-len(decimals)), ROUND_HALF_UP)
    except InvalidOperation:  # more digits than a decimal holds
        return _plain(value)
    text = format(rounded, "f")
    optional = len(decimals) - len(decimals.rstrip("#?"))
    while optional and text.endswith("0"):
        text, optional = text[:-1], optional - 1
    text = text.removesuffix(".")
    before, after = _around(section)
    sign = "-" if text.startswith("-") else ""
    return f"{sign}{before}{text.removeprefix('-')}{after}"


def _around(section: str) -> tuple[str, str]:
    """The words and signs that a format puts before and behind the digits."""
    literal = _LITERAL.sub(lambda m: "".join(map(_escaped, m[1] or m[2] or m[3] or "")), section)
    found = _PLACES.search(literal)
    if not found:
        return "", ""
    before, after = literal[: found.start()], literal[found.end() :]
    return _unescaped(before).lstrip("-( "), _unescaped(after).rstrip(") ")


def _escaped(sign: str) -> str:
    return chr(0xE000 + ord(sign)) if ord(sign) < 0x80 else sign  # so that a quoted 0 is no place for a digit


def _unescaped(text: str) -> str:
    return "".join(chr(ord(c) - 0xE000) if 0xE000 <= ord(c) < 0xE080 else c for c in text)


def _plain(value: float) -> str:
    if isinstance(value, int):
        return str(value)
    text = format(Decimal(f"{value:.{_DIGITS}g}"), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _date(value: datetime | date | time | timedelta, code: str) -> str:
    kept = _LITERAL.sub("", code.split(";")[0]).lower()
    if isinstance(value, timedelta):
        minutes = int(value.total_seconds()) // 60
        return f"{minutes // 60}:{minutes % 60:02d}"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    text = f"{value.year:04d}"
    if "m" in kept or "d" in kept or "y" not in kept:
        text += f"-{value.month:02d}"
        if "d" in kept or "y" not in kept:
            text += f"-{value.day:02d}"
    if isinstance(value, datetime) and "h" in kept and (value.hour or value.minute):
        text += f" {value:%H:%M}"
    return text
