"""Marking: a response against an answer gives right, near or wrong, and why in words.

Right is whatever a reader would call the same answer: another case, accent, spacing, article or punctuation,
an alias, another spelling of a number or a date, a small slip. Near is true but less exact. A slip is never
accepted where it leads as near to another known value.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from quizgen.item import Answer, Shown

if TYPE_CHECKING:
    from quizgen.language import Language
    from quizgen.value import Reply

Verdict = Literal["right", "near", "wrong"]

LONGEST = 300  # characters of a response that are looked at
NAME = 3  # words, at most, that may stand in another order

# Prepositions that an answer may come with, by language.
_BEFORE = {
    "en": "in on at by from to of with",
    "de": "in im am an auf von vom bei zu zum zur mit",
    "fr": "à au aux en dans de du des par avec",
    "es": "en a al de del por con",
}


@dataclass(frozen=True, slots=True)
class Mark:
    """How a response was marked: `reason` is a sentence for the learner, empty where nothing is to say."""

    verdict: Verdict
    reason: str
    answer: str


def choice(shown: Shown, index: int) -> Mark:
    """The mark for the option chosen; why a wrong one is wrong stands in its proof."""
    return Mark("right" if index == shown.key else "wrong", "", shown.options[shown.key])


def typed(answer: Answer, response: str, language: str) -> Mark:
    """The mark for a typed response."""
    text = " ".join(unicodedata.normalize("NFC", response[:LONGEST]).split())
    if not text:
        return Mark("wrong", "", answer.text)
    speech = habits(language)
    mark = _spelt(answer, text, speech) or _spelt(answer, _placed(text, speech), speech)
    if mark is None:
        how = (
            _compared
            if _reply(answer) in ("number", "time")
            else _read
            if _reply(answer) == "exact"
            else _slipped
        )
        mark = how(answer, text, speech)
    return mark or Mark("wrong", "", answer.text)


def prepare(language: str) -> None:
    """Load what typed answers of this language need: a fifth of a second once, while the learner still reads."""
    from quizgen.marking.amount import compared
    from quizgen.values import VALUES

    for kind in sorted(name for name, type_ in VALUES.items() if type_.reply in ("number", "time")):
        compared(kind, "1", "2", habits(language))


def habits(code: str) -> Language:
    """The language pack; items in a language without one are marked by the habits of English."""
    from quizgen.languages import LANGUAGES

    return LANGUAGES.get(code) or LANGUAGES.get(code.partition("-")[0].lower()) or LANGUAGES["en"]


def _reply(answer: Answer) -> Reply:
    """How the answer's type is marked; one of a type we don't know is compared by its letters."""
    from quizgen.values import VALUES

    return VALUES[answer.type].reply if answer.type in VALUES else "spelled"


def _placed(text: str, language: Language) -> str:
    """The text without a preposition before it, which the question may have called for: in Qingdao."""
    first, _, rest = text.partition(" ")
    return rest if rest and first.lower() in _BEFORE.get(language.code, "").split() else text


def _spelt(answer: Answer, text: str, language: Language) -> Mark | None:
    """Right or wrong where the response is a known text, whatever its spelling; None where it is none."""
    named = answer.type == "name"
    own = [target for target in (answer.text, *answer.accepted) if _same(text, target, language, named=named)]
    others = [other for other in answer.confusable if _same(text, other, language, named=named)]
    if own and others:
        return _told_apart(answer, own, others, text)
    if others:
        return Mark("wrong", f"{others[0]} is known here, too, but as another answer.", answer.text)
    if not own:
        return None
    return Mark("right", _noted(answer, own, text, language), answer.text)


def _told_apart(answer: Answer, own: list[str], others: list[str], text: str) -> Mark:
    """Only case or accents tell the answer from another known value, so here they decide: Co and CO."""
    from quizgen.spelling import fold

    for strict in (lambda t: fold(t, strict=True), lambda t: t):
        right, wrong = strict(text) in map(strict, own), strict(text) in map(strict, others)
        if right and not wrong:
            return Mark("right", "", answer.text)
        if wrong and not right:
            return Mark("wrong", f"{others[0]} is known here, too, but as another answer.", answer.text)
    what = "capitals" if fold(own[0], strict=True) == fold(others[0], strict=True) else "accents"
    return Mark("wrong", f"Here {what} count: {answer.text} is not {others[0]}.", answer.text)


def _noted(answer: Answer, own: list[str], text: str, language: Language) -> str:
    """What there is to learn from a right response: the accents left out, or the name used here."""
    from quizgen.spelling import fold

    if answer.text not in own:
        named = answer.type == "name" and not _same(answer.text, own[0], language)
        return f"Accepted: here it is called {answer.text}." if named else ""
    bare = fold(text, strict=True)
    if all(ord(char) < 128 for char in bare) and fold(answer.text) != fold(answer.text, strict=True):
        return f"Accepted: with its accents it is {answer.text}."
    return ""


def _compared(answer: Answer, text: str, language: Language) -> Mark | None:
    """The mark for a number or date by what it states; None where it states none."""
    from quizgen.marking.amount import compared

    found = compared(
        answer.type, answer.in_full or answer.text, text, language, answer.in_full and answer.text
    )
    return Mark(found[0], found[1], answer.text) if found else None


def _read(answer: Answer, text: str, language: Language) -> Mark | None:
    """The mark for a value that is read by its own type; None where the text states none."""
    from quizgen import values
    from quizgen.value import Context

    want, given = (values.parse_as(answer.type, t, Context(language)) for t in (answer.text, text))
    if want is None or given is None:
        return None
    return Mark("right" if values.surely(want, given) else "wrong", "", answer.text)


def _slipped(answer: Answer, text: str, language: Language) -> Mark | None:
    """Right where small slips lead to the answer and nowhere else as near; both are said."""
    from quizgen.marking.typo import slips
    from quizgen.spelling import distance, squeezed

    given = _plain(text, language)
    found: list[tuple[int, str]] = []
    for target in (answer.text, *answer.accepted):
        for form in _forms(target):
            count = slips(given, _plain(form, language))
            if count is not None:
                found.append((count, target))
    if not found:
        return None
    count, target = min(found, key=lambda pair: pair[0])
    for other in answer.confusable:
        if distance(squeezed(given), squeezed(_plain(other, language))) <= count:
            return Mark("wrong", f"{text} could as well be {other}.", answer.text)
    return Mark("right", f"Accepted: you wrote {text}, it is spelled {target}.", answer.text)


def _same(a: str, b: str, language: Language, *, named: bool = False) -> bool:
    """Are these the same text but for case, accents, spaces, articles, punctuation, order of a name's words?"""
    return not _keys(a, language, named).isdisjoint(_keys(b, language, named))


def _keys(text: str, language: Language, named: bool) -> set[str]:
    from quizgen.spelling import fold, plain
    from quizgen.values.texts.keys import sure

    keys = set(sure(text, (language,)))
    words = plain(fold(text)).split()
    if named and 1 < len(words) <= NAME and "".join(words).isalpha():
        keys.add(" ".join(sorted(words)))  # Xi Jinping, Jinping Xi: the space keeps it apart from the others
    return keys


def _plain(text: str, language: Language) -> str:
    from quizgen.spelling import bare, plain

    return plain(bare(text, language))


def _forms(text: str) -> Iterable[str]:
    from quizgen.spelling import spelt_out

    return {text, spelt_out(text)}
