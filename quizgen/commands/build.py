"""`quizgen build`: fact files and set files become files of items."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from quizgen import report
from quizgen.build import Built, items
from quizgen.commands import folders
from quizgen.errors import ProblemsError, QuizgenError, told, visible
from quizgen.files import facts, sets, stamps
from quizgen.files import items as item_files
from quizgen.item import Item
from quizgen.knowledge import Knowledge, knowledge
from quizgen.notation import check
from quizgen.notation.reading import Line, Reading
from quizgen.renamed import renamed
from quizgen.sets import SetFile, draws, stamped

SEED = 0  # one for all sets everywhere: options on paper and in Anki must not move


def run(options: argparse.Namespace) -> int:
    """Write the items of every set; ends with a table, and with what would give more questions."""
    seeds, questions = folders.own("seeds", options.seeds), folders.own("questions", options.questions)
    reading = facts.read([seeds])
    if reading.unstamped and not reading.problems:
        print(stamps.report(stamps.mint(reading)), file=sys.stderr)
        reading = facts.read([seeds])
    problems = {*reading.problems, *check.problems(reading)}
    if reading.facts or problems:
        problems.update(sets.problems(questions, reading.facts))
    elif not options.allow_empty:
        _refuse_to_empty(seeds, questions)
    if problems:
        raise ProblemsError(problems)
    known = knowledge(reading.facts, reading.patterns, reading.names, reading.documents, reading.partials)
    files = sets.set_files(questions)
    now, before = datetime.now(UTC), {file.name: _previous(questions, file) for file in files}
    previous = {id_: item for some in before.values() for id_, item in some.items()}
    built = items(known, seed=SEED, now=now, previous=previous)
    drawn: list[tuple[str, Sequence[Item]]] = []
    for file in files:
        own = [item for item in built.items if draws(file, item)]
        drawn.append((file.name, stamped(file, own, before[file.name], now)))
        for problem in sets.without_effect(questions, file, own):
            print(problem, file=sys.stderr)
    changed = [name for name, some in drawn if item_files.write(questions, name, some)]
    if not options.quiet:
        _print_report(known, built, drawn, reading.lines)
    if changed or not options.quiet:
        print(f"changed: {', '.join(changed)}" if changed else "nothing changed", file=sys.stderr)
    _tell_renamed(known, reading, previous.values(), [item for _, own in drawn for item in own])
    return 0


def _tell_renamed(known: Knowledge, reading: Reading, before: Iterable[Item], now: Iterable[Item]) -> None:
    """Rows that may only have another name now: said last, for it is the last chance to keep what was learnt."""
    tables = {fact for line in reading.lines if line.table for fact in line.facts}
    found = told(renamed(before, now, known, tables))
    if found:
        print("\nProgress may be lost:", *found, sep="\n", file=sys.stderr)


def _refuse_to_empty(seeds: Path, questions: Path) -> None:
    """Without a single fact, somebody named the wrong folder rather than gave up all questions."""
    full = [
        path.name for path in sorted(questions.glob(f"*{item_files.SUFFIX}")) if item_files.readable(path)
    ]
    if full:
        raise QuizgenError(
            f"{seeds}: there is no fact here, and {', '.join(full)} would lose all items; nothing was written: "
            "name the folder of your facts with --seeds, or take away all items with --allow-empty"
        )


def _previous(questions: Path, file: SetFile) -> dict[str, Item]:
    """The items that the last build made for a set."""
    path = item_files.path_of(questions, file.name)
    # What can't be read of it is written anew: that is how it is mended.
    return {item.id: item for item in item_files.readable(path)} if path.exists() else {}


def _print_report(
    known: Knowledge, built: Built, drawn: Sequence[tuple[str, Sequence[Item]]], lines: Sequence[Line]
) -> None:
    for line in report.set_table(drawn):
        print(visible(line))
    in_sets = {item.id for _, some in drawn for item in some}
    homeless = [item.id for item in built.items if item.id not in in_sets]
    if homeless:
        print(
            f"\n{report.counted(len(homeless), 'item')} in no set, the first {homeless[0]}: give a set their topic"
        )
    hints = report.lacking(report.yields(known, built, lines))
    if hints:
        print("\nWhat gave no choice or no question or is left out, and what would mend it:")
    for hint in hints:
        print(visible(f"  {hint}"))
