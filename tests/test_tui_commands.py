"""Help, the command palette, themes for good: what is there everywhere."""

from pathlib import Path

import pytest
from textual.command import CommandPalette

from quizgen import tui
from quizgen.study.session import Plan
from quizgen.tui.app import QuizApp
from quizgen.tui.help import HelpScreen
from quizgen.tui.home import HomeScreen
from quizgen.tui.keys import name, possible
from quizgen.tui.study import StudyScreen
from quizgen.tui.summary import SummaryScreen
from quizgen.tui.themes import DARK, HIGH_CONTRAST, LIGHT
from tests.studying import key_of, log, question, seen, study, studying, write


async def command(app: QuizApp, pilot: object, words: str) -> None:
    from textual.pilot import Pilot

    assert isinstance(pilot, Pilot)
    await pilot.press("ctrl+p")
    assert isinstance(app.screen, CommandPalette)
    await write(pilot, words)
    await pilot.pause(0.4)
    await pilot.press("enter")
    await pilot.pause(0.1)


async def test_the_palette_studies_a_set(tmp_path: Path) -> None:
    async with studying(tmp_path) as (app, pilot):
        await command(app, pilot, "Trade and")
        assert study(app).session.sets[0].name == "trade"


async def test_the_palette_changes_the_theme_for_good(tmp_path: Path) -> None:
    async with studying(tmp_path) as (app, pilot):
        assert app.theme == DARK
        await command(app, pilot, "Theme: Light")
        assert app.theme == LIGHT
        assert [(event.type, event.data["value"]) for event in log(tmp_path)] == [("setting", LIGHT)]
    async with studying(tmp_path) as (app, pilot):
        assert app.theme == LIGHT
        await command(app, pilot, "High contrast")
    async with studying(tmp_path) as (app, _):
        assert app.theme == HIGH_CONTRAST


async def test_a_theme_that_is_no_longer_there_is_forgotten(tmp_path: Path) -> None:
    async with studying(tmp_path) as (app, _):
        app.learner.set("theme", "gone")
    async with studying(tmp_path) as (app, _):
        assert app.theme == DARK


async def test_the_palette_does_what_the_keys_do_here(tmp_path: Path) -> None:
    async with studying(tmp_path, start="summits") as (app, pilot):
        first = question(app).card
        await pilot.press(key_of(app, right=False))
        await command(app, pilot, "Undo")
        assert question(app).card == first
        assert study(app).session.feedback is None
        await command(app, pilot, "Finish")
        assert isinstance(app.screen, HomeScreen)


async def test_the_palette_leads_home_in_the_middle_of_a_session_and_nothing_is_lost(tmp_path: Path) -> None:
    async with studying(tmp_path, start="summits") as (app, pilot):
        await pilot.press(key_of(app), "enter")
        await command(app, pilot, "Home")
        assert isinstance(app.screen, HomeScreen)
        assert any("1 of 4" in line for line in seen(app).splitlines() if "Summits" in line)


async def test_the_palette_lists_no_commands_of_textual(tmp_path: Path) -> None:
    async with studying(tmp_path, size=(80, 60)) as (app, pilot):
        await pilot.press("ctrl+p")
        await pilot.pause(0.4)
        text = seen(app)
        for ours in ("Study: Summits", "Theme: Light", "Theme: High contrast", "Help", "Quit", "Home"):
            assert ours in text
        for theirs in ("Screenshot", "Maximize", "Change the current theme"):
            assert theirs not in text
        assert text.count("Quit; every answer is stored") == 1


async def test_help_explains_every_key_of_the_screen_below(tmp_path: Path) -> None:
    async with studying(tmp_path, start="summits", size=(80, 40)) as (app, pilot):
        await pilot.press("1")
        keys = possible(app.screen)
        await pilot.press("question_mark")
        assert isinstance(app.screen, HelpScreen)
        text = seen(app)
        for key in keys:
            assert key.sentence in text
            assert all(each in text for each in key.names)
        await pilot.press("question_mark")
        assert isinstance(app.screen, StudyScreen)


@pytest.mark.parametrize("size", [(80, 24), (60, 15), (120, 40)])
async def test_help_hides_what_lies_behind_it(tmp_path: Path, size: tuple[int, int]) -> None:
    async with studying(tmp_path, start="summits", size=size) as (app, pilot):
        await pilot.press(key_of(app, right=False))
        behind = ("✗", "✓", "your answer", "Summits", "━", "─")
        assert any(each in seen(app) for each in behind)
        await pilot.press("question_mark")
        await pilot.pause()
        assert not [each for each in behind if each in seen(app)]


@pytest.mark.parametrize("key", ["escape", "enter", "space", "q", "f1"])
async def test_help_closes_with_any_likely_key(tmp_path: Path, key: str) -> None:
    async with studying(tmp_path) as (app, pilot):
        await pilot.press("f1", "down", "up", key)
        assert isinstance(app.screen, HomeScreen)


async def test_help_opens_while_an_answer_is_typed(tmp_path: Path) -> None:
    async with studying(tmp_path, start="typed", plan=Plan(first=False)) as (app, pilot):
        while question(app).mode != "type":
            await pilot.press("s", "enter")
        assert "F1 Help" in seen(app)
        await pilot.press("f1")
        assert isinstance(app.screen, HelpScreen)
        assert "Give the answer you typed" in seen(app)
        assert "\n      s or" not in seen(app)


async def test_every_key_in_the_line_of_keys_works_as_it_says(tmp_path: Path) -> None:
    async with studying(tmp_path, start="summits") as (app, pilot):
        for _ in range(2):
            for key in possible(app.screen):
                if key.action:
                    namespace, _, action = key.action.partition(".")
                    owner = app if namespace == "app" else app.screen
                    assert hasattr(owner, f"action_{action.partition('(')[0]}"), key
            await pilot.press("1")


async def test_keys_of_every_screen_have_ids_so_that_they_can_be_remapped(tmp_path: Path) -> None:
    for screen in (HomeScreen, StudyScreen, SummaryScreen, QuizApp):
        bindings = [binding for binding in screen.BINDINGS if not isinstance(binding, tuple)]
        ids = [binding.id for binding in bindings]
        assert all(ids), screen
        assert len(set(ids)) == len(ids), screen


@pytest.mark.parametrize(
    ("key", "label"),
    [
        ("enter", "Enter"),
        ("ctrl+p", "^p"),
        ("question_mark", "?"),
        ("up", "↑"),
        ("s", "s"),
        ("shift+tab", "shift+Tab"),
    ],
)
def test_keys_are_named_as_on_a_keyboard(key: str, label: str) -> None:
    assert name(key) == label


@pytest.mark.parametrize(("width", "seen_words"), [(60, "? Help"), (40, "Enter Study"), (12, "")])
async def test_a_narrow_line_of_keys_gives_way_but_keeps_help(
    tmp_path: Path, width: int, seen_words: str
) -> None:
    async with studying(tmp_path, size=(width, 20)) as (app, _):
        assert seen_words in seen(app).splitlines()[-1]


def test_screens_do_not_know_the_app() -> None:
    rooms = [path for path in Path(tui.__file__).parent.glob("*.py") if path.stem != "app"]
    assert rooms
    assert [path.name for path in rooms if "tui.app" in path.read_text(encoding="utf-8")] == []
