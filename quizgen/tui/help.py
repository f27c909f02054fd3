"""Help: every key of the screen below, in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from quizgen.tui.grid import Grid, Stack
from quizgen.tui.keys import Key

ABOUT = (
    "Answer first, then read why: every answer is stored at once, so you can leave at any time. "
    "What you miss comes back before you finish, and again on the day you are about to forget it."
)


class HelpScreen(ModalScreen[None]):
    """A page over the screen it explains."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,space,q,question_mark,f1", "dismiss", "Close", id="close"),
        Binding("up", "move(-1)", "Scroll", show=False),
        Binding("down", "move(1)", "Scroll", show=False),
    ]

    def __init__(self, title: str, keys: Sequence[Key]) -> None:
        super().__init__()
        self._title = title
        self._described = keys

    def compose(self) -> ComposeResult:
        """The keys and what they do."""
        rows = [
            (
                Content.styled(" or ".join(key.names), "$accent bold"),
                Content.styled(key.sentence, "$foreground"),
            )
            for key in self._described
        ]
        page = Stack(
            [
                Content.styled(self._title, "bold"),
                Grid(rows, gap=3),
                Content.styled(ABOUT, "$quiet"),
                Content.styled("Esc closes this page.", "$quiet"),
            ]
        )
        yield VerticalScroll(Static(page), can_focus=False)

    def action_move(self, step: int) -> None:
        """Scroll."""
        self.query_one(VerticalScroll).scroll_relative(y=step, animate=False)
