"""Nobody who knows nothing gains by looking: heuristics and a learnt mix score at chance, over many worlds."""

import pytest

from quizgen.build import items
from quizgen.knowledge import knowledge
from tests.guessing.clues import begins
from tests.guessing.guess import learnt, mixed, rows, scores
from tests.guessing.worlds import guessed, questions
from tests.knowing import NOW
from tests.lands import read

SEEDS = (101, 202, 303, 404, 505)
LANDS = 180
POINTS = 1.0  # of a hundred questions

pytestmark = pytest.mark.timeout(900)  # the worlds take a minute, and many times that on a busy machine


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


TELLTALE = ("What is the capital", "country code", "code", "are the people of", "How do the people of")


def test_no_letters_that_a_question_shows_tell_a_capital_a_code_or_what_a_people_is_called(tmp_path):
    reading = read(tmp_path)
    known = knowledge(reading.facts, reading.patterns, reading.names, reading.documents, reading.partials)
    made = items(known, seed=0, now=NOW, previous={})
    found = [q for q in questions(made, 0, repetitions=3) if any(start in q.stem for start in TELLTALE)]
    assert len(found) > 1000
    far = {s.name: round(s.gain, 2) for s in scores(found, [begins]) if abs(s.gain) > 2 * POINTS}
    assert not far, f"of {len(found)} questions"
