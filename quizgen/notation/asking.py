"""Asking: what a `?` line asks and shows; and what questions and sentences give away of their answers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache

from quizgen import values
from quizgen.comparing import compares, of_these
from quizgen.errors import Place, Problem
from quizgen.fact import Fact, Pattern, Wording
from quizgen.language import Language
from quizgen.languages import language as language_of
from quizgen.nearest import nearest
from quizgen.notation.brackets import Bracket, brackets, columns, faults, masked, sound
from quizgen.notation.sentence import role_key
from quizgen.spelling import folded as fold
from quizgen.spelling import words
from quizgen.value import Name, Value

LONGEST = 3  # words in an element of what may be a list

_WORD = re.compile(r"[^\W_]+")
_COMMA = re.compile(r"\s*[,，、]\s*")
_SEVERAL = {  # verbs behind which a list may stand
    "de": "sind waren umfasst umfassen enthält enthalten gehören gehörten besteht bestehen",
    "en": "are were include includes included consist consists consisted comprise comprises comprised contain contains",
    "es": "son eran fueron incluye incluyen comprende comprenden contiene contienen consta constan",
    "fr": "sont étaient furent comprend comprennent contient contiennent inclut incluent",
}

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
    inside = bracketed(text, mask, place, report)
    if inside is None:
        return None
    parts, found = inside
    line = _Line(mask, place, above, roles, report)
    asks: int | None = None
    if found and found[-1].blank and not parts[-1].strip():
        asks = _role(found[-1], len(found) - 1, line)
        if asks is None:
            return None
        parts, found = (*parts[:-2], parts[-2].rstrip()), found[:-1]
    givens = [_given(bracket, at, line) for at, bracket in enumerate(found)]
    shown = tuple([given for given in givens if given is not None])
    if len(shown) < len(givens):
        return None
    several = of_these(parts, language)
    subject = _subject(shown, above) if asks is None and several and compares(parts, language) else None
    if subject is not None:
        return Wording(parts, shown, subject, of_these=True, guessed=True, place=place)
    asks = _asked(asks, shown, line)
    return None if asks is None else Wording(parts, shown, asks, several, place=place)


def _subject(givens: Sequence[int], above: Sequence[Bracket]) -> int | None:
    """Whose `[ ]` a question compares: the one `{ }` that it leaves out."""
    left = [i for i, bracket in enumerate(above) if i not in givens]
    plain = [i for i in left if not above[i].blank]
    return plain[0] if len(plain) == 1 < len(left) else None


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
    open_ = [i for i, bracket in enumerate(line.above) if bracket.blank and i not in givens]
    open_ = open_ or [i for i, _ in enumerate(line.above) if i not in givens]
    if len(open_) == 1:
        return open_[0]
    if open_:
        mend = "end the line with " + " or ".join(f"[{line.above[i].text}]" for i in open_)
        line.report(line.place, "the question leaves open what it asks", mend)
    else:
        what = "the question shows every bracket of the sentence, so it asks nothing"
        line.report(line.place, what, "take out what it asks")
    return None


def bracketed(
    text: str, mask: str, place: Place, report: Report
) -> tuple[tuple[str, ...], tuple[Bracket, ...]] | None:
    """The parts of a line and the brackets between them; None where something is wrong with these, and reported."""
    parts, found = brackets(text, mask)
    if sound(text, mask, found):
        return parts, found
    bad = faults(text, mask)
    for at, what, mend in bad:
        report(moved(place, at), what, mend)
    return None if bad else (parts, found)


def moved(place: Place, by: int) -> Place:
    """A place further right in its line."""
    return Place(place.file, place.line, place.column + by)


def answers(
    pattern: Pattern, facts: Sequence[Fact], names: Mapping[str, Name], from_tables: Set[str]
) -> Iterator[Problem]:
    """What is wrong with the answers of a pattern's facts: given away, or a list that is written as one text.

    `names` need hold none that has but one spelling.
    """
    yield from _wordings(pattern, facts, names)
    yield from _told(pattern, facts, names)
    yield from _listed(pattern, facts, from_tables)


def _wordings(pattern: Pattern, facts: Sequence[Fact], names: Mapping[str, Name]) -> Iterator[Problem]:
    """Questions that leave out a `{date}`, or that hold their answer."""
    shown = [i for i, role in enumerate(pattern.roles) if not role.blank]
    for fact in facts:
        for wording in fact.wordings:
            left_out = [i for i in shown if i != wording.asks and i not in wording.givens]
            for i in left_out:
                if not values.is_time(fact.values[i]):
                    continue
                name = pattern.roles[i].name or fact.values[i].text
                yield Problem(
                    wording.place,
                    f"the question leaves out its date, `{{{name}}}`",
                    "write it into the question",
                )
            text = " ".join(wording.parts)
            yield from _answered(wording, text, fact, pattern)
            for alias, value in _aliases(fact.values[wording.asks], names):
                given = " ".join(fact.values[i].text for i in wording.givens)
                if _holds(_said(text, pattern) + _said(given, pattern), alias, pattern):
                    yield Problem(wording.place, *_other_spelling("question", alias, value))


def _answered(wording: Wording, text: str, fact: Fact, pattern: Pattern) -> Iterator[Problem]:
    answer = fact.values[wording.asks]
    folded = fold(text)
    for part in answer.parts or (answer,):
        if max(_WORD.findall(fold(part.text)), key=len, default="") not in folded:
            continue  # nearly always, and quick to tell
        if _holds(_said(text, pattern), part.text, pattern):
            yield Problem(wording.place, f"the question holds its answer, “{part.text}”", "word it without")
            return


def _told(pattern: Pattern, facts: Sequence[Fact], names: Mapping[str, Name]) -> Iterator[Problem]:
    """Sentences that hold another spelling of what they ask, which would be taken for an answer."""
    if not names:
        return
    outside = ""
    blanks = [role for role, one in enumerate(pattern.roles) if one.blank]
    for fact in facts:
        for role in blanks:
            value = fact.values[role]
            for alias, name in _aliases(value, names) if value.type in ("name", "list") else ():
                outside = outside or _said(" ".join(pattern.parts), pattern)
                others = " ".join(v.text for i, v in enumerate(fact.values) if i != role)
                if _holds(outside + _said(others, pattern), alias, pattern):
                    yield Problem(fact.place, *_other_spelling("sentence", alias, name))


def _aliases(value: Value, names: Mapping[str, Name]) -> Iterator[tuple[str, str]]:
    """The other spellings of a value or of its elements, each with the one that is written."""
    for part in value.parts or (value,):
        name = names.get(fold(part.canonical or part.text)) if part.type == "name" else None
        for spelling in (name.canonical, *name.aliases) if name and name.aliases else ():
            if fold(spelling) != fold(part.text):
                yield spelling, part.text


def _other_spelling(what: str, alias: str, answer: str) -> tuple[str, str]:
    what = f"the {what} holds “{alias}”, another spelling of its answer “{answer}”"
    return what, "word it without, or take that spelling out of `names`"


def _said(text: str, pattern: Pattern) -> str:
    return f" {' '.join(words(text, language_of(pattern.language)))} "


def _holds(text: str, answer: str, pattern: Pattern) -> bool:
    said = _said(answer, pattern)
    return said != "  " and said in text


def _listed(pattern: Pattern, facts: Sequence[Fact], from_tables: Set[str]) -> Iterator[Problem]:
    """Texts with commas where the sentence or its questions speak of several things."""
    told: set[int] = set()
    blanks = [role for role, one in enumerate(pattern.roles) if one.blank]
    for fact in facts:
        for role in blanks:
            value = fact.values[role]
            if value.type != "text" or "," not in value.text or role in told:
                continue
            parts = _elements(value.text, pattern)
            asked = [w for w in (*fact.wordings, *pattern.wordings) if w.asks == role]
            if not parts or not _several(pattern, asked):
                continue
            what = f"“{value.text}” is one text, but looks like a list"
            if fact.id in from_tables:
                told.add(role)
                yield Problem(fact.place, what, "write `, split by comma` behind its column in `table`")
            else:
                mend = f"write `{'; '.join(parts)}`, or declare it under `names` if it is one answer"
                yield Problem(fact.place, what, mend)


def _elements(text: str, pattern: Pattern) -> list[str]:
    """The parts of a text that is a list with commas; none if it could as well be "Paris, France"."""
    parts = _COMMA.split(text.strip(" ,"))
    last = re.split(
        rf"(?:^|\s+){re.escape(language_of(pattern.language).conjunction)}\s+", parts[-1], maxsplit=1
    )
    parts[-1:] = [part for part in last if part]
    if len(parts) < 2 or any(len(part.split()) > LONGEST for part in parts):
        return []
    return parts if len(parts) > 2 or text.islower() else []


def _several(pattern: Pattern, asked: Sequence[Wording]) -> bool:
    if any(wording.of_these for wording in asked):
        return True
    said = " ".join([*pattern.parts, *(part for wording in asked for part in wording.parts)])
    return not _verbs(language_of(pattern.language).code).isdisjoint(_WORD.findall(fold(said)))


@cache
def _verbs(code: str) -> frozenset[str]:
    return frozenset(fold(_SEVERAL.get(code, "")).split())
