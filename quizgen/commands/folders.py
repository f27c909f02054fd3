"""The folders a command works in: those of the project one stands in; what is shipped is only read."""

from __future__ import annotations

from pathlib import Path

from quizgen import shipped
from quizgen.errors import UsageError

HOLDS = {"seeds": "fact files", "questions": "set files, such as planets.yaml with the line `title: Planets`"}


def own(name: str, given: str | None) -> Path:
    """The project's folder of this name, or the one that is given: what a command may write to."""
    folder = Path(given if given is not None else name)
    if not folder.is_dir():
        raise UsageError(
            f"{folder}: no such folder; make it for your {HOLDS[name]}, or name another with --{name}"
        )
    return folder


def questions(given: str | None) -> Path:
    """The sets to study or to export: the project's, or those that are shipped where there is no project."""
    here = Path("questions").is_dir() or Path("seeds").is_dir()
    return own("questions", given) if given is not None or here else shipped.questions()
