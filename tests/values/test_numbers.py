from decimal import Decimal

import pytest

from quizgen.languages import language
from quizgen.value import Context
from quizgen.values import parse

TRILLION = 10**12
BILLION = 10**9


def case(code, text, kind, low, high=None, unit="", hedge=""):
    return pytest.param(
        code, text, kind, low, low if high is None else high, unit, hedge, id=f"{code} {text}"
    )


COUNTS = [
    case("en", "9", "count", 9),
    case("en", "9,900", "count", 9900),
    case("en", "12,345,678", "count", 12345678),
    case("en", "1 500", "count", 1500),
    case("en", "1\u202f500", "count", 1500),
    case("en", "nil", "count", 0),
    case("en", "six", "count", 6),
    case("en", "Six", "count", 6),
    case("en", "twenty-three", "count", 23),
    case("en", "twenty three", "count", 23),
    case("en", "two hundred and six", "count", 206),
    case("en", "six thousand two hundred and fifty-one", "count", 6251),
    case("en", "a hundred", "count", 100),
    case("en", "two dozen", "count", 24),
    case("en", "five million", "count", 4_500_000, 5_500_000),
    case("en", "2.2 billion", "count", 2_150_000_000, 2_250_000_000),
    case("en", "1.83", "count", "1.825", "1.835"),
    case("en", "-5", "count", -5),
    case("en", "minus 5", "count", -5),
    case("en", "fifth", "count", 5, unit="ordinal"),
    case("en", "23rd", "count", 23, unit="ordinal"),
    case("en", "the twenty-third", "count", 23, unit="ordinal"),
    case("en", "two hundred and sixth", "count", 206, unit="ordinal"),
    case("en", "5-10", "count", 5, 10),
    case("en", "5 to 10", "count", 5, 10),
    case("en", "between five and ten", "count", 5, 10),
    case("en", "2 to 3 million", "count", 2_000_000, 3_000_000),
    case("de", "1.500", "count", 1500),
    case("de", "1.500,5", "count", "1500.45", "1500.55"),
    case("de", "dreiundzwanzig", "count", 23),
    case("de", "dreißig", "count", 30),
    case("de", "zweihundert", "count", 200),
    case("de", "5.", "count", 5, unit="ordinal"),
    case("de", "der fünfte", "count", 5, unit="ordinal"),
    case("de", "2,2 Milliarden", "count", 2_150_000_000, 2_250_000_000),
    case("fr", "1\u202f500", "count", 1500),
    case("fr", "vingt et un", "count", 21),
    case("fr", "quatre-vingt-dix-sept", "count", 97),
    case("fr", "23e", "count", 23, unit="ordinal"),
    case("fr", "1er", "count", 1, unit="ordinal"),
    case("es", "1.500", "count", 1500),
    case("es", "treinta y uno", "count", 31),
    case("es", "23.º", "count", 23, unit="ordinal"),
    case("es", "vigésimo tercero", "count", 23, unit="ordinal"),
]
HEDGED = [
    case("en", "over 130", "count", 130, hedge="over"),
    case("en", "Over 130", "count", 130, hedge="over"),
    case("en", "more than 120", "count", 120, hedge="over"),
    case("en", "over a dozen", "count", 12, hedge="over"),
    case("en", "nearly 100", "count", 100, hedge="nearly"),
    case("en", "almost 100", "count", 100, hedge="nearly"),
    case("en", "close to 100", "count", 100, hedge="nearly"),
    case("en", "about 40", "count", 40, hedge="about"),
    case("en", "(about 40)", "count", 40, hedge="about"),
    case("en", "~40", "count", 40, hedge="about"),
    case("en", "some 40", "count", 40, hedge="about"),
    case("en", "under 40", "count", 40, hedge="under"),
    case("en", "<40", "count", 40, hedge="under"),
    case("en", "less than forty", "count", 40, hedge="under"),
    case("en", "at least 40", "count", 40, hedge="at least"),
    case("en", "no fewer than twenty", "count", 20, hedge="at least"),
    case("en", "40+", "count", 40, hedge="at least"),
    case("en", "40 or more", "count", 40, hedge="at least"),
    case("en", "up to 40", "count", 40, hedge="at most"),
    case("en", "40 or so", "count", 40, hedge="about"),
    case("en", "exactly 40", "count", 40),
    case("en", "over 2000", "count", 2000, hedge="over"),
    case("de", "rund 40", "count", 40, hedge="about"),
    case("de", "mehr als 40", "count", 40, hedge="over"),
    case("fr", "près de 100", "count", 100, hedge="nearly"),
    case("fr", "plus d'un million", "count", 500_000, 1_500_000, hedge="over"),
    case("es", "al menos 40", "count", 40, hedge="at least"),
    case("es", "casi cien", "count", 100, hedge="nearly"),
]
MONEY = [
    case("en", "$23.3 trillion", "money", 23_250_000_000_000, 23_350_000_000_000, "USD"),
    case("en", "3.65 trillion yuan", "money", 3_645_000_000_000, 3_655_000_000_000, "CNY"),
    case("en", "1.5 billion RMB yuan", "money", 1_450_000_000, 1_550_000_000, "CNY"),
    case("en", "over $37.5 billion", "money", 37_450_000_000, 37_550_000_000, "USD", "over"),
    case("en", "nearly $90 billion", "money", 89_500_000_000, 90_500_000_000, "USD", "nearly"),
    case("en", "20 trillion US dollars", "money", "19.5e12", "20.5e12", "USD"),
    case("en", "about 214 million U.S. dollars", "money", 213_500_000, 214_500_000, "USD", "about"),
    case("en", "USD 511 billion", "money", 510_500_000_000, 511_500_000_000, "USD"),
    case("en", "511 billion USD", "money", 510_500_000_000, 511_500_000_000, "USD"),
    case("en", "€1.5 million", "money", 1_450_000, 1_550_000, "EUR"),
    case("en", "US$5", "money", "4.5", "5.5", "USD"),
    case("en", "$1.5m", "money", 1_450_000, 1_550_000, "USD"),
    case("en", "£2bn", "money", 1_500_000_000, 2_500_000_000, "GBP"),
    case("en", "$5-10 billion", "money", 5 * BILLION, 10 * BILLION, "USD"),
    case("en", "$5 billion to $10 billion", "money", 5 * BILLION, 10 * BILLION, "USD"),
    case("en", "3.65 trillion yuan (about 511 billion USD)", "money", "3.645e12", "3.655e12", "CNY"),
    case("de", "3,65 Billionen Yuan", "money", "3.645e12", "3.655e12", "CNY"),
    case("de", "1,5 Mio. Euro", "money", 1_450_000, 1_550_000, "EUR"),
    case("fr", "1,5 million d'euros", "money", 1_450_000, 1_550_000, "EUR"),
    case("es", "cinco mil millones de euros", "money", 4_500_000_000, 5_500_000_000, "EUR"),
]
PERCENT = [
    case("en", "40%", "percent", "39.5", "40.5", "%"),
    case("en", "27.2 %", "percent", "27.15", "27.25", "%"),
    case("en", "over 40 percent", "percent", "39.5", "40.5", "%", "over"),
    case("en", "forty per cent", "percent", "39.5", "40.5", "%"),
    case("en", "3 percentage points", "percent", "2.5", "3.5", "pp"),
    case("en", "5 to 10 percent", "percent", 5, 10, "%"),
    case("de", "3,5 Prozent", "percent", "3.45", "3.55", "%"),
    case("fr", "3,5 %", "percent", "3.45", "3.55", "%"),
    case("es", "40 por ciento", "percent", "39.5", "40.5", "%"),
]
RATIO = [
    case("en", "one-quarter", "ratio", "0.25"),
    case("en", "a quarter", "ratio", "0.25"),
    case("en", "three quarters", "ratio", "0.75"),
    case("en", "1/4", "ratio", "0.25"),
    case("en", "½", "ratio", "0.5"),
    case("en", "half", "ratio", "0.5"),
    case("en", "3:1", "ratio", 3),
    case("en", "1 in 4", "ratio", "0.25"),
    case("en", "one in four", "ratio", "0.25"),
    case("en", "13 times", "ratio", "12.5", "13.5"),
    case("en", "100-fold", "ratio", "99.5", "100.5"),
    case("en", "nearly 100-fold", "ratio", "99.5", "100.5", hedge="nearly"),
    case("en", "tenfold", "ratio", "9.5", "10.5"),
    case("en", "twice", "ratio", "1.5", "2.5"),
    case("en", "a full 100 times", "ratio", "99.5", "100.5"),
    case("de", "ein Viertel", "ratio", "0.25"),
    case("de", "100-fach", "ratio", "99.5", "100.5"),
    case("fr", "un quart", "ratio", "0.25"),
    case("fr", "100 fois", "ratio", "99.5", "100.5"),
    case("es", "tres cuartos", "ratio", "0.75"),
]
QUANTITY = [
    case("en", "1811 K", "quantity", "1810.5", "1811.5", "K"),
    case("en", "1538 °C", "quantity", "1810.65", "1811.65", "K"),
    case("en", "-40 °F", "quantity", "232.872222222222222222222222", "233.4277777777777777777777779", "K"),
    case("en", "1,325 km", "quantity", 1_324_500, 1_325_500, "m"),
    case("en", "5 kilometres", "quantity", 4500, 5500, "m"),
    case("en", "10 km²", "quantity", 9_500_000, 10_500_000, "m²"),
    case("en", "10 km2", "quantity", 9_500_000, 10_500_000, "m²"),
    case("en", "six days", "quantity", 475_200, 561_600, "s"),
    case("en", "7.87 g/cm³", "quantity", 7865, 7875, "kg/m³"),
    case("en", "3 MW", "quantity", 2_500_000, 3_500_000, "W"),
    case("en", "3 mW", "quantity", "0.0025", "0.0035", "W"),
    case("en", "over 5 hours", "quantity", 16_200, 19_800, "s", "over"),
    case("en", "126 pm", "quantity", "1.255e-10", "1.265e-10", "m"),
    case("de", "1.325 km", "quantity", 1_324_500, 1_325_500, "m"),
    case("de", "20 Jahre", "quantity", "615373200", "646930800", "s"),
    case("fr", "3,5 km", "quantity", 3450, 3550, "m"),
    case("es", "3 horas", "quantity", 9000, 12_600, "s"),
]


@pytest.mark.parametrize(
    ("code", "text", "kind", "low", "high", "unit", "hedge"),
    [*COUNTS, *HEDGED, *MONEY, *PERCENT, *RATIO, *QUANTITY],
)
def test_a_number_is_read_with_hedge_unit_and_rounding(code, text, kind, low, high, unit, hedge):
    value = parse(text, Context(language(code)))
    assert (value.type, value.unit, value.hedge, value.text) == (kind, unit, hedge, text)
    assert value.low is not None
    assert value.high is not None
    assert abs(value.low - Decimal(low)) <= abs(value.low) * Decimal("1e-24")
    assert abs(value.high - Decimal(high)) <= abs(value.high) * Decimal("1e-24")


@pytest.mark.parametrize(
    "text", ["1,5", "1.5.2", "5 %%", "$", "10 parsnips", "twenty members", "half a loaf"]
)
def test_what_is_no_number_stays_a_text(text):
    assert parse(text, Context(language("en"))).type == "text"
