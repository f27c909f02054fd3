"""`quizgen try`: what the sentences of one fact file give, without writing anything."""

from __future__ import annotations

import argparse
import contextlib
import shutil
import sys
import tempfile
import textwrap
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from quizgen import report
from quizgen.build import items
from quizgen.errors import UsageError, told, visible
from quizgen.files import facts
from quizgen.item import Choice, Cloze, Item, ItemSet, Recall
from quizgen.knowledge import knowledge
from quizgen.notation import check
from quizgen.shown import shown

LOOK = 0.5  # seconds between two looks at a watched file
TYPES = ("choice", "cloze", "recall")


@dataclass(frozen=True, slots=True)
class Tried:
    """What the sentences of a file gave, and the problems that must be mended first."""

    items: tuple[Item, ...]
    yields: tuple[report.Yield, ...]
    problems: tuple[str, ...]


def run(options: argparse.Namespace) -> int:
    """Say line by line what the file gives; Enter plays it."""
    path = Path(options.file)
    if not path.is_file():
        raise UsageError(f"{path}: no such file; name a fact file, such as seeds/elements.yaml")
    if options.watch:
        return _watch(path, options)
    tried = look(path)
    tell(tried, with_items=options.items)
    if tried.problems:
        return 1
    if tried.items and sys.stdin.isatty() and sys.stdout.isatty():
        print("\nEnter plays it, Ctrl-C leaves.", file=sys.stderr)
        with contextlib.suppress(EOFError):
            input()
            return _play(path, tried, plain=options.plain)
    return 0


def look(path: Path) -> Tried:
    """Read a file with what it uses, and build its items in memory."""
    seeds = Path("seeds").resolve()
    # A file of the project is read with its neighbours, as `build` does: they share names, documents and patterns.
    reading = facts.read([seeds if seeds in path.resolve().parents else path])
    problems = tuple(told({*reading.problems, *check.problems(reading)}))
    known = knowledge(reading.facts, reading.patterns, reading.names, reading.documents, reading.partials)
    built = items(known, seed=0, now=datetime.now(UTC), previous={})
    lines = [line for line in reading.lines if Path(line.place.file).resolve() == path.resolve()]
    own = {fact for line in lines for fact in line.facts}
    return Tried(
        tuple(item for item in built.items if own.intersection(item.facts)),
        report.yields(known, built, lines),
        problems,
    )


def tell(tried: Tried, *, with_items: bool) -> None:
    """Print problems, then every sentence's yield and what would raise it, then the sum."""
    for problem in tried.problems:
        _say(problem, 4)
    by_fact: dict[str, list[Item]] = {}
    for item in sorted(tried.items, key=lambda item: (TYPES.index(item.type), item.id)):
        by_fact.setdefault(item.facts[0], []).append(item)
    for one in tried.yields:
        rows = f" ({one.facts} rows)" if one.facts > 1 else ""
        _say(f"{one.place.line:>4}  {one.words}{rows}: {one.sentence}", 6)
        for hint in filter(None, (*one.understood, *one.hints, *one.left_out, one.empty)):
            _say(f"        {hint}", 10)
        for item in (i for fact in one.ids for i in by_fact.get(fact, ())) if with_items else ():
            for line in in_words(item):
                _say(f"        {line}", 12)
    sums = [(sum(y.choices for y in tried.yields), "choice"), (sum(y.blanks for y in tried.yields), "cloze")]
    sums.append((sum(y.recalls for y in tried.yields), "recall"))
    print(", ".join(report.counted(*pair) for pair in sums), file=sys.stderr)


def _say(text: str, indent: int) -> None:
    """A line; in a terminal it is wrapped between words."""
    text = visible(text)
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else 0
    lead = len(text) - len(text.lstrip())
    below = " " * max(indent, lead)
    print("\n".join(textwrap.wrap(text, width, subsequent_indent=below)) if width else text)


def in_words(item: Item) -> list[str]:
    """An item as lines to read aloud, the answer marked."""
    match item.body:
        case Choice() as body:
            seen = shown(body, item.id, 0, 0)
            marks = ["*" if i == seen.key else " " for i in range(len(seen.options))]
            return [seen.stem, *(f"  {mark} {text}" for mark, text in zip(marks, seen.options, strict=True))]
        case Cloze(parts=parts, blanks=blanks):
            texts = [f"[{blank.answer.text}]" for blank in blanks]
            return ["".join(part for pair in zip(parts, [*texts, ""], strict=True) for part in pair)]
        case Recall(prompts=prompts, answer=answer):
            return [f"{prompts[0]} — {answer.text}"]


def _watch(path: Path, options: argparse.Namespace) -> int:
    before = b""
    while True:
        data = path.read_bytes() if path.exists() else b""
        if data != before:
            before = data
            print(f"\n{visible(str(path))}, {datetime.now():%H:%M:%S}")
            tell(look(path), with_items=options.items)
            sys.stdout.flush()
        time.sleep(LOOK)


def _play(path: Path, tried: Tried, *, plain: bool) -> int:
    """Study the items now; nothing of it is kept."""
    from quizgen.commands.study import play

    one = ItemSet(path.stem, path.stem, tried.items)
    with tempfile.TemporaryDirectory() as folder:
        return play((one,), Path(folder) / "trial.sqlite", plain=plain, start=one.name)
