"""Each broken file or folder gives exactly the messages that stand beside it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from quizgen import errors
from quizgen.files import facts
from quizgen.notation import check

BROKEN = Path(__file__).parent / "broken"
CASES = sorted(path for path in BROKEN.iterdir() if path.is_dir() or path.suffix in (".yaml", ".jsonl"))


def expected(case: Path) -> Path:
    return case / "expected.txt" if case.is_dir() else case.with_suffix(".txt")


def told(case: Path) -> str:
    reading = facts.read([case.relative_to(BROKEN)])
    return "".join(f"{line}\n" for line in errors.told({*reading.problems, *check.problems(reading)}))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_a_broken_file_says_where_what_and_how_to_mend_it(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(BROKEN)
    messages = told(case).replace(os.sep, "/")
    if os.environ.get("REWRITE_EXPECTED"):
        expected(case).write_text(messages, encoding="utf-8")
    assert messages
    assert messages == expected(case).read_text(encoding="utf-8")


def test_there_are_many_ways_to_break_a_file() -> None:
    assert len(CASES) >= 40
