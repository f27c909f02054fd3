"""A session in the app: answering by keys and by mouse, what is said, what is stored, and undo."""

from dataclasses import replace
from pathlib import Path

import pytest

from quizgen.event import Event
from quizgen.item import ItemSet
from quizgen.store import Store
from quizgen.study.session import Plan
from quizgen.tui.home import HomeScreen
from quizgen.tui.options import Options
from quizgen.tui.study import StudyScreen
from quizgen.tui.summary import SummaryScreen
from tests.studying import (
    DETAILS,
    SUMMITS,
    answered_before,
    choice,
    key_of,
    log,
    question,
    seen,
    study,
    studying,
)

MIXED = Plan(first=False)


async def test_a_number_answers_and_the_reply_stands_on_the_same_screen(tmp_path: Path) -> None:
    async with studying(tmp_path, start="summits") as (app, pilot):
        screen = app.screen
        asked = question(app).prompt
        await pilot.press(key_of(app))
        assert app.screen is screen
        text = seen(app)
        assert asked in text
        assert "✓  Right" in text
        assert "your answer" in text
        assert "Source: “Closer community: what China wants”, 4 July 2023, paragraph 9" in text
        assert "1 of 4 done" in text


async def test_the_header_names_the_set_that_was_chosen_not_the_topic(tmp_path: Path) -> None:
    async with studying(tmp_path, start="summits") as (app, pilot):
        assert seen(app).splitlines()[1].strip().startswith("Summits · Choose · new")
        await pilot.press("escape", "home", "enter")
        assert seen(app).splitlines()[1].strip().startswith("All together · ")


async def test_the_reply_leaves_the_date_to_the_sentence(tmp_path: Path) -> None:
    dated = replace(choice("dated", "Which?", "a", "b", "c", "d"), date="2013")
    async with studying(tmp_path, sets=[ItemSet("dated", "Dated", [dated])], start="dated") as (app, pilot):
        await pilot.press(key_of(app))
        assert "2013" not in seen(app)


async def test_a_wrong_option_is_explained_beside_the_answer(tmp_path: Path) -> None:
    async with studying(tmp_path, start="summits") as (app, pilot):
        await pilot.press(key_of(app, right=False))
        feedback = study(app).session.feedback
        assert feedback
        text = seen(app)
        assert f"Not quite — the answer is {feedback.answer}." in text
        assert f"{feedback.response} hosted the summit of" in text
        table = [line for line in text.splitlines() if "your pick" in line or "the answer" in line]
        assert any(line.startswith("  ✗") and feedback.response in line for line in table)
        assert any(line.startswith("  ✓") and feedback.answer in line for line in table)
        assert "Comes back before you finish" in text


async def test_enter_goes_on_and_a_second_enter_answers_nothing(tmp_path: Path) -> None:
    async with studying(tmp_path, start="summits") as (app, pilot):
        first = question(app).card
        await pilot.press(key_of(app), "enter")
        second = question(app).card
        assert second != first
        await pilot.press("enter", "enter", "space")
        assert question(app).card == second
        assert study(app).session.feedback is None
        assert len(log(tmp_path)) == 1


async def test_arrows_move_a_cursor_that_stays_inside_and_enter_takes_its_option(tmp_path: Path) -> None:
    async with studying(tmp_path, start="summits") as (app, pilot):
        await pilot.press("down")
        assert "›  1" in seen(app)
        await pilot.press("up", "down", "down", "down", "down", "down")
        assert "›  4" in seen(app)
        await pilot.press("up", "enter")
        feedback = study(app).session.feedback
        assert feedback
        assert feedback.picked == 2


async def test_up_begins_at_the_last_option(tmp_path: Path) -> None:
    async with studying(tmp_path, start="summits") as (app, pilot):
        await pilot.press("up")
        assert "›  4" in seen(app)


async def test_a_click_answers_and_a_second_click_does_not_answer_again(tmp_path: Path) -> None:
    async with studying(tmp_path, start="summits") as (app, pilot):
        await pilot.click(Options, offset=(30, 2))
        feedback = study(app).session.feedback
        assert feedback
        assert feedback.picked == 2
        await pilot.click(Options, offset=(30, 0))
        assert study(app).session.feedback == feedback
        assert len(log(tmp_path)) == 1


async def test_the_line_of_keys_can_be_clicked(tmp_path: Path) -> None:
    async with studying(tmp_path, start="summits") as (app, pilot):
        first = question(app).card
        await pilot.press("1")
        await pilot.click("KeyLine", offset=(8, 0))
        assert question(app).card != first


