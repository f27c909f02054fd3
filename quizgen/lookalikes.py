"""Lookalikes: texts of a pool that a few slips of the keyboard turn into another, found without comparing all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quizgen.spelling import distance, fold

EDITS = 3  # within which one text could be taken for a typo of another
_PARTS = EDITS + 1


class Lookalikes:
    """Texts by the parts that survive slips.

    Cut a text into one part more than there are edits, and one part at least is in the other text unchanged, at most
    so many places off (Li, Deng, Wang and Feng 2011, "Pass-Join"). A swap of two letters that a cut runs through
    counts as two edits.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts: dict[str, dict[str, None]] = {}  # folded -> as written
        for text in texts:
            self._texts.setdefault(fold(text), {})[text] = None
        self._parts: dict[tuple[int, int, str], list[str]] = {}
        self._short: list[str] = []
        for folded in self._texts:
            if len(folded) < _PARTS:
                self._short.append(folded)
            for number, (start, end) in enumerate(_cuts(len(folded))):
                self._parts.setdefault((len(folded), number, folded[start:end]), []).append(folded)

    def of(self, text: str) -> list[str]:
        """The texts within `EDITS` edits of this one's folded spelling, those that fold to it left out, sorted."""
        folded = fold(text)
        found = {*self._short, *self._sharing(folded)} - {folded}
        return sorted(
            written
            for other in found
            if distance(folded, other, EDITS) <= EDITS
            for written in self._texts[other]
        )

    def _sharing(self, folded: str) -> Iterator[str]:
        for length in range(max(_PARTS, len(folded) - EDITS), len(folded) + EDITS + 1):
            for number, (start, end) in enumerate(_cuts(length)):
                for at in range(max(0, start - EDITS), min(start + EDITS, len(folded) - end + start) + 1):
                    yield from self._parts.get((length, number, folded[at : at + end - start]), ())


def _cuts(length: int) -> Iterator[tuple[int, int]]:
    """Where the parts of a text of this length begin and end; none of one that is shorter than their number."""
    if length >= _PARTS:
        for number in range(_PARTS):
            yield length * number // _PARTS, length * (number + 1) // _PARTS
