"""The sentence notation: lines of a block <-> sentences with what stands below them. No values are typed here."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from quizgen.brackets import Bracket, brackets, faults, masked, plain, split
from quizgen.errors import Place, Problem
from quizgen.fact import Source, Wording
from quizgen.languages.language import Language
from quizgen.spelling import fold

ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"  # of stamps: nothing that is read for another sign
KEYWORDS = ("said by", "doubt", "why", "topic", "detail", "was")
HEADS = ("said by", "topic", "detail")
OWN = ""  # the document of a Source that says only `p9`

_STAMP = re.compile(r"\s+\^(\S*)\s*$")
_KEYWORD = re.compile(r"(said by|doubt|why|topic|was|detail)(?:\s*:\s*(.*)|\s*$)", re.DOTALL)
_SOURCE = re.compile(r"(\S+)((?:\s+p[0-9]+)*)")
_ROW_SOURCE = re.compile(r"(?:^|\s)@\s+(.*)$")
_PARAGRAPH = re.compile(r"p([1-9][0-9]*)")


@dataclass(frozen=True, slots=True)
class Notes:
    """What the lines under a sentence or a row, or at the head of a block, say of it."""

    speaker: str = ""
    doubt: str = ""
    why: str = ""
    topic: str = ""
    was: str = ""
    detail: bool = False
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A `|` line: its cells as they are written, in the order of the brackets."""

    cells: tuple[str, ...]
    place: Place
    notes: Notes = Notes()


