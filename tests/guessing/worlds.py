"""Worlds to guess in: tables drawn by a seed, with columns of every type and of every skew."""

from __future__ import annotations

import math
import random
from collections import Counter
from collections.abc import Iterator

from quizgen.build import Built
from quizgen.item import Choice
from quizgen.shown import shown
from tests.guessing.clues import Seen
from tests.knowing import built


def _words(text: str) -> list[str]:
    return text.split()


SYLLABLES = _words("""
    ba ko ri ta mu len dor vis nak pel sun gar tho mi zel qua fen lo rum hes an el or is
""")
ADJECTIVES = _words("""
    dry cold steep green quiet narrow fertile remote broad windy rocky sandy wet mild old
""")
NOUNS = _words("""
    steppe valley coast plateau island delta forest marsh basin ridge plain desert
""")
MONTHS = _words("""
    January February March April May June July August September October November December
""")

SENTENCES = """
[capital] is the capital of {land}.
  ? Which city is the capital of {land}?
  ? Of which land is {capital} the capital?
{land} lies in the region of [region].
  ? In which region does {land} lie?
  ? Which of these lands lies in the region of {region}?
In {land} one pays with the [currency].
  ? With which currency does one pay in {land}?
  ? In which of these lands does one pay with the {currency}?
The state form of {land} is [form].
  ? What is the state form of {land}?
The heartland of {land} is a [heartland].
  ? What is the heartland of {land}?
{land} covers [area].
  ? How large is {land}?
  ? Which of these lands covers the largest area?
  ? Which of these lands covers the smallest area?
{land} is home to [people] people.
  ? How many people live in {land}?
{land} was founded in [founded].
  ? In which year was {land} founded?
  ? Which of these lands was founded first?
  ? Which of these lands was founded last?
The census of {land} was held on [census].
  ? On which day was the census of {land} held?
Forests cover [forest] of {land}.
  ? How much of {land} do forests cover?
The budget of {land} is [budget].
  ? How large is the budget of {land}?
"""


def world(seed: int, lands: int) -> tuple[str, str]:
    """The sentences with their rows, and the names, of one world."""
    draw = random.Random(seed)

    def names(count: int, syllables: int, ending: str = "") -> list[str]:
        found: dict[str, None] = {}
        while len(found) < count:
            found["".join(draw.choices(SYLLABLES, k=draw.randint(2, syllables))).capitalize() + ending] = None
        return list(found)

    def skewed(of: list[str], skew: float) -> list[str]:
        return draw.choices(of, [1 / (i + 1) ** skew for i in range(len(of))], k=lands)

    home = names(lands, 4)
    regions, currencies = names(draw.randint(6, 20), 3, "ia"), names(max(8, lands // 3), 3, " mark")
    heartlands = [f"{a} {n}" for a in ADJECTIVES for n in NOUNS]
    draw.shuffle(heartlands)
    columns = {
        "capital": names(lands, 4, draw.choice(["", "ville", "burg"])),
        "region": skewed(regions, draw.uniform(0, 1)),
        "currency": skewed(currencies, draw.uniform(0, 1.2)),
        "form": skewed(["republic", "kingdom", "federation", "duchy", "city state", "emirate"], 1.0),
        "heartland": [heartlands[i % len(heartlands)] for i in range(lands)],
        "area": [f"{round(math.exp(draw.gauss(11, 2))) + 10:,} km²" for _ in home],
        "people": [f"{round(math.exp(draw.gauss(14, 2))) + 1000:,}" for _ in home],
        "founded": [str(draw.randint(1100, 1995)) for _ in home],
        "census": [f"{draw.randint(1, 28)} {draw.choice(MONTHS)} {draw.randint(1950, 2020)}" for _ in home],
        "forest": [f"{draw.uniform(1, 90):.1f} percent" for _ in home],
        "budget": [f"${draw.randint(20, 900) / 10:.1f} billion" for _ in home],
    }
    lines: list[str] = []
    for block in SENTENCES.strip("\n").split("\n"):
        if not block.startswith(" ") and lines:
            lines += _rows(lines, home, columns)
        lines.append(block)
    lines += _rows(lines, home, columns)
    declared = {"land": home, "city": columns["capital"], "region": regions, "currency": currencies}
    return "\n".join(lines), "\n".join(f"{of}: {'; '.join(some)}" for of, some in declared.items())


def _rows(lines: list[str], home: list[str], columns: dict[str, list[str]]) -> Iterator[str]:
    sentence = next(line for line in reversed(lines) if not line.startswith(" "))
    column = sentence[sentence.index("[") + 1 : sentence.index("]")]
    for land, cell in zip(home, columns[column], strict=True):
        yield f"  | {cell} | {land}" if sentence.index("[") < sentence.index("{") else f"  | {land} | {cell}"


def questions(made: Built, seed: int, repetitions: int = 1) -> list[Seen]:
    """The choices as they are shown at each repetition."""
    found = [
        shown(item.body, item.id, seed, repetition)
        for item in made.items
        if isinstance(item.body, Choice)
        for repetition in range(repetitions)
    ]
    seen = Counter(option for one in found for option in one.options)
    return [Seen(one.stem, one.options, one.key, seen) for one in found]


def guessed(seed: int, lands: int) -> list[Seen]:
    """All questions of one world."""
    sentences, names = world(seed, lands)
    return questions(built(sentences, names, checked=False), seed)
