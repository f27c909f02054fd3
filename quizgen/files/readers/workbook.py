"""XLSX: the cells of a sheet as the sheet shows them, streamed; openpyxl is imported only here."""

from __future__ import annotations

import json
import warnings
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import IO, Any, NamedTuple
from weakref import finalize
from xml.etree import ElementTree

from quizgen.errors import ProblemsError
from quizgen.files.readers import format_code
from quizgen.files.readers.opened import UNCALCULATED, Opened, Record, unreadable
from quizgen.nearest import suggestion

# Bytes. Cells are streamed, but texts and styles are kept in memory by openpyxl: that much of them is believed.
_MOST, _KEPT, _SMALL = 2 << 30, 256 << 20, 16 << 20
_RATIO = 200  # times that a part of a real workbook is larger than packed, at most
_SPOOLED = 8 << 20
_OLE = b"\xd0\xcf\x11\xe0"  # starts old workbooks, and those with a password
_SAVE = "open it in a spreadsheet and save it as .xlsx again"


class _Merged(NamedTuple):
    """Cells that are merged: their first column, first and last row, from 1."""

    column: int
    first: int
    last: int


def opened(path: Path, sheet: str) -> Opened:
    """The sheet of this name, or the only visible one that holds anything."""
    _believable(path)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of charts and rules that a reader of cells can do without
        try:
            return _opened(path, sheet)
        except ProblemsError:
            raise
        except MemoryError:
            raise
        except Exception as error:  # openpyxl raises whatever a broken part makes it stumble over
            what = f"it is no workbook that can be read ({type(error).__name__}: {str(error)[:80]})"
            raise unreadable(path, what, _SAVE) from error


def _believable(path: Path) -> None:
    """Refuse what isn't a zip file, or what would unpack without bounds."""
    with path.open("rb") as file:
        if file.read(4) == _OLE:
            mend = "save it without a password, as .xlsx"
            raise unreadable(path, "it has a password, or is an old .xls under another name", mend)
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise unreadable(path, f"it is no workbook ({error})", _SAVE) from None
    size = sum(part.file_size for part in parts)
    kept = sum(part.file_size for part in parts if not part.filename.startswith("xl/worksheets/"))
    bomb = any(p.file_size > _SMALL and p.file_size > _RATIO * max(p.compress_size, 1) for p in parts)
    if size > _MOST or kept > _KEPT or bomb:
        what = f"it would unpack to {size >> 20:,} MB, which no table of facts does"
        raise unreadable(path, what, "save the sheet alone, or as CSV")


def _opened(path: Path, wanted: str) -> Opened:
    from openpyxl import load_workbook

    book = load_workbook(path, read_only=True, data_only=True, keep_links=False)
    try:
        sheet = _chosen(path, book, wanted)
        with book._archive.open(sheet._worksheet_path) as part:  # openpyxl streams no merged cells
            merged, uncalculated = _marks(part)
        spool = SpooledTemporaryFile(max_size=_SPOOLED)  # noqa: SIM115 (closed with the last reference to `replay`)
        header: Sequence[str] = ()
        for line, cells in _rows(sheet, merged, uncalculated):
            if header:
                spool.write(json.dumps([line, cells]).encode() + b"\n")
            else:
                header = cells
    finally:
        book.close()

    def replay() -> Iterator[Record]:
        return _replayed(spool)

    finalize(replay, spool.close)
    return Opened(header, replay, sheet=sheet.title)


def _replayed(spool: IO[bytes]) -> Iterator[Record]:
    """The rows as they were spooled: to unpack them again for each sentence would cost thirty times as much."""
    at = 0
    while True:
        spool.seek(at)
        row = spool.readline()
        if not row:
            return
        at += len(row)
        line, cells = json.loads(row)
        yield line, cells


def _chosen(path: Path, book: Any, wanted: str) -> Any:
    sheets = {sheet.title: sheet for sheet in book.worksheets}
    for sheet in sheets.values():
        sheet.reset_dimensions()  # programs write wrong ones
    if wanted:
        if wanted not in sheets:
            raise unreadable(path, f"it has no sheet `{wanted}`", suggestion(wanted, sheets))
        return sheets[wanted]
    visible = [sheet for sheet in sheets.values() if sheet.sheet_state == "visible"]
    filled = [s for s in visible if any(v is not None for row in s.iter_rows(values_only=True) for v in row)]
    if len(filled) == 1:
        return filled[0]
    if not filled:
        raise unreadable(path, "no visible sheet holds anything", "name a hidden one with `sheet: NAME`")
    names = ", ".join(sheet.title for sheet in filled)
    raise unreadable(path, f"it has several sheets: {names}", f"name one, as in `sheet: {filled[0].title}`")


def _marks(part: IO[bytes]) -> tuple[list[_Merged], frozenset[str]]:
    """The merged cells of a sheet, by their first row; and the formulas whose value isn't there."""
    from openpyxl.utils import range_boundaries

    merged: list[_Merged] = []
    uncalculated: set[str] = set()
    for _, element in ElementTree.iterparse(part):
        tag = element.tag.rpartition("}")[2]
        if tag == "mergeCell":
            column, first, _, last = range_boundaries(element.get("ref", "A1"))
            if None not in (column, first, last):
                merged.append(_Merged(int(column or 1), int(first or 1), int(last or 1)))
        elif tag == "c":
            inner = {child.tag.rpartition("}")[2]: child for child in element}
            if "f" in inner and ("v" not in inner or inner["v"].text is None) and element.get("t") != "str":
                uncalculated.add(element.get("r", ""))
        elif tag == "row":
            element.clear()
    return sorted(merged, key=lambda m: m.first), frozenset(uncalculated)


def _rows(sheet: Any, merged: list[_Merged], uncalculated: frozenset[str]) -> Iterator[tuple[int, list[str]]]:
    """The rows that hold anything; cells merged downwards stand in each of their rows."""
    waiting = merged[::-1]
    current: list[tuple[_Merged, str]] = []
    begun = False
    for line, row in enumerate(sheet.iter_rows(), 1):
        cells = [
            UNCALCULATED if uncalculated and getattr(cell, "coordinate", "") in uncalculated else _shown(cell)
            for cell in row
        ]
        current = [pair for pair in current if pair[0].last >= line]
        if begun:
            for one, text in current:
                cells += [""] * (one.column - len(cells))
                cells[one.column - 1] = text
        while waiting and waiting[-1].first <= line:
            one = waiting.pop()
            if one.first == line and one.column <= len(cells):
                current.append((one, cells[one.column - 1]))
        while cells and not cells[-1]:
            cells.pop()
        if any(cells):
            begun = True
            yield line, cells


def _shown(cell: Any) -> str:
    value = cell.value
    if value is None:
        return ""
    return str(value) if isinstance(value, str) else format_code.shown(value, cell.number_format)
