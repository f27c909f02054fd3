"""When two texts are one, and when they may be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.item import Answer, Choice
from quizgen.languages import language
from quizgen.marking import mark
from quizgen.value import Context, Value
from quizgen.values import find, keys, same, surely
from tests.knowing import built

SURELY = """
U.S.A. = USA = U.S. = US | sulphur dioxide = sulfur dioxide | colour = color | neighbourhood = neighborhood
organisation = organization | theatre = theater | catalogue = catalog | travelled = traveled | defence = defense
haemoglobin = hemoglobin | grey = gray | three rooms = 3 rooms | twenty-one pilots = 21 pilots | Formula One = Formula 1
Second World War = 2nd World War | x² = x^2 | 10⁻³ = 10^-3 | e-mail = email | salt & pepper = salt and pepper
Saint Petersburg = St. Petersburg = St Petersburg | Mount Everest = Mt. Everest | H2O = H₂O | Rh− = Rh- | A− = A-
Ca²⁺ = Ca2+ = Ca^2+ | Müller = Mueller | the Shanghai Spirit = Shanghai spirit | Fotografie = Photographie
"""
PERHAPS = """
上海 = 上海市 | 吉林 = 吉林省 | Stadt = Städte | Haus = Häuser | die Rose = Rosen | cheval = chevaux | bijou = bijoux
ciudad grande = ciudades grandes | luz = luces | nación = naciones | house = houses | energy policies = an energy policy
World War II = World War 2 | WHO = World Health Organization | USA = United States of America = US
"""
OTHERS = """
A+ / A- / A / B+ | A+ / A− | C / C++ / C# | Rh+ / Rh− | Rhesus + / Rhesus − | AB+ / AB− | Na+ / Na / Cl- / Cl
CO / CO2 | x² / x2 | x² / x³ | f(x+1) / f(x)+1 | Ca(OH)2 / CaOH2 | 吉林省 / 吉林市 | -5 / 5 | 10⁻³ / 10³
World Health Organization / World Hockey Organization | energy / energies of the sun | three rooms / four rooms
"""
WORDS_APART = """
filled / filed | timbre / timber | tour / tor | prize / prise | cheque / check | tyre / tire
"""


def groups(table: str, sign: str) -> list[tuple[str, str]]:
    rows = [row.split(f" {sign} ") for line in table.strip().splitlines() for row in line.split(" | ")]
    return [(a, b) for row in rows for n, a in enumerate(row) for b in row[n + 1 :]]


def text(words: str) -> Value:
    return Value("text", words)


@pytest.mark.parametrize(("a", "b"), groups(SURELY, "="))
def test_two_spellings_are_surely_one(a, b):
    assert surely(text(a), text(b))
    assert same(text(a), text(b))


@pytest.mark.parametrize(("a", "b"), groups(PERHAPS, "="))
def test_two_texts_may_be_one(a, b):
    assert same(text(a), text(b))


@pytest.mark.parametrize(("a", "b"), groups(OTHERS, "/"))
def test_two_texts_are_two(a, b):
    assert not same(text(a), text(b))
    assert not surely(text(a), text(b))
    for answer, reply in ((a, b), (b, a)):  # what tells them apart is no slip either
        assert mark.typed(Answer(answer, "name"), reply, "en").verdict == "wrong"


@pytest.mark.parametrize(("a", "b"), groups(WORDS_APART, "/"))
def test_a_family_of_spellings_merges_no_two_words(a, b):
    assert not same(text(a), text(b))


def test_capitals_are_no_article():
    assert not surely(text("UN Women"), text("Women"))


WORDS = [w for table in (SURELY, PERHAPS, OTHERS) for w in table.replace("|", " ").split()]
TEXTS = st.one_of(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join), st.text(max_size=12)
)


@given(TEXTS, TEXTS, st.sampled_from(["name", "text"]), st.sampled_from(["name", "text"]))
def test_what_surely_is_could_be(one, other, kind, another):
    a, b = Value(kind, one), Value(another, other)
    assert surely(a, a)
    assert surely(a, b) == surely(b, a)
    assert same(a, b) == same(b, a)
    if surely(a, b):
        assert same(a, b)
    if same(a, b):
        assert (keys(a) or set()) & (keys(b) or set())


@given(TEXTS)
def test_a_text_stands_in_a_sentence_that_quotes_it(words):
    assert find(text(words), words, Context(language("en")))


def test_grades_that_differ_by_a_sign_are_options_and_two_spellings_never_are():
    made = built("""
        The {mark} is written [sign].
          ? How is the {mark} written?
          | best mark | A+
          | third mark | A−
          | worst mark | F−
          | mark in colour | color red
          | mark in paint | colour red
    """).items
    shown = [
        {item.body.key, *(option.text for option in item.body.distractors)}
        for item in made
        if isinstance(item.body, Choice)
    ]
    assert any({"A+", "A−", "F−"} <= options for options in shown)
    assert not any({"color red", "colour red"} <= options for options in shown)
