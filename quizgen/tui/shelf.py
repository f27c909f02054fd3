"""The rows of the home screen: which there are, what they say, and with which to begin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content

from quizgen.item import ItemSet
from quizgen.study.summary import Counts
from quizgen.tui.bar import bar, plural, spread
from quizgen.tui.header import TOGETHER

CURSOR = "›"
GUTTER = 3  # cells from the cursor's mark to the title
GAP = "   "
BAR, LONGEST_BAR = 10, 24
ROOM_FOR_BAR = 64  # columns; below this the numbers alone say it
HEADER = ("known", "due", "new")
STYLES = ("$quiet", "$foreground", "$quiet")


@dataclass(frozen=True, slots=True)
class Shelf:
    """One row: a set, or several together, and the counts once they are known."""

    title: str
    description: str
    sets: tuple[ItemSet, ...]
    counts: Counts | None = None


def shelves(sets: Sequence[ItemSet]) -> list[Shelf]:
    """The rows: all sets together where there are several, the sets, and sets of details last."""
    ordered = sorted(sets, key=lambda item_set: item_set.detail)
    single = [Shelf(s.title, s.description, (s,)) for s in ordered]
    if len(sets) < 2:
        return single
    everything = tuple(s for s in ordered if not s.detail) or tuple(ordered)
    return [Shelf(TOGETHER, "A mix of all sets, what is due first.", everything), *single]


def sensible(rows: Sequence[Shelf]) -> int:
    """The row to begin with: what is due, else what was begun, else what must be known, else the first set."""
    counts = [row.counts or Counts() for row in rows]
    single = [index for index, row in enumerate(rows) if len(row.sets) == 1]
    due = [index for index in single if counts[index].due]
    if due:
        return due[0] if len(due) == 1 else 0
    open_sets = [index for index in single if counts[index].today]
    begun = [index for index in open_sets if counts[index].new < counts[index].all]
    must = [index for index in open_sets if any(item.must_know for item in rows[index].sets[0].items)]
    return next(iter([*begun, *must, *open_sets, *single]), 0)


def heading(rows: Sequence[Shelf], width: int) -> Content:
    """The program's name, and what today asks for."""
    return spread(
        Content.styled("quizgen", "$accent bold"),
        Content.styled(_today(rows[0].counts if rows else None), "$quiet"),
        width,
    )


def _today(counts: Counts | None) -> str:
    if counts is None:
        return ""
    if counts.due:
        return f"{counts.due} due today"
    return plural(counts.all, "question") if counts.new == counts.all else "Nothing due today"


def lines(rows: Sequence[Shelf], width: int, cursor: int | None) -> list[Content]:
    """The names of the columns, then a line for each row: cursor, title, bar, known of all, due, new."""
    cells = [_numbers(row.counts) for row in rows]
    sizes = [max(map(len, column)) for column in zip(HEADER, *cells, strict=True)]
    counted = any(row.counts for row in rows)
    header = _joined(HEADER if counted else ("", "", ""), sizes, "$quiet", "$quiet")
    return [
        Content.assemble(" " * max(0, width - header.cell_length), header),
        *(
            _line(row, _joined(numbers, sizes, "$quiet", "$foreground"), width, place == cursor)
            for place, (row, numbers) in enumerate(zip(rows, cells, strict=True))
        ),
    ]


def _numbers(counts: Counts | None) -> tuple[str, str, str]:
    if counts is None:
        return "", "", ""
    return f"{counts.known} of {counts.all}", str(counts.due or ""), str(counts.new or "")


def _joined(numbers: tuple[str, str, str], sizes: Sequence[int], style: str, due: str) -> Content:
    styles = (style, due, style)
    return Content(GAP).join(
        Content.styled(number.rjust(size), each)
        for number, size, each in zip(numbers, sizes, styles, strict=True)
    )


def _line(row: Shelf, numbers: Content, width: int, cursor: bool) -> Content:
    mark = Content.styled((CURSOR if cursor else "").ljust(GUTTER), "$accent bold")
    room = max(0, width - GUTTER - len(GAP) - numbers.cell_length)
    if width < ROOM_FOR_BAR or row.counts is None:
        return Content.assemble(mark, _fitted(row.title, room), GAP, numbers)
    size = min(BAR + (width - ROOM_FOR_BAR) // 3, LONGEST_BAR)
    progress = bar(row.counts.known, row.counts.all, size)
    return Content.assemble(mark, _fitted(row.title, room - size - len(GAP)), GAP, progress, GAP, numbers)


def _fitted(title: str, width: int) -> Content:
    return Content(title).truncate(max(0, width), ellipsis=True, pad=True)


def about(row: Shelf) -> Content:
    """What is in the row, and what Enter will do."""
    parts = [Content.styled(row.description, "$foreground")] if row.description else []
    if row.counts:
        parts.append(Content.styled(_next(row.counts), "$quiet"))
    return Content("\n").join(parts)


def _next(counts: Counts) -> str:
    if not counts.all:
        return "There are no questions in it yet."
    if not counts.more:
        return "Nothing is left for today: come back another day."
    if counts.due:
        fresh = f", and {plural(counts.today, 'new one')} for today" if counts.today else ""
        return f"{counts.due} due{fresh}. Enter begins with what is due."
    if counts.new == counts.all:
        return "Enter begins with the first few questions."
    if counts.today:
        return f"Nothing is due. Enter goes on with {plural(counts.today, 'new question')}."
    return "Today's new ones are done. Enter goes on with more."
