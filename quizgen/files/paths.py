"""Paths: the fact files that a folder holds, and the bytes of one."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

SUFFIXES = (".yaml", ".yml", ".jsonl")
PROGRAMS = (
    ".",
    "~",
    "#",
)  # how the names of hidden files, locks and copies begin, which editors and systems leave


def found(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The fact files among these files and in these folders, in a fixed order.

    In a folder, what a program has put there for itself is passed over. A folder that can't be read stands for its
    files: whoever reads it is told.
    """
    files: dict[Path, None] = {}
    for path in paths:
        files.update(dict.fromkeys(sorted(_inside(path)) if path.is_dir() else [path]))
    return tuple(files)


def _inside(folder: Path) -> Iterator[Path]:
    """The fact files below a folder; a link to a folder is not followed, since it may lead back."""
    unread: list[OSError] = []
    for parent, folders, names in os.walk(folder, onerror=unread.append):
        folders[:] = [name for name in folders if not name.startswith(PROGRAMS)]
        for name in names:
            if name.lower().endswith(SUFFIXES) and not name.startswith(PROGRAMS):
                yield Path(parent, name)
    yield from (Path(error.filename) for error in unread)


def data(path: Path) -> bytes:
    """The bytes of a file; OSError where it can't be read, or is a pipe or a device, which might never end."""
    if path.is_dir():
        next(os.scandir(path), None)
        raise IsADirectoryError(errno.EISDIR, "it is a folder", str(path))
    if path.exists() and not path.is_file():
        raise OSError(errno.EINVAL, "it is a pipe or a device", str(path))
    return path.read_bytes()
