"""Profiles: what of an item can help with another one, in folded words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import assert_never

from quizgen.item import Answer, Choice, Cloze, Item, Recall
from quizgen.spelling import fold

LETTERS = 3  # of a word that tells something
THING = 4  # letters of a word that may say what is counted
BREAK = " | "  # no run of words reaches over it
# Scripts without spaces are read letter by letter.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"\d+(?:[.,:/]\d+)*(?![^\W_])|[{_UNSPACED}]|[^\W_{_UNSPACED}]+|[%°$€£¥]")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")


@dataclass(frozen=True, slots=True)
class Asked:
    """What an item asks once: the words of the question, and each spelling of the answer as a run of words."""

    words: frozenset[str]
    answers: frozenset[str]
    telling: frozenset[str]  # runs that give the answer away where they stand


@dataclass(frozen=True, slots=True)
class Profile:
    """What of an item can help with another one, folded; runs of words begin and end with a space."""

    id: str
    facts: frozenset[str]
    questions: frozenset[str]  # a stem and one of its options each
    asked: tuple[Asked, ...]
    says: str  # without its own answer
    words: frozenset[str]  # with it
    language: str


def profile(item: Item) -> Profile:
    """The profile of an item; costs about as much as reading it."""
    own: tuple[str, ...]
    texts: tuple[str, ...]
    match item.body:
        case Choice() as body:
            texts, own = body.stems, (body.key,)
            options = (body.key, *(option.text for option in body.distractors))
            asked = tuple(_asked(stem, own) for stem in body.stems)
        case Recall() as body:
            texts, own = body.prompts, _spellings(body.answer)
            options = (body.answer.text,)
            asked = tuple(_asked(prompt, own) for prompt in body.prompts)
        case Cloze() as body:
            filled = _filled(body)
            texts, options = (filled,), ("",)
            # Of several blanks one is asked and the others are shown.
            own = _spellings(body.blanks[0].answer) if len(body.blanks) == 1 else ()
            asked = tuple(
                _asked(_filled(body, but=place), _spellings(blank.answer))
                for place, blank in enumerate(body.blanks)
            )
        case _:
            assert_never(item.body)
    said = BREAK.join(map(_run, (*texts, item.explanation)))
    words = frozenset(said.split()).union(*(run.split() for each in asked for run in each.answers))
    for run in sorted({_run(text) for text in own}, key=len, reverse=True):
        said = said.replace(run, BREAK)
    stems = [fold(text) for text in texts]
    questions = frozenset(f"{stem}\n{fold(option)}" for stem in stems for option in options)
    return Profile(item.id, frozenset(item.facts), questions, asked, said, words, item.language)


def _asked(question: str, spellings: Iterable[str]) -> Asked:
    words = frozenset(_run(question).split())
    runs = frozenset(run for text in spellings if (run := _run(_without_article(text))))
    number = any(run[1].isdigit() and run.count(" ") == 2 for run in runs)
    return Asked(words, runs, frozenset(telling for run in runs for telling in _telling(run, number, words)))


def _telling(run: str, number: bool, words: Iterable[str]) -> Iterator[str]:
    """The runs of words by which an answer is given away."""
    tokens = run.split()
    if len(tokens) > 1:
        if any(len(token) >= LETTERS or token[0].isdigit() or not token.isascii() for token in tokens):
            yield run
    elif number:
        yield from (f"{run}{word} " for word in words if len(word) >= THING)
    elif len(tokens[0]) >= LETTERS:
        yield run


def _spellings(answer: Answer) -> tuple[str, ...]:
    return tuple(filter(None, (answer.text, answer.in_full, *answer.accepted)))


def _filled(body: Cloze, but: int | None = None) -> str:
    """The sentence with its blanks filled in, but for one."""
    texts = ["…" if place == but else blank.answer.text for place, blank in enumerate(body.blanks)]
    return "".join(text for pair in zip(body.parts, [*texts, ""], strict=True) for text in pair)


def _run(text: str) -> str:
    """The folded words of a text between spaces; "" where there are none."""
    words = _WORD.findall(fold(_THOUSANDS.sub("", text)))
    return f" {' '.join(words)} " if words else ""


def _without_article(text: str) -> str:
    """A name without the short small word before it: the Shanghai Spirit, la Paz."""
    first, _, rest = text.partition(" ")
    return rest if len(first) <= LETTERS and first.islower() and rest[:1].isupper() else text
