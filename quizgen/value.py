"""The record that fills a role, and the seam every type of value implements."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from quizgen.language import Hedge, Language
from quizgen.record import quick

Reply = Literal["spelled", "exact", "number", "time"]
"""How a typed reply is read and marked.

spelled  by its letters: case, accents, articles and small slips are forgiven
exact    by the type's own `parse`: right where it is surely the same, and nothing slips
number   by the number it states, with its unit, hedge and rounding; letters of its words may slip, digits never
time     by the days it covers; the type is a time, which dates a fact
"""


@quick
@dataclass(frozen=True, slots=True)
class Value:
    """What fills a role.

    `low` and `high` bound what the text states, before its hedge: equal for an exact number, a rounding apart for
    3.65 trillion, the first and last day (proleptic ordinals) for a date. Units are base units of `unit`.
    """

    type: str  # a name in VALUES
    text: str  # what a learner reads: NFC, hedge and unit inside
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str = ""  # ISO currency, canonical unit; "" for plain numbers
    hedge: Hedge = ""
    of: str = ""  # a name's declared type: city, country…
    canonical: str = ""  # a name's first spelling
    parts: tuple[Value, ...] = ()  # of a list
    complete: bool = True  # of a list: False when it ends with …


@dataclass(frozen=True, slots=True)
class Name:
    """A declared name: its type, first spelling and aliases."""

    of: str
    canonical: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Context:
    """What a text is read with: the file's language, and the declared names by folded spelling."""

    language: Language
    names: Mapping[str, Name] = field(default_factory=dict)


def unkeyed(value: Value) -> None:
    """No keys: such values are compared one by one."""
    return


def whole(value: Value) -> tuple[int, int]:
    """The span of a value that is typed from its first letter to its last."""
    return 0, len(value.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueType:
    """One type of value, with all that others ask about it, so that a new type is one file and one registry line.

    parse       text -> Value, or None where the text is not of this type
    same        could both be the right answer to one question? (aliases, other units, inside hedge or rounding)
    surely      are both one value to any reader? Whatever surely is, could be, too
    keys        texts to find what could be the same by: two values that could be share one; None: there are none
    order       a sort key where values of this type have a natural order, else None
    neighbours  wrong values in the same style near an exact one, nearest first, below and above; () if inexact
    spellings   every text accepted when it is typed, the value's own text first
    find        does the value stand in this text? (number words, ordinals, separators, month names understood)
    typed       can a learner be asked to type it?
    span        from where to where its text is typed in a cloze; None where no part of it can be
    reply       how what is typed is read and marked
    numbered    is it written with a digit or a number word, so that `parse` needs no try at other texts?
    wordy       is it made of words, which may echo a question's and be spelled in more than one way?
    """

    name: str
    parse: Callable[[str, Context], Value | None]
    same: Callable[[Value, Value], bool]
    surely: Callable[[Value, Value], bool]
    keys: Callable[[Value], frozenset[str] | None]
    order: Callable[[Value], tuple[Decimal, ...] | None]
    neighbours: Callable[[Value, Context], tuple[Value, ...]]
    spellings: Callable[[Value, Context], tuple[str, ...]]
    find: Callable[[Value, str, Context], bool]
    typed: Callable[[Value], bool]
    span: Callable[[Value], tuple[int, int] | None]
    reply: Reply
    numbered: bool
    wordy: bool
