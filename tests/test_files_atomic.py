"""Files are there whole or not at all."""

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO

import pytest

from quizgen.errors import QuizgenError
from quizgen.files.atomic import FileError, write_atomically


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def test_bytes_become_the_file_and_nothing_else_stays(tmp_path: Path) -> None:
    target = tmp_path / "deck.apkg"
    with write_atomically(target) as out:
        out.write(b"new")
        assert not target.exists()
    assert target.read_bytes() == b"new"
    assert names(tmp_path) == ["deck.apkg"]


def fail_half_way(out: BinaryIO, error: type[BaseException]) -> None:
    out.write(b"half")
    raise error


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, SystemExit, OSError])
def test_after_an_exception_the_old_file_is_there_and_nothing_else(
    tmp_path: Path, error: type[BaseException]
) -> None:
    target = tmp_path / "deck.apkg"
    target.write_bytes(b"old")
    with pytest.raises(error), write_atomically(target) as out:
        fail_half_way(out, error)
    assert target.read_bytes() == b"old"
    assert names(tmp_path) == ["deck.apkg"]


def test_a_new_file_has_the_usual_permissions_and_an_old_one_keeps_its_own(tmp_path: Path) -> None:
    plain, target = tmp_path / "plain", tmp_path / "deck"
    plain.touch()
    with write_atomically(target) as out:
        out.write(b"1")
    assert stat.S_IMODE(target.stat().st_mode) == stat.S_IMODE(plain.stat().st_mode)
    target.chmod(0o600)
    with write_atomically(target) as out:
        out.write(b"2")
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_bytes(b"old")
    link.symlink_to(real)
    with write_atomically(link) as out:
        out.write(b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


def test_a_device_is_written_directly() -> None:
    before = set(Path(os.devnull).parent.iterdir())
    with write_atomically(Path(os.devnull)) as out:
        out.write(b"gone")
    assert not {path for path in set(Path(os.devnull).parent.iterdir()) - before if path.suffix == ".tmp"}


@pytest.mark.parametrize(
    ("path", "said"),
    [("absent/deck.apkg", "make the folder"), (".", "name a file"), ("file/deck.apkg", "no folder")],
)
def test_what_the_system_refuses_is_said_with_what_to_do(tmp_path: Path, path: str, said: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(QuizgenError, match=said) as caught, write_atomically(tmp_path / path) as out:
        out.write(b"never")
    assert str(tmp_path) in str(caught.value)
    assert isinstance(caught.value, OSError), "callers who can do without the file catch it as one"


def test_a_disk_that_is_full_while_something_is_written_is_said_so(tmp_path):
    path = tmp_path / "f"
    path.write_text("old")
    with (
        pytest.raises(FileError, match=r"No space left.*make room on the disk") as caught,
        write_atomically(path),
    ):
        raise OSError(errno.ENOSPC, "No space left on device")
    assert str(path) in str(caught.value)
    assert [p.name for p in tmp_path.iterdir()] == ["f"]
    assert path.read_text() == "old"
