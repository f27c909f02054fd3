import re
from decimal import Decimal

import pytest

from quizgen.languages import language
from quizgen.value import Context
from quizgen.values import neighbours, order, parse, same

DIGITS = re.compile(r"\d+(?:[.,\u202f ]\d{3})*")


def near(code, text):
    context = Context(language(code))
    value = parse(text, context)
    return value, sorted(neighbours(value, context), key=lambda v: order(v) or ())


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "9"),
        ("en", "54"),
        ("en", "130"),
        ("en", "1,500"),
        ("en", "9,900"),
        ("en", "nine"),
        ("en", "Nine"),
        ("en", "23rd"),
        ("en", "twenty-third"),
        ("en", "2.2 billion"),
        ("en", "27.2%"),
        ("en", "27.2 percent"),
        ("en", "$23.3 trillion"),
        ("en", "US$5.50"),
        ("en", "3.65 trillion yuan"),
        ("en", "23 trillion US dollars"),
        ("en", "1,325 km"),
        ("en", "1811 K"),
        ("en", "-38.83 °C"),
        ("en", "31 days"),
        ("en", "13 times"),
        ("en", "130-fold"),
        ("en", "2018"),
        ("en", "44 BC"),
        ("en", "4 July 2024"),
        ("en", "July 4, 2024"),
        ("en", "Sept. 5, 2022"),
        ("en", "2024-07-04"),
        ("en", "July 2024"),
        ("en", "spring 2021"),
        ("de", "1.500"),
        ("de", "3,65 Billionen Yuan"),
        ("de", "04.07.2024"),
        ("de", "fünfte"),
        ("fr", "1 500"),
        ("fr", "23e"),
        ("fr", "4 juillet 2024"),
        ("fr", "XVIe siècle"),
        ("es", "3,5 km"),
        ("es", "julio de 2024"),
    ],
)
def test_four_below_and_four_above_look_like_the_value(code, text):
    value, found = near(code, text)
    rank = order(value)
    assert rank is not None
    orders = [order(v) for v in found]
    assert sum(o is not None and o < rank for o in orders) >= 4
    assert sum(o is not None and o > rank for o in orders) >= 4
    for other in found:
        assert (other.type, other.unit, other.hedge) == (value.type, value.unit, value.hedge)
        assert other.text != value.text
        assert other.text[0].isupper() == value.text[0].isupper() or not value.text[0].isalpha()


@pytest.mark.parametrize(
    ("code", "text", "shape"),
    [
        ("en", "1,500", r"\d,\d00|\d00"),
        ("en", "27.2 percent", r"\d\d\.\d percent"),
        ("en", "$23.3 trillion", r"\$\d\d\.\d trillion"),
        ("en", "3.65 trillion yuan", r"\d\.\d\d trillion yuan"),
        ("en", "1,325 km", r"(\d,)?\d{3} km"),
        ("en", "1811 K", r"\d{3,4} K"),
        ("en", "-38.83 °C", r"-\d\d\.\d\d °C"),
        ("en", "23rd", r"\d\d(st|nd|rd|th)"),
        ("en", "nine", r"[a-z]+"),
        ("en", "2024-07-04", r"2024-\d\d-\d\d"),
        ("en", "July 4, 2024", r"[A-Z][a-z]+ \d\d?, 2024"),
        ("en", "4th of July 2024", r"\d\d?(st|nd|rd|th) of [A-Z][a-z]+ 2024"),
        ("en", "Sept. 5, 2022", r"([A-Z][a-z]+\.|May|June) \d\d?, 2022"),
        ("de", "04.07.2024", r"\d\d\.\d\d\.2024"),
        ("fr", "14 juillet 2024", r"(1er|\d\d?) [a-zéû]+ 2024"),
        ("fr", "XVIe siècle", r"[XVI]+e siècle"),
        ("de", "1.500", r"\d\.\d00|\d00"),
    ],
)
def test_a_neighbour_is_written_like_the_value(code, text, shape):
    value, found = near(code, text)
    for other in [value, *found]:
        assert re.fullmatch(shape, other.text), other.text


