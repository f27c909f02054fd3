"""YAML from the C parser's events: all scalars are text, every key and text knows its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import yaml
from yaml._yaml import CParser
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)
from yaml.reader import ReaderError

from quizgen.errors import Place, Problem
from quizgen.files import characters

TOP = (
    "topic",
    "namespace",
    "language",
    "uses",
    "document",
    "names",
    "table",
    "facts",
)  # keys at the left edge
STARTS = {"fact file": "the line `topic: …`, then `facts:` and its blocks", "set file": "the line `title: …`"}
_DEEPEST = 50  # mappings and lists inside each other; ours have four
_ATTEMPTS = 20  # blocks with YAML errors that are reported at once


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text: `style` is "|" for a literal block, "" for a plain one. Lines and columns count from 1."""

    text: str
    line: int
    column: int
    style: str = ""
    end: int = 0  # its last line, where it is no literal block


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with what they hold, in the order of the file; a key that stands twice stands twice."""

    entries: tuple[tuple[Scalar, Node], ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Listing:
    """A YAML sequence."""

    entries: tuple[Node, ...]
    line: int
    column: int


Node = Scalar | Mapping | Listing


@dataclass(slots=True)
class _Refused(Exception):
    """What YAML allows, and these files don't; line and column count from 0."""

    line: int
    column: int
    what: str
    mend: str
    ends: bool = False  # nothing from here on is read


def load(text: str, file: str, kind: str = "fact file") -> tuple[Mapping | None, tuple[Problem, ...]]:
    """The mapping that a file is, and what is wrong with its YAML; `kind` is one of those in `STARTS`.

    A block that YAML refuses is reported and left out, so that the rest of the file is read.
    """
    problems: list[Problem] = []
    lines = text.split("\n")
    for _ in range(_ATTEMPTS):
        try:
            node = _document("\n".join(lines))
        except _Refused as error:
            problem = Problem(Place(file, error.line + 1, error.column + 1), error.what, error.mend)
            line = error.line
            if error.ends:
                problems.append(problem)
                del lines[line:]
                continue
            if mended := _mended(problem, lines):
                problems.append(mended)
                continue
            problems.append(problem)
        except ReaderError as error:
            problems.append(_cleaned(chr(error.character), lines, file))
            continue
        except yaml.MarkedYAMLError as error:
            problem = _problem(error, lines, file)
            if mended := _mended(problem, lines):
                problems.append(mended)
                continue
            problems.append(problem)
            line = problem.place.line - 1
        else:
            if node is None or isinstance(node, Mapping):
                return node, tuple(problems)
            place = Place(file, node.line, node.column)
            return None, (*problems, Problem(place, f"this is no {kind}", f"start with {STARTS[kind]}"))
        if not _emptied(lines, line):
            break
    return None, tuple(problems)


def _cleaned(character: str, lines: list[str], file: str) -> Problem:
    """What YAML refuses at once, taken out: fact files have lost it before, set files have not."""
    row = next(n for n, line in enumerate(lines) if character in line)
    place = Place(file, row + 1, lines[row].index(character) + 1)
    lines[:] = [line.replace(character, "") for line in lines]
    return Problem(place, *characters.invisible(character))


def _document(text: str) -> Node | None:
    events = iter(CParser(text).get_event, None)
    node: Node | None = None
    seen = False
    for event in events:
        if isinstance(event, DocumentStartEvent):
            if seen:
                raise _refused(
                    event, "a second document starts here", "put the rest in its own file", ends=True
                )
            seen = True
            if event.version or event.tags:
                raise _refused(event, "a `%` line", "delete it")
        elif isinstance(event, ScalarEvent | MappingStartEvent | SequenceStartEvent | AliasEvent):
            node = _node(event, events)
    return node


def _refused(event: Event, what: str, mend: str, *, ends: bool = False) -> _Refused:
    mark = event.start_mark
    return _Refused(mark.line if mark else 0, mark.column if mark else 0, what, mend, ends)


def _node(event: Event, events: Iterator[Event], depth: int = 0) -> Node:
    if depth > _DEEPEST:
        raise _refused(event, "this is nested too deeply", "write plain text, in quotes if it holds brackets")
    if isinstance(event, AliasEvent):
        raise _refused(
            event,
            f"`*{event.anchor}` is a YAML alias",
            "write the text itself; quote one that starts with `*`",
        )
    assert isinstance(event, ScalarEvent | MappingStartEvent | SequenceStartEvent)
    mark = event.start_mark
    assert mark is not None
    if event.anchor:
        raise _refused(
            event, f"`&{event.anchor}` is a YAML anchor", "delete it; quote a text that starts with `&`"
        )
    if event.tag:
        raise _refused(event, f"`{event.tag}` is a YAML tag", "delete it; quote a text that starts with `!`")
    line, column = mark.line + 1, mark.column + 1
    if isinstance(event, ScalarEvent):
        if event.style == '"' and (bad := characters.fault(event.value.replace("\n", " "))):
            raise _refused(event, *bad)
        end = event.end_mark.line + 1 if event.end_mark and event.style != "|" else line
        return Scalar(event.value, line, column, event.style or "", end)
    if isinstance(event, SequenceStartEvent):
        items = []
        while not isinstance(item := next(events), SequenceEndEvent):
            items.append(_node(item, events, depth + 1))
        return Listing(tuple(items), line, column)
    entries = []
    while not isinstance(key := next(events), MappingEndEvent):
        name = _node(key, events, depth + 1)
        if not isinstance(name, Scalar):
            raise _refused(key, "a key is a single text", "write `key: text`")
        entries.append((name, _node(next(events), events, depth + 1)))
    return Mapping(tuple(entries), line, column)


