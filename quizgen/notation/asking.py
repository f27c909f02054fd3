"""Asking: what a `?` line asks, and what it shows."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from quizgen.errors import Place
from quizgen.fact import Wording
from quizgen.languages.language import Language
from quizgen.nearest import nearest
from quizgen.notation.brackets import Bracket, brackets, columns, faults, masked, sound
from quizgen.notation.sentence import role_key

Report = Callable[[Place, str, str], None]
Roles = Mapping[str, tuple[int, ...]]
"""The brackets of a sentence by what stands in them."""


@dataclass(slots=True)
class _Line:
    """A question being read: its text, the brackets of the sentence above it, and where problems go."""

    mask: str
    place: Place
    above: Sequence[Bracket]
    roles: Roles
    report: Report

    def tell(self, bracket: int, what: str, mend: str) -> None:
        """Report a problem of one of the question's own brackets."""
        self.report(moved(self.place, columns(self.mask)[bracket]), what, mend)


def roles_of(above: Sequence[Bracket]) -> Roles:
    """The brackets of a sentence by what stands in them."""
    found: dict[str, tuple[int, ...]] = {}
    for index, bracket in enumerate(above):
        key = role_key(bracket.text)
        found[key] = (*found.get(key, ()), index)
    return found


def wording(
    text: str, place: Place, above: Sequence[Bracket], roles: Roles, language: Language, report: Report
) -> Wording | None:
    """The question of a `?` line below a sentence with these brackets; `place` is that of the text."""
    text = text.rstrip()
    if not text:
        report(place, "`?` asks nothing", "write the question behind it")
        return None
    mask = masked(text)
    parts, found = brackets(text, mask)
    bad = () if sound(text, mask, found) else faults(text, mask)
    for at, what, mend in bad:
        report(moved(place, at), what, mend)
    if bad:
        return None
    line = _Line(mask, place, above, roles, report)
    asks: int | None = None
    if found and found[-1].blank and not parts[-1].strip():
        asks = _role(found[-1], len(found) - 1, line)
        if asks is None:
            return None
        parts, found = (*parts[:-2], parts[-2].rstrip()), found[:-1]
    givens = tuple(_given(bracket, at, line) for at, bracket in enumerate(found))
    if None in givens:
        return None
    shown = tuple(given for given in givens if given is not None)
    asks = _asked(asks, shown, line)
    return None if asks is None else Wording(parts, shown, asks, of_these(parts, language), place)


def _given(bracket: Bracket, at: int, line: _Line) -> int | None:
    if bracket.blank:
        mend = "show a role in `{ }`; a `[ ]` stands only at the end of the line, around what is asked"
        line.tell(at, "a `[ ]` stands inside the question", mend)
        return None
    return _role(bracket, at, line)


def _role(bracket: Bracket, at: int, line: _Line) -> int | None:
    found = line.roles.get(role_key(bracket.text), ())
    if len(found) == 1:
        return found[0]
    if found:
        what = f"`{bracket.text}` stands in {len(found)} brackets of the sentence"
        line.tell(at, what, "name the roles in the brackets, and give the values in a `|` row below")
        return None
    texts = [b.text for b in line.above]
    near = nearest(bracket.text, texts)
    known = ", ".join(f"{{{text}}}" for text in texts)
    mend = f"did you mean `{{{near}}}`?" if near else f"write {'one of ' if len(texts) > 1 else ''}{known}"
    line.tell(at, f"`{bracket.text}` stands in no bracket of the sentence above", mend)
    return None


def _asked(asks: int | None, givens: Sequence[int], line: _Line) -> int | None:
    """What is asked: the bracket named at the end of the line, else the one `[ ]` (or `{ }`) that is left out."""
    if asks is not None:
        if asks not in givens:
            return asks
        what = f"the question shows what it asks, `{line.above[asks].text}`"
        line.report(line.place, what, "take it out of the question, or out of the end of the line")
        return None
    left = [i for i, _ in enumerate(line.above) if i not in givens]
    open_ = [i for i in left if line.above[i].blank] or left
    if len(open_) == 1:
        return open_[0]
    if open_:
        mend = "end the line with " + " or ".join(f"[{line.above[i].text}]" for i in open_)
        line.report(line.place, "the question leaves open what it asks", mend)
    else:
        what = "the question shows every bracket of the sentence, so it asks nothing"
        line.report(line.place, what, "take out what it asks")
    return None


def of_these(parts: Sequence[str], language: Language) -> bool:
    """Does a question ask about one of the things it shows: "which of these…"?"""
    return _phrases(language).search(" ".join(parts).casefold()) is not None


@cache
def _phrases(language: Language) -> re.Pattern[str]:
    words = (r"\s+".join(map(re.escape, phrase.split())) for phrase in language.of_these)
    return re.compile("|".join(words))


def moved(place: Place, by: int) -> Place:
    """A place further right in its line."""
    return Place(place.file, place.line, place.column + by)
