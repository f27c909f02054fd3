"""Files that are there whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from quizgen.errors import QuizgenError

FULL = {errno.ENOSPC, errno.EFBIG, errno.EDQUOT, errno.EIO}  # what the system says of a disk


class FileError(QuizgenError, OSError):
    """A file can't be written; an OSError, too, for those who can do without the file."""


@contextmanager
def write_atomically(path: Path) -> Iterator[BinaryIO]:
    """A stream whose bytes become the file when the block ends; after any exception the old file is there as before.

    A temporary file in the same folder takes the bytes, is flushed to the disk and moved into place. A link is
    followed, permissions of an old file are kept. What is no regular file (a terminal, a pipe) is written directly.
    FileError says what the system has against it.
    """
    target = path.resolve()
    if target.exists() and not target.is_file():
        with _told(path), target.open("wb") as stream:
            yield stream
        return
    temporary = target.with_name(f".{target.name}.{secrets.token_hex(4)}.tmp")
    with _told(path):
        stream = temporary.open("xb")
    try:
        with stream:
            with _told(path, only=FULL):
                yield stream
            with _told(path):
                stream.flush()
                os.fsync(stream.fileno())
        with _told(path):
            _move(temporary, target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise


def _move(temporary: Path, target: Path) -> None:
    if target.exists():
        temporary.chmod(stat.S_IMODE(target.stat().st_mode))
    temporary.replace(target)
    if os.name == "posix":  # the folder, too, so that a power cut does not undo the move
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


@contextmanager
def _told(path: Path, only: Collection[int] = ()) -> Iterator[None]:
    """What the system says about the file, with what to do about it; of `only` these errors, if any are named."""
    try:
        yield
    except OSError as error:
        if only and error.errno not in only:
            raise
        mend = {
            FileNotFoundError: f"make the folder {path.parent} first",
            NotADirectoryError: f"{path.parent} is no folder",
            IsADirectoryError: "name a file, not a folder",
            PermissionError: "choose a folder you may write to",
        }.get(type(error), "nothing was changed" + "; make room on the disk" * (error.errno in FULL))
        raise FileError(f"{path}: can't be written ({error.strerror or error}); {mend}") from error
