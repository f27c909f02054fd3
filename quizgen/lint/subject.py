"""Subjects: an item with what every rule asks of it, looked up once and only when a rule asks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from quizgen import values
from quizgen.item import Answer, Choice, Cloze, Item, Recall, Shown
from quizgen.language import Language
from quizgen.languages import language
from quizgen.shown import AT_ONCE, shown
from quizgen.spelling import bare, fold, words
from quizgen.value import Context, Value

LOOKED_AT = 12  # repetitions whose draws are looked at; an item has fewer draws than that, or they are alike
GAP = "___"
_QUOTED = re.compile(r'"[^"]*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|»[^«]*«|‘[^’]*’')
_TOKEN = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_SENTENCE = re.compile(r"(?<=[.!?…])[\"”»)]*\s+(?=[^\W\d_a-zß-öø-ÿ]|[¿¡\"“«])")
_ABBREVIATED = re.compile(
    r"(?:\b[A-Za-z]|\b(?:Mr|Mrs|Ms|Dr|St|Mt|No|Nr|vs|approx|ca|bzw|Prof|Gen|Col|Jr|Sr)|z\.B|d\.h)\.$"
)


@dataclass(frozen=True)
class Subject:
    """An item before the rules; `stems` are all texts that ask: of a cloze its sentence, once for each blank."""

    item: Item

    @cached_property
    def language(self) -> Language:
        """The language it is written in."""
        return language(self.item.language)

    @cached_property
    def context(self) -> Context:
        """What its texts are read with; names are not known to items."""
        return Context(self.language)

    @cached_property
    def choice(self) -> Choice | None:
        """Its body, if that is a choice."""
        return self.item.body if isinstance(self.item.body, Choice) else None

    @cached_property
    def cloze(self) -> Cloze | None:
        """Its body, if that is a cloze."""
        return self.item.body if isinstance(self.item.body, Cloze) else None

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """What is asked, in each wording."""
        match self.item.body:
            case Choice(stems=stems):
                return stems
            case Recall(prompts=prompts):
                return prompts
            case Cloze(parts=parts, blanks=blanks):
                texts = [blank.answer.text for blank in blanks]
                return tuple(
                    _filled(parts, [*texts[:place], GAP, *texts[place + 1 :]]) for place in range(len(texts))
                )

    @cached_property
    def options(self) -> tuple[str, ...]:
        """All options of a choice, the key first; () for other items."""
        return (self.choice.key, *(one.text for one in self.choice.distractors)) if self.choice else ()

    @cached_property
    def draws(self) -> tuple[Shown, ...]:
        """What learners see of a choice: each set of options once, in one of the orders it is seen in."""
        if not self.choice:
            return ()
        found: dict[frozenset[str], Shown] = {}
        varied = len(self.choice.distractors) > AT_ONCE
        for repetition in range(LOOKED_AT if varied else 1):
            one = shown(self.choice, self.item.id, 0, repetition)
            found.setdefault(frozenset(one.options), one)
        return tuple(found.values())

    @cached_property
    def worded(self) -> bool:
        """Are all its options names or texts?"""
        stated = map(self.value, self.options)
        return all(values.is_wordy(value) or value.type == "list" for value in stated)

    @cached_property
    def answers(self) -> tuple[Answer, ...]:
        """What is right for the blanks of a cloze, or for a recall."""
        match self.item.body:
            case Choice():
                return ()
            case Cloze(blanks=blanks):
                return tuple(blank.answer for blank in blanks)
            case Recall(answer=answer):
                return (answer,)

    def value(self, text: str) -> Value:
        """What an option states, as far as its text tells."""
        return _value(text, self.language)

    def words(self, text: str) -> tuple[str, ...]:
        """The folded words of a text that carry meaning."""
        return _words(text, self.language)


@lru_cache(maxsize=65536)  # a value stands beside many others
def _value(text: str, written: Language) -> Value:
    return values.parse(text, Context(written))


@lru_cache(maxsize=65536)
def _words(text: str, written: Language) -> tuple[str, ...]:
    return words(text, written)


def _filled(parts: Sequence[str], between: Sequence[str]) -> str:
    return parts[0] + "".join(text + part for text, part in zip(between, parts[1:], strict=True))


def others(draw: Shown) -> Sequence[str]:
    """The wrong options of a draw."""
    return [text for place, text in enumerate(draw.options) if place != draw.key]


def sentences(text: str) -> list[str]:
    """The sentences of a text; a stop behind an initial or a title ends none."""
    found: list[str] = []
    for piece in _SENTENCE.split(text.strip()):
        if found and _ABBREVIATED.search(found[-1]):
            found[-1] += f" {piece}"
        else:
            found.append(piece)
    return found


def running(text: str, written: Language) -> str:
    """The folded text without what it quotes and without its names: a title may say what a question may not.

    A word with a capital inside a sentence is a name, all in capitals it is a stressed word; in German nouns have
    them, too, and are none of the words that rules look for.
    """
    bare = _QUOTED.sub(GAP, text)
    found = list(_TOKEN.finditer(bare))
    names = [place for place, word in enumerate(found) if _named(word[0], place, bare[: word.start()])]
    if found and _title([word[0] for word in found], written):
        names = list(range(len(found)))
    for place in reversed(names):
        bare = bare[: found[place].start()] + GAP + bare[found[place].end() :]
    return fold(bare)


def _named(word: str, place: int, before: str) -> bool:
    """Is it a name by its capital? The first of a sentence tells nothing."""
    starts = place == 0 or before.rstrip(' "“«(¿¡').endswith((".", "?", "!", ":", "…"))
    return word[0].isupper() and not word.isupper() and not starts


def _title(found: Sequence[str], written: Language) -> bool:
    """Is it a title of several words, each of which has its capital? Nouns of German tell nothing of that."""
    telling = [word for word in found if fold(word) not in written.function_words]
    return (
        found[0][0].isupper()
        and len(telling) > 1
        and all(w[0].isupper() and not w.isupper() for w in found if w in telling)
    )


def stands(text: str, within: str, written: Language) -> bool:
    """Do these words stand in the other text, side by side? A word of grammar only as it is written: IS."""
    own = tokens(text)
    if all(word in written.function_words for word in own.split()):
        return re.search(rf"(?<!\w){re.escape(text)}(?!\w)", within) is not None
    return f" {own} " in f" {tokens(within)} "


@lru_cache(maxsize=65536)
def tokens(text: str) -> str:
    """The folded words and numbers of a text with a space between; a number keeps its separators."""
    return " ".join(_WORD.findall(fold(text)))


_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)?|[^\W_]+")


def found(pattern: str, text: str) -> Iterator[str]:
    """Where a pattern of a language pack stands in a running text, as whole words."""
    return (match[0] for match in _compiled(rf"(?<!\w)(?:{pattern})(?!\w)").finditer(text))


def begins(pattern: str, text: str) -> bool:
    """Does a folded text begin with this pattern, as whole words?"""
    return _compiled(rf"(?:{pattern})(?!\w)").match(text) is not None


def fits(patterns: Sequence[str], text: str, written: Language) -> bool:
    """Is the whole text, but for its marks and its article, one of these patterns?"""
    whole = fold(text).strip(" .!?:;,\"'()[]")
    return any(_compiled(p).fullmatch(one) for p in patterns for one in (whole, bare(whole, written)))


@lru_cache(maxsize=512)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(fold(pattern))
