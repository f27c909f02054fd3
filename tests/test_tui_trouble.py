"""A store that refuses: it is said clearly, the session goes on, and nothing is lost."""

import sqlite3
from pathlib import Path

import pytest

from quizgen.event import Event
from quizgen.store import Store
from quizgen.tui.home import HomeScreen
from quizgen.tui.study import StudyScreen
from quizgen.tui.unsaved import UnsavedScreen
from tests.studying import Clock, key_of, log, seen, studying


class Refusal:
    """Takes the place of `Store.append`: refuses while `on`."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
        self.on = True
        stored = Store.append

        def append(store: Store, event: Event) -> None:
            if self.on:
                raise error
            stored(store, event)

        monkeypatch.setattr(Store, "append", append)


@pytest.fixture
def refusal(monkeypatch: pytest.MonkeyPatch) -> Refusal:
    return Refusal(monkeypatch, sqlite3.OperationalError("database or disk is full"))


async def test_what_could_not_be_stored_is_said_and_stored_with_the_next_step(
    tmp_path: Path, refusal: Refusal
) -> None:
    async with studying(tmp_path, start="summits") as (app, pilot):
        await pilot.press(key_of(app))
        text = " ".join(seen(app).split())
        assert "Not stored yet: database or disk is full. 1 answer kept in memory" in text
        assert "✓ Right" in text
        assert log(tmp_path) == []
        await pilot.press("enter", key_of(app))
        assert "2 answers kept in memory" in " ".join(seen(app).split())
        refusal.on = False
        await pilot.press("enter")
        assert "Not stored" not in seen(app)
        assert [event.type for event in log(tmp_path)] == ["answered", "answered"]


async def test_the_order_of_what_happened_is_kept(tmp_path: Path, refusal: Refusal) -> None:
    async with studying(tmp_path, start="summits") as (app, pilot):
        await pilot.press(key_of(app), "u", key_of(app))
        refusal.on = False
        await pilot.press("enter")
        events = log(tmp_path)
        assert [event.type for event in events] == ["answered", "undone", "answered"]
        assert [event.id for event in events] == sorted(event.id for event in events)


async def test_a_read_only_store_lets_one_study_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Refusal(monkeypatch, OSError(30, "Read-only file system"))
    async with studying(tmp_path, start="summits") as (app, pilot):
        for _ in range(4):
            await pilot.press(key_of(app), "enter")
        assert "Read-only file system" in seen(app)
        await pilot.press("enter")
        assert isinstance(app.screen, HomeScreen)
        assert "Read-only file system" in seen(app)


async def test_quitting_asks_before_anything_is_lost(tmp_path: Path, refusal: Refusal) -> None:
    async with studying(tmp_path, start="summits") as (app, pilot):
        await pilot.press(key_of(app), "ctrl+q")
        assert isinstance(app.screen, UnsavedScreen)
        assert "1 answer not stored yet" in seen(app)
        await pilot.press("r")
        assert isinstance(app.screen, UnsavedScreen)
        await pilot.press("escape")
        assert isinstance(app.screen, StudyScreen)
        await pilot.press("ctrl+q")
        refusal.on = False
        await pilot.press("r")
        await pilot.pause()
        assert not app.is_running
        assert app.return_code == 0
    assert len(log(tmp_path)) == 1


async def test_quitting_asks_once_however_often_it_is_pressed(tmp_path: Path, refusal: Refusal) -> None:
    async with studying(tmp_path, start="summits") as (app, pilot):
        await pilot.press("1", "ctrl+q", "ctrl+q", "ctrl+c", "escape")
        assert isinstance(app.screen, StudyScreen)


async def test_leaving_without_the_answers_is_an_error_for_the_shell(
    tmp_path: Path, refusal: Refusal
) -> None:
    async with studying(tmp_path, start="summits") as (app, pilot):
        await pilot.press("1", "ctrl+q", "l")
        await pilot.pause()
        assert not app.is_running
        assert app.return_code == 1


async def test_quitting_tries_once_more_by_itself(tmp_path: Path, refusal: Refusal) -> None:
    async with studying(tmp_path, start="summits") as (app, pilot):
        await pilot.press("1")
        refusal.on = False
        await pilot.press("ctrl+q")
        await pilot.pause()
        assert app.return_code == 0
    assert len(log(tmp_path)) == 1


async def test_an_error_that_is_none_of_the_store_is_not_swallowed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from quizgen.study.session import Plan
    from quizgen.tui.learner import Learner

    Refusal(monkeypatch, TypeError("a mistake of ours"))
    with Store.open(tmp_path / "log.sqlite") as store:
        learner = Learner(store, Clock(), 1, Plan())
        with pytest.raises(TypeError, match="a mistake of ours"):
            learner.set("theme", "x")