async def test_the_mouse_lifts_the_option_under_it(tmp_path: Path) -> None:
    async with studying(tmp_path, start="summits") as (app, pilot):
        before = app.export_screenshot()
        await pilot.hover(Options, offset=(30, 1))
        await pilot.pause()
        assert app.export_screenshot() != before
        await pilot.hover("Header")
        await pilot.pause()
        assert app.export_screenshot() == before


async def test_an_option_that_is_not_there_cannot_be_chosen(tmp_path: Path) -> None:
    three = ItemSet("three", "Three", [choice("three", "Which?", "a", "b", "c")])
    async with studying(tmp_path, sets=[three], start="three") as (app, pilot):
        assert "1–3 Answer" in seen(app)
        await pilot.press("4")
        assert study(app).session.feedback is None


async def test_undo_takes_an_answer_back_while_its_reply_stands(tmp_path: Path) -> None:
    async with studying(tmp_path, start="summits") as (app, pilot):
        first = question(app)
        await pilot.press(key_of(app, right=False), "u")
        assert question(app) == first
        assert "Not quite" not in seen(app)
        assert "0 of 4 done" in seen(app)
        assert [event.type for event in log(tmp_path)] == ["answered", "undone"]
        await pilot.press(key_of(app))
        assert "✓  Right" in seen(app)


async def test_undo_at_the_next_question_brings_the_one_before_back(tmp_path: Path) -> None:
    async with studying(tmp_path, start="summits") as (app, pilot):
        first = question(app).card
        await pilot.press("1", "enter")
        assert question(app).card != first
        await pilot.press("u")
        assert question(app).card == first
        assert "u Undo" not in seen(app)


async def test_undo_works_while_an_answer_is_typed(tmp_path: Path) -> None:
    async with studying(tmp_path, start="typed", plan=MIXED) as (app, pilot):
        cards = [question(app).card]
        await pilot.press("ctrl+s", "enter")
        cards.append(question(app).card)
        await pilot.press("x", "ctrl+z")
        assert question(app).card == cards[0]
        await pilot.press("ctrl+s", "enter")
        assert study(app)._page.field.value == ""


async def test_escape_ends_with_the_summary_or_with_home_where_nothing_was_answered(tmp_path: Path) -> None:
    async with studying(tmp_path, start="summits") as (app, pilot):
        await pilot.press("escape")
        assert isinstance(app.screen, HomeScreen)
        await pilot.press("enter", "1", "escape")
        assert isinstance(app.screen, SummaryScreen)


async def test_an_answer_is_stored_before_anything_is_drawn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []

    def append(store: Store, event: Event) -> None:
        drawn.append(seen(app))
        stored(store, event)

    stored = Store.append
    monkeypatch.setattr(Store, "append", append)
    async with studying(tmp_path, start="summits") as (app, pilot):
        await pilot.press("1")
        assert "Next" not in drawn[0]
        assert "1–4 Answer" in drawn[0]
        assert "Next" in seen(app)


async def test_what_was_answered_survives_without_a_proper_end(tmp_path: Path) -> None:
    async with studying(tmp_path, start="summits") as (app, pilot):
        await pilot.press(key_of(app))
        assert [event.data["verdict"] for event in log(tmp_path)] == ["right"]
        await pilot.press("enter", key_of(app, right=False))
        assert [event.data["verdict"] for event in log(tmp_path)] == ["right", "wrong"]


async def test_the_time_an_answer_took_is_stored(tmp_path: Path) -> None:
    async with studying(tmp_path, start="summits") as (_, pilot):
        await pilot.pause(0.02)
        await pilot.press("1")
        milliseconds = log(tmp_path)[0].data["milliseconds"]
        assert isinstance(milliseconds, int)
        assert 20 <= milliseconds < 10_000


async def test_a_set_of_which_nothing_is_left_leads_home_and_says_so(tmp_path: Path) -> None:
    answered_before(tmp_path, DETAILS)
    async with studying(tmp_path, sets=[SUMMITS, DETAILS], start="details") as (app, _):
        assert isinstance(app.screen, HomeScreen)
        assert "There is nothing to ask in Details of the sources today" in seen(app)


async def test_a_session_goes_on_beyond_the_new_ones_of_a_day(tmp_path: Path) -> None:
    many = ItemSet("many", "Many", [choice(f"m{n}", f"Which, {n}?", "a", "b", "c", "d") for n in range(30)])
    answered_before(tmp_path, many)
    async with studying(tmp_path, sets=[many]) as (app, pilot):
        await pilot.press("enter")
        assert isinstance(app.screen, StudyScreen)
