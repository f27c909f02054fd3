from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.languages import language
from quizgen.value import Context
from quizgen.values import overlap, parse
from quizgen.values.dates import calendar

EN = Context(language("en"))


def case(code, text, kind, unit, first, last=None, hedge=""):
    return pytest.param(code, text, kind, unit, first, last or first, hedge, id=f"{code} {text}")


@pytest.mark.parametrize(
    ("code", "text", "kind", "unit", "first", "last", "hedge"),
    [
        case("en", "4 July 2024", "date", "day", (2024, 7, 4)),
        case("en", "July 4, 2024", "date", "day", (2024, 7, 4)),
        case("en", "July 4th, 2024", "date", "day", (2024, 7, 4)),
        case("en", "4th of July 2024", "date", "day", (2024, 7, 4)),
        case("en", "Sept. 5, 2022", "date", "day", (2022, 9, 5)),
        case("en", "2024-07-04", "date", "day", (2024, 7, 4)),
        case("en", "29 February 2024", "date", "day", (2024, 2, 29)),
        case("en", "15 March 44 BC", "date", "day", (-43, 3, 15)),
        case("en", "August 31 and September 1, 2025", "date", "days", (2025, 8, 31), (2025, 9, 1)),
        case("en", "31 August – 1 September 2025", "date", "days", (2025, 8, 31), (2025, 9, 1)),
        case("en", "3–4 July 2024", "date", "days", (2024, 7, 3), (2024, 7, 4)),
        case("en", "July 3-4, 2024", "date", "days", (2024, 7, 3), (2024, 7, 4)),
        case("en", "28 December 2023 to 3 January 2024", "date", "days", (2023, 12, 28), (2024, 1, 3)),
        case("en", "July 2024", "date", "month", (2024, 7, 1), (2024, 7, 31)),
        case("en", "July, 2024", "date", "month", (2024, 7, 1), (2024, 7, 31)),
        case("en", "2024-02", "date", "month", (2024, 2, 1), (2024, 2, 29)),
        case("en", "June to August 2023", "date", "months", (2023, 6, 1), (2023, 8, 31)),
        case("en", "mid-2022", "date", "part", (2022, 5, 2), (2022, 8, 31)),
        case("en", "as of mid-2022", "date", "part", (2022, 5, 2), (2022, 8, 31)),
        case("en", "early 2023", "date", "part", (2023, 1, 1), (2023, 5, 1)),
        case("en", "late 2022", "date", "part", (2022, 9, 1), (2022, 12, 31)),
        case("en", "the end of 2021", "date", "part", (2021, 10, 1), (2021, 12, 31)),
        case("en", "mid-July 2024", "date", "part", (2024, 7, 11), (2024, 7, 20)),
        case("en", "spring 2021", "date", "season", (2021, 3, 1), (2021, 5, 31)),
        case("en", "winter 2021/22", "date", "season", (2021, 12, 1), (2022, 2, 28)),
        case("en", "1990s", "date", "decade", (1990, 1, 1), (1999, 12, 31)),
        case("en", "the early 1990s", "date", "decade", (1990, 1, 1), (1993, 5, 1)),
        case("en", "19th century", "date", "century", (1801, 1, 1), (1900, 12, 31)),
        case("en", "the nineteenth century", "date", "century", (1801, 1, 1), (1900, 12, 31)),
        case("en", "5th century BC", "date", "century", (-499, 1, 1), (-400, 12, 31)),
        case("en", "2023-2027", "date", "years", (2023, 1, 1), (2027, 12, 31)),
        case("en", "from 2023 to 2027", "date", "years", (2023, 1, 1), (2027, 12, 31)),
        case("en", "between 2001 and 2005", "date", "years", (2001, 1, 1), (2005, 12, 31)),
        case("en", "2024-25", "date", "years", (2024, 1, 1), (2025, 12, 31)),
        case("en", "2018", "year", "", (2018, 1, 1), (2018, 12, 31)),
        case("en", "in 2018", "year", "", (2018, 1, 1), (2018, 12, 31)),
        case("en", "44 BC", "year", "", (-43, 1, 1), (-43, 12, 31)),
        case("en", "AD 79", "year", "", (79, 1, 1), (79, 12, 31)),
        case("en", "around 1900", "year", "", (1900, 1, 1), (1900, 12, 31), "about"),
        case("en", "before 2020", "year", "", (2020, 1, 1), (2020, 12, 31), "under"),
        case("en", "since July 2023", "date", "month", (2023, 7, 1), (2023, 7, 31), "at least"),
        case("de", "4.7.2024", "date", "day", (2024, 7, 4)),
        case("de", "4. Juli 2024", "date", "day", (2024, 7, 4)),
        case("de", "3.–4. Juli 2024", "date", "days", (2024, 7, 3), (2024, 7, 4)),
        case("de", "März 2020", "date", "month", (2020, 3, 1), (2020, 3, 31)),
        case("de", "Mitte 2022", "date", "part", (2022, 5, 2), (2022, 8, 31)),
        case("de", "19. Jahrhundert", "date", "century", (1801, 1, 1), (1900, 12, 31)),
        case("de", "1990er Jahre", "date", "decade", (1990, 1, 1), (1999, 12, 31)),
        case("de", "im Jahr 2018", "year", "", (2018, 1, 1), (2018, 12, 31)),
        case("de", "44 v. Chr.", "year", "", (-43, 1, 1), (-43, 12, 31)),
        case("fr", "1er juillet 2024", "date", "day", (2024, 7, 1)),
        case("fr", "du 3 au 4 juillet 2024", "date", "days", (2024, 7, 3), (2024, 7, 4)),
        case("fr", "mi-2022", "date", "part", (2022, 5, 2), (2022, 8, 31)),
        case("fr", "été 2021", "date", "season", (2021, 6, 1), (2021, 8, 31)),
        case("fr", "XIXe siècle", "date", "century", (1801, 1, 1), (1900, 12, 31)),
        case("fr", "années 1990", "date", "decade", (1990, 1, 1), (1999, 12, 31)),
        case("es", "4 de julio de 2024", "date", "day", (2024, 7, 4)),
        case("es", "julio de 2024", "date", "month", (2024, 7, 1), (2024, 7, 31)),
        case("es", "mediados de 2022", "date", "part", (2022, 5, 2), (2022, 8, 31)),
        case("es", "siglo XIX", "date", "century", (1801, 1, 1), (1900, 12, 31)),
    ],
)
def test_a_date_spans_its_first_to_its_last_day(code, text, kind, unit, first, last, hedge):
    value = parse(text, Context(language(code)))
    assert (value.type, value.unit, value.hedge, value.text) == (kind, unit, hedge, text)
    assert (value.low, value.high) == (Decimal(calendar.to_day(*first)), Decimal(calendar.to_day(*last)))


