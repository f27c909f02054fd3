# ruff: noqa: SIM905 - a paragraph of words is easier to read and to complete than a list of quoted ones
"""French."""

from quizgen.language import Language, forms, meanings, words
from quizgen.languages.suspect.fr import SUSPECT

_ONES = (
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept "
    "dix-huit dix-neuf"
).split()
_TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante", 80: "quatre-vingt"}


def _cardinal(n: int) -> str:
    if n < 20:
        return _ONES[n]
    if n == 100:
        return "cent"
    tens = max(t for t in _TENS if t <= n)
    rest = n - tens
    if tens == 80:
        return _TENS[80] + (f"-{_ONES[rest]}" if rest else "s")
    if rest in (1, 11):
        return f"{_TENS[tens]} et {_ONES[rest]}"
    return _TENS[tens] + (f"-{_ONES[rest]}" if rest else "")


def _ordinal(n: int) -> tuple[str, ...]:
    if n == 1:
        return ("premier", "première", "premiers", "premières")
    stem = _cardinal(n).removesuffix("s") if n == 80 else _cardinal(n)
    stem = stem.removesuffix("e") + {"q": "u"}.get(stem[-1], "")
    stem = stem.removesuffix("f") + "v" if stem.endswith("neuf") else stem
    regular = (f"{stem}ième", f"{stem}ième", f"{stem}ièmes", f"{stem}ièmes")
    return (*regular, "second", "seconde") if n == 2 else regular


