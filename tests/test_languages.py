from importlib import import_module
from pkgutil import iter_modules
from string import Formatter

import pytest

from quizgen import kinds, wording
from quizgen.errors import UsageError
from quizgen.language import Language, Phrase
from quizgen.languages import LANGUAGES, language
from quizgen.study import hint

PACKS = pytest.mark.parametrize("pack", LANGUAGES.values(), ids=LANGUAGES)


def test_a_pack_has_the_code_it_is_registered_by():
    assert all(pack.code == code for code, pack in LANGUAGES.items())


@pytest.mark.parametrize("code", ["en", "en-GB", "EN", "en_US"])
def test_a_regional_code_is_its_language(code):
    assert language(code) is LANGUAGES["en"]


def test_an_unknown_code_names_those_that_are_known():
    with pytest.raises(UsageError, match=r"no language 'xx'.* de, en, es, fr"):
        language("xx")


@PACKS
def test_a_pack_is_complete(pack: Language):
    assert len(pack.cardinals) == len(set(pack.cardinals)) == 101
    assert len(pack.ordinals) == 101
    assert all(pack.ordinals)
    assert len(pack.months) == 12
    assert {1000, 10**6, 10**9, 10**12} <= set(pack.magnitudes.values())
    assert {"", "about", "nearly", "over", "under", "at least", "at most"} <= set(pack.hedges.values())
    assert {2, 3, 4} <= set(pack.fractions.values())
    assert {"USD", "EUR", "CNY"} <= set(pack.currencies.values())
    assert {"km", "kg", "year", "K", "km²"} <= pack.units.keys()
    assert {(0, 4), (4, 8), (8, 12)} <= set(pack.parts.values())
    assert set(pack.seasons.values()) == {3, 6, 9, 12}
    assert pack.of_these


@PACKS
def test_a_pack_parts_decimals_and_thousands_with_different_signs(pack: Language):
    assert pack.decimal not in pack.groups


def declared() -> dict[str, Phrase]:
    """Every phrase that a kind, or what kinds are made with, puts into questions."""
    kind_files = (import_module(f"quizgen.kinds.{found.name}") for found in iter_modules(kinds.__path__))
    found = (value for module in (wording, hint, *kind_files) for value in vars(module).values())
    return {phrase.name: phrase for phrase in found if isinstance(phrase, Phrase)}


@PACKS
def test_a_pack_gives_every_phrase_that_is_declared_and_no_other(pack: Language):
    assert sorted(pack.phrases) == sorted(declared())


@PACKS
@pytest.mark.parametrize("phrase", declared().values(), ids=declared())
def test_a_phrase_has_each_of_its_slots_once(pack: Language, phrase: Phrase):
    slots = [name for _, name, _, _ in Formatter().parse(pack.phrases[phrase.name]) if name is not None]
    assert sorted(slots) == sorted(phrase.slots)


@PACKS
def test_a_claim_is_put_into_the_mouth_of_its_speaker(pack: Language):
    claim = wording.ACCORDING_TO.put(pack, speaker="Xi {stem}", stem="…?")
    assert "Xi {stem}" in claim
    assert claim.endswith("…?")


@pytest.mark.parametrize(
    ("code", "number", "word"),
    [
        ("en", 0, "zero"),
        ("en", 12, "twelve"),
        ("en", 40, "forty"),
        ("en", 85, "eighty-five"),
        ("en", 100, "one hundred"),
        ("de", 1, "eins"),
        ("de", 21, "einundzwanzig"),
        ("de", 30, "dreißig"),
        ("de", 66, "sechsundsechzig"),
        ("fr", 21, "vingt et un"),
        ("fr", 71, "soixante et onze"),
        ("fr", 77, "soixante-dix-sept"),
        ("fr", 80, "quatre-vingts"),
        ("fr", 81, "quatre-vingt-un"),
        ("fr", 99, "quatre-vingt-dix-neuf"),
        ("es", 16, "dieciséis"),
        ("es", 22, "veintidós"),
        ("es", 31, "treinta y uno"),
        ("es", 100, "cien"),
    ],
)
def test_cardinals(code, number, word):
    assert language(code).cardinals[number] == word


@pytest.mark.parametrize(
    ("code", "number", "word"),
    [
        ("en", 5, "fifth"),
        ("en", 12, "twelfth"),
        ("en", 20, "twentieth"),
        ("en", 23, "twenty-third"),
        ("en", 90, "ninetieth"),
        ("de", 1, "erste"),
        ("de", 7, "siebte"),
        ("de", 19, "neunzehnte"),
        ("de", 20, "zwanzigste"),
        ("de", 101 - 1, "hundertste"),
        ("fr", 1, "première"),
        ("fr", 4, "quatrième"),
        ("fr", 5, "cinquième"),
        ("fr", 9, "neuvième"),
        ("fr", 19, "dix-neuvième"),
        ("fr", 21, "vingt et unième"),
        ("fr", 80, "quatre-vingtième"),
        ("es", 1, "primer"),
        ("es", 11, "undécimo"),
        ("es", 13, "decimotercer"),
        ("es", 16, "decimosexta"),
        ("es", 23, "vigésimo tercero"),
        ("es", 70, "septuagésimo"),
    ],
)
def test_ordinals_stand_in_each_of_their_forms(code, number, word):
    assert word in language(code).ordinals[number]
