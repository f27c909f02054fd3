"""Home: the sets, what waits in each, and Enter begins."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Resize
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from quizgen.tui.keys import KeyLine
from quizgen.tui.shelf import about, heading, lines, sensible, shelves
from quizgen.tui.trouble import Trouble

if TYPE_CHECKING:
    from quizgen.tui.routes import Routes

AROUND = 9  # lines that aren't rows: heading, about, keys, and the space between


class HomeScreen(Screen[None]):
    """The list of sets."""

    MOVE = Binding.Group("Choose")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "study", "Study", tooltip="Study the set under the cursor", id="study"),
        Binding("up", "move('up')", "Choose", tooltip="Choose a set", group=MOVE, id="up"),
        Binding("down", "move('down')", "Choose", tooltip="Choose a set", group=MOVE, id="down"),
        Binding("home", "move('first')", "First", tooltip="The first set", show=False, id="first"),
        Binding("end", "move('last')", "Last", tooltip="The last set", show=False, id="last"),
        Binding("q", "app.quit", "Quit", tooltip="Quit; every answer is stored", id="quit"),
    ]

    def __init__(self, routes: Routes, notice: str = "") -> None:
        super().__init__()
        self._routes = routes
        self._shelves = shelves(routes.sets)
        self._notice = notice
        self._moved = False
        self._airy: bool | None = None

    def compose(self) -> ComposeResult:
        """Title, sets, and about the set under the cursor."""
        self._heading = Static(classes="heading")
        self._columns = Static(classes="columns")
        self._list = OptionList(classes="sets")
        self._list.can_focus = False
        self._about = Static(classes="about")
        self._trouble = Trouble()
        with Vertical(classes="home"):
            yield self._heading
            yield self._columns
            yield self._list
            yield self._about
        yield self._trouble
        yield KeyLine()

    def on_mount(self) -> None:
        """Titles first: the counts need the memory, and the memory may need a while."""
        self._trouble.show(self._routes.learner)
        self.call_after_refresh(self._count)

    def on_resize(self, event: Resize) -> None:
        """The columns follow the width, the list the height."""
        room = max(3, event.size.height - AROUND)
        self._list.styles.max_height = room
        self._fill(airy=2 * len(self._shelves) <= room)
        self.call_after_refresh(self._draw)

    def on_option_list_option_highlighted(self) -> None:
        """Mark the row under the cursor, and say what it is."""
        self._draw()

    def on_option_list_option_selected(self) -> None:
        """A click begins at once."""
        self.action_study()

    def action_study(self) -> None:
        """Begin with the set under the cursor."""
        if self._list.highlighted is not None:
            self._routes.study(self._shelves[self._list.highlighted].sets)

    def action_move(self, where: str) -> None:
        """Move the cursor."""
        self._moved = True
        {
            "up": self._list.action_cursor_up,
            "down": self._list.action_cursor_down,
            "first": self._list.action_first,
            "last": self._list.action_last,
        }[where]()

    def _count(self) -> None:
        learner = self._routes.learner
        self._shelves = [replace(shelf, counts=learner.counts(shelf.sets)) for shelf in self._shelves]
        if self._shelves and not self._moved:
            self._list.highlighted = sensible(self._shelves)
        self._draw()

    def _fill(self, *, airy: bool) -> None:
        """One option a row, with an empty line between them where there is room."""
        if airy == self._airy:
            return
        self._airy = airy
        highlighted = self._list.highlighted
        between = [None] if airy else []
        options = [each for row in self._shelves for each in (Option(row.title), *between)]
        self._list.clear_options().add_options(options[: -1 if airy else None])
        self._list.highlighted = highlighted

    def _draw(self) -> None:
        width = self._columns.content_size.width
        if width <= 0:
            return
        self._heading.update(heading(self._shelves, self._heading.content_size.width))
        columns, *rows = lines(self._shelves, width, self._list.highlighted)
        self._columns.update(columns)
        for index, row in enumerate(rows):
            self._list.replace_option_prompt_at_index(index, row)
        self._tell()

    def _tell(self) -> None:
        index = self._list.highlighted
        if self._notice:
            self._about.update(Content.styled(self._notice, "$foreground"))
        elif index is not None:
            self._about.update(about(self._shelves[index]))
        self._notice = "" if self._moved else self._notice
