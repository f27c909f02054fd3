"""Gaps and cards in the app: typed, hinted, overruled, turned, not known."""

from pathlib import Path

import pytest

from quizgen.item import ItemSet
from quizgen.study.session import Plan
from quizgen.tui.summary import SummaryScreen
from tests.studying import (
    FOUNDED,
    TYPED,
    key_of,
    log,
    seen,
    study,
    studying,
    write,
)

MIXED = Plan(first=False)


async def test_a_typed_answer_is_marked_and_fills_the_gap(tmp_path: Path) -> None:
    only = ItemSet("gap", "Gap", [FOUNDED])
    async with studying(tmp_path, sets=[only], start="gap", plan=MIXED) as (app, pilot):
        assert "The SCO was founded in _____ in June 2001." in seen(app)
        await write(pilot, "shanghai")
        await pilot.press("enter")
        text = seen(app)
        assert "The SCO was founded in Shanghai in June 2001." in text
        assert "✓  Right" in text


async def test_letters_that_are_keys_elsewhere_can_be_typed(tmp_path: Path) -> None:
    only = ItemSet("gap", "Gap", [FOUNDED])
    async with studying(tmp_path, sets=[only], start="gap", plan=MIXED) as (app, pilot):
        await pilot.press("s", "o", "u", "y", "n", "question_mark", "1", "space", "q")
        assert study(app)._page.field.value == "souyn?1 q"


async def test_an_empty_answer_is_asked_for_not_marked(tmp_path: Path) -> None:
    only = ItemSet("gap", "Gap", [FOUNDED])
    async with studying(tmp_path, sets=[only], start="gap", plan=MIXED) as (app, pilot):
        await pilot.press("enter")
        assert "Type your answer, or press ^s if you don't know it." in seen(app)
        assert log(tmp_path) == []


async def test_a_hint_is_shown_on_request_and_only_once_offered(tmp_path: Path) -> None:
    only = ItemSet("gap", "Gap", [FOUNDED])
    async with studying(tmp_path, sets=[only], start="gap", plan=MIXED) as (app, pilot):
        assert "a city, 8 letters" not in seen(app)
        assert "Tab Hint" in seen(app)
        await pilot.press("S", "tab")
        assert "Hint: a city, 8 letters" in seen(app)
        assert "Tab Hint" not in seen(app)
        await pilot.press("h")
        assert study(app)._page.field.value == "Sh"


async def test_i_was_right_is_offered_after_a_typed_miss_and_stored(tmp_path: Path) -> None:
    only = ItemSet("gap", "Gap", [FOUNDED])
    async with studying(tmp_path, sets=[only], start="gap", plan=MIXED) as (app, pilot):
        await write(pilot, "Zzyzx")
        await pilot.press("enter")
        assert "o I was right" in seen(app)
        await pilot.press("o")
        assert "Counted as right." in seen(app)
        assert "o I was right" not in seen(app)
        assert [event.type for event in log(tmp_path)] == ["answered", "overruled"]
        await pilot.press("enter")
        assert isinstance(app.screen, SummaryScreen)


async def test_i_was_right_is_not_offered_for_a_choice(tmp_path: Path) -> None:
    async with studying(tmp_path, start="summits") as (app, pilot):
        await pilot.press(key_of(app, right=False))
        assert "I was right" not in seen(app)
        await pilot.press("o")
        assert [event.type for event in log(tmp_path)] == ["answered"]


@pytest.mark.parametrize(("key", "words"), [("y", "✓  Right"), ("n", "✗  Not yet")])
async def test_a_card_is_turned_and_then_rated_by_the_learner(tmp_path: Path, key: str, words: str) -> None:
    only = ItemSet("card", "Card", TYPED.items[1:])
    async with studying(tmp_path, sets=[only], start="card", plan=MIXED) as (app, pilot):
        assert "mutual trust" not in seen(app)
        await pilot.press(key)  # not before the answer was seen
        await pilot.press("enter")
        text = seen(app)
        assert "mutual trust" in text
        assert "y I knew it" in text
        assert "n I didn't" in text
        assert log(tmp_path) == []
        await pilot.press(key)
        assert words in seen(app)
        assert "Said by Zhang Ming" in seen(app)


@pytest.mark.parametrize(("keys", "start"), [(("s",), "summits"), (("ctrl+s",), "typed")])
async def test_who_does_not_know_sees_the_answer(tmp_path: Path, keys: tuple[str, ...], start: str) -> None:
    async with studying(tmp_path, start=start, plan=MIXED) as (app, pilot):
        await pilot.press(*keys)
        feedback = study(app).session.feedback
        assert feedback
        assert feedback.skipped
        assert "→  The answer is" in seen(app)
        assert feedback.answer[:40] in seen(app)
        assert "Comes back" in seen(app)
