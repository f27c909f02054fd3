"""Rules on options side by side: none may stand out by its length, grammar, words or writing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from quizgen import values
from quizgen.item import Shown
from quizgen.language import Language
from quizgen.lint.subject import Subject, begins, found, others, sentences, tokens
from quizgen.looks.draws import LETTERS, LONGER, WORDIER, Seen, seen
from quizgen.looks.look import FEATURES, initialism, plural
from quizgen.spelling import distance, fold, without_article

WRITTEN = ("first letter", "last character")  # features of FEATURES that are a matter of spelling
GRAMMAR = ("article", "grammatical number")
AKIN = 5  # letters that two words of one family start with


def longest(subject: Subject) -> Iterator[str]:
    """The answer is much longer than every other option: test takers pick the longest."""
    yield from _by_length(subject, longer=True)


def shortest(subject: Subject) -> Iterator[str]:
    """The answer is much shorter than every other option."""
    yield from _by_length(subject, longer=False)


def _by_length(subject: Subject, *, longer: bool) -> Iterator[str]:
    for draw in subject.draws:
        key, rest = draw.options[draw.key], others(draw)
        if rest and _outlier(len(key), [len(text) for text in rest], LONGER, LETTERS, longer=longer):
            yield f"“{key}” beside {_listed(rest)}"
            return
        counts = [_seen(text, subject.language).count for text in (key, *rest)]
        if rest and _outlier(counts[0], counts[1:], WORDIER, 0, longer=longer):
            yield f"“{key}” has {counts[0]} words, {_listed(rest)} {min(counts[1:])} to {max(counts[1:])}"
            return


@lru_cache(maxsize=65536)
def _seen(text: str, written: Language) -> Seen:
    return seen(text, written)


def _outlier(own: int, rest: Sequence[int], times: float, more: int, *, longer: bool) -> bool:
    if longer:
        return own > max(times * max(rest), max(rest) + more)
    return min(rest) > max(times * own, own + more)


def _listed(texts: Sequence[str]) -> str:
    return ", ".join(f"“{text}”" for text in texts)


def _odd(subject: Subject, draw: Shown, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each feature by which exactly one option of a draw tells itself from all others, and that option."""
    if len(draw.options) < 3 or not subject.worded:
        return
    looks = [_seen(text, subject.language).look for text in draw.options]
    if len(set(looks)) == 1:
        return
    for name, column in zip(FEATURES, zip(*looks, strict=True), strict=True):
        if name not in names:
            continue
        counts = Counter(column)
        if len(counts) == 2 and min(counts.values()) == 1:
            single = next(entry for entry, number in counts.items() if number == 1)
            yield name, draw.options[column.index(single)]


def _first(subject: Subject, names: Sequence[str]) -> Iterator[str]:
    told = {name: text for draw in subject.draws for name, text in _odd(subject, draw, names)}
    for name, text in told.items():
        yield f"only “{text}” has another {name}"


def grammatical(subject: Subject) -> Iterator[str]:
    """Article or number tell an option from the others, or do not go with the end of the stem."""
    yield from _first(subject, GRAMMAR)
    suspect = subject.language.suspect
    for stem in subject.stems:
        end = fold(stem).rstrip(" .…_:-")
        if "?" in end:
            continue
        for ends, starts in suspect.fits:
            if any(end.endswith(word) for word in list(found(ends, end))[-1:]):
                bad = [text for text in subject.options if not _goes_with(text, starts, subject)]
                if bad:
                    yield f"“… {end.split()[-1]}” does not go with {_listed(bad)}"
        yield from _number(subject, end)


def _goes_with(text: str, starts: str, subject: Subject) -> bool:
    """Initials are read letter by letter, and what has an article of its own completes no other: both are let be."""
    if initialism(text.split()[0] if text.split() else "", subject.language) or not text[:1].isalnum():
        return True
    if text != without_article(text, subject.language):
        return True
    return re.match(fold(starts), fold(text)) is not None


def _number(subject: Subject, end: str) -> Iterator[str]:
    """The last word of the stem wants a singular or a plural, and only some options are that."""
    suspect, last = subject.language.suspect, end.rpartition(" ")[2]
    common = [text for text in subject.options if without_article(text, subject.language)[:1].islower()]
    many = [text for text in common if plural(text, subject.language)]
    if len(common) < len(subject.options) or not common or len(many) in (0, len(common)):
        return
    key = subject.options[0]
    for pattern, wanted in ((suspect.wants_plural, True), (suspect.wants_singular, False)):
        if any(True for _ in found(pattern, last)) and (key in many) == wanted:
            yield f"“… {last}” tells {'a plural' if wanted else 'a singular'} from {_listed(many)}"


def misspelt_options(subject: Subject) -> Iterator[str]:
    """First letters and last marks of options, told with those of stems."""
    yield from _first(subject, WRITTEN)


def unlike(subject: Subject) -> Iterator[str]:
    """Options of other types, units, precision, hedges or looks."""
    yield from _first(subject, [name for name in FEATURES if name not in (*WRITTEN, *GRAMMAR)])
    for draw in subject.draws:
        stated = [subject.value(text) for text in draw.options]
        numbers = [value for value in stated if not values.is_wordy(value) and value.type != "list"]
        if not numbers:
            continue
        for what, column in (
            (
                "type",
                ["time" if values.is_time(v) else "words" if values.is_wordy(v) else v.type for v in stated],
            ),
            ("unit", [v.unit if v in numbers and not values.is_time(v) else "" for v in stated]),
            ("hedge", [v.hedge for v in stated]),
            (
                "precision",
                [
                    _precision(text) if v in numbers else ""
                    for text, v in zip(draw.options, stated, strict=True)
                ],
            ),
        ):
            counts = Counter(column)
            if len(counts) > 1 and (what != "precision" or min(counts.values()) == 1):
                if what == "precision" and len(draw.options) < 3:
                    continue
                yield f"{_listed(draw.options)} are not of one {what}"
                return
    for draw in subject.draws:
        counts_ = [_seen(text, subject.language).count for text in draw.options]
        for place, text in enumerate(draw.options):
            rest = counts_[:place] + counts_[place + 1 :]
            if (
                place != draw.key
                and rest
                and any(_outlier(counts_[place], rest, WORDIER, 0, longer=longer) for longer in (True, False))
            ):
                yield f"“{text}” is far longer or shorter than the others"
                return


