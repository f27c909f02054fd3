"""Files of sets: a teacher's NAME.yaml beside the generated NAME.items.yaml."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, fields
from hashlib import blake2b
from pathlib import Path

from quizgen.errors import Place, Problem, ProblemsError, UsageError
from quizgen.fact import Fact
from quizgen.files import items
from quizgen.files.cache import remembered
from quizgen.item import Item, ItemSet
from quizgen.nearest import suggestion
from quizgen.sets import Decision, SetFile, in_force


def set_files(folder: Path) -> tuple[SetFile, ...]:
    """Every set of a folder: those to start with first, sets of details last, else by title."""
    found: list[SetFile] = []
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.yaml")):
        if not path.name.endswith(items.SUFFIX):
            try:
                found.append(_set_file(path))
            except ProblemsError as error:
                problems.extend(error.problems)
    if problems:
        raise ProblemsError(problems)
    return tuple(sorted(found, key=lambda file: (not file.first, file.detail == "only", file.title)))


def problems(folder: Path, facts: Iterable[Fact]) -> tuple[Problem, ...]:
    """What is wrong with the set files of a folder, also topics and namespaces that no fact has."""
    from quizgen.files.set_record import unknown

    found: list[Problem] = []
    known = tuple(facts)
    for path in sorted(folder.glob("*.yaml")):
        if not path.name.endswith(items.SUFFIX):
            try:
                found.extend(unknown(_text(path), str(path), known))
            except ProblemsError as error:
                found.extend(error.problems)
    return tuple(found)


def without_effect(folder: Path, file: SetFile, generated: Sequence[Item]) -> tuple[Problem, ...]:
    """The decisions that don't do what they say: on what has changed since or is not in the set, or of no use."""
    if not file.decisions:
        return ()
    from quizgen.files.set_record import idle

    path = folder / f"{file.name}.yaml"
    return tuple(idle(_text(path), str(path), file, generated))


def available(folder: Path) -> tuple[ItemSet, ...]:
    """The sets in force of a folder, as they are offered to a learner; sets without items are left out."""
    found = []
    for file in set_files(folder):
        path = items.path_of(folder, file.name)
        if path.exists():
            found.append(in_force(file, items.read(path)))
    return tuple(one for one in found if one.items)


def chosen(sets: Sequence[ItemSet], names: Sequence[str]) -> tuple[ItemSet, ...]:
    """The sets of these names, or all; UsageError for a name that is none, with the nearest that are."""
    by_name = {one.name: one for one in sets}
    unknown = [name for name in names if name not in by_name]
    if unknown:
        raise UsageError("\n".join(f"no set `{name}`; {suggestion(name, by_name)}" for name in unknown))
    return tuple(by_name[name] for name in dict.fromkeys(names)) if names else tuple(sets)


def _set_file(path: Path) -> SetFile:
    """A teacher's file; what was read once is remembered by its content, so that studying needs no YAML."""
    data = path.read_bytes()
    shape = " ".join(field.name for field in (*fields(SetFile), *fields(Decision)))
    key = blake2b(b"\0".join((shape.encode(), path.name.encode(), data)), digest_size=16).hexdigest()
    made = remembered("sets", key, lambda: json.dumps(asdict(_parsed(path, data)), ensure_ascii=False))
    given = json.loads(made)
    decisions = {i: Decision(**decision) for i, decision in given.pop("decisions").items()}
    for name in ("namespaces", "topics"):
        given[name] = tuple(given[name])
    return SetFile(**given, decisions=decisions)


def _parsed(path: Path, data: bytes) -> SetFile:
    from quizgen.files.set_record import parse

    return parse(_text(path, data), str(path), path.stem)


def _text(path: Path, data: bytes | None = None) -> str:
    data = path.read_bytes() if data is None else data
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = Place(str(path), data.count(b"\n", 0, error.start) + 1)
        raise ProblemsError([Problem(place, "not UTF-8", "save the file as UTF-8")]) from error
