"""The store: an append-only log of events in SQLite.

Write-ahead log with synchronous=FULL: when `append` returns, the answer survives a kill and a power cut.
Nothing is ever changed or deleted; what is known of a learner is a replay (`schedule.replay`).
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterator, Sequence
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
_LAST_ID = (1 << 48) - 1  # the milliseconds that an id has room for
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MINUTES = 24 * 60  # of a day: no place on earth is further from UTC
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
    number = min(milliseconds, _LAST_ID) << 80 | int.from_bytes(random_bytes[:10].ljust(10, b"\0"), "big")
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
        self.damaged: list[str] = []  # the events that `events` had to leave out, each with what is wrong
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
            # Absolute, since SQLite keeps a file `:memory:` nowhere.
            connection = sqlite3.connect(path.absolute(), timeout=WAIT, isolation_level=None)
            device = _ready(connection, path)
            # An id above 7ZZ… is none of ours: nothing could follow it.
            last = connection.execute("SELECT max(id) FROM events WHERE id < '8'").fetchone()[0]
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
        """All events by id, which is by time; those of a type this version doesn't know are left out.

        So are those that can't be read, and `damaged` tells which: one bad row is no reason to forget all others.
        """
        self.damaged = []
        try:
            for row in self._rows():
                if row[4] in _TYPES:
                    try:
                        yield _event(row)
                    except (ValueError, RecursionError) as error:
                        self.damaged.append(f"{row[0]!a}: {error}")
        except sqlite3.Error as error:
            raise _said(self.path, error) from error

    def _rows(self) -> Iterator[Sequence[object]]:
        """The rows of the log; from the first that is no UTF-8 on, what is none is read as a question mark."""
        query, last = (
            "SELECT id, device, at, offset, type, card, revision, data FROM events {} ORDER BY id",
            "",
        )
        try:
            for row in self._connection.execute(query.format("")):
                yield row
                last = row[0]
        except sqlite3.OperationalError as error:
            if "decode" not in str(error):
                raise
            self._connection.text_factory = lambda data: data.decode("utf-8", "replace")
            yield from self._connection.execute(query.format("WHERE id > ?"), (last,))

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _event(row: Sequence[object]) -> Event:
    """The event that a row holds; ValueError says what is wrong with it."""
    id, device, at, offset, type, card, revision, data = row  # noqa: A001
    if not isinstance(at, int) or not isinstance(offset, int) or abs(offset) >= _MINUTES:
        raise ValueError("its time is none")
    try:
        when = _EPOCH + timedelta(microseconds=at)
        when.replace(tzinfo=None) + timedelta(days=1 if offset > 0 else -1)  # at the learner's place, too
    except OverflowError:
        raise ValueError("its time is none") from None
    if not all(isinstance(text, str) for text in (id, device, card, revision, data)):
        raise ValueError("a text of it is none")
    known = json.loads(cast(str, data))
    if not isinstance(known, dict):
        raise ValueError("its data is no JSON object")
    kind = cast(EventType, type)
    return Event(str(id), str(device), when, offset, kind, str(card), str(revision), known)


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
    return _device(connection)


def _device(connection: sqlite3.Connection) -> str:
    """The device's id; a new one where it was lost: the log is worth more than the name of who wrote it."""
    query = "SELECT value FROM meta WHERE name = 'device'"
    row = connection.execute(query).fetchone()
    if row is None:
        connection.execute(LAYOUTS[0][-1].replace("INSERT", "INSERT OR IGNORE"))
        row = connection.execute(query).fetchone()
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
    elif "full" in text or "I/O" in text:
        mend = "make room on the disk, or name another file with --store"
    elif "unable to open" in text:
        mend = "name a file in a folder of your own with --store"
    else:
        mend = "it isn't a store, or it is damaged; put a copy in its place, or name another with --store"
    return StoreError(f"{path}: {text}; {mend}")
