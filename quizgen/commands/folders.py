"""The folders a command works in: those of the project one stands in, else those that are shipped."""

from __future__ import annotations

from pathlib import Path

from quizgen import shipped
from quizgen.errors import UsageError


def questions(given: str | None) -> Path:
    """The folder of sets: the one given, else `questions` here, else the shipped one."""
    return _folder(given, "questions", shipped.questions())


def seeds(given: str | None) -> Path:
    """The folder of fact files: the one given, else `seeds` here, else the shipped one."""
    return _folder(given, "seeds", shipped.seeds())


def _folder(given: str | None, name: str, otherwise: Path) -> Path:
    if given is not None:
        if not Path(given).is_dir():
            raise UsageError(f"{given}: no such folder; name one that holds your {name}")
        return Path(given)
    return Path(name) if Path(name).is_dir() else otherwise
