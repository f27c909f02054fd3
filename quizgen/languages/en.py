# ruff: noqa: SIM905 - a paragraph of words is easier to read and to complete than a list of quoted ones
"""English."""

from quizgen.language import Language, forms, meanings, words
from quizgen.languages._british import BRITISH
from quizgen.languages.suspect.en import SUSPECT

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_FIRST = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()


def _cardinal(n: int) -> str:
    if n < 20:
        return _ONES[n]
    if n == 100:
        return "one hundred"
    return _TENS[n // 10 - 2] + (f"-{_ONES[n % 10]}" if n % 10 else "")


def _ordinal(n: int) -> str:
    if n < 20:
        return _FIRST[n]
    if n == 100:
        return "hundredth"
    tens = _TENS[n // 10 - 2]
    return f"{tens}-{_FIRST[n % 10]}" if n % 10 else f"{tens[:-1]}ieth"


EN = Language(
    code="en",
    name="English",
    decimal=".",
    groups=(",", " "),
    cardinals=tuple(_cardinal(n) for n in range(101)),
    ordinals=tuple((_ordinal(n),) for n in range(101)),
    numbers={"nought": 0, "nil": 0},
    ones=("a", "an"),
    magnitudes=meanings(
        {
            12: "dozen",
            100: "hundred",
            1000: "thousand",
            10**5: "lakh",
            10**6: "million; mln; mn",
            10**7: "crore",
            10**9: "billion; bn; bln",
            10**12: "trillion; tn; trn",
            10**15: "quadrillion",
        }
    ),
    ordinal_endings={"11": "th", "12": "th", "13": "th", "1": "st", "2": "nd", "3": "rd", "": "th"},
    ordinal_suffixes=("st", "nd", "rd", "th"),
    number_joins=("and",),
    fractions=meanings(
        {
            2: "half; halves",
            3: "third; thirds",
            4: "quarter; quarters; fourth; fourths",
            5: "fifth; fifths",
            6: "sixth; sixths",
            7: "seventh; sevenths",
            8: "eighth; eighths",
            9: "ninth; ninths",
            10: "tenth; tenths",
            20: "twentieth; twentieths",
            100: "hundredth; hundredths",
            1000: "thousandth; thousandths",
        }
    ),
    alone=("half",),
    fraction_joins=("in", "out of"),
    percent=("percent", "per cent", "pct"),
    percent_points=("percentage points", "percentage point", "percent points"),
    times=("times", "time", "-fold"),
    twice={"twice": 2, "thrice": 3},
    ranges=("to", "until", "till", "through"),
    range_opener=("from", "between"),
    plural_counts=True,
    genitives=(),
    hedges=meanings(
        {
            "about": "about; around; approximately; approx.; approx; roughly; circa; c.; ca.; some; "
            "an estimated; estimated; in the region of; in the order of",
            "nearly": "nearly; almost; close to; just under; just below; not quite; approaching",
            "over": "over; more than; greater than; above; in excess of; exceeding; well over; just over; "
            "upwards of; a little over; slightly over; slightly more than",
            "under": "under; less than; fewer than; below; well under",
            "at least": "at least; no less than; no fewer than; not less than; a minimum of",
            "at most": "at most; up to; as many as; as much as; no more than; not more than; a maximum of",
            "": "a full; full; exactly; precisely; a total of; the; only; just",
        }
    ),
    hedges_after=meanings(
        {
            "about": "or so; or thereabouts",
            "at least": "or more; and more; or above; at least; plus",
            "at most": "or less; or fewer; at most",
        }
    ),
    currencies=meanings(
        {
            "USD": "US dollar; US dollars; dollar; dollars; U.S. dollar; U.S. dollars; American dollars",
            "EUR": "euro; euros",
            "GBP": "pound; pounds; pounds sterling; British pounds",
            "CNY": "yuan; yuan; RMB yuan; yuan RMB; renminbi; Chinese yuan; yuan renminbi",
            "JPY": "yen; yen; Japanese yen",
            "RUB": "ruble; rubles; rouble; roubles; Russian rubles; Russian roubles",
            "INR": "rupee; rupees; Indian rupees",
            "PKR": "Pakistani rupee; Pakistani rupees",
            "KZT": "tenge; tenge",
            "KRW": "won; won; South Korean won",
            "CHF": "Swiss franc; Swiss francs",
            "TRY": "lira; liras; Turkish lira",
            "ZAR": "rand; rand",
            "AUD": "Australian dollar; Australian dollars",
            "CAD": "Canadian dollar; Canadian dollars",
            "HKD": "Hong Kong dollar; Hong Kong dollars",
        }
    ),
    units={
        "km": words("kilometres; kilometre; kilometers; kilometer; kms"),
        "m": words("metres; metre; meters; meter"),
        "cm": words("centimetres; centimetre; centimeters; centimeter"),
        "mm": words("millimetres; millimetre; millimeters; millimeter"),
        "nm": words("nanometres; nanometre; nanometers; nanometer"),
        "mi": words("miles; mile"),
        "ft": words("feet; foot"),
        "in": words("inches; inch"),
        "yd": words("yards; yard"),
        "nmi": words("nautical miles; nautical mile"),
        "ly": words("light years; light-years; light year; light-year"),
        "AU": words("astronomical units; astronomical unit"),
        "km²": words("square kilometres; square kilometre; square kilometers; square kilometer; sq km"),
        "m²": words("square metres; square metre; square meters; square meter; sq m"),
        "mi²": words("square miles; square mile; sq mi"),
        "ha": words("hectares; hectare"),
        "acre": words("acres; acre"),
        "m³": words("cubic metres; cubic metre; cubic meters; cubic meter"),
        "km³": words("cubic kilometres; cubic kilometre; cubic kilometers; cubic kilometer"),
        "L": words("litres; litre; liters; liter"),
        "mL": words("millilitres; millilitre; milliliters; milliliter"),
        "bbl": words("barrels; barrel"),
        "kg": words("kilograms; kilogram; kilogrammes; kilogramme; kilos; kilo"),
        "g": words("grams; gram; grammes; gramme"),
        "mg": words("milligrams; milligram"),
        "t": words("tonnes; tonne; metric tons; metric ton; tons; ton"),
        "lb": words("pounds; pound; lbs"),
        "oz": words("ounces; ounce"),
        "u": words("daltons; dalton; atomic mass units"),
        "s": words("seconds; second; secs; sec"),
        "min": words("minutes; minute; mins"),
        "h": words("hours; hour; hrs; hr"),
        "d": words("days; day"),
        "week": words("weeks; week"),
        "month": words("months; month"),
        "year": words("years; year; yrs; yr"),
        "decade": words("decades; decade"),
        "century": words("centuries; century"),
        "K": words("kelvin; kelvins; degrees Kelvin"),
        "°C": words("degrees Celsius; degree Celsius; degrees centigrade; degrees C"),
        "°F": words("degrees Fahrenheit; degree Fahrenheit; degrees F"),
        "°": words("degrees; degree"),
        "W": words("watts; watt"),
        "kW": words("kilowatts; kilowatt"),
        "MW": words("megawatts; megawatt"),
        "GW": words("gigawatts; gigawatt"),
        "kWh": words("kilowatt-hours; kilowatt-hour; kilowatt hours"),
        "J": words("joules; joule"),
        "kJ": words("kilojoules; kilojoule"),
        "kcal": words("kilocalories; kilocalorie"),
        "Pa": words("pascals; pascal"),
        "bar": words("bars; bar"),
        "atm": words("atmospheres; atmosphere"),
        "N": words("newtons; newton"),
        "V": words("volts; volt"),
        "A": words("amperes; ampere; amps; amp"),
        "Hz": words("hertz"),
        "km/h": words("kilometres per hour; kilometers per hour; kph; kmh"),
        "m/s": words("metres per second; meters per second"),
        "mph": words("miles per hour"),
        "kn": words("knots; knot"),
        "B": words("bytes; byte"),
        "g/cm³": words("grams per cubic centimetre; grams per cubic centimeter"),
        "mol": words("moles; mole"),
        "dB": words("decibels; decibel"),
    },
    months=forms(
        "January Jan. Jan; February Feb. Feb; March Mar. Mar; April Apr. Apr; May; June Jun. Jun; "
        "July Jul. Jul; August Aug. Aug; September Sept. Sep. Sept Sep; October Oct. Oct; November "
        "Nov. Nov; December Dec. Dec"
    ),
    seasons={"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12},
    parts=meanings(
        {
            (0, 4): "early",
            (4, 8): "mid; the middle of; middle of",
            (8, 12): "late",
            (0, 3): "the beginning of; beginning of; the start of; start of; the first quarter of; "
            "first quarter of; Q1; Q1 of",
            (3, 6): "the second quarter of; second quarter of; Q2; Q2 of",
            (6, 9): "the third quarter of; third quarter of; Q3; Q3 of",
            (9, 12): "the end of; end of; the fourth quarter of; fourth quarter of; Q4; Q4 of",
            (0, 6): "the first half of; first half of; H1",
            (6, 12): "the second half of; second half of; H2",
        }
    ),
    date_joins=("of",),
    date_hedges=meanings(
        {
            "about": "about; around; approximately; circa; c.; ca.; roughly",
            "under": "before; prior to",
            "over": "after",
            "at least": "since; from",
            "at most": "until; till; by; up to",
            "": "as of; in; on; during; the year",
        }
    ),
    date_numeric="",
    date_forms=(
        "{day} {month} {year}",
        "{month} {day}, {year}",
        "{day}{th} {month} {year}",
        "{month} {day}{th}, {year}",
        "{day}{th} of {month} {year}",
        "{month} {day} {year}",
    ),
    centuries=("{} century", "the {} century", "{} c."),
    decades=("{}s", "{}'s", "the {}s", "the {}'s"),
    eras=meanings({-1: "BC; BCE; B.C.; B.C.E.", 1: "AD; CE; A.D.; C.E."}),
    articles=("the", "a", "an"),
    indefinite=frozenset(["a", "an"]),
    bending=False,
    article_bound=frozenset(
        "few little lot bit couple number majority minority same most only one other".split()
    ),
    plurals=("s", "people", "children", "men"),
    singulars=words("ss; us; is; ics; gas; bias; lens; news; series; species; means; imen; domen; cumen; 's"),
    function_words=frozenset(
        (
            "a an the and or nor but if then than as at by for from in into of off on onto out over "
            "per to up upon via with within without about after against along among around before "
            "behind below between beyond during since through throughout toward towards under until "
            "is are was were be been being am do does did has have had having will would shall should "
            "can could may might must not no its it's it he she they them their theirs his her hers "
            "him we us our you your i me my this that these those which who whom whose what when "
            "where why how there here also such so very more most less least many much some any each "
            "every all both either neither own same other another"
        ).split()
    ),
    of_these=("of these", "of the following", "of those listed"),
    superlatives={
        "first": words("first; earliest"),
        "last": words("last; latest; most recent; most recently"),
        "oldest": words("oldest"),
        "youngest": words("youngest; newest"),
        "largest": words("largest; biggest; greatest; highest; longest; tallest; heaviest; deepest; widest"),
        "smallest": words("smallest; lowest; shortest; lightest; narrowest; nearest; coldest; cheapest"),
        "most": words("most"),
        "fewest": words("fewest"),
    },
    phrases={
        "according to": "According to {speaker}: {stem}",
        "hint of a word": "begins with {start}, letters: {count}",
        "hint of a number": "between {low} and {high}",
        "hint of a time": "in the {decade}s",
    },
    variants=BRITISH,
    abbreviations={"st": "saint", "mt": "mount", "ft": "fort", "dr": "doctor", "prof": "professor"},
    initialisms={"U.S.A.": "USA", "U.S.A": "USA", "U.S.": "USA", "U.S": "USA", "US": "USA"},
    to_singular=(
        (r"(?<=\w\w)ies$", "y"),
        (r"(?<=\w)ves$", "f"),
        (r"(?<=\w\w)(s|x|z|ch|sh)es$", r"\1"),
        (r"(?<=\w\w[^\Ws])s$", ""),
        (r"(?<=\w)men$", "man"),
    ),
    conjunction="and",
    suspect=SUSPECT,
)
