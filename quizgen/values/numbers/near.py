"""Numbers near an exact one, in its style: wrong options that nothing but knowledge tells from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from quizgen import chance
from quizgen.language import Language
from quizgen.value import Context, Value
from quizgen.values.numbers import reach
from quizgen.values.numbers.lexicon import lexicon
from quizgen.values.numbers.numeral import Numeral
from quizgen.values.numbers.phrase import Phrase, read, without_aside
from quizgen.values.numbers.written import digits, ordinal_suffix

_A_SIDE = 5
_SMALL = 30
_NEXT = 12  # below it neighbours follow one upon the other
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
    phrase = read(without_aside(value.text, language), language)
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


def written_as(model: str, text: str, language: Language) -> str:
    """The number of a text in the words and signs of another, `model`; "" where it can't be written so.

    The caller makes sure that it still states the same.
    """
    own, other = read(model, language), read(text, language)
    if own is None or other is None or own.last or other.last or own.sign != other.sign:
        return ""
    index = (other.first.number / own.first.scale).scaleb(own.first.decimals)
    if not _replaceable(own, language) or index != int(index) or index < _least(own, language):
        return ""
    if own.first.style in ("word", "ordinal word") and index > _WRITABLE:
        return ""
    return _with(own, int(index), language) or ""


def in_digits(text: str, language: Language) -> str:
    """A text whose number is one plain number word, with digits in its place; "" for any other."""
    phrase = read(text, language)
    if phrase is None or phrase.last or phrase.first.style != "word" or not phrase.first.simple:
        return ""
    return f"{text[: phrase.first.start]}{_index(phrase.first)}{text[phrase.first.mantissa :]}"


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
    small = _is_small_count(phrase, index)
    step = 1 if small else _roundness(index)
    size, below = index // step, (index - least) // step
    above = None if limit is None else (limit - index) // step
    gap = _gap(size, [room for room in (below, above) if room], phrase.text)
    for side, room in ((-1, below), (1, above)):
        for offset in _offsets(size, side, gap, phrase.text, rounder=small):
            if room is None or offset <= room:
                yield index + side * step * offset


def _is_small_count(phrase: Phrase, index: int) -> bool:
    """Is it a count that nobody would round? The others have neighbours as round as themselves."""
    first = phrase.first
    return not (phrase.before or phrase.after or first.decimals) and first.scale == 1 and index < _SMALL


def _roundness(index: int) -> int:
    """1 for 1,501, 100 for 1,500: the grid on which all numbers as round as this one lie."""
    return int(10 ** (len(str(index)) - len(str(index).rstrip("0")))) if index else 1


def _gap(size: int, rooms: list[int], text: str) -> float:
    """The widest gap between neighbours, in steps.

    It may tell nothing of the number, or a guesser would take the option that fits the gaps: it follows the size in
    coarse stages only, differs from text to text, and is the same on both sides.
    """
    stage = 10 ** (len(str(size)) - 1)
    for bigger in (464, 215):
        if size * 100 >= bigger * stage:
            stage = stage * bigger // 100
            break
    gap = stage * (0.05 + 0.09 * chance.number(0, "gap", text))
    return float(min([gap, *(room / _A_SIDE for room in rooms)]))


def _offsets(size: int, side: int, gap: float, text: str, *, rounder: bool) -> list[int]:
    """Growing distances in steps, with gaps drawn from the text itself; next to a small number all there is."""
    if size < _NEXT:
        return list(range(1, _A_SIDE + 1))
    offsets: list[int] = []
    place = 0.0
    for turn in range(_A_SIDE):
        place += gap * (0.2 + 0.8 * chance.number(0, "near", text, side, turn))
        offset = max(round(place), offsets[-1] + 1 if offsets else 1)
        if (
            not rounder and size % 10 and (size + side * offset) % 10 == 0
        ):  # no rounder than the number itself
            offset += 1
        offsets.append(offset)
    return offsets


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
