"""Alike: patterns and names that differ so little that they may be meant to be the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quizgen.errors import Place, Problem
from quizgen.fact import Fact, Pattern
from quizgen.languages import Language, language
from quizgen.reading import Reading
from quizgen.spelling import distance, fold
from quizgen.value import Value

Found = tuple[frozenset[str], Problem]

SHORTEST = 5  # letters a word must have for one edit to make it suspicious
LONGEST = 4  # words a text may have to count as a name


def patterns(reading: Reading) -> Iterator[Problem]:
    """Patterns with the same words but other brackets or role names, or one small word apart."""
    places: dict[str, Place] = {}
    for line in reading.lines:
        places.setdefault(line.pattern, line.place)
    same_words: dict[tuple[str, ...], str] = {}
    shortened: dict[tuple[str, ...], str] = {}
    for key, place in places.items():
        pattern = reading.patterns[key]
        known = same_words.setdefault(_words(pattern), key)
        if known != key:
            yield from _other_brackets(pattern, place, reading.patterns[known], places[known])
            continue
        yield from _one_word(pattern, place, shortened, reading, places)


def _words(pattern: Pattern) -> tuple[str, ...]:
    out: list[str] = []
    for part in pattern.parts:
        out += [*fold(part, strict=True).split(), "[]"]
    return tuple(out[:-1])


def _other_brackets(pattern: Pattern, place: Place, other: Pattern, where: Place) -> Iterator[Problem]:
    if [r.blank for r in pattern.roles] != [r.blank for r in other.roles]:
        yield Problem(
            place,
            f"the words are those of {where}, but the brackets are of another kind",
            "use the same `[ ]` and `{ }` in both, or other words",
        )
    else:
        yield Problem(
            place,
            f"the words are those of {where}, but the roles have other names",
            "use the same names in both, or other words",
        )


def _one_word(
    pattern: Pattern,
    place: Place,
    shortened: dict[tuple[str, ...], str],
    reading: Reading,
    places: dict[str, Place],
) -> Iterator[Problem]:
    """Each pattern is known by itself with one word left out; two that meet there differ by one word."""
    said = _words(pattern)
    roles = tuple(f"{r.blank}{fold(r.name)}" for r in pattern.roles)
    spoken = language(pattern.language)
    found: dict[str, None] = {}
    for at in [-1, *(i for i, word in enumerate(said) if word != "[]")]:
        short = (*roles, *(w for i, w in enumerate(said) if i != at))
        known = shortened.setdefault(short, pattern.key)
        if known != pattern.key and _slip(said, _words(reading.patterns[known]), spoken, reading.apart):
            found[known] = None
    for known in found:
        yield Problem(
            place,
            f"one word apart from {places[known]}",
            "write both alike; if both are meant, other words tell them apart better",
        )


def _slip(
    one: tuple[str, ...], other: tuple[str, ...], spoken: Language, apart: frozenset[frozenset[str]]
) -> bool:
    """Is the one word by which two sentences differ a slip: an article, a function word too many, a misspelling?"""
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    end = 0
    while end < min(len(one), len(other)) - start and one[-1 - end] == other[-1 - end]:
        end += 1
    mine, yours = one[start : len(one) - end], other[start : len(other) - end]
    if len(mine) + len(yours) == 1:
        return (mine + yours)[0] in spoken.function_words
    if len(mine) != 1 or len(yours) != 1 or frozenset((mine[0], yours[0])) in apart:
        return False
    if mine[0] in spoken.articles and yours[0] in spoken.articles:
        return True
    return _near(mine[0], yours[0])


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
    for fact, index, value in _named_values(reading.facts):
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


def _named_values(facts: Iterable[Fact]) -> Iterator[tuple[Fact, int, Value]]:
    """Values that are, or look like, names."""
    seen: set[tuple[str, int, str]] = set()
    for fact in facts:
        for index, value in enumerate(fact.values):
            for part in value.parts or (value,):
                if part.type in ("name", "text") and (fact.pattern, index, part.text) not in seen:
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
        for short in {key, *(key[:i] + key[i + 1 :] for i in range(len(key)))}:
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
        for key in sorted(group):
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
