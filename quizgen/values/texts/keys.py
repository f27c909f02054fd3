"""Keys of a text: texts that share one are the same, surely or perhaps.

Two errors weigh differently. As options, two spellings of one answer would both be right, so "perhaps" must part them;
in a mark and in the identity of facts, only "surely" counts. Whatever is surely the same is perhaps the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice, product

from quizgen.language import Language
from quizgen.languages import LANGUAGES
from quizgen.spelling import bare, fold, plain, spelt_out, squeezed
from quizgen.values.texts.lexicon import Lexicon, lexicon, signs

WAYS = 16  # singulars of one text that are tried
NAME = 3  # words, at most, that may stand in another order

_CHARGE = re.compile(r"\^?([⁰¹²³⁴⁵⁶⁷⁸⁹]*[⁺⁻])(?![⁰¹²³⁴⁵⁶⁷⁸⁹ⁿ])|\^(\d*[+-])(?!\w)")
_RAISED = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ]+")
_BRACED = re.compile(r"\{(\w)\}|\\[()\[\] ,;]|\\(?:left|right)\b")
_SPACE = re.compile(r"\s+")
_CAPITAL = re.compile(r"[^\W_]+")
_PLACE = "市省县縣区區州"  # what a Chinese place name may end with, or not
_ROMAN = re.compile(r"(?=[ivx]{2})(x{0,3})(ix|iv|v?i{0,3})")
_ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10}


def sure(text: str, languages: Iterable[Language]) -> Iterator[str]:
    """Keys of what a reader surely calls the same text, by the spellings of these languages.

    Case, accents, hyphens, an article, ü for ue, x^2 for x², "&" for "and", number words, and the rules of each
    language pack: colour and color, St. and Saint, U.S. and USA. Signs stay: A+ is not A-, C not C++.
    """
    if "\\(" in text:
        yield _SPACE.sub("", unicodedata.normalize("NFC", text))
        return
    raised = _even(text)
    for form in {raised, spelt_out(raised)}:
        folded = fold(form)
        found = _plain(folded)
        key = _key(found) or fold(text)
        if signs().none_in(form, folded, found):
            yield key
            continue
        for language in languages:
            if lexicon(language).signs.none_in(form, folded, found):
                yield key
            else:
                yield from (_key(words) or fold(text) for words in _articled(form, language))


def _even(text: str) -> str:
    """The text with exponents behind a ^, and charges behind nothing: x^2, Ca2+."""
    if text.isascii() and "^" not in text:
        return text
    text = _CHARGE.sub(lambda m: unicodedata.normalize("NFKC", m[1] or m[2]).replace("−", "-"), text)
    return _RAISED.sub(lambda m: "^" + unicodedata.normalize("NFKC", m[0]), text)


def _articled(text: str, language: Language) -> Iterator[list[str]]:
    """The words with their article, and without; in capitals it is no article: UN Women."""
    known = lexicon(language)
    folded = fold(known.initialisms(text))
    yield words(folded, known)
    first = text.split(" ", 1)[0]
    if len(first) == 1 or not first.isupper():
        without = bare(folded, language)
        if without != folded:
            yield words(without, known)


def words(folded: str, known: Lexicon) -> list[str]:
    """The words of a folded text in one spelling of the language, numbers in digits."""
    found = _plain(folded.replace("&", f" {known.conjunction} ") if "&" in folded else folded)
    if known.starts.isdisjoint(found):
        if not known.variants and known.signs.words.isdisjoint(found):
            return list(found)
        return [known.word(word, last=place == len(found) - 1) for place, word in enumerate(found)]
    place, out = 0, []
    while place < len(found):
        for end in range(min(len(found), place + known.longest), place, -1):
            number = known.numbers.get(" ".join(found[place:end]))
            if number is not None:
                out.append(number)
                place = end
                break
        else:
            out.append(known.word(found[place], last=place + 1 == len(found)))
            place += 1
    return out


@lru_cache(maxsize=1024)  # each language comes with the same text
def _plain(folded: str) -> tuple[str, ...]:
    return tuple(plain(folded).split())


def _key(found: Iterable[str]) -> str:
    key = "".join(found)
    return key if key.isalpha() else squeezed(" ".join(found))


@lru_cache(maxsize=65536)  # the same texts are compared with many others
def surely(text: str) -> frozenset[str]:
    """The keys of `sure` in whichever language the text may be."""
    return frozenset(sure(text, LANGUAGES.values()))


@lru_cache(maxsize=65536)
def of_name(text: str) -> frozenset[str]:
    """Keys of what may be the same name: surely the same, or its words in another order."""
    found = fold(text).split()
    if 1 < len(found) <= NAME and "".join(found).isalpha():
        return surely(text) | {" ".join(sorted(found))}
    return surely(text)


@lru_cache(maxsize=65536)
def of_text(text: str) -> frozenset[str]:
    """Keys of what may be the same text: a name, or one in singular and plural, with II for 2, or as a formula."""
    if "\\(" in text:
        return surely(text) | surely(_BRACED.sub(r"\1", text))
    return of_name(text) | frozenset(filter(None, map(_key, _singulars(text))))


def _singulars(text: str) -> Iterator[tuple[str, ...]]:
    """The words of a text in their singulars, as each language would have it."""
    even = _even(text)
    folded = _unled(fold(even, strict=True))
    found = _plain(folded)
    ways: Iterable[tuple[tuple[str, ...], ...]] = zip(*map(_singular, found), strict=True)
    if not signs().none_in(even, folded, found):
        ways = _ways(even, list(ways))
    for way in set(ways):
        yield from islice(product(*way), WAYS)


def _ways(text: str, usual: Sequence[tuple[tuple[str, ...], ...]]) -> Iterator[tuple[tuple[str, ...], ...]]:
    """The same where a language may have another spelling; `usual`: where it has none."""
    folded = _unled(fold(text, strict=True))
    found = _plain(folded)
    for at, language in enumerate(LANGUAGES.values()):
        if not lexicon(language).signs.none_in(text, folded, found):
            yield from (tuple([_singular(word)[at] for word in said]) for said in _told(text, language))
        elif usual:
            yield usual[at]


def _told(text: str, language: Language) -> Iterator[list[str]]:
    """The words of a text in one spelling of a language, with their article and without."""
    known = lexicon(language)
    folded = _unled(fold(known.initialisms(text), strict=True))
    for form in {folded, bare(folded, language) if folded.isascii() else folded}:
        yield words(form, known)


def _unled(folded: str) -> str:
    """The text without a hyphen that leads it."""
    return folded[1:] if folded.startswith("-") and folded[1:2].isalpha() else folded


@lru_cache(maxsize=65536)
def _singular(word: str) -> tuple[tuple[str, ...], ...]:
    """What a word may be the plural of in each language, folded; a Roman numeral in digits."""
    known: dict[tuple[str, ...], tuple[str, ...]] = {}
    found = [lexicon(language).singulars(word) for language in LANGUAGES.values()]
    for way in found:
        if way not in known:
            known[way] = tuple([_arabic(fold(one)) for one in way])
    return tuple([known[way] for way in found])


def _arabic(word: str) -> str:
    """A Roman numeral up to 39 in digits, any other word as it is."""
    if word[:1] not in _ROMAN_DIGITS or not _ROMAN.fullmatch(word):
        return word
    digits = [_ROMAN_DIGITS[letter] for letter in word]
    return str(sum(-n if n < max(digits[i + 1 :], default=0) else n for i, n in enumerate(digits)))


@lru_cache(maxsize=65536)
def shortened(text: str) -> frozenset[str]:
    """What the text may be called for short: its initials, or a Chinese place without its 市."""
    if len(text) > 2 and text[-1] in _PLACE and all("\u4e00" <= char <= "\u9fff" for char in text):
        return frozenset([text[:-1]])
    initials = [word[0] for word in _CAPITAL.findall(text) if word[0].isupper()]
    return surely("".join(initials)) if len(initials) > 1 else frozenset()


def meet(a: str, b: str, *, named: bool) -> bool:
    """May the two be the same, as names or as any texts: by a key, or one being short for the other?"""
    keys = of_name if named else of_text
    if not keys(a).isdisjoint(keys(b)):
        return True
    return not shortened(a).isdisjoint(keys(b)) or not keys(a).isdisjoint(shortened(b))


@lru_cache(maxsize=256)  # many values are looked for in one paragraph
def stems(text: str, language: Language) -> tuple[str, str]:
    """The words of a text as a value is found by them: in one spelling, by the first and the last rule for plurals."""
    known = lexicon(language)
    ways = [known.singulars(word) for word in words(fold(known.initialisms(_even(text))), known)]
    return " ".join(way[0] for way in ways), " ".join(way[-1] for way in ways)
