"""Lines: what a line that a learner types means, and what of a line can be printed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from quizgen.marking.mark import habits
from quizgen.spelling import bare, fold
from quizgen.study.question import Question
from quizgen.study.session import ChoiceResponse, Response, SelfRated, Skip, TypedResponse

YES = frozenset({"y", "yes", "1"})
NO = frozenset({"n", "no", "2"})
KEYS = frozenset({"u", "s", "q"})  # of the app, commands here too where nothing is to be typed
SKIPS = frozenset({":s", ":skip"})
_ENDED = re.compile(r"$|(?!\w|[.,]\d)")  # of a word or number: what may stand behind it


def understood(question: Question, text: str) -> Response | str | None:
    """The response or the command that a line is; None where it is none."""
    place = place_of(text, question.shown.options, question.item.language) if question.shown else None
    if place is not None:
        return ChoiceResponse(place)
    command = ":" + text if question.mode != "type" and text in KEYS else text
    if command.lower() in SKIPS:
        return Skip()
    if command.startswith(":") or command == "?":
        return command
    if question.mode == "type" and text:
        return TypedResponse(text)
    if question.mode == "rate" and text.lower() in YES | NO:
        return SelfRated(text.lower() in YES)
    return None


def possible(question: Question) -> str:
    """What can be typed here, for somebody who typed something else."""
    if question.mode == "type":
        return "Please type your answer; :s for don't know, :u to undo, :q to end."
    what = f"1 to {len(question.shown.options)}, or the answer" if question.shown else "y or n"
    return f"Please type {what}; s for don't know, u to undo, q to end."


def place_of(text: str, options: Sequence[str], language: str = "") -> int | None:
    """The option that a number, its text, a letter or its beginning means; None where it could be two.

    Article and currency sign don't count. A beginning has two letters or a whole number: 500 for 500 km, not for 5000.
    """
    folded = fold(text)
    number = folded.rstrip(".) ")
    if number.isascii() and number.isdigit() and len(number) < 4 and 1 <= int(number) <= len(options):
        return int(number) - 1
    texts = [fold(option) for option in options]
    if folded in texts:
        return texts.index(folded)
    letter = "abcdefgh".find(number) if len(number) == 1 else -1
    if letter >= 0:
        return letter if letter < len(options) else None
    return _begun(folded, texts, language)


def _begun(text: str, options: Sequence[str], language: str) -> int | None:
    """The only option that the text is or begins: as a whole, then as whole words, then at all."""
    begun, *others = (_bare(some, language) for some in (text, *options))
    if not begun or (len(begun) == 1 and not begun.isdigit()):
        return None
    follows = [other[len(begun) :] if other.startswith(begun) else None for other in others]
    whole = [place for place, rest in enumerate(follows) if rest == ""]
    words = [place for place, rest in enumerate(follows) if rest is not None and _ENDED.match(rest)]
    rest = [place for place, rest in enumerate(follows) if rest is not None] if begun[-1].isalpha() else []
    found = whole or words or rest
    return found[0] if len(found) == 1 else None


def _bare(text: str, language: str) -> str:
    """A folded text without the article or the sign of a currency before it."""
    plain = bare(text, habits(language)) if language else text
    return plain.lstrip("".join({char for char in plain if unicodedata.category(char) == "Sc"} | {" "}))


def printable(line: str) -> str:
    """The line without control characters, which could drive a terminal, and without halves of characters."""
    text = line.encode("utf-8", "replace").decode()
    return "".join(" " if unicodedata.category(c) in ("Cc", "Zl", "Zp") else c for c in text)
