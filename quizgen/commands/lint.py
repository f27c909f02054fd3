"""`quizgen lint`: flaws of the items of sets, and cues between them."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from quizgen.commands import folders
from quizgen.errors import Place, ProblemsError, visible
from quizgen.item import Item, ItemSet
from quizgen.lint import findings, whole
from quizgen.lint.cues import Cue, cues
from quizgen.lint.flaw import Finding
from quizgen.report import counted

FIRST = 10  # cues of a set that are told without --cues
KEEP_APART = "do not ask both in one quiz"


@dataclass(frozen=True, slots=True)
class _Linted:
    """Items that are looked at together, and where each stands."""

    items: Sequence[Item]
    places: Mapping[str, Place]
    place: Place  # of all


def run(options: argparse.Namespace) -> int:
    """Print each finding with its place, rule, mend and source; 1 where there are errors or warnings.

    Notes and cues between items don't count: a table that is asked both ways is full of reversed pairs.
    """
    files = [Path(name) for name in options.set if name.endswith(".yaml") and Path(name).is_file()]
    names = [name for name in options.set if Path(name) not in files]
    sets = [_of_file(path) for path in files]
    broken: list[str] = []
    if names or not files:
        more, broken = _of_sets(options.questions, names)
        sets += more
    told: dict[tuple[str, str, str], None] = {}
    count: Counter[str] = Counter()
    for one in sets:
        for place, finding in sorted(_found(one), key=lambda pair: pair[0]):
            if (finding.item, finding.flaw, finding.what) not in told:  # an item may stand in several sets
                told[finding.item, finding.flaw, finding.what] = None
                count[finding.severity] += 1
                print(visible(f"{place}: {finding}"))
    for one in sets:
        count["cue"] += _print_cues(one, everything=options.cues)
    for line in broken:
        print(line, file=sys.stderr)
    items = len({item.id for one in sets for item in one.items})
    summary = ", ".join(counted(count[word], word) for word in ("error", "warning", "note") if count[word])
    print(
        f"{counted(items, 'item')} of {counted(len(sets), 'set')}: {summary or 'no flaw'}; "
        f"{counted(count['cue'], 'cue')} between items",
        file=sys.stderr,
    )
    return 1 if count["error"] or count["warning"] or broken else 0


def _of_file(path: Path) -> _Linted:
    from quizgen.files import items

    return _Linted(items.read(path), items.places(path), Place(str(path)))


def _of_sets(folder: str | None, names: Sequence[str]) -> tuple[list[_Linted], list[str]]:
    """The sets of these names, or all; and what is wrong with the files of others."""
    from quizgen.files import sets

    questions = folders.questions(folder)
    offer = sets.offered(questions)
    chosen: tuple[ItemSet, ...] = sets.chosen(offer, names)
    wrong = [problem for some in offer.broken.values() for problem in some]
    if not chosen and (wrong or offer.empty):
        raise ProblemsError([*wrong, *offer.empty.values()])
    linted = [
        _Linted(one.items, sets.places(questions, one), Place(str(questions / f"{one.name}.yaml")))
        for one in chosen
    ]
    return linted, [] if names else [str(problem) for problem in wrong]


def _found(one: _Linted) -> Iterator[tuple[Place, Finding]]:
    alone: Iterable[Finding] = (finding for item in one.items for finding in findings(item))
    for some in (alone, whole.findings(one.items)):
        for finding in some:
            yield one.places.get(finding.item, one.place), finding


def _print_cues(one: _Linted, *, everything: bool) -> int:
    """The cues of a set, by kind; how many there are."""
    by_kind: dict[str, list[Cue]] = {}
    for cue in cues(one.items):
        by_kind.setdefault(cue.kind, []).append(cue)
    for kind, some in by_kind.items():
        for cue in some if everything else some[:FIRST]:
            what = f"“{cue.text}”, the answer of `{cue.taker}`, stands in the stem of `{cue.giver}`"
            if kind == "reversed pair":
                what += ", and the other way round"
            print(visible(f"{one.places.get(cue.taker, one.place)}: cue: {kind}: {what}; {KEEP_APART}"))
        if not everything and len(some) > FIRST:
            print(
                visible(f"{one.place}: cue: {kind}: … and {len(some) - FIRST:,} more; see them with --cues")
            )
    return sum(map(len, by_kind.values()))
