"""Sums of money."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from quizgen.spelling import aligned
from quizgen.value import Context, Value, ValueType, unkeyed
from quizgen.values.numbers import mantissa, near, phrase, reach, standing, written
from quizgen.values.numbers.counted import counted
from quizgen.values.numbers.currency import sign
from quizgen.values.numbers.lexicon import lexicon

# Letters that mean metres or kilo elsewhere; after a sum they are magnitudes.
_LETTERS = {"k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12}


def parse(text: str, context: Context) -> Value | None:
    """A number with a currency before or after it: `$23.3 trillion`, `3.65 trillion yuan`; bounds in that currency."""
    found = phrase.read(text, context.language)
    if found is None or not (found.before or found.after) or found.first.style not in ("digits", "word"):
        return None
    currencies = lexicon(context.language).currencies
    before = currencies.get(found.before)
    letter = _LETTERS.get(found.follows) if before else None
    after = (
        currencies.get(phrase.followed_by(found, context.language)) if found.after and not letter else before
    )
    code = before or after
    if (
        code is None
        or (after is None and found.after)
        or (before and after and before != after and before != "USD")
    ):
        return None
    code = after or code
    if letter is None:
        return phrase.value("money", found, code)
    value = phrase.value("money", found, code)
    assert value.low is not None
    assert value.high is not None
    return replace(value, low=value.low * letter, high=value.high * letter)


def same(a: Value, b: Value) -> bool:
    """Equal within hedge and rounding, in one currency; rates change, so two currencies never compare."""
    return a.unit == b.unit and reach.meet(a, b)


def neighbours(value: Value, context: Context) -> tuple[Value, ...]:
    """Sums near an exact one, with the same magnitude word and precision."""
    return near.neighbours(value, context, parse)


def spellings(value: Value, context: Context) -> tuple[str, ...]:
    """With the currency's sign, code or name, or without it."""
    found = phrase.read(value.text, context.language)
    currencies = [name for name, code in context.language.currencies.items() if code == value.unit]
    if found is not None:
        currencies = counted(currencies, (found.last or found.first).number, context.language)
    names = currencies[:4]
    genitive = next(iter(context.language.genitives), "")
    afters = [f" {name}" for name in names] + ([f" {genitive} {name}" for name in names] if genitive else [])
    befores = [
        (mark, "")
        for mark in dict.fromkeys([sign(value.unit), *(["US$"] if value.unit == "USD" else [])])
        if mark
    ]
    codes = [(f"{value.unit} ", ""), ("", f" {value.unit}")]
    ends = [("", after) for after in afters]
    return written.spellings(value, context, [*befores, *ends[:2], *codes, *ends[2:], ("", "")])


def find(value: Value, text: str, context: Context) -> bool:
    """Does the number stand in the text, and somewhere its currency?"""
    names = [name for name, code in lexicon(context.language).currencies.items() if code == value.unit]
    return standing.stands(value, text, context) and standing.any_stands(names, aligned(text))


def order(value: Value) -> tuple[Decimal, ...] | None:
    """By sum."""
    return reach.order(value)


def typed(value: Value) -> bool:
    """A sum can be typed."""
    return True


TYPE = ValueType(
    name="money",
    parse=parse,
    same=same,
    surely=reach.surely,
    keys=unkeyed,
    order=order,
    neighbours=neighbours,
    spellings=spellings,
    find=find,
    typed=typed,
    span=mantissa.span,
    reply="number",
    numbered=True,
    wordy=False,
)
