"""Types: the rows of one role hold one type of value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from quizgen import values
from quizgen.value import Context, Value

_FAMILIES = {"year": "date", "name": "text", "ratio": "percent"}
_PLURALS = {
    "count": "counts",
    "money": "sums of money",
    "percent": "shares",
    "quantity": "quantities",
    "date": "dates",
    "text": "texts",
}

Filled = tuple[Value, Context]


def alike(column: Sequence[Filled], report: Callable[[int, str, str], None]) -> dict[int, Value]:
    """The values of a role that must be read otherwise than they were, by their place in `column`.

    Most rows decide: among counts, 1500 is a count, too. What cannot be read as what they are is reported.
    """
    families = Counter(_family(part.type) for value, _ in column for part in value.parts or (value,))
    if len(families) < 2:
        return {}
    main = max(families, key=lambda f: (families[f], f != "text", f))
    if main == "text":
        return {}
    types = sorted({p.type for v, _ in column for p in v.parts or (v,) if _family(p.type) == main})
    changed: dict[int, Value] = {}
    for index, (value, context) in enumerate(column):
        parts = value.parts or (value,)
        if all(_family(part.type) == main for part in parts):
            continue
        read = tuple(
            part if _family(part.type) == main else _read(part.text, types, context) for part in parts
        )
        if all(read):
            again = tuple(part for part in read if part)
            changed[index] = again[0] if not value.parts else _list(value, again)
        else:
            odd = next(part for part, now in zip(parts, read, strict=True) if now is None)
            what = (
                f"“{odd.text}” is read as a {odd.type}, but other rows hold {_PLURALS.get(main, main)} here"
            )
            report(index, what, "correct it, or leave the cell empty")
    return changed


def _family(type_: str) -> str:
    return _FAMILIES.get(type_, type_)


def _read(text: str, types: Sequence[str], context: Context) -> Value | None:
    return next(filter(None, (values.parse_as(t, text, context) for t in types)), None)


def _list(value: Value, parts: tuple[Value, ...]) -> Value:
    return Value("list", value.text, parts=parts, complete=value.complete)
