"""The rows of a question: options to choose from, or answers that were given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from textual.content import Content
from textual.css.styles import RulesMap
from textual.events import MouseMove
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual
from textual.widget import Widget

from quizgen.tui.grid import Grid

Look = Literal["open", "cursor", "answer", "picked", "other"]

# Mark, style of the text, and what the row stands on.
LOOKS: dict[Look, tuple[str, str, str]] = {
    "open": (" ", "$foreground", ""),
    "cursor": ("›", "$foreground bold", "on $lift"),
    "answer": ("✓", "$right bold", "on $right-lift"),
    "picked": ("✗", "$wrong bold", "on $wrong-lift"),
    "other": (" ", "$quiet", ""),
}


@dataclass(frozen=True, slots=True)
class Row:
    """A text, how it looks, and what is said of it in words."""

    text: str
    look: Look
    note: str = ""


class Options(Widget):
    """Rows as wide as the page, in one widget: four would take four times as long to lay out."""

    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[Row] = ()
        self._numbered = True
        self._hovered: int | None = None

    def on_mount(self) -> None:
        """Rows are no links."""
        self.auto_links = False

    def show(self, rows: Sequence[Row], *, numbered: bool = True) -> None:
        """Draw these rows, or none."""
        self._rows, self._numbered, self._hovered = rows, numbered, None
        self.refresh(layout=True)

    def render(self) -> Visual:
        """The rows, with air between them on a tall screen."""
        return Bands(
            [self._band(index, row) for index, row in enumerate(self._rows)],
            gap=1 if self.screen.has_class("-tall") else 0,
        )

    def on_mouse_move(self, event: MouseMove) -> None:
        """Lift the row under the mouse."""
        self._hover(event.style.meta.get("row"))

    def on_leave(self) -> None:
        """The mouse has gone."""
        self._hover(None)

    def _hover(self, row: int | None) -> None:
        if row != self._hovered:
            self._hovered = row
            self.refresh()

    def _band(self, index: int, row: Row) -> Band:
        mark, style, ground = LOOKS[row.look]
        asked = row.look in ("open", "cursor")
        cells = [Content.styled(mark, "$accent bold" if asked else style)]
        if self._numbered:
            cells.append(Content.styled(str(index + 1), "$accent" if asked else "$quiet"))
        cells.append(Content.styled(row.text, style))
        if row.note:
            cells.append(Content.styled(row.note, "$quiet"))
        if asked and index == self._hovered:
            ground = "on $lift"
        return Band(Grid([cells]), ground, index)


@dataclass(frozen=True, slots=True)
class Band:
    """One row to draw: its cells, its ground, and its index for the mouse."""

    grid: Grid
    ground: str
    index: int


class Bands(Visual):
    """Rows on their own ground, from edge to edge; a click on one chooses it."""

    LEFT, RIGHT = 1, 4

    def __init__(self, bands: Sequence[Band], gap: int) -> None:
        self._bands = bands
        self._gap = gap

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """As wide as there is room."""
        return container_width

    def get_height(self, rules: RulesMap, width: int) -> int:
        """How many lines the rows take at a width."""
        room = width - self.LEFT - self.RIGHT
        return sum(band.grid.get_height(rules, room) + self._gap for band in self._bands)

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """The rows as lines of styled text."""
        strips: list[Strip] = []
        for band in self._bands:
            ground = style + options.get_style(band.ground) if band.ground else style
            left = Strip.blank(self.LEFT, ground.rich_style)
            meta = {"row": band.index, "@click": f"screen.choose({band.index})"}
            for line in band.grid.render_strips(width - self.LEFT - self.RIGHT, None, ground, options):
                whole = Strip.join([left, line]).adjust_cell_length(width, ground.rich_style)
                strips.append(whole.apply_meta(meta))
            strips += [Strip.blank(width, style.rich_style)] * self._gap
        return strips[:height]
