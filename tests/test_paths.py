"""Folders: what is no fact file is passed over or told, and never waited for."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from quizgen import cli
from quizgen.files import facts

GOOD = "topic: T\nnamespace: t\nfacts:\n  a: |\n    The capital of France is [Paris].\n"
BAD = "topic: T\nfacts:\n  broken\n"
posix = pytest.mark.skipif(os.name == "nt", reason="has no such files")


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "good.yaml").write_text(GOOD, encoding="utf-8")
    return folder


def problems(*paths: Path) -> list[str]:
    return [f"{Path(p.place.file).name}: {p.what}" for p in facts.read(paths).problems]


@pytest.mark.parametrize(
    "name",
    [
        ".git/x.yaml",
        ".venv/lib/x.yaml",
        ".#good.yaml",
        "._good.yaml",
        "~$good.yaml",
        "good.yaml~",
        "#good.yaml#",
    ],
)
def test_what_programs_leave_in_a_folder_is_passed_over(seeds: Path, name: str):
    (seeds / name).parent.mkdir(parents=True, exist_ok=True)
    (seeds / name).write_text(BAD, encoding="utf-8")
    assert problems(seeds) == []


def test_an_ending_in_capitals_is_one(seeds: Path):
    (seeds / "OLD.YAML").write_text(
        GOOD.replace("France", "Italy").replace("Paris", "Rome"), encoding="utf-8"
    )
    assert len(facts.read([seeds]).facts) == 2


def test_a_folder_with_the_name_of_a_file_is_a_folder(seeds: Path):
    (seeds / "x.yaml").mkdir()
    (seeds / "x.yaml" / "y.yaml").write_text(GOOD.replace("France", "Italy"), encoding="utf-8")
    assert problems(seeds) == []
    assert len(facts.read([seeds]).facts) == 2


@posix
def test_a_pipe_a_socket_and_a_device_are_told_and_not_waited_for(
    seeds: Path, monkeypatch: pytest.MonkeyPatch
):
    os.mkfifo(seeds / "pipe.yaml")
    (seeds / "zero.yaml").symlink_to("/dev/zero")
    monkeypatch.chdir(seeds)  # the name of a socket must be short
    with socket.socket(socket.AF_UNIX) as end:
        end.bind("end.yaml")
        told = problems(seeds)
    what = "the file can't be read (it is a pipe or a device)"
    assert told == [f"{name}.yaml: {what}" for name in ("end", "pipe", "zero")]
    assert problems(seeds / "pipe.yaml") == [f"pipe.yaml: {what}"]


@posix
def test_links_that_lead_nowhere_or_back_are_told(seeds: Path):
    (seeds / "back").symlink_to(seeds)
    (seeds / "loop.yaml").symlink_to("loop.yaml")
    (seeds / "nowhere.yaml").symlink_to("none.yaml")
    assert [line.partition(": ")[0] for line in problems(seeds)] == ["loop.yaml", "nowhere.yaml"]


@contextmanager
def not_as_root() -> Iterator[None]:
    """Root may read everything, so for a while we are nobody."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@posix
def test_what_may_not_be_read_is_told():
    with TemporaryDirectory() as name:  # the folders above that of pytest are closed to others, too
        seeds = Path(name)
        seeds.chmod(0o755)
        (seeds / "closed.yaml").write_text(GOOD, encoding="utf-8")
        (seeds / "shut").mkdir()
        (seeds / "closed.yaml").chmod(0)
        (seeds / "shut").chmod(0)
        with not_as_root():
            told = problems(seeds)
        (seeds / "shut").chmod(0o700)
    why = "can't be read (Permission denied)"
    assert told == [f"closed.yaml: the file {why}", f"shut: the folder {why}"]


@posix
def test_a_name_that_is_no_text_is_told_in_escapes(seeds: Path, capsys: pytest.CaptureFixture[str]):
    Path(os.fsdecode(os.fsencode(seeds) + b"/\xff\x1b[31m.yaml")).write_text(BAD, encoding="utf-8")
    assert cli.main(["check", str(seeds)]) == 1
    assert "/\\udcff\\x1b[31m.yaml:2:1: " in capsys.readouterr().out
