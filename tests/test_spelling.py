import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.languages import language
from quizgen.spelling import aligned, bare, distance, fold, without_article, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("  The  Shanghai\tSpirit ", "the shanghai spirit"),
        ("Łódź", "lodz"),
        ("Ångström", "angstrom"),
        ("Straße", "strasse"),
        ("Ærø", "aero"),
        ("İstanbul", "istanbul"),
        ("“Belt and Road”", '"belt and road"'),
        ("China’s", "china's"),
        ("China`s", "china's"),
        ("2023–2027", "2023-2027"),
        ("−40", "-40"),
        ("１２３", "123"),
        ("٣٤", "34"),
        ("Ｆｕｌｌ　ｗｉｄｔｈ", "full width"),
        ("10 000", "10 000"),
        ("ﬁne", "fine"),
        ("CO₂", "co2"),
        ("½", "1/2"),
        ("soft\u00adhyphen", "softhyphen"),
        ("3 × 4", "3 x 4"),
    ],
)
def test_fold_leaves_only_what_a_reader_tells_apart(text, folded):
    assert fold(text) == folded


def test_a_superscript_is_no_digit():
    assert fold("x²") != fold("x2")
    assert fold("10⁻³") != fold("10-3")


def test_strict_keeps_accents():
    assert fold("Łódź", strict=True) == "łódź"
    assert fold("CÔTE", strict=True) == "côte"
    assert fold("cote", strict=True) != fold("côte", strict=True)


def test_scripts_keep_the_marks_that_are_letters():
    assert fold("が") != fold("か")
    assert fold("한국") == "한국"


@given(st.text(), st.booleans())
def test_folding_twice_changes_nothing(text, strict):
    once = fold(text, strict)
    assert fold(once, strict) == once


@given(st.text())
def test_folding_strictly_first_changes_nothing(text):
    assert fold(fold(text, strict=True)) == fold(text)


@given(st.text())
def test_aligned_keeps_every_place(text):
    assert len(aligned(text)) == len(text)


@pytest.mark.parametrize(
    ("a", "b", "edits"),
    [("abc", "abc", 0), ("Samarkand", "Samarcand", 1), ("Tianjin", "Tainjin", 1), ("", "abc", 3)],
)
def test_distance_counts_a_swap_as_one(a, b, edits):
    assert distance(a, b) == edits
    assert distance(b, a) == edits


def test_distance_stops_at_its_limit():
    assert distance("abcdef", "uvwxyz", limit=2) == 3


def test_words_leaves_articles_and_function_words_out():
    assert words("The Treaty on Good-Neighborliness of the SCO’s members", language("en")) == (
        "treaty",
        "good",
        "neighborliness",
        "sco's",
        "members",
    )


@pytest.mark.parametrize(
    ("code", "text", "plain"),
    [
        ("en", "The Maldives", "Maldives"),
        ("en", "Theory", "Theory"),
        ("en", "The", "The"),
        ("en", "an Arab country", "Arab country"),
        ("fr", "L’Élysée", "Élysée"),
        ("fr", "la Seine", "Seine"),
        ("de", "Der Rhein", "Rhein"),
        ("de", "Derby", "Derby"),
        ("es", "El Salvador", "Salvador"),
    ],
)
def test_the_article_goes_and_the_rest_stays_as_it_is_written(code, text, plain):
    assert without_article(text, language(code)) == plain
    assert bare(text, language(code)) == fold(plain)
