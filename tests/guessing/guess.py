"""Guesses: how often a clue, followed up or down, hits the key, and how often a learnt mix of all clues does."""

from __future__ import annotations

import math
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tests.guessing.clues import CLUES, Clue, Seen

Row = list[list[float]]
"""For each option of a question its clues, each over the options with mean 0 and deviation 1."""


@dataclass(frozen=True, slots=True)
class Score:
    """Hits and what chance gives, in questions of a hundred."""

    name: str
    hits: float
    chance: float

    @property
    def gain(self) -> float:
        """Points above chance."""
        return self.hits - self.chance


def scores(questions: Sequence[Seen], clues: Sequence[Clue] = CLUES) -> list[Score]:
    """What each clue hits, taken as a hint and as a warning; ties are drawn."""
    chance = 100 * sum(1 / len(q.options) for q in questions) / len(questions)
    found = []
    for clue in clues:
        up = down = 0.0
        for q in questions:
            numbers = list(clue(q))
            up += _hit(numbers, max(numbers), q.key)
            down += _hit(numbers, min(numbers), q.key)
        for name, hits in ((clue.__name__, up), ("not " + clue.__name__, down)):
            found.append(Score(name, 100 * hits / len(questions), chance))
    return found


def _hit(numbers: Sequence[float], best: float, key: int) -> float:
    """The chance to hit the key by drawing among those that are best."""
    return 1 / numbers.count(best) if numbers[key] == best else 0.0


def rows(questions: Iterable[Seen], clues: Sequence[Clue] = CLUES) -> list[tuple[Row, int]]:
    """The clues of each option of each question, standardized over the question."""
    found = []
    for q in questions:
        columns = [_standard(clue(q)) for clue in clues]
        found.append(([list(option) for option in zip(*columns, strict=True)], q.key))
    return found


def _standard(numbers: Sequence[float]) -> list[float]:
    mean = sum(numbers) / len(numbers)
    spread = math.sqrt(sum((x - mean) ** 2 for x in numbers) / len(numbers))
    return [(x - mean) / spread for x in numbers] if spread > 1e-9 else [0.0] * len(numbers)


def learnt(training: Sequence[tuple[Row, int]], rounds: int = 3) -> list[float]:
    """The weights of the clues that a conditional logit learns by stochastic gradient (McFadden 1974)."""
    weights = [0.0] * len(CLUES)
    order = random.Random(11)
    questions = list(training)
    for round_ in range(rounds):
        order.shuffle(questions)
        rate = 0.02 / (1 + round_)
        for options, key in questions:
            logits = [sum(map(float.__mul__, weights, option)) for option in options]
            top = max(logits)
            odds = [math.exp(logit - top) for logit in logits]
            whole = sum(odds)
            for number, (option, odd) in enumerate(zip(options, odds, strict=True)):
                push = rate * ((number == key) - odd / whole)
                for i, x in enumerate(option):
                    weights[i] += push * x
    return weights


def mixed(weights: Sequence[float], questions: Sequence[tuple[Row, int]]) -> Score:
    """What the learnt weights hit."""
    hits = 0.0
    for options, key in questions:
        logits = [round(sum(map(float.__mul__, weights, option)), 9) for option in options]
        hits += _hit(logits, max(logits), key)
    chance = sum(1 / len(options) for options, _ in questions)
    return Score("learnt mix", 100 * hits / len(questions), 100 * chance / len(questions))
