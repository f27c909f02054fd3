"""Taken: values that no wrong option may equal or hold, each with what speaks against it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from quizgen.knowledge import same
from quizgen.spelling import folded
from quizgen.value import Value
from quizgen.values import is_wordy, keys


@dataclass(slots=True)
class Taken:
    """Values that are taken; names and texts are found by their keys, so that long lists cost nothing."""

    _names: set[str] = field(default_factory=set)  # canonical spellings
    _keyed: dict[str, list[tuple[Value, str]]] = field(default_factory=dict)  # by `values.keys`
    _others: list[tuple[Value, str]] = field(default_factory=list)
    _words: dict[str, list[tuple[str, str]]] = field(default_factory=dict)  # word -> folded and plain texts

    def take(self, taken: Iterable[Value], why: str) -> None:
        """Take values, of lists their parts; `why` none of them may be an option."""
        for value in taken:
            for part in value.parts or (value,):
                if part.type == "name":
                    if part.canonical in self._names:
                        continue
                    self._names.add(part.canonical)
                found = keys(part)
                if found is None:
                    self._others.append((part, why))
                for key in found or ():
                    self._keyed.setdefault(key, []).append((part, why))
                if is_wordy(part):
                    text = folded(part.text)
                    for word in text.split():
                        self._words.setdefault(word, []).append((text, part.text))

    def objection(self, value: Value) -> str:
        """Why a value may not stand; "" if nothing speaks against it."""
        own = self._keyed.keys() & (keys(value) or ())
        keyed = [pair for key in sorted(own) for pair in self._keyed[key]]
        for other, why in (*keyed, *self._others):
            if same(other, value):
                return why
        return self._overlap(value) if is_wordy(value) else ""

    def _overlap(self, value: Value) -> str:
        """Is it, word for word, part of a text that is taken, or one of these of it? A partial name may be right."""
        own = folded(value.text)
        for word in own.split():
            for text, plain in self._words.get(word, ()):
                if f" {text} " in f" {own} ":
                    return f"it holds “{plain}”, word for word"
                if f" {own} " in f" {text} ":
                    return f"“{plain}” holds it, word for word"
        return ""
