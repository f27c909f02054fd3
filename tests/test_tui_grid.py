"""Columns and bars: nothing is lost by wrapping, nothing grows beyond its width."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.content import Content
from textual.style import Style
from textual.visual import RenderOptions

from quizgen.tui.bar import EMPTY, FULL, bar, plural, spread
from quizgen.tui.column import line
from quizgen.tui.grid import Grid, Stack, fitted, paragraph

WORDS = st.text(alphabet=st.sampled_from("ab é中你👍ش "), max_size=40)
CELLS = st.lists(st.lists(WORDS, min_size=2, max_size=3), min_size=1, max_size=4)


def drawn(visual: Grid | Stack, width: int) -> list[str]:
    options = RenderOptions(lambda style: Style.parse(style) if isinstance(style, str) else style, {})
    return [strip.text for strip in visual.render_strips(width, None, Style.null(), options)]


@given(st.lists(st.integers(0, 300), min_size=1, max_size=6), st.integers(1, 200))
def test_columns_fit_and_none_is_wider_than_it_needs(natural: list[int], width: int) -> None:
    widths = fitted(natural, width)
    room = width - 2 * (len(natural) - 1)
    assert all(
        1 <= given_width <= max(1, wanted) for given_width, wanted in zip(widths, natural, strict=True)
    )
    if room >= len(natural):
        assert sum(widths) <= max(room, len(natural))
    if sum(max(1, wanted) for wanted in natural) <= room:
        assert widths == [max(1, wanted) for wanted in natural]


@given(CELLS, st.integers(20, 80))
def test_a_grid_is_as_high_as_it_says_and_loses_no_letter(cells: list[list[str]], width: int) -> None:
    grid = Grid([[Content(cell) for cell in row] for row in cells])
    lines = drawn(grid, width)
    assert len(lines) == grid.get_height({}, width)
    assert all(cell_len(each) <= width for each in lines)
    letters = sorted("".join("".join(row) for row in cells).replace(" ", ""))
    assert sorted("".join(lines).replace(" ", "")) == letters


def test_a_paragraph_hangs_under_its_text() -> None:
    assert drawn(paragraph(Content("one two three"), Content("✓")), 9) == [
        "✓  one   ",
        "   two   ",
        "   three ",
    ] or drawn(paragraph(Content("one two three"), Content("✓")), 9) == ["✓  one   ", "   two   ", "   three"]


def test_a_stack_puts_empty_lines_between() -> None:
    stack = Stack([paragraph(Content("a")), paragraph(Content("b"))])
    assert [each.strip() for each in drawn(stack, 10)] == ["a", "", "b"]
    assert stack.get_height({}, 10) == 3
    assert Stack([]).get_height({}, 10) == 0


@given(st.integers(0, 500), st.integers(0, 500), st.integers(2, 60))
def test_a_bar_is_full_only_when_all_is_done_and_empty_only_when_nothing_is(
    one: int, other: int, width: int
) -> None:
    done, of = sorted((one, other))
    text = bar(done, of, width).plain
    assert len(text) == width
    assert (FULL not in text) == (done == 0)
    assert (EMPTY not in text) == (done == of and of > 0)


@given(WORDS, st.text(alphabet="xyz ", max_size=12), st.integers(20, 160))
def test_a_line_is_never_wider_than_the_screen(left: str, right: str, width: int) -> None:
    assert spread(Content(left), Content(right), width).cell_length == width
    assert line(Content(left), Content(right), width).cell_length <= max(width, 12 + len(right))


def test_nouns_agree_with_their_number() -> None:
    assert [plural(n, "card") for n in (0, 1, 2)] == ["0 cards", "1 card", "2 cards"]
    assert plural(2, "new one") == "2 new ones"
