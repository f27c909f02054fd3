"""British spellings and the American ones, in whole families.

Pairs of which each is a word by itself (tyre, cheque) are left apart.
"""

from __future__ import annotations

BRITISH: tuple[tuple[str, str], ...] = (
    (r"^sulph", "sulf"),
    (r"^aluminium", "aluminum"),
    (r"^caesium$", "cesium"),
    (r"^practis", "practic"),
    (
        r"(?<=[a-z]{3})our(?=(?:s|ed|ing|er|ers|less|ful|fully|ite|ites|able|hood|hoods|ism|ist|ly)?$)",
        "or",
    ),
    (r"(?<=[a-z]{3})is(?=(?:e|ed|es|ing|er|ers|ation|ations|able)$)", "iz"),
    (r"(?<=[a-z]{3})ys(?=(?:e|ed|es|ing|er|ers)$)", "yz"),
    (r"maneuvre", "maneuver"),
    (r"manoeuvre", "maneuver"),
    (r"^(?!timbre)([a-z]{2,}[bcdfgkpt])re(s?)$", r"\1er\2"),
    (r"^centred$", "centered"),
    (r"(?<=[a-z]{2})logue(?=s?$)", "log"),
    (r"^(def|off|pret|lic)ence(?=s?$)", r"\1ense"),
    (r"(?<=h)aem|(?<=^an)aem|(?<=^leuk)aem", "em"),
    (r"(?<=p)aed", "ed"),
    (r"(?<=^f)oe(?=t)|^oe(?=str|soph)", "e"),
    (r"(?<=rrh)oe", "e"),
    (r"(?<=^medi)ae|(?<=^arch)ae|(?<=^pal)ae", "e"),
    (r"([aeiou][^aeiou]{1,2}[aeiou])ll(ed|ing|er|ers|or|ors)$", r"\1l\2"),
    (r"^fulfil(?=s?$|ment)", "fulfill"),
    (r"^enrol(?=s?$|ment)", "enroll"),
    (r"^skil(?=ful)", "skill"),
    (r"^wil(?=ful)", "will"),
    (r"(?<=^gr)ey(?=$|s$|ish$)", "ay"),
    (r"^programme(?=s?$)", "program"),
    (r"^plough", "plow"),
    (r"(?<=^m)oul(?=d|t)|(?<=^sm)oul(?=der)", "ol"),
    (r"^sceptic", "skeptic"),
    (r"^pyjama", "pajama"),
    (r"^moustache", "mustache"),
    (r"^jewellery$", "jewelry"),
    (r"^(judg|acknowledg)ement", r"\1ment"),
    (r"^ageing$", "aging"),
    (r"^cosy$", "cozy"),
    (r"^yoghurt", "yogurt"),
    (r"^doughnut", "donut"),
    (r"^aeroplane", "airplane"),
    (r"^[ct]zar", "tsar"),
)