def test_a_second_is_never_a_2th():
    texts = [v.text for t in ("23rd", "11th", "2nd", "31st") for v in near("en", t)[1]]
    assert texts
    for text in texts:
        ending = (
            "th"
            if text[-4:-2] in ("11", "12", "13")
            else {"1": "st", "2": "nd", "3": "rd"}.get(text[-3], "th")
        )
        assert text.endswith(ending), text


@pytest.mark.parametrize(
    ("text", "below"),
    [("one", 0), ("1", 0), ("3", 2), ("first", 0), ("third", 2), ("2%", 1), ("1 million", 0)],
)
def test_nothing_lies_below_one(text, below):
    value, found = near("en", text)
    assert sum((order(v) or ()) < (order(value) or ()) for v in found) == below
    assert all(v.low is not None and v.low > 0 for v in found)


def test_no_percentage_lies_above_a_hundred():
    _, found = near("en", "97%")
    assert max(v.high or 0 for v in found) < Decimal("100.6")
    assert near("en", "150%")[1][-1].high > 150


def test_no_decade_or_century_lies_ahead():
    assert near("en", "19th century")[1][-1].text == "21st century"
    assert near("en", "1990s")[1][-1].text == "2020s"


@pytest.mark.parametrize(
    "text",
    [
        "over 130",
        "about 40 percent",
        "nearly $90 billion",
        "5-10",
        "one-quarter",
        "twice",
        "around 1900",
        "mid-2022",
        "2023-2027",
        "winter 2021/22",
        "31 August – 1 September 2025",
        "energy",
        "energy; food",
        "two hundred and six",
        "1 day",
    ],
)
def test_what_is_inexact_or_has_one_form_only_has_no_neighbours(text):
    assert near("en", text)[1] == []


def test_neighbours_are_the_same_each_time_and_spaced_differently_for_each_value():
    spacings = set()
    for year in range(1950, 2000):
        value, found = near("en", str(year))
        assert found == near("en", str(year))[1]
        spacings.add(tuple(int(v.text) - int(value.text) for v in found))
    assert len(spacings) > 40


def test_no_factor_betrays_the_value():
    factors = set()
    for number in range(1001, 1101):
        value, found = near("en", f"{number:,} km")
        assert value.low is not None
        factors |= {round(float((v.low or 0) / value.low), 2) for v in found}
    assert len(factors) > 60
    assert 0.35 < min(factors) < max(factors) < 1.7


def test_a_number_that_isnt_round_has_no_round_neighbours():
    for number in range(1001, 1101):
        if number % 10:
            assert not any(v.text.endswith("0") for v in near("en", f"{number:,}")[1])


@pytest.mark.parametrize(
    ("text", "zeros"), [("40%", 1), ("1,500", 2), ("300 km", 2), ("$20 billion", 1), ("2.50 m", 1)]
)
def test_a_round_number_has_neighbours_as_round(text, zeros):
    def zeros_of(other):
        digits = "".join(re.findall(r"\d", other))
        return len(digits) - len(digits.rstrip("0"))

    value, found = near("en", text)
    assert found
    assert zeros_of(value.text) == zeros
    assert all(zeros_of(v.text) >= zeros for v in found)


def test_next_to_a_small_count_stand_all_the_counts_there_are():
    for number in range(4, 12):
        assert [int(v.text) for v in near("en", str(number))[1]] == [
            n for n in range(max(1, number - 5), number + 6) if n != number
        ]


def test_neighbours_come_nearest_first():
    context = Context(language("en"))
    value = parse("1,500", context)
    distances = [abs((v.low or Decimal(0)) - (value.low or Decimal(0))) for v in neighbours(value, context)]
    assert distances == sorted(distances)


def test_no_two_of_them_are_the_same_answer():
    for text in ("3 million", "$2 trillion", "2.2 billion", "40%", "July 2024"):
        value, found = near("en", text)
        group = [value, *found]
        assert not any(same(a, b) for i, a in enumerate(group) for b in group[:i])
