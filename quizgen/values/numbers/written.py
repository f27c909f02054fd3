"""How a number can be written: every spelling that a learner may type."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from quizgen.language import Language
from quizgen.value import Context, Value
from quizgen.values.numbers.counted import counted
from quizgen.values.numbers.numeral import Numeral
from quizgen.values.numbers.phrase import read

_LONGEST = 10**15  # written out in digits below it
_MOST = 30  # spellings of one value, about
_HEDGED = 12  # of them that are written with its hedge, too
_SHORT = 4  # letters below which a magnitude is short for a word: bn, Mrd.
_CODE = 3  # letters, at most, of a unit's sign or code: CNY


def spellings(value: Value, context: Context, units: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """The value's text, then every form of its number between every pair of `units`, without and with its hedge."""
    phrase = read(value.text, context.language)
    if phrase is None:
        return (value.text,)
    found = [value.text, value.text[phrase.lead : phrase.end]]
    if phrase.last is None:
        sign = "-" if phrase.sign < 0 else ""
        numbers = list(forms(phrase.first, value.text, context.language))
        pairs = [(before + sign, after) for before, after in units]
        found += _combined(pairs, numbers, _MOST)
        if phrase.hedge and phrase.lead:
            hedge = value.text[: phrase.lead]
            found += [hedge + text for text in _combined(pairs, numbers, _HEDGED)]
    return tuple(dict.fromkeys(text for text in map(str.strip, found) if text))


def _combined(units: Sequence[tuple[str, str]], numbers: Sequence[str], most: int) -> list[str]:
    """Each number with each unit, as far as people write them together; of too many the rarest go.

    Both come with the most usual first, and a bare number is as usual as the number is.
    """
    ranked = [
        (row * bool(before.strip("-") or after) + column, f"{before}{number}{after}")
        for row, (before, after) in enumerate(units)
        for column, number in enumerate(numbers)
        if not _in_words(number) or not (_is_sign(before) or _is_sign(after))
    ]
    last = max((rank for rank, _ in sorted(ranked, key=lambda pair: pair[0])[:most]), default=0)
    return [text for rank, text in ranked if rank <= last]


def _in_words(number: str) -> bool:
    return not any(map(str.isdigit, number))


def _is_sign(unit: str) -> bool:
    """Does it stand with digits only, as $, x, % and CNY do? Not so "-fold" and "euros"."""
    text = unit.strip()
    if not text or (text.startswith("-") and len(text) > 1):
        return False
    return text == unit or (len(text) <= _CODE and not any(map(str.islower, text)))


def forms(numeral: Numeral, text: str, language: Language) -> Iterator[str]:
    """A number as it stands, in digits with and without separators, and in words."""
    yield text[numeral.start : numeral.end]
    match numeral.style:
        case "fraction":
            yield from _fractions(numeral.number, language)
        case "ordinal" | "ordinal word":
            yield from _ordinals(int(numeral.number), language)
        case _:
            yield from _cardinals(numeral, language)


def _cardinals(numeral: Numeral, language: Language) -> Iterator[str]:
    if numeral.scale > 1:
        magnitudes = [f" {word}" for word, size in language.magnitudes.items() if size == numeral.scale]
        count = numeral.number / numeral.scale
        magnitudes = counted(magnitudes, count, language)
        for magnitude in magnitudes[:3]:
            short = magnitude != magnitudes[0] and len(magnitude.strip(" .")) < _SHORT
            for number in _plain(count, numeral.decimals, language):
                if not (short and _in_words(number)):
                    yield number + magnitude
    if numeral.scale == 1 or numeral.number == int(numeral.number) < _LONGEST:
        yield from _plain(numeral.number, numeral.decimals if numeral.scale == 1 else 0, language)


def _plain(number: Decimal, decimals: int, language: Language) -> Iterator[str]:
    for separator in ("", *language.groups[:2]) if number >= 1000 else ("",):
        yield digits(number, decimals, separator, language.decimal)
    if not decimals and number <= 100:
        word = language.cardinals[int(number)]
        yield word
        if "-" in word:
            yield word.replace("-", " ")


def _ordinals(number: int, language: Language) -> Iterator[str]:
    yield f"{number}{ordinal_suffix(number, language)}"
    if number < len(language.ordinals):
        for form in dict.fromkeys(language.ordinals[number]):
            yield form
            if "-" in form:
                yield form.replace("-", " ")
    yield str(number)


def _fractions(number: Decimal, language: Language) -> Iterator[str]:
    for under in range(2, 101):
        over = int((number * under).to_integral_value())
        if abs(over - number * under) < Decimal("1e-20"):
            break
    else:
        return
    yield f"{over}/{under}"
    if not 0 < over <= 100:
        return
    starts = [language.cardinals[over], *(word for word, n in language.numbers.items() if n == over)]
    for word in [word for word, size in language.fractions.items() if size == under]:
        yield f"{starts[0]}-{word}"
        yield from (f"{start} {word}" for start in (*starts, *(language.ones[:1] if over == 1 else ())))
        if over == 1 and word in language.alone:
            yield word


def digits(number: Decimal, decimals: int, separator: str, point: str = ".") -> str:
    """A number in digits, with this many decimals and this separator of thousands."""
    whole, _, rest = f"{number:.{decimals}f}".partition(".")
    if separator and len(whole) > 3:
        whole = f"{int(whole):,}".replace(",", separator)
    return whole + (point + rest if rest else "")


def ordinal_suffix(number: int, language: Language) -> str:
    """What an ordinal in digits ends with: st, nd, rd, th."""
    text = str(number)
    for ending, suffix in language.ordinal_endings.items():
        if text.endswith(ending) if ending[:1] != "=" else text == ending[1:]:
            return suffix
    return ""


def roman(number: int) -> str:
    """A number up to 39, as centuries are numbered, in Roman digits."""
    tens, ones = divmod(number, 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]