def _precision(text: str) -> str:
    """How many decimals a number has."""
    plain = tokens(text).split()
    decimals = [len(word.rpartition(".")[2]) for word in plain if word[:1].isdigit() and word.count(".") == 1]
    return str(decimals[0]) if decimals else "0"


def converging(subject: Subject) -> Iterator[str]:
    """The answer shares something with every other option, which share nothing with each other: it is their centre."""
    for draw in subject.draws:
        key, rest = draw.options[draw.key], others(draw)
        if len(rest) < 2:
            continue
        if len(rest) > 2 and _star(key, rest):
            yield f"each of {_listed(rest)} differs from “{key}” in one place, and from each other in more"
            return
        if not subject.worded:
            continue
        sets = [frozenset(subject.words(text)) for text in (key, *rest)]
        joined = [bool(sets[0] & one) for one in sets[1:]]
        apart = not any(a & b for a, b in combinations(sets[1:], 2))
        if (apart and sum(joined) > 1) or (
            all(joined) and not any(_centre(sets, i) for i in range(1, len(sets)))
        ):
            yield f"“{key}” shares a word with {_listed([t for t, j in zip(rest, joined, strict=True) if j])}"
            return
        missing = frozenset.intersection(*sets[1:]) - sets[0]
        if len(rest) > 2 and missing:
            yield f"only “{key}” lacks “{min(missing)}”"
            return


def _centre(sets: Sequence[frozenset[str]], place: int) -> bool:
    """Shares one option a word with each of the others?"""
    return all(sets[place] & other for i, other in enumerate(sets) if i != place)


def _star(key: str, rest: Sequence[str]) -> bool:
    one = [fold(text) for text in (key, *rest)]
    return all(distance(one[0], t) == 1 for t in one[1:]) and all(
        distance(a, b) > 1 for a, b in combinations(one[1:], 2)
    )


def repeated(subject: Subject) -> Iterator[str]:
    """A word of the stem, or one of its family, stands in the answer and in no other option."""
    for draw in subject.draws:
        for stem in subject.stems:
            asked = frozenset(subject.words(stem))
            key, *rest = (_echoes(subject, text, asked) for text in (draw.options[draw.key], *others(draw)))
            only = key.difference(*rest)
            if only and all(len(key) > len(other) for other in rest):
                yield f"“{min(only)}” in “{stem}” points to “{draw.options[draw.key]}”"
                return


def _echoes(subject: Subject, text: str, asked: frozenset[str]) -> frozenset[str]:
    return frozenset(
        word for word in subject.words(text) if word in asked or any(akin(word, one) for one in asked)
    )


def akin(a: str, b: str) -> bool:
    """Are two folded words of one family: founder and founded, Jordan and Jordanian?"""
    if a == b or a[:AKIN] != b[:AKIN]:
        return a == b
    short, long = sorted((a, b), key=len)
    if len(short) < AKIN:
        return False
    shared = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), len(short))
    tails = len(short) - shared, len(long) - shared
    return (tails[0] == 0 and tails[1] <= 4) or (shared > AKIN and sum(tails) <= 5 and max(tails) <= 3)


def logical(subject: Subject) -> Iterator[str]:
    """The options, or the stem beside them, tell by reason alone which is right, or which can't be."""
    suspect, written = subject.language.suspect, subject.language
    if not subject.choice:
        return
    for a, b in combinations(subject.options, 2):
        if _opposite(a, b, suspect.opposite):
            yield f"one of “{a}” and “{b}” must be right"
        elif _implied(subject, a, b):
            yield f"where “{max(a, b, key=len)}” is right, “{min(a, b, key=len)}” is, too"
    for stem in subject.stems:
        last = fold(sentences(stem)[-1] if sentences(stem) else stem)
        for pattern, sort in ((suspect.asks_time, "a time"), (suspect.asks_number, "a number")):
            if begins(pattern, last):
                fitting = [text for text in subject.options if _answers(subject, text, sort)]
                if fitting == [subject.choice.key] and len(subject.options) > 1:
                    yield f"only “{subject.choice.key}” is {sort}, as the stem asks ({written.name})"


def _answers(subject: Subject, text: str, sort: str) -> bool:
    value = subject.value(text)
    if sort == "a time":
        return values.is_time(value) or any(c.isdigit() for c in text)
    return not values.is_wordy(value) or any(c.isdigit() for c in text)


def _opposite(a: str, b: str, pattern: str) -> bool:
    plain = [fold(text) for text in (a, b)]
    turned = []
    for text in plain:
        words = [word.removeprefix("non-") for word in text.split() if word not in set(found(pattern, text))]
        turned.append(" ".join(words))
    return plain[0] != plain[1] and turned[0] == turned[1] != ""


def _implied(subject: Subject, a: str, b: str) -> bool:
    """Does one option say all that the other says, and more? Names in capitals are names of their own."""
    if (
        a[:1].isupper()
        or b[:1].isupper()
        or not (values.is_wordy(subject.value(a)) and values.is_wordy(subject.value(b)))
    ):
        return False
    one, other = (frozenset(subject.words(text)) for text in (a, b))
    return bool(one and other) and (one < other or other < one)
