"""A cache of what was parsed, by the hash of the bytes it was parsed from: never wrong, and safe to delete."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

from quizgen.files.atomic import write_atomically


def remembered(what: str, key: str, make: Callable[[], str]) -> str:
    """The text made for this key earlier, or made now; where nothing can be kept, it is made each time."""
    path = folder() / what / key
    with contextlib.suppress(OSError, UnicodeDecodeError):
        return path.read_text(encoding="utf-8")
    made = make()
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        with write_atomically(path) as out:
            out.write(made.encode())
    return made


def folder() -> Path:
    """Where this user's caches are."""
    from platformdirs import user_cache_path

    return user_cache_path("quizgen", appauthor=False)
