"""What a learner is told after a response: the mark, the answer, why, and from where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.item import Citation, Item
from quizgen.marking.mark import Mark
from quizgen.spelling import fold
from quizgen.study.question import Question

ROWS = 8  # of a table, at most: it is there to compare, not to read


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
    hinted: bool = False  # after a hint that was asked for
    overruled: bool = False  # the learner said "I was right"


def feedback(
    question: Question, mark: Mark, event: str, response: str, picked: int | None = None
) -> Feedback:
    """What there is to tell about this response; `response` is "" when it was skipped.

    Of a generated number there is nothing to tell but the fact itself, which the explanation says anyway.
    """
    item = question.item
    proof = question.shown.proofs[picked] if question.shown and picked is not None else None
    return Feedback(
        question=question,
        mark=mark,
        event=event,
        answer=question.answer.text,
        response=response,
        skipped=not response,
        picked=picked,
        why="" if proof is None or item.explanation.startswith(proof.reason) else proof.reason,
        explanation=item.explanation,
        table=table(item, question, response),
        sources=item.sources,
        speaker=item.speaker,
        date=item.date,
    )


def table(item: Item, question: Question, response: str) -> Table | None:
    """The rows of the item's table that this question is about; None where it has none.

    They are those of the options shown and no others, which would give away answers still to come. A value may stand
    in several rows: the answer's are those that hold most of what the prompt gives, too, and of any other option it is
    the one that its proof tells of.
    """
    if len(item.table) < 2:
        return None
    header, *all_rows = item.table
    answer = _about(_holding(question.answer.text, all_rows), question.prompt, all_rows)
    reasons = {response: ""} if response else {}
    if question.shown:
        options = zip(question.shown.options, question.shown.proofs, strict=True)
        reasons = {option: proof.reason for option, proof in options if proof is not None}
    others = {
        option: _about([row for row in _holding(option, all_rows) if row not in answer], reason, all_rows)[:1]
        for option, reason in reasons.items()
    }
    picked = others.get(response, [])
    rest = sorted({row for rows in others.values() for row in rows} - set(picked))
    kept = sorted([*answer, *picked, *rest][:ROWS])
    return Table(
        header,
        tuple(all_rows[row] for row in kept),
        tuple(kept.index(row) for row in picked if row in kept),
        tuple(kept.index(row) for row in answer if row in kept),
    )


def places(citations: Sequence[Citation]) -> dict[tuple[str, str], str]:
    """Where a fact stands: of each document, title and date, its paragraphs in words, "" where there are none."""
    found: dict[tuple[str, str], list[int]] = {}
    for source in citations:
        found.setdefault((source.title, source.published), []).append(source.paragraph)
    return {document: _paragraphs(sorted(set(numbers) - {0})) for document, numbers in found.items()}


def _paragraphs(numbers: Sequence[int]) -> str:
    if len(numbers) < 2:
        return "".join(f"paragraph {number}" for number in numbers)
    return f"paragraphs {', '.join(map(str, numbers[:-1]))} and {numbers[-1]}"


def _holding(text: str, rows: list[tuple[str, ...]]) -> list[int]:
    folded = fold(text)
    return [place for place, row in enumerate(rows) if any(fold(cell) == folded for cell in row)]


def _about(places: list[int], prompt: str, rows: list[tuple[str, ...]]) -> list[int]:
    """Of these rows those with the most cells that stand in the prompt."""
    folded = fold(prompt)
    given = {place: sum(fold(cell) in folded for cell in rows[place] if cell) for place in places}
    return [place for place in places if given[place] == max(given.values())]
