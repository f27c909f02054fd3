"""The store: an append-only log of events in SQLite.

Write-ahead log with synchronous=FULL: when `append` returns, the answer survives a kill and a power cut.
Nothing is ever changed or deleted; what is known of a learner is a replay (`schedule.replay`).
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import cast, get_args

from quizgen.errors import QuizgenError
from quizgen.event import Event, EventType
from quizgen.study.moment import Moment

# What brings the layout from one version (`user_version` of the file) to the next; the first makes a new
# file. `WITHOUT ROWID` keeps the rows by id, which is by time: reading needs no sort. `at`: microseconds.
LAYOUTS: tuple[tuple[str, ...], ...] = (
    (
        "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
        """CREATE TABLE events (
            id TEXT PRIMARY KEY, device TEXT NOT NULL, at INTEGER NOT NULL, offset INTEGER NOT NULL,
            type TEXT NOT NULL, card TEXT NOT NULL, revision TEXT NOT NULL, data TEXT NOT NULL
        ) WITHOUT ROWID""",
        "INSERT INTO meta VALUES ('device', lower(hex(randomblob(8))))",
    ),
)
APPLICATION = 0x51474C47  # "QGLG" as `application_id`: another program's database is never written to
WAIT = 10.0  # seconds for another process that is writing

_DIGITS = (
    "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford: without I, L, O, U, and in the order of the code points
)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_TYPES = frozenset(get_args(EventType))


class StoreError(QuizgenError):
    """The store cannot be used; says which file, why, and what helps."""


def new_id(now: datetime, random_bytes: bytes, after: str = "") -> str:
    """A ULID: 48 bits of milliseconds and 80 random ones in 26 characters that sort by time.

    It is larger than `after` even when the clock stands still or runs backwards: then it is of the next millisecond.
    The random part is drawn anew all the same, or two programs that follow one id would give the same next.
    """
    milliseconds = max(0, (now - _EPOCH) // timedelta(milliseconds=1))
    if after:
        milliseconds = max(milliseconds, (_read(after) >> 80) + 1)
    number = (milliseconds & (1 << 48) - 1) << 80 | int.from_bytes(random_bytes[:10].ljust(10, b"\0"), "big")
    return _written(number)


def _written(number: int) -> str:
    return "".join(_DIGITS[number >> 5 * place & 31] for place in range(25, -1, -1))


def _read(text: str) -> int:
    number = 0
    for digit in text:
        number = number << 5 | max(0, _DIGITS.find(digit))
    return number


class Store:
    """The event log of one learner. Open it with `Store.open`; it is a context manager, too."""

    def __init__(self, path: Path, connection: sqlite3.Connection, device: str, last: str) -> None:
        self.path = path
        self.device = device
        self._connection = connection
        self._last = last

    @classmethod
    def open(cls, path: Path) -> Store:
        """The store at this path, made with its folders where there is none; StoreError if it can't be."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(
                f"{path.parent}: no folder can be made here: {error.strerror or error}"
            ) from error
        connection = None
        try:
            connection = sqlite3.connect(path, timeout=WAIT, isolation_level=None)
            device = _ready(connection, path)
            last = connection.execute("SELECT max(id) FROM events").fetchone()[0]
            return cls(path, connection, device, last or "")
        except (sqlite3.Error, StoreError) as error:
            if connection is not None:
                connection.close()
            if isinstance(error, StoreError):
                raise
            raise _said(path, error) from error

    def moment(self, now: datetime) -> Moment:
        """A new id, later than all before it, with the device and the time."""
        self._last = new_id(now, os.urandom(10), self._last)
        return Moment(self._last, self.device, now)

    def append(self, event: Event) -> None:
        """Commit one event; an id that is there already does nothing, so logs can be united."""
        row = (
            event.id,
            event.device,
            (event.at - _EPOCH) // timedelta(microseconds=1),
            event.offset,
            event.type,
            event.card,
            event.revision,
            json.dumps(dict(event.data), sort_keys=True, separators=(",", ":")),
        )
        try:
            self._connection.execute("INSERT OR IGNORE INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)
        except sqlite3.Error as error:
            raise _said(self.path, error) from error
        self._last = max(self._last, event.id)

    def events(self) -> Iterator[Event]:
        """All events by id, which is by time; those of a type this version doesn't know are left out."""
        try:
            for id, device, at, offset, type, card, revision, data in self._connection.execute(  # noqa: A001
                "SELECT id, device, at, offset, type, card, revision, data FROM events ORDER BY id"
            ):
                if type in _TYPES:
                    when = _EPOCH + timedelta(microseconds=at)
                    kind = cast(EventType, type)
                    yield Event(id, device, when, offset, kind, card, revision, json.loads(data))
        except (sqlite3.Error, json.JSONDecodeError, OverflowError, TypeError) as error:
            raise _said(self.path, error) from error

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _ready(connection: sqlite3.Connection, path: Path) -> str:
    """Check the file before anything is written to it, make or migrate the layout; the device's id."""
    version = _pragma(connection, "user_version")
    if version > len(LAYOUTS):
        raise StoreError(
            f"{path}: written by a newer quizgen (layout {version}, this one knows {len(LAYOUTS)}); "
            "update quizgen, or name another file with --store"
        )
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if (version or tables) and _pragma(connection, "application_id") != APPLICATION:
        raise StoreError(f"{path}: a database of another program; name another file with --store")
    connection.execute("PRAGMA synchronous=FULL")
    if version < len(LAYOUTS):
        _laid(connection)
    row = connection.execute("SELECT value FROM meta WHERE name = 'device'").fetchone()
    return str(row[0])


def _laid(connection: sqlite3.Connection) -> None:
    """Bring the layout up to date in one transaction; of several processes one does it."""
    connection.execute("BEGIN IMMEDIATE")
    with connection:  # commits, or rolls all of it back
        for layout in LAYOUTS[_pragma(connection, "user_version") :]:
            for statement in layout:
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id={APPLICATION}")
        connection.execute(f"PRAGMA user_version={len(LAYOUTS)}")
    # After the layout: who comes second waits in the transaction above, where SQLite knows how to wait.
    connection.execute("PRAGMA journal_mode=WAL")


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def _said(path: Path, error: Exception) -> StoreError:
    """The error in words that say what helps."""
    text = str(error)
    if "locked" in text or "busy" in text:
        mend = "another program holds it; close that one, or wait"
    elif "readonly" in text:
        mend = "it can't be written; change its permissions, or name another file with --store"
    elif "full" in text:
        mend = "make room on the disk"
    elif "unable to open" in text:
        mend = "name a file in a folder of your own with --store"
    else:
        mend = "it isn't a store, or it is damaged; put a copy in its place, or name another with --store"
    return StoreError(f"{path}: {text}; {mend}")
