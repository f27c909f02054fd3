from collections import Counter
from itertools import combinations, islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.pool import allowed, pool

ONE_EACH = {f"value {i}": 1 for i in range(500)}
SKEWED = {f"value {i}": max(1, 200 // (i + 3)) for i in range(120)}
FEW = {"a": 10, "b": 8, "c": 7, "d": 6, "e": 5, "f": 4, "g": 3, "h": 2}
COUNTS = st.dictionaries(st.text(min_size=1, max_size=4), st.integers(1, 9), min_size=1, max_size=30)


def questions(counts):
    return {value: [f"{value} {n}" for n in range(count)] for value, count in counts.items()}


def asked(counts):
    return [(question, value) for value, some in questions(counts).items() for question in some]


def first(drawn, question, fits, draw=0):
    return tuple(islice(filter(fits, drawn.walk(question, draw)), 3))


@given(COUNTS, st.integers(0, 9))
@settings(deadline=None)
def test_a_walk_meets_each_value_once(counts, seed):
    walked = list(pool(questions(counts), seed).walk("q", 1))
    assert sorted(walked) == sorted(counts)


@pytest.mark.parametrize(("counts", "rounds"), [(ONE_EACH, 7), (SKEWED, 20), (FEW, 400)])
def test_a_value_seen_often_is_right_no_more_often_than_another(counts, rounds):
    keyed: Counter[int] = Counter()
    seen: Counter[int] = Counter()
    for seed in range(rounds):
        drawn = pool(questions(counts), seed)
        for draw in range(3):
            for question, key in asked(counts):
                keyed[counts[key]] += 1
                seen.update(counts[value] for value in (key, *first(drawn, question, key.__ne__, draw)))
    for count in keyed:
        slack = 3 / seen[count] ** 0.5  # three standard deviations and more of a share near a quarter
        assert keyed[count] / seen[count] == pytest.approx(0.25, abs=slack), count


def test_values_that_are_answers_equally_often_are_seen_equally_often():
    drawn = pool(questions(ONE_EACH), 5)
    seen = Counter(
        value for question, key in asked(ONE_EACH) for value in (key, *first(drawn, question, key.__ne__))
    )
    assert set(seen.values()) == {4}


def test_no_two_values_are_seen_together_more_often_than_others():
    drawn = pool(questions(ONE_EACH), 5)
    together = Counter(
        pair
        for question, key in asked(ONE_EACH)
        for pair in combinations(sorted((key, *first(drawn, question, key.__ne__))), 2)
    )
    assert set(together.values()) == {1}


@given(COUNTS, st.integers(0, 9), st.data())
@settings(deadline=None)
def test_only_values_that_fit_are_drawn_and_all_of_them_where_few_do(counts, seed, data):
    fitting = data.draw(st.sets(st.sampled_from(sorted(counts)), max_size=5))
    drawn = first(pool(questions(counts), seed), "q", fitting.__contains__)
    assert len(drawn) == len(set(drawn)) == min(3, len(fitting))
    assert set(drawn) <= fitting


@given(COUNTS, st.randoms())
@settings(deadline=None)
def test_the_order_in_which_values_come_changes_no_draw(counts, shuffle):
    again = list(counts)
    shuffle.shuffle(again)
    assert pool(questions(counts), 0) == pool(questions({value: counts[value] for value in again}), 0)


@pytest.mark.parametrize("counts", [ONE_EACH, SKEWED])
@pytest.mark.parametrize("value", ["value 7", "a new one"])
def test_one_question_more_moves_few_draws(counts, value):
    more = {**counts, value: counts.get(value, 0) + 1}
    before, after = pool(questions(counts), 1), pool(questions(more), 1)
    moved = sum(
        first(before, question, key.__ne__) != first(after, question, key.__ne__)
        for question, key in asked(counts)
    )
    assert moved <= 20  # of 500 and more


def test_a_value_that_cannot_be_hidden_is_asked_less_often():
    assert allowed({"solid": 40, "gas": 10, "liquid": 2}) == {"solid": 12, "gas": 10, "liquid": 2}
    kept = allowed({"a": 90, "b": 10, "c": 10, "d": 10, "e": 10})
    assert kept == {"a": 13, "b": 10, "c": 10, "d": 10, "e": 10}
    assert allowed(SKEWED) == SKEWED


@given(COUNTS)
def test_what_may_be_asked_can_be_hidden(counts):
    kept = allowed(counts)
    assert all(1 <= kept[value] <= counts[value] for value in counts)
    share = 4 if len(counts) > 4 else 2
    assert len(counts) == 1 or all(count <= max(1, sum(kept.values()) / share) for count in kept.values())


def test_a_draw_never_changes():
    """Decks and stores hold what was drawn: another draw would be another item."""
    assert first(pool(questions(FEW), 0), "sco:forward:1:a", "a".__ne__) == ("b", "c", "f")
