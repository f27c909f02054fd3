"""Amounts: how a typed number or date compares with the answer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache
from itertools import islice, product
from typing import Literal

from quizgen import values
from quizgen.language import Language
from quizgen.marking.placed import placed, unsigned
from quizgen.marking.typo import slips
from quizgen.spelling import distance, fold
from quizgen.value import Context, Value

Compared = tuple[Literal["right", "near", "wrong"], str]

ORDER = ("right", "near", "wrong")
YEAR = Decimal(366)  # days
COARSE = Decimal("0.1")  # a rounding wider than this part of the number says too little
ALIKE = 3  # how much wider than the answer's a rounding may be and still as exact: another unit's, not a digit less
SHORTEST = 4  # letters of a word that may be misspelt
EXTRA = 3  # words behind a number that say what is counted
MENDINGS = 16  # ways to read a misspelt response that are tried

_WORDS = re.compile(r"([^\W\d_]+)")
_NUMERIC = re.compile(r"(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_SAME = ({"%", ""}, {"ordinal", ""})  # units that say the same number: 40 percent and 0.4, the 18th and 18
_CONTRARY = {"over": {"nearly", "under", "at most"}, "at least": {"nearly", "under", "at most"}}


def compared(kind: str, answer: str, response: str, language: Language, blank: str = "") -> Compared | None:
    """The verdict on a response to an answer of this type, with a reason; None where it states no amount.

    With a `blank`, the response is what was typed in that part of the answer.
    """
    context = Context(language)
    want = _plain(values.parse_as(kind, answer, context))
    if want is None:
        return None

    def best(reply: str) -> Compared | None:
        return _best(want, placed(answer, blank, reply, language) if blank else (reply,), context)

    found = best(response)
    if found is not None and found[0] != "wrong":
        return found
    ordinals = values.is_time(want) or want.unit == "ordinal"
    mended = list(_mended(response, language, ordinals=ordinals))
    read = [(text, found) for text in mended if (found := best(text))]
    if not read or all(verdict == "wrong" for _, (verdict, _) in read):
        return found or (read[0][1] if read else None)
    text, (verdict, reason) = min(read, key=lambda pair: ORDER.index(pair[1][0]))
    for other, (also, _) in read:
        if also != verdict:
            return "wrong", f"{response} could as well be {other}."
    return verdict, f"Accepted: you wrote {response}, it is spelled {text}. {reason}".rstrip()


def _plain(value: Value | None) -> Value | None:
    """An amount with both ends."""
    return None if value is None or value.low is None or value.high is None else value


def _best(want: Value, texts: Iterable[str], context: Context) -> Compared | None:
    """The best verdict on any reading of the response."""
    read = _dates if values.is_time(want) else _numbers
    verdicts = (verdict for text in texts for verdict in read(want, text, context))
    return min(verdicts, key=lambda found: (ORDER.index(found[0]), not found[1]), default=None)


def _dates(want: Value, response: str, context: Context) -> Iterator[Compared]:
    given = _plain(values.parse(response, context))
    if given is not None and values.is_time(given):
        yield _dated(want, given)
    elif given is not None and given.type == "count" and want.type == "year":
        year = values.parse_as("year", f"{given.low:f}", context)
        if year is not None:
            yield _dated(want, year)
    if numeric := _NUMERIC.fullmatch(fold(response)):
        for day, month in {numeric.group(1, 2), numeric.group(2, 1)}:
            date = values.parse_as("date", f"{numeric[3]}-{int(month):02}-{int(day):02}", context)
            if date is not None and _dated(want, date)[0] == "right":
                yield "right", f"Read as {want.text}."
    elif (year_of := _YEAR.search(want.text)) and not _YEAR.search(response):
        date = values.parse_as("date", f"{response} {year_of[0]}", context)
        if date is not None and _dated(want, date)[0] == "right":
            yield "near", f"True, but with its year it is {want.text}."


def _numbers(want: Value, response: str, context: Context) -> Iterator[Compared]:
    for given in _readings(want, response, context):
        yield _counted(want, given)
        if want.unit and not given.unit:
            for completed in _completed(want.text, response):
                whole = _plain(values.parse_as(want.type, completed, context))
                if whole is not None:
                    verdict, reason = _counted(want, whole)
                    right = f"The number is right; with its unit it is {want.text}."
                    yield ("near", right) if verdict == "right" else (verdict, reason)


def _readings(want: Value, response: str, context: Context) -> Iterator[Value]:
    """What the response may state: a value of that type, of another, a number with what it counts."""
    own = _plain(values.parse_as(want.type, response, context))
    if own is not None:
        yield own
        return
    words = response.split()
    if want.type == "count" and not want.unit:
        for end in range(len(words) - 1, max(0, len(words) - 1 - EXTRA), -1):
            rest = [fold(word) for word in words[end:]]
            if any(word in context.language.magnitudes or any(map(str.isdigit, word)) for word in rest):
                break
            head = _plain(values.parse_as("count", " ".join(words[:end]), context))
            if head is not None:
                yield head
                return
    other = _plain(values.parse_as("count", response, context)) or _plain(values.parse(response, context))
    if other is not None and not values.is_time(other):
        yield other


def _dated(want: Value, given: Value) -> Compared:
    """Days inside the answer's are right, a longer time around them is near: the year for the day."""
    (low, high), (first, last) = _ends(want), _ends(given)
    if given.hedge != want.hedge and given.hedge in ("over", "under"):
        return "wrong", ""
    if given.hedge != want.hedge and want.hedge in ("over", "under"):
        inside = low <= first and last <= high
        return ("near", f"The date is right, but it is {want.text}.") if inside else ("wrong", "")
    if low <= first and last <= high:
        return "right", ""
    if first > high or low > last:
        return "wrong", ""
    if last - first + 1 <= max(YEAR, 10 * (high - low + 1)):
        return "near", f"True, but more exactly it is {want.text}."
    return "wrong", f"That is true, but says too little: it is {want.text}."


