from pathlib import Path

import pytest

import quizgen.values
from quizgen.languages import language
from quizgen.value import Context
from quizgen.values import VALUES, parse, parse_as

EN = Context(language("en"))


def test_the_registry_names_every_file_of_the_folder():
    folder = Path(quizgen.values.__file__).parent
    assert sorted(VALUES) == sorted(p.stem for p in folder.glob("*.py") if p.stem != "__init__")
    assert all(kind.name == name for name, kind in VALUES.items())


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("energy; food", "list"),
        ("4 July 2024", "date"),
        ("2018", "year"),
        ("1,500", "count"),
        ("1500", "year"),
        ("9900", "count"),
        ("$23.3 trillion", "money"),
        ("40%", "percent"),
        ("one-quarter", "ratio"),
        ("1811 K", "quantity"),
        ("six", "count"),
        ("14 dialogue partners", "text"),
        ("over 2.2 billion doses", "text"),
        ("2018 summit", "text"),
        ("a common army", "text"),
        ("G20", "text"),
        ("F-16", "text"),
        ("H2O", "text"),
        ("007", "text"),
        ("12:30", "text"),
        ("192.168.1.1", "text"),
        ("1/1/2020", "text"),
        ("Half-Life", "text"),
        ("Fifth Avenue", "text"),
        ("10 Downing Street", "text"),
        ("July", "text"),
        ("score", "text"),
        ("the quarter", "text"),
        ("", "text"),
        (" ", "text"),
        ("%", "text"),
        ("$", "text"),
        ("over", "text"),
        ("about (", "text"),
        ("-", "text"),
    ],
)
def test_the_type_of_a_text_is_inferred(text, kind):
    value = parse(text, EN)
    assert value.type == kind
    assert value.text == text


def test_a_declared_type_goes_before_the_inferred_one():
    count = parse_as("count", "1500", EN)
    assert count is not None
    assert count.type == "count"
    assert count.low == 1500
    assert parse_as("year", "1,500", EN) is None
    assert parse_as("money", "1,500", EN) is None
    assert parse_as("name", "Nowhere", EN) is None


def test_an_unknown_type_is_an_error():
    with pytest.raises(KeyError):
        parse_as("colour", "red", EN)
