"""Echoes: letters that an option has in common with its question, by which somebody who knows nothing picks it.

"What are the people of Uzbekistan called?" is answered by whoever reads the options; so is the symbol of helium, which
alone begins like it. An echo gives nothing away only where the other options have it, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from quizgen.spelling import fold

STEM = 3  # letters at least that a common stem has, and two fifths of the shorter word: Spain and Spanish
CODE = 3  # letters at most of a text that abbreviates another
_WORD = re.compile(r"[^\W\d_]+")

Echo = tuple[int, bool]
"""How many letters an option begins with like a word that is shown, and whether one abbreviates the other."""

NONE: Echo = (0, False)


@dataclass(frozen=True, slots=True)
class Ear:
    """What hears echoes: it passes over words that carry no meaning.

    A few letters are chance, unless a whole column is made so; then, `exact`, each of them counts.
    """

    deaf_to: frozenset[str]  # folded words
    exact: bool = False

    def echo(self, option: str, shown: Iterable[str]) -> Echo:
        """What an option has in common with the texts that its question shows."""
        words = self.words(option)
        most, short = 0, False
        for text in shown:
            for word in words:
                for other in self.words(text):
                    if word[:1] == other[:1]:
                        most = max(most, _begins(word, other, self.exact))
            short = short or (self.exact and _abbreviates(option, text))
        return most, short

    def words(self, text: str) -> list[str]:
        """The folded words of a text that it listens to; all, where there are no others, as of the symbol As."""
        words = _words(text)
        return [word for word in words if word not in self.deaf_to] or words


def _begins(word: str, other: str, exact: bool) -> int:
    """The letters with which both begin."""
    shorter = min(len(word), len(other))
    same = next((n for n in range(shorter) if word[n] != other[n]), shorter)
    return same if exact or (same >= STEM and 5 * same >= 2 * shorter) else 0


def _abbreviates(text: str, other: str) -> bool:
    """Is one of two a short code whose letters come one after the other in the other text?"""
    short, long = sorted(("".join(_words(text)), "".join(_words(other))), key=len)
    rest = iter(long)
    return 0 < len(short) <= CODE and all(letter in rest for letter in short)


def begins_alike(text: str, others: Iterable[str]) -> bool:
    """Does one of the other texts have its first letter?"""
    initial = fold(text)[:1]
    return initial.isalpha() and any(fold(other)[:1] == initial for other in others)


class Beginnings:
    """Texts by how their words begin, so that those with some echo are found without looking at all."""

    def __init__(self, texts: Iterable[str], ear: Ear) -> None:
        self._ear = ear
        self._of: dict[str, dict[str, None]] = {"": dict.fromkeys(texts)}
        for text in self._of[""]:
            for word in ear.words(text):
                for end in range(1, len(word) + 1):
                    self._of.setdefault(word[:end], {})[text] = None

    def company(self, text: str, shown: Sequence[str], enough: int) -> int:
        """How many others have the same echo of what is shown; no more than `enough` are looked for."""
        own = self._ear.echo(text, shown)
        starts = {word[: own[0]] for one in shown for word in self._ear.words(one)} or {""}
        found = dict.fromkeys(other for start in sorted(starts) for other in self._of.get(start, ()))
        alike = (other for other in found if other != text and self._ear.echo(other, shown) == own)
        return sum(1 for _ in islice(alike, enough))


@lru_cache(maxsize=65536)  # the same options come again and again
def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))
