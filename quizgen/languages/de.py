# ruff: noqa: SIM905 - a paragraph of words is easier to read and to complete than a list of quoted ones
"""German."""

from quizgen.language import Language, forms, meanings, words
from quizgen.languages.suspect.de import SUSPECT

_ONES = (
    "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn "
    "siebzehn achtzehn neunzehn"
).split()
_TENS = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split()
_IRREGULAR = {1: "erst", 3: "dritt", 7: "siebt", 8: "acht"}
_HUNDREDS = {
    f"{'ein zwei drei vier fünf sechs sieben acht neun'.split()[n - 1]}hundert": 100 * n for n in range(1, 10)
}


def _cardinal(n: int) -> str:
    if n < 20:
        return _ONES[n]
    if n == 100:
        return "hundert"
    one = "ein" if n % 10 == 1 else _ONES[n % 10]
    return (f"{one}und" if n % 10 else "") + _TENS[n // 10 - 2]


def _ordinal(n: int) -> tuple[str, ...]:
    stem = _IRREGULAR.get(n) or _cardinal(n) + ("t" if n < 20 else "st")
    return tuple(stem + ending for ending in ("e", "en", "er", "es", "em"))


DE = Language(
    code="de",
    name="Deutsch",
    decimal=",",
    groups=(".", " ", "'"),
    cardinals=tuple(_cardinal(n) for n in range(101)),
    ordinals=tuple(_ordinal(n) for n in range(101)),
    numbers={
        "ein": 1,
        "eine": 1,
        "einen": 1,
        "einem": 1,
        "einer": 1,
        "zwo": 2,
        "tausend": 1000,
        "eintausend": 1000,
        **_HUNDREDS,
    },
    ones=(),
    magnitudes=meanings(
        {
            12: "Dutzend",
            100: "hundert",
            1000: "tausend",
            10**6: "Million; Millionen; Mio.; Mio",
            10**9: "Milliarde; Milliarden; Mrd.; Mrd",
            10**12: "Billion; Billionen; Bio.",
            10**15: "Billiarde; Billiarden",
        }
    ),
    ordinal_endings={"": "."},
    ordinal_suffixes=(".", "te", "ten", "ter", "tes", "ste", "sten", "ster", "stes"),
    number_joins=("und",),
    fractions=meanings(
        {
            2: "halb; halbe; halber; halbes; halben; Hälfte",
            3: "Drittel; drittel",
            4: "Viertel; viertel",
            5: "Fünftel",
            6: "Sechstel",
            7: "Siebtel",
            8: "Achtel",
            9: "Neuntel",
            10: "Zehntel",
            20: "Zwanzigstel",
            100: "Hundertstel",
            1000: "Tausendstel",
        }
    ),
    alone=("Hälfte", "halb"),
    fraction_joins=("von",),
    percent=("Prozent", "vom Hundert", "v. H.", "v.H."),
    percent_points=("Prozentpunkte", "Prozentpunkt", "Prozentpunkten"),
    times=("mal", "Mal", "-mal", "-fach", "-fache", "-fachen", "-faches"),
    twice={"doppelt": 2, "zweimal": 2, "dreimal": 3, "einmal": 1},
    ranges=("bis", "bis zu", "bis zum"),
    range_opener=("von", "zwischen", "vom"),
    plural_counts=False,
    genitives=(),
    hedges=meanings(
        {
            "about": "etwa; ca.; circa; zirka; ungefähr; rund; um die; gut und gern; schätzungsweise; an die",
            "nearly": "fast; beinahe; nahezu; knapp; annähernd",
            "over": "über; mehr als; gut; oberhalb von; höher als; größer als",
            "under": "unter; weniger als; unterhalb von; kleiner als",
            "at least": "mindestens; wenigstens; nicht weniger als; zumindest; ab",
            "at most": "höchstens; maximal; bis zu; nicht mehr als",
            "": "genau; exakt; insgesamt; nur; die; der; das; den; dem; volle",
        }
    ),
    hedges_after=meanings({"at least": "oder mehr; und mehr", "at most": "oder weniger"}),
    currencies=meanings(
        {
            "USD": "US-Dollar; US-Dollar; Dollar; US-Dollars; Dollars; amerikanische Dollar",
            "EUR": "Euro; Euro; Euros",
            "GBP": "Pfund; Pfund; Pfund Sterling; britische Pfund",
            "CNY": "Yuan; Yuan; Renminbi; chinesische Yuan; Yuan Renminbi",
            "JPY": "Yen; Yen",
            "RUB": "Rubel; Rubel",
            "INR": "Rupie; Rupien; indische Rupien",
            "KZT": "Tenge; Tenge",
            "CHF": "Schweizer Franken; Schweizer Franken; Franken; Franke; Stutz",
            "TRY": "Lira; Lira; türkische Lira",
        }
    ),
    units={
        "km": words("Kilometer; Kilometern"),
        "m": words("Meter; Metern"),
        "cm": words("Zentimeter; Zentimetern"),
        "mm": words("Millimeter; Millimetern"),
        "nm": words("Nanometer; Nanometern"),
        "mi": words("Meilen; Meile"),
        "ly": words("Lichtjahre; Lichtjahr; Lichtjahren"),
        "AU": words("Astronomische Einheiten; AE"),
        "km²": words("Quadratkilometer; Quadratkilometern; qkm"),
        "m²": words("Quadratmeter; Quadratmetern; qm"),
        "ha": words("Hektar; Hektare"),
        "m³": words("Kubikmeter; Kubikmetern"),
        "km³": words("Kubikkilometer; Kubikkilometern"),
        "L": words("Liter; Litern"),
        "kg": words("Kilogramm; Kilo"),
        "g": words("Gramm"),
        "mg": words("Milligramm"),
        "t": words("Tonnen; Tonne"),
        "s": words("Sekunden; Sekunde"),
        "min": words("Minuten; Minute"),
        "h": words("Stunden; Stunde; Std."),
        "d": words("Tage; Tag; Tagen"),
        "week": words("Wochen; Woche"),
        "month": words("Monate; Monat; Monaten"),
        "year": words("Jahre; Jahr; Jahren"),
        "decade": words("Jahrzehnte; Jahrzehnt; Jahrzehnten"),
        "century": words("Jahrhunderte; Jahrhundert; Jahrhunderten"),
        "K": words("Kelvin"),
        "°C": words("Grad Celsius"),
        "°F": words("Grad Fahrenheit"),
        "°": words("Grad"),
        "W": words("Watt"),
        "kW": words("Kilowatt"),
        "MW": words("Megawatt"),
        "GW": words("Gigawatt"),
        "kWh": words("Kilowattstunden; Kilowattstunde"),
        "J": words("Joule"),
        "kJ": words("Kilojoule"),
        "kcal": words("Kilokalorien"),
        "Pa": words("Pascal"),
        "bar": words("Bar"),
        "N": words("Newton"),
        "V": words("Volt"),
        "A": words("Ampere"),
        "Hz": words("Hertz"),
        "km/h": words("Kilometer pro Stunde; Stundenkilometer"),
        "m/s": words("Meter pro Sekunde"),
    },
    months=forms(
        "Januar Jan. Jänner; Februar Feb. Feber; März Mrz.; April Apr.; Mai; Juni Jun.; Juli Jul.; "
        "August Aug.; September Sept. Sep.; Oktober Okt.; November Nov.; Dezember Dez."
    ),
    seasons={"Frühling": 3, "Frühjahr": 3, "Sommer": 6, "Herbst": 9, "Winter": 12},
    parts=meanings(
        {
            (0, 4): "Anfang; anfangs; frühes; im frühen; das frühe",
            (4, 8): "Mitte",
            (8, 12): "Ende; spätes; im späten; das späte",
            (0, 6): "erstes Halbjahr; das erste Halbjahr; im ersten Halbjahr; in der ersten Hälfte",
            (6, 12): "zweites Halbjahr; das zweite Halbjahr; im zweiten Halbjahr; in der zweiten Hälfte",
            (0, 3): "erstes Quartal; Q1",
            (3, 6): "zweites Quartal; Q2",
            (6, 9): "drittes Quartal; Q3",
            (9, 12): "viertes Quartal; Q4",
        }
    ),
    date_joins=(),
    date_hedges=meanings(
        {
            "about": "um; etwa; ca.; circa; ungefähr; gegen",
            "under": "vor; vor dem",
            "over": "nach; nach dem",
            "at least": "seit; seit dem; ab",
            "at most": "bis; bis zum",
            "": "im; am; im Jahr; im Jahre; den; der; zum; in den; in; im Jahr",
        }
    ),
    date_numeric="./",
    date_forms=("{day}. {month} {year}", "{day}.{number}.{year}", "{day} {month} {year}"),
    centuries=("{} Jahrhundert", "das {} Jahrhundert", "{} Jahrhunderts", "{} Jh.", "{} Jhdt."),
    decades=("{}er", "{}er Jahre", "die {}er", "die {}er Jahre", "den {}er Jahren", "{}er Jahren"),
    eras=meanings(
        {-1: "v. Chr.; v.Chr.; vor Christus; v. u. Z.", 1: "n. Chr.; n.Chr.; nach Christus; u. Z."}
    ),
    articles=("der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines"),
    indefinite=frozenset(["ein", "eine", "einen", "einem", "einer", "eines"]),
    bending=True,
    article_bound=frozenset("wenig paar bisschen menge reihe anzahl mehrheit minderheit meisten".split()),
    plurals=(),
    singulars=(),
    function_words=frozenset(
        (
            "der die das den dem des ein eine einen einem einer eines und oder aber sondern denn als "
            "wie an am auf aus bei beim bis durch fur gegen in im ins mit nach neben ohne seit trotz "
            "uber um unter von vom vor wahrend wegen zu zum zur zwischen ist sind war waren sein "
            "gewesen wird werden wurde wurden worden hat haben hatte hatten kann konnen konnte soll "
            "sollen muss mussen darf nicht kein keine keinen es er sie ihr ihre ihren ihrem ihrer "
            "sein seine seinen seinem seiner wir uns unser dies dieser diese dieses diesen diesem "
            "welche welcher welches welchen welchem wer wen wem wessen was wann wo warum wieviel "
            "viele auch so sehr mehr noch nur schon sich man dass wenn ob alle aller jeder jede jedes "
            "beide andere anderen selbst ich du ihn ihm ihnen dazu dabei da dort hier"
        ).split()
    ),
    of_these=("davon", "von diesen", "der folgenden", "dieser"),
    superlatives={
        "first": words("zuerst; als erst*; frühest*"),
        "last": words("zuletzt; als letzt*; spätest*"),
        "oldest": words("ältest*"),
        "youngest": words("jüngst*; neuest*"),
        "largest": words(
            "größt*; höchst*; längst*; schwerst*; tiefst*; breitest*; wärmst*; heißest*; teuerst*; weitest*"
        ),
        "smallest": words(
            "kleinst*; niedrigst*; geringst*; kürzest*; leichtest*; flachst*; schmalst*; kältest*; billigst*"
        ),
        "most": words("meist*"),
        "fewest": words("wenigst*"),
    },
    phrases={
        "according to": "Laut {speaker}: {stem}",
        "hint of a word": "beginnt mit {start}, Buchstaben: {count}",
        "hint of a number": "zwischen {low} und {high}",
        "hint of a time": "in den {decade}er Jahren",
    },
    variants=((r"photo", "foto"), (r"delph", "delf"), (r"graph", "graf")),
    abbreviations={"st": "sankt", "dr": "doktor", "prof": "professor"},
    initialisms={},
    to_singular=(
        (r"(?<=\w{4})en$", ""),
        (r"(?<=\w{4})n$", ""),
        (r"(?<=\w{4})e$", ""),
        (r"(?<=\w{4})s$", ""),
        (r"^(?=\w*[äöü])(\w{2,})er$", r"\1"),
    ),
    conjunction="und",
    suspect=SUSPECT,
)
