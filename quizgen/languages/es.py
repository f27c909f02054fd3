# ruff: noqa: SIM905 - a paragraph of words is easier to read and to complete than a list of quoted ones
"""Spanish."""

from quizgen.language import Language, forms, meanings, words
from quizgen.languages.suspect.es import SUSPECT

_ONES = (
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
    "dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro "
    "veinticinco veintiséis veintisiete veintiocho veintinueve"
).split()
_TENS = "treinta cuarenta cincuenta sesenta setenta ochenta noventa".split()
_FIRST = "_ primer segund tercer cuart quint sext séptim octav noven".split()
_TENTH = {
    10: "décim",
    20: "vigésim",
    30: "trigésim",
    40: "cuadragésim",
    50: "quincuagésim",
    60: "sexagésim",
    70: "septuagésim",
    80: "octogésim",
    90: "nonagésim",
    100: "centésim",
}
_TEENS = {
    11: "undécim",
    12: "duodécim",
    **{n: f"decimo{_FIRST[n - 10].replace('é', 'é')}" for n in range(13, 20)},
}
_HUNDREDS = (
    "cien ciento; doscientos; trescientos; cuatrocientos; quinientos; seiscientos; setecientos; ochocientos"
)


def _cardinal(n: int) -> str:
    if n < 30:
        return _ONES[n]
    if n == 100:
        return "cien"
    return _TENS[n // 10 - 3] + (f" y {_ONES[n % 10]}" if n % 10 else "")


def _ordinal(n: int) -> tuple[str, ...]:
    if n == 0:
        return ("cero",)
    stem = _FIRST[n] if n < 10 else _TEENS.get(n) or _TENTH[n - n % 10]
    if n > 20 and n % 10:
        stem = f"{stem}o {_FIRST[n % 10]}"
    short = (stem,) if n % 10 in (1, 3) and n not in (11,) else ()
    return (f"{stem}o", f"{stem}a", f"{stem}os", f"{stem}as", *short)


ES = Language(
    code="es",
    name="español",
    decimal=",",
    groups=(" ", "."),
    cardinals=tuple(_cardinal(n) for n in range(101)),
    ordinals=tuple(_ordinal(n) for n in range(101)),
    numbers={
        "un": 1,
        "una": 1,
        "veintiún": 21,
        "veintiuna": 21,
        "ciento": 100,
        "mil": 1000,
        **{f"{t} y un": 30 + 10 * i + 1 for i, t in enumerate(_TENS)},
        **{f"{t} y una": 30 + 10 * i + 1 for i, t in enumerate(_TENS)},
        **{w: 100 * n for n, forms_ in enumerate(_HUNDREDS.split("; "), 1) for w in forms_.split()},
        "novecientos": 900,
    },
    ones=(),
    magnitudes=meanings(
        {
            12: "docena; docenas",
            100: "cien",
            1000: "mil",
            10**6: "millones; millón; mill.; M",
            10**9: "mil millones; millardos",
            10**12: "billones; billón",
        }
    ),
    ordinal_endings={"": ".º"},
    ordinal_suffixes=(".º", "º", ".ª", "ª", "°", ".er", ".o", ".a", "o", "a"),
    number_joins=("y",),
    fractions=meanings(
        {
            2: "medio; media; mitad",
            3: "tercio; tercios; tercera parte",
            4: "cuarto; cuartos; cuarta parte",
            5: "quinto; quintos; quinta parte",
            6: "sexto; sextos; sexta parte",
            8: "octavo; octavos",
            10: "décimo; décimos; décima parte",
            100: "centésimo; centésimos; centésima parte",
        }
    ),
    alone=("mitad",),
    fraction_joins=("de cada", "entre"),
    percent=("por ciento", "por cien"),
    percent_points=("puntos porcentuales", "punto porcentual"),
    times=("veces", "vez"),
    twice={"doble": 2, "triple": 3},
    ranges=("a", "al", "hasta"),
    range_opener=("de", "desde", "entre", "del"),
    plural_counts=True,
    genitives=("de",),
    hedges=meanings(
        {
            "about": "unos; unas; aproximadamente; alrededor de; cerca de; en torno a; aprox.; sobre",
            "nearly": "casi; poco menos de; prácticamente",
            "over": "más de; por encima de; superior a; algo más de; poco más de",
            "under": "menos de; por debajo de; inferior a",
            "at least": "al menos; como mínimo; por lo menos; no menos de",
            "at most": "como máximo; hasta; a lo sumo; no más de",
            "": "exactamente; un total de; el; la; los; las; solo",
        }
    ),
    hedges_after=meanings({"at least": "o más; y más; como mínimo", "at most": "o menos; como máximo"}),
    currencies=meanings(
        {
            "USD": "dólar; dólares; dólares estadounidenses; dólares de EE. UU.; dólares americanos",
            "EUR": "euro; euros",
            "GBP": "libra; libras; libras esterlinas",
            "CNY": "yuan; yuanes; renminbi; yuan",
            "JPY": "yen; yenes",
            "RUB": "rublo; rublos",
            "INR": "rupia; rupias",
            "KZT": "tenge; tenges",
            "CHF": "franco suizo; francos suizos",
            "MXN": "peso mexicano; pesos mexicanos",
        }
    ),
    units={
        "km": words("kilómetros; kilómetro"),
        "m": words("metros; metro"),
        "cm": words("centímetros; centímetro"),
        "mm": words("milímetros; milímetro"),
        "nm": words("nanómetros; nanómetro"),
        "mi": words("millas; milla"),
        "ly": words("años luz; año luz"),
        "AU": words("unidades astronómicas; ua"),
        "km²": words("kilómetros cuadrados; kilómetro cuadrado"),
        "m²": words("metros cuadrados; metro cuadrado"),
        "ha": words("hectáreas; hectárea"),
        "m³": words("metros cúbicos; metro cúbico"),
        "km³": words("kilómetros cúbicos; kilómetro cúbico"),
        "L": words("litros; litro"),
        "kg": words("kilogramos; kilogramo; kilos; kilo"),
        "g": words("gramos; gramo"),
        "t": words("toneladas; tonelada"),
        "s": words("segundos; segundo"),
        "min": words("minutos; minuto"),
        "h": words("horas; hora"),
        "d": words("días; día"),
        "week": words("semanas; semana"),
        "month": words("meses; mes"),
        "year": words("años; año"),
        "decade": words("décadas; década"),
        "century": words("siglos; siglo"),
        "K": words("kelvin; kélvines"),
        "°C": words("grados Celsius; grado Celsius; grados centígrados"),
        "°F": words("grados Fahrenheit"),
        "°": words("grados; grado"),
        "W": words("vatios; vatio"),
        "kW": words("kilovatios; kilovatio"),
        "MW": words("megavatios; megavatio"),
        "GW": words("gigavatios; gigavatio"),
        "kWh": words("kilovatios hora; kilovatio hora"),
        "J": words("julios; julio"),
        "Pa": words("pascales; pascal"),
        "bar": words("bares; bar"),
        "N": words("newtons; newton"),
        "V": words("voltios; voltio"),
        "A": words("amperios; amperio"),
        "Hz": words("hercios; hercio"),
        "km/h": words("kilómetros por hora"),
        "m/s": words("metros por segundo"),
    },
    months=forms(
        "enero ene.; febrero feb.; marzo mar.; abril abr.; mayo may.; junio jun.; julio jul.; agosto ago.; "
        "septiembre sept. sep. setiembre; octubre oct.; noviembre nov.; diciembre dic."
    ),
    seasons={"primavera": 3, "verano": 6, "otoño": 9, "invierno": 12},
    parts=meanings(
        {
            (0, 4): "principios de; a principios de; comienzos de; a comienzos de; inicios de",
            (4, 8): "mediados de; a mediados de",
            (8, 12): "finales de; a finales de; fines de; a fines de",
            (0, 6): "el primer semestre de; primer semestre de",
            (6, 12): "el segundo semestre de; segundo semestre de",
            (0, 3): "el primer trimestre de; primer trimestre de",
            (3, 6): "el segundo trimestre de; segundo trimestre de",
            (6, 9): "el tercer trimestre de; tercer trimestre de",
            (9, 12): "el cuarto trimestre de; cuarto trimestre de",
        }
    ),
    date_joins=("de", "del"),
    date_hedges=meanings(
        {
            "about": "hacia; alrededor de; cerca de; en torno a",
            "under": "antes de; antes del",
            "over": "después de; después del; tras",
            "at least": "desde; desde el; a partir de",
            "at most": "hasta; hasta el",
            "": "en; el; en el año; el año; en los; durante",
        }
    ),
    date_numeric="/.",
    date_forms=("{day} de {month} de {year}", "{day} de {month} del {year}", "{day}/{number}/{year}"),
    centuries=("siglo {}", "el siglo {}", "s. {}"),
    decades=("años {}", "los años {}", "la década de {}", "década de {}"),
    eras=meanings({-1: "a. C.; a.C.; antes de Cristo", 1: "d. C.; d.C.; después de Cristo"}),
    articles=("el", "la", "los", "las", "un", "una", "unos", "unas", "lo"),
    indefinite=frozenset(["un", "una", "unos", "unas"]),
    bending=False,
    article_bound=frozenset("poco pocos pocas mayoria minoria numero mismo misma mas unico unica".split()),
    plurals=("s",),
    singulars=("is", "us", "pais", "mas", "menos", "gas"),
    function_words=frozenset(
        (
            "el la los las lo un una unos unas de del a al y e o u pero sino ni que si como en con "
            "por para sin sobre entre hacia hasta desde durante contra segun tras es son era eran fue "
            "fueron ser sido sera seran esta estan estaba ha han habia haber hay tiene tienen puede "
            "pueden debe deben no mas menos muy se le les me te nos su sus mi mis tu tus nuestro "
            "nuestra este esta estos estas ese esa esos esas aquel aquella quien quienes cual cuales "
            "cuyo cuya donde cuando cuanto cuanta cuantos cuantas tambien ya todo toda todos todas "
            "cada otro otra otros otras mismo misma yo ella ellos ellas usted"
        ).split()
    ),
    of_these=("de estos", "de estas", "de los siguientes", "de las siguientes"),
    superlatives={
        "first": words("primer*; más temprano"),
        "last": words("último*; última*; más reciente*; más tarde"),
        "oldest": words("más antiguo*; más antigua*; más viejo*; más vieja*"),
        "youngest": words("más joven; más jóvenes; más nuevo*; más nueva*"),
        "largest": words(
            "mayor; mayores; más grande*; más alto*; más alta*; más largo*; más larga*; más pesado*; más pesada*; "
            "más profundo*; más profunda*; más ancho*; más ancha*; más caliente*; más caro*; más cara*"
        ),
        "smallest": words(
            "menor; menores; más pequeño*; más pequeña*; más bajo*; más baja*; más corto*; más corta*; más ligero*; "
            "más ligera*; más estrecho*; más estrecha*; más frío*; más fría*; más barato*; más barata*"
        ),
        "most": words("más"),
        "fewest": words("menos"),
    },
    phrases={
        "according to": "Según {speaker}: {stem}",
        "hint of a word": "empieza por {start}, letras: {count}",
        "hint of a number": "entre {low} y {high}",
        "hint of a time": "en los años {decade}",
    },
    variants=(),
    abbreviations={"sta": "santa", "sto": "santo", "dr": "doctor", "dra": "doctora"},
    initialisms={},
    to_singular=((r"(?<=\w)ces$", "z"), (r"(?<=\w\w\w)es$", ""), (r"(?<=\w\w[^\Ws])s$", "")),
    conjunction="y",
    suspect=SUSPECT,
)
