"""The Textual app: its screens, themes and commands."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.command import Provider
from textual.driver import Driver
from textual.screen import Screen

from quizgen.errors import UsageError
from quizgen.item import ItemSet
from quizgen.store import Store
from quizgen.study.session import Plan, Session
from quizgen.tui.keyboard import forgiving, on_end
from quizgen.tui.keys import possible
from quizgen.tui.learner import Learner
from quizgen.tui.study import StudyScreen
from quizgen.tui.themes import DARK, PALETTES, themes


def run(
    sets: Sequence[ItemSet],
    store: Store,
    *,
    now: Callable[[], datetime],
    seed: int,
    start: str | None,
    plan: Plan | None = None,
) -> int:
    """Study in the terminal until the learner quits; the exit code. `start` names a set to begin with at once."""
    app = QuizApp(sets, Learner(store, now, seed, plan or Plan()), start)
    gc.disable()  # until the first paint: nothing that a start makes is garbage
    try:
        app.run()
    finally:
        gc.enable()
    return app.return_code or 0


def _commands() -> type[Provider]:
    from quizgen.tui.palette import AppCommands

    return AppCommands


class QuizApp(App[None]):
    """Home, sessions and their summaries, one screen at a time."""

    TITLE = "quizgen"
    CSS_PATH = "app.tcss"
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_commands}
    VERTICAL_BREAKPOINTS = [(0, "-short"), (22, "-medium"), (32, "-tall")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "ctrl+p",
            "command_palette",
            "Commands",
            priority=True,
            tooltip="All commands, by name",
            id="commands",
        ),
        Binding("question_mark,f1", "help", "Help", tooltip="What the keys do here", id="help"),
        Binding(
            "ctrl+q",
            "quit",
            "Quit",
            priority=True,
            show=False,
            tooltip="Quit; every answer is stored",
            id="leave",
        ),
    ]

    def __init__(self, sets: Sequence[ItemSet], learner: Learner, start: str | None = None) -> None:
        if start is not None and start not in {s.name for s in sets}:
            known = ", ".join(s.name for s in sets) or "none"
            raise UsageError(f"there is no set “{start}”; there are: {known}")
        super().__init__()
        self.sets = tuple(sets)
        self.learner = learner
        self._start = start
        for theme in themes():
            self.register_theme(theme)
        chosen = learner.setting("theme")
        self.theme = str(chosen) if chosen in {palette.name for palette in PALETTES} else DARK

    def on_ready(self) -> None:
        """After the first paint: what is there now stays, so the garbage collector need not look at it again.

        It took up to 30 ms, now and then, between a key and what it paints.
        """
        gc.freeze()
        gc.enable()
        on_end(self._end)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own names, so that the style sheet is valid under any theme."""
        return themes()[0].variables

    def get_default_screen(self) -> Screen[None]:
        """Home, or the session that was asked for."""
        if self._start is None:
            return self._home()
        wanted = tuple(s for s in self.sets if s.name == self._start)
        return self._opening(wanted)

    def study(self, sets: Sequence[ItemSet]) -> None:
        """Begin a session with these sets, or say that nothing is to do."""
        self._go(self._opening(sets))

    def show_home(self) -> None:
        """To the list of sets."""
        self._go(self._home())

    def show_study(self, session: Session) -> None:
        """To this session, where it stands."""
        self._go(StudyScreen(self, session))

    def show_summary(self, session: Session) -> None:
        """To what this session gave."""
        from quizgen.tui.summary import SummaryScreen

        self._go(SummaryScreen(self, session))

    def choose_theme(self, name: str) -> None:
        """Change the colours now and for next time."""
        self.theme = name
        self.learner.set("theme", name)

    def action_help(self) -> None:
        """Explain the keys of the screen in front."""
        from quizgen.tui.help import HelpScreen

        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen("Keys", possible(self.screen)))

    async def action_quit(self) -> None:
        """Quit at once, unless answers would be lost."""
        if not self.learner.unsaved or self.learner.record():
            self.exit()
            return
        from quizgen.tui.unsaved import UnsavedScreen

        if not isinstance(self.screen, UnsavedScreen):
            self.push_screen(UnsavedScreen(self.learner), self._leave)

    def get_driver_class(self) -> type[Driver]:
        """Textual's own for this terminal, which would stop at a byte that is no text."""
        return forgiving(super().get_driver_class())

    def _end(self, code: int) -> None:
        """The system ends the program: store what can be stored."""
        self.learner.record()
        self.exit(return_code=code)

    def _leave(self, code: int | None) -> None:
        if code is not None:
            self.exit(return_code=code)

    def action_help_quit(self) -> None:
        """Ctrl+C quits, as everywhere: there is nothing to lose."""
        self.call_later(self.action_quit)

    def _opening(self, sets: Sequence[ItemSet]) -> Screen[None]:
        session = self.learner.begin(sets)
        if session is None:
            names = ", ".join(s.title for s in sets[:3])
            return self._home(f"There is nothing to ask in {names} today: come back another day.")
        return StudyScreen(self, session)

    def _home(self, notice: str = "") -> Screen[None]:
        """Who begins with a session doesn't wait for the import of home."""
        from quizgen.tui.home import HomeScreen

        return HomeScreen(self, notice)

    def _go(self, screen: Screen[None]) -> None:
        """Show a screen in place of the one in front, and of what lies over it.

        The first screen stays below for ever: Textual can't switch the one an app begins with.
        """
        while len(self.screen_stack) > 2:
            self.pop_screen()
        if len(self.screen_stack) == 2:
            self.switch_screen(screen)
        else:
            self.push_screen(screen)