@dataclass(frozen=True, slots=True)
class Vouched:
    """An `x` line: values vouched wrong for a role; `element` as its `?` asks, None without a `?` above."""

    role: int
    values: tuple[str, ...]
    reason: str
    element: bool | None
    place: Place


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence as it is written, with the lines below it."""

    parts: tuple[str, ...]
    brackets: tuple[Bracket, ...]
    place: Place
    named: bool = False  # the brackets hold role names: it has rows, or stands in a table
    stamp: str = ""
    must_know: bool = False
    rows: tuple[Row, ...] = ()
    wordings: tuple[Wording, ...] = ()
    wrong: tuple[Vouched, ...] = ()
    notes: Notes = Notes()


@dataclass(slots=True)
class _Draft:
    """A sentence while its lines are read."""

    line: str
    place: Place
    below: list[tuple[int, str, Place]] = field(default_factory=list)


@dataclass(slots=True)
class Block:
    """What reading a block needs to know, and what it finds."""

    language: Language
    table: bool = False
    sentences: list[Sentence] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def report(self, place: Place, what: str, mend: str) -> None:
        """Note a problem."""
        self.problems.append(Problem(place, what, mend))


def block(
    lines: Sequence[str], first: Place, language: Language, *, table: bool = False
) -> tuple[tuple[Sentence, ...], tuple[Problem, ...]]:
    """The sentences of a block whose first line stands at `first`; `table`: its brackets hold role names."""
    reading = Block(language, table)
    head, drafts = _grouped(lines, first, reading)
    for draft in drafts:
        _sentence(draft, head, reading)
    return tuple(reading.sentences), tuple(reading.problems)


def _grouped(lines: Sequence[str], first: Place, reading: Block) -> tuple[Notes, list[_Draft]]:
    """Each flush-left sentence with the deeper lines below it; and what heads the block."""
    head, drafts = Notes(), []
    file, number, margin = first.file, first.line - 1, first.column
    for line in lines:
        number += 1
        text = line.lstrip(" ")
        if not text.strip() or text.startswith(("# ", "#\n")) or text == "#":
            continue
        indent = len(line) - len(text)
        place = Place(file, number, margin + indent)
        if indent:
            if drafts:
                drafts[-1].below.append((indent, text.rstrip(), place))
            else:
                reading.report(
                    place,
                    "this line is indented, but no sentence stands above it",
                    "start the sentence at the left edge of the block",
                )
        elif (keyword := _KEYWORD.match(text.rstrip())) and "[" not in text and "{" not in text:
            if drafts:
                reading.report(
                    place,
                    f"`{keyword[1]}` stands at the left edge below a sentence",
                    "indent it to say it of the sentence above, or move it to the head of the block",
                )
            elif keyword[1] in HEADS:
                head = _noted(head, keyword, place, reading)
            else:
                reading.report(
                    place, f"`{keyword[1]}` cannot head a block", "write it below a sentence, indented"
                )
        else:
            drafts.append(_Draft(text.rstrip(), place))
    return head, drafts


def _sentence(draft: _Draft, head: Notes, reading: Block) -> None:
    line, place, stamp, must_know = draft.line, draft.place, "", False
    if "^" in line and (found := _STAMP.search(line)):
        stamp, line = found[1], line[: found.start()]
    lead = 0
    if line.startswith("* "):
        must_know, lead = True, len(line) - len(line[2:].lstrip())
    mask = masked(line)
    bad = tuple(faults(mask))
    for at, what, mend in bad:
        reading.report(Place(place.file, place.line, place.column + at), what, mend)
    if bad:
        return
    parts, found_brackets = brackets(line[lead:], mask[lead:])
    if not found_brackets:
        reading.report(place, *_no_brackets(line, reading))
        return
    rows = [text for _, text, _ in draft.below if text[0] in "|｜"]
    sentence = Sentence(
        parts, found_brackets, place, bool(rows) or reading.table, stamp, must_know, notes=head
    )
    reading.sentences.append(_with_lines(sentence, draft.below, reading))


def _no_brackets(line: str, reading: Block) -> tuple[str, str]:
    if line[0] in "?？|｜@" or line.startswith("x "):
        return f"`{line[0]}` stands at the left edge", "indent it: it belongs to the sentence above"
    if reading.sentences and reading.sentences[-1].parts[-1][-1:] not in ".!?。！？…":
        return (
            "this line has no brackets",
            "join it with the line above: a sentence is one line, never wrapped",
        )
    return (
        "this sentence has no brackets",
        "put what should be asked in `[ ]`, or make it a comment with `# `",
    )


def _with_lines(sentence: Sentence, below: Sequence[tuple[int, str, Place]], reading: Block) -> Sentence:
    """The sentence with the deeper lines: those deeper than a row above speak of that row only."""
    roles = _roles(sentence)
    rows: list[Row] = []
    wordings: list[Wording] = []
    wrong: list[Vouched] = []
    notes, row_indent = sentence.notes, -1
    for indent, text, place in below:
        sign, rest = text[0], text[1:].strip()
        if sign in "?？":
            wording = _wording(
                rest,
                Place(place.file, place.line, place.column + text.index(rest, 1) if rest else 0),
                sentence,
                roles,
                reading,
            )
            wordings += [wording] if wording else []
        elif sign in "|｜":
            row_indent = indent
            row = _row(text, place, sentence, reading)
            rows += [row] if row else []
        elif sign == "x" and text[1:2].isspace():
            vouched = _vouched(rest, place, sentence, wordings, reading)
            wrong += [vouched] if vouched else []
        elif row_indent >= 0 and indent > row_indent:
            if rows:
                rows[-1] = replace(rows[-1], notes=_below(rows[-1].notes, text, place, reading))
        else:
            notes = _below(notes, text, place, reading)
    return replace(sentence, rows=tuple(rows), wordings=tuple(wordings), wrong=tuple(wrong), notes=notes)


def _below(notes: Notes, text: str, place: Place, reading: Block) -> Notes:
    if text[0] == "@":
        found = sources(text[1:].strip())
        if not found:
            reading.report(place, f"`{text}` names no place in a document", "write `@ document p9`")
        return replace(notes, sources=notes.sources + found)
    keyword = _KEYWORD.match(text)
    if keyword:
        return _noted(notes, keyword, place, reading)
    reading.report(
        place,
        f"`{_short(text)}` is no line that can stand below a sentence",
        "it starts with `? `, `| `, `x `, `@ ` or one of "
        + ", ".join(KEYWORDS)
        + "; a sentence is one line, never wrapped",
    )
    return notes


def _noted(notes: Notes, keyword: re.Match[str], place: Place, reading: Block) -> Notes:
    word, text = keyword[1], (keyword[2] or "").strip()
    if word == "detail":
        return replace(notes, detail=True)
    if not text:
        reading.report(place, f"`{word}:` says nothing", "write it on the same line")
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


def sources(text: str) -> tuple[Source, ...]:
    """The places of `document p9 p12`, or of `p9` in the file's own document; empty if it is neither."""
    found = _SOURCE.fullmatch(text)
    if not found:
        return ()
    document, paragraphs = found[1], [int(p[1:]) for p in found[2].split()]
    own = _PARAGRAPH.fullmatch(document)
    if own:
        return tuple(Source(OWN, n) for n in (int(own[1]), *paragraphs))
    return tuple(Source(document, n) for n in paragraphs or (0,))


def _row(text: str, place: Place, sentence: Sentence, reading: Block) -> Row | None:
    notes = Notes()
    pieces = list(split(text, "|"))[1:]
    if cited := _ROW_SOURCE.search(pieces[-1]):
        found = sources(cited[1].strip())
        if found:
            notes = Notes(sources=found)
            pieces[-1] = pieces[-1][: cited.start()].strip()
    if len(pieces) == len(sentence.brackets) + 1 and not pieces[-1]:
        pieces.pop()
    if len(pieces) != len(sentence.brackets):
        reading.report(
            place,
            f"this row has {_cells(len(pieces))}, the sentence above {len(sentence.brackets)} brackets",
            "give one cell for each bracket, in their order",
        )
        return None
    return Row(tuple(pieces), place, notes)


def _cells(number: int) -> str:
    return "1 cell" if number == 1 else f"{number} cells"


