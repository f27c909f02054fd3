"""Plain text as the HTML that a field of a note holds."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

# Stands in plain text for <wbr>, a word break that need not be: nobody sees it, Anki's editor keeps it, its search
# and MathJax leave it out. It parts what Anki would read together.
WEDGE = "\x1e"
_WBR = "<wbr>"
_FIELD = "\x1f"  # parts the fields of a note: one more inside a field, and the whole import fails

_CONTROL = re.compile(r"[\x00-\x1d\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_SHOWN_AS = {"\t": " ", "\n": "<br>", "\r": "<br>", "\u2028": "<br>", "\u2029": "<br>"}
# What Anki would take for a sound, a formula to typeset or the place for typing.
_COMMAND = re.compile(r"\[(?=sound:|anki:|latex\]|\$\$?\]|\[type:)", re.IGNORECASE)


def markup(texts: Iterable[str]) -> list[str]:
    """Each text as HTML that shows just this text: NFC, escaped as Anki's own editor does it.

    All fields of a note go through at once, joined: one by one, thousands of short texts take five times as long.
    """
    plain = list(texts)
    joined = _FIELD.join(plain)
    if joined.count(_FIELD) >= len(plain):
        joined = _FIELD.join([text.replace(_FIELD, "\ufffd") for text in plain])
    return _escaped(joined).split(_FIELD)


@lru_cache(maxsize=256)  # rows of one pattern share their table
def table(rows: tuple[tuple[str, ...], ...]) -> str:
    """A header and rows as an HTML table; "" for none."""
    if not rows:
        return ""
    head, *body = rows
    lines = "".join(f"<tr>{_cells(row, 'td')}</tr>" for row in body)
    return f"<table><thead><tr>{_cells(head, 'th')}</tr></thead><tbody>{lines}</tbody></table>"


def _escaped(text: str) -> str:
    text = unicodedata.normalize("NFC", text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if "[" in text:
        text = _COMMAND.sub("[" + WEDGE, text)
    if _CONTROL.search(text):
        text = _CONTROL.sub(lambda found: _SHOWN_AS.get(found[0], "\ufffd"), text.replace("\r\n", "\n"))
    return text.replace(WEDGE, _WBR)


def _cells(row: Sequence[str], tag: str) -> str:
    return "".join(f'<{tag} dir="auto">{cell}</{tag}>' for cell in markup(row))
