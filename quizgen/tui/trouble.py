"""The line that says when answers could not be stored."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from quizgen.tui.bar import plural
from quizgen.tui.grid import paragraph
from quizgen.tui.learner import Learner


class Trouble(Static):
    """Hidden while all is well."""

    def on_mount(self) -> None:
        """Nothing has happened yet."""
        self.display = False

    def show(self, learner: Learner) -> None:
        """Say what the store refused, and that nothing is lost."""
        self.display = bool(learner.unsaved)
        if learner.unsaved:
            kept = f"{plural(len(learner.unsaved), 'answer')} kept in memory; the next step tries again."
            words = f"Not stored yet: {learner.trouble.rstrip('.')}. {kept}"
            self.update(paragraph(Content.styled(words, "$wrong"), Content.styled("!", "$wrong bold")))
