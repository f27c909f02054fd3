"""The estimate of difficulty rises with each of its features, and with nothing else."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen import canonical, difficulty
from quizgen.fact import Fact
from quizgen.files import items as item_files
from quizgen.item import Answer, Choice, Cloze, Item, Option, Proof, Recall
from quizgen.knowledge import Knowledge
from quizgen.value import Value
from tests.knowing import built, known

QUESTIONS = Path(__file__).parent.parent / "questions"
COUNTRIES = "country: Ghana; Togo; Benin; Peru; Chile; Norway\nregion: Africa; America; Europe"
PLACES = """
    {country} lies in [region].
      ? Where does {country} lie?
      | Ghana | Africa
      | Togo | Africa
      | Benin | Africa
      | Peru | America
      | Chile | America
      | Norway | Europe
    The code of {country} is [number].
      ? Which number is the code of {country}?
      | Ghana | 233
      | Togo | 228
    In 1957 [Ghana] became independent.
      ? Which country became independent in 1957?
      x Togo; Peru; Norway; Chile: it did not
"""


@pytest.fixture(scope="module")
def places() -> Knowledge:
    return known(PLACES, COUNTRIES)


def item(places: Knowledge, text: str, kind: str) -> Item:
    """The item of a kind whose fact holds a text."""
    made = built(PLACES, COUNTRIES).items
    facts = places.facts
    return next(i for i in made if i.kind == kind and any(v.text == text for v in facts[i.facts[0]].values))


def independent(places: Knowledge, *wrong: str) -> float:
    """The estimate of the question for Ghana with these wrong options."""
    one = next(i for i in built(PLACES, COUNTRIES).items if i.kind == "forward" and "1957" in i.explanation)
    assert isinstance(one.body, Choice)
    body = replace(
        one.body, distractors=tuple(Option(text, Proof("vouched", ())) for text in wrong), draws=()
    )
    found = difficulty.estimated(places, replace(one, body=body))
    assert found is not None
    return found


def test_names_of_which_the_knowledge_says_the_same_make_a_question_harder(places):
    assert independent(places, "Togo", "Benin") > independent(places, "Peru", "Norway")


def test_more_options_make_a_question_harder(places):
    assert independent(places, "Peru", "Norway", "Chile") > independent(places, "Peru", "Norway")


def test_recalling_is_harder_than_completing_and_that_than_choosing():
    estimates: dict[str, float] = {}
    for one in built(PLACES, COUNTRIES).items:
        if "1957" in (one.explanation or "".join(getattr(one.body, "parts", ()))):
            estimates[one.type] = one.difficulty or 0
    assert estimates["recall"] > estimates["cloze"] > estimates["choice"]


def test_shipped_items_of_one_fact_and_answer_keep_that_order():
    found: dict[tuple[str, str], dict[str, float]] = {}
    for path in QUESTIONS.glob("*.items.yaml"):
        for one in item_files.read(path):
            match one.body:
                case Choice(key=text) | Recall(answer=Answer(text=text)):
                    found.setdefault((one.facts[0], text), {})[one.type] = one.difficulty or 0
                case Cloze():
                    pass
    both = [estimates for estimates in found.values() if len(estimates) == 2]
    assert len(both) > 100
    assert all(estimates["recall"] > estimates["choice"] for estimates in both)


@given(st.integers(0, 100), st.integers(0, 100))
def test_what_is_spoken_of_more_often_is_no_harder(few, more):
    assert difficulty.rarity(min(few, more)) >= difficulty.rarity(max(few, more)) >= 0


@given(st.integers(1, 9), st.integers(1, 9))
def test_fewer_wrong_options_are_no_harder(few, more):
    assert difficulty.hiding(min(few, more)) <= difficulty.hiding(max(few, more)) <= 1


@given(st.text(alphabet="abc ", max_size=60), st.text(alphabet="abc ", max_size=60))
def test_a_longer_answer_is_no_easier(text, more):
    assert difficulty.load(text) <= difficulty.load(text + more) <= 1


def a_number(text: int) -> Value:
    return Value("count", str(text), Decimal(text), Decimal(text))


@given(st.integers(1, 10**6), st.integers(0, 10**6), st.integers(0, 10**6))
def test_nearer_numbers_are_no_less_alike(key, near, far):
    near, far = sorted((near, far))
    fact, nothing = Fact("t:a", "p", ()), Knowledge({}, {})
    alike = [difficulty.likeness(nothing, fact, a_number(key), a_number(key + by)) for by in (near, far)]
    assert 1 >= alike[0] >= alike[1] >= 0


def test_facts_about_something_else_change_no_estimate():
    before = {i.id: i.difficulty for i in built(PLACES, COUNTRIES).items}
    more = (
        PLACES
        + """
    Water boils at [100 °C].
      ? At which temperature does water boil?
    """
    )
    after = {i.id: i.difficulty for i in built(more, COUNTRIES).items}
    assert before.items() <= after.items()


def test_a_changed_estimate_is_no_new_revision(places):
    one = item(places, "Ghana", "forward")
    assert one.difficulty is not None
    assert canonical.revision(one) == canonical.revision(replace(one, difficulty=0.99))


def test_an_item_of_no_known_fact_has_no_estimate(places):
    assert difficulty.estimated(places, replace(item(places, "Ghana", "forward"), facts=("t:gone",))) is None


def test_every_shipped_item_has_an_estimate():
    for path in QUESTIONS.glob("*.items.yaml"):
        for one in item_files.read(path):
            assert one.difficulty is not None
            assert 0 < one.difficulty <= 1
