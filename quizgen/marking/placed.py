"""Placed: a typed reply together with what stands around its blank."""

from __future__ import annotations

from quizgen.language import Language
from quizgen.values.numbers.phrase import Phrase, read

_MINUS = "-−‐‑–"
_LARGE = 1000  # nobody writes 1000 million


def placed(in_full: str, blank: str, reply: str, language: Language) -> tuple[str, ...]:
    """What a reply may state, given the number in full and the part of it that is blank.

    A bare number takes all that stands outside: in "-[5.5] °C", 5.5 is -5.5 °C. Whoever types sign, currency, unit or
    hedge as well says these again, and they count as typed: in "[500] km", 500 m is no right answer.
    """
    start = in_full.find(blank)
    stated = read(in_full, language)
    if start < 0 or stated is None:
        return (reply,)
    lead = min(stated.lead, start)
    hedge, before, after = in_full[:lead], in_full[lead:start], in_full[start + len(blank) :]
    said = read(reply, language)
    if said is not None and said.lead:
        hedge, reply = reply[: said.lead], reply[said.lead :]
        said = read(reply, language)
    if said is not None and said.sign < 0:
        before = unsigned(before)
    if said is not None and said.last is None and said.first.style == "word":  # nobody writes "$five"
        reply = f"{reply[: said.first.start]}{said.first.number:f}{reply[said.first.end :]}"
    if said is not None and _bare(said, stated):
        return (f"{hedge}{before}{reply}{after}",)
    unit = in_full[stated.first.end :]  # without the magnitude, which the reply may have, too
    forms = (start + reply + end for end in ("", after, unit) for start in ("", before))
    return tuple(dict.fromkeys(hedge + form for form in forms))


def _bare(said: Phrase, stated: Phrase) -> bool:
    """Is it a number and nothing else, which what stands outside completes? 5,000,000 for 5 million is complete."""
    if said.before or said.after or said.hedge or said.first.style not in ("digits", "word"):
        return False
    return said.first.scale == 1 and (stated.first.scale == 1 or said.first.number < _LARGE)


def unsigned(before: str) -> str:
    """What stands before a number, without its minus."""
    return before.rstrip().removesuffix("minus").rstrip(_MINUS)
