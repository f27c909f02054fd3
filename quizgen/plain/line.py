"""Lines: what a line that a learner types means, and what of a line can be printed."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from quizgen.spelling import fold
from quizgen.study.question import Question
from quizgen.study.session import ChoiceResponse, Response, SelfRated, Skip, TypedResponse

YES = frozenset({"y", "yes", "1"})
NO = frozenset({"n", "no", "2"})
KEYS = frozenset({"u", "s"})  # of the app, commands here too where nothing is to be typed
SKIPS = frozenset({":s", ":skip"})


def understood(question: Question, text: str) -> Response | str | None:
    """The response or the command that a line is; None where it is none."""
    place = place_of(text, question.shown.options) if question.shown else None
    if place is not None:
        return ChoiceResponse(place)
    command = ":" + text if question.mode != "type" and text in KEYS else text
    if not text or command.lower() in SKIPS:
        return Skip()
    if command.startswith(":") or command == "?":
        return command
    if question.mode == "type":
        return TypedResponse(text)
    if question.mode == "rate" and text.lower() in YES | NO:
        return SelfRated(text.lower() in YES)
    return None


def possible(question: Question) -> str:
    """What can be typed here, for somebody who typed something else."""
    if question.shown:
        options = f"a number from 1 to {len(question.shown.options)}, or the text of an option"
        return f"Please type {options}; s if you don't know it, u to take back your last answer."
    return "Please type y or n; s if you don't know it, u to take back your last answer."


def place_of(text: str, options: Sequence[str]) -> int | None:
    """The option that a number, its text or a letter means."""
    folded = fold(text)
    number = folded.rstrip(".) ")
    if number.isascii() and number.isdigit() and len(number) < 4 and 1 <= int(number) <= len(options):
        return int(number) - 1
    texts = [fold(option) for option in options]
    if folded in texts:
        return texts.index(folded)
    letter = "abcdefgh".find(number) if len(number) == 1 else -1
    return letter if 0 <= letter < len(options) else None


def printable(line: str) -> str:
    """The line without control characters, which could drive a terminal, and without halves of characters."""
    text = line.encode("utf-8", "replace").decode()
    return "".join(" " if unicodedata.category(c) in ("Cc", "Zl", "Zp") else c for c in text)