@pytest.mark.parametrize(
    "text",
    ["30 February 2024", "31 June 2024", "July 4", "2024-13-01", "0 BC", "2018 and 2022", "Fall", "1st 2nd"],
)
def test_what_is_no_date_is_none(text):
    assert parse(text, EN).type not in ("date", "year")


@pytest.mark.parametrize(
    ("a", "b", "meet"),
    [
        ("2024", "July 2024", True),
        ("July 2024", "4 July 2024", True),
        ("2024", "2025", False),
        ("4 July 2024", "5 July 2024", False),
        ("mid-2022", "June 2022", True),
        ("mid-2022", "December 2022", False),
        ("2023-2027", "2025", True),
        ("1990s", "1999", True),
        ("19th century", "1900", True),
        ("before 2020", "2019", True),
        ("before 2020", "2020", False),
        ("since 2020", "2020", True),
        ("since 2020", "2031", True),
        ("after 2020", "2020", False),
        ("until 2020", "since 2021", False),
        ("until 2020", "since 2019", True),
        ("around 1900", "1903", True),
        ("around 1900", "1920", False),
    ],
)
def test_dates_that_share_a_day_are_the_same_time(a, b, meet):
    assert overlap(parse(a, EN), parse(b, EN)) is meet
    assert overlap(parse(b, EN), parse(a, EN)) is meet


@given(st.dates())
def test_the_calendar_agrees_with_the_library_where_that_reaches(day):
    assert calendar.to_day(day.year, day.month, day.day) == day.toordinal()
    assert calendar.from_day(day.toordinal()) == (day.year, day.month, day.day)


@given(st.integers(-3_000_000, 3_000_000))
def test_a_day_comes_back_from_its_number(number):
    assert calendar.to_day(*calendar.from_day(number)) == number


def test_the_first_day_is_the_first_of_january_of_year_one():
    assert calendar.to_day(1, 1, 1) == date.min.toordinal() == 1
    assert calendar.year_days(0, 0) == (-365, 0)
