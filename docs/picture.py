"""Take the README's pictures of the real app on the shipped sets: docs/home.svg and docs/quizgen.svg."""

from __future__ import annotations

import asyncio
import re
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from quizgen import shipped
from quizgen.files import sets
from quizgen.item import ItemSet
from quizgen.store import Store
from quizgen.study.schedule import replay
from quizgen.study.session import (
    ChoiceResponse,
    Plan,
    SelfRated,
    Session,
    TypedResponse,
    begin,
    proceed,
    respond,
)
from quizgen.tui.app import QuizApp
from quizgen.tui.learner import Learner
from quizgen.tui.page import Page
from quizgen.tui.study import StudyScreen

HERE = Path(__file__).parent
SIZE = (80, 24)
SEED = 4
MONDAY, DAYS = datetime(2027, 1, 18, 17, tzinfo=UTC), 12
STUDIED = ("essentials", "summits", "members", "trade", "treaties")  # by the learner in the pictures
SHOWN = "summits"


class Clock:
    """A calm learner: half a minute between any two things."""

    def __init__(self) -> None:
        self.time = MONDAY

    def __call__(self) -> datetime:
        """The next moment."""
        self.time += timedelta(seconds=30)
        return self.time


def main() -> None:
    found = sets.offered(shipped.questions()).sets
    with tempfile.TemporaryDirectory() as folder:
        with Store.open(Path(folder) / "studied.sqlite") as store:
            clock = Clock()
            for day in range(DAYS):
                clock.time = MONDAY + timedelta(days=day)
                for name in STUDIED[day % 2 :: 2]:
                    study([one for one in found if one.name == name], store, clock)
            clock.time = MONDAY + timedelta(days=DAYS)
            asyncio.run(take_home(found, store, clock))
        with Store.open(Path(folder) / "new.sqlite") as store:
            asyncio.run(take_reply(found, store, Clock()))


def study(chosen: Sequence[ItemSet], store: Store, clock: Clock) -> None:
    """A session of an earlier day; every eighth answer is wrong."""
    plan = Plan(length=25, first=False)
    session = begin(chosen, replay(store.events()), now=clock(), seed=SEED, plan=plan)
    while session.question:
        response = answer_to(session, right=len(session.answers) % 8 != 1)
        answered = respond(session, response, store.moment(clock()))
        store.append(answered.event)
        session = proceed(answered.session, clock())


def answer_to(session: Session, *, right: bool) -> ChoiceResponse | TypedResponse | SelfRated:
    question = session.question
    assert question
    match question.mode:
        case "choose":
            assert question.shown
            return ChoiceResponse(question.shown.key if right else (question.shown.key + 1) % 3)
        case "type":
            return TypedResponse(question.answer.text if right else "?")
        case "rate":
            return SelfRated(right)


async def take_home(found: Sequence[ItemSet], store: Store, clock: Clock) -> None:
    app = QuizApp(found, Learner(store, clock, SEED, Plan()))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause(0.2)
        write("home", app)


async def take_reply(found: Sequence[ItemSet], store: Store, clock: Clock) -> None:
    """The first choice of a newcomer that has a table, missed, with a reply that fits on the screen."""
    app = QuizApp(found, Learner(store, clock, SEED, Plan(length=50)), SHOWN)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause(0.2)
        while isinstance(app.screen, StudyScreen) and (question := app.screen.session.question):
            shown, missed = question.shown, not question.again
            assert shown, "a newcomer is asked choices"
            await pilot.press(str((shown.key + missed) % len(shown.options) + 1))
            await pilot.pause(0.1)
            table = app.screen.session.feedback and app.screen.session.feedback.table
            if missed and table and table.picked and not app.screen.query_one(Page).max_scroll_y:
                break
            await pilot.press("enter")
        write("quizgen", app)


def write(name: str, app: QuizApp) -> None:
    svg = app.export_screenshot(simplify=True)
    # A picture that loads fonts from elsewhere tells elsewhere who looks at it.
    svg = re.sub(r"@font-face \{.*?\n    \}", "", svg, flags=re.DOTALL)
    (HERE / f"{name}.svg").write_text(svg, encoding="utf-8", newline="\n")
    print(HERE / f"{name}.svg")


if __name__ == "__main__":
    main()
