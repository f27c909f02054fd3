"""What must hold for every type that is registered: a new one gets its examples here, and all laws at once."""

from itertools import combinations_with_replacement

import pytest

from quizgen.languages import language
from quizgen.spelling import fold
from quizgen.value import Context, Name
from quizgen.values import (
    VALUES,
    find,
    keys,
    neighbours,
    order,
    parse,
    parse_as,
    same,
    span,
    spellings,
    surely,
    typed,
)

NAMES = {
    fold(spelling): name
    for name in [Name("city", "Qingdao", ("Tsingtao",)), Name("river", "the Rhine"), Name("group", "A+")]
    for spelling in (name.canonical, *name.aliases)
}
EXAMPLES = {
    "list": ["energy; food", "energy; food; …", "9; Qingdao", "energy; water"],
    "name": ["Qingdao", "Tsingtao", "Rhine", "the Rhine", "A+"],
    "date": ["4 July 2024", "July 2024", "mid-2022", "1990s", "19th century", "before May 2020", "2023-2027"],
    "year": ["2018", "44 BC", "around 1900", "after 2020"],
    "money": ["$23.3 trillion", "3.65 trillion yuan", "over €5", "$5-10 million", "five dollars"],
    "percent": ["40%", "over 40 percent", "27.2 percent", "5 percentage points", "10-20%"],
    "ratio": ["one-quarter", "1/4", "3:1", "13 times", "nearly 100-fold", "twice"],
    "quantity": ["500 km", "-5.5 °C", "nearly 90 tonnes", "six days", "1,325 km", "5-10 km"],
    "count": ["9", "1,500", "over 130", "six", "2.2 billion", "23rd", "fifth", "5 to 10"],
    "text": ["energy policy", "C++", "A−", "H₂O", "x²", "the Shanghai Spirit", "-", "0x7"],
}
EN = Context(language("en"), NAMES)
ALL = [(kind, text) for kind, texts in EXAMPLES.items() for text in texts]
each = pytest.mark.parametrize(("kind", "text"), ALL)


def read(kind, text):
    value = parse_as(kind, text, EN)
    assert value is not None, f"{text} is no {kind}"
    return value


def test_every_type_has_examples():
    assert set(EXAMPLES) == set(VALUES)
    assert all(len(texts) > 1 for texts in EXAMPLES.values())


@each
def test_a_text_that_a_type_reads_is_tried_with_it(kind, text):
    """`numbered` shuts no door: whatever a type reads is inferred to be of it, or of a type that is tried before."""
    found = list(VALUES).index(parse(text, EN).type)
    assert found <= list(VALUES).index(kind)


@each
def test_a_spelling_is_read_as_the_same_value(kind, text):
    value = read(kind, text)
    found = spellings(value, EN)
    assert found[0] == text
    for spelling in found:
        other = parse_as(kind, spelling, EN)
        if other is not None and other.unit == value.unit:
            assert same(value, other), spelling


@each
def test_it_stands_in_its_own_text(kind, text):
    assert find(read(kind, text), f"They say “{text}” and so on.", EN)


@each
def test_what_is_typed_lies_inside_the_text(kind, text):
    value = read(kind, text)
    typed_span = span(value)
    if typed_span is not None:
        assert 0 <= typed_span[0] < typed_span[1] <= len(text)
        assert text[slice(*typed_span)].strip() == text[slice(*typed_span)]
    elif typed(value):
        assert value.hedge or value.unit


@each
def test_its_neighbours_are_other_values(kind, text):
    value = read(kind, text)
    for other in neighbours(value, EN):
        assert other.type == kind
        assert not same(value, other)
        assert order(other) != order(value)


def test_sameness_is_reflexive_symmetric_and_goes_with_the_order():
    found = [read(kind, text) for kind, text in ALL]
    for a, b in combinations_with_replacement(found, 2):
        assert same(a, b) == same(b, a), (a.text, b.text)
        if a is b or (
            a.type == b.type and a.unit == b.unit and order(a) is not None and order(a) == order(b)
        ):
            assert same(a, b), (a.text, b.text)


def test_what_surely_is_could_be_and_what_could_be_shares_a_key():
    found = [read(kind, text) for kind, text in ALL]
    for a, b in combinations_with_replacement(found, 2):
        assert surely(a, b) == surely(b, a), (a.text, b.text)
        assert surely(a, b) or a is not b
        assert same(a, b) or not surely(a, b), (a.text, b.text)
        if a.type == b.type and same(a, b):
            mine, yours = keys(a), keys(b)
            assert mine is None or yours is None or mine & yours, (a.text, b.text)
