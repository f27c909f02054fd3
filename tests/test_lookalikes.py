from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein

from quizgen.lookalikes import EDITS, Lookalikes
from quizgen.spelling import distance, fold

WORDS = st.text(alphabet="abcde é", min_size=1, max_size=9)


@given(st.lists(WORDS, max_size=20), WORDS)
def test_all_texts_a_few_edits_away_are_found_and_no_others(texts, text):
    found = Lookalikes(texts).of(text)
    assert found == sorted(set(found))
    near = {t for t in texts if fold(t) != fold(text) and Levenshtein.distance(fold(t), fold(text)) <= EDITS}
    assert near <= set(found)
    assert all(0 < distance(fold(t), fold(text)) <= EDITS for t in found)


def test_every_way_of_writing_a_lookalike_is_found():
    assert Lookalikes(["Austria", "AUSTRIA", "Australia", "Asturias"]).of("Australia") == [
        "AUSTRIA",
        "Austria",
    ]
