"""The page of a session: the question, its options or text field, and below them the reply."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from quizgen.study.feedback import Feedback
from quizgen.study.question import BLANK, Question
from quizgen.tui.options import Options, Row
from quizgen.tui.reply import reply


class Page(VerticalScroll, can_focus=False):
    """Draws a question and its feedback in place: no widget is made or removed in between."""

    def compose(self) -> ComposeResult:
        """All parts, some of them hidden at any time."""
        self.question_text = Static(classes="question")
        self.options = Options()
        self.field = Input(placeholder="Your answer", classes="field")
        self.note = Static(classes="note")
        self.reply_text = Static(classes="reply")
        yield self.question_text
        yield self.options
        yield self.field
        yield self.note
        yield self.reply_text

    def ask(self, question: Question) -> None:
        """Draw the question."""
        self.question_text.update(_prompt(question))
        self.field.display = question.mode == "type"
        if self.field.value:
            self.field.value = ""
        self.point(question, None)
        self.say("Think of the answer, then look." if question.mode == "rate" else "")
        self.reply_text.display = False
        self.scroll_home(animate=False, immediate=True)

    def point(self, question: Question, cursor: int | None) -> None:
        """Draw the options, if there are any, with the cursor on one of them, or on none."""
        options = question.shown.options if question.shown else ()
        self.options.show(
            [Row(text, "cursor" if index == cursor else "open") for index, text in enumerate(options)]
        )

    def reveal(self, question: Question) -> None:
        """Show the answer of a recall before the learner rates it."""
        self.options.show([Row(question.answer.text, "answer")], numbered=False)
        self.say("Did you know it?")

    def say(self, text: str) -> None:
        """A quiet line below the question: a hint, a request."""
        if text:
            self.note.update(Content.styled(text, "$quiet"))
        self.note.display = bool(text)

    def answered(self, feedback: Feedback) -> None:
        """Mark the answer and the pick, and say why."""
        question = feedback.question
        self.field.display = False
        self.say("")
        self.options.show(_marked(feedback), numbered=question.shown is not None)
        if question.blank:
            self.question_text.update(_prompt(question, filled=feedback.answer))
        self.reply_text.update(reply(feedback))
        self.reply_text.display = True
        self.call_after_refresh(self._uncover)

    def _uncover(self) -> None:
        """Scroll to the end of a reply that goes beyond the screen, but not past its beginning."""
        if self.max_scroll_y:
            self.reply_text.scroll_visible(animate=False)


def _marked(feedback: Feedback) -> list[Row]:
    """The rows of an answered question."""
    question = feedback.question
    if question.shown:
        return [
            _option(text, index == question.shown.key, index == feedback.picked)
            for index, text in enumerate(question.shown.options)
        ]
    if question.mode == "rate":
        return [Row(feedback.answer, "answer")]
    right = feedback.mark.verdict == "right" or feedback.overruled
    if right and feedback.response == feedback.answer:
        return [Row(feedback.answer, "answer", "your answer")]
    given = (
        [Row(feedback.response, "answer" if right else "picked", "your answer")] if feedback.response else []
    )
    return [*given, Row(feedback.answer, "answer", "the answer")]


def _option(text: str, right: bool, picked: bool) -> Row:
    if right:
        return Row(text, "answer", "your answer" if picked else "the answer")
    return Row(text, "picked", "your answer") if picked else Row(text, "other")


def _prompt(question: Question, filled: str = "") -> Content:
    """The question; of a cloze, its gap, empty or filled."""
    if not question.blank:
        return Content.styled(question.prompt, "bold")
    before, after = question.parts
    gap = (filled, "$right bold underline") if filled else (BLANK, "$accent bold")
    return Content.assemble((before, "bold"), gap, (after, "bold"))
