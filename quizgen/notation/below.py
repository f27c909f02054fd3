"""What stands below a sentence: questions, rows, wrong values, sources, and notes in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import NamedTuple

from quizgen.errors import Place
from quizgen.fact import Wording
from quizgen.language import Language
from quizgen.nearest import nearest
from quizgen.notation.asking import Report, Roles, moved, roles_of, wording
from quizgen.notation.brackets import HIDDEN, Bracket, masked, split
from quizgen.notation.sentence import NO_NOTES, Cited, Notes, Row, Vouched

KEYWORDS = ("said by", "doubt", "why", "topic", "detail", "was")
HEADS = ("said by", "topic", "detail")  # what may head a block
OWN = ""  # the document of a place that says only `p9`

KEYWORD = re.compile(r"(said by|doubt|why|topic|was|detail)(?:\s*[:：]\s*(.*)|\s*$)")
_CITED = re.compile(r"(\S+)((?:\s+p[0-9]+)*)")
_ROW_CITED = re.compile(r"(?:^|\s)@\s+(.*)$")
_PARAGRAPH = re.compile(r"p([1-9][0-9]*)")
_BRACKETED = re.compile(r"[\[{][^][{}]*[\]}]")

SIGNS = {"？": "?", "｜": "|", "＠": "@"}
"""Full-width signs that start a line."""


class Indented(NamedTuple):
    """A line below a sentence: by how much it is indented, its text without that, and where this stands."""

    indent: int
    text: str
    line: int
    column: int


@dataclass(slots=True)
class Below:
    """What the lines below a sentence say."""

    notes: Notes
    rows: list[Row] = field(default_factory=list)
    wordings: list[Wording] = field(default_factory=list)
    wrong: list[Vouched] = field(default_factory=list)


def read(
    above: Sequence[Bracket],
    notes: Notes,
    lines: Sequence[Indented],
    file: str,
    language: Language,
    report: Report,
) -> Below:
    """What the lines say of a sentence with the brackets `above`; `notes` head its block.

    Lines that are deeper than a row above them speak of that row alone.
    """
    found = Below(notes)
    row_indent, broken = -1, False
    roles: Roles | None = None
    for line in lines:
        text = line.text
        sign = SIGNS.get(text[0], text[0])
        if sign == "?":
            roles = roles_of(above) if roles is None else roles
            question = text[1:].lstrip()
            place = Place(file, line.line, line.column + len(text) - len(question))
            asked = wording(question, place, above, roles, language, report)
            found.wordings += [asked] if asked else []
            broken = asked is None
            continue
        place = Place(file, line.line, line.column)
        if sign == "|":
            row = _row(text, place, above, report)
            row_indent = line.indent
            found.rows.append(row or Row((), place))  # the lines below a broken row are still its own
        elif sign == "x" and (len(text) == 1 or text[1].isspace()):
            if not broken:
                vouched = _vouched(text[1:], place, above, found.wordings, report)
                found.wrong += [vouched] if vouched else []
        elif 0 <= row_indent < line.indent:
            of_row = _noted(found.rows[-1].notes, text, place, report, of_row=True)
            found.rows[-1] = replace(found.rows[-1], notes=of_row)
        else:
            found.notes = _noted(found.notes, text, place, report)
    found.rows = [row for row in found.rows if row.cells]
    return found


def _noted(notes: Notes, text: str, place: Place, report: Report, *, of_row: bool = False) -> Notes:
    if SIGNS.get(text[0], text[0]) == "@":
        found = cited(text[1:].strip(), place)
        if not found:
            report(place, f"`{short(text)}` names no place in a document", "write `@ document p9`")
        return replace(notes, cited=notes.cited + found)
    keyword = KEYWORD.fullmatch(text)
    if not keyword:
        report(place, f"`{short(text)}` is no line that can stand below a sentence", _meant(text))
        return notes
    if keyword[1] == "was" and not of_row:
        report(place, "`was:` says how a row was called", "write it below the row, deeper than the row")
        return notes
    return noted(notes, keyword, place, report)


def noted(notes: Notes, keyword: re.Match[str], place: Place, report: Report) -> Notes:
    """The notes with what a line of one of the known words says."""
    word, text = keyword[1], (keyword[2] or "").strip()
    if word == "detail":
        if text:
            report(place, "`detail` stands alone on its line", "delete what follows it")
        return replace(notes, detail=True)
    if not text:
        report(place, f"`{word}:` says nothing", "write its text behind it, or delete the line")
        return notes
    match word:
        case "said by":
            return replace(notes, speaker=text)
        case "doubt":
            return replace(notes, doubt=text)
        case "why":
            return replace(notes, why=text)
        case "topic":
            return replace(notes, topic=text)
        case _:
            return replace(notes, was=text)


def _meant(text: str) -> str:
    word = nearest(re.split("[:：]", text)[0], KEYWORDS)
    if word:
        return f"did you mean `{word}`?"
    if text[:2] == "X ":
        return "did you mean `x`?"
    word = next((word for word in KEYWORDS if text.casefold().startswith(f"{word} ")), "")
    if word:
        return "write `detail` alone on the line" if word == "detail" else f"write `{word}: …`"
    if text[0].islower() or "[" in text or "{" in text:
        return "join it with the line above: a sentence or a question is one line, never wrapped"
    return "start it with `? `, `| `, `x `, `@ ` or one of " + ", ".join(KEYWORDS)


def cited(text: str, place: Place) -> tuple[Cited, ...]:
    """The places of `document p9 p12`, or of `p9` in the file's own document; empty if it is neither."""
    found = _CITED.fullmatch(text)
    if not found:
        return ()
    document, numbers = found[1], [int(p[1:]) for p in found[2].split()]
    own = _PARAGRAPH.fullmatch(document)
    if own:
        return tuple(Cited(OWN, n, place) for n in (int(own[1]), *numbers))
    return tuple(Cited(document, n, place) for n in numbers or (0,))


