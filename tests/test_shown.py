from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from quizgen.item import Choice, Option, Proof
from quizgen.shown import shown

PROOF = Proof("vouched", ("t:a",), "so it is said")


def choice(below: int, above: int, *, ordered: bool = True) -> Choice:
    numbers = [*range(50 - below, 50), *range(51, 51 + above)]
    return Choice(
        ("How many?", "What number?"), "50", tuple(Option(str(n), PROOF) for n in numbers), ordered, below
    )


@given(st.integers(2, 4), st.integers(2, 4), st.booleans(), st.integers(0, 5), st.integers(0, 99))
def test_exactly_one_option_is_the_key_and_only_it_has_no_proof(below, above, ordered, seed, repetition):
    seen = shown(choice(below, above, ordered=ordered), "t:forward:1:a", seed, repetition)
    assert len(seen.options) == len(set(seen.options)) == 4
    assert seen.options[seen.key] == "50"
    assert [i for i, proof in enumerate(seen.proofs) if proof is None] == [seen.key]


@given(st.integers(0, 4), st.integers(2, 4), st.integers(0, 99))
def test_ordered_options_stand_in_natural_order(below, above, repetition):
    seen = shown(choice(below, above), "t:forward:1:a", 0, repetition)
    assert list(seen.options) == sorted(seen.options)


def test_the_draws_of_a_choice_take_turns():
    body = replace(choice(4, 4), draws=((1, 2, 3), (3, 4, 5)))
    looks = [shown(body, "t:forward:1:a", 0, repetition).options for repetition in range(3)]
    assert looks == [("47", "48", "49", "50"), ("49", "50", "51", "52"), ("47", "48", "49", "50")]


def test_every_place_of_a_text_is_equally_likely():
    count = Counter(shown(choice(4, 4, ordered=False), f"t:forward:1:{n}", 0, 0).key for n in range(4000))
    assert all(900 < count[rank] < 1100 for rank in range(4)), count


def test_a_repetition_changes_the_look_and_the_wording_and_comes_out_the_same_again():
    body = replace(choice(4, 4, ordered=False), draws=((0, 1, 2), (0, 3, 4), (5, 6, 7)))
    looks = [shown(body, "t:forward:1:a", 0, n) for n in range(6)]
    assert len({look.options for look in looks}) > 3
    assert {look.stem for look in looks} == {"How many?", "What number?"}
    assert looks == [shown(body, "t:forward:1:a", 0, n) for n in range(6)]


def test_two_wrong_options_are_enough():
    seen = shown(choice(1, 1), "t:forward:1:a", 0, 0)
    assert seen.options == ("49", "50", "51")
