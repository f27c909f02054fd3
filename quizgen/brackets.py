"""Brackets: where `[ ]` and `{ }` stand in a line, and what is plain text.

Plain: whatever stands in `\\( \\)`, and one of `[ ] { } ; |` after a backslash. Of several backslashes before one of
these, each two are one backslash; anywhere else a backslash is itself. Full-width signs count as the ASCII ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_WIDE = str.maketrans("［］｛｝｜；？：\u00a0\u2007\u202f\u3000", "[]{}|;?:    ")
_PLAIN = re.compile(r"\\\(.*?\\\)|(\\+)([][{};|［］｛｝｜；])")
_BRACKET = re.compile(r"\[([^][{}]*)\]|\{([^][{}]*)\}")
_LOOSE = re.compile(r"[][{}]")
_HIDDEN = "\x01"  # stands for plain signs; files hold no control characters


@dataclass(frozen=True, slots=True)
class Bracket:
    """One bracket of a line: what stands inside as it is written, whether it is `[ ]`, and its columns from 0."""

    text: str
    blank: bool
    start: int
    end: int


def masked(line: str) -> str:
    """The line, as long as before, with ASCII signs for full-width ones and all that is plain hidden."""
    if not line.isascii():
        line = line.translate(_WIDE)
    if "\\" in line:
        line = _PLAIN.sub(_hide, line)
    return line


def _hide(found: re.Match[str]) -> str:
    run = found[1]
    if run is not None and len(run) % 2 == 0:
        return _HIDDEN * len(run) + found[2]
    return _HIDDEN * len(found[0])


def plain(text: str, *, before: bool = True) -> str:
    """What is written between two signs as a reader sees it; `before`: one of the signs follows it."""
    if "\\" not in text:
        return text
    if before:
        return _PLAIN.sub(_show, text + ";")[:-1]
    return _PLAIN.sub(_show, text)


def _show(found: re.Match[str]) -> str:
    return found[0] if found[1] is None else "\\" * (len(found[1]) // 2) + found[2]


def escaped(text: str, *, before: bool = True) -> str:
    """The inverse of `plain`: text that is written so that nothing in it is a sign."""
    out, done = [], 0
    for found in re.finditer(r"\\\(.*?\\\)|(\\*)([][{};|［］｛｝｜；])", text):
        out.append(text[done : found.start()])
        out.append(found[0] if found[2] is None else "\\" * (2 * len(found[1]) + 1) + found[2])
        done = found.end()
    rest = text[done:]
    trailing = len(rest) - len(rest.rstrip("\\"))
    return "".join(out) + rest + "\\" * (trailing if before else 0)


def brackets(line: str, mask: str) -> tuple[tuple[str, ...], tuple[Bracket, ...]]:
    """The plain parts of a line and the brackets between them; signs that pair up with none stay in the parts."""
    parts, found, done = [], [], 0
    for match in _BRACKET.finditer(mask):
        start, end = match.span()
        parts.append(plain(line[done:start]))
        found.append(Bracket(line[start + 1 : end - 1], mask[start] == "[", start, end))
        done = end
    parts.append(plain(line[done:], before=False))
    return tuple(parts), tuple(found)


def faults(mask: str) -> Iterator[tuple[int, str, str]]:
    """What is wrong with the brackets of a masked line: column from 0, what, and how to mend it."""
    opened: list[int] = []
    for match in _LOOSE.finditer(mask):
        at, sign = match.start(), match[0]
        if sign in "[{":
            if opened:
                yield (
                    at,
                    f"`{sign}` stands inside another bracket",
                    "close the first one before; for plain text write `\\" + sign + "`",
                )
            opened.append(at)
        elif not opened:
            yield (
                at,
                f"`{sign}` closes nothing",
                f"open it with `{_other(sign)}`; for plain text write `\\{sign}`",
            )
        else:
            start = opened.pop()
            if mask[start] != _other(sign):
                yield at, f"`{mask[start]}` is closed by `{sign}`", f"write `{_other(mask[start])}`"
            elif not mask[start + 1 : at].strip() and not opened:
                yield start, f"`{mask[start]}{sign}` is empty", "write the value, or the role's name, inside"
    for start in opened[:1]:
        yield (
            start,
            f"`{mask[start]}` is never closed",
            f"close it with `{_other(mask[start])}` on the same line",
        )


def _other(sign: str) -> str:
    return {"[": "]", "]": "[", "{": "}", "}": "{"}[sign]


def split(text: str, sign: str) -> tuple[str, ...]:
    """The text at each unhidden `sign`, pieces as they are written, without the spaces around them."""
    if sign not in text and text.isascii():
        return (text.strip(),)
    pieces, done = [], 0
    for at, char in enumerate(masked(text)):
        if char == sign:
            pieces.append(text[done:at].strip())
            done = at + 1
    return (*pieces, text[done:].strip())


def elements(text: str) -> tuple[tuple[str, ...], bool] | None:
    """The parts of a list as they are read, and whether it is complete; None for what is no list."""
    pieces = split(text, ";")
    if len(pieces) == 1:
        return None
    is_open = pieces[-1] in ("…", "...")
    return tuple(plain(piece) for piece in (pieces[:-1] if is_open else pieces) if piece), not is_open
