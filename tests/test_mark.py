from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from quizgen.item import Answer, Choice, Option, Proof
from quizgen.marking import mark
from quizgen.shown import shown

LABELLED = Path(__file__).with_name("marks.txt")
HEAD = re.compile(
    r"\[(?P<language>\w+) (?P<type>\w+)\] (?P<answer>.+?)(?: = (?P<accepted>.+?))?(?: / (?P<others>.+))?"
)


def labelled() -> list[tuple[Answer, str, str, str]]:
    """Answer, language, label and response of each labelled pair."""
    found: list[tuple[Answer, str, str, str]] = []
    answer, language = Answer("", ""), ""
    for line in LABELLED.read_text(encoding="utf-8").splitlines():
        if head := HEAD.fullmatch(line):
            accepted, others = (
                tuple(head[name].split("; ")) if head[name] else () for name in ("accepted", "others")
            )
            answer, language = Answer(head["answer"], head["type"], accepted, others), head["language"]
        elif line and not line.startswith("#"):
            label, _, responses = line.partition(":")
            found += [(answer, language, label, response) for response in responses.split(" | ")]
    return found


PAIRS = labelled()


@pytest.mark.parametrize(("answer", "language", "label", "response"), PAIRS)
def test_a_labelled_response_is_marked_as_labelled(answer: Answer, language: str, label: str, response: str):
    told = mark.typed(answer, response, language)
    noted = told.reason.startswith("Accepted: you wrote")
    assert (told.verdict, noted) == ({"slip": "right"}.get(label, label), label == "slip"), told.reason
    assert told.answer == answer.text


def test_there_are_enough_labelled_pairs():
    assert len(PAIRS) >= 400
    assert len({language for _, language, _, _ in PAIRS}) >= 4
    assert min(Counter(label for _, _, label, _ in PAIRS).values()) >= 40
    assert len({(answer.text, language, response) for answer, language, _, response in PAIRS}) == len(PAIRS)


NAME = Answer("Qingdao", "name", ("Tsingtao",), ("Ufa",))


@pytest.mark.parametrize(
    ("answer", "response", "reason"),
    [
        (NAME, "Quingdao", "Accepted: you wrote Quingdao, it is spelled Qingdao."),
        (NAME, "tsingtao", "Accepted: here it is called Qingdao."),
        (NAME, "ufa", "Ufa is known here, too, but as another answer."),
        (NAME, "Beijing", ""),
        (NAME, "qingdao", ""),
        (NAME, " ", ""),
        (Answer("Łódź", "name"), "lodz", "Accepted: with its accents it is Łódź."),
        (Answer("Co", "name", (), ("CO",)), "co", "Here capitals count: Co is not CO."),
        (Answer("papá", "name", (), ("papa",)), "pàpa", "Here accents count: papá is not papa."),
        (Answer("Slovakia", "name", (), ("Slovenia",)), "Slovekia", "Slovekia could as well be Slovenia."),
        (Answer("curium", "name", (), ("cerium",)), "cirium", "cirium could as well be cerium."),
        (Answer("15 June 2001", "date"), "2001", "True, but more exactly it is 15 June 2001."),
        (Answer("15 June 2001", "date"), "15 June", "True, but with its year it is 15 June 2001."),
        (Answer("after 2020", "year"), "2020", "The date is right, but it is after 2020."),
        (Answer("before May 2020", "date"), "2019", ""),
        (Answer("2018", "year"), "the 2010s", "That is true, but says too little: it is 2018."),
        (Answer("15 June 2001", "date"), "15 juny 2001", "15 juny 2001 could as well be 15 July 2001."),
        (Answer("nearly $90 billion", "money"), "$88 billion", "Near enough; it is nearly $90 billion."),
        (
            Answer("nearly $90 billion", "money"),
            "$90 million",
            "The digits are right, the size isn't: it is nearly $90 billion.",
        ),
        (
            Answer("$90 billion", "money"),
            "90 billion euros",
            "The number is right, the unit isn't: it is $90 billion.",
        ),
        (Answer("300 km", "quantity"), "300", "The number is right; with its unit it is 300 km."),
        (Answer("over 40%", "percent"), "under 40%", "The number is right, but it is over 40%."),
        (Answer("18", "count"), "eighten", "Accepted: you wrote eighten, it is spelled eighteen."),
    ],
)
def test_the_reason_is_said_in_words(answer: Answer, response: str, reason: str):
    assert mark.typed(answer, response, "en").reason == reason


@pytest.mark.parametrize(
    "kind", ["name", "count", "date", "year", "money", "percent", "ratio", "quantity", "list", "text"]
)
@pytest.mark.parametrize(
    "response", ["", " ", "\t\n", "\u00a0", "\u200b", "...", "-", "\x00", "\ud800", "x" * 10**6, "9" * 10**5]
)
def test_odd_responses_are_marked_wrong_and_break_nothing(kind: str, response: str):
    assert mark.typed(Answer("1 of 3", kind, ("x",)), response, "en").verdict == "wrong"


