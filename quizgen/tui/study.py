"""A session on the screen: a question, and in the same place what is said about the answer."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, ClassVar, Literal

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen

from quizgen.study import hint
from quizgen.study.session import (
    Changed,
    ChoiceResponse,
    Response,
    SelfRated,
    Session,
    Skip,
    TypedResponse,
    overrule,
    proceed,
    respond,
    undo,
)
from quizgen.tui.header import Header
from quizgen.tui.keys import KeyLine
from quizgen.tui.page import Page
from quizgen.tui.trouble import Trouble

if TYPE_CHECKING:
    from quizgen.tui.routes import Routes

Stage = Literal["choose", "type", "rate", "revealed", "answered"]

OPTIONS = 4  # at once, at most
ANSWER = Binding.Group("Answer")
MOVE = Binding.Group("Move")
SCROLL = Binding.Group("Scroll")

STAGES: dict[str, tuple[Stage, ...]] = {
    "choose": ("choose",),
    "take": ("choose",),
    "submit": ("type",),
    "reveal": ("rate",),
    "rate": ("revealed",),
    "go_on": ("answered",),
    "hint": ("type",),
    "skip": ("choose", "type", "rate"),
    "overrule": ("answered",),
}


class StudyScreen(Screen[None]):
    """Asks the questions of a session, one after the other."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(
                str(n),
                f"choose({n - 1})",
                "Answer",
                tooltip="Choose an option",
                group=ANSWER,
                id=f"choose.{n}",
            )
            for n in range(1, OPTIONS + 1)
        ),
        Binding("enter", "take", "Take it", tooltip="Choose the option the cursor is on", id="take"),
        Binding("enter", "submit", "Answer", priority=True, tooltip="Give the answer you typed", id="submit"),
        Binding("enter,space", "reveal", "Show answer", tooltip="Show the answer", id="reveal"),
        Binding("enter,space", "go_on", "Next", tooltip="Go on to the next question", id="next"),
        Binding("y", "rate(True)", "I knew it", tooltip="You knew it", id="knew"),
        Binding("n", "rate(False)", "I didn't", tooltip="You didn't know it", id="forgot"),
        Binding(
            "tab", "hint", "Hint", tooltip="Show a hint; the answer is then asked for again sooner", id="hint"
        ),
        Binding("s,ctrl+s", "skip", "Don't know", tooltip="Show the answer; it counts as missed", id="skip"),
        Binding("o", "overrule", "I was right", tooltip="Count your answer as right", id="overrule"),
        Binding("u,ctrl+z", "undo", "Undo", tooltip="Take the last answer back", id="undo"),
        Binding(
            "escape", "finish", "Finish", tooltip="Finish here; every answer is stored already", id="finish"
        ),
        Binding("up", "move(-1)", "Move", tooltip="Move the cursor", show=False, group=MOVE, id="up"),
        Binding("down", "move(1)", "Move", tooltip="Move the cursor", show=False, group=MOVE, id="down"),
        Binding("pageup", "page(-1)", "Scroll", tooltip="Scroll", show=False, group=SCROLL, id="page.up"),
        Binding("pagedown", "page(1)", "Scroll", tooltip="Scroll", show=False, group=SCROLL, id="page.down"),
    ]

    def __init__(self, routes: Routes, session: Session) -> None:
        super().__init__()
        self._routes = routes
        self.session = session
        self._cursor: int | None = None
        self._revealed = False
        self._hinted = False
        self._asked_at = 0.0

    @property
    def stage(self) -> Stage:
        """What the learner can do now."""
        question = self.session.question
        if self.session.feedback or question is None:
            return "answered"
        return "revealed" if self._revealed else question.mode

    def compose(self) -> ComposeResult:
        """Progress, the page, the keys."""
        self._header = Header()
        self._page = Page()
        self._trouble = Trouble()
        self._keys = KeyLine()
        yield self._header
        yield self._page
        yield self._trouble
        yield self._keys

    def on_mount(self) -> None:
        """The first question, or the feedback that stands."""
        self._draw()
        self.call_after_refresh(self._routes.learner.rehearse, self.session)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Which keys do something now."""
        question = self.session.question
        if action in STAGES and self.stage not in STAGES[action]:
            return False
        match action, parameters:
            case "choose", (int(index),):
                return bool(question and question.shown and index < len(question.shown.options))
            case "take", _:
                return self._cursor is not None
            case "hint", _:
                return bool(question and hint.offered(question) and not self._hinted)
            case "overrule", _:
                return self._doubtful()
            case "undo", _:
                return self.session.before is not None
            case _:
                return True

    def _doubtful(self) -> bool:
        """Was something typed that didn't count as right?"""
        feedback = self.session.feedback
        if feedback is None or feedback.skipped or feedback.overruled:
            return False
        return feedback.question.mode == "type" and feedback.mark.verdict != "right"

    def action_choose(self, index: int) -> None:
        """Answer with an option."""
        self._respond(ChoiceResponse(index))

    def action_take(self) -> None:
        """Answer with the option under the cursor."""
        if self._cursor is not None:
            self._respond(ChoiceResponse(self._cursor))

    def action_submit(self) -> None:
        """Answer with what was typed; nothing typed is no answer."""
        if text := self._page.field.value.strip():
            self._respond(TypedResponse(text))
        else:
            self._page.say("Type your answer, or press ^s if you don't know it.")

    def action_reveal(self) -> None:
        """Show the answer before the learner rates it."""
        if self.session.question:
            self._revealed = True
            self._page.reveal(self.session.question)
            self._keys.refresh()

    def action_rate(self, remembered: bool) -> None:
        """Take the learner's word."""
        self._respond(SelfRated(remembered))

    def action_hint(self) -> None:
        """Show the hint."""
        if self.session.question:
            text = hint.asked_for(self.session.question)
            self._hinted = bool(text)
            self._page.say(f"Hint: {text}" if text else "A hint would be the answer.")
            self._keys.refresh()

    def action_skip(self) -> None:
        """Show the answer to a learner who doesn't know it."""
        self._respond(Skip())

    def action_overrule(self) -> None:
        """Count the last answer as right."""
        self._change(overrule(self.session, self._routes.learner.moment()))

    def action_undo(self) -> None:
        """Take the last answer back: its question stands again."""
        self._change(undo(self.session, self._routes.learner.moment()))

    def action_go_on(self) -> None:
        """The next question, or the summary. Answers the store refused are tried again."""
        if self._routes.learner.unsaved:
            self._routes.learner.record()
        self.session = proceed(self.session, self._routes.learner.now())
        if self.session.question is None:
            self.action_finish()
        else:
            self._draw()

    def action_finish(self) -> None:
        """Leave for the summary, or for home where nothing was answered."""
        if self.session.answers or self.session.before:
            self._routes.show_summary(self.session)
        else:
            self._routes.show_home()

    def action_move(self, step: int) -> None:
        """Move the cursor over the options; scroll where there are none to choose from."""
        question = self.session.question
        if self.stage != "choose" or question is None or question.shown is None:
            self._page.scroll_relative(y=step, animate=False)
            return
        last = len(question.shown.options) - 1
        start = (0 if step > 0 else last) if self._cursor is None else self._cursor + step
        self._cursor = min(max(start, 0), last)
        self._page.point(question, self._cursor)
        self._keys.refresh()

    def action_page(self, step: int) -> None:
        """Scroll by a page."""
        self._page.scroll_relative(y=step * max(1, self._page.size.height - 2), animate=False)

    def _respond(self, response: Response) -> None:
        """Mark, store, and only then draw what is said about it."""
        learner = self._routes.learner
        milliseconds = round((monotonic() - self._asked_at) * 1000)
        answered = respond(
            self.session, response, learner.moment(), milliseconds=milliseconds, hinted=self._hinted
        )
        learner.record(answered.event)
        self.session = answered.session
        self._draw()

    def _change(self, changed: Changed | None) -> None:
        if changed:
            self._routes.learner.record(changed.event)
            self.session = changed.session
            self._draw()

    def _draw(self) -> None:
        """Draw where the session stands."""
        session, feedback, question = self.session, self.session.feedback, self.session.question
        self._routes.learner.memory = session.memory
        self._header.show(session)
        self._trouble.show(self._routes.learner)
        if feedback:
            self.set_focus(None)
            self._page.answered(feedback)
        elif question:
            self._cursor, self._revealed, self._hinted = None, False, False
            self._page.ask(question)
            self.set_focus(self._page.field if question.mode == "type" else None)
            self._asked_at = monotonic()
        self._keys.refresh()
