"""Stamps: `^k7f2` at the end of a sentence names its fact for ever; minted here, all other bytes untouched."""

from __future__ import annotations

import json
import re
import secrets
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from quizgen.errors import Place
from quizgen.files.atomic import write_atomically
from quizgen.notation.block import ALPHABET
from quizgen.notation.reading import Line, Reading

LENGTH = 4
GAP = 2  # spaces before a stamp, at least
FURTHEST = 96  # column after which stamps no longer stand below each other

_ENDS = re.compile(rb"\r\n|\n|\r")
_STAMPED = re.compile(r"\s(\^[0-9a-z]+)\s*$")


@dataclass(frozen=True, slots=True)
class Minted:
    """What was written where: a stamp, or the namespace of a file that had none."""

    place: Place
    text: str


def mint(reading: Reading, draw: Callable[[str], str] = secrets.choice) -> tuple[Minted, ...]:
    """Write a stamp behind each sentence that has none; `draw` picks one letter of an alphabet.

    Sentences that say the same get the same stamp, and within a namespace no stamp is given twice.
    """
    taken: dict[str, set[str]] = defaultdict(set)
    known: dict[tuple[object, ...], str] = {}
    for line in reading.lines:
        if line.stamp:
            taken[line.namespace].add(line.stamp)
            known.setdefault((line.namespace, *line.identity), line.stamp)
    by_file: dict[str, list[tuple[Line, str]]] = defaultdict(list)
    for line in reading.unstamped:
        key = (line.namespace, *line.identity)
        if key not in known:
            known[key] = _drawn(taken[line.namespace], draw)
        by_file[line.place.file].append((line, known[key]))
    minted: list[Minted] = []
    namespaces = dict(reading.unnamed)
    for file in sorted(by_file.keys() | namespaces.keys()):
        data = Path(file).read_bytes()
        if _is_utf8(data):
            minted += _written(Path(file), data, by_file[file], namespaces.get(file, ""))
    return tuple(minted)


def report(minted: Sequence[Minted]) -> str:
    """What was minted, in a sentence."""
    files = sorted({m.place.file for m in minted})
    stamps = sum(m.text.startswith("^") for m in minted)
    said = (
        f"{stamps} new stamp{'' if stamps == 1 else 's'} in {', '.join(files)}" if stamps else "no new stamp"
    )
    for name in (m for m in minted if not m.text.startswith("^")):
        said += f"; {name.place.file} is now {name.text}"
    return said


def _drawn(taken: set[str], draw: Callable[[str], str]) -> str:
    while (stamp := "".join(draw(ALPHABET) for _ in range(LENGTH))) in taken:
        pass
    taken.add(stamp)
    return stamp


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False  # reported by whoever read the file
    return True


def _written(path: Path, data: bytes, stamps: Sequence[tuple[Line, str]], namespace: str) -> list[Minted]:
    ends = [m.span() for m in _ENDS.finditer(data)] + [(len(data), len(data))]
    starts = [0, *(end for _, end in ends[:-1])]
    lines = [data[start:end].decode() for start, (end, _) in zip(starts, ends, strict=True)]
    column = _column(lines, [line.place.line - 1 for line, _ in stamps])
    splices: list[tuple[int, bytes]] = []
    minted = []
    for line, stamp in stamps:
        index = line.place.line - 1
        text = lines[index]
        if path.suffix == ".jsonl":
            at = len(text[: text.rindex("}")].encode())
            new = f', "stamp": {json.dumps(stamp)}'
        else:
            at, new = len(text.encode()), " " * max(GAP, column - len(text)) + "^" + stamp
        splices.append((starts[index] + at, new.encode()))
        minted.append(Minted(line.place, "^" + stamp))
    if namespace:
        index = next(i for i, text in enumerate(lines) if re.match(r"\ufeff?\w", text))
        end = data[slice(*ends[0])] or b"\n"
        first = starts[index] + (3 if lines[index].startswith("\ufeff") else 0)
        splices.append((first, f"namespace: {namespace}".encode() + end))
        minted.append(Minted(Place(str(path), index + 1, 1), f"namespace: {namespace}"))
    for at, bytes_ in sorted(splices, reverse=True):
        data = data[:at] + bytes_ + data[at:]
    with write_atomically(path) as out:
        out.write(data)
    return minted


def _column(lines: Sequence[str], new: Sequence[int]) -> int:
    """Where stamps of this file start: where they do already, else behind the longest new one that isn't too long."""
    there = [m.start(1) for m in map(_STAMPED.search, lines) if m]
    if there:
        return max(set(there), key=lambda c: (there.count(c), -c))
    lengths = [len(lines[i]) + GAP for i in new]
    return max((n for n in lengths if n <= FURTHEST), default=0)
