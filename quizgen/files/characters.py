"""Characters: bytes of a file to text, with what no fact file may hold reported by its place."""

from __future__ import annotations

import re
import unicodedata

from quizgen.errors import Place, Problem

_ENDS = re.compile(r"\r\n?")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_CONTROL_BYTES = bytes({*range(32), 127} - {9, 10, 13})
_BOMS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}


def decoded(data: bytes, file: str) -> tuple[str, tuple[Problem, ...]]:
    r"""The text with `\n` at the end of lines and without characters that may not be there."""
    if bad := foreign(data, file):
        return "" if data[:2] in _BOMS else data.decode("utf-8", "replace").replace("\ufffd", "?"), (bad,)
    text = data.decode("utf-8-sig")
    if "\r" in text:
        text = _ENDS.sub("\n", text)
    problems: list[Problem] = []
    if "\t" in text:
        text = _without_tabs(text, file, problems)
    if not text.isascii() or len(data.translate(None, _CONTROL_BYTES)) < len(
        data
    ):  # quick to tell for most files
        text = _without_controls(text, file, problems)
    return text, tuple(problems)


def foreign(data: bytes, file: str, mend: str = "save the file as UTF-8") -> Problem | None:
    """Where and how the bytes are another encoding than UTF-8; None if they aren't."""
    if name := _BOMS.get(data[:2]):
        return Problem(Place(file), f"the file is {name}", mend)
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        at = error.start
    else:
        return None
    line = data.count(b"\n", 0, at) + 1
    start = data.rfind(b"\n", 0, at) + 1
    column = len(data[start:at].decode("utf-8-sig", "replace")) + 1
    looks = data[at : at + 1].decode("cp1252", "replace")
    what = f"the byte 0x{data[at]:02X} is not UTF-8" + (
        f" (in Windows-1252 it is “{looks}”)" if looks.isprintable() else ""
    )
    return Problem(Place(file, line, column), what, mend)


def _place(text: str, at: int, file: str) -> Place:
    return Place(file, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))


def _without_tabs(text: str, file: str, problems: list[Problem]) -> str:
    lines = text.split("\n")
    for index, line in enumerate(lines):
        if "\t" in line:
            at = line.index("\t")
            indents = not line[:at].strip()
            what = "a tab indents this line" if indents else "a tab stands in this line"
            problems.append(Problem(Place(file, index + 1, at + 1), what, "write spaces"))
            lines[index] = line.replace("\t", "  " if indents else " ")
    return "\n".join(lines)


def _without_controls(text: str, file: str, problems: list[Problem]) -> str:
    for found in _CONTROL.finditer(text):
        name = unicodedata.name(found[0], "") or f"control character U+{ord(found[0]):04X}"
        problems.append(
            Problem(_place(text, found.start(), file), f"an invisible character ({name})", "delete it")
        )
    return _CONTROL.sub("", text)
