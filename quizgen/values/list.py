"""Lists: several values that all belong to the answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from quizgen.value import Context, Value, ValueType, unkeyed
from quizgen.values.name import unique

_SEPARATOR = re.compile(r"\\\(.*?\\\)|\\.|(;)")  # a formula or an escaped character, else a separator
_OPEN = ("…", "...")


def of(texts: Sequence[str], complete: bool, context: Context) -> Value:
    """The list of these texts, each a value of its own type."""
    from quizgen.values import parse as parse_part

    parts = tuple(parse_part(text, context) for text in texts)
    shown = "; ".join([*(part.text for part in parts), *([] if complete else ["…"])])
    return Value("list", shown, parts=parts, complete=complete)


def parse(text: str, context: Context) -> Value | None:
    """`a; b` or `a; b; …`; None where no separator stands in the text."""
    if ";" not in text:
        return None
    texts, start = [], 0
    for match in _SEPARATOR.finditer(text):
        if match[1]:
            texts.append(text[start : match.start()].strip())
            start = match.end()
    if not texts:
        return None
    texts.append(text[start:].strip())
    complete = texts[-1] not in _OPEN
    texts = [t for t in texts if t and t not in _OPEN]
    return of(texts, complete, context) if texts else None


def same(a: Value, b: Value) -> bool:
    """The same elements, in whatever order."""
    return _covers(a.parts, b.parts) and _covers(b.parts, a.parts)


def surely(a: Value, b: Value) -> bool:
    """Both complete or both open, and each element surely in the other."""
    from quizgen.values import surely as surely_part

    pairs = ((a.parts, b.parts), (b.parts, a.parts))
    covered = all(any(surely_part(x, y) for y in others) for some, others in pairs for x in some)
    return a.complete == b.complete and covered


def _covers(some: tuple[Value, ...], others: tuple[Value, ...]) -> bool:
    from quizgen.values import same as same_part

    return all(any(same_part(a, b) for b in others) for a in some)


def order(value: Value) -> tuple[Decimal, ...] | None:
    """Lists have no natural order."""
    return None


def neighbours(value: Value, context: Context) -> tuple[Value, ...]:
    """Nothing is near a list."""
    return ()


def spellings(value: Value, context: Context) -> tuple[str, ...]:
    """The list as written, and with commas."""
    texts = [part.text for part in value.parts]
    last = f" {context.language.conjunction} "
    return unique([value.text, ", ".join(texts), last.join(filter(None, (", ".join(texts[:-1]), texts[-1])))])


def find(value: Value, text: str, context: Context) -> bool:
    """Do all elements stand in the text?"""
    from quizgen.values import find as find_part

    return all(find_part(part, text, context) for part in value.parts)


def typed(value: Value) -> bool:
    """A list is too long to be typed."""
    return False


def span(value: Value) -> tuple[int, int] | None:
    """It is never typed, so neither is a part of it."""
    return None


TYPE = ValueType(
    name="list",
    parse=parse,
    same=same,
    surely=surely,
    keys=unkeyed,
    order=order,
    neighbours=neighbours,
    spellings=spellings,
    find=find,
    typed=typed,
    span=span,
    reply="spelled",
    numbered=False,
    wordy=False,
)