def _row(text: str, place: Place, above: Sequence[Bracket], report: Report) -> Row | None:
    notes, cells = NO_NOTES, list(split(text, "|"))[1:]
    if found := _ROW_CITED.search(cells[-1]):
        at = moved(place, text.rindex("@"))
        notes = Notes(cited=cited(found[1].strip(), at))
        if not notes.cited:
            report(at, f"`@ {found[1]}` names no place in a document", "write `@ document p9`")
        cells[-1] = cells[-1][: found.start()].strip()
    wanted = len(above)
    if len(cells) == wanted + 1 and not cells[-1]:
        cells.pop()
    if len(cells) != wanted:
        what = (
            f"this row has {_counted(len(cells), 'cell')}, the sentence above {_counted(wanted, 'bracket')}"
        )
        report(place, what, "give one cell for each bracket, in their order; for a plain `|` write `\\|`")
        return None
    for cell, bracket in zip(cells, above, strict=True):
        mask = masked(cell)
        if any(sign in mask for sign in "[]{}"):
            mend = "write the value alone; for plain text write `\\[`"
            report(place, f"the cell `{short(cell)}` holds a bracket", mend)
            return None
        if not bracket.blank and ";" in mask:
            report(
                place,
                f"`{short(cell)}` is a list in a `{{ }}`",
                "lists stand in `[ ]`; for a plain `;` write `\\;`",
            )
            return None
    return Row(tuple(cells), place, notes)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _vouched(
    text: str, place: Place, above: Sequence[Bracket], wordings: Sequence[Wording], report: Report
) -> Vouched | None:
    """`x a; b: reason`; a bracketed value may hold a colon."""
    mask = _BRACKETED.sub(lambda m: HIDDEN * len(m[0]), masked(text))
    colon = re.search(r":(\s|$)", mask)
    end = colon.start() if colon else len(text)
    cuts = [-1, *(i for i, sign in enumerate(mask[:end]) if sign == ";"), end]
    pieces = [text[a + 1 : b].strip() for a, b in pairwise(cuts)]
    found = tuple(_unbracketed(piece) for piece in pieces if piece)
    if not found:
        report(place, "`x` names no wrong value", "write `x value; value: why they are wrong`")
        return None
    reason = text[colon.end() :].strip() if colon else ""
    if wordings:
        asked = wordings[-1]
        shown = tuple(sorted(set(asked.givens)))
        return Vouched(asked.asks, found, reason, asked.of_these, place, shown=shown)
    blanks = [i for i, bracket in enumerate(above) if bracket.blank]
    if len(blanks) != 1:
        report(place, "this `x` leaves open which bracket it is about", "put it below the `?` that asks it")
        return None
    return Vouched(blanks[0], found, reason, None, place)


def _unbracketed(piece: str) -> str:
    mask = masked(piece)
    return piece[1:-1].strip() if mask[0] == "[" and mask[-1] == "]" else piece


def short(text: str) -> str:
    """A text that fits into a message."""
    return text if len(text) <= 40 else text[:37].rstrip() + "…"
