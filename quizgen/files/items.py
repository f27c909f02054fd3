"""Files of generated items: YAML whose every item is one line of JSON, so that a read needs no YAML parser."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import overload

from quizgen import canonical, collecting
from quizgen.errors import Place, Problem, ProblemsError
from quizgen.files.atomic import write_atomically
from quizgen.item import Item

SUFFIX = ".items.yaml"
HEAD = (
    "# Made by `quizgen build`: edits belong beside it, in {name}.yaml.\nformat: 1\ndigest: {digest}\nitems:"
)
DIGEST = "digest: "
REBUILD = "run `quizgen build`, which writes this file anew"
_HEAD = re.compile(r"|#.*|(?:format|digest): .*|items:(?: \[\])?")


class Items(Sequence[Item]):
    """The items of a file, read when one is asked for: a session on one set doesn't wait for all others."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._items: tuple[Item, ...] | None = None

    def _read(self) -> tuple[Item, ...]:
        if self._items is None:
            with collecting.paused():
                self._items = tuple(canonical.from_text(line[2:]) for line in self._lines)
        return self._items

    def __len__(self) -> int:
        return len(self._lines)

    def __iter__(self) -> Iterator[Item]:
        return iter(self._read())

    @overload
    def __getitem__(self, index: int) -> Item: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Item]: ...
    def __getitem__(self, index: int | slice) -> Item | Sequence[Item]:
        """One item, or some."""
        return self._read()[index]


def path_of(folder: Path, name: str) -> Path:
    """Where the generated items of a set stand."""
    return folder / f"{name}{SUFFIX}"


def text_of(name: str, items: Iterable[Item]) -> str:
    """The file's text: canonical, sorted by id."""
    lines = [f"- {canonical.line(item)}" for item in sorted(items, key=lambda item: item.id)]
    head = HEAD.format(name=name, digest=_digest(lines))
    return "\n".join([head, *lines, ""]) if lines else f"{head} []\n"


def _digest(lines: Iterable[str]) -> str:
    return blake2b("\n".join(lines).encode(), digest_size=8).hexdigest()


def write(folder: Path, name: str, items: Iterable[Item]) -> bool:
    """Write the items of a set; True where the file's bytes changed, else it is left alone."""
    path, data = path_of(folder, name), text_of(name, items).encode()
    if path.exists() and path.read_bytes() == data:
        return False
    with write_atomically(path) as out:
        out.write(data)
    return True


def read(path: Path) -> Sequence[Item]:
    """The items of a file; ProblemsError with the line of each that is not one.

    What `build` wrote is known by its digest and read when it is needed; what somebody changed is looked at now.
    """
    found, problems = _read(path)
    if problems:
        raise ProblemsError(problems)
    return found


def readable(path: Path) -> Sequence[Item]:
    """Those items of a file that can be read, so that what is written anew in their place keeps its dates."""
    return _read(path)[0]


def places(path: Path) -> dict[str, Place]:
    """Where each item of a file stands, by its id."""
    found: dict[str, Place] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
        if line.startswith("- "):
            found[str(json.loads(line[2:])["id"])] = Place(str(path), number)
    return found


def _read(path: Path) -> tuple[Sequence[Item], Sequence[Problem]]:
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return (), (Problem(Place(str(path)), "not UTF-8", REBUILD),)
    except OSError as error:
        mend = f"let it be a file that you may read, or delete it; then {REBUILD}"
        return (), (Problem(Place(str(path)), f"the file can't be read ({error.strerror})", mend),)
    head, found, body = text.partition("\nitems:")
    lines = [line for line in body.removeprefix(" []").split("\n") if line] if found else []
    if found and head.endswith(DIGEST + _digest(lines)):
        return Items(lines), ()
    return _looked_at(path, text)


def _looked_at(path: Path, text: str) -> tuple[tuple[Item, ...], tuple[Problem, ...]]:
    from quizgen.files import item_record  # pydantic: a fifth of a second, for those who need it

    found: dict[str, Item] = {}
    problems = []
    for number, line in enumerate(text.split("\n"), start=1):
        column, what = 3, ""
        if line.startswith("- "):
            try:
                item = item_record.read(line[2:])
                what = f"`{item.id}` stands twice" if item.id in found else ""
                found.setdefault(item.id, item)
            except json.JSONDecodeError as error:
                column, what = column + error.colno - 1, f"no JSON ({error.msg})"
            except ValueError as error:
                what = str(error)
            except RecursionError:
                what = "it is nested too deeply"
        elif not _HEAD.fullmatch(line):
            column, what = 1, "this is no line of the file"
        if what:
            problems.append(Problem(Place(str(path), number, column), f"not an item: {what}", REBUILD))
    if not problems and "\nitems:" not in text:
        problems.append(Problem(Place(str(path)), "this is no file of items", REBUILD))
    return tuple(found.values()), tuple(problems)
