"""What stands below a sentence: questions, rows, wrong values, sources, and notes in words."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from quizgen.brackets import HIDDEN, Bracket, brackets, faults, masked, split
from quizgen.errors import Place
from quizgen.fact import Wording
from quizgen.languages.language import Language
from quizgen.nearest import nearest
from quizgen.sentence import NO_NOTES, Cited, Notes, Row, Sentence, Vouched, role_key

KEYWORDS = ("said by", "doubt", "why", "topic", "detail", "was")
HEADS = ("said by", "topic", "detail")  # what may head a block
OWN = ""  # the document of a place that says only `p9`

KEYWORD = re.compile(r"(said by|doubt|why|topic|was|detail)(?:\s*[:：]\s*(.*)|\s*$)")
_CITED = re.compile(r"(\S+)((?:\s+p[0-9]+)*)")
_ROW_CITED = re.compile(r"(?:^|\s)@\s+(.*)$")
_PARAGRAPH = re.compile(r"p([1-9][0-9]*)")
_BRACKETED = re.compile(r"[\[{][^][{}]*[\]}]")

Report = Callable[[Place, str, str], None]
Roles = Mapping[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Indented:
    """A line below a sentence: by how much it is indented, its text without that, and where this stands."""

    indent: int
    text: str
    place: Place


def read(sentence: Sentence, lines: Sequence[Indented], language: Language, report: Report) -> Sentence:
    """The sentence with the lines below it; those deeper than a row above them speak of that row alone."""
    rows: list[Row] = []
    wordings: list[Wording] = []
    wrong: list[Vouched] = []
    notes, row_indent, broken = sentence.notes, -1, False
    roles: Roles | None = None
    for line in lines:
        sign = masked(line.text[0])
        if sign == "?":
            roles = roles or _roles(sentence)
            asked = wording(line.text[1:], line.place, sentence, language, report, roles)
            wordings += [asked] if asked else []
            broken = asked is None
        elif sign == "|":
            row = _row(line, sentence, report)
            row_indent = line.indent
            rows.append(row or Row((), line.place))  # the lines below a broken row are still its own
        elif sign == "x" and line.text[1:2] in (" ", "\u00a0", "\u3000", ""):
            if not broken:
                vouched = _vouched(line.text[1:], line.place, sentence, wordings, report)
                wrong += [vouched] if vouched else []
        elif 0 <= row_indent < line.indent:
            rows[-1] = replace(rows[-1], notes=_noted(rows[-1].notes, line, report, of_row=True))
        else:
            notes = _noted(notes, line, report)
    return replace(
        sentence,
        rows=tuple(row for row in rows if row.cells),
        wordings=tuple(wordings),
        wrong=tuple(wrong),
        notes=notes,
    )


def _noted(notes: Notes, line: Indented, report: Report, *, of_row: bool = False) -> Notes:
    text, place = line.text, line.place
    if masked(text[0]) == "@":
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


def _row(line: Indented, sentence: Sentence, report: Report) -> Row | None:
    notes, cells = NO_NOTES, list(split(line.text, "|"))[1:]
    if found := _ROW_CITED.search(cells[-1]):
        at = moved(line.place, line.text.rindex("@"))
        notes = Notes(cited=cited(found[1].strip(), at))
        if not notes.cited:
            report(at, f"`@ {found[1]}` names no place in a document", "write `@ document p9`")
        cells[-1] = cells[-1][: found.start()].strip()
    wanted = len(sentence.brackets)
    if len(cells) == wanted + 1 and not cells[-1]:
        cells.pop()
    if len(cells) != wanted:
        what = (
            f"this row has {_counted(len(cells), 'cell')}, the sentence above {_counted(wanted, 'bracket')}"
        )
        report(
            line.place, what, "give one cell for each bracket, in their order; for a plain `|` write `\\|`"
        )
        return None
    for cell, bracket in zip(cells, sentence.brackets, strict=True):
        mask = masked(cell)
        if any(sign in mask for sign in "[]{}"):
            mend = "write the value alone; for plain text write `\\[`"
            report(line.place, f"the cell `{short(cell)}` holds a bracket", mend)
            return None
        if not bracket.blank and ";" in mask:
            report(
                line.place,
                f"`{short(cell)}` is a list in a `{{ }}`",
                "lists stand in `[ ]`; for a plain `;` write `\\;`",
            )
            return None
    return Row(tuple(cells), line.place, notes)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _vouched(
    text: str, place: Place, sentence: Sentence, wordings: Sequence[Wording], report: Report
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
        return Vouched(wordings[-1].asks, found, reason, wordings[-1].of_these, place)
    blanks = [i for i, bracket in enumerate(sentence.brackets) if bracket.blank]
    if len(blanks) != 1:
        report(place, "this `x` leaves open which bracket it is about", "put it below the `?` that asks it")
        return None
    return Vouched(blanks[0], found, reason, None, place)


def _unbracketed(piece: str) -> str:
    mask = masked(piece)
    return piece[1:-1].strip() if mask[0] == "[" and mask[-1] == "]" else piece


def _roles(sentence: Sentence) -> Roles:
    """The brackets of a sentence by what stands in them."""
    found: dict[str, tuple[int, ...]] = {}
    for index, bracket in enumerate(sentence.brackets):
        key = role_key(bracket.text)
        found[key] = (*found.get(key, ()), index)
    return found


def wording(
    text: str,
    place: Place,
    sentence: Sentence,
    language: Language,
    report: Report,
    roles: Roles | None = None,
) -> Wording | None:
    """The question of a `?` line: its text without the `?`; `place` is that of the `?`."""
    roles = _roles(sentence) if roles is None else roles
    place = moved(place, 1 + len(text) - len(text.lstrip()))
    text = text.strip()
    mask = masked(text)
    bad = faults(text, mask)
    for at, what, mend in bad:
        report(moved(place, at), what, mend)
    if not text:
        report(place, "`?` asks nothing", "write the question behind it")
    if bad or not text:
        return None
    parts, found = brackets(text, mask)
    asks: int | None = None
    if found and found[-1].blank and not parts[-1].strip():
        asks = _role(found[-1], place, sentence, roles, report)
        if asks is None:
            return None
        parts, found = (*parts[:-2], parts[-2].rstrip()), found[:-1]
    givens = _givens(found, place, sentence, roles, report)
    if givens is None:
        return None
    asks = _asked(asks, givens, place, sentence, report)
    return None if asks is None else Wording(parts, givens, asks, of_these(parts, language), place)


def _givens(
    found: Sequence[Bracket], place: Place, sentence: Sentence, roles: Roles, report: Report
) -> tuple[int, ...] | None:
    givens = []
    for bracket in found:
        if bracket.blank:
            mend = "show a role in `{ }`; a `[ ]` stands only at the end of the line, around what is asked"
            report(moved(place, bracket.start), "a `[ ]` stands inside the question", mend)
            return None
        given = _role(bracket, place, sentence, roles, report)
        if given is None:
            return None
        givens.append(given)
    return tuple(givens)


def _role(bracket: Bracket, place: Place, sentence: Sentence, roles: Roles, report: Report) -> int | None:
    found = roles.get(role_key(bracket.text), ())
    if len(found) == 1:
        return found[0]
    at = moved(place, bracket.start)
    if found:
        mend = "name the roles in the brackets, and give the values in a `|` row below"
        report(at, f"`{bracket.text}` stands in {len(found)} brackets of the sentence", mend)
    else:
        known = ", ".join("{" + b.text + "}" for b in sentence.brackets)
        near = nearest(bracket.text, [b.text for b in sentence.brackets])
        mend = (
            f"did you mean `{{{near}}}`?"
            if near
            else f"write {known}"
            if len(roles) == 1
            else f"write one of {known}"
        )
        report(at, f"`{bracket.text}` stands in no bracket of the sentence above", mend)
    return None


def _asked(
    asks: int | None, givens: Sequence[int], place: Place, sentence: Sentence, report: Report
) -> int | None:
    if asks is not None:
        if asks not in givens:
            return asks
        what = f"the question shows what it asks, `{sentence.brackets[asks].text}`"
        report(place, what, "take it out of the question, or out of the end of the line")
        return None
    left = [i for i in range(len(sentence.brackets)) if i not in givens]
    open_ = [i for i in left if sentence.brackets[i].blank] or left
    if len(open_) == 1:
        return open_[0]
    if open_:
        mend = "end the line with " + " or ".join(f"[{sentence.brackets[i].text}]" for i in open_)
        report(place, "the question leaves open what it asks", mend)
    else:
        report(
            place,
            "the question shows every bracket of the sentence, so it asks nothing",
            "take out what it asks",
        )
    return None


def of_these(parts: Sequence[str], language: Language) -> bool:
    """Does a question ask about one of the things it shows: "which of these…"?"""
    text = " ".join(" ".join(parts).casefold().split())
    return any(phrase in text for phrase in language.of_these)


def moved(place: Place, columns: int) -> Place:
    """A place further right in its line."""
    return Place(place.file, place.line, place.column + columns)


def short(text: str) -> str:
    """A text that fits into a message."""
    return text if len(text) <= 40 else text[:37].rstrip() + "…"
