"""Amounts as a line of text: a bar that reads without colour, and numbers in words."""

from __future__ import annotations

from textual.content import Content

FULL, EMPTY = "━", "─"


def bar(done: int, of: int, width: int) -> Content:
    """A heavy line on a light one: full only when all is done, empty only when nothing is."""
    filled = round(width * done / of) if of else 0
    if 0 < done < of:
        filled = min(max(filled, 1), width - 1)
    return Content.assemble((FULL * filled, "$accent"), (EMPTY * (width - filled), "$line"))


def plural(number: int, one: str, many: str = "") -> str:
    """The number with its noun: "1 question", "2 questions"."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def spread(left: Content, right: Content, width: int) -> Content:
    """One line with something at either end; the left side gives way."""
    room = max(0, width - right.cell_length - 2)
    return Content.assemble(left.truncate(room, ellipsis=True, pad=True), "  ", right)
