"""Quantities: a number of a unit of measure."""

from __future__ import annotations

from quizgen.spelling import aligned
from quizgen.value import Context, Value, ValueType, unkeyed
from quizgen.values.numbers import mantissa, near, phrase, reach, standing, written
from quizgen.values.numbers.counted import counted
from quizgen.values.numbers.lexicon import lexicon
from quizgen.values.numbers.unit import Unit, unit

_WORDS = ("week", "month", "year", "decade", "century", "acre")  # symbols of ours that nobody writes


def parse(text: str, context: Context) -> Value | None:
    """A number and a known unit: `1811 K`, `1,325 km`, `six days`; bounds in the base unit, which is `Value.unit`."""
    found = phrase.read(text, context.language)
    if (
        found is None
        or found.before
        or not found.after
        or found.first.style not in ("digits", "word", "fraction")
    ):
        return None
    measure = _unit(found, context)
    if measure is None:
        return None
    low, high = phrase.bounds(found, rounded=True)
    return Value("quantity", text, measure.to_base(low), measure.to_base(high), measure.base, found.hedge)


def _unit(found: phrase.Phrase, context: Context) -> Unit | None:
    symbol = unit(found.after) if found.after not in _WORDS else None
    if symbol is not None:
        return symbol
    words = lexicon(context.language).units
    name = words.get(found.follows.lstrip("-")) or words.get(phrase.followed_by(found, context.language))
    return unit(name) if name else None


def same(a: Value, b: Value) -> bool:
    """Equal within hedge and rounding, in whatever unit of one dimension."""
    return a.unit == b.unit and reach.meet(a, b)


def neighbours(value: Value, context: Context) -> tuple[Value, ...]:
    """Quantities near an exact one, in its unit."""
    return near.neighbours(value, context, parse)


def spellings(value: Value, context: Context) -> tuple[str, ...]:
    """With the unit's symbol, its words, or without it."""
    found = phrase.read(value.text, context.language)
    names = _names(value, context)
    if found is not None:
        number = (found.last or found.first).number
        fit = counted(names, number, context.language)
        # The first word of a unit is written with many, whatever its ending: 300 kelvin.
        names = [name for name in names if name in fit or (name == names[1] and number != 1)]
    units = [("", f" {name}") for name in names] + [("", name) for name in names[:1]]
    return written.spellings(value, context, [*units, ("", "")])


def _names(value: Value, context: Context) -> list[str]:
    found = phrase.read(value.text, context.language)
    measure = _unit(found, context) if found else None
    if measure is None:
        return []
    plain = measure.symbol.replace("²", "2").replace("³", "3")
    names = context.language.units.get(measure.symbol, ())
    symbols = [] if names and measure.symbol in _WORDS else [measure.symbol, plain]
    return list(dict.fromkeys([*symbols[:1], *names, *symbols[1:]]))


def find(value: Value, text: str, context: Context) -> bool:
    """Does the number stand in the text, and somewhere its unit?"""
    names = _names(value, context)
    inside = standing.any_stands(names, text) or standing.any_stands(map(aligned, names[1:]), aligned(text))
    return inside and standing.stands(value, text, context)


def typed(value: Value) -> bool:
    """A number can be typed."""
    return True


TYPE = ValueType(
    name="quantity",
    parse=parse,
    same=same,
    surely=reach.surely,
    keys=unkeyed,
    order=reach.order,
    neighbours=neighbours,
    spellings=spellings,
    find=find,
    typed=typed,
    span=mantissa.span,
    reply="number",
    numbered=True,
    wordy=False,
)
