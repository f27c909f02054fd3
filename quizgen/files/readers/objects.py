"""JSON: an array of objects, or an object of objects, streamed; nested keys are columns such as `name.common`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path

from quizgen.files.readers.opened import Cell, Opened, Record, encoding, unreadable
from quizgen.nearest import suggestion

KEY = "key"
VALUE = "value"
"""The columns of an object's keys, and of values that are no objects themselves."""

_CHUNK = 1 << 16
_MOST = 10_000  # columns: more are no columns, but keys of something else
_LONGEST = 64 << 20  # characters of one row
_SPACE = re.compile(r"[ \t\r\n]*")
_MEND = "save the table as an array of objects: `[{…}, {…}]`"


def _float(text: str) -> str:
    """A number without an exponent, where it isn't astronomic."""
    number = Decimal(text)
    exponent = number.adjusted()
    return format(number, "f") if "e" in text.lower() and -20 < exponent < 20 else text


_DECODER = json.JSONDecoder(parse_float=_float, parse_int=str, parse_constant=str)


class _Scanner:
    """A JSON text read value by value; `line` is that of the next sign."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = path.open(encoding=encoding(path))
        self._text, self._at, self.line = "", 0, 1

    def __enter__(self) -> _Scanner:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def _more(self, least: int = _CHUNK) -> bool:
        new = self._file.read(least)
        self._text, self._at = self._text[self._at :] + new, 0
        return bool(new)

    def _go(self, end: int) -> None:
        self.line += self._text.count("\n", self._at, end)
        self._at = end

    def peek(self) -> str:
        """The next sign that is no space; "" at the end."""
        while True:
            found = _SPACE.match(self._text, self._at)
            self._go(found.end() if found else self._at)
            if self._at < len(self._text) or not self._more():
                return self._text[self._at : self._at + 1]

    def skip(self, signs: str) -> str:
        """The next sign, which must be one of these."""
        sign = self.peek()
        if not sign or sign not in signs:
            raise self.wrong(
                f"`{sign}` stands where `{signs[0]}` is missing" if sign else "the file ends too early"
            )
        self._go(self._at + 1)
        return sign

    def value(self) -> object:
        """The next value, whole."""
        self.peek()
        while True:
            try:
                value, end = _DECODER.raw_decode(self._text, self._at)
            except json.JSONDecodeError as error:
                if len(self._text) - self._at > _LONGEST:
                    raise self.wrong(
                        "the row that starts here is longer than 64 million characters"
                    ) from None
                if not self._more(max(_CHUNK, len(self._text) - self._at)):
                    self._go(error.pos)
                    raise self.wrong(f"this is no JSON ({error.msg})") from None
            except RecursionError:
                raise unreadable(self._path, "it is nested too deeply", _MEND) from None
            else:
                self._go(end)
                return value

    def wrong(self, what: str) -> Exception:
        """The error at the present place."""
        return unreadable(self._path, what, _MEND, self.line)


def opened(path: Path, sheet: str) -> Opened:
    """The table of a file; `sheet` names the array that is meant where an object holds several."""
    inside = _inside(path, sheet)
    names: dict[str, None] = {}
    for _, flat in _rows(path, inside):
        names.update(dict.fromkeys(flat))
        if len(names) > _MOST:
            raise unreadable(path, f"its rows have more than {_MOST:,} different keys", _MEND)
    header = tuple(names)

    def records() -> Iterator[Record]:
        for line, flat in _rows(path, inside):
            yield line, [flat.get(name, "") for name in header]

    return Opened(header, records, columns=False)


def _inside(path: Path, wanted: str) -> str | None:
    """The key of the array that holds the rows; None where they stand in the outermost array or object."""
    found: dict[str, bool] = {}
    with _Scanner(path) as scanner:
        if scanner.peek() == "{":
            for key in _keys(scanner):
                if scanner.peek() == "[":
                    for _, value in _array(scanner):
                        found[key] = found.get(key, False) or isinstance(value, dict)
                else:
                    scanner.value()
    if wanted:
        if wanted not in found:
            raise unreadable(path, f"it holds no array `{wanted}`", suggestion(wanted, found))
        return wanted
    tables = [key for key, holds in found.items() if holds]
    if len(tables) > 1:
        names = ", ".join(tables)
        raise unreadable(path, f"it holds several arrays: {names}", f"name one, as in `sheet: {tables[0]}`")
    return tables[0] if tables else None


def _keys(scanner: _Scanner) -> Iterator[str]:
    """The keys of an object; before the next one is asked for, the value must have been read."""
    scanner.skip("{")
    while scanner.peek() != "}":
        if scanner.peek() != '"':
            raise scanner.wrong("a key without quotes stands here")
        key = scanner.value()
        scanner.skip(":")
        yield str(key)
        if scanner.peek() != "}":
            scanner.skip(",")
    scanner.skip("}")


def _array(scanner: _Scanner) -> Iterator[tuple[int, object]]:
    """The elements of an array, each with its line."""
    scanner.skip("[")
    while scanner.peek() != "]":
        line = scanner.line
        yield line, scanner.value()
        if scanner.peek() != "]":
            scanner.skip(",")
    scanner.skip("]")


def _rows(path: Path, inside: str | None) -> Iterator[tuple[int, dict[str, Cell]]]:
    with _Scanner(path) as scanner:
        start = scanner.peek()
        if start == "[":
            yield from _objects(scanner)
        elif start == "{":
            for key in _keys(scanner):
                line = scanner.line
                if inside is None:
                    value = scanner.value()
                    own = value if isinstance(value, dict) else {VALUE: value}
                    yield line, flat({KEY: key, **own})
                elif key == inside:
                    yield from _objects(scanner)
                else:
                    scanner.value()
        elif start:
            raise scanner.wrong("this is no table")
        if scanner.peek():
            raise scanner.wrong("the file goes on behind its end")


def _objects(scanner: _Scanner) -> Iterator[tuple[int, dict[str, Cell]]]:
    for line, value in _array(scanner):
        if not isinstance(value, dict):
            raise scanner.wrong("a row that is no object ends here")
        yield line, flat(value)


def flat(row: Mapping[str, object]) -> dict[str, Cell]:
    """A row by columns: `a.b` is b of a; `a.*` all values of the object a, `a.*.b` b of each element of a."""
    found: dict[str, Cell] = {}
    for key, value in row.items():
        _add(found, key, value)
    return found


def _add(found: dict[str, Cell], path: str, value: object) -> None:
    if isinstance(value, dict):
        for key, inner in value.items():
            _add(found, f"{path}.{key}", inner)
        _each(found, f"{path}.*", list(value.values()))
    elif isinstance(value, list):
        _each(found, path, value)
        _each(found, f"{path}.*", [inner for inner in value if isinstance(inner, dict)])
    else:
        found.setdefault(path, _text(value))


def _each(found: dict[str, Cell], path: str, values: list[object]) -> None:
    """The column of all scalars among these values, and those of each key of the objects among them."""
    scalars = tuple(filter(None, (_text(value) for value in values if not isinstance(value, dict | list))))
    if scalars or not values:
        found.setdefault(path, scalars)
    inner: dict[str, list[object]] = {}
    for value in values:
        if isinstance(value, dict) and path.endswith("*"):
            for key, one in value.items():
                inner.setdefault(key, []).extend(one if isinstance(one, list) else [one])
    for key, ones in inner.items():
        texts = tuple(filter(None, (_text(one) for one in ones if not isinstance(one, dict | list))))
        if texts:
            found.setdefault(f"{path}.{key}", texts)


def _text(value: object) -> str:
    match value:
        case None:
            return ""
        case True | False:
            return "true" if value else "false"
        case _:
            return str(value)
