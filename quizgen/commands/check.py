"""`quizgen check`: every problem of every file, at once."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from quizgen.commands import folders
from quizgen.errors import UsageError


def run(options: argparse.Namespace) -> int:
    """Print the problems, and how to mend them; 0 where there are none."""
    from quizgen.files import documents, facts, stamps
    from quizgen.notation import check

    paths = [Path(p) for p in options.path] or [folders.seeds(None)]
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
        return 0 if not reading.problems else 1
    problems = {*reading.problems, *check.problems(reading)}
    if options.documents:
        problems.update(documents.verify(reading, Path(options.documents)))
    for problem in sorted(problems):
        print(problem)
    count = len(reading.facts)
    print(
        f"{count} facts, {len(problems)} problems" if problems else f"{count} facts, no problem",
        file=sys.stderr,
    )
    return 1 if problems else 0
