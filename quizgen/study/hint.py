"""Hints: a little of the answer to a blank, for a learner who asks; and what an answer after one is worth."""

from __future__ import annotations

import re

from quizgen.item import Answer
from quizgen.language import Language, Phrase
from quizgen.marking.mark import Verdict
from quizgen.study.card import AGAIN, GOOD, HARD, Rating
from quizgen.study.question import Question

WORD = Phrase("hint of a word", ("start", "count"))
NUMBER = Phrase("hint of a number", ("low", "high"))
TIME = Phrase("hint of a time", ("decade",))

# Near is a pass, so it isn't a lapse and doesn't return; but what was asked for wasn't fully there, and that
# is what Hard says to FSRS: a shorter interval, so that the exact answer is asked for again soon.
RATINGS: dict[Verdict, Rating] = {"right": GOOD, "near": HARD, "wrong": AGAIN}

_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
_LETTERS = re.compile(r"[^\W\d_]+")


def rating(verdict: Verdict, hinted: bool) -> Rating:
    """What a mark is worth; after a hint no more than Hard, for it wasn't remembered unaided, and a miss is a miss."""
    return min(RATINGS[verdict], HARD) if hinted else RATINGS[verdict]


def offered(question: Question) -> bool:
    """Can a hint be asked for? Only where something is to be filled into a sentence."""
    return question.mode == "type" and question.blank is not None


def asked_for(question: Question) -> str:
    """The hint that the blank carries, else one made of its answer; "" where that would be the answer itself."""
    if question.hint or not offered(question):
        return question.hint
    from quizgen import languages
    from quizgen.errors import UsageError

    try:
        return made(question.answer, languages.language(question.item.language))
    except UsageError:  # words of the program are in the languages it has
        return made(question.answer, languages.language("en"))


def made(answer: Answer, language: Language) -> str:
    """The decade of a time, the order of magnitude of a number, the first letter and the length of words."""
    from quizgen import values
    from quizgen.value import Context

    if answer.type in ("year", "date"):
        year = _YEAR.search(answer.text)
        return TIME.put(language, decade=year[0][:3] + "0") if year else ""
    number = values.parse_as("count", answer.text, Context(language))
    if number is not None and number.low is not None:
        low = 10 ** max(0, number.low.adjusted()) if number.low >= 1 else 0
        ends = (
            str(end) if end < 1000 else f"{end:,}".replace(",", language.groups[0])
            for end in (low, 10 * low or 1)
        )
        return (
            NUMBER.put(language, **dict(zip(("low", "high"), ends, strict=True))) if number.low >= 0 else ""
        )
    words = _LETTERS.findall(answer.text)
    if not answer.text[:1].isalpha() or sum(map(len, words)) < 2:
        return ""
    return WORD.put(language, start=answer.text[0], count=" + ".join(str(len(word)) for word in words))
