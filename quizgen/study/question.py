"""The question that is put to a learner: one card of an item, with wording and options of this repetition."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, assert_never

from quizgen.item import Answer, Blank, Choice, Cloze, Item, Recall, Shown
from quizgen.shown import shown

BLANK = "_____"  # stands in a prompt where the answer goes

Mode = Literal["choose", "type", "rate"]


@dataclass(frozen=True, slots=True)
class Question:
    """One card as it stands before the learner.

    `mode` says which response fits: "choose" a ChoiceResponse, "type" a TypedResponse, "rate" a SelfRated
    once the learner has seen `answer.text`. Skip always fits.
    """

    card: str
    item: Item
    mode: Mode
    prompt: str  # stem of a choice, prompt of a recall, sentence of a cloze with BLANK
    answer: Answer  # don't show before the response, except to "rate"
    repetition: int = 0  # how often this card was answered before
    parts: tuple[str, str] = ("", "")  # cloze: the text before and after the blank
    shown: Shown | None = None  # choice
    blank: Blank | None = None  # cloze
    hint: str = ""
    number: int = 1  # its place in the session, from 1
    of: int = 1  # questions of this session as far as is known now; grows with every miss
    new: bool = False  # never answered before
    again: bool = False  # missed earlier in this session


def cards(item: Item) -> tuple[str, ...]:
    """The ids of an item's cards: one for each blank of a cloze, else the item's own."""
    match item.body:
        case Cloze(blanks=blanks):
            return tuple(f"{item.id}#{blank.number}" for blank in blanks)
        case Choice() | Recall():
            return (item.id,)
        case _:
            assert_never(item.body)


def put(item: Item, card: str, seed: int, repetition: int) -> Question:
    """Put a card of the item as a question, worded for this repetition."""
    match item.body:
        case Choice(key=key) as body:
            options = shown(body, item.id, seed, repetition)
            return Question(
                card, item, "choose", options.stem, Answer(key, "text"), repetition, shown=options
            )
        case Cloze() as body:
            return _cloze(item, body, card, repetition)
        case Recall(prompts=prompts, answer=answer, typed=typed):
            prompt = prompts[repetition % len(prompts)]
            return Question(card, item, "type" if typed else "rate", prompt, answer, repetition)
        case _:
            assert_never(item.body)


def _cloze(item: Item, body: Cloze, card: str, repetition: int) -> Question:
    """One blank is asked, the others are filled in: they are what proves the answer."""
    place = cards(item).index(card)
    texts = [blank.answer.text for blank in body.blanks]
    filled = [text for pair in zip(body.parts, [*texts, ""], strict=True) for text in pair]
    before, after = "".join(filled[: 2 * place + 1]), "".join(filled[2 * place + 2 :])
    blank = body.blanks[place]
    return Question(
        card,
        item,
        "type",
        f"{before}{BLANK}{after}",
        blank.answer,
        repetition,
        parts=(before, after),
        blank=blank,
        hint=blank.hint,
    )