def test_a_language_without_a_pack_is_marked_by_the_habits_of_english():
    assert mark.typed(Answer("Den Haag", "name"), "den haag", "nl").verdict == "right"
    assert mark.typed(Answer("15 June 2001", "date"), "June 15, 2001", "en-GB").verdict == "right"


def test_a_number_that_does_not_parse_is_compared_as_text():
    assert mark.typed(Answer("a few dozen", "count"), "A few dozen", "en").verdict == "right"
    assert mark.typed(Answer("a few dozen", "count"), "many", "en").verdict == "wrong"


def test_a_choice_is_right_at_its_key_alone():
    options = tuple(Option(f"w{n}", Proof("row", ("x",), f"w{n} is another")) for n in range(4))
    question = shown(Choice(("?",), "key", options), "i", 1, 0)
    verdicts = [mark.choice(question, index).verdict for index in range(4)]
    assert verdicts.count("right") == 1
    assert verdicts.index("right") == question.key
    assert {mark.choice(question, index).answer for index in range(4)} == {"key"}


def test_preparing_changes_nothing():
    mark.prepare("de")
    mark.prepare("nl")
    assert mark.typed(Answer("achtzehn", "count"), "18", "de").verdict == "right"


LETTERS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=5, max_size=12)
WORDS = st.lists(LETTERS, min_size=1, max_size=3).map(" ".join)
NAMES = st.one_of(WORDS, st.text(min_size=1, max_size=20))


def verdict(answer: str, response: str, *others: str) -> str:
    return mark.typed(Answer(answer, "name", (), others), response, "en").verdict


@given(NAMES)
@example("ß")
@example("ǅ")
@example("½")
@example("the")
@example("...")
@example("in Paris")
def test_the_answer_itself_is_right_whatever_it_is(answer: str):
    assume(answer[: mark.LONGEST].split())
    assert verdict(answer, answer) == "right"
    assert verdict(answer, f"  {answer}\n") == "right"


@given(WORDS)
def test_case_spaces_and_a_full_stop_never_matter(answer: str):
    for response in (
        answer.upper(),
        answer.title(),
        answer.replace(" ", "  "),
        answer.replace(" ", ""),
        answer + ".",
    ):
        assert verdict(answer, response) == "right"


@settings(max_examples=300)
@given(WORDS, WORDS)
@example("kilda", "qilda")
@example("st kilda", "stkilda")
def test_marks_of_names_are_symmetric(a: str, b: str):
    assume(not {*a.split(), *b.split()} & set(" ".join(mark._BEFORE["en"].split()).split()))
    assert verdict(a, b) == verdict(b, a)


@settings(max_examples=300)
@given(st.data(), st.text("abcdefghijklmnoprstuvw", min_size=5, max_size=12))
def test_a_slip_is_forgiven_unless_it_leads_to_another_known_value(data: st.DataObject, answer: str):
    place = data.draw(st.integers(1, len(answer) - 1))
    letter = data.draw(st.sampled_from("abcdefghijklmnoprstuvw"))
    kind = data.draw(st.sampled_from(["put", "drop", "change"]))
    rest = answer[place:] if kind == "put" else answer[place + 1 :]
    slipped = answer[:place] + ("" if kind == "drop" else letter) + rest
    assume(
        slipped != answer
        and len(slipped) >= 5
        and answer != "stead"
        and not mark.typed(Answer(answer, "count"), answer, "en").reason
    )
    assume(not re.fullmatch("[ivxlcdm]+", answer))
    assert verdict(answer, slipped) == "right"
    assert verdict(answer, slipped, slipped) == "wrong"
    assert verdict(answer, slipped, slipped.upper()) == "wrong"


@given(LETTERS, LETTERS)
def test_another_known_value_is_never_right(answer: str, other: str):
    assume(answer != other)
    assert verdict(answer, other, other) == "wrong"
    assert verdict(answer, answer, other) == "right"


@given(st.integers(0, 10**12), st.integers(0, 10**12))
def test_a_digit_never_slips(a: int, b: int):
    assert (mark.typed(Answer(str(a), "count"), str(b), "en").verdict == "right") == (a == b)
    assert (verdict(f"Route {a}", f"Route {b}") == "right") == (a == b)


@given(st.integers(1000, 2999), st.integers(1000, 2999))
def test_a_year_is_right_or_wrong(a: int, b: int):
    told = mark.typed(Answer(str(a), "year"), str(b), "en").verdict
    assert told == ("right" if a == b else "wrong")


@given(st.text(alphabet="abc", max_size=3), st.text(alphabet="abc", max_size=3))
def test_words_of_three_letters_never_slip(a: str, b: str):
    assume(a and b and a != b and {a, b} - {"a", "b"} and not {a, b} & {"a"})
    assert verdict(a, b) == "wrong"
