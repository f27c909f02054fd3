"""Blind guesses at 64,000 questions of five worlds: how far each clue, and a learnt mix of all, is from chance."""

import sys

from tests.guessing.guess import learnt, mixed, rows, scores
from tests.guessing.worlds import guessed

SEEDS = (11, 22, 33, 44, 55)  # fixed before anybody looked
LANDS = 710
WANTED = 1.0  # points of a hundred, either way


def main() -> int:
    worlds = [guessed(seed, LANDS) for seed in SEEDS]
    questions = [question for world in worlds for question in world]
    found = sorted(scores(questions), key=lambda score: -abs(score.gain))
    print(
        f"guess: {len(questions)} questions of {len(SEEDS)} worlds; chance hits {found[0].chance:.2f} in a hundred"
    )
    for score in found[:5]:
        print(f"guess: {score.name:20} {score.hits:.2f} ({score.gain:+.2f}; wanted ±{WANTED})")
    seen = [rows(world) for world in worlds]
    gain = 0.0
    for left_out, own in enumerate(seen):
        others = [row for world, some in enumerate(seen) if world != left_out for row in some[::3]]
        gain += mixed(learnt(others), own).gain * len(own) / len(questions)
    print(f"guess: {'a learnt mix':20} {gain:+.2f} (wanted ±{WANTED})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
