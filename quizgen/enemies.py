"""Enemies: items that must not meet in one session or one quiz, because one of them helps with the other.

fact      both ask the same fact: forward and reverse, choice and cloze, the elements of one list
question  one stem over options that overlap: who saw the first can strike out options of the second
cue       what one says gives the other's answer away

What an item says: its wordings or its sentence, and its explanation. It cues an answer that stands there, unless it is
the item's own (an explanation says "Iron is solid" of each solid; then it is a cue only to whoever asks nothing but
what it says). Tables and what is told of a wrong option don't count: they are about other rows by nature, and all
rows of a table would be enemies. An answer that is a bare number stands wherever that number does, so only the number
before a word of the question counts ("8 planets"); one too short to tell anything (He, 2) doesn't count.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Literal

from quizgen.item import Item
from quizgen.profile import BREAK, Asked, Profile, profile

HOLLOW = 5  # letters of a word that may be a mere function word

Reason = Literal["fact", "question", "cue"]


def meeting(a: Profile, b: Profile) -> Reason | None:
    """Why these two must not meet; None where they may."""
    if not a.facts.isdisjoint(b.facts):
        return "fact"
    if not a.questions.isdisjoint(b.questions):
        return "question"
    return "cue" if cues(a, b) or cues(b, a) else None


def cues(a: Profile, b: Profile) -> bool:
    """Does what `a` says help whoever is asked `b` afterwards?"""
    return any(run in a.says for each in b.asked for run in each.telling) or states(a, b)


def states(a: Profile, b: Profile) -> bool:
    """Does `a` say all that `b` asks about, and has it the same answer: founded in 2001, and when was it founded?"""
    answers = [each.answers for each in a.asked]
    for each in b.asked:
        lacking = each.words - a.words
        if any(len(word) > HOLLOW or word[0].isdigit() for word in lacking):
            continue  # told without reading a language
        if any(not each.answers.isdisjoint(some) for some in answers):
            hollow = _function_words(b.language)
            if lacking <= hollow and not each.words - lacking <= hollow:
                return True
    return False


class Company:
    """The items chosen so far, and whether another may join them: no work that grows with what wasn't chosen."""

    def __init__(self) -> None:
        self._facts: set[str] = set()
        self._questions: set[str] = set()
        self._says = BREAK
        self._telling: set[str] = set()
        self._answering: dict[str, list[Profile]] = defaultdict(list)

    def welcomes(self, one: Profile) -> bool:
        """Is it nobody's enemy here?"""
        return (
            self._facts.isdisjoint(one.facts)
            and self._questions.isdisjoint(one.questions)
            and not any(run in self._says for each in one.asked for run in each.telling)
            and not any(run in one.says for run in self._telling)
            and not any(states(one, other) or states(other, one) for other in self._alike(one))
        )

    def add(self, one: Profile) -> None:
        """Let it join."""
        self._facts |= one.facts
        self._questions |= one.questions
        self._says += one.says + BREAK
        for each in one.asked:
            self._telling |= each.telling
            for run in each.answers:
                self._answering[run].append(one)

    def _alike(self, one: Profile) -> Iterator[Profile]:
        """Those with an answer in common."""
        for run in {run for each in one.asked for run in each.answers}:
            yield from self._answering.get(run, ())


class Graph(Mapping[str, Mapping[str, Reason]]):
    """By id the enemies of each item, and why: an index over words, from which an item's enemies are read when asked.

    An answer with a thousand items has a thousand enemies in each text that names it: held as pairs, they would
    outgrow the items by far.
    """

    def __init__(self, profiles: Iterable[Profile]) -> None:
        self._profiles = {one.id: one for one in profiles}
        self._facts = self._by(lambda one: one.facts)
        self._questions = self._by(lambda one: one.questions)
        self._telling = self._by(lambda one: {run for each in one.asked for run in each.telling})
        lengths: dict[str, set[int]] = defaultdict(set)
        for run in self._telling:
            words = run.split()
            lengths[words[0]].add(len(words))
        self._named = {
            one.id: set(_standing(one.says, lengths, self._telling)) for one in self._profiles.values()
        }
        self._naming = self._by(lambda one: self._named[one.id])
        self._stated = self._statements()

    def __getitem__(self, name: str) -> Mapping[str, Reason]:
        one = self._profiles[name]
        found: dict[str, Reason] = dict.fromkeys(self._stated.get(name, ()), "cue")
        for run in self._named[name]:
            found.update(dict.fromkeys(self._telling[run], "cue"))
        for each in one.asked:
            for run in each.telling:
                found.update(dict.fromkeys(self._naming.get(run, ()), "cue"))
        for question in one.questions:
            found.update(dict.fromkeys(self._questions[question], "question"))
        for fact in one.facts:
            found.update(dict.fromkeys(self._facts[fact], "fact"))
        found.pop(name, None)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._profiles)

    def __len__(self) -> int:
        return len(self._profiles)

    def _by(self, what: Callable[[Profile], Iterable[str]]) -> dict[str, list[str]]:
        """The ids of the items by what they have."""
        found: dict[str, list[str]] = defaultdict(list)
        for one in self._profiles.values():
            for key in what(one):
                found[key].append(one.id)
        return dict(found)

    def _statements(self) -> dict[str, set[str]]:
        """Who states what another asks: looked for where an answer and the question's rarest long word are shared."""
        seen = Counter(word for one in self._profiles.values() for word in one.words)
        asking: dict[tuple[str, str], list[str]] = defaultdict(list)
        for one in self._profiles.values():
            for each in one.asked:
                if word := _handle(each, one.language, seen):
                    for run in each.answers:
                        asking[run, word].append(one.id)
        found: dict[str, set[str]] = defaultdict(set)
        for one in self._profiles.values():
            answers = {run for each in one.asked for run in each.answers}
            near = {other for run in answers for word in one.words for other in asking.get((run, word), ())}
            for other in near:
                if other != one.id and states(one, self._profiles[other]):
                    found[one.id].add(other)
                    found[other].add(one.id)
        return found


def graph(items: Iterable[Item]) -> Graph:
    """The enemies of each of these items among them; 20,000 items take seconds."""
    return Graph(map(profile, items))


def _standing(text: str, lengths: Mapping[str, Iterable[int]], known: Mapping[str, object]) -> Iterator[str]:
    """The known runs of words that stand in a text."""
    words = text.split()
    for place, word in enumerate(words):
        for length in lengths.get(word, ()):
            run = f" {' '.join(words[place : place + length])} "
            if run in known:
                yield run


def _handle(each: Asked, language: str, seen: Counter[str]) -> str | None:
    """The rarest word that whoever states the answer must say."""
    return min(each.words - _function_words(language), key=lambda word: (seen[word], word), default=None)


@lru_cache
def _function_words(language: str) -> frozenset[str]:
    """Read only when it decides: the packs of all languages take as long as the first question may."""
    from quizgen import languages
    from quizgen.errors import UsageError

    try:
        return languages.language(language).function_words
    except UsageError:
        return frozenset()
