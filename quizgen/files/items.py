"""Files of generated items: YAML whose every item is one line of JSON, so that a read needs no YAML parser."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from quizgen import canonical
from quizgen.errors import Place, Problem, ProblemsError
from quizgen.files.atomic import write_atomically
from quizgen.item import Item

SUFFIX = ".items.yaml"
HEAD = "# Made by `quizgen build`: edits belong beside it, in {name}.yaml.\nformat: 1\nitems:"
REBUILD = "run `quizgen build`, which writes this file anew"


def path_of(folder: Path, name: str) -> Path:
    """Where the generated items of a set stand."""
    return folder / f"{name}{SUFFIX}"


def text_of(name: str, items: Iterable[Item]) -> str:
    """The file's text: canonical, sorted by id."""
    lines = [HEAD.format(name=name)]
    lines += [
        f"- {canonical.text(canonical.to_data(item))}" for item in sorted(items, key=lambda item: item.id)
    ]
    return "\n".join(lines) + ("\n" if len(lines) > 1 else " []\n")


def write(folder: Path, name: str, items: Iterable[Item]) -> bool:
    """Write the items of a set; True where the file's bytes changed, else it is left alone."""
    path, data = path_of(folder, name), text_of(name, items).encode()
    if path.exists() and path.read_bytes() == data:
        return False
    with write_atomically(path) as out:
        out.write(data)
    return True


def read(path: Path) -> tuple[Item, ...]:
    """The items of a file; ProblemsError with the line of each that is not one."""
    found, problems = [], []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.startswith("- "):
            continue
        try:
            found.append(canonical.from_text(line[2:]))
        except (ValueError, KeyError, TypeError) as error:
            problems.append(Problem(Place(str(path), number), f"not an item ({error})", REBUILD))
    if problems:
        raise ProblemsError(problems)
    return tuple(found)
