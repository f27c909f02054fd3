"""Typed: texts of one context become values, each text only once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quizgen import values
from quizgen.notation.brackets import Bracket, elements, plain
from quizgen.spelling import fold, folded
from quizgen.value import Context, Value
from quizgen.values import count, year
from quizgen.values.list import of as list_of

Text = str | tuple[str, ...]
"""What fills a role: as it is written in a fact file, or a table's cell (split: several texts)."""

Cell = tuple[Value, object]
"""What fills a role, and what it has in common with whatever is the same."""


@dataclass(slots=True)
class Typed:
    """Texts that were typed before in one context."""

    context: Context
    typed: dict[tuple[Text, bool, str], Cell]
    bracketed: dict[Bracket, Cell]

    def __init__(self, context: Context) -> None:
        self.context, self.typed, self.bracketed = context, {}, {}

    def cell(self, text: Text, blank: bool, type_: str = "") -> Cell:
        """The value of a text as it is written in a bracket or row; `type_` if it is declared."""
        known = self.typed.get((text, blank, type_))
        if known is None:
            known = self.typed[text, blank, type_] = identified(self._read(text, blank, type_))
        return known

    def cells(self, brackets: Sequence[Bracket]) -> list[Cell]:
        """The values in the brackets of a sentence."""
        known = self.bracketed
        return [known.get(bracket) or self._bracketed(bracket) for bracket in brackets]

    def _bracketed(self, bracket: Bracket) -> Cell:
        cell = self.bracketed[bracket] = identified(self._read(bracket.text.strip(), bracket.blank, ""))
        return cell

    def _read(self, text: Text, blank: bool, type_: str) -> Value:
        if isinstance(text, str):
            listed = elements(text) if blank and (";" in text or "；" in text) else None
            if listed is None:
                return self.single(plain(text).strip(), type_)
            texts, complete = listed
        else:
            complete = text[-1] != "…"
            texts = text if complete else text[:-1]
        if len(texts) == 1 and complete:
            return self.single(texts[0], type_)
        if type_ or any(";" in t for t in texts):
            parts = tuple(self.single(t, type_) for t in texts)
            shown = "; ".join([*(part.text for part in parts), *([] if complete else ["…"])])
            return Value("list", shown, parts=parts, complete=complete)
        return list_of(texts, complete, self.context)

    def single(self, text: str, type_: str = "") -> Value:
        """The value of a text that is no list, whatever signs it holds."""
        if type_:
            return values.parse_as(type_, text, self.context) or values.parse(text, self.context)
        if text[0].isdecimal() and text not in self.context.names:  # the usual case, and worth a shorter way
            quick = year.parse if len(text) == 4 and text.isdecimal() else count.plain
            return quick(text, self.context) or values.parse(text, self.context)
        if ";" not in text:
            return values.parse(text, self.context)
        found = (values.parse_as(name, text, self.context) for name in values.VALUES if name != "list")
        return next(value for value in found if value is not None)


def identified(value: Value) -> Cell:
    """The value with its identity."""
    return value, _identity(value)


def _identity(value: Value) -> object:
    if value.type == "list":
        return (value.complete, frozenset(map(_identity, value.parts)))
    if value.low is not None:
        return fold(value.text)  # and not remembered: a number rarely comes again
    return folded(value.canonical or value.text)
