"""Home: which sets there are, what waits in each, and how a session begins."""

from pathlib import Path

import pytest
from textual.widgets import OptionList

from quizgen.errors import UsageError
from quizgen.item import ItemSet
from quizgen.store import Store
from quizgen.study.session import Plan
from quizgen.study.summary import Counts
from quizgen.tui.app import QuizApp, run
from quizgen.tui.home import HomeScreen
from quizgen.tui.learner import Learner
from quizgen.tui.shelf import Shelf, about, heading, lines, sensible, shelves
from quizgen.tui.study import StudyScreen
from tests.studying import (
    DETAILS,
    EVENING,
    SETS,
    SUMMITS,
    TRADE,
    TYPED,
    Clock,
    answered_before,
    choice,
    question,
    seen,
    study,
    studying,
)

NEW, BEGUN, DUE, DONE = (
    Counts(all=9, new=9, today=9, more=True),
    Counts(all=9, new=5, known=4, today=5, more=True),
    Counts(all=9, new=5, known=1, due=3, today=5, more=True),
    Counts(all=9, known=9),
)


def row(item_set: ItemSet, counts: Counts | None = None) -> Shelf:
    return Shelf(item_set.title, item_set.description, (item_set,), counts)


def line_of(app: QuizApp, title: str) -> str:
    return next(line for line in seen(app).splitlines() if title in line)


async def test_home_shows_each_set_with_what_is_known_due_and_new(tmp_path: Path) -> None:
    answered_before(tmp_path, SUMMITS, missing=1)
    async with studying(tmp_path) as (app, _):
        assert "3 of 4" in line_of(app, "Summits")
        assert line_of(app, "Summits").split()[-1] == "1", "one is due"
        assert "━" in line_of(app, "Summits")
        assert "0 of 12" in line_of(app, "Trade")
        assert "━" not in line_of(app, "Trade")
        assert "1 due today" in seen(app)


async def test_the_cursor_begins_at_what_is_due_and_enter_studies_it(tmp_path: Path) -> None:
    answered_before(tmp_path, SUMMITS, missing=1)
    async with studying(tmp_path) as (app, pilot):
        assert line_of(app, "Summits").lstrip().startswith("›")
        assert "Where and when the leaders met." in seen(app)
        assert "1 due. Enter begins with what is due." in seen(app)
        await pilot.press("enter")
        assert isinstance(app.screen, StudyScreen)
        assert question(app).card.startswith("t:host:")


async def test_the_first_time_the_cursor_is_at_what_must_be_known(tmp_path: Path) -> None:
    async with studying(tmp_path) as (app, _):
        assert line_of(app, "Summits").lstrip().startswith("›")
        assert "Enter begins with the first few questions." in seen(app)


async def test_keys_choose_among_the_sets(tmp_path: Path) -> None:
    async with studying(tmp_path) as (app, pilot):
        await pilot.press("end")
        assert line_of(app, "Details").lstrip().startswith("›")
        await pilot.press("home", "down")
        assert line_of(app, "Trade").lstrip().startswith("›")
        await pilot.press("up")
        assert line_of(app, "All together").lstrip().startswith("›")
        await pilot.press("down", "enter")
        assert study(app).session.sets == (TRADE,)


async def test_a_click_begins_with_the_set_it_is_on(tmp_path: Path) -> None:
    async with studying(tmp_path) as (app, pilot):
        place = next(n for n, line in enumerate(seen(app).splitlines()) if "Gaps and cards" in line)
        await pilot.click(offset=(10, place))
        assert study(app).session.sets == (TYPED,)


async def test_all_together_mixes_the_sets_but_not_the_details(tmp_path: Path) -> None:
    async with studying(tmp_path) as (app, pilot):
        assert "0 of 18" in line_of(app, "All together")
        await pilot.press("home", "enter")
        assert study(app).session.sets == (TRADE, SUMMITS, TYPED)


async def test_an_item_in_two_sets_counts_once_in_all_together(tmp_path: Path) -> None:
    again = ItemSet("again", "Summits again", SUMMITS.items)
    async with studying(tmp_path, sets=[SUMMITS, again]) as (app, _):
        assert "0 of 4" in line_of(app, "All together")


async def test_one_set_alone_needs_no_row_for_all(tmp_path: Path) -> None:
    async with studying(tmp_path, sets=[SUMMITS]) as (app, _):
        assert "All together" not in seen(app)
        assert app.screen.query_one(OptionList).highlighted == 0


async def test_home_without_sets_and_with_an_empty_set_stands(tmp_path: Path) -> None:
    async with studying(tmp_path, sets=[]) as (app, pilot):
        await pilot.press("enter", "down")
        assert isinstance(app.screen, HomeScreen)
    async with studying(tmp_path, sets=[ItemSet("empty", "Empty", [])]) as (app, pilot):
        assert "There are no questions in it yet." in seen(app)
        await pilot.press("enter")
        assert "There is nothing to ask in Empty today" in seen(app)


