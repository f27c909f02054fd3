"""Text in columns that wraps inside its column: hanging indents and small tables."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

GAP = 2  # cells between columns


def fitted(natural: Sequence[int], width: int, gap: int = GAP) -> list[int]:
    """Column widths that fill at most `width` cells: narrow columns keep what they need, wide ones share the rest."""
    room = width - gap * (len(natural) - 1)
    widths = [0] * len(natural)
    open_columns = sorted(range(len(natural)), key=lambda column: natural[column])
    for place, column in enumerate(open_columns):
        share = max(room, 0) // (len(natural) - place)
        widths[column] = max(1, min(natural[column], share))
        room -= widths[column]
    return widths


class Grid(Visual):
    """Rows of cells; each cell wraps inside its column."""

    def __init__(self, rows: Sequence[Sequence[Content]], gap: int = GAP) -> None:
        self.rows = rows
        self._gap = gap
        columns = max(map(len, rows), default=0)
        self._natural = [
            max((_cells(row[c]) for row in rows if c < len(row)), default=0) for c in range(columns)
        ]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """The width at which nothing wraps."""
        return sum(self._natural) + self._gap * (len(self._natural) - 1)

    def get_height(self, rules: RulesMap, width: int) -> int:
        """How many lines the rows take at a width."""
        widths = fitted(self._natural, width, self._gap)
        return sum(self._row_height(row, widths) for row in self.rows)

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """The rows as lines of styled text."""
        widths = fitted(self._natural, width, self._gap)
        # Cells are drawn without the widget's own wrapping rules and without selection: those count whole lines.
        plain = RenderOptions(options.get_style, {})
        strips = [strip for row in self.rows for strip in self._row_strips(row, widths, style, plain)]
        return strips[:height]

    def _row_height(self, row: Sequence[Content], widths: Sequence[int]) -> int:
        return max((cell.get_height({}, width) for cell, width in zip(row, widths, strict=False)), default=0)

    def _row_strips(
        self, row: Sequence[Content], widths: Sequence[int], style: Style, options: RenderOptions
    ) -> list[Strip]:
        rich_style = style.rich_style
        cells = [
            [
                line.adjust_cell_length(width, rich_style)
                for line in cell.render_strips(width, None, style, options)
            ]
            for cell, width in zip(row, widths, strict=False)
        ]
        gap = Strip.blank(self._gap, rich_style)
        lines = []
        for line in range(max(map(len, cells), default=0)):
            parts: list[Strip] = []
            for cell, width in zip(cells, widths, strict=False):
                parts += [cell[line] if line < len(cell) else Strip.blank(width, rich_style), gap]
            lines.append(Strip.join(parts[:-1]))
        return lines


class Stack(Visual):
    """Visuals below each other, with empty lines between them."""

    def __init__(self, parts: Sequence[Visual], gap: int = 1) -> None:
        self.parts = parts
        self._gap = gap

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """The width of the widest part."""
        return max((part.get_optimal_width(rules, container_width) for part in self.parts), default=0)

    def get_height(self, rules: RulesMap, width: int) -> int:
        """The heights of the parts and of what lies between them."""
        return sum(part.get_height(rules, width) for part in self.parts) + self._gap * max(
            0, len(self.parts) - 1
        )

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """The parts as lines of styled text."""
        strips: list[Strip] = []
        between = [Strip.blank(width, style.rich_style)] * self._gap
        for place, part in enumerate(self.parts):
            strips += (between if place else []) + part.render_strips(width, None, style, options)
        return strips[:height]


def paragraph(text: Content, mark: Content | None = None) -> Grid:
    """Text with a mark in the gutter, or none; further lines stand under the text."""
    return Grid([(mark or Content(" "), text)])


def _cells(content: Content) -> int:
    return max((line.cell_length for line in content.split(allow_blank=True)), default=0)
