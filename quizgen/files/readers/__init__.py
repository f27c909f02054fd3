"""Readers: how a table file is opened, by its ending; one file a format."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from quizgen.files.readers import delimited, objects, workbook
from quizgen.files.readers.opened import Opened

READERS: Mapping[str, Callable[[Path, str], Opened]] = {
    ".csv": delimited.opened,
    ".tsv": delimited.opened,
    ".xlsx": workbook.opened,
    ".json": objects.opened,
}
