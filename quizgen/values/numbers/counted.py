"""Counted: which form of a noun stands after a number."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache

from quizgen.language import Language
from quizgen.spelling import aligned

_FEW = 2  # below it languages differ: 1.5 kilometres, 1,5 kilomètre


def counted(words: Iterable[str], number: Decimal, language: Language) -> list[str]:
    """Of the forms of nouns those that people write after this number, in their order: 100 times, never 100 time.

    A form goes only where its counterpart is among the words; of a word that has no other, nobody knows.
    """
    forms = tuple(dict.fromkeys(words))
    size = abs(number)
    if not language.plural_counts or (size < _FEW and size != 1):
        return list(forms)
    unfit = _plurals(forms, language) if size == 1 else _singulars(forms, language)
    return [form for form in forms if form not in unfit]


@cache
def _plurals(forms: tuple[str, ...], language: Language) -> frozenset[str]:
    return frozenset(many for many in forms if any(_is_plural(many, one, language) for one in forms))


@cache
def _singulars(forms: tuple[str, ...], language: Language) -> frozenset[str]:
    return frozenset(one for one in forms if any(_is_plural(many, one, language) for many in forms))


def _is_plural(many: str, one: str, language: Language) -> bool:
    """Is one form the plural of the other, in each word in which they differ: dollars américains, dollar américain?"""
    pairs = [
        (a, b)
        for a, b in zip(re.split("[ -]", aligned(many)), re.split("[ -]", aligned(one)), strict=False)
        if a != b
    ]
    if not pairs or len(many.split()) != len(one.split()):
        return False
    return all(any(re.sub(end, to, a) == b for end, to in language.to_singular) for a, b in pairs)
