"""Nobody who knows nothing gains by looking: heuristics and a learnt mix score at chance, over many worlds."""

import pytest

from tests.guessing.guess import learnt, mixed, rows, scores
from tests.guessing.worlds import guessed

SEEDS = (101, 202, 303, 404, 505)
LANDS = 180
POINTS = 1.0  # of a hundred questions


@pytest.fixture(scope="module")
def worlds():
    return [guessed(seed, LANDS) for seed in SEEDS]


def test_no_clue_followed_or_shunned_beats_chance(worlds):
    questions = [question for world in worlds for question in world]
    far = {score.name: round(score.gain, 2) for score in scores(questions) if abs(score.gain) > POINTS}
    assert not far, f"of {len(questions)} questions"


def test_a_mix_of_clues_learnt_on_other_worlds_does_not_either(worlds):
    seen = [rows(world) for world in worlds]
    gains = []
    for left_out, own in enumerate(seen):
        others = [row for world, found in enumerate(seen) if world != left_out for row in found]
        gains.append((mixed(learnt(others[::2]), own).gain, len(own)))
    assert abs(sum(gain * count for gain, count in gains) / sum(count for _, count in gains)) <= POINTS, gains
