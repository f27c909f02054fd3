from __future__ import annotations

from datetime import UTC, datetime

import pytest

from quizgen.item import Answer, Blank, Cloze, Item, ItemSet, Recall
from quizgen.languages import language
from quizgen.study import hint
from quizgen.study.card import AGAIN, HARD, Rating
from quizgen.study.moment import Moment
from quizgen.study.schedule import Memory
from quizgen.study.session import Skip, TypedResponse, begin, overrule, respond

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


def cloze(answer: Answer, given: str = "", code: str = "en") -> Item:
    body = Cloze(("It was ", "."), (Blank(1, answer, given),))
    return Item("n:cloze:a", "cloze", body, ("a",), language=code, revision="r")


def asked(item: Item) -> str:
    question = begin([ItemSet("s", "S", [item])], Memory(), now=NOW, seed=1).question
    assert question is not None
    return hint.asked_for(question)


@pytest.mark.parametrize(
    ("text", "kind", "code", "told"),
    [
        ("Qingdao", "name", "en", "begins with Q, letters: 7"),
        ("Zhang Ming", "name", "de", "beginnt mit Z, Buchstaben: 5 + 4"),
        ("1,811", "count", "en", "between 1,000 and 10,000"),
        ("7", "count", "fr", "entre 1 et 10"),
        ("0.5", "count", "en", "between 0 and 1"),
        ("2018", "year", "en", "in the 2010s"),
        ("15 June 2001", "date", "es", "en los años 2000"),
    ],
)
def test_a_hint_tells_a_little_in_the_words_of_the_language(text: str, kind: str, code: str, told: str):
    assert hint.made(Answer(text, kind), language(code)) == told


@pytest.mark.parametrize(("text", "kind"), [("K", "text"), ("June", "date"), ("+", "text"), ("-5", "count")])
def test_no_hint_is_the_answer_itself_or_says_nothing(text: str, kind: str):
    assert hint.made(Answer(text, kind), language("en")) == ""


def test_the_hint_of_a_blank_goes_first_and_a_card_has_none():
    assert asked(cloze(Answer("Qingdao", "name"), "a port")) == "a port"
    assert asked(cloze(Answer("Qingdao", "name"), code="xx")) == "begins with Q, letters: 7"
    assert (
        asked(Item("n:recall:a", "recall", Recall(("Where?",), Answer("Qingdao", "name"), True), ("a",)))
        == ""
    )


@pytest.mark.parametrize(
    ("response", "verdict", "rating"),
    [
        (TypedResponse("Qingdao"), "right", HARD),
        (TypedResponse("Samarkand"), "wrong", AGAIN),
        (Skip(), "wrong", AGAIN),
    ],
)
def test_after_a_hint_an_answer_is_worth_hard_at_most_and_a_miss_is_a_miss(
    response: TypedResponse | Skip, verdict: str, rating: Rating
):
    session = begin([ItemSet("s", "S", [cloze(Answer("Qingdao", "name"))])], Memory(), now=NOW, seed=1)
    answered = respond(session, response, Moment("1", "d", NOW), hinted=True)
    assert answered.event.data["hinted"] is True
    assert (answered.event.data["verdict"], answered.event.data["rating"]) == (verdict, rating)
    assert answered.feedback.returns == (rating == AGAIN)
    changed = overrule(answered.session, Moment("2", "d", NOW))
    if changed is not None:
        assert changed.event.data["rating"] == HARD
