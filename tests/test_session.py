from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.event import Event
from quizgen.item import Answer, Blank, Choice, Citation, Cloze, Item, ItemSet, Option, Proof, Recall
from quizgen.study.card import AGAIN, GOOD, HARD
from quizgen.study.feedback import Feedback
from quizgen.study.moment import Moment
from quizgen.study.question import BLANK, cards
from quizgen.study.schedule import Memory, replay
from quizgen.study.session import (
    Answered,
    ChoiceResponse,
    Plan,
    Response,
    SelfRated,
    Session,
    Skip,
    TypedResponse,
    again,
    begin,
    overrule,
    proceed,
    progress,
    respond,
    undo,
)
from quizgen.study.summary import counts, summary

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
CITY = "Which city hosted the summit of {}?"


def choice(
    fact: str, kind: str = "forward", must: bool = False, detail: bool = False, topic: str = "t"
) -> Item:
    wrong = tuple(
        Option(f"{fact}-{n}", Proof("row", ("x",), f"{fact}-{n} is another one.")) for n in range(5)
    )
    body = Choice((f"Stem {fact}?", f"Other {fact}?"), f"key-{fact}", wrong)
    return Item(f"n:{kind}:{fact}", kind, body, (fact,), topic, must, detail, revision="r7")


def cloze(fact: str, must: bool = False) -> Item:
    blanks = (Blank(1, Answer(f"{fact}one", "name")), Blank(3, Answer(f"{fact}three", "name"), hint="a city"))
    return Item(f"n:cloze:{fact}", "cloze", Cloze(("In ", " it was ", "."), blanks), (fact,), "t", must)


def recalled(fact: str, typed: bool = True) -> Item:
    return Item(
        f"n:recall:{fact}", "recall", Recall((f"Ask {fact}?",), Answer(f"ans{fact}", "name"), typed), (fact,)
    )


def items(count: int = 30) -> list[Item]:
    """For each fact a forward and a reverse choice, a cloze of two blanks and a recall; each fifth is must-know."""
    made: list[Item] = []
    for n in range(count):
        fact, must = f"f{n}", n % 5 == 0
        topic = f"t{n % 4}"
        made += [choice(fact, "forward", must, topic=topic), choice(fact, "reverse", must, topic=topic)]
        made += [cloze(fact, must), recalled(fact, typed=n % 2 == 0)]
    return made