def _vouched(
    text: str, place: Place, sentence: Sentence, wordings: Sequence[Wording], reading: Block
) -> Vouched | None:
    mask = re.sub(r"[\[{][^][{}]*[\]}]", lambda m: "\x01" * len(m[0]), masked(text))
    colon = mask.find(": ") if not mask.endswith(":") else len(mask) - 1
    reason = text[colon + 1 :].strip() if colon >= 0 else ""
    end = colon if colon >= 0 else len(text)
    cuts = [-1, *(i for i, c in enumerate(mask[:end]) if c == ";"), end]
    pieces = [text[a + 1 : b].strip() for a, b in zip(cuts, cuts[1:], strict=False)]
    found = tuple(p[1:-1] if masked(p)[:1] == "[" and masked(p)[-1:] == "]" else p for p in pieces if p)
    if not found:
        reading.report(place, "`x` names no wrong value", "write `x value; value: reason`")
        return None
    if wordings:
        return Vouched(wordings[-1].asks, found, reason, wordings[-1].of_these, place)
    blanks = [i for i, b in enumerate(sentence.brackets) if b.blank]
    if len(blanks) != 1:
        reading.report(
            place, "this `x` leaves open which bracket it is about", "put it below the `?` that asks it"
        )
        return None
    return Vouched(blanks[0], found, reason, None, place)


def _roles(sentence: Sentence) -> Mapping[str, tuple[int, ...]]:
    """The brackets of a sentence by what stands in them."""
    found: dict[str, tuple[int, ...]] = {}
    for index, bracket in enumerate(sentence.brackets):
        key = role_key(bracket.text)
        found[key] = (*found.get(key, ()), index)
    return found


def role_key(text: str) -> str:
    """What a role's name, or a value standing for it, is compared by."""
    return fold(plain(text))


def _wording(
    text: str, place: Place, sentence: Sentence, roles: Mapping[str, tuple[int, ...]], reading: Block
) -> Wording | None:
    mask = masked(text)
    bad = tuple(faults(mask))
    for at, what, mend in bad:
        reading.report(_moved(place, at), what, mend)
    if bad:
        return None
    parts, found = brackets(text, mask)
    asked: int | None = None
    if found and found[-1].blank and not parts[-1].strip():
        asked = _role(found[-1], place, sentence, roles, reading)
        if asked is None:
            return None
        parts, found = (*parts[:-2], parts[-2].rstrip()), found[:-1]
    givens = []
    for bracket in found:
        if bracket.blank:
            reading.report(
                _moved(place, bracket.start),
                "a `[ ]` stands inside a question",
                "show a role with `{ }`; only the role that is asked stands in `[ ]`, at the end of the line",
            )
            return None
        given = _role(bracket, place, sentence, roles, reading)
        if given is None:
            return None
        givens.append(given)
    asked = _asked(asked, set(givens), place, sentence, reading)
    if asked is None:
        return None
    return Wording(parts, tuple(givens), asked, of_these(parts, reading.language), place)


def _role(
    bracket: Bracket, place: Place, sentence: Sentence, roles: Mapping[str, tuple[int, ...]], reading: Block
) -> int | None:
    found = roles.get(role_key(bracket.text), ())
    if len(found) == 1:
        return found[0]
    at = _moved(place, bracket.start)
    if found:
        reading.report(
            at,
            f"`{bracket.text}` stands in {len(found)} brackets of the sentence",
            "name the roles in the brackets, and give the values in a `|` row",
        )
    else:
        reading.report(
            at,
            f"`{bracket.text}` is in no bracket of the sentence above",
            "write one of " + ", ".join("{" + b.text + "}" for b in sentence.brackets),
        )
    return None


def _asked(
    asked: int | None, givens: set[int], place: Place, sentence: Sentence, reading: Block
) -> int | None:
    if asked is not None:
        if asked in givens:
            reading.report(
                place,
                f"the question shows what it asks, `{sentence.brackets[asked].text}`",
                "leave it out of the question",
            )
            return None
        return asked
    left = [i for i in range(len(sentence.brackets)) if i not in givens]
    blanks = [i for i in left if sentence.brackets[i].blank] or left
    if len(blanks) == 1:
        return blanks[0]
    if not blanks:
        reading.report(
            place,
            "the question shows every bracket of the sentence, so it asks nothing",
            "leave out what it asks",
        )
    else:
        reading.report(
            place,
            "the question leaves open which bracket it asks",
            "end the line with one of " + ", ".join(f"[{sentence.brackets[i].text}]" for i in blanks),
        )
    return None


def of_these(parts: Sequence[str], language: Language) -> bool:
    """Does a question ask about one element of a list (or one of the options shown)?"""
    text = " ".join(" ".join(parts).casefold().split())
    return any(phrase in text for phrase in language.of_these)


def _moved(place: Place, columns: int) -> Place:
    return Place(place.file, place.line, place.column + columns)


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:37].rstrip() + "…"
