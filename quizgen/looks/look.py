"""The look of a text: what a reader sees of it who knows nothing of what it says."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from quizgen.language import Language
from quizgen.spelling import fold, without_article

Look = tuple[str, ...]
"""One entry for each of `FEATURES`."""

_QUOTES = frozenset('"“”„‟«»‹›「」『』《》')
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|[,;:]")
_CJK = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL")


@lru_cache(maxsize=65536)  # a value stands beside many others
def look(text: str, language: Language) -> Look:
    """How a name or a text is written, feature by feature."""
    return tuple(feature(text, language) for feature in FEATURES.values())


@lru_cache(maxsize=65536)
def dress(text: str, language: Language) -> tuple[str, str]:
    """What could be taken off a text: its kinds of article and of quotation marks."""
    return article(text, language), quoted(text, language)


def article(text: str, language: Language) -> str:
    """Which kind of article it begins with; "" for none."""
    bare = without_article(text, language)
    if bare == text:
        return ""
    return "indefinite" if fold(text[: len(text) - len(bare)]) in language.indefinite else "definite"


def plural(text: str, language: Language) -> str:
    """Is its head a plural, as far as the language tells it? The head ends where a function word follows it.

    Proper names tell nothing: the Netherlands are one country.
    """
    head = ""
    for word in _WORD.findall(without_article(text, language)):
        if not word[0].isalpha() or fold(word) in language.function_words:
            if head:
                break
        else:
            head = word
    folded = fold(head)
    told = folded.endswith(language.plurals) and not folded.endswith(language.singulars)
    return "plural" if told and head[:1].islower() else ""


def capital(text: str, language: Language) -> str:
    """Is its first letter a capital, but for marks before it and an article that begins with none?"""
    start = next((place for place, c in enumerate(text) if c.isalnum()), 0)
    word = text[start:]
    return (
        "capital" if (word if word[:1].isupper() else without_article(word, language))[:1].isupper() else ""
    )


def initialism(text: str, language: Language) -> str:
    """Is it one word of capitals, such as NATO?"""
    letters = without_article(text, language).replace(".", "")
    return "initials" if len(letters) > 1 and letters.isalpha() and letters.isupper() else ""


def script(text: str, language: Language) -> str:
    """The script of its first letter."""
    letter = next((c for c in text if c.isalpha()), "")
    name = unicodedata.name(letter, "").partition(" ")[0] if letter else ""
    return "CJK" if name in _CJK else name


def _ending(text: str, language: Language) -> str:
    return text[-1:] if text[-1:] in ".!?…:;," else ""


def quoted(text: str, language: Language) -> str:
    """Has it quotation marks?"""
    return "" if _QUOTES.isdisjoint(text) else "quotes"


def _bracketed(text: str, language: Language) -> str:
    return "brackets" if "(" in text or "（" in text else ""


def _figures(text: str, language: Language) -> str:
    return "figures" if any(word[0].isdigit() for word in text.split()) else ""


# What a reader would call it when only one option has it -> what tells it.
FEATURES: dict[str, Callable[[str, Language], str]] = {
    "article": article,
    "first letter": capital,
    "grammatical number": plural,
    "quotation marks": quoted,
    "brackets": _bracketed,
    "last character": _ending,
    "figures": _figures,
    "initials": initialism,
    "script": script,
}
