"""Characters: bytes of a file to text, with what no fact file may hold reported by its place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from quizgen.errors import Place, Problem

_ENDS = re.compile(r"\r\n?")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_DIGITS = re.compile(r"\d(?:[^\w\s]?\d)*+")
DIGITS = 1_000  # of a number: what nobody counts, and Python converts only slowly
_KEY = re.compile(r"\w[^:]*:(?: \|)?")
_BELOW = re.compile(r"[?|@？｜＠]|x\s|(?:said by|doubt|why|topic|was)\s*:|detail$")  # below a sentence
LINE = 100_000  # characters of a line
_CONTROL_BYTES = bytes({*range(32), 127} - {9, 10, 13})
_BOMS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}


def decoded(data: bytes, file: str) -> tuple[str, tuple[Problem, ...]]:
    r"""The text with `\n` at the end of lines and without characters that may not be there."""
    problems: list[Problem] = []
    if bad := foreign(data, file):
        problems.append(bad)
        if _encoded(data):
            return "", (bad,)
    text = data.decode("utf-8-sig", "replace")
    if bad:
        text = text.replace("\ufffd", "?")
    if "\r" in text:
        text = _ENDS.sub("\n", text)
    if "\t" in text:
        text = _without_tabs(text, file, problems)
    if not text.isascii() or len(data.translate(None, _CONTROL_BYTES)) < len(
        data
    ):  # quick to tell for most files
        text = _without_controls(text, file, problems)
    if any(len(line) > DIGITS and any(_endless(line)) for line in text.split("\n")):
        text = _countable(text, file, problems)
    return text, tuple(problems)


def _encoded(data: bytes) -> str:
    """The encoding that the first two bytes tell, by a byte order mark or by half a letter; "" where they tell none."""
    return _BOMS.get(data[:2]) or ("UTF-16" if b"\0" in data[:2] and len(data) > 1 else "")


def foreign(data: bytes, file: str, mend: str = "save the file as UTF-8") -> Problem | None:
    """Where and how the bytes are another encoding than UTF-8; None if they aren't."""
    if name := _encoded(data):
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
            lines[index] = line.replace("\t", " ")
            if indents:
                lines[index] = " " * _depth(lines, index) + line.strip()
    return "\n".join(lines)


def _depth(lines: Sequence[str], index: int) -> int:
    """How many spaces were meant by a tab: the line stands with the one above it, or just below that."""
    above = next((line for line in reversed(lines[:index]) if line.strip()), "")
    indent, text = len(above) - len(above.lstrip()), lines[index].strip()
    if _KEY.fullmatch(text):
        return 2
    deeper = _KEY.fullmatch(above.strip()) or (_BELOW.match(text) and not _BELOW.match(above.strip()))
    return indent + 2 if deeper else max(indent, 2)


def bounded(text: str, file: str) -> tuple[str, tuple[Problem, ...]]:
    """The text without lines that nobody wrote by hand, which are reported."""
    lines, problems = text.split("\n"), []
    for index, line in enumerate(lines):
        if len(line) > LINE:
            what = f"this line has {len(line):,} characters, and no more than {LINE:,} are read"
            problems.append(Problem(Place(file, index + 1), what, "split it into several lines"))
            lines[index] = ""
    return "\n".join(lines) if problems else text, tuple(problems)


def fault(text: str) -> tuple[str, str] | None:
    """What a single text may not hold, and how to mend it; None where all is well."""
    if not text.isprintable() and (found := _CONTROL.search(text)):
        return invisible(found[0])
    if len(text) > DIGITS and (digits := next(_endless(text), None)):
        return _uncounted(digits[0])
    return None


def _endless(text: str) -> Iterator[re.Match[str]]:
    return (found for found in _DIGITS.finditer(text) if len(found[0]) > DIGITS)


def _uncounted(digits: str) -> tuple[str, str]:
    return f"a number of {len(digits):,} characters, and no more than {DIGITS:,} are read", "write it shorter"


def _countable(text: str, file: str, problems: list[Problem]) -> str:
    for found in _endless(text):
        problems.append(Problem(_place(text, found.start(), file), *_uncounted(found[0])))
    return _DIGITS.sub(lambda found: found[0][:DIGITS], text)


def invisible(character: str) -> tuple[str, str]:
    """What is wrong with a character that nobody sees, and how to mend it."""
    name = unicodedata.name(character, "") or f"control character U+{ord(character):04X}"
    return f"an invisible character ({name})", "delete it"


def _without_controls(text: str, file: str, problems: list[Problem]) -> str:
    for found in _CONTROL.finditer(text):
        problems.append(Problem(_place(text, found.start(), file), *invisible(found[0])))
    return _CONTROL.sub("", text)
