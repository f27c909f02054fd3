"""Colours: contrast computed after WCAG 2.2, and nothing said by colour alone."""

import pytest
from textual.color import Color
from textual.theme import Theme

from quizgen.tui.options import LOOKS
from quizgen.tui.themes import HIGH_CONTRAST, PAIRS, themes


def luminance(color: Color) -> float:
    """Relative luminance: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance."""
    parts = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in color.normalized
    )
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(Color.parse(one)), luminance(Color.parse(other))))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_computed_as_the_standard_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", themes(), ids=lambda theme: theme.name)
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_can_be_read_on_what_it_stands_on(theme: Theme, text: str, ground: str) -> None:
    colors = {**theme.to_color_system().generate(), **theme.variables}
    least = 7.0 if theme.name == HIGH_CONTRAST else 4.5
    assert contrast(colors[text], colors[ground]) >= least


def test_all_themes_give_the_same_names() -> None:
    assert len({tuple(theme.variables) for theme in themes()}) == 1


def test_every_pair_of_styles_that_is_drawn_is_one_whose_contrast_is_tested() -> None:
    for _, style, ground in LOOKS.values():
        text = style.split()[0].removeprefix("$")
        below = ground.removeprefix("on $") or "background"
        assert (text, below) in PAIRS
        assert ("quiet", below) in PAIRS, "the number and the note"


def test_looks_that_mean_something_differ_in_their_mark() -> None:
    marks = {look: mark for look, (mark, _, _) in LOOKS.items()}
    assert len({marks["answer"], marks["picked"], marks["cursor"], marks["open"]}) == 4
