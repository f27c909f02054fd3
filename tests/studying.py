"""The app under test: small literal sets, a clock that moves only when asked, a real store."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from quizgen.event import Event
from quizgen.item import Answer, Blank, Choice, Citation, Cloze, Item, ItemSet, Option, Proof, Recall
from quizgen.store import Store
from quizgen.study.question import Question
from quizgen.study.session import ChoiceResponse, Plan, SelfRated, TypedResponse, begin, proceed, respond
from quizgen.tui.app import QuizApp
from quizgen.tui.learner import Learner
from quizgen.tui.study import StudyScreen

SMALL, LARGE = (80, 24), (120, 40)
EVENING = datetime(2027, 1, 20, 18, tzinfo=timezone(timedelta(hours=1)))
SOURCE = Citation("xinhua-2023", "Closer community: what China wants", "4 July 2023", 9)
HOSTS = (("2015", "Ufa"), ("2017", "Astana"), ("2018", "Qingdao"), ("2019", "Bishkek"), ("2022", "Samarkand"))
SPIRIT = "mutual trust, mutual benefit, equality, consultation, respect for diverse civilizations, common development"


def wrong(text: str, reason: str = "") -> Option:
    return Option(text, Proof("vouched", (), reason))


def host(year: str, key: str) -> Item:
    others = [wrong(city, f"{city} hosted the summit of {other}.") for other, city in HOSTS if city != key]
    return Item(
        id=f"t:host:{year}",
        kind="forward",
        body=Choice((f"Which city hosted the SCO summit of {year}?",), key, tuple(others)),
        facts=(f"h{year}",),
        topic="Summits",
        must_know=True,
        date=year,
        explanation=f"The SCO met in {key} in {year}.",
        table=(("year", "city"), *HOSTS),
        sources=(SOURCE,),
        revision="1",
    )


def choice(item_id: str, stem: str, key: str, *others: str) -> Item:
    return Item(
        id=f"t:{item_id}",
        kind="forward",
        body=Choice((stem,), key, tuple(map(wrong, others))),
        facts=(item_id,),
        revision="1",
    )


FOUNDED = Item(
    id="t:founded",
    kind="cloze",
    body=Cloze(
        ("The SCO was founded in ", " in June 2001."),
        (Blank(1, Answer("Shanghai", "name", (), ("Beijing",)), "a city, 8 letters"),),
    ),
    facts=("founded",),
    topic="Founding",
    sources=(SOURCE,),
    revision="1",
)
MEANT = Item(
    id="t:spirit",
    kind="recall",
    body=Recall(("What is meant by the Shanghai Spirit?",), Answer(SPIRIT, "text"), typed=False),
    facts=("spirit",),
    topic="The Shanghai Spirit",
    speaker="Zhang Ming",
    revision="1",
)
SUMMITS = ItemSet("summits", "Summits", [host(*row) for row in HOSTS[:4]], "Where and when the leaders met.")
TYPED = ItemSet("typed", "Gaps and cards", [FOUNDED, MEANT], "To be typed, and to be recalled.")
TRADE = ItemSet(
    "trade",
    "Trade and railways",
    [choice(f"trade{n}", f"How many lines, in case {n}?", "54", "45", "61", "72") for n in range(12)],
    "Freight trains, corridors, and what they carry.",
)
DETAILS = ItemSet("details", "Details of the sources", TRADE.items[:3], "For readers.", detail=True)
LONG = choice(
    "long",
    "According to the commentary published on the eve of the summit, which of the following did the organization "
    "describe as the most important condition of lasting peace and shared prosperity in the region?",
    "A common, comprehensive, cooperative and sustainable security that no state seeks at the expense of another",
    "A military alliance with a joint command and shared bases along the southern frontier of the region",
    "A customs union with one external tariff, introduced in three steps and overseen by a common court",
    "A single currency for all members, issued by a development bank that is yet to be founded",
)
SETS = (DETAILS, TRADE, SUMMITS, TYPED)


class Clock:
    """The time, three seconds later each time it is asked."""

    def __init__(self, start: datetime = EVENING) -> None:
        self.time = start

    def __call__(self) -> datetime:
        self.time += timedelta(seconds=3)
        return self.time


@asynccontextmanager
async def studying(
    folder: Path,
    *,
    sets: Sequence[ItemSet] = SETS,
    start: str | None = None,
    size: tuple[int, int] = SMALL,
    store: Store | None = None,
    plan: Plan | None = None,
) -> AsyncIterator[tuple[QuizApp, Pilot[None]]]:
    """The running app and its pilot."""
    with store or Store.open(folder / "log.sqlite") as log:
        app = QuizApp(sets, Learner(log, Clock(), 7, plan or Plan()), start)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            yield app, pilot


def answered_before(folder: Path, *sets: ItemSet, missing: int = 0) -> None:
    """Put the answers of an earlier day into the log: all of these sets, the first `missing` of them missed."""
    clock = Clock(EVENING - timedelta(days=1))
    with Store.open(folder / "log.sqlite") as store:
        memory = None
        for item_set in sets:
            from quizgen.study.schedule import replay

            memory = replay(store.events())
            session = begin([item_set], memory, now=clock(), seed=7, plan=Plan(length=50, first=False))
            while session.question:
                good = len(session.answers) >= missing
                answered = respond(session, _response(session.question, good), store.moment(clock()))
                store.append(answered.event)
                session = proceed(answered.session, clock())


def _response(question: Question, good: bool) -> ChoiceResponse | TypedResponse | SelfRated:
    match question.mode:
        case "choose":
            assert question.shown
            return ChoiceResponse(question.shown.key if good else (question.shown.key + 1) % 4)
        case "type":
            return TypedResponse(question.answer.text if good else "nothing of the kind")
        case "rate":
            return SelfRated(good)


def study(app: QuizApp) -> StudyScreen:
    assert isinstance(app.screen, StudyScreen)
    return app.screen


def question(app: QuizApp) -> Question:
    asked = study(app).session.question
    assert asked
    return asked


def key_of(app: QuizApp, *, right: bool = True) -> str:
    """The key that chooses the right option, or a wrong one."""
    shown = question(app).shown
    assert shown
    return str((shown.key if right else (shown.key + 1) % len(shown.options)) + 1)


def seen(app: QuizApp) -> str:
    """What is on the screen, as lines of text."""
    return "\n".join(strip.text.rstrip() for strip in app.screen._compositor.render_strips())


def log(folder: Path) -> list[Event]:
    """The events that are in the store now, read by somebody else."""
    with Store.open(folder / "log.sqlite") as store:
        return list(store.events())


async def write(pilot: Pilot[Any], text: str) -> None:
    await pilot.press(*("space" if letter == " " else letter for letter in text))
