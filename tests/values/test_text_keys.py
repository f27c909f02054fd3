"""Keys of texts: what is quick to tell of a text changes none of its keys."""

import re
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.languages import LANGUAGES
from quizgen.values.texts import keys, letters
from quizgen.values.texts.lexicon import Signs

WORDS = (
    "the an la l' der colour centre is wise realise U.S. US us St. st saint two twenty-one deux erste "
    "II xiv R&D & and C++ A- -5 x^2 x² Ca2+ Müller Äpfel œuvre 1st 2e boxes chevaux luces Gräser photos Graphit "
    "Bosnia-Herzegovina Côte d’Ivoire 3.5 10,000 skilful fulfil paediatric medieval diarrhoea 北京市 ( )"
)
RULES = sorted(
    {rule for one in LANGUAGES.values() for rules in (one.variants, one.to_singular) for rule, _ in rules}
)


@given(st.lists(st.sampled_from(WORDS.split()) | st.text(max_size=6), max_size=5).map(" ".join))
@settings(max_examples=300, deadline=None)
def test_a_text_without_signs_of_another_spelling_has_the_keys_that_all_rules_give_it(text):
    quick = keys.surely.__wrapped__(text), {way for way in keys._singulars(text) if way}
    with patch.object(Signs, "none_in", lambda *_: False):
        assert quick == (keys.surely.__wrapped__(text), {way for way in keys._singulars(text) if way})


@pytest.mark.parametrize("rule", RULES)
@given(data=st.data())
@settings(max_examples=10, deadline=None)
def test_a_word_that_a_rule_of_a_language_matches_holds_its_letters(rule, data):
    word = data.draw(st.from_regex(rule, alphabet="abcdefghijklmnopqrstuvwxyzäöü"))
    assert letters.within(rule) in word
    if rule.endswith("$"):
        assert word.rstrip("\n").endswith(letters.at_end(rule))


def test_letters_stand_outside_all_brackets_and_not_perhaps():
    assert letters.within(r"(?<=[a-z]{3})our(?=(?:s|ed)?$)") == "our"
    assert letters.within(r"^colou?rs{0,2}") == "colo"
    assert letters.within("ab|cab") == ""
    assert letters.at_end(r"(?<=\w\w)(s|x)es$") == "es"
    assert letters.at_end(r"(?<=\w{4})[nes]$") == letters.at_end("ies") == letters.at_end("(ies)$") == ""
    assert letters.fewest(["sulph", "ph", "re", "centre"]) == ("ph", "re")


def test_every_rule_is_looked_for_by_letters_of_its_own():
    assert all(letters.within(rule) for rule in RULES), [
        r for r in RULES if not re.search(letters.within(r), r)
    ]