def _counted(want: Value, given: Value) -> Compared:
    """Compare as if the response had no hedge, then mind one that turns the meaning: over 20 isn't 20, nor under 20.

    A hedge would otherwise make the response true of too much: "over 1" of every number.
    """
    (low, high), (least, most) = _ends(want), _ends(given)
    bare = replace(given, hedge="")
    same_unit = want.unit == given.unit or {want.unit, given.unit} in _SAME
    if low + high == least + most and (same_unit or values.same(want, bare)):
        if given.hedge in _CONTRARY.get(want.hedge, ()) or want.hedge in _CONTRARY.get(given.hedge, ()):
            return "wrong", f"The number is right, but it is {want.text}."
        if given.hedge not in ("", "about") and not want.hedge:
            return "near", f"The number is right, but it is {want.text}."
        return "right", ""
    if given.hedge not in ("", "about", want.hedge) or not values.same(want, bare):
        return "wrong", _why(want, given)
    if most - least > COARSE * abs(most):
        return "wrong", f"That is true, but says too little: it is {want.text}."
    if not want.hedge and ((low <= least and most <= high) or most - least <= ALIKE * (high - low)):
        return "right", ""
    return "near", f"Near enough; it is {want.text}."


def _why(want: Value, given: Value) -> str:
    """What is wrong with a number whose digits are right."""
    if want.type == given.type == "quantity" and _written(want)[1] == _written(given)[1]:
        what = "unit" if _written(want)[0] == _written(given)[0] else "sign"
        return f"The number is right, the {what} isn't: it is {want.text}."
    if not _digits(want) or _digits(want) != _digits(given):
        return ""
    if want.unit == given.unit:
        return f"The digits are right, the size isn't: it is {want.text}."
    return (
        f"The number is right, the unit isn't: it is {want.text}."
        if sum(_ends(want)) == sum(_ends(given))
        else ""
    )


def _written(value: Value) -> tuple[bool, str]:
    """The number of a quantity as it stands in its text: is it negative, and its digits."""
    start, end = values.span(value) or (0, 0)
    return unsigned(value.text[:start]) != value.text[:start].rstrip(), value.text[start:end]


def _ends(value: Value) -> tuple[Decimal, Decimal]:
    """From where to where; a percentage as the part that it is, so that it compares with 1 in 4."""
    assert value.low is not None
    assert value.high is not None
    return (value.low / 100, value.high / 100) if value.unit == "%" else (value.low, value.high)


def _digits(value: Value) -> str:
    """The significant digits of a number, without its size."""
    low, high = _ends(value)
    return "".join(map(str, (low + high).as_tuple().digits)).strip("0")


def _completed(answer: str, response: str) -> Iterator[str]:
    """The response with what stands around the answer's digits, all of it or a part: 90 -> $90 billion."""
    places = [place for place, char in enumerate(answer) if char.isdigit()]
    if not places:
        return
    before, after = unsigned(answer[: places[0]].split(" ")[-1]), answer[places[-1] + 1 :]
    words = after.split()
    for kept in range(len(words), -1, -1):
        end = " ".join(words[len(words) - kept :])
        glue = "" if kept == len(words) and not after.startswith(" ") else " "
        completed = f"{before}{response}{glue}{end}".rstrip()
        if completed != response:
            yield completed


def _mended(response: str, language: Language, *, ordinals: bool) -> Iterator[str]:
    """The response with each misspelt word put right, in all ways that are as near."""
    known = _vocabulary(language, ordinals=ordinals)
    right = _vocabulary(language, ordinals=True)
    words = _WORDS.split(response)
    ways = [[word] if fold(word) in right else _nearest(word, known) for word in words]
    if any(len(way) > 1 or way[0] != word for way, word in zip(ways, words, strict=True)):
        yield from islice(map("".join, product(*ways)), MENDINGS)


def _nearest(word: str, known: dict[str, str]) -> list[str]:
    folded = fold(word)
    if len(folded) < SHORTEST or not folded.isalpha():
        return [word]
    counts = {other: count for other in known if (count := _slips(folded, other)) is not None}
    if not counts:
        return [word]
    return [known[other] for other, count in sorted(counts.items()) if count == min(counts.values())]


def _slips(word: str, other: str) -> int | None:
    """As in a name, but any one letter of a month may be wrong: there are no others to mix it up with."""
    if len(word) == SHORTEST == len(other):
        return 1 if distance(word, other, 1) == 1 else None
    return slips(word, other)


@cache
def _vocabulary(language: Language, *, ordinals: bool) -> dict[str, str]:
    """The words that numbers and dates are written with, by their folded form."""
    texts = [
        *language.cardinals,
        *(form for forms in language.ordinals for form in forms if ordinals),
        *language.numbers,
        *language.magnitudes,
        *(form for forms in language.months for form in forms if ordinals),
        *(word for word in (*language.seasons, *language.parts) if ordinals),
        *language.hedges,
        *language.percent,
        *language.currencies,
        *(form for forms in language.units.values() for form in forms),
    ]
    words = [word for text in texts for word in text.split()]
    return {fold(word): word for word in words if word.isalpha()}
