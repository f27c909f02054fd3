"""Exports for tests: what a format writes, what docs/formats.md says of it, and the golden files."""

import io
import os
import re
from pathlib import Path
from typing import Any

from quizgen.format import Options
from quizgen.formats import FORMATS
from quizgen.item import ItemSet
from tests import sample_sets

GOLDEN = Path(__file__).parent / "golden"
SAMPLES = GOLDEN / "samples"  # of each format, what it makes of the sample sets: NAME.ending
DOCS = (Path(__file__).parent.parent / "docs" / "formats.md").read_text(encoding="utf-8")


def exported(name: str, *sets: ItemSet, options: Options = sample_sets.OPTIONS) -> bytes:
    """The sets in this format, nothing lost."""
    out = io.BytesIO()
    assert FORMATS[name].write(sets, out, options) == ()
    return out.getvalue()


def section(name: str) -> str:
    """What the docs say of a format."""
    found = re.search(rf"^## .*: `{name}`\n(.*?)(?=^## |\Z)", DOCS, re.DOTALL | re.MULTILINE)
    assert found, f"docs/formats.md: no section whose heading ends with `{name}`"
    return found[1]


def reader(name: str) -> dict[str, Any]:
    """The functions of the reader that the docs print for a format."""
    (code,) = re.findall(r"```python\n(.*?)```", section(name), re.DOTALL)
    names: dict[str, Any] = {}
    exec(code, names)
    return names


def golden(path: Path, data: bytes) -> bytes:
    """What this file has held so far; UPDATE_GOLDEN=1 writes it anew."""
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_bytes(data)
    assert path.exists(), f"no {path}: UPDATE_GOLDEN=1 writes it"
    return path.read_bytes()
