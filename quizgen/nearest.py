"""Nearest: what somebody may have meant by a word that isn't known."""

from __future__ import annotations

from collections.abc import Iterable

from quizgen.spelling import distance, fold

LISTED = 20  # known words that are still worth a list


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that differs by no more than a slip; "" if none is so near."""
    folded = fold(word)
    limit = max(1, len(folded) // 3) if len(folded) > 2 else 0
    found = min(((distance(folded, fold(k), limit), k) for k in known), default=(limit + 1, ""))
    return found[1] if found[0] <= limit else ""


def suggestion(word: str, known: Iterable[str]) -> str:
    """How to mend an unknown word."""
    words = list(known)
    near = nearest(word, words)
    if near:
        return f"did you mean `{near}`?"
    if not words:
        return "none is known here"
    if len(words) > LISTED:
        return f"none of the {len(words)} known ones is like it"
    return f"write `{words[0]}`" if len(words) == 1 else "write one of " + ", ".join(words)
