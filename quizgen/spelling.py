"""Spellings: what makes two texts the same word to a reader, and how far apart two texts are."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizgen.language import Language

# What Unicode leaves apart though a keyboard rarely tells it: dashes, quotes, signs, invisible characters.
_SIGNS = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
        **dict.fromkeys("‘’‚‛′ʹʻʼʽ`´＇", "'"),
        **dict.fromkeys("“”„‟″«»＂「」『』《》", '"'),
        **dict.fromkeys("⁄∕", "/"),
        "×": "x",
        "∙": "·",
        "⋅": "·",
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", ""),
    }
)
# Letters that carry their accent inside, so that no decomposition takes it off.
_LETTERS = str.maketrans(
    {
        **{"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ŧ": "t", "ı": "i", "ŋ": "n"},
        **{"æ": "ae", "œ": "oe", "þ": "th", "ð": "d"},
    }
)
# How umlauts and their like are typed without their keys.
_SPELT_OUT = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ø": "oe", "Ø": "Oe"}
)
_ACCENTS = re.compile("[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u0652]+")
_SUPERSCRIPT = re.compile("([⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ]+)")
_SPACES = re.compile(r"\s+")
_MARKS = frozenset("+#%&@*°")  # punctuation that makes another word: C, C#, C++
# A minus behind a word: A-, OH- ions, Rhesus -; but a dash or a hyphen in "Bosnia- Herzegovina".
_MINUS = re.compile(r"[^\W_] ?-(?=[.!?)\"']*$)|(?<![^\W_])(?:[^\W_]{1,3}|[^\W_]*\d)-(?=[)\"']*(?:[\s,;:]|$))")
_FORMULA = re.compile(r"[^\W_]\((?:[^\W_]\)|[^()]*[\d+*/=^])|\)[\d^]")  # f(x), Ca(OH)2
_SIGN = re.compile(r"[^\w\s]|_")
_BETWEEN = re.compile(r"(?<!\d) | (?!\d)")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


def fold(text: str, strict: bool = False) -> str:
    """The text without what no reader calls another spelling: case, width, kinds of dash, quote and space.

    Accents go too, unless `strict`. Superscripts stay, because x² isn't x2; foreign digits become 0 to 9.
    """
    if text.isascii():
        return " ".join(text.lower().replace("`", "'").split())
    return _fold_other(text, strict)


@lru_cache(maxsize=65536)
def folded(text: str) -> str:
    """`fold` of what comes again and again: remembered, because the same few words fill a knowledge."""
    return fold(text)


@lru_cache(maxsize=65536)  # the same names come again and again, and this is a hundred times slower
def _fold_other(text: str, strict: bool) -> str:
    previous = ""
    while text != previous:  # a second round changes a few rare characters, a third none
        previous, text = text, _folded_once(text, strict)
    return text


def _folded_once(text: str, strict: bool) -> str:
    pieces = _SUPERSCRIPT.split(text)
    pieces[::2] = (unicodedata.normalize("NFKC", piece.translate(_SIGNS)) for piece in pieces[::2])
    text = unicodedata.normalize("NFC", "".join(pieces).casefold()).translate(_SIGNS)
    text = "".join(str(unicodedata.decimal(c, c)) if c.isdecimal() else c for c in text)
    if not strict:
        text = _ACCENTS.sub("", unicodedata.normalize("NFD", text)).translate(_LETTERS)
        text = unicodedata.normalize("NFC", text)
    return _SPACES.sub(" ", text).strip()


def aligned(text: str) -> str:
    """The text with each character folded on its own: as long as before, so that places in it stay true."""
    if text.isascii():
        return text.lower()
    return "".join(map(_aligned, text))


@lru_cache(maxsize=4096)
def _aligned(character: str) -> str:
    if character.isspace():
        return " "
    folded = fold(character)
    return folded if len(folded) == 1 else character


def spelt_out(text: str) -> str:
    """The text as it is typed without the keys for umlauts: ue for ü."""
    return text if text.isascii() else text.translate(_SPELT_OUT)


def distance(a: str, b: str, limit: int | None = None) -> int:
    """Insertions, deletions, substitutions and swaps of neighbours from `a` to `b`; above `limit`, `limit` + 1."""
    from rapidfuzz.distance import OSA

    return OSA.distance(a, b, score_cutoff=limit)


def words(text: str, language: Language) -> tuple[str, ...]:
    """The folded words of a text that carry meaning: no articles, no function words."""
    return tuple(w for w in _WORD.findall(fold(text)) if w not in language.function_words)


@lru_cache(maxsize=65536)  # a value stands in many questions, and is compared with each wording
def content(text: str, language: Language) -> frozenset[str]:
    """The different words of `words`."""
    return frozenset(words(text, language))


def bare(text: str, language: Language) -> str:
    """The folded text without its leading article."""
    folded = fold(text)
    for article in language.articles:
        if folded.startswith(article):
            rest = folded[len(article) :]
            if rest and (rest[0] == " " or article.endswith("'")):
                return rest.lstrip()
    return folded


def without_article(text: str, language: Language) -> str:
    """The text as it is written, but for a leading article."""
    start = len(text) - len(bare(text, language))
    folded = aligned(text)
    for article in language.articles if start else ():
        if folded.startswith(article if article.endswith("'") else f"{article} "):
            return text[len(article) :].strip() or text
    return text


def plain(text: str) -> str:
    """A folded text without its punctuation, but for what makes another number or name: 3.5, -5, C++, 1/2, A-."""
    if text.replace(" ", "").isalnum():
        return " ".join(text.split())
    minus = {match.end() - 1 for match in _MINUS.finditer(text)} if "-" in text else set()
    brackets = "()" if "(" in text and _FORMULA.search(text) else ""

    def kept(found: re.Match[str]) -> str:
        char, at = found[0], found.start()
        if char in brackets or at in minus:
            return char
        return _kept(text[at - 1 : at] or " ", char, text[at + 1 : at + 2] or " ")

    return " ".join(_SIGN.sub(kept, text).split())


def _kept(before: str, char: str, after: str) -> str:
    if not unicodedata.category(char).startswith("P") or char in _MARKS:
        return char
    if char in ".,/:" and before.isdigit() and after.isdigit():
        return char
    if char == "-" and after.isdigit() and not before.isalnum():
        return char
    return "" if char in "'." else " "


def squeezed(text: str) -> str:
    """A plain text without its spaces, but for those that part two numbers."""
    return _BETWEEN.sub("", text)
