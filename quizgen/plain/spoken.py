"""A session in sentences: what plain mode prints and a screen reader says. No boxes, no colours, one thought a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from quizgen.item import Citation
from quizgen.study.feedback import Feedback, Table, places
from quizgen.study.question import BLANK, Question
from quizgen.study.summary import Counts, Line, Summary

HELP = """A choice is answered with the number of an option, its text, or the beginning of it.
Where something is to be typed, type it; case, accents and small slips don't matter.
:s means: I don't know. At a choice s, u and q need no colon. What is no answer is asked again.
:u or :undo takes back your last answer. :right says that your last answer was right.
:hint or ? gives a hint where a blank is to be filled; the answer is then asked for again sooner.
:again asks what you missed once more. :quit ends with the summary. :help says this."""


def asked(question: Question) -> Iterator[str]:
    """The question, with its options."""
    again = " You missed this one before." if question.again else ""
    yield f"Question {question.number} of {question.of}.{again}"
    if question.mode == "type" and question.blank:
        yield "Fill the blank."
    yield question.prompt.replace(BLANK, "(blank)")
    if question.shown:
        yield from (f"{place}. {option}" for place, option in enumerate(question.shown.options, 1))


def told(feedback: Feedback) -> Iterator[str]:
    """The mark, the answer, and why."""
    mark = feedback.mark
    if feedback.overruled:
        yield "It counts as right."
    elif mark.verdict == "right":
        yield f"Right: {feedback.answer}."
    else:
        lead = {"near": "Near", "wrong": "Wrong"}[mark.verdict] if not feedback.skipped else "Not known"
        yield f"{lead}. The answer: {_numbered(feedback)}."
    if mark.reason:
        yield mark.reason
    if feedback.picked is not None and mark.verdict != "right":
        yield f"You chose {feedback.response}. {feedback.why}".rstrip()
    if feedback.explanation:
        yield feedback.explanation
    if feedback.table and mark.verdict != "right":
        yield from rows(feedback.table)
    yield from sources(feedback.sources)
    if feedback.returns:
        yield "It comes back before the end."
    elif feedback.days:
        yield f"Due again {_when(feedback.days)}."


def _numbered(feedback: Feedback) -> str:
    shown = feedback.question.shown
    return f"{shown.key + 1}, {feedback.answer}" if shown else feedback.answer


def _when(days: int) -> str:
    return "tomorrow" if days == 1 else f"in {days} days"


def rows(table: Table) -> Iterator[str]:
    """The table, a sentence a row: what it is about, and what holds of it; only of several things they are named."""
    for place, row in enumerate(table.rows):
        first, *rest = row
        named = zip(table.header[1:], rest, strict=False)
        cells = [f"{name} {cell}" if len(rest) > 1 else cell for name, cell in named if cell]
        what = ": ".join(filter(None, (first, ", ".join(cells))))
        note = " (the answer)" if place in table.answer else " (your pick)" if place in table.picked else ""
        yield f"{what}{note}."


def sources(citations: Sequence[Citation]) -> Iterator[str]:
    """Where the fact stands, a sentence a document."""
    for document, where in places(citations).items():
        yield "Source: " + ", ".join(filter(None, (*document, where))) + "."


def held(counts: Counts) -> str:
    """What a set holds, in a few words."""
    due = f"{counts.due} due, " if counts.due else ""
    return f"{due}{counts.new} new, {counts.known} of {counts.all} known"


def summed(summary: Summary, tomorrow: date | None = None) -> Iterator[str]:
    """What the session gave."""
    skipped = f", {summary.skipped} of them not known" if summary.skipped else ""
    near = f"{summary.near} near, " if summary.near else ""
    yield f"Summary: {_many(summary.asked, 'answer')}, {summary.right} right, {near}{summary.wrong} wrong{skipped}."
    if summary.gained:
        yield "You know now, and didn't before:"
        yield from map(_line, summary.gained)
    if summary.kept:
        yield f"{_many(summary.kept, 'card')} due, and still known."
    if summary.mended:
        yield "Missed first, and then right:"
        yield from map(_line, summary.mended)
    if summary.missed:
        yield "Missed:"
        yield from map(_line, summary.missed)
    counts = summary.counts
    yield f"Due by tomorrow: {summary.tomorrow}. Not yet asked: {counts.new}. Known: {counts.known} of {counts.all}."


def _line(line: Line) -> str:
    return f"{line.prompt.replace(BLANK, '(blank)')} {line.answer}."


def _many(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
