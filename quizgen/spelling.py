"""Spellings: what makes two texts the same word to a reader, and how far apart two texts are."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizgen.languages import Language

# What Unicode leaves apart though a keyboard rarely tells it: dashes, quotes, signs, invisible characters.
_SIGNS = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
        **dict.fromkeys("‘’‚‛′ʹʻʼʽ`´＇", "'"),
        **dict.fromkeys("“”„‟″«»＂「」『』《》", '"'),
        **dict.fromkeys("⁄∕", "/"),
        "×": "x",
        **dict.fromkeys("·‧・", "·"),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", ""),
    }
)
# Letters that carry their accent inside, so that no decomposition takes it off.
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ŧ": "t", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ŋ": "n"}
)
_ACCENTS = re.compile("[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u0652]+")
_SUPERSCRIPT = re.compile("([⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ]+)")
_SPACES = re.compile(r"\s+")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def fold(text: str, strict: bool = False) -> str:
    """The text without what a reader wouldn't call another spelling: case, width, kinds of dash, quote and space.

    Accents go too, unless `strict`. Superscripts stay, because x² isn't x2; foreign digits become 0 to 9.
    """
    if text.isascii():
        text = text.lower()
        if "`" in text:
            text = text.replace("`", "'")
        return " ".join(text.split())
    previous = ""
    while text != previous:  # a second round changes a few rare characters, a third none
        previous, text = text, _folded(text, strict)
    return text


def _folded(text: str, strict: bool) -> str:
    pieces = _SUPERSCRIPT.split(text)
    text = "".join(p if i % 2 else unicodedata.normalize("NFKC", p.translate(_SIGNS)) for i, p in enumerate(pieces))
    text = unicodedata.normalize("NFC", text.casefold()).translate(_SIGNS)
    if not text.isascii():
        text = "".join(str(unicodedata.decimal(c, c)) if c > "\x7f" and c.isdecimal() else c for c in text)
        if not strict:
            text = _ACCENTS.sub("", unicodedata.normalize("NFD", text)).translate(_LETTERS)
            text = unicodedata.normalize("NFC", text)
    return _SPACES.sub(" ", text).strip()


def distance(a: str, b: str, limit: int | None = None) -> int:
    """Insertions, deletions, substitutions and swaps of neighbours from `a` to `b`; `limit` + 1 where it is more."""
    from rapidfuzz.distance import OSA

    return OSA.distance(a, b, score_cutoff=limit)


def words(text: str, language: Language) -> tuple[str, ...]:
    """The folded words of a text that carry meaning: no articles, no function words."""
    return tuple(w for w in _WORD.findall(fold(text)) if w not in language.function_words)


def bare(text: str, language: Language) -> str:
    """The folded text without its leading article."""
    folded = fold(text)
    for article in language.articles:
        if folded.startswith(article) and len(folded) > len(article):
            rest = folded[len(article) :]
            if article.endswith("'") or rest[0] == " ":
                return rest.lstrip()
    return folded
