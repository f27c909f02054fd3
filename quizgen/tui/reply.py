"""What is said in reply to an answer: the verdict, why, the table, where it stands."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.visual import Visual

from quizgen.study.feedback import Feedback, Table, places
from quizgen.tui.grid import Grid, Stack, paragraph

LONG = 50  # letters


def reply(feedback: Feedback) -> Visual:
    """All that stands below an answered question."""
    symbol, style, words = verdict(feedback)
    said = Content.assemble(
        (words, f"{style} bold"), ("  " + when if (when := _return(feedback)) else "", "$quiet")
    )
    parts: list[Visual] = [paragraph(said, Content.styled(symbol, f"{style} bold"))]
    reasons = dict.fromkeys(
        text for text in (feedback.mark.reason, feedback.why) if text and text not in words
    )
    explanation = feedback.explanation if feedback.explanation not in reasons else ""
    told = [Content.styled(text, "$foreground") for text in (*reasons, explanation) if text]
    if told:
        parts[0] = Stack([parts[0], *map(paragraph, told)], gap=0)
    if feedback.table:
        parts.append(_table(feedback.table))
    quiet = [paragraph(Content.styled(line, "$quiet")) for line in _small(feedback)]
    if quiet:
        parts.append(Stack(quiet, gap=0))
    return Stack(parts)


def verdict(feedback: Feedback) -> tuple[str, str, str]:
    """Symbol, style and words of a mark; a symbol never stands alone."""
    if feedback.overruled:
        return "✓", "$right", "Counted as right."
    if feedback.skipped:
        return "→", "$accent", _capital(_answer(feedback))
    match feedback.mark.verdict:
        case "right":
            return "✓", "$right", "Right"
        case "near":
            return "≈", "$accent", f"Nearly — {_answer(feedback)}"
        case "wrong" if feedback.question.mode == "rate":
            return "✗", "$wrong", "Not yet"
        case "wrong":
            return "✗", "$wrong", f"Not quite — {_answer(feedback)}"


def _answer(feedback: Feedback) -> str:
    """The answer in words; one that is long stands marked above and isn't said twice."""
    if len(feedback.answer) > LONG:
        return "the answer is marked above."
    end = "" if feedback.answer.endswith((".", "!", "?", "…")) else "."
    return f"the answer is {feedback.answer}{end}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _table(table: Table) -> Visual:
    rows = [(Content(" "), *(Content.styled(cell, "$quiet") for cell in table.header), Content(""))]
    for place, row in enumerate(table.rows):
        symbol, style, note = _row_look(place, table)
        rows.append(
            (
                Content.styled(symbol, style),
                *(Content.styled(cell, style) for cell in row),
                Content.styled(note, "$quiet"),
            )
        )
    return Grid(rows)


def _row_look(place: int, table: Table) -> tuple[str, str, str]:
    if place in table.answer:
        return "✓", "$right", "the answer"
    if place in table.picked:
        return "✗", "$wrong", "your pick"
    return " ", "$foreground", ""


def _small(feedback: Feedback) -> Iterator[str]:
    """What is read last: who says so, and where it is."""
    said = " ".join((feedback.question.prompt, feedback.answer, feedback.explanation))
    if feedback.speaker and feedback.speaker not in said:
        yield f"Said by {feedback.speaker}"
    for (title, published), where in places(feedback.sources).items():
        yield "Source: " + ", ".join(filter(None, (f"“{title}”", published, where)))


def _return(feedback: Feedback) -> str:
    if feedback.returns:
        return "Comes back before you finish"
    match feedback.days:
        case 0:
            return ""
        case 1:
            return "Next time: tomorrow"
        case days:
            return f"Next time: in {days} days"
