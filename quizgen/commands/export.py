"""`quizgen export`: sets become files for other programs."""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from quizgen.commands import folders
from quizgen.errors import LossError, ProblemsError, UsageError
from quizgen.nearest import suggestion
from quizgen.report import counted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizgen.format import Format

BEFORE_BUILD = (
    "edited since the last build: run `quizgen build` and export again, or Anki keeps the old words"
)


def run(options: argparse.Namespace) -> int:
    """Write one file with the sets that are named, or all of them."""
    from quizgen.files import sets
    from quizgen.files.atomic import write_atomically
    from quizgen.format import Options
    from quizgen.formats import FORMATS
    from quizgen.sets import undated

    known = FORMATS.get(options.to)
    if known is None:
        raise UsageError(f"no format `{options.to}`; {suggestion(options.to, FORMATS)}")
    offer = sets.offered(folders.questions(options.questions))
    chosen = sets.chosen(offer, options.set)
    wrong = [problem for some in offer.broken.values() for problem in some]
    if not chosen and (wrong or offer.empty):
        raise ProblemsError([*wrong, *offer.empty.values()])
    path = _path(options, known, FORMATS.values())
    settings = Options(now=datetime.now(UTC), deck=options.deck or "")
    with write_atomically(path) as out:
        losses = known.write(chosen, out, settings)
        if losses and not options.lossy:
            raise LossError(
                "\n".join([*map(str, losses), "nothing was written; --lossy writes the file without these"])
            )
    for loss in losses:
        print(loss, file=sys.stderr)
    count = sum(len(one.items) for one in chosen)
    print(f"{path}: {counted(count, 'item')} of {counted(len(chosen), 'set')}", file=sys.stderr)
    edited = {id_ for one in chosen for id_ in undated(one.items)}
    if edited:
        print(f"{counted(len(edited), 'item')} {BEFORE_BUILD}", file=sys.stderr)
    for problem in wrong:
        print(problem, file=sys.stderr)
    return 1 if wrong and not options.set else 0  # all were asked for


def _path(options: argparse.Namespace, known: Format, formats: Iterable[Format]) -> Path:
    """Where to write; UsageError for the ending of another format."""
    name = options.set[0] if len(options.set) == 1 else "quizgen"
    path = Path(options.output or f"{name}{known.suffix}")
    other = next((f.name for f in formats if f is not known and path.suffix == f.suffix), None)
    if other:
        raise UsageError(
            f"{path}: this is the ending of {other} files; write --to {other}, or a name in {known.suffix}"
        )
    return path
