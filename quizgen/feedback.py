"""What a learner is told after a response: the mark, the answer, why, and from where."""

from __future__ import annotations

from dataclasses import dataclass

from quizgen.item import Citation
from quizgen.mark import Mark
from quizgen.question import Question


@dataclass(frozen=True, slots=True)
class Table:
    """The small table behind an item, with the rows of the learner's pick and of the answer."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    picked: tuple[int, ...] = ()  # indexes into rows
    answer: tuple[int, ...] = ()  # indexes into rows


@dataclass(frozen=True, slots=True)
class Feedback:
    """All that is shown at once after a response; each text is a whole sentence or empty."""

    question: Question
    mark: Mark
    event: str  # id of the answered event
    answer: str  # the right answer as text
    response: str  # what was chosen or typed, as text; "" when skipped
    skipped: bool = False
    picked: int | None = None  # choice: index into question.shown.options
    why: str = ""  # what the chosen wrong option is true of
    explanation: str = ""
    table: Table | None = None
    sources: tuple[Citation, ...] = ()
    speaker: str = ""
    date: str = ""
    returns: bool = False  # comes back before the session ends
    days: int = 0  # days until it is due again
    overruled: bool = False  # the learner said "I was right"
