"""What holds for every format: golden files, places in the docs, repeatable bytes."""

import io
import json
import re
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing

import pytest

from quizgen import cli
from quizgen.formats import FORMATS
from tests import sample_sets
from tests.exporting import DOCS, SAMPLES, exported, golden, section

EVERY = pytest.mark.parametrize("name", FORMATS)


def readable(data: bytes) -> tuple[str, bytes]:
    """An ending, and the data as a person can compare it: a package of databases row by row, all else as it is."""
    if not data.startswith(b"PK"):
        return "", data
    lines: list[str] = []
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for member in package.infolist():
            content = package.read(member)
            rows = (
                _rows(content) if content.startswith(b"SQLite format 3") else [{"content": content.decode()}]
            )
            lines += (json.dumps({"in": member.filename, **row}, ensure_ascii=False) for row in rows)
    return ".jsonl", "".join(f"{line}\n" for line in lines).encode()


def _rows(database: bytes) -> Iterator[dict[str, object]]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(database)
        connection.row_factory = sqlite3.Row
        tables = [
            name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        for table in sorted(tables):
            for row in connection.execute(f"SELECT * FROM {table}"):
                yield {"table": table, **{column: _value(row[column]) for column in row.keys()}}  # noqa: SIM118


def _value(cell: object) -> object:
    """Anki keeps settings as JSON; what its templates say has a test of its own."""
    if not (isinstance(cell, str) and cell.startswith("{")):
        return cell
    try:
        settings = json.loads(cell)
    except ValueError:
        return cell  # a text that begins with a brace
    models = [one for one in settings.values() if isinstance(one, dict) and "tmpls" in one]
    for one in models:
        one["css"] = one["tmpls"] = "…"
    return settings


@EVERY
def test_the_sample_is_written_as_ever(name: str) -> None:
    data = exported(name, *sample_sets.sets())
    ending, text = readable(data)
    assert text == golden(SAMPLES / f"{name}{ending or FORMATS[name].suffix}", text)


def test_every_sample_belongs_to_a_format() -> None:
    assert sorted(path.stem for path in SAMPLES.iterdir()) == sorted(FORMATS)


@EVERY
def test_the_same_sets_give_the_same_bytes(name: str) -> None:
    assert exported(name, *sample_sets.sets()) == exported(name, *sample_sets.sets())


@EVERY
def test_a_format_has_the_name_it_is_registered_by(name: str) -> None:
    assert FORMATS[name].name == name


def test_the_docs_list_every_format_with_its_ending() -> None:
    listed = re.findall(r"^\| `(\w+)` \| `(\.\w+)` \|", DOCS, re.MULTILINE)
    assert sorted(listed) == sorted((one.name, one.suffix) for one in FORMATS.values())


def test_the_docs_have_a_section_for_every_format() -> None:
    assert set(re.findall(r"^## .*: `(\w+)`$", DOCS, re.MULTILINE)) == set(FORMATS)
    assert all(map(section, FORMATS))


def test_help_lists_every_format(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["export", "--help"])
    assert re.search(rf"--to FORMAT +{', '.join(FORMATS)}$", capsys.readouterr().out, re.MULTILINE)
