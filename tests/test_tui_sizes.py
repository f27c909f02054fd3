"""A session on screens of any size, with any text, and without colours."""

from pathlib import Path

import pytest

from quizgen.item import Choice, Item, ItemSet
from quizgen.study.session import Plan
from quizgen.tui.column import margin
from quizgen.tui.options import Options
from tests.studying import (
    LONG,
    TYPED,
    key_of,
    question,
    seen,
    studying,
    wrong,
)


async def test_long_texts_wrap_under_themselves_and_the_reply_can_be_scrolled_to(tmp_path: Path) -> None:
    only = ItemSet("long", "Long", [LONG])
    async with studying(tmp_path, sets=[only], start="long", size=(60, 15)) as (app, pilot):
        text = seen(app)
        lines = text.splitlines()
        place = next(index for index, line in enumerate(lines) if "1  A" in line)
        assert lines[place + 1].startswith(" " * 8)
        await pilot.press(key_of(app, right=False))
        await pilot.pause()
        assert "Not quite" in seen(app)
        await pilot.press("pageup", "pageup", "up")
        assert "According to the commentary" in seen(app)
        await pilot.press("pagedown", "pagedown", "down")
        assert "Not quite" in seen(app)


@pytest.mark.parametrize(
    "text",
    [
        "[bold]not markup[/bold] [red",
        "上海合作组织成立于哪一年？" * 6,
        "متى تأسست منظمة شنغهاي للتعاون؟",
        "é́ 👩‍👩‍👧 ﷽ \x1b[31m\x07 a\tb",
        "x" * 300,
        "",
    ],
)
async def test_any_text_is_drawn_as_it_is_and_crashes_nothing(tmp_path: Path, text: str) -> None:
    item = Item(
        id="t:odd",
        kind="forward",
        body=Choice((f"? {text}",), f"k {text}", tuple(wrong(f"{n} {text}", text) for n in range(3))),
        facts=("odd",),
        topic=text,
        explanation=text,
        table=(("a", text), ("b", text)),
    )
    odd = ItemSet("odd", text, [item], text)
    for size in ((80, 24), (24, 8)):
        async with studying(tmp_path, sets=[odd], start="odd", size=size) as (app, pilot):
            await pilot.press(key_of(app, right=False))
            await pilot.pause()
            if text.startswith("[bold]") and size == (80, 24):
                assert "[bold]not markup[/bold] [red" in seen(app)


@pytest.mark.parametrize("width", [120, 80, 60, 50, 40, 30, 20])
@pytest.mark.parametrize("title", ["Essentials", "Railways, freight trains and connectivity", "上海合作组织"])
async def test_once_more_is_never_cut_however_narrow_the_screen(
    tmp_path: Path, width: int, title: str
) -> None:
    only = ItemSet("gap", title, TYPED.items[:1])
    async with studying(tmp_path, sets=[only], start="gap", size=(width, 24), plan=Plan(first=False)) as (
        app,
        pilot,
    ):
        await pilot.press("ctrl+s", "enter")
        top = seen(app).splitlines()[1]
        assert "once more" in top
        if width >= 80:
            assert top.strip().startswith(title[:10])
        if width >= 50:
            assert "0 of 1 done" in top


async def test_a_live_resize_keeps_what_is_on_the_screen(tmp_path: Path) -> None:
    async with studying(tmp_path, start="summits") as (app, pilot):
        await pilot.press(key_of(app))
        for size in ((120, 40), (60, 15), (30, 6), (200, 60), (80, 24)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
        assert "✓  Right" in seen(app)
        assert "Enter Next" in seen(app)


async def test_tall_screens_put_air_between_the_options(tmp_path: Path) -> None:
    async with studying(tmp_path, start="summits") as (app, pilot):
        heights = [app.screen.query_one(Options).size.height]
        await pilot.resize_terminal(120, 40)
        await pilot.pause()
        heights.append(app.screen.query_one(Options).size.height)
        assert heights == [4, 8]


async def test_without_colours_marks_and_words_still_say_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with studying(tmp_path, start="summits") as (app, pilot):
        assert app.no_color
        await pilot.press(key_of(app, right=False))
        lines = seen(app).splitlines()
        assert any(line.strip().startswith("✗") and "your answer" in line for line in lines)
        assert any(line.strip().startswith("✓") and "the answer" in line for line in lines)


@pytest.mark.parametrize("size", [(80, 24), (97, 30), (120, 40), (201, 60)])
async def test_all_text_of_a_page_begins_at_the_same_place(tmp_path: Path, size: tuple[int, int]) -> None:
    async with studying(tmp_path, start="typed", size=size, plan=Plan(first=False)) as (app, pilot):
        while question(app).mode != "type":
            await pilot.press("s", "enter")
        await pilot.press("X", "tab")
        begin = {line.index(line.strip()) for line in seen(app).splitlines() if line.strip()}
        assert begin == {margin(size[0])}
    async with studying(tmp_path, size=size) as (app, _):
        lines = [line.replace("›", " ") for line in seen(app).splitlines() if line.strip(" ─")]
        begin = {line.index(line.strip()) for line in lines if not line.strip().startswith("known")}
        assert begin == {margin(size[0])}
