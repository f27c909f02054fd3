"""The ways between the screens: what a screen may ask of the app without knowing it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from quizgen.item import ItemSet
from quizgen.study.session import Session
from quizgen.tui.learner import Learner


class Routes(Protocol):
    """The app as its screens see it; `app.QuizApp` is the one there is."""

    learner: Learner
    sets: tuple[ItemSet, ...]

    def study(self, sets: Sequence[ItemSet]) -> None:
        """Begin a session with these sets, or say that nothing is to do."""

    def show_home(self) -> None:
        """To the list of sets."""

    def show_study(self, session: Session) -> None:
        """To this session, where it stands."""

    def show_summary(self, session: Session) -> None:
        """To what this session gave."""

    def choose_theme(self, name: str) -> None:
        """Change the colours now and for next time."""