_QUOTE = "put `|` after the key and the text on the next line, indented, or put the text in quotes"
_MEANINGS = (
    ("mapping values are not allowed", "a second `: ` stands in this line", _QUOTE),
    ("could not find expected ':'", "this line is no `key: text`", "indent it below its `key: |`"),
    (
        "did not find expected key",
        "this line fits no block",
        "indent it like its neighbours; text stands below a `key: |`",
    ),
    (
        "did not find expected comment or line break",
        "text stands behind `|`",
        "start it on the next line, indented",
    ),
    ("did not find expected ',' or", "a text starts with a bracket", _QUOTE),
    ("found unexpected end of stream", "a quote is never closed", "close it on the same line"),
    ("found unexpected document indicator", "a quote is never closed", "close it on the same line"),
    ("found unknown escape character", "a backslash stands in double quotes", "use single quotes"),
    ("block sequence entries are not allowed", "a `-` list stands here", _QUOTE),
    ("found a tab", "a tab indents this line", "write spaces"),
)


def _problem(error: yaml.MarkedYAMLError, lines: list[str], file: str) -> Problem:
    """The error in plain words."""
    mark = error.problem_mark or error.context_mark
    if any(word in (error.context or "") for word in ("flow", "quoted", "simple key")):
        mark = error.context_mark or mark  # where it was opened says more than where it was missed
    line, column = (min(mark.line, len(lines) - 1), mark.column) if mark else (0, 0)
    place, text = Place(file, line + 1, column + 1), error.problem or "not YAML"
    if "cannot start any token" in text:
        return Problem(place, f"a text cannot start with `{lines[line][column : column + 1]}` here", _QUOTE)
    for start, what, mend in _MEANINGS:
        if start in text:
            return Problem(place, what, mend)
    return Problem(place, f"YAML cannot read this ({text})", _QUOTE)


_BARE = re.compile(r"( *)([\w .-]+?)\s*:\s*")
_ANY = re.compile(r" *[\w.-][\w .-]*:(\s*|\s+[|>].*)$")  # a key that may hold lines
NO_BLOCK = (
    "`facts` holds no block",
    "write `notes: |` below it, indented, and below that sentences, indented more",
)
_TOP = re.compile(r" +([\w-]+)\s*:(?:\s.*)?")


def _mended(problem: Problem, lines: list[str]) -> Problem | None:
    """What is really wrong where YAML stumbles only later: an indented key, a block without `|`; it is mended."""
    at = problem.place.line - 1
    key, above = _TOP.fullmatch(lines[at]), next((line for line in reversed(lines[:at]) if line.strip()), "")
    if key and key[1] in TOP and above[:1].isalpha() and not above.rstrip().endswith((":", "|")):
        column = len(lines[at]) - len(lines[at].lstrip()) + 1
        lines[at] = lines[at].lstrip()
        return Problem(
            replace(problem.place, column=column), f"`{key[1]}` is indented", "move it to the left edge"
        )
    holders = _holders(lines, at)
    if holders and lines[holders[0]].rstrip() == "facts:":
        inside = holders[1] if holders[1:] else at
        if not any(map(_ANY.match, lines[holders[0] + 1 : at + 1])):
            lines[holders[0]] = "facts: |"
            return Problem(replace(problem.place, line=holders[0] + 1, column=1), *NO_BLOCK)
        holders = [inside]
    bare = _BARE.fullmatch(lines[holders[0]]) if holders else None
    if bare is None or bare[2] in ("topic", "namespace", "language", "uses", "facts"):
        return None
    lines[holders[0]] = lines[holders[0]].rstrip() + " |"
    place = replace(problem.place, line=holders[0] + 1, column=len(bare[1]) + 1)
    return Problem(place, *without_bar(bare[2]))


def without_bar(key: str) -> tuple[str, str]:
    """What is wrong with a key whose text has no `|` before it, and how to mend it."""
    return f"`{key}:` has no `|`", f"write `{key}: |`, and the text on the next lines, indented"


def _holders(lines: Sequence[str], at: int) -> list[int]:
    """The lines in which a line stands, by their indents; the outermost first."""
    found: list[int] = []
    depth = len(lines[at]) - len(lines[at].lstrip())
    for above in range(at - 1, -1, -1):
        indent = len(lines[above]) - len(lines[above].lstrip())
        if lines[above].strip() and indent < depth:
            depth = indent
            found.insert(0, above)
    return found


_KEY = re.compile(r"( *)[\w.-]+:(?:\s*[|>].*)?\s*$|()[\w.-]+:\s")


def _emptied(lines: list[str], line: int) -> bool:
    """Empty the block that holds a line: its key, up to the next key that is no deeper; False if it is empty."""
    start = line
    while start > 0 and not _KEY.match(lines[start]):
        start -= 1
    if not any(lines[start : line + 1]):
        return False
    found = _KEY.match(lines[start])
    depth = len(found[1] or "") if found else 0
    end = line + 1
    while end < len(lines) and not ((key := _KEY.match(lines[end])) and len(key[1] or "") <= depth):
        end += 1
    lines[start:end] = [""] * (end - start)
    return True
