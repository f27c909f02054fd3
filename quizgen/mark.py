"""Marking: a response against an answer gives right, near or wrong, and why in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from quizgen.item import Answer, Shown

Verdict = Literal["right", "near", "wrong"]


@dataclass(frozen=True, slots=True)
class Mark:
    """How a response was marked: `reason` is a sentence for the learner, empty where nothing is to say."""

    verdict: Verdict
    reason: str
    answer: str


def choice(shown: Shown, index: int) -> Mark:
    """The mark for the option chosen."""
    raise NotImplementedError


def typed(answer: Answer, response: str, language: str) -> Mark:
    """The mark for a typed response."""
    raise NotImplementedError
