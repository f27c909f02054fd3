from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import fsrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.event import Event, EventType
from quizgen.study import schedule
from quizgen.study.card import AGAIN, EASY, GOOD, HARD, Rating
from quizgen.study.moment import day
from quizgen.study.schedule import Memory, apply, due, known, recall, replay
from quizgen.study.settings import Settings

START = datetime(2026, 3, 2, 9, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")


def answer(number: int, at: datetime, rating: int = GOOD, card: str = "c") -> Event:
    return event(number, "answered", card, at, rating=rating)


def event(number: int, what: EventType, card: str = "c", at: datetime = START, **data: object) -> Event:
    east = at.utcoffset() or timedelta()
    return Event(
        f"{number:06}", "d", at.astimezone(UTC), int(east.total_seconds() // 60), what, card, "", data
    )


def days(*ratings: tuple[int, int]) -> list[Event]:
    """Answers given on day n with a rating."""
    return [answer(i, START + timedelta(n), rating) for i, (n, rating) in enumerate(ratings)]


def test_a_card_that_was_never_answered_is_neither_known_nor_due():
    memory = replay([])
    assert not known(memory, "c", START)
    assert not due(memory, "c", START)
    assert recall(memory, "c", START) == 0


def test_a_right_answer_is_known_until_it_is_due():
    memory = replay(days((0, GOOD)))
    interval = memory.cards["c"].interval
    assert interval >= 1
    for later in range(interval):
        assert known(memory, "c", START + timedelta(later))
        assert not due(memory, "c", START + timedelta(later))
    assert due(memory, "c", START + timedelta(interval))
    assert not known(memory, "c", START + timedelta(interval))


def test_a_missed_card_is_due_at_once_and_after_a_right_answer_tomorrow():
    memory = replay(days((0, AGAIN)))
    assert due(memory, "c", START)
    assert not known(memory, "c", START)
    memory = replay(days((0, AGAIN), (0, GOOD)))
    assert not due(memory, "c", START)
    assert known(memory, "c", START)
    assert due(memory, "c", START + timedelta(1))


@pytest.mark.parametrize("first", [AGAIN, HARD, GOOD, EASY])
def test_right_answers_on_the_same_day_lengthen_nothing(first: int):
    once = replay(days((0, first))).cards["c"]
    often = replay(days((0, first), (0, GOOD), (0, GOOD), (0, EASY))).cards["c"]
    assert (often.stability, often.difficulty, often.interval) == (
        once.stability,
        once.difficulty,
        once.interval,
    )


def test_a_miss_after_a_right_answer_of_the_same_day_shortens():
    once, missed = replay(days((0, GOOD))).cards["c"], replay(days((0, GOOD), (0, AGAIN))).cards["c"]
    assert missed.stability < once.stability
    assert missed.lapses == 1


def test_ratings_order_the_intervals():
    history = [(0, GOOD), (3, GOOD), (12, GOOD)]
    stabilities = [replay(days(*history, (40, r))).cards["c"].stability for r in (AGAIN, HARD, GOOD, EASY)]
    assert stabilities == sorted(stabilities)
    assert len(set(stabilities)) == 4


def test_a_clock_that_runs_backwards_counts_as_of_the_last_time():
    forward = replay([answer(0, START), answer(1, START + timedelta(10)), answer(2, START + timedelta(10))])
    backward = replay([answer(0, START), answer(1, START + timedelta(10)), answer(2, START - timedelta(400))])
    assert backward.cards["c"].day == forward.cards["c"].day
    assert backward.cards["c"].stability == forward.cards["c"].stability


def test_a_clock_gone_wild_does_no_harm():
    wild = [answer(0, datetime(1980, 1, 1, tzinfo=UTC)), answer(1, datetime(9990, 1, 1, tzinfo=UTC))]
    memory = replay(wild)
    assert memory.cards["c"].interval <= schedule.LONGEST
    assert 0 <= recall(memory, "c", datetime(9999, 12, 30, tzinfo=UTC)) <= 1


@pytest.mark.parametrize(
    ("hour", "minute", "same"),
    [(3, 59, True), (4, 0, False), (0, 0, True), (12, 0, False)],
)
def test_the_learning_day_ends_at_four_in_the_morning(hour: int, minute: int, same: bool):
    evening = datetime(2026, 5, 5, 22, tzinfo=BERLIN)
    later = datetime(2026, 5, 6, hour, minute, tzinfo=BERLIN)
    assert (day(evening) == day(later)) is same


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Cairo"])
def test_learning_days_stay_whole_when_the_clock_is_changed(zone: str):
    place = ZoneInfo(zone)
    noons = [datetime(2026, 1, 1, 12, tzinfo=place) + timedelta(n) for n in range(365)]
    assert [day(noon) for noon in noons] == list(range(day(noons[0]), day(noons[0]) + 365))


def test_twenty_three_hours_later_is_the_next_day_and_two_hours_may_be():
    late, early = datetime(2026, 5, 5, 20, tzinfo=UTC), datetime(2026, 5, 6, 19, tzinfo=UTC)
    memory = replay([answer(0, late), answer(1, early)])
    assert memory.cards["c"].day == day(late) + 1
    assert replay([answer(0, early.replace(hour=3)), answer(1, early.replace(hour=5))]).cards["c"].day == day(
        early
    )


def test_the_learners_zone_decides_the_day():
    tokyo = timezone(timedelta(hours=9))
    memory = replay([answer(0, datetime(2026, 5, 6, 1, tzinfo=tokyo))])  # 16:00 UTC the day before
    assert memory.cards["c"].day == datetime(2026, 5, 5).toordinal()


def test_an_undone_answer_never_happened():
    before = replay(days((0, GOOD), (5, GOOD)))
    undone = replay([*days((0, GOOD), (5, GOOD), (20, AGAIN)), event(9, "undone", event="000002")])
    fields = ("repetitions", "stability", "difficulty", "day", "interval", "lapses", "last", "due", "right")
    for name in fields:
        assert getattr(undone.cards["c"], name) == getattr(before.cards["c"], name)


def test_an_overruled_answer_counts_as_right():
    right = replay(days((0, GOOD), (5, GOOD)))
    overruled = replay([*days((0, GOOD), (5, AGAIN)), event(9, "overruled", event="000001", rating=GOOD)])
    assert overruled.cards["c"].stability == right.cards["c"].stability
    assert overruled.cards["c"].last == GOOD


def test_undoing_the_overruling_brings_the_miss_back():
    events = [*days((0, AGAIN)), event(8, "overruled", event="000000", rating=GOOD)]
    assert replay([*events, event(9, "undone", event="000008")]).cards["c"].last == AGAIN


def test_cramming_leaves_the_schedule_alone():
    crammed = [*days((0, GOOD)), event(1, "answered", at=START + timedelta(1), rating=GOOD, counts=False)]
    assert replay(crammed).cards["c"].stability == replay(days((0, GOOD))).cards["c"].stability


def test_suspended_and_buried_cards_are_not_due():
    later = START + timedelta(30)
    assert not due(replay([*days((0, GOOD)), event(5, "suspended")]), "c", later)
    assert due(replay([*days((0, GOOD)), event(5, "suspended"), event(6, "resumed")]), "c", later)
    buried = replay([*days((0, GOOD)), event(5, "buried", at=later)])
    assert not due(buried, "c", later)
    assert due(buried, "c", later + timedelta(1))


def test_settings_come_from_the_log_and_the_last_one_counts():
    wanted = [
        event(0, "setting", "", name="retention", value=0.8),
        event(1, "setting", "", name="retention", value=0.95),
        event(2, "setting", "", name="new_per_day", value=7),
        event(3, "setting", "", name="day_start", value=0),
    ]
    assert replay(reversed(wanted)).settings == Settings(0.95, 7, 0)


@pytest.mark.parametrize(
    ("name", "value"),
    [("retention", 7), ("retention", "x"), ("new_per_day", -1), ("day_start", 99), ("other", 1)],
)
def test_settings_that_make_no_sense_are_left_out(name: str, value: object):
    assert replay([event(0, "setting", "", name=name, value=value)]).settings == Settings()


def test_a_higher_wanted_retention_shortens_intervals():
    events = days((0, GOOD), (3, GOOD), (12, GOOD))
    high = replay([*events, event(9, "setting", "", name="retention", value=0.97)])
    assert high.cards["c"].interval < replay(events).cards["c"].interval


def test_intervals_differ_between_cards_but_never_between_replays():
    def interval(card: str) -> int:
        history = [answer(n, START + timedelta(d), card=card) for n, d in enumerate((0, 3, 12, 50))]
        return replay(history).cards[card].interval

    intervals = {card: interval(card) for card in map(str, range(50))}
    assert len(set(intervals.values())) > 5
    assert all(interval(card) == intervals[card] for card in intervals)


def test_replaying_makes_no_use_of_the_clock(monkeypatch: pytest.MonkeyPatch):
    def fail(*_: object) -> None:
        raise AssertionError("the schedule slept or looked at the clock")

    monkeypatch.setattr("time.sleep", fail)
    replay(days((0, GOOD), (3, AGAIN), (4, GOOD)))


RATINGS = st.sampled_from([AGAIN, HARD, GOOD, EASY])


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 60), RATINGS), min_size=1, max_size=12))
def test_one_answer_a_day_gives_what_fsrs_gives_for_whole_days(steps: list[tuple[int, Rating]]):
    scheduler = fsrs.Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    card = fsrs.Card(card_id=1, due=START)
    when, events = START, []
    for number, (gap, rating) in enumerate(steps):
        when += timedelta(gap + 1)
        card, _ = scheduler.review_card(card, fsrs.Rating(rating), when)
        events.append(answer(number, when + timedelta(hours=number % 9), rating))
    ours = replay(events).cards["c"]
    assert (ours.stability, ours.difficulty) == (card.stability, card.difficulty)


