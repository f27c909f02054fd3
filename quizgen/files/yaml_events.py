"""YAML from the C parser's events: all scalars are text, every key and text knows its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

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

from quizgen.errors import Place, Problem

_ATTEMPTS = 20  # blocks with YAML errors that are reported at once


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text: `style` is "|" for a literal block, "" for a plain one. Lines and columns count from 1."""

    text: str
    line: int
    column: int
    style: str = ""


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with what they hold, in the order of the file; a key that stands twice stands twice."""

    entries: tuple[tuple[Scalar, Node], ...]
    line: int
    column: int
    flow: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """A YAML sequence."""

    entries: tuple[Node, ...]
    line: int
    column: int
    flow: bool = False


Node = Scalar | Mapping | Listing


@dataclass(slots=True)
class _Refused(Exception):
    """What YAML allows, and these files don't."""

    event: Event
    what: str
    mend: str


def load(text: str, file: str) -> tuple[Mapping | None, tuple[Problem, ...]]:
    """The mapping that a file is, and what is wrong with its YAML.

    A block that YAML refuses is reported and left out, so that the rest of the file is read.
    """
    problems: list[Problem] = []
    lines = text.split("\n")
    for _ in range(_ATTEMPTS):
        try:
            node = _document("\n".join(lines))
        except (yaml.MarkedYAMLError, _Refused) as error:
            problem, line = _problem(error, lines, file)
            problems.append(problem)
            if not _blank(lines, line):
                return None, tuple(problems)
            continue
        if node is not None and not isinstance(node, Mapping):
            problems.append(
                Problem(Place(file, 1, 1), "this is no fact file", "start with `topic: …` and `facts:`")
            )
            return None, tuple(problems)
        return node, tuple(problems)
    return None, tuple(problems)


def _document(text: str) -> Node | None:
    parser = CParser(text)
    events = iter(parser.get_event, None)
    node: Node | None = None
    seen = False
    for event in events:
        if isinstance(event, DocumentStartEvent):
            if seen:
                raise _Refused(
                    event, "a second document starts here", "put what follows in a file of its own"
                )
            seen = True
            if event.version or event.tags:
                raise _Refused(event, "a `%` directive", "delete it")
        elif isinstance(event, ScalarEvent | MappingStartEvent | SequenceStartEvent | AliasEvent):
            node = _node(event, events)
    return node


def _node(event: Event, events: Iterator[Event]) -> Node:
    mark = event.start_mark
    if isinstance(event, AliasEvent):
        raise _Refused(
            event,
            f"`*{event.anchor}` is a YAML alias",
            "write the text itself; quote a text that starts with `*`",
        )
    if getattr(event, "anchor", None):
        raise _Refused(
            event, f"`&{event.anchor}` is a YAML anchor", "delete it; quote a text that starts with `&`"
        )
    if getattr(event, "tag", None):
        raise _Refused(event, f"`{event.tag}` is a YAML tag", "delete it; quote a text that starts with `!`")
    if isinstance(event, ScalarEvent):
        return Scalar(event.value, mark.line + 1, mark.column + 1, event.style or "")
    if isinstance(event, MappingStartEvent):
        entries = []
        while not isinstance(key := next(events), MappingEndEvent):
            if not isinstance(key, ScalarEvent):
                raise _Refused(key, "a key is a single text", "write `key: text`")
            name = _node(key, events)
            assert isinstance(name, Scalar)
            entries.append((name, _node(next(events), events)))
        return Mapping(tuple(entries), mark.line + 1, mark.column + 1, bool(event.flow_style))
    assert isinstance(event, SequenceStartEvent)
    items = []
    while not isinstance(item := next(events), SequenceEndEvent):
        items.append(_node(item, events))
    return Listing(tuple(items), mark.line + 1, mark.column + 1, bool(event.flow_style))


_QUOTE = "put `|` after the key and the text on the next line, indented, or put the text in quotes"
_MEANINGS = (
    ("mapping values are not allowed", "a second `: ` stands in this line", _QUOTE),
    ("could not find expected ':'", "this line is no `key: text`", "indent it below its `key: |`"),
    (
        "did not find expected key",
        "this line doesn't fit the block it stands in",
        "indent it like its neighbours; text goes below `key: |`",
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


def _problem(error: yaml.MarkedYAMLError | _Refused, lines: list[str], file: str) -> tuple[Problem, int]:
    """The error in plain words, and its line from 0."""
    if isinstance(error, _Refused):
        mark = error.event.start_mark
        return Problem(Place(file, mark.line + 1, mark.column + 1), error.what, error.mend), mark.line
    mark = error.problem_mark or error.context_mark
    context = error.context or ""
    if "flow" in context or "quoted" in context:
        mark = error.context_mark or mark
    line, column = min(mark.line, len(lines) - 1), mark.column
    text = error.problem or "not YAML"
    for start, what, mend in _MEANINGS:
        if start in text:
            break
    else:
        what, mend = f"YAML cannot read this ({text})", _QUOTE
        if "cannot start any token" in text and line < len(lines):
            sign = lines[line][column : column + 1]
            what, mend = f"a text cannot start with `{sign}` here", _QUOTE
    return Problem(Place(file, line + 1, column + 1), what, mend), line


_KEY = re.compile(r"( *)[\w.-]+:(?:\s*[|>]\S*)?\s*$|()[\w.-]+:\s")


def _blank(lines: list[str], line: int) -> bool:
    """Empty the block that holds a line (its key, up to the next key that is no deeper); False if none is left."""
    line = min(line, len(lines) - 1)
    start = line
    while start > 0 and not _KEY.match(lines[start]):
        start -= 1
    found = _KEY.match(lines[start])
    depth = len(found[1] or "") if found else 0
    if not any(lines[start : line + 1]):
        return False
    end = line + 1
    while end < len(lines) and not ((key := _KEY.match(lines[end])) and len(key[1] or "") <= depth):
        end += 1
    lines[start:end] = [""] * (end - start)
    return True
