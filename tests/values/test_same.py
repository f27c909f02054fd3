import pytest

from quizgen.languages import language
from quizgen.spelling import fold
from quizgen.value import Context, Name
from quizgen.values import list as lists
from quizgen.values import parse, parse_as, same

NAMES = {
    fold(spelling): name
    for name in [
        Name("city", "Qingdao", ("Tsingtao",)),
        Name("country", "the United Arab Emirates", ("UAE",)),
        Name("person", "Xi Jinping", ("Xi",)),
    ]
    for spelling in (name.canonical, *name.aliases)
}
EN = Context(language("en"), NAMES)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # spellings
        ("six", "6"),
        ("1,500", "1 500"),
        ("23rd", "twenty-third"),
        ("2.2 billion", "2,200 million"),
        ("40%", "forty per cent"),
        ("$5", "US$5"),
        ("$23.3 trillion", "23.3 trillion dollars"),
        ("4 July 2024", "July 4, 2024"),
        ("the 1990s", "1990s"),
        ("19th century", "the nineteenth century"),
        # units
        ("1 km", "1000 m"),
        ("1811 K", "1538 °C"),
        ("12 months", "1 year"),
        ("7 days", "one week"),
        ("1 ha", "10,000 m²"),
        # rounding
        ("$23.3 trillion", "$23.33 trillion"),
        ("$23.3 trillion", "$23.25 trillion"),
        ("27.2%", "27.24%"),
        ("one-quarter", "25%"),
        ("one-quarter", "1/4"),
        ("a third", "33 percent"),
        ("13 times", "13-fold"),
        ("twice", "2 times"),
        # hedges
        ("about 40", "44"),
        ("about 40", "36"),
        ("nearly 100", "95"),
        ("nearly 100-fold", "90 times"),
        ("over 40", "43"),
        ("over 40", "over 30"),
        ("over 40", "at least 60"),
        ("over 40", "under 100"),
        ("under 40", "up to 10"),
        ("over 40 percent", "41%"),
        ("over a dozen", "13"),
        ("5-10", "7"),
        ("over 130", "130"),
        # time
        ("2024", "4 July 2024"),
        ("mid-2022", "July 2022"),
        ("2023-2027", "2024"),
        # names and texts
        ("Qingdao", "Tsingtao"),
        ("the UAE", "United Arab Emirates"),
        ("Xi Jinping", "xi"),
        ("the Shanghai Spirit", "Shanghai spirit"),
        ("“Shanghai Spirit”", "Shanghai Spirit"),
        ("energy policies", "an energy policy"),
        ("Côte d’Azur", "cote d'azur"),
        ("energy; food", "food; energy"),
        ("nine; Qingdao", "Tsingtao; 9"),
    ],
)
def test_both_could_be_right(a, b):
    assert same(parse(a, EN), parse(b, EN))
    assert same(parse(b, EN), parse(a, EN))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("six", "seven"),
        ("6", "sixth"),
        ("9", "9%"),
        ("1,500", "1,501"),
        ("$5", "€5"),
        ("3.65 trillion yuan", "511 billion USD"),
        ("$23.3 trillion", "$23.4 trillion"),
        ("27.2%", "27.3%"),
        ("3 million", "2 million"),
        ("5%", "5 percentage points"),
        ("3 times", "3 percentage points"),
        ("1 km", "1 kg"),
        ("1811 K", "1811 °C"),
        ("one-quarter", "one-third"),
        ("about 40", "45"),
        ("nearly 100", "101"),
        ("nearly 100", "89"),
        ("nearly 100", "over 100"),
        ("over 40", "39"),
        ("over 40", "45"),
        ("over 40", "under 30"),
        ("under 40", "41"),
        ("2024", "2023"),
        ("July 2024", "August 2024"),
        ("before 2020", "2021"),
        ("Qingdao", "Xi"),
        ("Qingdao", "Shanghai"),
        ("energy", "energies of the sun"),
        ("x²", "x2"),
        ("energy; food", "energy"),
        ("energy; food", "energy; food; water"),
        ("energy; food", "energy; water"),
    ],
)
def test_only_one_could_be_right(a, b):
    assert not same(parse(a, EN), parse(b, EN))
    assert not same(parse(b, EN), parse(a, EN))


def test_a_name_of_no_list_is_the_text_that_spells_it():
    other = parse("Qingdao", Context(language("en")))
    assert other.type == "text"
    assert same(other, parse("Qingdao", EN))


def test_types_that_were_inferred_differently_are_the_same_by_their_text():
    count = parse_as("count", "1500", EN)
    assert count is not None
    assert same(count, parse("1500", EN))


def test_a_list_ends_with_dots_when_it_is_open():
    assert parse("energy; food; …", EN).complete is False
    assert parse("energy; food; ...", EN).complete is False
    closed = parse("energy; food", EN)
    assert closed.complete
    assert [part.text for part in closed.parts] == ["energy", "food"]
    assert [part.type for part in parse("9; 2018; Xi", EN).parts] == ["count", "year", "name"]


def test_an_escaped_semicolon_parts_nothing():
    assert parse(r"a \; b", EN).type == "text"
    assert parse(r"\(a; b\)", EN).type == "text"
    assert [part.text for part in parse(r"\(a; b\); c", EN).parts] == [r"\(a; b\)", "c"]


def test_a_list_is_made_of_texts_that_are_parted_already():
    value = lists.of(["a; b", "c"], False, EN)
    assert [part.text for part in value.parts] == ["a; b", "c"]
    assert (value.text, value.complete) == ("a; b; c; …", False)
