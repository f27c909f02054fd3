"""Amounts: how a typed number or date compares with the answer."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Literal

from quizgen import values
from quizgen.languages import Language
from quizgen.spelling import fold
from quizgen.typo import slips
from quizgen.value import Context, Value

Compared = tuple[Literal["right", "near", "wrong"], str]

DATES = frozenset({"date", "year"})
YEAR = 366  # days
COARSE = Decimal("0.1")  # a rounding wider than this part of the number says too little
SHORTEST = 4  # letters of a word that may be misspelt
EXTRA = 3  # words behind a number that say what is counted

_CONTRARY = {"over": {"nearly", "under", "at most"}, "at least": {"nearly", "under", "at most"}}


def compared(kind: str, answer: str, response: str, language: Language) -> Compared | None:
    """The verdict on a response to an answer of this type, with a reason; None where it states no amount."""
    context = Context(language)
    want = values.parse_as(kind, answer, context)
    if want is None or want.low is None or want.high is None:
        return None
    found = _best(want, response, context)
    if found is not None:
        return found
    mended = _mended(response, language)
    found = _best(want, mended, context) if mended != response else None
    if found is None or found[0] == "wrong":
        return found
    return found[0], f"Accepted: you wrote {response}, it is spelled {mended}. {found[1]}".rstrip()


def _best(want: Value, response: str, context: Context) -> Compared | None:
    """The best verdict on any reading of the response."""
    order = ("right", "near", "wrong")
    return min(_verdicts(want, response, context), key=lambda found: order.index(found[0]), default=None)


def _verdicts(want: Value, response: str, context: Context) -> Iterator[Compared]:
    for given in _readings(want, response, context):
        if given.low is None or given.high is None:
            continue
        if want.type in DATES:
            if given.type in DATES:
                yield _dated(want, given)
        elif given.type not in DATES or not want.unit:
            yield _counted(want, given)
    if want.unit and want.type not in DATES:
        for completed in _completed(want.text, response):
            given_unit = values.parse_as(want.type, completed, context)
            if given_unit is not None and _counted(want, given_unit)[0] != "wrong":
                yield "near", f"The number is right; with its unit it is {want.text}."
                return


def _readings(want: Value, response: str, context: Context) -> Iterator[Value]:
    """What the response may state: a value of that type, of another, a number with what it counts."""
    own = values.parse_as(want.type, response, context)
    if own is not None:
        yield own
        return
    if want.type == "count":
        words = response.split()
        for end in range(len(words) - 1, max(0, len(words) - 1 - EXTRA), -1):
            rest = [fold(word) for word in words[end:]]
            if any(word in context.language.magnitudes or any(map(str.isdigit, word)) for word in rest):
                break
            head = values.parse_as("count", " ".join(words[:end]), context)
            if head is not None:
                yield head
                return
    other = values.parse(response, context)
    if other.type not in ("text", "name", "list"):
        yield other


def _dated(want: Value, given: Value) -> Compared:
    """Days inside the answer's are right, a longer time around them is near: the year for the day."""
    assert want.low is not None
    assert want.high is not None
    assert given.low is not None
    assert given.high is not None
    if given.hedge != want.hedge and given.hedge in ("over", "under"):
        return "wrong", ""
    if want.low <= given.low and given.high <= want.high:
        return "right", ""
    width, wanted = given.high - given.low + 1, want.high - want.low + 1
    if given.low <= want.high and want.low <= given.high:
        if width <= max(Decimal(YEAR), 10 * wanted):
            return "near", f"True, but more exactly it is {want.text}."
        return "wrong", f"That is true, but says too little: it is {want.text}."
    return "wrong", ""


def _counted(want: Value, given: Value) -> Compared:
    assert want.low is not None
    assert want.high is not None
    assert given.low is not None
    assert given.high is not None
    equal = (given.low, given.high) == (want.low, want.high)
    if want.unit != given.unit:
        return "wrong", "The number is right, the unit isn't." if equal or _digits(want) == _digits(
            given
        ) else ""
    if given.hedge in _CONTRARY.get(want.hedge, ()) or want.hedge in _CONTRARY.get(given.hedge, ()):
        return ("near", f"The number is right, but it is {want.text}.") if equal else ("wrong", "")
    if equal or (not want.hedge and want.low <= given.low and given.high <= want.high):
        return "right", ""
    if values.same(want, given):
        return "near", f"Near enough; it is {want.text}."
    if given.low <= want.low and want.high <= given.high:
        if given.high - given.low <= COARSE * abs(given.high):
            return "near", f"True, but more exactly it is {want.text}."
    elif _digits(want) and _digits(want) == _digits(given):
        return "wrong", f"The digits are right, the size isn't: it is {want.text}."
    return "wrong", ""


def _digits(value: Value) -> str:
    """The significant digits of a number, without its size."""
    if value.low is None or value.high is None:
        return ""
    middle = (value.low + value.high) / 2
    return "".join(map(str, abs(middle).normalize().as_tuple().digits)).strip("0")


def _completed(answer: str, response: str) -> Iterator[str]:
    """The response with what stands around the answer's digits, all of it or a part: 90 -> $90 billion."""
    places = [place for place, char in enumerate(answer) if char.isdigit()]
    if not places:
        return
    before, after = answer[: places[0]].split(" ")[-1], answer[places[-1] + 1 :]
    words = after.split()
    for kept in range(len(words), -1, -1):
        for start in dict.fromkeys((before, "")):
            for end in dict.fromkeys((" ".join(words[:kept]), " ".join(words[len(words) - kept :]))):
                glue = "" if after[:1] not in ("", " ") and kept == len(words) else " "
                completed = f"{start}{response}{glue if end else ''}{end}"
                if completed != response:
                    yield completed


def _mended(response: str, language: Language) -> str:
    """The response with each misspelt word put right, where only one word of numbers and dates is as near."""
    known = _vocabulary(language)
    return " ".join(_nearest(word, known) for word in response.split())


def _nearest(word: str, known: dict[str, str]) -> str:
    folded = fold(word.strip(",."))
    if len(folded) < SHORTEST or not folded.isalpha() or folded in known:
        return word
    found = sorted((count, other) for other in known if (count := slips(folded, other)) is not None)
    if not found or (len(found) > 1 and found[0][0] == found[1][0]):
        return word
    return known[found[0][1]] + ("," if word.endswith(",") else "")


@cache
def _vocabulary(language: Language) -> dict[str, str]:
    """The words that numbers and dates are written with, by their folded form."""
    texts = [
        *language.cardinals,
        *(form for forms in language.ordinals for form in forms),
        *language.numbers,
        *language.magnitudes,
        *(form for forms in language.months for form in forms),
        *language.seasons,
        *language.parts,
        *language.hedges,
        *language.percent,
        *language.currencies,
        *(form for forms in language.units.values() for form in forms),
    ]
    words = [word for text in texts for word in text.split()]
    return {fold(word): word for word in words if word.isalpha()}