def logs() -> st.SearchStrategy[list[Event]]:
    """Logs of a few cards with everything that may happen, ids unique, clocks unruly."""
    times = st.integers(0, 80).map(lambda h: START + timedelta(hours=7 * h))
    step = st.tuples(
        st.sampled_from(
            ["answered"] * 6 + ["undone", "overruled", "suspended", "resumed", "buried", "setting"]
        ),
        st.sampled_from(["a", "b", "c"]),
        times,
        RATINGS,
        st.integers(0, 30),
    )

    def build(steps: list[tuple[str, str, datetime, Rating, int]]) -> list[Event]:
        made: list[Event] = []
        for number, (what, card, at, rating, target) in enumerate(steps):
            data: dict[str, object] = {"rating": rating}
            if what in ("undone", "overruled"):
                if not made:
                    continue
                data["event"] = made[target % len(made)].id
                card = made[target % len(made)].card
            if what == "setting":
                data, card = {"name": "retention", "value": 0.7 + target / 100}, ""
            made.append(Event(f"{number:04}", "d", at, 0, what, card, "", data))  # type: ignore[arg-type]
        return made

    return st.lists(step, max_size=25).map(build)


def shown(memory: Memory) -> tuple[object, ...]:
    return memory.settings, dict(memory.set_by), {**memory.cards}


