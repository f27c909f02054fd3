"""Drafted: how a column of a table is asked, worded as well as a program can."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quizgen import values
from quizgen.files import survey as surveying
from quizgen.files.rows import LINE
from quizgen.files.survey import Survey, Surveyed
from quizgen.language import Language
from quizgen.value import Context

_UNIT = re.compile(r"(.+?)\s*[(\[]\s*(?:in )?([^()\[\]]{1,12})\s*[)\]]")
_YEAR = re.compile(r"(1\d|20)\d\d(\.0)?")
_PAST = re.compile(r"(1\d\d\d|20\d\d|2100)(\.0)?")
_HEDGED = re.compile(r"^(ca?\.|circa|about|around|um|vers|hacia)\s*", re.IGNORECASE)
_TIMES = frozenset(
    re.findall(
        r"\w+",
        "year years date built founded born since opened established died jahr baujahr datum erbaut gebaut "
        "gegründet geboren seit année date construit fondé né depuis año fecha construido fundado nacido desde",
    )
)
_TIME = re.compile(r"(1\d|20)\d\d(-\d\d-\d\d([T ].*)?|\.0)?")
_PARTICIPLE = re.compile(
    r"(?:(?:was|is|year|date) )?(\w{3,}ed|born|built|begun|sold|found|made|written)(?: (?:in|on|year|date))?"
)
_YES = {"1": "0", "true": "false", "yes": "no", "y": "n", "t": "f"}
_PLURALS = {"money": "sums of money", "percent": "shares", "quantity": "quantities", "text": "texts"}


@dataclass(slots=True)
class Asked:
    """A column that is asked: its role, what follows the `=`, why, and the lines of its sentence."""

    role: str
    line: str
    why: str
    sentence: tuple[str, ...]
    left: str = ""  # why it isn't asked after all


@dataclass(frozen=True, slots=True)
class Subject:
    """A role by which sentences name a row, and its column; is it a time?"""

    role: str
    column: str
    time: str = ""  # the preposition, where it is a year or a day


@dataclass(frozen=True, slots=True)
class Subjects:
    """All that name a row in a sentence."""

    all: tuple[Subject, ...]

    @property
    def one(self) -> Subject | None:
        """The only one, if it is a thing and no time or line: questions can ask which it is."""
        first = self.all[0]
        return first if len(self.all) == 1 and not first.time and first.column != LINE else None

    def of(self) -> str:
        """As they stand behind a noun: "of {country} in {year}"."""
        things = [f"{{{s.role}}}" for s in self.all if not s.time]
        times = [f"{s.time} {{{s.role}}}" for s in self.all if s.time]
        line = "line " if self.all[0].column == LINE else ""
        return " ".join([f"of {line}{' and '.join(things)}" if things else "", *times]).strip()


@dataclass(frozen=True, slots=True)
class Drafting:
    """What the draft of a sentence needs beside its column."""

    survey: Survey
    subjects: Subjects
    nothing: frozenset[str]  # cells that say nothing
    language: Language


def human(name: str) -> str:
    """The name of a column as words: `areaTotal_km` is "area total km"."""
    unit = _UNIT.fullmatch(name)
    text = unit[1] if unit else name
    text = text.replace(".*", "").replace("_", " ").replace(".", " ")
    text = re.sub(r"(?<=[a-z])(?=[A-Z][a-z])", " ", text)
    text = re.sub(r"[^\w '’&+/-]", " ", text)
    words = [word if word.isupper() or any(map(str.isdigit, word)) else word.lower() for word in text.split()]
    return " ".join(words)


def time(column: Surveyed) -> str:
    """The preposition of a column of years or days; "" if it is none."""
    cells = list(column.cells)[:200]
    if not all(map(_TIME.fullmatch, cells)):
        return ""
    return "in" if all(map(_YEAR.fullmatch, cells)) else "on"


def drafted(column: Surveyed, role: str, given: Drafting) -> Asked:
    """A column as a role, with a sentence and its questions."""
    words = {text.lower(): text for text in column.cells if text not in given.nothing}
    yes = next((y for y, n in _YES.items() if set(words) == {y, n}), "")
    one = given.subjects.one
    if yes and one:
        said = re.sub(r"^(is|was) ", "", human(column.name))
        line = f"{column.name}, {words[yes]} is {said}, {words[_YES[yes]]} is not {said}"
        sentence: tuple[str, ...] = (f"{{{one.role}}} is [{role}].", f"  ? Which of these is {{{role}}}?")
        return Asked(role, line, "yes or no", sentence)
    word = "" if column.lists else surveying.separator(column, given.nothing)
    if column.lists or word:
        return _list(column, role, word, given)
    reference = _reference(column, "", given)
    if reference:
        sentence = _sentence(column, role, given, repeated=not column.is_unique)
        return Asked(role, column.name + reference, "its cells name other rows", sentence)
    return _typed(column, role, len(words), given)


def _list(column: Surveyed, role: str, word: str, given: Drafting) -> Asked:
    split = f", split by {word}" if word else ""
    reference = _reference(column, word, given)
    why = (f"lists, with a {word} between" if word else "lists") + (", of other rows" if reference else "")
    noun, of = human(column.name), given.subjects.of()
    sentence = (
        f"The {noun} {of} {'are' if noun.endswith('s') else 'is'} [{role}].",
        f"  ? Which of these is among the {noun} {of}?",
    )
    return Asked(role, column.name + split + reference, why, sentence)


def _reference(column: Surveyed, word: str, given: Drafting) -> str:
    """`, look up …` if every element names a row, by a column that no two rows have in common; else ""."""
    mine = surveying.elements(column, word) - given.nothing - {""}
    if len(mine) < 2 or all(text.replace(".", "", 1).isdecimal() for text in mine):
        return ""
    for other in given.survey.columns:
        if other is not column and other.is_unique and not other.lists and mine <= set(other.cells):
            one = given.subjects.one
            return f", look up {one.role if one else other.name} by {other.name}"
    return ""


def _typed(column: Surveyed, role: str, different: int, given: Drafting) -> Asked:
    machine = given.survey.opened.machine
    types = surveying.types(column, given.nothing, given.language, machine)
    ((main, many),) = types.most_common(1)
    said = f"{many} of {different} different cells are "
    rows = sum(column.cells.values())
    category = _sentence(column, role, given, unique=column.is_unique, repeated=True)
    if main in ("text", "name", "list"):
        return Asked(role, column.name if len(types) == 1 else f"{column.name}, a text", "texts", category)
    if main in ("count", "year") and _named_year(column, given.nothing):
        return Asked(role, f"{column.name}, a year", f"{said}years", _dated(column, role, given))
    if len(types) > 1:
        why = f"only {said}{_PLURALS.get(main, main + 's')}, so they are taken as texts"
        return Asked(role, f"{column.name}, a text", why, category)
    if main in ("year", "date") and time(column):
        line = f"{column.name}, a year" if main == "year" else column.name
        return Asked(role, line, f"{said}{main}s", _dated(column, role, given))
    whole = column.whole and different <= rows / 3
    sentence = _sentence(column, role, given, unique=column.is_unique and column.whole, repeated=whole)
    unit = _unit(column, given.language)
    if unit:
        return Asked(role, f"{column.name}, in {unit}", "numbers; the unit is in the column's name", sentence)
    if main in ("count", "year"):
        why = f"number with unit? {said}numbers; write the unit, as in `{column.name}, in km`"
        return Asked(role, f"{column.name}, a count", why, sentence)
    return Asked(role, column.name, f"{said}{_PLURALS.get(main, main + 's')}", sentence)


def _named_year(column: Surveyed, nothing: frozenset[str]) -> bool:
    """Is it called like a time, and are its numbers years, but for hedges and what says nothing?"""
    cells = [_HEDGED.sub("", text) for text in column.cells if text not in nothing]
    years = sum(_PAST.fullmatch(text) is not None for text in cells)
    said = re.split(r"\W+", human(column.name))
    return bool(_TIMES.intersection(said)) and years == len(cells)


def _unit(column: Surveyed, language: Language) -> str:
    found = _UNIT.fullmatch(column.name)
    unit = found[2].strip() if found else ""
    value = values.parse(f"5 {unit}", Context(language))
    return unit if unit and value.type in ("quantity", "money", "percent") else ""


def _sentence(
    column: Surveyed, role: str, given: Drafting, *, unique: bool = False, repeated: bool = False
) -> tuple[str, ...]:
    """A sentence with its question; and back, where the column is `unique` or its cells are `repeated`."""
    noun, of, one = human(column.name), given.subjects.of(), given.subjects.one
    asked = f"The {noun} {of} is [{role}].", f"  ? What is the {noun} {of}?"
    if unique and one:
        return f"The {noun} of [{one.role}] is [{role}].", asked[1], f"  ? Whose {noun} is {{{role}}}?"
    if repeated and one:
        return *asked, f"  ? Which of these has the {noun} {{{role}}}?"
    return asked


def _dated(column: Surveyed, role: str, given: Drafting) -> tuple[str, ...]:
    done, one = _PARTICIPLE.fullmatch(human(column.name)), given.subjects.one
    if not done or not one:
        return _sentence(column, role, given)
    subject = f"{{{one.role}}}"
    return f"{subject} was {done[1]} {time(column) or 'in'} [{role}].", f"  ? When was {subject} {done[1]}?"
