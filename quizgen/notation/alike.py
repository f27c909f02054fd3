"""Alike: patterns and names that differ so little that they may be meant to be the same."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from quizgen import values
from quizgen.errors import Place, Problem
from quizgen.fact import Fact, Partial, Pattern
from quizgen.language import Language
from quizgen.languages import language
from quizgen.notation.reading import Reading
from quizgen.spelling import distance
from quizgen.spelling import folded as fold
from quizgen.value import Value

Found = tuple[frozenset[str], Problem]

SHORTEST = 5  # letters a word must have for one edit to make it suspicious
LETTERS = 64  # letters: what is longer is no word, and would take its square in time
LONGEST = 4  # words a text may have to count as a name


Words = tuple[str, ...]
_BRACKETED = re.compile(r"\[[^][{}]*\]|\{[^][{}]*\}")


def patterns(reading: Reading) -> Iterator[Problem]:
    """Patterns with the same words but other brackets or role names, or one small word apart."""
    places: dict[str, Place] = {}
    for line in reading.lines:
        places.setdefault(line.pattern, line.place)
    said = {key: tuple(_BRACKETED.sub(" [] ", key).split()) for key in places}
    same: dict[Words, str] = {}
    for key, words in said.items():
        known = same.setdefault(words, key)
        if known != key:
            yield _other_brackets(reading.patterns[key], places[key], reading.patterns[known], places[known])
    rough = _rough({word for words in same for word in words})
    near: dict[tuple[object, ...], list[Words]] = {}
    for words, key in same.items():
        pattern = reading.patterns[key]
        spoken = language(pattern.language)
        kept = tuple([rough.get(word, word) for word in words if word not in spoken.function_words])
        # Sentences that differ in a small word or a slip of the pen only meet here; the rest is looked at closely.
        met = near.setdefault((pattern.roles, kept), [])
        for other in met:
            small = spoken.function_words if all(role.name for role in pattern.roles) else spoken.articles
            slip = _slip(words, other, small, spoken, reading.apart)
            if slip:
                what = f"{slip} {places[same[other]]}"
                yield Problem(
                    places[key], what, "word both alike; if both are meant, tell them apart by another word"
                )
        met.append(words)


def _other_brackets(pattern: Pattern, place: Place, other: Pattern, where: Place) -> Problem:
    if [role.blank for role in pattern.roles] == [role.blank for role in other.roles]:
        what = f"the words are those of {where}, but the roles have other names"
        return Problem(place, what, "use the same names in both, or other words")
    what = f"the words are those of {where}, but the brackets are of another kind"
    return Problem(place, what, "use the same `[ ]` and `{ }` in both, or other words")


def _rough(words: set[str]) -> dict[str, str]:
    """For words that are one edit apart, the same word."""
    first: dict[str, str] = {}
    rough: dict[str, str] = {}
    for word in sorted(words):
        if not SHORTEST <= len(word) <= LETTERS or not word.isalpha():
            continue
        shorter = _shorter(word)
        if first.keys().isdisjoint(shorter):  # nearly always
            first.update(dict.fromkeys(shorter, word))
            continue
        for short in shorter:
            known = first.setdefault(short, word)
            if known != word:
                rough[word] = rough.get(known, known)
    return rough


def _shorter(word: str) -> list[str]:
    """The word, and all that is left when one letter goes: what two words one edit apart have in common."""
    return [word, *(word[:i] + word[i + 1 :] for i in range(len(word)))]


def _slip(
    one: Words, other: Words, small: Collection[str], spoken: Language, apart: frozenset[frozenset[str]]
) -> str:
    """The one word by which two sentences differ, if it is a slip: a small one too many, an article, a misspelling.

    Where both have the same named roles, any function word is small; else "is in [Asia]" is not "is [landlocked]".
    """
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    end = 0
    while end < min(len(one), len(other)) - start and one[-1 - end] == other[-1 - end]:
        end += 1
    mine, yours = one[start : len(one) - end], other[start : len(other) - end]
    if len(mine) + len(yours) == 1:
        word = (mine + yours)[0]
        return f"“{word}” is {'added' if mine else 'missing'}, compared with" if word in small else ""
    if len(mine) != 1 or len(yours) != 1 or frozenset((mine[0], yours[0])) in apart:
        return ""
    articles = mine[0] in spoken.articles and yours[0] in spoken.articles
    return f"“{mine[0]}” stands for “{yours[0]}” in" if articles or _near(mine[0], yours[0]) else ""


def names(reading: Reading) -> Iterator[Problem]:
    """Names that are one edit apart, and names of one role or type of which one contains the other."""
    spelled: dict[str, tuple[str, Place]] = {}
    canonical: dict[str, str] = {}
    groups: dict[tuple[str, ...], set[str]] = {}
    for declared in reading.declarations:
        for spelling in declared.spellings:
            spelled.setdefault(fold(spelling), (spelling, declared.place))
            canonical.setdefault(fold(spelling), fold(declared.spellings[0]))
        groups.setdefault(("type", declared.of), set()).add(fold(declared.spellings[0]))
    for fact, index, value in _named_values((*reading.facts, *reading.partials)):
        key = fold(value.text)
        spelled.setdefault(key, (value.text, fact.place))
        canonical.setdefault(key, fold(value.canonical) or key)
        groups.setdefault(("role", fact.pattern, str(index)), set()).add(key)
    told = set(reading.apart)
    for pair, problem in (*_misspelled(spelled, canonical), *_contained(spelled, canonical, groups)):
        names = frozenset(canonical[key] for key in pair)
        if told.isdisjoint((pair, names)) and not any(names <= cells for cells in reading.distinct):
            told.add(pair)
            yield problem


def _named_values(facts: Iterable[Fact | Partial]) -> Iterator[tuple[Fact | Partial, int, Value]]:
    """Values that are, or look like, names."""
    seen: set[tuple[str, int, str]] = set()
    for fact in facts:
        for index, value in enumerate(fact.values):
            if value is None or value.low is not None:
                continue  # nothing, or a number or date: quick to tell
            for part in value.parts or (value,):
                if values.is_wordy(part) and (fact.pattern, index, part.text) not in seen:
                    seen.add((fact.pattern, index, part.text))
                    if part.type == "name" or (part.text[:1].isupper() and part.text.count(" ") < LONGEST):
                        yield fact, index, part


def _misspelled(spelled: dict[str, tuple[str, Place]], canonical: dict[str, str]) -> Iterator[Found]:
    """Two texts one edit apart share a text that is one letter shorter."""
    shorter: dict[str, list[str]] = {}
    for key in spelled:
        if len(key) < SHORTEST:
            continue
        candidates: dict[str, None] = {}
        for short in _shorter(key):
            known = shorter.setdefault(short, [])
            candidates.update(dict.fromkeys(known))
            known.append(key)
        for other in candidates:
            pair = frozenset((key, other))
            if len(pair) == 2 and canonical[key] != canonical[other] and _slipped(key, other):
                yield pair, _similar(spelled[other], spelled[key], "almost")


def _slipped(one: str, other: str) -> bool:
    mine, yours = one.split(), other.split()
    if len(mine) != len(yours):
        return "".join(mine) == "".join(yours)
    different = [(a, b) for a, b in zip(mine, yours, strict=True) if a != b]
    return len(different) == 1 and _near(*different[0])


def _near(one: str, other: str) -> bool:
    """One edit apart, in words long enough; not in digits, and not by an ending such as a plural s."""
    if min(len(one), len(other)) < SHORTEST or one.startswith(other) or other.startswith(one):
        return False
    return one.isalpha() and other.isalpha() and distance(one, other, 1) == 1


def _contained(
    spelled: dict[str, tuple[str, Place]],
    canonical: dict[str, str],
    groups: dict[tuple[str, ...], set[str]],
) -> Iterator[Found]:
    for group in groups.values():
        for key in sorted(key for key in group if " " in key):  # nothing stands inside a single word
            said = key.split()
            pieces = {" ".join(said[i:j]) for i in range(len(said)) for j in range(i + 1, len(said) + 1)} - {
                key
            }
            for piece in sorted(pieces & group):
                pair = frozenset((key, piece))
                if canonical[key] != canonical[piece]:
                    yield pair, _similar(spelled[piece], spelled[key], "inside")


def _similar(one: tuple[str, Place], other: tuple[str, Place], how: str) -> Problem:
    (first, where), (second, place) = sorted((one, other), key=lambda spelled: spelled[1])
    what = (
        f"“{second}” is almost “{first}” ({where})"
        if how == "almost"
        else f"of “{second}” and “{first}” ({where}) one holds the other"
    )
    return Problem(
        place, what, f"write under `names` either `{first} = {second}` or `{first} is not {second}`"
    )
