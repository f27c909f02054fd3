"""The column in which every page stands, for lines that go across the whole screen."""

from __future__ import annotations

from textual.content import Content

WIDTH, GUTTER, EDGE = 96, 4, 1  # as in app.tcss


def margin(width: int) -> int:
    """How far from the left edge the text of a page begins, on a screen of this width."""
    return GUTTER + max(EDGE, (width - WIDTH) // 2)


def line(left: Content, right: Content, width: int) -> Content:
    """One line with something at either end of the column; the left side gives way."""
    room = max(0, width - 2 * margin(width))
    space = max(0, room - right.cell_length - 2)
    return Content.assemble(" " * margin(width), left.truncate(space, ellipsis=True, pad=True), "  ", right)
