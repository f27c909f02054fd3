"""`quizgen` and `quizgen study`: the app, or lines of text where there is no terminal."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from quizgen.commands import folders
from quizgen.errors import ProblemsError, UsageError
from quizgen.files import sets
from quizgen.item import ItemSet
from quizgen.store import Store


def run(options: argparse.Namespace) -> int:
    """Open home, or one set."""
    gc.disable()  # a start makes nothing but what stays; the app switches collection on after its first paint
    folder = folders.questions(options.questions)
    offer = sets.offered(folder)
    sets.chosen(offer, [options.set] if options.set else [])
    wrong = [problem for some in offer.broken.values() for problem in some]
    if not offer.sets:
        wrong += offer.empty.values()
        raise ProblemsError(wrong) if wrong else UsageError(f"{folder}: no set here; write a set file first")
    for problem in wrong:
        print(problem, file=sys.stderr)
    path = Path(options.store) if options.store else _own_store()
    return play(
        offer.sets,
        path,
        plain=options.plain,
        start=options.set,
        seed=options.seed,
        length=getattr(options, "length", None),
        minutes=getattr(options, "minutes", None),
    )


def play(
    found: Sequence[ItemSet],
    path: Path,
    *,
    plain: bool,
    start: str | None,
    seed: int = 0,
    length: int | None = None,
    minutes: int | None = None,
) -> int:
    """Study these sets with the log at `path`: in the app, or as lines where that is asked for or all there can be."""
    from quizgen.study.session import Plan

    plan = Plan(length=length, minutes=minutes)
    with Store.open(path) as store:
        try:
            # Textual paints on stderr, so all three must be a terminal.
            if plain or not _can_paint():
                from quizgen.plain import talk as lines

                gc.enable()
                return lines.run(found, store, now=_now, seed=seed, start=start, plan=plan)
            from quizgen.tui import app

            return app.run(found, store, now=_now, seed=seed, start=start, plan=plan)
        finally:
            _tell_damaged(store)


def _tell_damaged(store: Store) -> None:
    """Say what of the log could not be read, when the screen is ours again."""
    if store.damaged:
        from quizgen.report import counted

        print(
            f"{store.path}: {counted(len(store.damaged), 'event')} can't be read, the first {store.damaged[0]}; "
            "all others count; to mend it, put a copy of the file in its place",
            file=sys.stderr,
        )


def _can_paint() -> bool:
    """Is there a terminal that an app can be drawn on?"""
    streams = (sys.stdin, sys.stdout, sys.stderr)
    return os.environ.get("TERM") != "dumb" and all(
        stream is not None and stream.isatty() for stream in streams
    )


def _now() -> datetime:
    """The time at the learner's place, or UTC where the system names a place beyond all zones (TZ=UTC+99)."""
    now = datetime.now(UTC)
    try:
        return now.astimezone()
    except (ValueError, OverflowError, OSError):
        return now


def _own_store() -> Path:
    """The log in the user's data folder."""
    from platformdirs import user_data_path

    return user_data_path("quizgen", appauthor=False) / "log.sqlite"
