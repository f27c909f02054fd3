"""Numbers near an exact one, in its style: wrong options that nothing but knowledge tells from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from quizgen import chance
from quizgen.languages import Language
from quizgen.value import Context, Value
from quizgen.values.numbers import reach
from quizgen.values.numbers.lexicon import lexicon
from quizgen.values.numbers.numeral import Numeral
from quizgen.values.numbers.phrase import Phrase, read
from quizgen.values.numbers.written import digits, ordinal_suffix

_A_SIDE = 5
_SMALL = 30  # below it neighbours are a few units away, from it on a part of the number
_FARTHEST = 0.65  # of the number
_WRITABLE = 100  # number words known to a language pack
_BIGGEST_MANTISSA = 999  # nobody writes 1,020 million


def neighbours(
    value: Value,
    context: Context,
    parse: Callable[[str, Context], Value | None],
    most: Decimal | None = None,
) -> tuple[Value, ...]:
    """Up to five values below and five above, nearest first; none for a hedged number, a range or a fraction."""
    language = context.language
    phrase = read(value.text, language)
    if phrase is None or phrase.hedge or phrase.last is not None or not _replaceable(phrase, language):
        return ()
    found: list[Value] = []
    for index in _indexes(phrase, _least(phrase, language), most):
        text = _with(phrase, index, language)
        other = parse(text, context) if text else None
        if other is not None and not any(reach.meet(other, v) for v in (value, *found)):
            found.append(other)
    middle = reach.order(value) or (Decimal(0),)
    return tuple(sorted(found, key=lambda v: abs((reach.order(v) or middle)[0] - middle[0])))


def _replaceable(phrase: Phrase, language: Language) -> bool:
    first = phrase.first
    if first.style in ("fraction", "times") or not first.simple:
        return False
    if first.scale > 1 and _index(first) == 1:  # "eine Million" would want another ending
        return len([w for w, size in language.magnitudes.items() if size == first.scale]) == 1
    return not (_index(first) == 1 and _counted(phrase, language))


def _counted(phrase: Phrase, language: Language) -> bool:
    """Does a noun follow, which has another form for one?"""
    words = lexicon(language)
    return phrase.follows in words.units or (phrase.follows in words.currencies and len(phrase.follows) > 3)


def _least(phrase: Phrase, language: Language) -> int:
    return 2 if _counted(phrase, language) or (phrase.first.scale > 1 and not phrase.first.decimals) else 1


def _index(numeral: Numeral) -> int:
    """The number in units of the last digit of its mantissa."""
    return int((numeral.number / numeral.scale).scaleb(numeral.decimals))


def _indexes(phrase: Phrase, least: int, most: Decimal | None) -> Iterator[int]:
    first = phrase.first
    index, limit = _index(first), None
    if most is not None and first.number <= most:
        limit = int(most.scaleb(first.decimals))
    elif first.style in ("word", "ordinal word"):
        limit = _WRITABLE
    elif first.scale > 1 and index < (_BIGGEST_MANTISSA + 1) * 10**first.decimals:
        limit = (_BIGGEST_MANTISSA + 1) * 10**first.decimals - 1
    step = _step(first, index)
    for side in (-1, 1):
        room = (index - least) // step if side < 0 else None if limit is None else (limit - index) // step
        for offset in _offsets(index // step, side, room, phrase.text):
            yield index + side * step * offset


def _step(numeral: Numeral, index: int) -> int:
    """The grid that neighbours lie on: as round as the number itself, a little finer for a very round one."""
    if numeral.decimals or index < _SMALL:
        return 1
    zeros = len(str(index)) - len(str(index).rstrip("0"))
    lead = index // 10**zeros
    if not zeros or lead >= 10:
        return int(10**zeros)
    return int((5 if lead >= 3 else 2) * 10 ** (zeros - 1))


def _offsets(size: int, side: int, room: int | None, text: str) -> list[int]:
    """Growing distances in steps, their gaps drawn from the text itself: no factor, no star around the number."""
    key = f"{text}{side:+d}"
    if size < _SMALL:
        pool = [n for n in range(1, 7 if size < 12 else 9) if room is None or n <= room]
        while len(pool) > _A_SIDE:
            pool.pop(int(chance.number(0, "near", key, len(pool)) * len(pool)))
        return pool
    gaps = [0.3 + chance.number(0, "near", key, turn) for turn in range(_A_SIDE)]
    span = min(_FARTHEST * size, size if room is None else room) / (1.3 * _A_SIDE)
    offsets: list[int] = []
    for turn in range(_A_SIDE):
        offset = max(int(span * sum(gaps[: turn + 1])), offsets[-1] + 1 if offsets else 1)
        if size % 10 and (size + side * offset) % 10 == 0:  # no rounder than the number itself
            offset += 1
        offsets.append(offset)
    return [offset for offset in offsets if room is None or offset <= room]


def _with(phrase: Phrase, index: int, language: Language) -> str | None:
    """The phrase with another number in the place of its own."""
    first, text = phrase.first, phrase.text
    number = Decimal(index).scaleb(-first.decimals)
    own = text[first.start : first.mantissa]
    end = first.mantissa
    match first.style:
        case "word":
            new = language.cardinals[index]
        case "ordinal word":
            forms = language.ordinals[index]
            new = forms[min(first.form, len(forms) - 1)]
        case "ordinal":
            own_suffix = text[first.mantissa : first.end]
            regular = own_suffix == ordinal_suffix(int(first.number), language)
            new = digits(number, 0, first.separator) + (
                ordinal_suffix(index, language) if regular else own_suffix
            )
            end = first.end
        case _:
            separator = first.separator or (language.groups[0] if first.number < 1000 <= number else "")
            new = digits(number, first.decimals, separator, language.decimal)
    if own[:1].isupper():
        new = new[:1].upper() + new[1:]
    return text[: first.start] + new + text[end:]
