"""Cues between items: one tells the answer of another, so they should not meet in a quiz or a session."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from quizgen.item import Choice, Item
from quizgen.lint.subject import GAP, Subject, tokens

LONGEST = 6  # words of an answer that is looked for in stems
COMMON = 0.02  # a word in more of the stems than this share tells nothing of what they ask,
FEW = 3  # but one in so few always does
MANY = 200  # items that hold one answer in their stems: more of them share a subject, not a secret


@dataclass(frozen=True, slots=True, order=True)
class Cue:
    """The stem of `giver` holds `text`, the answer of `taker`; `reversed`: and the other way round."""

    kind: Literal["key in another stem", "reversed pair"]
    taker: str  # ids
    giver: str
    text: str


@dataclass(slots=True)
class _Seen:
    """An item as far as cues go."""

    id: str
    keys: frozenset[str]
    words: frozenset[str]
    phrases: set[str] = field(default_factory=set)  # answers of any item that stand in its stems


def cues(items: Sequence[Item]) -> Iterator[Cue]:
    """Each pair of items once for each direction in which it helps; a reversed pair once.

    A stem helps where it holds the answer of another item and speaks of the same: both share a word that few stems
    have. So it costs the items times what is rare in them, and no item is compared with all others.
    """
    every = [_Seen(item.id, frozenset(_keys(item)), frozenset(_words(item))) for item in items]
    known = {key for one in every for key in one.keys}
    for one, item in zip(every, items, strict=True):
        one.phrases = {p for p in _phrases(item) if p in known} - one.keys
    holding = _index(every, [one.phrases for one in every])
    sharing = _index(every, [one.words for one in every])
    few = max(FEW, int(COMMON * len(every)))
    for taker in every:
        near = {
            id(giver): giver for word in taker.words if len(sharing[word]) <= few for giver in sharing[word]
        }
        for key in sorted(taker.keys):
            givers = holding.get(key, ())
            if len(givers) > MANY:
                continue
            for giver in givers:
                mutual = giver.keys & taker.phrases
                if mutual and taker.id < giver.id:
                    yield Cue("reversed pair", taker.id, giver.id, key)
                elif not mutual and id(giver) in near and _about_the_same(taker, giver, key, sharing, few):
                    yield Cue("key in another stem", taker.id, giver.id, key)


def _about_the_same(taker: _Seen, giver: _Seen, key: str, sharing: dict[str, list[_Seen]], few: int) -> bool:
    """Have they a rare word in common that is no part of the answer?"""
    shared = (taker.words & giver.words) - set(key.split())
    return any(len(sharing[word]) <= few for word in shared)


def _index(every: Sequence[_Seen], of: Sequence[Iterable[str]]) -> dict[str, list[_Seen]]:
    index: dict[str, list[_Seen]] = {}
    for one, some in zip(every, of, strict=True):
        for text in some:
            index.setdefault(text, []).append(one)
    return index


def _keys(item: Item) -> Iterator[str]:
    """The answers, as words; a figure or a letter alone stands anywhere by chance."""
    subject = Subject(item)
    texts = [item.body.key] if isinstance(item.body, Choice) else [answer.text for answer in subject.answers]
    for text in texts:
        key = tokens(" ".join(subject.words(text)) if subject.worded else text)
        if len(key) > 2 and len(key.split()) <= LONGEST:
            yield key


def _words(item: Item) -> Iterator[str]:
    subject = Subject(item)
    for stem in subject.stems:
        yield from subject.words(stem.replace(GAP, " "))


def _phrases(item: Item) -> Iterator[str]:
    """Runs of up to so many words of the stems, without words of grammar, as answers are looked for."""
    subject = Subject(item)
    for stem in subject.stems:
        for found in (list(subject.words(stem.replace(GAP, " "))), tokens(stem).split()):
            for size in range(1, LONGEST + 1):
                for start in range(len(found) - size + 1):
                    yield " ".join(found[start : start + size])
