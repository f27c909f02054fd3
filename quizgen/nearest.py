"""Nearest: what somebody may have meant by a word that isn't known."""

from __future__ import annotations

from collections.abc import Iterable

from quizgen.spelling import distance, fold


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that differs by no more than a slip; "" if none is so near."""
    folded = fold(word)
    limit = max(1, len(folded) // 3)
    found = min(((distance(folded, fold(k), limit), k) for k in known), default=(limit + 1, ""))
    return found[1] if found[0] <= limit else ""


def suggestion(word: str, known: Iterable[str]) -> str:
    """How to mend an unknown word."""
    known = list(known)
    near = nearest(word, known)
    if near:
        return f"did you mean `{near}`?"
    return "write one of " + ", ".join(known) if known else "none is known here"
