r"""Brackets: where `[ ]` and `{ }` stand in a line, and what is plain text.

Plain: whatever stands in `\( \)`, and one of `[ ] { } ; |` after a backslash. Of several backslashes before
one of these, each two are one backslash; anywhere else a backslash is itself. Full-width signs count as ASCII.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_WIDE = str.maketrans("［］｛｝｜；？：＊＠＃\u00a0\u2007\u202f\u3000", "[]{}|;?:*@#    ")
_FORMULA = r"\\\(.*?\\\)"
_PLAIN = re.compile(_FORMULA + r"|(\\+)([][{};|［］｛｝｜；])")
_SIGN = re.compile(_FORMULA + r"|(\\*)([][{};|［］｛｝｜；])")
_BRACKET = re.compile(r"\[([^][{}]*)\]|\{([^][{}]*)\}")
_LOOSE = re.compile(r"[][{}]")
_OTHER = {"[": "]", "]": "[", "{": "}", "}": "{"}
HIDDEN = "\x01"  # stands for plain signs in a masked line; files hold no control characters
OPEN = ("…", "...")  # the last piece of a list that may go on


class Bracket(NamedTuple):
    """One bracket of a line: its text as it is written, and whether it is `[ ]`."""

    text: str
    blank: bool


_bracket = tuple.__new__  # half the time of the class's own: brackets are made by the ten thousand


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
        return HIDDEN * len(run) + found[2]
    return HIDDEN * len(found[0])


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
    for found in _SIGN.finditer(text):
        out.append(text[done : found.start()])
        out.append(found[0] if found[2] is None else "\\" * (2 * len(found[1]) + 1) + found[2])
        done = found.end()
    rest = text[done:]
    trailing = len(rest) - len(rest.rstrip("\\"))
    return "".join(out) + rest + "\\" * (trailing if before else 0)


def brackets(line: str, mask: str) -> tuple[tuple[str, ...], tuple[Bracket, ...]]:
    """The plain parts of a line and the brackets between them; a line with `faults` keeps loose signs in parts."""
    pieces = _BRACKET.split(mask)  # part, [text] or None, {text} or None, part…
    if mask is not line:  # the pieces of the line itself, as long as those of the mask
        pieces = list(_cut(line, pieces))
    parts = tuple(pieces[::3])
    if "\\" in line:
        parts = (*map(plain, parts[:-1]), plain(parts[-1], before=False))
    found = [
        _bracket(Bracket, (given, False) if blank is None else (blank, True))
        for blank, given in zip(pieces[1::3], pieces[2::3], strict=True)
    ]
    return parts, tuple(found)


def sound(line: str, mask: str, found: Sequence[Bracket]) -> bool:
    """Is surely nothing wrong with the brackets of a line? Nearly always; `faults` is slower and says what is."""
    pairs = len(found)
    if mask.count("[") + mask.count("{") != pairs or mask.count("]") + mask.count("}") != pairs:
        return False
    return "\\(" not in line and not ("[ " in mask or "[]" in mask or "{ " in mask or "{}" in mask)


def _cut(line: str, pieces: Sequence[str | None]) -> Iterator[str | None]:
    at = 0
    for index, piece in enumerate(pieces):
        if piece is None:
            yield None
            continue
        at += index % 3 > 0  # the sign that opens the bracket
        yield line[at : at + len(piece)]
        at += len(piece) + (index % 3 > 0)


def columns(mask: str) -> tuple[int, ...]:
    """Where each bracket of a masked line starts, from 0."""
    return tuple(found.start() for found in _BRACKET.finditer(mask))


def faults(line: str, mask: str) -> tuple[tuple[int, str, str], ...]:
    """What is wrong with the brackets of a line: column from 0, what, and how to mend it."""
    return tuple(_faults(line, mask))


def _faults(line: str, mask: str) -> Iterator[tuple[int, str, str]]:
    if "\\(" in line and (at := _unclosed_formula(line)) >= 0:
        yield at, r"`\(` is never closed", r"close it with `\)` on the same line"
    opened: list[int] = []
    for match in _LOOSE.finditer(mask):
        at, sign = match.start(), match[0]
        if sign in "[{":
            if opened:
                mend = f"close the first one before it; for plain text write `\\{sign}`"
                yield at, f"`{sign}` stands inside another bracket", mend
            opened.append(at)
        elif not opened:
            yield (
                at,
                f"`{sign}` closes nothing",
                f"write `{_OTHER[sign]}` before it; for plain text write `\\{sign}`",
            )
        else:
            start = opened.pop()
            if mask[start] != _OTHER[sign]:
                yield at, f"`{mask[start]}` is closed by `{sign}`", f"write `{_OTHER[mask[start]]}`"
            elif not opened and not mask[start + 1 : at].strip():
                yield start, f"`{mask[start]}{sign}` is empty", "write the value, or the role's name, inside"
    if opened:
        sign = mask[opened[0]]
        yield (
            opened[0],
            f"`{sign}` is never closed",
            f"write `{_OTHER[sign]}` behind its text, on the same line",
        )


def _unclosed_formula(line: str) -> int:
    at = re.sub(_FORMULA, lambda m: HIDDEN * len(m[0]), line).find("\\(")
    return at if at >= 0 else -1


def split(text: str, sign: str) -> tuple[str, ...]:
    """The text at each `sign` that isn't plain: pieces as they are written, without the spaces around them."""
    if sign not in text and text.isascii():
        return (text.strip(),)
    pieces, done = [], 0
    for at, char in enumerate(masked(text)):
        if char == sign:
            pieces.append(text[done:at].strip())
            done = at + 1
    return (*pieces, text[done:].strip())


def elements(text: str) -> tuple[tuple[str, ...], bool] | None:
    """The parts of a list as a reader sees them, and whether it is complete; None for what is no list."""
    pieces = split(text, ";")
    if len(pieces) == 1:
        return None
    is_open = pieces[-1] in OPEN
    return tuple(plain(piece) for piece in (pieces[:-1] if is_open else pieces) if piece), not is_open


def written(texts: tuple[str, ...], *, complete: bool) -> str:
    """The inverse of `elements`; a list of one that is complete is a plain value."""
    return "; ".join([*map(escaped, texts), *([] if complete else ["…"])])
