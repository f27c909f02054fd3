"""Outline: the first draft of a fact file, from what the columns of a table look like."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from quizgen.files import survey as surveying
from quizgen.files.drafted import Asked, Drafting, Subject, Subjects, drafted, human, time
from quizgen.files.rows import LINE
from quizgen.files.survey import Survey, Surveyed
from quizgen.language import Language
from quizgen.slug import exact, slug

MOST = 25  # sentences of a draft: more are no draft, but another table

_LONG, _NAME = 120, 60  # characters of a text that can be asked, and of one that can name a row
_FEWEST = 3  # rows that a sentence is worth
_ADDRESS = re.compile(r"(https?://|www\.)\S+|\S+@\S+\.\w+|\S+\.(png|jpe?g|svg|gif|pdf)", re.IGNORECASE)
_MADE = re.compile(r"[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}\S*|[0-9a-f]{32,}|[{\[].*", re.IGNORECASE)
_TITLES = (
    "name",
    "title",
    "label",
    "common name",
    "english name",
    "name common",
    "country",
    "city",
    "element",
)
_CODES = ("id", "code", "key", "symbol", "iso", "abbreviation", "slug", "number", "no", "index")


@dataclass(slots=True)
class Outline:
    """A draft before it is written: what names a row, what is asked, and what is left out, with the reasons."""

    survey: Survey
    key: tuple[str, ...]
    why: str
    subjects: Subjects
    blanks: dict[str, list[str]]
    asked: list[Asked] = field(default_factory=list)
    left: list[tuple[str, str]] = field(default_factory=list)
    names: list[str] = field(default_factory=list)  # lines that tell names apart


def outlined(survey: Survey, language: Language) -> Outline:
    """What can be asked of a table, judged by its columns alone."""
    blanks = surveying.blanks(survey)
    key, why = _key(survey)
    titles = _titles(survey, key)
    roles: dict[str, str] = {}
    named = {column.name: column for column in survey.columns}
    subjects = Subjects(
        tuple(Subject(_role(n, roles), n, time(named[n]) if n in named else "") for n in titles)
    )
    outline = Outline(survey, key, why, subjects, blanks)
    nothing = frozenset(blanks)
    said = [column for column in survey.columns if column.name in titles]
    for column in survey.columns:
        if column.name in titles:
            continue
        reason = _reason(column, survey, nothing) or _in_parts(column, named, survey.rows)
        twin = next((other for other in said if _same(other, column)), None)
        if twin and not reason:
            reason = f"it holds the cells of `{twin.name}`"
        if not reason and len(outline.asked) >= MOST:
            reason = f"{MOST} sentences are enough for a draft"
        if reason:
            outline.left.append((column.name, reason))
        else:
            said.append(column)
            role = _role(column.name, roles)
            outline.asked.append(drafted(column, role, Drafting(survey, subjects, nothing, language)))
    return outline


def _key(survey: Survey) -> tuple[tuple[str, ...], str]:
    """The columns that name a row, and why."""
    full = [c for c in survey.columns if c.filled == survey.rows and c.length <= _NAME and not c.lists]
    unique = [c for c in full if c.is_unique]
    best = min(
        unique,
        key=lambda c: (not _called(c, _CODES), not _called(c, _TITLES), c.length > 30, c.at),
        default=None,
    )
    fit = [c for c in unique if _called(c, _CODES) or _is_worded(c) or time(c)]
    if best in fit or fit:
        best = best if best in fit else fit[0]
        return (best.name,), f"no two of the {survey.rows} rows have it in common"
    some = [c for c in full if len(c.cells) > 1 and (_is_worded(c) or time(c))][:12]
    for many in (2, 3):
        for columns in combinations(some, many):
            if _together(survey, [c.at for c in columns]):
                return tuple(c.name for c in columns), "only together do they name one row"
    if best:
        return (best.name,), f"no two of the {survey.rows} rows have it in common"
    return (LINE,), "no columns name the rows; add one that does, or never change the order of the lines"


def _together(survey: Survey, at: Sequence[int]) -> bool:
    seen: set[int] = set()
    for cells in survey.records():
        name = hash(exact(" ".join(cells[i] for i in at)))
        if name in seen:
            return False
        seen.add(name)
    return True


def _titles(survey: Survey, key: tuple[str, ...]) -> tuple[str, ...]:
    """The columns by which sentences name a row: a unique text that reads as a name, else what names it for ever."""
    if len(key) > 1 or key == (LINE,):
        return key
    fit = [
        c
        for c in survey.columns
        if c.is_unique and c.filled == survey.rows and c.length <= _NAME and not c.lists and _is_worded(c)
    ]
    best = min(fit, key=lambda c: (not _called(c, _TITLES), _called(c, _CODES), c.at), default=None)
    return (best.name,) if best else key


def _is_worded(column: Surveyed) -> bool:
    texts = list(column.cells)[:200]
    return (
        sum(any(sign.isalpha() for sign in text) for text in texts) > 0.9 * len(texts) and column.length > 3
    )


def _called(column: Surveyed, words: Sequence[str]) -> bool:
    said = human(column.name).lower()
    return said in words or said.rpartition(" ")[2] in words or said.partition(" ")[0] in words


def _role(name: str, taken: dict[str, str]) -> str:
    plain = human(name) or "column"
    role = next(r for r in (plain, *(f"{plain} {n}" for n in range(2, 10_000))) if taken.get(r, name) == name)
    taken[role] = name
    return role


def _reason(column: Surveyed, survey: Survey, nothing: frozenset[str]) -> str:
    """Why a column makes no question; "" if it makes one."""
    cells = [text for text in column.cells if text not in nothing]
    said = human(column.name).lower()
    if not cells:
        return "it is empty"
    if sum(column.cells[text] for text in cells) < min(_FEWEST, survey.rows):
        return "too few rows say it"
    if len(cells) == 1 and survey.rows > 1:
        return "it is the same in every row"
    if not human(column.name):
        return "its name has no letters"
    if said.endswith("id") and all(text.isdecimal() for text in cells[:200]):
        return "it only numbers the rows for programs"
    if said in ("id", "uuid", "index", "key", "slug", "hash", "row", "record") or said.endswith(
        (" id", " uuid", " url")
    ):
        return "it only numbers or names the rows for programs"
    sample = cells[:200]
    if all(map(_ADDRESS.fullmatch, sample)):
        return "addresses make no question"
    if all(map(_MADE.fullmatch, sample)):
        return "nobody can know such signs"
    if column.length > _LONG and not column.lists:
        return f"texts of up to {column.length} characters are no answers"
    if column.lists and all(e.replace(".", "", 1).lstrip("-").isdecimal() for e in column.elements):
        return "lists of numbers are no answers"
    if not any(any(map(str.isalnum, text)) for text in sample):
        return "its cells have no letters or digits"
    return ""


def _in_parts(column: Surveyed, named: Mapping[str, Surveyed], rows: int) -> str:
    """Of an object in JSON: either its parts are asked, or all of them as a list, whichever most rows have."""
    whole, _, last = column.name.rpartition(".")
    if not whole or f"{whole}.*" not in named:
        return ""
    often = any(
        name.startswith(f"{whole}.") and not name.endswith(".*") and 2 * part.filled >= rows
        for name, part in named.items()
    )
    if last == "*":
        return "its parts are columns of their own" if often else ""
    return "" if often else f"`{whole}.*` has it in a list"


def _same(one: Surveyed, other: Surveyed) -> bool:
    return one.is_unique and other.is_unique and one.cells == other.cells


def namespace(text: str) -> str:
    """A namespace made of a text: small letters, digits, hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", slug(text)).strip("-") or "facts"


