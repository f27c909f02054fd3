"""The question before leaving while answers are not stored."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from quizgen.tui.bar import plural
from quizgen.tui.grid import Grid, Stack
from quizgen.tui.learner import Learner


class UnsavedScreen(ModalScreen[int | None]):
    """Try again, or leave without them; gives the exit code to leave with, None to stay."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("r,enter", "retry", "Try again", id="retry"),
        Binding("l", "leave", "Leave without them", id="leave"),
        Binding("escape", "dismiss(None)", "Stay", id="stay"),
    ]

    def __init__(self, learner: Learner) -> None:
        super().__init__()
        self._learner = learner

    def compose(self) -> ComposeResult:
        """What happened, and the three ways on."""
        self._text = Static()
        yield self._text

    def on_mount(self) -> None:
        """Say it."""
        self._draw()

    def action_retry(self) -> None:
        """Try to store them."""
        if self._learner.record():
            self.dismiss(0)
        else:
            self._draw()

    def action_leave(self) -> None:
        """Leave, and lose them."""
        self.dismiss(1)

    def _draw(self) -> None:
        count = plural(len(self._learner.unsaved), "answer")
        ways = (("r", "Try again"), ("l", "Leave without them"), ("Esc", "Stay"))
        self._text.update(
            Stack(
                [
                    Content.styled(f"! {count} not stored yet", "$wrong bold"),
                    Content(self._learner.trouble),
                    Grid([(Content.styled(key, "$accent bold"), Content(words)) for key, words in ways]),
                ]
            )
        )
