"""Clues: what a blind guesser sees in the options of one question, as a number for each option."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.distance import Levenshtein

_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Seen:
    """One question as it is shown, and how often each option of its knowledge is seen in any question."""

    stem: str
    options: tuple[str, ...]
    key: int
    seen: Mapping[str, int]


Numbers = Sequence[float]
Clue = Callable[[Seen], Numbers]


def _words(text: str) -> set[str]:
    return {word for word in _WORD.findall(text.casefold()) if len(word) > 2}


def length(q: Seen) -> Numbers:
    """The longest."""
    return [len(option) for option in q.options]


def words(q: Seen) -> Numbers:
    """The most words."""
    return [option.count(" ") for option in q.options]


def unusual_length(q: Seen) -> Numbers:
    """The one whose length is furthest from the others'."""
    mean = sum(map(len, q.options)) / len(q.options)
    return [abs(len(option) - mean) for option in q.options]


def echo(q: Seen) -> Numbers:
    """The one that shares words with the question."""
    stem = _words(q.stem)
    return [len(_words(option) & stem) for option in q.options]


def letters_of_stem(q: Seen) -> Numbers:
    """The one that is spelled most like the question's last words."""
    tail = q.stem[-40:].casefold()
    return [Levenshtein.normalized_similarity(option.casefold(), tail) for option in q.options]


def begins(q: Seen) -> Numbers:
    """The one that begins most like a word of the question: Uzbek like Uzbekistan, He like helium."""
    stem = _WORD.findall(q.stem.casefold())
    return [
        max((_beginning(a, b) for a in _WORD.findall(option.casefold()) for b in stem), default=0)
        for option in q.options
    ]


def _beginning(a: str, b: str) -> int:
    shorter = min(len(a), len(b))
    return next((n for n in range(shorter) if a[n] != b[n]), shorter)


def shared_words(q: Seen) -> Numbers:
    """The one that shares most words with the other options (convergence)."""
    sets = [_words(option) for option in q.options]
    return [sum(len(own & other) for other in sets if other is not own) for own in sets]


def star(q: Seen) -> Numbers:
    """The one to which the others are spelled nearest: they may have been made from it."""
    near = [0.0] * len(q.options)
    for a, b in combinations(range(len(q.options)), 2):
        like = Levenshtein.normalized_similarity(q.options[a], q.options[b])
        near[a] += like
        near[b] += like
    return near


def first(q: Seen) -> Numbers:
    """The one that stands first."""
    return [-i for i in range(len(q.options))]


def middle_place(q: Seen) -> Numbers:
    """One that stands in the middle."""
    centre = (len(q.options) - 1) / 2
    return [-abs(i - centre) for i in range(len(q.options))]


def _values(q: Seen) -> list[float] | None:
    found = [_NUMBER.search(option) for option in q.options]
    if not all(found):
        return None
    return [float(match[0].replace(",", "")) for match in found if match]


def middle_value(q: Seen) -> Numbers:
    """The number nearest to the median."""
    values = _values(q)
    if values is None:
        return [0.0] * len(q.options)
    ordered = sorted(values)
    median = (ordered[(len(values) - 1) // 2] + ordered[len(values) // 2]) / 2
    return [-abs(value - median) / (abs(median) + 1) for value in values]


def large(q: Seen) -> Numbers:
    """The largest number."""
    values = _values(q)
    return [0.0] * len(q.options) if values is None else [math.log1p(abs(value)) for value in values]


def crowded(q: Seen) -> Numbers:
    """The number with the nearest neighbours."""
    values = _values(q)
    if values is None:
        return [0.0] * len(q.options)
    spread = max(values) - min(values) + 1e-9
    return [-sum(abs(value - other) for other in values) / spread for value in values]


def round_number(q: Seen) -> Numbers:
    """The number with the most noughts at its end."""
    return [
        len(digits) - len(digits.rstrip("0")) if (digits := "".join(filter(str.isdigit, option))) else 0
        for option in q.options
    ]


def precise(q: Seen) -> Numbers:
    """The number with the most digits that aren't noughts at its end."""
    return [len("".join(filter(str.isdigit, option)).rstrip("0")) for option in q.options]


def capitals(q: Seen) -> Numbers:
    """The most capital letters."""
    return [sum(map(str.isupper, option)) for option in q.options]


def signs(q: Seen) -> Numbers:
    """The most characters that are no letter, digit or space."""
    return [sum(not (c.isalnum() or c.isspace()) for c in option) for option in q.options]


def agrees(q: Seen) -> Numbers:
    """The one that fits an article at the end of the question."""
    tail = q.stem.casefold().removesuffix("…").split()[-1:]
    if tail not in (["a"], ["an"]):
        return [0.0] * len(q.options)
    return [float((option[:1].casefold() in "aeiou") == (tail == ["an"])) for option in q.options]


def plural(q: Seen) -> Numbers:
    """A plural."""
    return [float(option.endswith("s")) for option in q.options]


def common(q: Seen) -> Numbers:
    """The one that is seen most often in all questions: frequent values come often as answers, too."""
    return [math.log(q.seen.get(option, 1)) for option in q.options]


def alphabet(q: Seen) -> Numbers:
    """The first by the alphabet."""
    ranks = {option: rank for rank, option in enumerate(sorted(q.options))}
    return [-ranks[option] for option in q.options]


def odd_one_out(q: Seen) -> Numbers:
    """The one whose looks (signs, digits, capital, last letter, first word) the fewest share."""
    looks = [
        (
            option[:1].isupper(),
            any(map(str.isdigit, option)),
            option[-1:].isalnum(),
            "," in option,
            "." in option,
            "-" in option,
            option.split()[0].casefold() in ("the", "a", "an"),
            option.endswith("s"),
        )
        for option in q.options
    ]
    shared = [Counter(column) for column in zip(*looks, strict=True)]
    return [-sum(count[look] for count, look in zip(shared, row, strict=True)) for row in looks]


CLUES: tuple[Clue, ...] = (
    length,
    words,
    unusual_length,
    echo,
    letters_of_stem,
    begins,
    shared_words,
    star,
    first,
    middle_place,
    middle_value,
    large,
    crowded,
    round_number,
    precise,
    capitals,
    signs,
    agrees,
    plural,
    common,
    alphabet,
    odd_one_out,
)
