"""The question that is put to a learner: one card of an item, with wording and options of this repetition."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from quizgen.item import Answer, Blank, Item, Shown

BLANK = "_____"  # stands in a prompt where the answer goes

Mode = Literal["choose", "type", "rate"]


@dataclass(frozen=True, slots=True)
class Question:
    """One card as it stands before the learner.

    `mode` says which response fits: "choose" a ChoiceResponse, "type" a TypedResponse, "rate" a SelfRated once
    the learner has seen `answer.text`. Skip always fits.
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
