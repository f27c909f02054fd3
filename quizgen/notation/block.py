"""The sentence notation: lines of a block <-> sentences with what stands below them. Nothing is typed here."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from quizgen.errors import Place, Problem
from quizgen.fact import Wording
from quizgen.language import Language
from quizgen.nearest import nearest
from quizgen.notation import below
from quizgen.notation.asking import Report, bracketed, moved
from quizgen.notation.below import HEADS, KEYWORD, KEYWORDS, SIGNS, Indented, noted, short
from quizgen.notation.brackets import Bracket, columns, escaped, masked
from quizgen.notation.sentence import NO_NOTES, Cited, Notes, Row, Sentence, Vouched, role_key

ALPHABET = "23456789abcdefghjkmnpqrstvwxyz"  # of stamps: no sign that is read for another, no word by chance

_STAMP = re.compile(r"\^([0-9A-Za-z]{3,6})\s*")
_ENDINGS = ".!?。！？…:;,"


@dataclass(slots=True)
class _Draft:
    """A sentence while its lines are gathered."""

    line: str
    place: Place
    lines: list[Indented] = field(default_factory=list)
    broken: bool = False  # it goes on in the next line, which is reported


def block(
    lines: Sequence[str], first: Place, language: Language, *, table: bool = False
) -> tuple[tuple[Sentence, ...], tuple[Problem, ...]]:
    """The sentences of a block whose first line starts at `first`, and what is wrong in it.

    `table`: the rows come from a table, so brackets hold role names.
    """
    problems: list[Problem] = []

    def report(place: Place, what: str, mend: str) -> None:
        problems.append(Problem(place, what, mend))

    head, drafts = _gathered(lines, first, report)
    _tell_unbracketed(drafts, report)
    sentences = []
    for draft in drafts:
        if draft.broken:
            continue
        sentence = _sentence(draft, head, language, report, table=table)
        if sentence:
            sentences.append(sentence)
    return tuple(sentences), tuple(problems)


def _gathered(lines: Sequence[str], first: Place, report: Report) -> tuple[Notes, list[_Draft]]:
    """Each flush-left sentence with the deeper lines below it; and the notes that head the block."""
    head = NO_NOTES
    drafts: list[_Draft] = []
    for number, line in enumerate(lines, first.line):
        text = line.strip()
        if not text or (text[0] in "#＃" and (len(text) == 1 or text[1].isspace())):
            continue
        indent = len(line) - len(line.lstrip()) if line[0].isspace() else 0
        if indent and drafts:
            drafts[-1].lines.append(Indented(indent, text, number, first.column + indent))
            continue
        place = Place(first.file, number, first.column + indent)
        if indent:
            report(
                place,
                "this line is indented, but stands below no sentence",
                "start it at the left edge of the block",
            )
        elif text[0] in "sdwt" and (
            keyword := KEYWORD.fullmatch(text)
        ):  # most are told by their first letter
            if drafts:
                mend = "indent it to say it of the sentence above, or move it to the head of the block"
                report(place, f"`{keyword[1]}` stands at the left edge below a sentence", mend)
            elif keyword[1] in HEADS:
                head = noted(head, keyword, place, report)
            else:
                report(place, f"`{keyword[1]}` can't head a block", "write it below a sentence, indented")
        elif text[0].isupper() or not _misplaced(text, place, drafts, report):
            drafts.append(_Draft(text, place))
    return head, drafts


def _misplaced(text: str, place: Place, drafts: Sequence[_Draft], report: Report) -> bool:
    """Is a line at the left edge none that starts a sentence?"""
    sign = text[0]
    if sign in "?？|｜@＠" or (sign == "x" and text[1:2] == " "):
        mend = (
            "indent it: it belongs to the sentence above"
            if drafts
            else "write a sentence above it, and indent it"
        )
        report(place, f"`{sign}` stands at the left edge", mend)
        return True
    if sign.islower() and drafts and not drafts[-1].lines and drafts[-1].line[-1] not in _ENDINGS:
        if _STAMP.fullmatch(drafts[-1].line[drafts[-1].line.rfind("^") :]):
            return False
        mend = "join it with the line above: a sentence is one line, never wrapped"
        report(place, "this looks like the rest of the sentence above", mend)
        drafts[-1].broken = True
        return True
    return False


def _tell_unbracketed(drafts: Sequence[_Draft], report: Report) -> None:
    """Report the lines without brackets that are half a sentence, or a misspelled word, and leave them out."""
    for index, draft in enumerate(drafts):
        if "[" in draft.line or "{" in draft.line or draft.broken or any(b in draft.line for b in "［｛"):
            continue
        word = nearest(re.split("[:：]", draft.line)[0], KEYWORDS)
        if word and (":" in draft.line or "：" in draft.line or word == "detail"):
            mend = "did you mean `detail`?" if word == "detail" else f"did you mean `{word}:`?"
            report(draft.place, f"`{short(draft.line)}` has no brackets, so it is no sentence", mend)
            draft.broken = True
            continue
        if draft.lines:
            below_ = draft.lines[0]
            if (
                below_.text[0] not in "?？|｜@＠"
                and "[" in below_.text
                and not KEYWORD.fullmatch(below_.text)
            ):
                _tell_wrapped(Place(draft.place.file, below_.line, below_.column), report)
                draft.broken = True
        elif after := _next(draft, drafts[index + 1 : index + 2]):
            _tell_wrapped(after.place, report)
            draft.broken = after.broken = True
        elif index and not drafts[index - 1].lines and _next(drafts[index - 1], [draft]):
            _tell_wrapped(draft.place, report)
            draft.broken = True


def _next(draft: _Draft, after: Sequence[_Draft]) -> _Draft | None:
    """The next line, where a sentence that has no end yet may go on."""
    ended = draft.line[-1] in ".!?。！？…" or _STAMP.fullmatch(draft.line[draft.line.rfind("^") :])
    return after[0] if after and not ended and after[0].place.line == draft.place.line + 1 else None


def _tell_wrapped(place: Place, report: Report) -> None:
    mend = "join the two lines: a sentence is one line, never wrapped; or make a heading a comment with `# `"
    report(place, "this looks like the rest of the sentence above", mend)


def _sentence(
    draft: _Draft, head: Notes, language: Language, report: Report, *, table: bool
) -> Sentence | None:
    line, place, stamp, lead = draft.line, draft.place, "", 0
    cut = line.rfind("^")
    if cut > 0 and (found := _STAMP.fullmatch(line, cut)) and line[cut - 1].isspace():
        stamp, line = found[1], line[:cut].rstrip()
    if line[0] in "*＊" and line[1:2] == " ":
        lead = len(line) - len(line[1:].lstrip())
        line, place = line[lead:], moved(place, lead)
    mask = masked(line)
    inside = bracketed(line, mask, place, report)
    if inside is None:
        return None
    parts, above = inside
    if not draft.lines:
        if "[" in mask and not table and ";" not in mask:  # nothing can be wrong in it
            return Sentence(parts, above, draft.place, False, stamp, lead > 0, (), (), (), head)
        if _sound(above, mask, place, report, named=table, asked=False):
            return Sentence(parts, above, draft.place, table, stamp, lead > 0, notes=head)
        return None
    signs = {SIGNS.get(below_.text[0], below_.text[0]) for below_ in draft.lines}
    named = table or "|" in signs
    if not _sound(above, mask, place, report, named=named, asked="?" in signs):
        return None
    told = below.read(above, head, draft.lines, place.file, language, report)
    rows, wordings, wrong = tuple(told.rows), tuple(told.wordings), tuple(told.wrong)
    return Sentence(parts, above, draft.place, named, stamp, lead > 0, rows, wordings, wrong, told.notes)


def _sound(
    above: Sequence[Bracket], mask: str, place: Place, report: Report, *, named: bool, asked: bool
) -> bool:
    """Does a sentence vouch for something, with names that differ and lists where they may stand?"""
    if not above:
        mend = "put what should be asked in `[ ]`, or make the line a comment with `# `"
        report(place, "this sentence has no brackets", mend)
        return False
    if not asked and not any(bracket.blank for bracket in above):
        mend = "put what can be asked in `[ ]`, or write a `?` below that asks for a `{ }`"
        report(place, "nothing can be asked of this sentence", mend)
        return False
    wrong = []
    if named and len({role_key(bracket.text) for bracket in above}) < len(above):
        keys = [role_key(bracket.text) for bracket in above]
        what, mend = "two brackets are called `{}`", "give each role a name of its own"
        wrong = [(i, what, mend) for i, key in enumerate(keys) if key in keys[:i]]
    elif not named and ";" in mask:
        what, mend = "`{{{}}}` is a list in a `{{ }}`", "lists stand in `[ ]`; for a plain `;` write `\\;`"
        wrong = [(i, what, mend) for i, b in enumerate(above) if not b.blank and ";" in masked(b.text)]
    for i, what, mend in wrong:
        report(moved(place, columns(mask)[i]), what.format(short(above[i].text)), mend)
    return not wrong


def text(sentence: Sentence) -> tuple[str, ...]:
    """The lines that `block` reads as this sentence."""
    line = start(sentence, len(sentence.brackets))
    line += f"  ^{sentence.stamp}" if sentence.stamp else ""
    lines = [line, *_noted_lines(sentence.notes, "  ")]
    for wrong in sentence.wrong:
        if wrong.element is None:
            lines.append("  " + _wrong_line(wrong))
    asking = [w for w in sentence.wrong if w.element is not None]
    for wording in sentence.wordings:
        lines.append("  ? " + question(wording, [b.text for b in sentence.brackets]))
        mine = [w for w in asking if (w.role, w.element) == (wording.asks, wording.of_these)]
        asking = [w for w in asking if w not in mine]
        lines += ["  " + _wrong_line(w) for w in mine]
    for row in sentence.rows:
        lines += ["  | " + " | ".join(row.cells), *_noted_lines(row.notes, "    ")]
    return tuple(lines)


def start(sentence: Sentence, index: int) -> str:
    """The sentence as it is written, up to one of its brackets."""
    written = [_bracketed(bracket) for bracket in sentence.brackets[:index]]
    line = "* " if sentence.must_know else ""
    if index < len(sentence.brackets):
        return line + filled((*sentence.parts[: index + 1], ""), [*written, ""])
    return line + filled(sentence.parts, written)


def filled(parts: Sequence[str], brackets_: Sequence[str]) -> str:
    """A line of plain parts with written brackets between them."""
    out = [escaped(parts[0], before=len(parts) > 1)]
    for at, written in enumerate(brackets_, 1):
        out += [written, escaped(parts[at], before=at < len(parts) - 1)]
    return "".join(out)


def question(wording: Wording, roles: Sequence[str]) -> str:
    """A `?` line without its `?`, with what it asks at its end; `roles` as they are written in brackets."""
    asked = replace(wording, parts=(*wording.parts[:-1], wording.parts[-1] + " ", ""))
    return filled(asked.parts, [*("{" + roles[i] + "}" for i in wording.givens), f"[{roles[wording.asks]}]"])


def _bracketed(bracket: Bracket) -> str:
    return f"[{bracket.text}]" if bracket.blank else "{" + bracket.text + "}"


def _wrong_line(wrong: Vouched) -> str:
    values = "; ".join(f"[{value}]" for value in wrong.values)
    return f"x {values}: {wrong.reason}" if wrong.reason else f"x {values}"


def _noted_lines(notes: Notes, margin: str) -> list[str]:
    said = {
        "said by": notes.speaker,
        "doubt": notes.doubt,
        "why": notes.why,
        "topic": notes.topic,
        "was": notes.was,
    }
    lines = [f"{margin}{word}: {text}" for word, text in said.items() if text]
    lines += [margin + _cited_line(cited) for cited in notes.cited]
    return [*lines, margin + "detail"] if notes.detail else lines


def _cited_line(cited: Cited) -> str:
    document = f"{cited.document} " if cited.document else ""
    return f"@ {document}p{cited.paragraph}" if cited.paragraph else f"@ {document}".rstrip()


__all__ = ["ALPHABET", "Row", "Sentence", "block", "filled", "question", "text"]
