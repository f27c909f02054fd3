"""Lookalikes: texts of a pool that a few slips of the keyboard turn into another, found without comparing all."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from quizgen.spelling import fold

EDITS = 3  # within which one text could be taken for a typo of another
_PARTS = EDITS + 1
_MANY = 16  # texts, from which what is left of them parts them better than comparing all


class Lookalikes:
    """Texts by the parts that survive slips.

    Cut a text into one part more than there are edits, and one part at least is in the other text unchanged, at most
    so many places off (Li, Deng, Wang and Feng 2011, "Pass-Join"). A swap of two letters that a cut runs through
    counts as two edits. What many texts share (…ville) tells little: there the same is asked of what is left of them.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts: dict[str, dict[str, None]] = {}  # folded -> as written
        for text in texts:
            self._texts.setdefault(fold(text), {})[text] = None
        self._near = _Near((folded, folded) for folded in self._texts)

    def of(self, text: str) -> list[str]:
        """The texts within `EDITS` edits of this one's folded spelling, those that fold to it left out, sorted."""
        from rapidfuzz.distance import OSA

        folded = fold(text)
        found = [
            other
            for other in self._near.sharing(folded)
            if OSA.distance(folded, other, score_cutoff=EDITS) <= EDITS and other != folded
        ]
        return sorted(written for other in found for written in self._texts[other])


class _Near:
    """Texts, each with what is left of it, found by the parts of that."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        self._parts: dict[tuple[int, int, str], list[tuple[str, str]]] = {}
        self._short: list[str] = []
        self._parted: dict[
            tuple[int, int, str], _Near
        ] = {}  # of parts that many share, once they are asked for
        self._lengths: set[int] = set()
        for text, left in pairs:
            if len(left) < _PARTS:
                self._short.append(text)
            else:
                self._lengths.add(len(left))
            for number, (start, end) in enumerate(_cuts(len(left))):
                self._parts.setdefault((len(left), number, left[start:end]), []).append((text, left))

    def sharing(self, left: str) -> set[str]:
        """All texts within reach, and some more."""
        found = set(self._short)
        for length in self._lengths.intersection(range(len(left) - EDITS, len(left) + EDITS + 1)):
            for number, (start, end) in enumerate(_cuts(length)):
                for at in range(max(0, start - EDITS), min(start + EDITS, len(left) - end + start) + 1):
                    key = length, number, left[at : at + end - start]
                    some = self._parts.get(key, ())
                    if len(some) <= _MANY:
                        found.update(text for text, _ in some)
                    else:
                        rest = left[:at] + left[at + end - start :]
                        found |= self._without(key, start, end).sharing(rest)
        return found

    def _without(self, key: tuple[int, int, str], start: int, end: int) -> _Near:
        if key not in self._parted:
            some = self._parts[key]
            self._parted[key] = _Near((text, left[:start] + left[end:]) for text, left in some)
        return self._parted[key]


@lru_cache(maxsize=256)
def _cuts(length: int) -> tuple[tuple[int, int], ...]:
    """Where the parts of a text of this length begin and end; none of one that is shorter than their number."""
    if length < _PARTS:
        return ()
    return tuple((length * number // _PARTS, length * (number + 1) // _PARTS) for number in range(_PARTS))