@settings(max_examples=200, deadline=None)
@given(logs(), st.randoms(use_true_random=False))
def test_the_order_in_which_events_arrive_does_not_matter(events: list[Event], random: object):
    shuffled = list(events)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    memory = Memory()
    for one in shuffled:
        memory = apply(memory, one)
    assert shown(memory) == shown(replay(events)) == shown(replay(shuffled))


@settings(max_examples=100, deadline=None)
@given(logs(), st.integers(0, 25))
def test_two_logs_unite_in_any_order_and_twice_is_no_harm(events: list[Event], cut: int):
    ours, theirs = events[:cut], events[cut // 2 :]
    assert shown(replay([*ours, *theirs])) == shown(replay([*theirs, *ours, *theirs]))


@settings(max_examples=100, deadline=None)
@given(logs())
def test_applying_an_event_leaves_the_earlier_memory_alone(events: list[Event]):
    memory, seen = Memory(), []
    for one in events:
        seen.append((memory, shown(memory)))
        memory = apply(memory, one)
    assert all(shown(earlier) == then for earlier, then in seen)


def test_many_cards_are_applied_without_copying_them_each_time():
    memory = replay([answer(n, START, card=f"c{n}") for n in range(300)])
    for n in range(300, 500):
        memory = apply(memory, answer(n, START, card=f"c{n}"))
    assert set(memory.cards) == {f"c{n}" for n in range(500)}
    assert shown(memory) == shown(replay([answer(n, START, card=f"c{n}") for n in range(500)]))


def test_recall_falls_with_time():
    memory = replay(days((0, GOOD)))
    falling: Callable[[int], float] = lambda n: recall(memory, "c", START + timedelta(n))  # noqa: E731
    values = [falling(n) for n in range(0, 60, 5)]
    assert values == sorted(values, reverse=True)
    assert values[0] == 1
