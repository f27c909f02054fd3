"""Files of sets: a teacher's NAME.yaml beside the generated NAME.items.yaml."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from hashlib import blake2b
from pathlib import Path

from quizgen.errors import Place, Problem, ProblemsError, UsageError
from quizgen.fact import Fact
from quizgen.files import characters, items
from quizgen.files.cache import remembered
from quizgen.item import Item, ItemSet
from quizgen.nearest import suggestion
from quizgen.sets import Decision, SetFile, in_force


@dataclass(frozen=True, slots=True)
class Offered:
    """What a folder offers to learners, and why its other sets can't be studied: their files are wrong, or empty."""

    sets: tuple[ItemSet, ...]
    broken: Mapping[str, tuple[Problem, ...]]
    empty: Mapping[str, Problem]


def set_files(folder: Path) -> tuple[SetFile, ...]:
    """Every set of a folder: those to start with first, sets of details last, else by title."""
    found, broken = _found(folder)
    if broken:
        raise ProblemsError(problem for some in broken.values() for problem in some)
    return found


def problems(folder: Path, facts: Iterable[Fact]) -> tuple[Problem, ...]:
    """What is wrong with the set files of a folder, also topics and namespaces that no fact has."""
    from quizgen.files.set_record import unknown

    found, broken = _found(folder)
    known = tuple(facts)
    wrong = [problem for some in broken.values() for problem in some]
    for file in found:
        path = folder / f"{file.name}.yaml"
        wrong.extend(unknown(_text(path), str(path), known))
    return tuple(wrong)


def without_effect(folder: Path, file: SetFile, generated: Sequence[Item]) -> tuple[Problem, ...]:
    """What a set file says in vain: it draws nothing, or decides on what has changed since or is not in the set."""
    path = folder / f"{file.name}.yaml"
    found = []
    if not in_force(file, generated).items:
        found.append(Problem(Place(str(path)), *_empty(file.name, len(generated), built=True)))
    if file.decisions:
        from quizgen.files.set_record import idle

        found.extend(idle(_text(path), str(path), file, generated))
    return tuple(found)


def places(folder: Path, one: ItemSet) -> dict[str, Place]:
    """Where the items of a set in force stand: what a teacher reworded in the set file, the rest in that of items."""
    found = items.places(items.path_of(folder, one.name))
    edited = {item.id for item in one.items if item.in_force}
    if edited:
        from quizgen.files.set_record import decided

        path = folder / f"{one.name}.yaml"
        found.update({i: place for i, place in decided(_text(path), str(path)).items() if i in edited})
    return found


def offered(folder: Path) -> Offered:
    """The sets in force of a folder, as they are offered to a learner; one that is broken keeps no other back."""
    files, broken = _found(folder)
    found, empty = [], {}
    for file in files:
        path = items.path_of(folder, file.name)
        try:
            generated = items.read(path) if path.exists() else ()
            one = in_force(file, generated)
        except ProblemsError as error:
            broken[file.name] = error.problems
            continue
        if one.items:
            found.append(one)
        else:
            place = Place(str(folder / f"{file.name}.yaml"))
            empty[file.name] = Problem(place, *_empty(file.name, len(generated), built=path.exists()))
    return Offered(tuple(found), broken, empty)


def chosen(offer: Offered, names: Sequence[str]) -> tuple[ItemSet, ...]:
    """The sets of these names, or all; ProblemsError for one that is broken or empty.

    UsageError for a name that is none, with the nearest that are.
    """
    by_name = {one.name: one for one in offer.sets}
    known = [*by_name, *offer.broken, *offer.empty]
    unknown = [name for name in names if name not in known]
    if unknown:
        raise UsageError("\n".join(f"no set `{name}`; {suggestion(name, known)}" for name in unknown))
    wrong = [problem for name in names for problem in offer.broken.get(name, ())]
    wrong += [offer.empty[name] for name in names if name in offer.empty]
    if wrong:
        raise ProblemsError(wrong)
    return tuple(by_name[name] for name in dict.fromkeys(names)) if names else offer.sets


def _empty(name: str, generated: int, *, built: bool) -> tuple[str, str]:
    """What is wrong with a set in which nothing is asked, and how to mend it."""
    if not built:
        return f"the set `{name}` is not built yet", "run `quizgen build`"
    if not generated:
        mend = "let `from`, `topics`, `detail` and `must know` fit facts that give questions, then run `quizgen build`"
        return f"the set `{name}` is empty: no question fits it", mend
    return f"the set `{name}` is empty: all its questions are rejected or retired", "delete a decision"


def _found(folder: Path) -> tuple[tuple[SetFile, ...], dict[str, tuple[Problem, ...]]]:
    """The set files of a folder, in the order in which they are offered; what is wrong with the others, by name."""
    found: list[SetFile] = []
    broken: dict[str, tuple[Problem, ...]] = {}
    for path in sorted(folder.iterdir()):
        if path.suffix == ".yaml" and not path.name.endswith(items.SUFFIX):
            try:
                found.append(_set_file(path))
            except ProblemsError as error:
                broken[path.stem] = error.problems
    found.sort(key=lambda file: (not file.first, file.detail == "only", file.title))
    return tuple(found), broken


def _set_file(path: Path) -> SetFile:
    """A teacher's file; what was read once is remembered by its content, so that studying needs no YAML."""
    data = _bytes(path)
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


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        what = f"the file can't be read ({error.strerror})"
        raise ProblemsError(
            [Problem(Place(str(path)), what, "let it be a file that you may read")]
        ) from error


def _text(path: Path, data: bytes | None = None) -> str:
    text, wrong = characters.decoded(_bytes(path) if data is None else data, str(path))
    if wrong:
        raise ProblemsError(wrong)
    return text