class Log:
    """A store in memory: ids in order, and all events."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.count = 0

    def moment(self, now: datetime = NOW) -> Moment:
        self.count += 1
        return Moment(f"{self.count:06}", "d", now)


def right(session: Session) -> Response:
    question = session.question
    assert question is not None
    if question.shown:
        return ChoiceResponse(question.shown.key)
    return TypedResponse(question.answer.text) if question.mode == "type" else SelfRated(True)


def wrong(session: Session) -> Response:
    question = session.question
    assert question is not None
    if question.shown:
        return ChoiceResponse((question.shown.key + 1) % len(question.shown.options))
    return TypedResponse("something else altogether") if question.mode == "type" else SelfRated(False)


def started(some: list[Item], memory: Memory | None = None, now: datetime = NOW, **plan: object) -> Session:
    one = ItemSet("s", "S", some)
    return begin([one], memory or Memory(), now=now, seed=7, plan=Plan(**plan) if plan else None)  # type: ignore[arg-type]


def given_to(session: Session, response: Response, log: Log, now: datetime = NOW) -> Answered:
    answered = respond(session, response, log.moment(now), milliseconds=1200)
    log.events.append(answered.event)
    return answered


def played(
    session: Session, log: Log, answer: Callable[[Session], Response] = right, now: datetime = NOW
) -> Session:
    """The session at its end."""
    session = proceed(session, now)
    while session.question is not None:
        session = proceed(given_to(session, answer(session), log, now).session, now)
    return session


def asked(session: Session) -> list[str]:
    return [told.question.card for told in session.answers]


def lived(some: list[Item], days: int, answer: Callable[[Session], Response] = right) -> Log:
    """The log of one session a day."""
    log = Log()
    for n in range(days):
        played(started(some, replay(log.events), NOW + timedelta(n)), log, answer, NOW + timedelta(n))
    return log


def test_the_first_session_ever_has_seven_choices_with_must_know_first():
    session = played(started(items()), Log())
    shown = [told.question for told in session.answers]
    assert len(shown) == 7
    assert {question.mode for question in shown} == {"choose"}
    assert [question.item.must_know for question in shown] == [True] * 6 + [False]


def test_later_sessions_have_twenty_questions():
    log = lived(items(), 1)
    session = played(started(items(60), replay(log.events), NOW + timedelta(5)), log, now=NOW + timedelta(5))
    assert len(session.answers) == 20


def test_a_set_without_choices_can_be_studied_from_the_start():
    session = played(started([cloze(f"f{n}") for n in range(9)]), Log())
    assert len(session.answers) == 7


def test_a_session_can_have_another_length():
    assert len(played(started(items(), length=3), Log()).answers) == 3


def test_a_session_by_minutes_ends_after_them_but_brings_back_what_was_missed():
    session, log, now = started(items(), minutes=5, first=False), Log(), NOW
    missed = session.question
    while session.question is not None:
        answer = wrong if session.question == missed else right
        session = proceed(given_to(session, answer(session), log, now).session, now)
        now += timedelta(minutes=2)
    assert missed is not None
    assert asked(session)[-1] == missed.card
    assert len(session.answers) == 5


def test_what_is_due_comes_before_what_is_new():
    log = lived(items(), 1)
    now = NOW + timedelta(30)
    session = played(started(items(), replay(log.events), now), log, now=now)
    new = [told.question.new for told in session.answers]
    assert new == [False] * 7 + [True] * 13


def test_new_cards_stop_at_the_limit_of_the_day():
    log = Log()
    log.events.append(Event("0", "d", NOW, 0, "setting", "", "", {"name": "new_per_day", "value": 10}))
    first = played(started(items(), replay(log.events)), log)
    second = played(started(items(), replay(log.events)), log)
    third = started(items(), replay(log.events))
    assert (len(first.answers), len(second.answers), third.question) == (7, 3, None)
    assert started(items(), replay(log.events), extra=True).question is not None


def test_siblings_are_buried_for_the_day_and_come_back():
    log = Log()
    session = played(started([choice("a"), choice("a", "reverse")]), log)
    assert len(session.answers) == 1
    assert started([choice("a"), choice("a", "reverse")], replay(log.events)).question is None
    tomorrow = started([choice("a"), choice("a", "reverse")], replay(log.events), NOW + timedelta(1))
    assert tomorrow.question is not None
    assert tomorrow.question.card != asked(session)[0]


def test_a_cloze_waits_until_a_choice_of_its_fact_was_right_once():
    some = [choice("a"), cloze("a"), cloze("b")]
    log = lived(some, 1, wrong_once := once(wrong))
    assert wrong_once is not None
    first = [e.card for e in log.events]
    assert "n:forward:a" in first
    assert not any(card.startswith("n:cloze:a") for card in first)
    log = Log()
    played(started([choice("a"), cloze("a")]), log)
    later = started([choice("a"), cloze("a")], replay(log.events), NOW + timedelta(1), length=9)
    assert later.question is not None
    assert later.question.card.startswith("n:cloze:a")


def test_each_third_new_card_asks_from_memory_what_was_chosen_right_however_many_choices_wait():
    log, modes = Log(), []
    for n in range(5):
        now = NOW + timedelta(n)
        session = played(started(items(200), replay(log.events), now, length=50), log, now=now)
        modes += [told.question.mode for told in session.answers if told.question.new and n]
    typed = len(modes) - modes.count("choose")
    assert len(modes) == 80
    assert typed / len(modes) == pytest.approx(1 / 3, abs=0.05)


def test_a_card_from_memory_has_its_turn_where_each_day_has_room_for_one_new_card():
    log = Log()
    played(started(items(), length=6), log)
    log.events.append(Event("s", "d", NOW, 0, "setting", "", "", {"name": "new_per_day", "value": 1}))
    modes = []
    for n in range(1, 7):
        now = NOW + timedelta(n)
        session = played(started(items(), replay(log.events), now, length=50), log, now=now)
        modes += [told.question.mode == "choose" for told in session.answers if told.question.new]
    assert modes == [True, True, False] * 2


def test_what_has_no_choice_to_earn_it_waits_for_the_choices():
    some = [choice(f"a{n}") for n in range(30)] + [cloze(f"b{n}") for n in range(30)]
    modes = [told.question.mode for told in played(started(some, length=9, first=False), Log()).answers]
    assert modes == ["choose"] * 9


def once(answer: Callable[[Session], Response]) -> Callable[[Session], Response]:
    """Answer so the first time a card is asked, and right after that."""

    def chosen(session: Session) -> Response:
        assert session.question is not None
        return right(session) if session.question.again else answer(session)

    return chosen


def test_a_missed_card_returns_after_three_others_and_until_it_is_right():
    session, log = started(items()), Log()
    first = session.question
    assert first is not None
    misses = 0

    def answer(at: Session) -> Response:
        nonlocal misses
        if at.question and at.question.card == first.card and misses < 2:
            misses += 1
            return wrong(at)
        return right(at)

    session = played(session, log, answer)
    places = [n for n, card in enumerate(asked(session)) if card == first.card]
    assert places == [0, 4, 8]
    assert [told.returns for told in session.answers if told.question.card == first.card] == [
        True,
        True,
        False,
    ]
    assert len(session.answers) == 9


def test_a_lone_missed_card_returns_at_once():
    session = played(started([choice("a")]), Log(), once(wrong))
    assert [told.mark.verdict for told in session.answers] == ["wrong", "right"]


def test_a_card_that_returns_looks_different():
    session = played(started([choice("a")]), Log(), once(wrong))
    first, second = (told.question for told in session.answers)
    assert first.prompt != second.prompt
    assert first.shown != second.shown
    assert (first.repetition, second.repetition) == (0, 1)
    assert (first.new, second.new, second.again) == (True, False, True)


def test_skipping_shows_the_answer_and_counts_as_missed():
    answered = given_to(started([choice("a")]), Skip(), Log())
    assert answered.feedback.skipped
    assert answered.feedback.mark.verdict == "wrong"
    assert answered.feedback.answer == "key-a"
    assert answered.feedback.returns
    assert answered.event.data["rating"] == AGAIN


def test_typing_nothing_is_skipping():
    answered = given_to(started([cloze("a")]), TypedResponse("  "), Log())
    assert answered.feedback.skipped
    assert answered.feedback.mark.verdict == "wrong"


def test_the_event_says_what_happened():
    session = started([choice("a")])
    question = session.question
    assert question is not None
    assert question.shown is not None
    index = (question.shown.key + 1) % 4
    happened = given_to(session, ChoiceResponse(index), Log()).event
    assert (happened.type, happened.card, happened.revision) == ("answered", "n:forward:a", "r7")
    assert happened.data == {
        "verdict": "wrong",
        "rating": AGAIN,
        "response": question.shown.options[index],
        "skipped": False,
        "milliseconds": 1200,
        "repetition": 0,
        "seed": 7,
    }


def test_a_near_answer_is_a_pass_that_is_asked_again_sooner():
    item = Item("n:recall:a", "recall", Recall(("When?",), Answer("15 June 2001", "date"), True), ("a",))
    near = given_to(started([item]), TypedResponse("2001"), Log())
    good = given_to(started([item]), TypedResponse("15 June 2001"), Log())
    assert near.feedback.mark.verdict == "near"
    assert near.event.data["rating"] == HARD
    assert not near.feedback.returns
    assert near.feedback.days < good.feedback.days


def test_feedback_says_what_the_chosen_option_is_true_of_and_shows_the_rows():
    citation = Citation("d", "A title", "2023-07-04", 9)
    rows = (
        ("year", "city"),
        ("2015", "a-1"),
        ("2017", "a-0"),
        ("2018", "key-a"),
        ("2019", "a-2"),
        ("2021", "a-9"),
    )
    item = replace(
        choice("a"), table=rows, sources=(citation,), explanation="So it was.", speaker="Zhang", date="2018"
    )
    session = started([item])
    assert session.question is not None
    assert session.question.shown is not None
    options = session.question.shown.options
    index = next(n for n, text in enumerate(options) if text in ("a-0", "a-1", "a-2"))
    told = given_to(session, ChoiceResponse(index), Log()).feedback
    assert told.why == f"{options[index]} is another one."
    assert told.picked == index
    assert told.table is not None
    assert told.table.rows == tuple(row for row in rows[1:] if row[1] in options)
    assert [told.table.rows[n][1] for n in told.table.picked] == [options[index]]
    assert [told.table.rows[n][1] for n in told.table.answer] == ["key-a"]
    assert (told.explanation, told.sources, told.speaker, told.date) == (
        "So it was.",
        (citation,),
        "Zhang",
        "2018",
    )


def test_of_several_rows_with_the_answer_the_one_asked_for_is_marked():
    rows = (("year", "city"), ("2005", "key-a"), ("2018", "key-a"), ("2019", "a-2"))
    body = Choice(("Which city in 2018?",), "key-a", (Option("a-2", Proof("row", (), "")),) * 3)
    told = given_to(started([replace(choice("a"), body=body, table=rows)]), Skip(), Log()).feedback
    assert told.table is not None
    assert told.table.answer == (told.table.rows.index(("2018", "key-a")),)


def test_a_cloze_asks_one_blank_and_fills_in_the_others():
    log = Log()
    session = started([cloze("a")], length=2)
    seen = set()
    for n in range(2):
        session = started([cloze("a")], replay(log.events), NOW + timedelta(n))
        assert session.question is not None
        seen.add((session.question.card, session.question.prompt, session.question.hint))
        given_to(session, right(session), log, NOW + timedelta(n))
    assert seen == {
        ("n:cloze:a#1", f"In {BLANK} it was athree.", ""),
        ("n:cloze:a#3", f"In aone it was {BLANK}.", "a city"),
    }


def test_undo_brings_the_question_back_and_forgets_the_answer():
    session, log = started(items()), Log()
    answered = given_to(session, wrong(session), log).session
    moved = proceed(answered, NOW)
    for at in (answered, moved):
        taken = undo(at, log.moment())
        assert taken is not None
        assert taken.session.question == session.question
        assert taken.session.answers == ()
        assert taken.event.type == "undone"
        assert taken.event.data == {"event": answered.answers[0].event}
        assert replay([*log.events, taken.event]).cards[answered.answers[0].question.card].repetitions == 0
    assert undo(session, log.moment()) is None


def test_undo_works_after_the_last_card_and_to_the_very_beginning():
    log = Log()
    begun = started(items())
    session = played(begun, log, once(wrong))
    assert session.question is None
    steps = 0
    while (taken := undo(session, log.moment())) is not None:
        session, steps = taken.session, steps + 1
        log.events.append(taken.event)
        assert session.question is not None
    assert steps == 14
    assert session.question == begun.question
    assert all(card.repetitions == 0 for card in replay(log.events).cards.values())
    assert started(items(), replay(log.events)).question == begun.question


def test_after_undo_the_session_goes_on_as_if_nothing_had_been():
    log, other = Log(), Log()
    session = started(items())
    session = proceed(given_to(session, wrong(session), log).session, NOW)
    taken = undo(session, log.moment())
    assert taken is not None
    again_played = played(taken.session, log)
    straight = played(started(items()), other)
    assert asked(again_played) == asked(straight)


def test_overruling_makes_a_miss_right_and_stops_its_return():
    session, log = started(items()), Log()
    answered = given_to(session, wrong(session), log).session
    changed = overrule(answered, log.moment())
    assert changed is not None
    assert changed.event.type == "overruled"
    assert changed.event.data["event"] == answered.answers[0].event
    assert changed.session.feedback is not None
    assert changed.session.feedback.overruled
    assert not changed.session.feedback.returns
    assert changed.session.feedback.days > 0
    memory = replay([*log.events, changed.event])
    assert memory.cards[answered.answers[0].question.card].last == GOOD
    assert len(played(changed.session, log).answers) == 7
    assert overrule(changed.session, log.moment()) is None


def test_only_what_was_answered_and_missed_can_be_overruled():
    session, log = started(items()), Log()
    assert overrule(session, log.moment()) is None
    assert overrule(given_to(session, right(session), log).session, log.moment()) is None
    assert overrule(given_to(session, Skip(), log).session, log.moment()) is None


@pytest.mark.parametrize(
    ("item", "response"),
    [
        (choice("a"), TypedResponse("key-a")),
        (choice("a"), SelfRated(True)),
        (choice("a"), ChoiceResponse(4)),
        (choice("a"), ChoiceResponse(-1)),
        (cloze("a"), ChoiceResponse(0)),
        (recalled("a", typed=True), SelfRated(True)),
        (recalled("a", typed=False), TypedResponse("ansa")),
    ],
)
def test_a_response_of_another_mode_is_refused(item: Item, response: Response):
    with pytest.raises(ValueError, match="doesn't fit"):
        respond(started([item]), response, Log().moment())


def test_nothing_can_be_answered_twice():
    session, log = started([choice("a")]), Log()
    answered = given_to(session, right(session), log).session
    with pytest.raises(ValueError, match="no question stands"):
        respond(answered, ChoiceResponse(0), log.moment())
    with pytest.raises(ValueError, match="no question stands"):
        respond(proceed(answered, NOW), ChoiceResponse(0), log.moment())


def test_a_very_long_session_can_be_compared_printed_and_undone():
    session, log = started([choice("a")]), Log()
    for _ in range(1500):
        session = proceed(given_to(session, wrong(session), log).session, NOW)
    assert session == replace(session)
    assert len(repr(session)) > 0
    taken = undo(session, log.moment())
    assert taken is not None
    assert len(taken.session.answers) == 1499


def test_proceeding_waits_for_the_answer():
    session = started(items())
    assert proceed(session, NOW) is session


def test_a_session_of_nothing_is_over_at_once():
    session = started([])
    assert session.question is None
    assert progress(session) == (0, 0)
    assert summary(session, NOW).asked == 0


def test_the_missed_cards_can_be_asked_again_with_one_call():
    log = Log()
    session = played(started(items()), log, once(wrong))
    repeated = again(session, NOW)
    assert repeated is not None
    done = played(repeated, log)
    assert asked(done) == list(dict.fromkeys(asked(session)))
    assert again(done, NOW) is None


def test_asking_again_on_the_same_day_lengthens_nothing():
    log = Log()
    session = played(started(items()), log, once(wrong))
    before = {name: (card.stability, card.interval) for name, card in session.memory.cards.items()}
    repeated = again(session, NOW)
    assert repeated is not None
    done = played(repeated, log)
    assert {name: (card.stability, card.interval) for name, card in done.memory.cards.items()} == before


def test_the_summary_tells_gained_from_missed():
    log = Log()
    session = played(
        started(items()), log, once(lambda s: wrong(s) if s.question and s.question.number == 1 else right(s))
    )
    told = summary(session, NOW + timedelta(seconds=90))
    assert (told.asked, told.right, told.wrong, told.near, told.skipped) == (8, 7, 1, 0, 0)
    assert told.seconds == 90
    assert len(told.gained) == 6
    assert [line.card for line in told.mended] == asked(session)[:1]
    assert told.missed == ()
    assert told.again
    assert told.tomorrow == 1
    assert told.counts.all == 30 * 5
    assert told.counts.new == 150 - 7
    assert told.counts.known == 7
    later = played(started(items(), replay(log.events), NOW + timedelta(1)), log, now=NOW + timedelta(1))
    assert all(line.card not in asked(session)[1:] for line in summary(later, NOW + timedelta(1)).gained)


def test_a_card_that_is_missed_and_not_asked_again_stays_missed():
    answered = given_to(started(items()), wrong(started(items())), Log()).session
    told = summary(answered, NOW)
    assert (len(told.missed), told.mended, told.gained, told.again) == (1, (), (), True)


def test_counts_add_up_and_say_what_today_still_lets_in():
    log = lived(items(), 1)
    held = counts(items(), replay(log.events), NOW)
    assert (held.all, held.new, held.due, held.known, held.today) == (150, 143, 0, 7, 13)
    assert counts(items(), Memory(), NOW).today == 20
    later = counts(items(), replay(log.events), NOW + timedelta(60))
    assert (later.due, later.known) == (7, 0)


def test_progress_counts_what_is_done_and_not_what_returns():
    session, log = started(items()), Log()
    assert progress(session) == (0, 7)
    answered = given_to(session, wrong(session), log).session
    assert progress(answered) == (0, 7)
    done = proceed(answered, NOW)
    answered = given_to(done, right(done), log).session
    assert progress(answered) == (1, 7)
    assert progress(played(proceed(answered, NOW), log)) == (7, 7)


def test_kinds_are_mixed():
    some = [choice(f"f{n}") for n in range(6)] + [choice(f"r{n}", "reverse") for n in range(6)]
    session = played(started(some, length=12), Log())
    kinds = [told.question.item.kind for told in session.answers]
    assert all(a != b for a, b in pairwise(kinds))


def test_details_come_last():
    some = [choice(f"d{n}", detail=True) for n in range(9)] + [choice(f"f{n}") for n in range(9)]
    shown = [told.question.item.detail for told in played(started(some, length=12), Log()).answers]
    assert shown.count(True) == 3


def test_several_sets_make_one_session():
    sets = [ItemSet("a", "A", [choice("a")]), ItemSet("b", "B", [choice("b"), choice("a")])]
    session = played(begin(sets, Memory(), now=NOW, seed=1), Log())
    assert sorted(asked(session)) == ["n:forward:a", "n:forward:b"]


KINDS = st.sampled_from(["forward", "reverse", "cloze", "recall", "rated"])


@st.composite
def collections(draw: st.DrawFn) -> list[Item]:
    made: dict[str, Item] = {}
    for kind, fact in draw(st.lists(st.tuples(KINDS, st.integers(0, 12)), max_size=30)):
        name = f"f{fact}"
        must = draw(st.booleans())
        match kind:
            case "cloze":
                item = cloze(name, must)
            case "recall" | "rated":
                item = recalled(name, typed=kind == "recall")
            case _:
                item = choice(name, kind, must)
        other = draw(st.integers(0, 30))
        if other <= 12 and other != fact:
            item = replace(item, facts=(name, f"f{other}"))
        made[item.id] = item
    return list(made.values())


def tape(answers: list[bool]) -> Callable[[Session], Response]:
    """Wrong where the tape says so, right after its end."""
    left: Iterator[bool] = iter(answers)
    return lambda session: wrong(session) if next(left, False) else right(session)


@settings(max_examples=150, deadline=None)
@given(collections(), st.lists(st.booleans(), max_size=40), st.integers(0, 2**40), st.integers(1, 4))
def test_what_always_holds_of_sessions(some: list[Item], misses: list[bool], seed: int, days: int):
    log, answer = Log(), tape(misses)
    for n in range(days):
        now = NOW + timedelta(n)
        one = [ItemSet("s", "S", some)]
        begun = begin(one, replay(log.events), now=now, seed=seed)
        assert begun == begin(one, replay(reversed(log.events)), now=now, seed=seed)
        session = played(begun, log, answer, now)
        seen = [fact for card in dict.fromkeys(asked(session)) for fact in session.cards[card].facts]
        assert len(seen) == len(set(seen)), "two cards of one fact"
        last: dict[str, Feedback] = {told.question.card: told for told in session.answers}
        assert all(told.mark.verdict == "right" for told in last.values()), "a missed card did not return"
        assert {*replay(log.events).cards.items()} == {*session.memory.cards.items()}
        assert [e.id for e in log.events] == sorted(e.id for e in log.events)
        assert progress(session)[0] == progress(session)[1] == len(last)
        told = summary(session, now)
        assert told.right + told.near + told.wrong == told.asked == len(session.answers)
        held = told.counts
        listed = [line.card for line in (*told.gained, *told.mended, *told.missed)]
        assert len(listed) == len(set(listed)), "a card stands under two headings"
        assert len(listed) + told.kept == len(last)
        more = any(
            begin(one, session.memory, now=now, seed=seed, plan=Plan(extra=extra)).question
            for extra in (False, True)
        )
        assert held.more == more
        assert held.new + held.due + held.known == held.all == sum(len(cards(item)) for item in some)


@settings(max_examples=100, deadline=None)
@given(collections(), st.lists(st.sampled_from(["right", "wrong", "skip", "undo", "overrule"]), max_size=40))
def test_whatever_is_undone_and_overruled_the_log_tells_the_same(some: list[Item], steps: list[str]):
    log = Log()
    session = started(some)
    for step in steps:
        if step in ("undo", "overrule"):
            changed = (undo if step == "undo" else overrule)(session, log.moment())
            if changed is not None:
                log.events.append(changed.event)
                session = changed.session
        elif session.question is not None and session.feedback is None:
            response = {"right": right, "wrong": wrong, "skip": lambda _: Skip()}[step](session)
            session = proceed(given_to(session, response, log).session, NOW)
        assert dict(session.memory.cards) == dict(replay(log.events).cards)


def test_feedback_shows_one_row_of_each_option_shown_and_none_that_answers_another_question():
    told = "argon gases; boron metalloids; neon gases; tin metals; xenon gases; zinc metals; iodine halogens"
    rows = (("name", "family"), *(tuple(row.split()) for row in told.split("; ")))
    wrong = [
        Option("metals", Proof("row", (), "zinc is one of the metals.")),
        Option("metalloids", Proof("row", (), "")),
    ]
    body = Choice(("Of which family is neon?",), "gases", (*wrong, Option("salts", Proof("row", (), ""))))
    feedback = given_to(started([replace(choice("a"), body=body, table=rows)]), Skip(), Log()).feedback
    assert feedback.table is not None
    assert [row[0] for row in feedback.table.rows] == ["boron", "neon", "zinc"]
