"""Pictures of the screens, compared with those that were looked at: UPDATE_SNAPSHOTS=1 takes them anew."""

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from textual.widgets import Input

from quizgen.item import Answer, Blank, Cloze, ItemSet
from quizgen.study.session import Plan
from quizgen.tui.app import QuizApp
from tests.studying import (
    FOUNDED,
    LARGE,
    LONG,
    SETS,
    SMALL,
    SUMMITS,
    TRADE,
    TYPED,
    answered_before,
    key_of,
    studying,
)

FOLDER = Path(__file__).parent / "snapshots"
ONE_GAP = ItemSet("gap", "Gaps", TYPED.items[:1])
UNHINTED = Cloze(("The SCO was founded in ", " in June 2001."), (Blank(1, Answer("Shanghai", "name")),))
ONE_HINT = ItemSet("hint", "Gaps", [replace(FOUNDED, body=UNHINTED)])
ONE_CARD = ItemSet("card", "Cards", TYPED.items[1:])
ONE_LONG = ItemSet("long", "Long texts", [LONG])

# Name: the set to begin with, and the keys; "right" and "wrong" stand for the key of such an option.
SCENES: dict[str, tuple[str | None, tuple[str, ...]]] = {
    "home": (None, ()),
    "question": ("summits", ("down",)),
    "right": ("summits", ("right",)),
    "wrong": ("summits", ("wrong",)),
    "long": ("long", ("wrong",)),
    "typing": ("gap", ("S", "h", "tab")),
    "hint": ("hint", ("S", "tab")),
    "typed": ("gap", ("X", "enter")),
    "revealed": ("card", ("enter",)),
    "rated": ("card", ("enter", "n")),
    "summary": ("summits", ("wrong", "enter", *(("right", "enter") * 4))),
    "help": ("summits", ("question_mark",)),
    "commands": ("summits", ("ctrl+p",)),
}
EVERYWHERE = [
    (scene, size, theme) for scene in SCENES for size in (SMALL, LARGE) for theme in ("dark", "light")
]
ELSEWHERE = [
    *((scene, SMALL, "high-contrast") for scene in ("home", "wrong", "summary")),
    *((scene, (60, 15), "dark") for scene in ("home", "wrong", "typing", "summary")),
]


async def picture(folder: Path, scene: str, size: tuple[int, int], theme: str) -> str:
    start, keys = SCENES[scene]
    if scene == "home":
        answered_before(folder, TRADE, SUMMITS, missing=2)
    sets = [ONE_HINT] if start == "hint" else [*SETS, ONE_GAP, ONE_CARD, ONE_LONG] if start else SETS
    async with studying(folder, sets=sets, start=start, size=size, plan=Plan(first=False)) as (app, pilot):
        app.theme = f"quizgen-{theme}"
        await pilot.pause()
        for key in keys:
            await pilot.press(key_of(app, right=key == "right") if key in ("right", "wrong") else key)
        await pilot.pause(0.4 if scene == "commands" else 0.05)
        await still(app)
        await pilot.pause()
        return app.export_screenshot(simplify=True)


async def still(app: QuizApp) -> None:
    """No cursor blinks in a picture."""
    for field in app.screen.query(Input):
        field.cursor_blink = False


def difference(name: str, actual: str, folder: Path) -> str:
    """Empty if the picture is as it was; else where to look."""
    wanted = FOLDER / f"{name}.svg"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        FOLDER.mkdir(exist_ok=True)
        wanted.write_text(actual, encoding="utf-8", newline="\n")
    if wanted.exists() and wanted.read_text(encoding="utf-8") == actual:
        return ""
    (folder / "actual.svg").write_text(actual, encoding="utf-8")
    return f"{folder / 'actual.svg'} is not {wanted}; look at both, then UPDATE_SNAPSHOTS=1"


@pytest.mark.parametrize(("scene", "size", "theme"), [*EVERYWHERE, *ELSEWHERE])
async def test_the_screen_looks_as_it_did(
    tmp_path: Path, scene: str, size: tuple[int, int], theme: str
) -> None:
    name = f"{scene}-{size[0]}x{size[1]}-{theme}"
    assert not difference(name, await picture(tmp_path, scene, size, theme), tmp_path)


def test_no_picture_is_left_over() -> None:
    names: Sequence[str] = [f"{s}-{w}x{h}-{theme}.svg" for s, (w, h), theme in (*EVERYWHERE, *ELSEWHERE)]
    assert sorted(path.name for path in FOLDER.iterdir()) == sorted(names)


def test_a_picture_that_differs_is_kept_to_be_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("UPDATE_SNAPSHOTS", raising=False)
    assert "actual.svg" in difference("home-80x24-dark", "<svg/>", tmp_path)
    assert (tmp_path / "actual.svg").read_text() == "<svg/>"
