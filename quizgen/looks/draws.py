"""Draws: which wrong options may be kept, so that none of the draws a learner can see singles one out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from quizgen.language import Language
from quizgen.looks.look import FEATURES, Look, look
from quizgen.shown import AT_ONCE
from quizgen.spelling import content, without_article

LONGER = 1.6  # a key so many times as long as every other option, or as short, is the "longest key" flaw,
LETTERS = 12  # if it is so by more letters than these
WORDIER = 2  # an option with more than so many times the words of every other one stands out, or with as few
_TRIED = 10  # of the most alike, in how many a first draw is looked for


@dataclass(frozen=True, slots=True)
class Seen:
    """An option as a reader sees it."""

    text: str
    look: Look
    words: frozenset[str]  # those that carry meaning
    count: int  # of all words but its article; proper names have as many as they have, and count as one


@lru_cache(maxsize=65536)  # a value stands beside many others
def seen(text: str, language: Language) -> Seen:
    """A text as a reader of this language sees it."""
    bare = without_article(text, language)
    count = 1 if bare[:1].isupper() else len(bare.split())
    return Seen(text, look(text, language), content(text, language), count)


def chosen(key: Seen, pool: Sequence[Seen]) -> tuple[int, ...]:
    """Places in the pool of three options that have no fault, the most alike first; where there are none, of two."""
    by_likeness = sorted(range(len(pool)), key=lambda i: sum(map(str.__ne__, key.look, pool[i].look)))
    for size in (AT_ONCE, AT_ONCE - 1):
        for draw in combinations(by_likeness[:_TRIED], size):
            if not fault(key, [pool[i] for i in draw]):
                return draw
    return ()


def fault(key: Seen, draw: Sequence[Seen]) -> str:
    """By what one of these options tells itself from all the others; "" if by nothing.

    The words of the answer may not join it to most of the others while those share none (convergence), nor may all
    the others share a word that it lacks.
    """
    looks = [key.look, *(other.look for other in draw)]
    if len(set(looks)) > 1:
        for name, column in zip(FEATURES, zip(*looks, strict=True), strict=True):
            if _odd(column):
                return name
    letters = [len(other.text) for other in draw]
    counts = [key.count, *(other.count for other in draw)]
    if _outlier(len(key.text), letters, LONGER, LETTERS) or any(
        _outlier(count, counts[:i] + counts[i + 1 :], WORDIER) for i, count in enumerate(counts)
    ):
        return "length"
    shared = frozenset.intersection(*(other.words for other in draw))
    if shared - key.words or _converges(key, draw):
        return "words"
    return ""


def _odd(column: Sequence[str]) -> bool:
    """Has exactly one option another entry, and all the others the same?"""
    counts = sorted(Counter(column).values())
    return len(counts) == 2 and counts[0] == 1


def _outlier(own: int, others: Sequence[int], times: float, more: int = 0) -> bool:
    """Is it so many times as large as all the others, and larger by more than that? Or as small?"""
    longest, shortest = max(others), min(others)
    return own > max(times * longest, longest + more) or shortest > max(times * own, own + more)


def _converges(key: Seen, draw: Sequence[Seen]) -> bool:
    joined = sum(1 for other in draw if other.words & key.words)
    return joined >= AT_ONCE - 1 and not any(a.words & b.words for a, b in combinations(draw, 2))
