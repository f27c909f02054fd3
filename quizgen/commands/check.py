"""`quizgen check`: every problem of every file, at once."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from quizgen.commands import folders
from quizgen.errors import Problem, UsageError, told, visible


def run(options: argparse.Namespace) -> int:
    """Print the problems, and how to mend them; 0 where there are none."""
    from quizgen.files import documents, facts, stamps
    from quizgen.notation import check
    from quizgen.report import counted

    paths = [Path(p) for p in options.path] or [folders.own("seeds", None)]
    missing = [str(p) for p in paths if not p.exists()]
    if missing:
        raise UsageError("\n".join(f"{path}: no such file or folder" for path in missing))
    reading = facts.read(paths)
    if options.fix and reading.unstamped:
        print(stamps.report(stamps.mint(reading)), file=sys.stderr)
        reading = facts.read(paths)
    if options.records:
        from quizgen.files import records

        for record in records.to_records(reading):
            print(record.model_dump_json(exclude_defaults=True))
        for problem in told(reading.problems):
            print(problem, file=sys.stderr)
        return 0 if not reading.problems else 1
    problems: set[Problem] = {*reading.problems, *check.problems(reading)}
    if options.documents:
        problems.update(documents.verify(reading, Path(options.documents)))
    if not options.path and Path("questions").is_dir():
        from quizgen.files import sets

        problems.update(sets.problems(Path("questions"), reading.facts))
    for problem in told(problems):
        print(problem)
    found = counted(len(problems), "problem") if problems else "no problem"
    print(
        f"{counted(len(reading.facts), 'fact')} in {visible(', '.join(map(str, paths)))}: {found}",
        file=sys.stderr,
    )
    return 1 if problems else 0
