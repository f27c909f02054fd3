"""Gaps: where a fact gave no item, and what would mend it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Gap:
    """Why a fact gave no item of a kind, and what would mend it.

    Of kind "x", why an `x` value is left out; of kind "row", a row with an empty cell leaves a question undecided; of
    kind "compared", why a question compares nothing.
    """

    fact: str
    kind: str
    what: str
    mend: str
    option: tuple[int, str] | None = None  # of kind "x": its role, and the value
