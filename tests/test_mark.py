from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from quizgen import values
from quizgen.item import Answer, Choice, Option, Proof
from quizgen.languages import LANGUAGES
from quizgen.marking import mark
from quizgen.shown import shown
from quizgen.value import Context

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


def blank(in_full: str, language: str) -> tuple[Answer, Answer]:
    """The answer of a cloze in which sign, unit and hedge stand outside the blank, and that of a recall."""
    value = values.parse(in_full, Context(LANGUAGES[language]))
    start, end = values.span(value) or (0, 0)
    return Answer(in_full[start:end], value.type, in_full=in_full), Answer(in_full, value.type)


BLANKS = """
[en] 500 km
right: 500 | 500 km | 500km | 500 kilometres | 500,000 m | five hundred | five hundred km | about 500 km
near: over 500
wrong: 501 | 500 m | 500 miles | 500 kg | -500 | 5000 | 500 million | km
[en] 40 percent
right: 40 | 40% | 40 % | 40 percent | forty | forty per cent | fourty
wrong: 0.4 | 41 | 40 percentage points | 4 | 14
[en] -5.5 °C
right: -5.5 | 5.5 | minus 5.5 | −5.5 | -5.5 °C | 5.5 °C | -5.5°C
wrong: 5.6 | -55 | 5.5 K | 5.5 °F
[en] $5 million
right: 5 | $5 | 5 million | $5 million | five | 5,000,000 | $5,000,000 | 5 million dollars | US$5 million
wrong: 5 billion | $5 billion | 5 thousand | €5 million | 6 | 50
[en] nearly 90
right: 90 | nearly 90 | almost 90 | about 90
near: 88 | nearly 88
wrong: over 88 | over 90 | 91 | 50
[en] over 130 km
right: 130 | over 130 | more than 130 km
near: 135
wrong: under 130 | 130 m | 1000
[en] 23rd
right: 23 | 23rd | twenty-third
wrong: 24 | 3rd
[en] 1,500 km
right: 1500 | 1,500 | 1 500 | 1500 km
wrong: 1.500 | 15
[de] 1.500 km
right: 1500 | 1.500 | 1 500 km | 1500 Kilometer
wrong: 1,500 | 15 | 1500 m
[de] -5,5 °C
right: -5,5 | 5,5 | 5,5 Grad Celsius
wrong: 5.5 | 55
[es] 2500 m
right: 2500 | 2.500 | 2 500 m | 2500 metros | 2,5 km
wrong: 2500 km | 2,5
[fr] 2500 m
right: 2500 | 2 500 m | 2500 mètres | 2,5 km
wrong: 2500 km | 2,5
[fr] 5 M€
right: 5 | 5 M€ | 5 millions | 5 millions d'euros
wrong: 5 milliards | 6
"""


def in_blanks() -> Iterator[tuple[str, str, str, str]]:
    in_full = language = ""
    for line in BLANKS.strip().splitlines():
        if line.startswith("["):
            language, in_full = line[1:3], line[5:]
        else:
            label, _, responses = line.partition(": ")
            yield from ((in_full, language, label, response) for response in responses.split(" | "))


@pytest.mark.parametrize(("in_full", "language", "label", "response"), list(in_blanks()))
def test_in_a_blank_what_stands_outside_may_be_typed_again(in_full, language, label, response):
    asked, whole = blank(in_full, language)
    assert asked.text != in_full
    told = mark.typed(asked, response, language)
    assert told.verdict == label, told.reason
    assert told.reason or label != "near"
    if mark.typed(whole, response, language).verdict == "right" and response != "0.4":  # alone it is a share
        assert label == "right"


@pytest.mark.parametrize(
    ("in_full", "response", "reason"),
    [
        ("500 km", "500 m", "The number is right, the unit isn't: it is 500 km."),
        ("500 km", "500 miles", "The number is right, the unit isn't: it is 500 km."),
        ("500 km", "-500", "The number is right, the sign isn't: it is 500 km."),
        ("$5 million", "5 billion", "The digits are right, the size isn't: it is $5 million."),
        ("nearly 90", "88", "Near enough; it is nearly 90."),
        ("over 130 km", "under 130", "The number is right, but it is over 130 km."),
    ],
)
def test_in_a_blank_a_unit_or_hedge_that_differs_is_named(in_full, response, reason):
    for answer in blank(in_full, "en"):
        assert mark.typed(answer, response, "en").reason == reason


def test_a_recall_wants_the_sign():
    _, whole = blank("-5.5 °C", "en")
    assert mark.typed(whole, "-5.5", "en").verdict == "near"
    assert mark.typed(whole, "5.5 °C", "en").reason == "The number is right, the sign isn't: it is -5.5 °C."
