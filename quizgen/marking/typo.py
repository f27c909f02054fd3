"""Typos: which small slips of the keyboard still show that the word is known."""

from __future__ import annotations

import re

from quizgen.spelling import distance, squeezed

_ROMAN = re.compile(r"M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
_DIGITS = re.compile(r"\d+")
_SIGNS = re.compile(r"[^\w\s'.,/:]")

# First letters that are taken for each other by ear or across languages; any other first letter is another
# name: Gambia and Zambia, erbium and terbium.
_ALIKE = tuple(map(frozenset, ("ckq", "ijy", "vwf", "sz", "gj", "dt", "bp")))


def slips(given: str, target: str) -> int | None:
    """How many slips lead from one plain text to the other; None where that is too many to be slips.

    Digits, signs and Roman numerals never slip, words of up to three letters neither; in words of four two letters
    may be swapped or one doubled (not Iran, Iraq); up to eight letters one slip, more two, in a text three.
    """
    if any(kept.findall(given) != kept.findall(target) for kept in (_DIGITS, _SIGNS)):
        return None
    ours, theirs = given.split(), target.split()
    if len(ours) != len(theirs):
        ours, theirs = [squeezed(given)], [squeezed(target)]
    total = 0
    for mine, its in zip(ours, theirs, strict=True):
        count = _slips(mine, its)
        if count is None:
            return None
        total += count
    return total if total <= allowed(min(len(given), len(target))) else None


def allowed(length: int) -> int:
    """How many slips a text of this many letters may have."""
    return 0 if length <= 3 else 1 if length <= 8 else 2 if length <= 15 else 3


def _slips(given: str, target: str) -> int | None:
    if given == target:
        return 0
    short = min(len(given), len(target))
    limit = min(allowed(short), 2)
    if not limit or _ideographic(target) or _numeral(target):
        return None
    count = distance(given, target, limit)
    if count > limit or not _begins_alike(given, target):
        return None
    if len(target) == 4 and set(given) != set(target):
        return None
    return count


def _begins_alike(given: str, target: str) -> bool:
    """Do both begin with the same letter, with letters that sound alike, or with the first two swapped?"""
    first = {given[0], target[0]}
    return len(first) == 1 or any(first <= alike for alike in _ALIKE) or given[:2] == target[1::-1]


def _numeral(word: str) -> bool:
    return _ROMAN.fullmatch(word.upper()) is not None


def _ideographic(word: str) -> bool:
    """Is it of a script in which a character is a syllable or a word?"""
    return any(
        "\u2e80" <= char <= "\ud7ff" or "\uf900" <= char <= "\ufaff" or char >= "\U00020000" for char in word
    )