async def test_more_sets_than_lines_scroll_with_the_cursor(tmp_path: Path) -> None:
    many = [ItemSet(f"s{n}", f"Set {n:03}", [choice(f"c{n}", "?", "a", "b", "c", "d")]) for n in range(60)]
    async with studying(tmp_path, sets=many) as (app, pilot):
        await pilot.press("end")
        assert "Set 059" in seen(app)
        assert "Set 000" not in seen(app)


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 15), (40, 10), (20, 5)])
async def test_home_stands_at_any_size(tmp_path: Path, size: tuple[int, int]) -> None:
    async with studying(tmp_path, size=size) as (app, pilot):
        assert all(len(line) <= size[0] for line in seen(app).splitlines())
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert "Details of the sources" in seen(app)


async def test_q_quits(tmp_path: Path) -> None:
    async with studying(tmp_path) as (app, pilot):
        await pilot.press("q")
        await pilot.pause()
        assert not app.is_running
        assert app.return_code == 0


@pytest.mark.parametrize("key", ["ctrl+q", "ctrl+c"])
async def test_a_session_can_be_left_at_any_time(tmp_path: Path, key: str) -> None:
    async with studying(tmp_path, start="summits") as (app, pilot):
        await pilot.press("1", key)
        await pilot.pause()
        assert not app.is_running


def test_a_set_that_does_not_exist_is_named_with_those_that_do(tmp_path: Path) -> None:
    with (
        Store.open(tmp_path / "log.sqlite") as store,
        pytest.raises(UsageError, match="no set “nope”; there are: details, trade, summits, typed"),
    ):
        run(SETS, store, now=Clock(EVENING), seed=1, start="nope")


def test_the_app_is_made_from_what_the_command_gives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[QuizApp] = []
    monkeypatch.setattr(QuizApp, "run", lambda app: made.append(app))
    with Store.open(tmp_path / "log.sqlite") as store:
        assert run(SETS, store, now=Clock(), seed=1, start="trade", plan=Plan(length=3)) == 0
    assert made[0].sets == SETS


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ([NEW, NEW, NEW], 2),  # must be known
        ([NEW, BEGUN, NEW], 1),  # was begun
        ([NEW, DUE, NEW], 1),  # is due
        ([DONE, NEW, DONE], 1),
        ([DONE, DONE, DONE], 0),
    ],
)
def test_the_sensible_row_is_due_else_begun_else_must_be_known(counts: list[Counts], expected: int) -> None:
    sets = (TRADE, TYPED, SUMMITS)
    rows = [row(item_set, each) for item_set, each in zip(sets, counts, strict=True)]
    assert sensible(rows) == expected


def test_what_is_due_in_several_sets_is_studied_together() -> None:
    rows = [Shelf("All together", "", (TRADE, SUMMITS), DUE), row(TRADE, DUE), row(SUMMITS, DUE)]
    assert sensible(rows) == 0
    assert sensible([]) == 0


def test_sets_of_details_come_last() -> None:
    assert [shelf.title for shelf in shelves([DETAILS, TRADE])] == [
        "All together",
        TRADE.title,
        DETAILS.title,
    ]
    assert shelves([]) == []


@pytest.mark.parametrize("width", [200, 96, 70, 50, 30, 10])
def test_rows_stand_in_columns_of_equal_width(width: int) -> None:
    rows = [row(TRADE, NEW), row(SUMMITS, DUE), row(TYPED, Counts(all=1000, known=999, new=1, due=12))]
    drawn = lines(rows, width, cursor=1)
    numbers = len("999 of 1000   due   new")
    if width > numbers + 10:
        assert {line.cell_length for line in drawn} == {width}
        assert len({line.plain.index(" of ") for line in drawn[2:]}) <= 2
    assert [line.plain.startswith("›") for line in drawn] == [False, False, True, False]


def test_rows_can_be_drawn_before_anything_is_counted() -> None:
    drawn = [line.plain.rstrip() for line in lines([row(TRADE), row(SUMMITS)], 60, cursor=None)]
    assert drawn == ["", "   Trade and railways", "   Summits"]
    assert heading([row(TRADE)], 40).plain.strip() == "quizgen"


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        (NEW, "Enter begins with the first few questions."),
        (DUE, "3 due, and 5 new ones for today. Enter begins with what is due."),
        (BEGUN, "Nothing is due. Enter goes on with 5 new questions."),
        (Counts(all=9, new=5, known=4, more=True), "Today's new ones are done. Enter goes on with more."),
        (Counts(all=9, new=5, known=4), "Nothing is left for today: come back another day."),
        (Counts(all=9, new=5, known=3, due=1), "Nothing is left for today: come back another day."),
        (DONE, "Nothing is left for today: come back another day."),
        (Counts(), "There are no questions in it yet."),
    ],
)
def test_home_says_what_enter_will_do(counts: Counts, words: str) -> None:
    assert words in about(row(TRADE, counts)).plain


@pytest.mark.parametrize(
    ("counts", "words"), [(NEW, "9 questions"), (DUE, "3 due today"), (DONE, "Nothing due today")]
)
def test_the_heading_says_what_today_asks_for(counts: Counts, words: str) -> None:
    assert heading([row(TRADE, counts)], 60).plain.endswith(words)


def test_the_replay_waits_until_somebody_asks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[int] = []
    monkeypatch.setattr("quizgen.tui.learner.replay", lambda events: calls.append(len(list(events))))
    with Store.open(tmp_path / "log.sqlite") as store:
        learner = Learner(store, Clock(), 1, Plan())
        assert calls == []
        _ = learner.memory
        assert calls == [0]
