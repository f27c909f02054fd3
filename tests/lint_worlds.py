"""Items for tests of lint: what ships, and what foreign tables give."""

from __future__ import annotations

from functools import cache
from http import HTTPStatus
from pathlib import Path
from tempfile import TemporaryDirectory

import countryinfo

from quizgen import shipped
from quizgen.build import items
from quizgen.files import facts
from quizgen.files import items as item_files
from quizgen.item import Item
from quizgen.knowledge import knowledge
from tests.knowing import NOW

LANDS = Path(countryinfo.__file__).parent / "data"
STATUSES = """
topic: HTTP
namespace: http
facts:
  statuses: |
    The status “{phrase}” of HTTP has the number [code].
      ? Which number has the status “{phrase}” of HTTP?
      ? What does the number {code} stand for in HTTP? [phrase]
ROWS
"""


def shipped_items() -> dict[str, Item]:
    """Every item of the shipped sets, by its id."""
    return {
        item.id: item
        for path in sorted(shipped.questions().glob(f"*{item_files.SUFFIX}"))
        for item in item_files.read(path)
    }


def _built(files: dict[str, str], main: str, every: int = 1) -> tuple[Item, ...]:
    """What the facts of a file give; of many, one in so many facts."""
    with TemporaryDirectory() as folder:
        for name, text in files.items():
            (Path(folder) / name).write_text(text, encoding="utf-8")
        reading = facts.read([Path(folder) / main])
        some = reading.facts[::every]
        known = knowledge(some, reading.patterns, reading.names, reading.documents, reading.partials)
        return items(known, seed=0, now=NOW, previous={}).items


@cache
def lands() -> tuple[Item, ...]:
    """Countries and territories, from a table that nobody here wrote."""
    rows = [path.read_text(encoding="utf-8") for path in sorted(LANDS.glob("*.json"))]
    text = (Path(__file__).parent / "lands.yaml").read_text(encoding="utf-8")
    return _built({"lands.json": "[\n" + ",\n".join(rows) + "]", "lands.yaml": text}, "lands.yaml", every=3)


@cache
def statuses() -> tuple[Item, ...]:
    """What HTTP says, from the standard library."""
    rows = [f"      | {status.phrase} | {status.value}" for status in HTTPStatus]
    return _built({"http.yaml": STATUSES.replace("ROWS", "\n".join(rows))}, "http.yaml")
