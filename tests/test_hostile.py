"""Text that nobody wrote by hand: told in bounded time, and never obeyed by a terminal."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from quizgen import cli
from quizgen.errors import Place, Problem, told, visible
from quizgen.files import characters, facts
from quizgen.files.yaml_events import load

GOOD = "topic: T\nnamespace: t\nfacts:\n  a: |\n    The capital of France is [Paris].\n"
BAD = "topic: T\nfacts:\n  broken\n"


def problems(path: Path) -> list[str]:
    return [f"{Path(p.place.file).name}: {p.what}" for p in facts.read([path]).problems]


def test_nothing_that_drives_a_terminal_is_told_as_it_is():
    text = "a\x1b[31m\x07\x9b\u202e\u2066\u2028\ud800\n"
    assert visible(text) == r"a\x1b[31m\x07\x9b\u202e\u2066\u2028\ud800\n"
    assert str(Problem(Place("f\x1b"), "w\u202e", "m\x07")) == r"f\x1b: w\u202e; m\x07"
    assert visible("Größe „ß“ 東京 עברית\xa0x") == "Größe „ß“ 東京 עברית\xa0x"


def test_of_many_problems_that_are_alike_the_first_are_told():
    many = [Problem(Place("f", line), "bad", "mend") for line in range(1, 31)]
    other = Problem(Place("f", 12), "worse")
    lines = told([*many, other])
    assert lines[:10] == [str(problem) for problem in many[:10]]
    assert lines[10:] == ["f: … and 20 more like this, down to line 30", str(other)]


@pytest.mark.parametrize("number", ["9" * 5000, "999," * 1500 + "999", "٣" * 5000, "1" * 1_000_000 + "y"])
@pytest.mark.parametrize(
    "sentence", ["It has [{}] parts.", "It has [{} km] of {{{} percent}}.", "It has [1] of {}."]
)
def test_a_number_without_end_is_told(tmp_path: Path, number: str, sentence: str):
    began = time.monotonic()
    (tmp_path / "f.yaml").write_text(
        f"facts:\n  a: |\n    {sentence.replace('{}', number)}\n", encoding="utf-8"
    )
    told = facts.read([tmp_path / "f.yaml"]).problems
    assert told
    assert any("are read" in problem.what and problem.mend for problem in told)
    assert time.monotonic() - began < 30


def test_numbers_beside_each_other_are_no_number_without_end():
    text = ", ".join(map(str, range(2000))) + "; " + " ".join(["1,234.5"] * 500) + " " + "1-2 " * 500
    assert characters.decoded(text.encode(), "f") == (text, ())


def test_a_line_that_nobody_wrote_is_told_and_its_neighbours_are_read(tmp_path: Path):
    formulas = "\\(" * 60_000
    (tmp_path / "f.yaml").write_text(
        f"{GOOD}    It is {formulas} [so].\n    Rome is in [Italy].\n", encoding="utf-8"
    )
    reading = facts.read([tmp_path / "f.yaml"])
    assert [(p.place.line, p.mend) for p in reading.problems] == [(6, "split it into several lines")]
    assert len(reading.facts) == 2


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_file_of_another_width_is_named(tmp_path: Path, encoding: str):
    (tmp_path / "f.yaml").write_bytes(GOOD.encode(encoding))
    assert problems(tmp_path / "f.yaml") == ["f.yaml: the file is UTF-16"]
    lands = "land\tcapital\nFrance\tPâris\n"
    (tmp_path / "lands.csv").write_bytes(lands.encode(encoding))
    table = "table: |\n  file: lands.csv\n  row: land\nfacts:\n  rows: |\n    The capital of {land} is [capital].\n"
    (tmp_path / "t.yaml").write_text(table, encoding="utf-8")
    reading = facts.read([tmp_path / "t.yaml"])
    assert reading.problems == ()
    assert [fact.values[1].text for fact in reading.facts] == ["Pâris"]


def test_records_of_a_file_with_problems_are_not_silent(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "f.yaml").write_text(BAD, encoding="utf-8")
    assert cli.main(["check", "--records", str(tmp_path)]) == 1
    assert "f.yaml:2:1" in capsys.readouterr().err


def test_a_byte_that_is_no_text_hides_no_control_character(tmp_path: Path):
    (tmp_path / "f.yaml").write_bytes(GOOD.encode().replace(b"Paris", b"Pa\x1bris \xff"))
    assert [(p.place.line, p.place.column) for p in facts.read([tmp_path / "f.yaml"]).problems] == [
        (5, 33),
        (5, 38),
    ]


@pytest.mark.parametrize("character", ["\x1b", "\x00", "\x9b", "\ufffe"])
def test_a_control_character_in_a_set_file_is_told_with_its_place(tmp_path: Path, character: str):
    text = f"title: A\ndescription: b{character}c{character}\n"
    found = load(text, "set.yaml")[1]
    assert [(str(p.place), p.mend) for p in found] == [("set.yaml:2:15", "delete it")]
