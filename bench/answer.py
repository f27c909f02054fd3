"""Commit one answer to the log, against the smallest insert SQLite can make as safely (WAL, synchronous FULL)."""

import sqlite3
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from time import perf_counter

COUNT = 500
WANTED = 1.0  # ms


def ours(path: Path) -> list[float]:
    from quizgen.store import Store
    from quizgen.study.moment import event

    times = []
    with Store.open(path) as store:
        for i in range(COUNT):
            happened = event(
                store.moment(datetime.now(UTC)), "answered", f"t:forward:1:{i}", "r", {"verdict": "right"}
            )
            start = perf_counter()
            store.append(happened)
            times.append(perf_counter() - start)
    return times


def floor(path: Path) -> list[float]:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("pragma journal_mode=wal")
    connection.execute("pragma synchronous=full")
    connection.execute("create table log (id text, data text)")
    times = []
    for i in range(COUNT):
        start = perf_counter()
        connection.execute("insert into log values (?, ?)", (str(i), "{}"))
        times.append(perf_counter() - start)
    connection.close()
    return times


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        mine, least = median(ours(Path(folder) / "ours.sqlite")), median(floor(Path(folder) / "floor.sqlite"))
    print(
        f"answer: one commit {mine * 1000:.2f} ms (wanted {WANTED}), {mine / least:.2f} x the smallest safe insert"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
