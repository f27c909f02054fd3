"""The end of a session: what was gained, what was missed, what tomorrow brings."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.visual import Visual
from textual.widgets import Static

from quizgen.study.session import Session, again, undo
from quizgen.study.summary import Line, Summary, summary
from quizgen.tui.bar import bar, plural
from quizgen.tui.grid import Grid, Stack, paragraph
from quizgen.tui.keys import KeyLine
from quizgen.tui.trouble import Trouble

if TYPE_CHECKING:
    from quizgen.tui.routes import Routes

BAR = 24


class SummaryScreen(Screen[None]):
    """What a session gave."""

    MOVE = Binding.Group("Scroll")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space,escape", "home", "Home", tooltip="Back to the sets", id="home"),
        Binding("r", "again", "Missed again", tooltip="Ask again what was missed", id="again"),
        Binding("m", "more", "Go on", tooltip="Go on with the same set", id="more"),
        Binding("u,ctrl+z", "undo", "Undo", tooltip="Take the last answer back", id="undo"),
        Binding("up", "move(-1)", "Scroll", tooltip="Scroll", show=False, group=MOVE, id="up"),
        Binding("down", "move(1)", "Scroll", tooltip="Scroll", show=False, group=MOVE, id="down"),
    ]

    def __init__(self, routes: Routes, session: Session) -> None:
        super().__init__()
        self._routes = routes
        self._session = session

    def compose(self) -> ComposeResult:
        """One page, and the keys."""
        self._summary = summary(self._session, self._routes.learner.now())
        self._page = VerticalScroll(Static(told(self._summary)), can_focus=False, classes="summary")
        self._trouble = Trouble()
        yield self._page
        yield self._trouble
        yield KeyLine()

    def on_mount(self) -> None:
        """Answers the store refused are tried once more."""
        learner = self._routes.learner
        if learner.unsaved:
            learner.record()
        self._trouble.show(learner)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Which keys do something here."""
        if action == "again":
            return self._summary.again
        if action == "more":
            return self._summary.counts.more
        if action == "undo":
            return self._session.before is not None
        return True

    def action_home(self) -> None:
        """Back to the sets."""
        self._routes.show_home()

    def action_again(self) -> None:
        """Ask again what was missed."""
        if session := again(self._session, self._routes.learner.now()):
            self._routes.show_study(session)

    def action_more(self) -> None:
        """Go on with the same sets."""
        self._routes.study(self._session.sets)

    def action_undo(self) -> None:
        """Take the last answer back: its question stands again."""
        learner = self._routes.learner
        if changed := undo(self._session, learner.moment()):
            learner.record(changed.event)
            self._routes.show_study(changed.session)

    def action_move(self, step: int) -> None:
        """Scroll."""
        self._page.scroll_relative(y=step, animate=False)


def told(given: Summary) -> Visual:
    """The summary in words."""
    parts: list[Visual] = [_head(given)]
    if given.gained:
        parts.append(_list("You know now", "✓", "$right", given.gained))
    if given.mended:
        parts.append(_list("Missed first, then right", "✓", "$right", given.mended))
    if given.missed:
        parts.append(_list("Missed", "✗", "$wrong", given.missed))
    parts.append(paragraph(Content.styled(_tomorrow(given), "$quiet")))
    return Stack(parts)


def _head(given: Summary) -> Visual:
    title = f"{plural(given.asked, 'answer')}, {given.right} right"
    others = [
        f"{given.near} nearly" if given.near else "",
        f"{given.skipped} not known" if given.skipped else "",
        f"took {_time(given.seconds)}",
    ]
    known = f"{given.counts.known} of {given.counts.all} known"
    lines = [
        Content.styled("That's it for now", "$accent bold"),
        Content.empty(),
        Content.assemble((title, "bold"), *((f", {part}", "$quiet") for part in others if part)),
        Content.assemble(bar(given.counts.known, given.counts.all, BAR), "  ", (known, "$foreground")),
    ]
    return Stack([paragraph(line) for line in lines], gap=0)


def _list(title: str, symbol: str, style: str, cards: Iterable[Line]) -> Visual:
    rows = [
        (
            Content.styled(symbol, style),
            Content.styled(card.prompt, "$quiet"),
            Content.styled(card.answer, "bold"),
        )
        for card in cards
    ]
    return Stack([paragraph(Content.styled(title, "bold")), Grid(rows)], gap=0)


def _tomorrow(given: Summary) -> str:
    if not given.tomorrow:
        return "Nothing of this is due tomorrow."
    return f"Due tomorrow: {plural(given.tomorrow, 'question')}."


def _time(seconds: float) -> str:
    minutes = round(seconds / 60)
    return plural(minutes, "minute") if minutes else "less than a minute"
