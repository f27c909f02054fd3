"""The end of a session: what was gained and missed, once more what was missed, and undo after the last card."""

from pathlib import Path

import pytest
from textual.content import Content

from quizgen.item import ItemSet
from quizgen.study.session import Plan
from quizgen.study.summary import Counts, Line, Summary
from quizgen.tui.app import QuizApp
from quizgen.tui.grid import Stack
from quizgen.tui.home import HomeScreen
from quizgen.tui.study import StudyScreen
from quizgen.tui.summary import SummaryScreen, told
from tests.studying import FOUNDED, choice, key_of, log, seen, study, studying


async def answer_all(app: QuizApp, pilot: object, *, misses: int = 0) -> None:
    from textual.pilot import Pilot

    assert isinstance(pilot, Pilot)
    while isinstance(app.screen, StudyScreen):
        await pilot.press(key_of(app, right=misses <= 0), "enter")
        misses -= 1


async def test_the_summary_says_what_is_known_now_and_what_was_missed(tmp_path: Path) -> None:
    async with studying(tmp_path, start="summits") as (app, pilot):
        await answer_all(app, pilot, misses=1)
        assert isinstance(app.screen, SummaryScreen)
        text = seen(app)
        assert "5 answers, 4 right, took 1 minute" in text
        known, missed = text.split("You know now")[1].split("Missed first, then right\n")
        assert (known.count("✓"), missed.count("✓")) == (3, 1)
        assert "Which city hosted the SCO summit of" in missed
        assert "Due tomorrow" in text or "due tomorrow" in text


async def test_what_was_missed_and_never_right_stands_as_missed(tmp_path: Path) -> None:
    async with studying(tmp_path, start="summits") as (app, pilot):
        await pilot.press(key_of(app, right=False), "escape")
        assert "✗  Which city hosted the SCO summit of" in seen(app).split("Missed\n")[1]
        assert "You know now" not in seen(app)


async def test_r_asks_again_what_was_missed(tmp_path: Path) -> None:
    async with studying(tmp_path, start="summits") as (app, pilot):
        missed = study(app).session.question
        assert missed
        await answer_all(app, pilot, misses=1)
        assert "r Missed again" in seen(app)
        await pilot.press("r")
        question = study(app).session.question
        assert question
        assert question.card == missed.card
        assert "0 of 1 done" in seen(app)


async def test_nothing_missed_offers_nothing_to_ask_again(tmp_path: Path) -> None:
    async with studying(tmp_path, start="summits") as (app, pilot):
        await answer_all(app, pilot)
        assert "Missed" not in seen(app)
        await pilot.press("r")
        assert isinstance(app.screen, SummaryScreen)


async def test_undo_after_the_last_card_brings_it_back(tmp_path: Path) -> None:
    async with studying(tmp_path, start="summits") as (app, pilot):
        await answer_all(app, pilot)
        await pilot.press("u")
        assert isinstance(app.screen, StudyScreen)
        assert "3 of 4 done" in seen(app)
        assert log(tmp_path)[-1].type == "undone"
        await answer_all(app, pilot)
        assert "4 answers, 4 right" in seen(app)


async def test_enter_leads_home_where_the_counts_are_new(tmp_path: Path) -> None:
    async with studying(tmp_path, start="summits") as (app, pilot):
        await answer_all(app, pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
        assert any("4 of 4" in line for line in seen(app).splitlines() if "Summits" in line)


async def test_m_goes_on_with_the_same_set(tmp_path: Path) -> None:
    async with studying(tmp_path, start="trade", plan=Plan(length=2)) as (app, pilot):
        await answer_all(app, pilot)
        await pilot.press("m")
        assert study(app).session.sets[0].name == "trade"
        assert "0 of 2 done" in seen(app)


@pytest.mark.parametrize("count", [20, 21])
async def test_m_goes_on_beyond_the_new_ones_of_a_day_where_home_says_that_enter_does(
    tmp_path: Path, count: int
) -> None:
    many = ItemSet(
        "many", "Many", [choice(f"m{n}", f"Which, {n}?", "a", "b", "c", "d") for n in range(count)]
    )
    async with studying(tmp_path, sets=[many], start="many", plan=Plan(length=20)) as (app, pilot):
        await answer_all(app, pilot)
        more = count > 20
        assert ("m Go on" in seen(app)) == more
        await pilot.press("enter")
        await pilot.pause()
        assert ("Enter goes on with more." in seen(app)) == more
        assert ("Nothing is left for today" in seen(app)) != more
        await pilot.press("enter")
        assert isinstance(app.screen, StudyScreen) == more


async def test_a_session_after_a_session_needs_no_new_start(tmp_path: Path) -> None:
    async with studying(tmp_path) as (app, pilot):
        for _ in range(3):
            await pilot.press("enter", "1", "escape", "enter")
            assert isinstance(app.screen, HomeScreen)
        assert len(app.screen_stack) == 2
        assert len(log(tmp_path)) == 3


async def test_a_long_summary_scrolls(tmp_path: Path) -> None:
    async with studying(tmp_path, start="summits", size=(50, 10)) as (app, pilot):
        await answer_all(app, pilot)
        assert "tomorrow" not in seen(app)
        await pilot.press(*["down"] * 30)
        assert "tomorrow" in seen(app)
        await pilot.press(*["up"] * 30)
        assert "That's it for now" in seen(app)


async def test_a_gap_is_shown_as_a_gap(tmp_path: Path) -> None:
    only = ItemSet("gap", "Gap", [FOUNDED])
    async with studying(tmp_path, sets=[only], start="gap", plan=Plan(first=False)) as (app, pilot):
        await pilot.press("ctrl+s", "escape")
        assert "The SCO was founded in _____ in June 2001." in seen(app)
        assert "1 answer, 0 right, 1 not known, took less than a minute" in seen(app)


def words(given: Summary) -> str:
    visual = told(given)
    assert isinstance(visual, Stack)
    return "\n".join(text(part) for part in visual.parts)


def text(part: object) -> str:
    if isinstance(part, Content):
        return part.plain
    inner = part.parts if isinstance(part, Stack) else getattr(part, "rows", ())
    return "\n".join(
        text(each) if not isinstance(each, tuple) else " ".join(c.plain for c in each) for each in inner
    )


def test_every_part_of_a_summary_is_told() -> None:
    given = Summary(
        asked=9,
        right=5,
        near=1,
        wrong=3,
        skipped=2,
        seconds=190,
        gained=(Line("a", "What?", "That"),),
        missed=(Line("b", "Which?", "This"),),
        tomorrow=1,
        counts=Counts(all=20, known=11),
        mended=(Line("c", "Who?", "She"),),
    )
    told_words = words(given)
    for part in (
        "9 answers, 5 right, 1 nearly, 2 not known, took 3 minutes",
        "11 of 20 known",
        "You know now\n✓ What? That",
        "Missed first, then right\n✓ Who? She",
        "Missed\n✗ Which? This",
    ):
        assert part in told_words
    assert "Due tomorrow: 1 question." in told_words


def test_no_time_and_nothing_tomorrow_are_said_in_words() -> None:
    given = Summary(1, 1, 0, 0, 0, 12, (), (), 0, Counts(all=1, known=1))
    assert "1 answer, 1 right, took less than a minute" in words(given)
    assert "Nothing of this is due tomorrow." in words(given)
