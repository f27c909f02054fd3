"""CSV and TSV: cells with a comma, semicolon, tab or bar between them, streamed."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from quizgen.files.readers.opened import Opened, Record, encoding, unreadable

_DELIMITERS = ",;\t|"
_LOOKED_AT = 20  # lines from which the separator is told
_QUOTED = re.compile(r'"[^"]*"?')
_SEP = re.compile(r"sep=(.)\s*", re.IGNORECASE)  # Excel's own first line, which says the separator


def opened(path: Path, sheet: str) -> Opened:
    """The table of a file; a byte order mark says UTF-16, else it is UTF-8 (UnicodeDecodeError)."""
    if sheet:
        raise unreadable(path, "this file has no sheets", "delete the line `sheet`")
    with path.open(encoding=encoding(path), newline="") as file:
        lines = list(islice((line for line in file if line.strip()), _LOOKED_AT))
    first = lines[0] if lines else ""
    said = _SEP.fullmatch(first)
    if said:
        delimiter = said[1]
    elif path.suffix.lower() == ".tsv":
        delimiter = "\t"
    else:
        delimiter = _delimiter([_QUOTED.sub("", line) for line in lines])

    def records() -> Iterator[Record]:
        rows = _records(path, delimiter)
        for _ in range(2 if said else 1):
            next(rows, None)
        return rows

    rows = _records(path, delimiter)
    if said:
        next(rows, None)
    _, header = next(rows, (1, ()))
    # A spreadsheet that separates by semicolons does so because its comma is the decimal one.
    return Opened([str(name) for name in header], records, machine=delimiter != ";")


def _delimiter(lines: Sequence[str]) -> str:
    """The sign that stands in each line as often as in the first; of several such signs the most frequent one.

    Where quoted cells run over lines none does, and the first line decides.
    """
    counts = {sign: [line.count(sign) for line in lines] for sign in _DELIMITERS}
    return max(
        _DELIMITERS,
        key=lambda sign: (len(set(counts[sign])) == 1 and sum(counts[sign]) > 0, sum(counts[sign][:1])),
    )


def _records(path: Path, delimiter: str) -> Iterator[Record]:
    """The rows that hold a cell, each with the line in which it starts."""
    with path.open(encoding=encoding(path), newline="") as file:
        reader = csv.reader(file, delimiter=delimiter, strict=True)
        while True:
            line = reader.line_num + 1
            try:
                cells = next(reader, None)
            except csv.Error as error:
                raise unreadable(path, *_wrong(str(error)), line) from None
            if cells is None:
                return
            if any(map(str.strip, cells)):
                yield line, cells


def _wrong(error: str) -> tuple[str, str]:
    """What is wrong with a row, and how to mend it, of what the csv module says."""
    if "end of data" in error or "field limit" in error:
        what = 'a `"` opens a cell in this row and is never closed'
        return what, 'write `"` behind the cell, or delete the first one'
    if "expected after" in error:
        return 'text stands behind the `"` that closes a cell', 'write `""` for a quote inside a quoted cell'
    return f"this row is no CSV ({error})", "save the table as CSV in UTF-8 (Excel calls it “CSV UTF-8”)"
