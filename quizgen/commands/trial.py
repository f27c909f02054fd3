"""`quizgen try`: what the sentences of one fact file give, without writing anything."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from quizgen import report
from quizgen.build import Built, items
from quizgen.commands import folders
from quizgen.errors import UsageError
from quizgen.files import facts
from quizgen.item import Choice, Cloze, Item, ItemSet, Recall
from quizgen.knowledge import Knowledge, knowledge
from quizgen.notation import check
from quizgen.shown import shown

LOOK = 0.5  # seconds between two looks at a watched file
TYPES = ("choice", "cloze", "recall")


@dataclass(frozen=True, slots=True)
class Tried:
    """What a file gave: its own facts' items, and the problems that must be mended first."""

    knowledge: Knowledge
    built: Built
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
    if tried.built.items and sys.stdin.isatty() and sys.stdout.isatty():
        print("\nEnter plays it, Ctrl-C leaves.", file=sys.stderr)
        input()
        return _play(path, tried, plain=options.plain)
    return 0


def look(path: Path) -> Tried:
    """Read a file with what it uses, and build its items in memory."""
    seeds = folders.seeds(None).resolve()
    # A file of the project is read with its neighbours, as `build` does: they share names, documents and patterns.
    reading = facts.read([seeds if seeds in path.resolve().parents else path])
    problems = tuple(str(p) for p in sorted({*reading.problems, *check.problems(reading)}))
    known = knowledge(reading.facts, reading.patterns, reading.names, reading.documents)
    built = items(known, seed=0, now=datetime.now(UTC), previous={})
    own = {fact.id for fact in known.facts.values() if Path(fact.place.file).resolve() == path.resolve()}
    return Tried(
        known,
        Built(
            tuple(item for item in built.items if own.intersection(item.facts)),
            tuple(gap for gap in built.gaps if gap.fact in own),
        ),
        problems,
    )


def tell(tried: Tried, *, with_items: bool) -> None:
    """Print problems, then every sentence's yield and what would raise it, then the sum."""
    for problem in tried.problems:
        print(problem)
    by_fact: dict[str, list[Item]] = {}
    for item in tried.built.items:
        by_fact.setdefault(item.facts[0], []).append(item)
    for some in by_fact.values():
        some.sort(key=lambda item: (TYPES.index(item.type), item.id))
    own = {Path(p).name for p in (f.place.file for f in tried.knowledge.facts.values() if f.id in by_fact)}
    for one in report.yields(tried.knowledge, tried.built):
        if own and Path(one.place.file).name not in own:
            continue
        rows = f" ({one.facts} rows)" if one.facts > 1 else ""
        print(f"{one.place.line:>4}  {one.words}{rows}: {one.sentence}")
        for hint in one.hints:
            print(f"        {hint}")
        if with_items:
            for fact in tried.knowledge.facts.values():
                if fact.place == one.place:
                    for item in by_fact.get(fact.id, ()):
                        print("\n".join(f"        {line}" for line in in_words(item)))
    counts = {type_: sum(item.type == type_ for item in tried.built.items) for type_ in TYPES}
    print(", ".join(f"{n} {type_}" for type_, n in counts.items()), file=sys.stderr)


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
            print(f"\n{path}, {datetime.now():%H:%M:%S}")
            tell(look(path), with_items=options.items)
            sys.stdout.flush()
        time.sleep(LOOK)


def _play(path: Path, tried: Tried, *, plain: bool) -> int:
    """Study the items now; nothing of it is kept."""
    from quizgen.commands.study import play

    one = ItemSet(path.stem, path.stem, tried.built.items)
    with tempfile.TemporaryDirectory() as folder:
        return play((one,), Path(folder) / "trial.sqlite", plain=plain, start=one.name)
