"""Letters that a text must hold for a pattern to match: looked for first, as that is many times quicker."""

from __future__ import annotations

import re
from collections.abc import Iterable

_CLASS = re.compile(r"\[(?:\\.|[^]\\])*\]|\\.")  # and escapes
_GROUP = re.compile(r"\([^()]*\)")
_REPEATED = re.compile(r".(?:[?*]|\{[^}]*\})")
_LETTERS = re.compile(r"[^\W\d_]+")
_LAST = re.compile(r"[^\W\d_]*(?=\$$)")


def within(pattern: str) -> str:
    """Letters that each text holds which a pattern matches; "", which any text holds, where none are sure."""
    return _common(max(_LETTERS.findall(way), key=len, default="") for way in _ways(pattern))


def at_end(pattern: str) -> str:
    """Letters that end each text which a pattern matches; "" where none are sure."""
    return _common(found[0] if (found := _LAST.search(way)) else "" for way in _ways(pattern))


def _common(found: Iterable[str]) -> str:
    letters = set(found)
    return letters.pop() if len(letters) == 1 else ""


def fewest(found: Iterable[str]) -> tuple[str, ...]:
    """These letters without any that hold others of them: sulph goes where ph is looked for."""
    kept: list[str] = []
    for letters in sorted(set(found), key=lambda letters: (len(letters), letters)):
        if not any(some in letters for some in kept):
            kept.append(letters)
    return tuple(kept)


def _ways(pattern: str) -> list[str]:
    """The pattern's alternatives with only those letters that stand outside all brackets, and not perhaps."""
    rest, before = _CLASS.sub(" ", pattern), ""
    while rest != before:
        before, rest = rest, _GROUP.sub(" ", rest)
    return _REPEATED.sub(" ", rest).split("|")