FR = Language(
    code="fr",
    name="français",
    decimal=",",
    groups=(" ", "."),
    cardinals=tuple(_cardinal(n) for n in range(101)),
    ordinals=tuple(_ordinal(n) for n in range(101)),
    numbers={
        "une": 1,
        "vingt et une": 21,
        "septante": 70,
        "huitante": 80,
        "octante": 80,
        "nonante": 90,
        "mille": 1000,
    },
    ones=(),
    magnitudes=meanings(
        {
            12: "douzaine; douzaines",
            100: "cent; cents",
            1000: "mille; millier; milliers",
            10**6: "million; millions; M",
            10**9: "milliard; milliards; Md; Mds; mrd",
            10**12: "billion; billions; mille milliards",
            10**15: "billiard; billiards",
        }
    ),
    ordinal_endings={"=1": "er", "": "e"},
    ordinal_suffixes=("er", "re", "ère", "e", "ème", "eme", "è", "nd", "nde", "ième"),
    number_joins=("et",),
    fractions=meanings(
        {
            2: "demi; demie; moitié",
            3: "tiers",
            4: "quart; quarts",
            5: "cinquième; cinquièmes",
            6: "sixième; sixièmes",
            7: "septième; septièmes",
            8: "huitième; huitièmes",
            9: "neuvième; neuvièmes",
            10: "dixième; dixièmes",
            100: "centième; centièmes",
            1000: "millième; millièmes",
        }
    ),
    alone=("moitié",),
    fraction_joins=("sur",),
    percent=("pour cent", "pour-cent", "p. cent", "p.c."),
    percent_points=("points de pourcentage", "point de pourcentage"),
    times=("fois",),
    twice={"double": 2, "triple": 3},
    ranges=("à", "au", "jusqu'à", "jusqu'au"),
    range_opener=("de", "entre", "du"),
    plural_counts=True,
    genitives=("de", "d'"),
    hedges=meanings(
        {
            "about": "environ; à peu près; approximativement; autour de; quelque; quelques; aux "
            "alentours de; env.",
            "nearly": "presque; près de; un peu moins de; pas loin de",
            "over": "plus de; plus d'; au-dessus de; au-delà de; un peu plus de; supérieur à",
            "under": "moins de; moins d'; au-dessous de; inférieur à",
            "at least": "au moins; au minimum; pas moins de",
            "at most": "au plus; au maximum; jusqu'à; pas plus de",
            "": "exactement; précisément; un total de; le; la; les; l'; seulement",
        }
    ),
    hedges_after=meanings(
        {"about": "environ", "at least": "ou plus; et plus; au moins", "at most": "ou moins"}
    ),
    currencies=meanings(
        {
            "USD": "dollar américain; dollars américains; dollar; dollars; dollars US; dollars des "
            "États-Unis",
            "EUR": "euro; euros",
            "GBP": "livre sterling; livres sterling; livres",
            "CNY": "yuan; yuans; yuans renminbi; renminbi; yuan RMB",
            "JPY": "yen; yens",
            "RUB": "rouble; roubles",
            "INR": "roupie; roupies; roupies indiennes",
            "KZT": "tenge; tenges",
            "CHF": "franc suisse; francs suisses",
            "TRY": "livre turque; livres turques",
        }
    ),
    units={
        "km": words("kilomètres; kilomètre"),
        "m": words("mètres; mètre"),
        "cm": words("centimètres; centimètre"),
        "mm": words("millimètres; millimètre"),
        "nm": words("nanomètres; nanomètre"),
        "mi": words("milles; mille"),
        "ly": words("années-lumière; année-lumière; al"),
        "AU": words("unités astronomiques; ua"),
        "km²": words("kilomètres carrés; kilomètre carré"),
        "m²": words("mètres carrés; mètre carré"),
        "ha": words("hectares; hectare"),
        "m³": words("mètres cubes; mètre cube"),
        "km³": words("kilomètres cubes; kilomètre cube"),
        "L": words("litres; litre"),
        "kg": words("kilogrammes; kilogramme; kilos; kilo"),
        "g": words("grammes; gramme"),
        "t": words("tonnes; tonne"),
        "s": words("secondes; seconde"),
        "min": words("minutes; minute"),
        "h": words("heures; heure"),
        "d": words("jours; jour"),
        "week": words("semaines; semaine"),
        "month": words("mois"),
        "year": words("ans; an; années; année"),
        "decade": words("décennies; décennie"),
        "century": words("siècles; siècle"),
        "K": words("kelvins; kelvin"),
        "°C": words("degrés Celsius; degré Celsius"),
        "°F": words("degrés Fahrenheit; degré Fahrenheit"),
        "°": words("degrés; degré"),
        "W": words("watts; watt"),
        "kW": words("kilowatts; kilowatt"),
        "MW": words("mégawatts; mégawatt"),
        "GW": words("gigawatts; gigawatt"),
        "kWh": words("kilowattheures; kilowattheure"),
        "J": words("joules; joule"),
        "Pa": words("pascals; pascal"),
        "bar": words("bars; bar"),
        "N": words("newtons; newton"),
        "V": words("volts; volt"),
        "A": words("ampères; ampère"),
        "Hz": words("hertz"),
        "km/h": words("kilomètres par heure; kilomètres à l'heure; kilomètres-heure"),
        "m/s": words("mètres par seconde"),
    },
    months=forms(
        "janvier janv.; février févr. fév.; mars; avril avr.; mai; juin; juillet juil.; août; "
        "septembre sept.; octobre oct.; novembre nov.; décembre déc."
    ),
    seasons={"printemps": 3, "été": 6, "automne": 9, "hiver": 12},
    parts=meanings(
        {
            (0, 4): "début; le début de; au début de; au début du; le début du; début du",
            (4, 8): "mi; milieu; le milieu de; au milieu de; au milieu du",
            (8, 12): "fin; la fin de; à la fin de; la fin du; à la fin du; fin du",
            (0, 6): "premier semestre; le premier semestre; au premier semestre; S1",
            (6, 12): "second semestre; le second semestre; au second semestre; S2",
            (0, 3): "premier trimestre; T1",
            (3, 6): "deuxième trimestre; T2",
            (6, 9): "troisième trimestre; T3",
            (9, 12): "quatrième trimestre; T4",
        }
    ),
    date_joins=("de",),
    date_hedges=meanings(
        {
            "about": "vers; environ; autour de; aux alentours de",
            "under": "avant; avant le",
            "over": "après; après le",
            "at least": "depuis; depuis le; dès",
            "at most": "jusqu'en; jusqu'au; d'ici",
            "": "en; le; au; l'année; l'an; dans les; au cours de",
        }
    ),
    date_numeric="/.",
    date_forms=("{day} {month} {year}", "{day}{first} {month} {year}", "{day}/{number}/{year}"),
    centuries=("{} siècle", "le {} siècle", "au {} siècle", "{} s."),
    decades=("années {}", "les années {}", "la décennie {}"),
    eras=meanings({-1: "av. J.-C.; avant J.-C.; avant Jésus-Christ", 1: "apr. J.-C.; après J.-C."}),
    articles=("le", "la", "les", "l'", "un", "une", "des", "du", "de la", "de l'"),
    indefinite=frozenset(["un", "une", "des", "du", "de la", "de l'"]),
    bending=False,
    article_bound=frozenset("peu plupart majorite minorite nombre meme plus seul seule".split()),
    plurals=("s", "x"),
    singulars=(
        "ss",
        "us",
        "is",
        "ais",
        "ois",
        "pays",
        "temps",
        "corps",
        "cours",
        "prix",
        "paix",
        "choix",
        "voix",
        "gaz",
    ),
    function_words=frozenset(
        (
            "le la les l un une des du de d et ou mais donc or ni car a au aux en dans par pour sur "
            "sous avec sans chez vers entre contre depuis pendant avant apres est sont etait etaient "
            "ete etre sera seront a ont avait avaient avoir eu fait faire peut peuvent pouvait doit "
            "doivent ne pas plus moins tres il elle ils elles on nous vous je tu me te se lui leur "
            "leurs son sa ses notre nos votre vos mon ma mes ce cet cette ces qui que quoi dont ou "
            "quel quelle quels quelles quand comment pourquoi combien y aussi si comme tout toute "
            "tous toutes chaque autre autres meme memes lequel laquelle lesquels lesquelles n s c j "
            "qu"
        ).split()
    ),
    of_these=(
        "parmi ceux-ci",
        "parmi celles-ci",
        "de ces",
        "parmi ces",
        "parmi les suivants",
        "parmi les suivantes",
    ),
    superlatives={
        "first": words("premier; premiers; première; premières; en premier; plus tôt; d'abord"),
        "last": words(
            "dernier; derniers; dernière; dernières; en dernier; plus tard; plus récent*; plus récemment"
        ),
        "oldest": words(
            "plus ancien; plus anciens; plus ancienne; plus anciennes; plus vieux; plus vieille; plus vieilles; "
            "plus âgé*"
        ),
        "youngest": words("plus jeune; plus jeunes; plus nouveau; plus nouvelle"),
        "largest": words(
            "plus grand*; plus gros; plus grosse; plus grosses; plus haut*; plus élevé*; plus long; plus longs; "
            "plus longue; plus longues; plus lourd*; plus profond*; plus large; plus larges; plus chaud*; plus cher; "
            "plus chère; plus chers; plus chères"
        ),
        "smallest": words(
            "plus petit*; plus bas; plus basse; plus basses; plus faible; plus faibles; plus court*; plus léger; "
            "plus légers; plus légère; plus légères; plus étroit*; plus froid*; moins cher; moins chère; moins élevé*"
        ),
        "most": words("le plus de; le plus d'"),
        "fewest": words("le moins de; le moins d'"),
    },
    phrases={
        "according to": "Selon {speaker} : {stem}",
        "hint of a word": "commence par {start}, lettres : {count}",
        "hint of a number": "entre {low} et {high}",
        "hint of a time": "dans les années {decade}",
    },
    variants=(),
    abbreviations={"st": "saint", "ste": "sainte", "dr": "docteur"},
    initialisms={},
    to_singular=(
        (r"(?<=\w)eaux$", "eau"),
        (r"(?<=\w)aux$", "al"),
        (r"(?<=\w\w\w)x$", ""),
        (r"(?<=\w\w[^\Ws])s$", ""),
    ),
    conjunction="et",
    suspect=SUSPECT,
)