def lines(outline: Outline, file: str, topic: str) -> Iterator[str]:
    """The draft, line by line."""
    survey = outline.survey
    yield f"# A first draft, from the {survey.rows} rows and {len(survey.columns)} columns of {file}."
    yield "# Correct the sentences, and delete what nobody need know; `quizgen try` shows what they give."
    yield f"topic: {topic}"
    yield f"namespace: {namespace(topic)}"
    yield "language: en"
    if outline.names:
        yield "names: |"
        yield "  # These look alike: write `=` in place of `is not` where two are the same."
        yield from (f"  {line}" for line in outline.names)
    yield "table: |"
    yield f"  file: {file}"
    if survey.sheet:
        yield f"  sheet: {survey.sheet}"
    yield f"  # {', '.join(f'`{name}`' for name in outline.key)}: {outline.why}"
    yield f"  row: {', '.join(outline.key)}"
    if outline.blanks:
        for text, columns in outline.blanks.items():
            yield f"  # `{text}` seems to say nothing, under {', '.join(columns[:5])}"
        yield f"  blank: {'; '.join(outline.blanks)}"
    for subject in outline.subjects.all:
        if subject.column != LINE and subject.role != subject.column:
            yield f"  {subject.role} = {subject.column}"
    for one in outline.asked:
        mark = "# " if one.left else ""
        yield f"  # `{one.role}`: {one.left or one.why}"
        if one.role != one.line:  # else it is a role of its own
            yield f"  {mark}{one.role} = {one.line}"
    for name, reason in outline.left:
        yield f"  # not asked: `{name}`: {reason}"
    yield "facts:"
    yield "  rows: |"
    for one in outline.asked:
        for sentence in one.sentence:
            yield f"    {'# ' if one.left else ''}{sentence}"
