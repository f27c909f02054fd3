from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen import store as stores
from quizgen.event import Event
from quizgen.store import Store, StoreError, new_id
from quizgen.study.moment import event

NOW = datetime(2026, 3, 2, 9, 30, 15, 123456, tzinfo=timezone(timedelta(hours=2)))
ROOT = Path(__file__).resolve().parent.parent


def append(store: Store, card: str = "c", now: datetime = NOW, **data: object) -> Event:
    happened = event(store.moment(now), "answered", card, "r1", data)
    store.append(happened)
    return happened


def test_what_was_appended_is_read_back_as_it_was(tmp_path: Path):
    path = tmp_path / "deep" / "er" / "log.db"
    with Store.open(path) as store:
        written = [
            append(
                store, "sco:forward:city:k7f2#3", rating=3, response="Tsingtao “青岛” \ud800\x00", option=None
            ),
            append(store, "b", NOW - timedelta(days=9)),
        ]
        assert list(store.events()) == written
    with Store.open(path) as store:
        assert list(store.events()) == written


def test_events_come_in_the_order_of_their_ids(tmp_path: Path):
    with Store.open(tmp_path / "log.db") as store:
        moments = [store.moment(NOW + timedelta(seconds=s)) for s in range(5)]
        for moment in reversed(moments):
            store.append(event(moment, "answered", "c"))
        assert [e.id for e in store.events()] == [moment.id for moment in moments]


def test_an_event_twice_is_one(tmp_path: Path):
    with Store.open(tmp_path / "log.db") as store:
        first = append(store, rating=3)
        store.append(replace(first, data={"rating": 1}))
        assert list(store.events()) == [first]


def test_the_device_stays_and_differs_between_stores(tmp_path: Path):
    with Store.open(tmp_path / "a.db") as store:
        device = store.device
    with Store.open(tmp_path / "a.db") as store, Store.open(tmp_path / "b.db") as other:
        assert store.device == device
        assert other.device != device


def test_ids_grow_even_when_the_clock_stands_still_or_runs_backwards(tmp_path: Path):
    with Store.open(tmp_path / "log.db") as store:
        ids = [store.moment(NOW - timedelta(days=n)).id for n in range(100)]
        store.append(event(store.moment(NOW), "answered", "c"))
    with Store.open(tmp_path / "log.db") as store:
        ids.append(store.moment(NOW - timedelta(days=900)).id)
    assert ids == sorted(set(ids))


def test_an_event_of_another_device_does_not_break_the_order(tmp_path: Path):
    with Store.open(tmp_path / "log.db") as store:
        later = Event(
            new_id(NOW + timedelta(days=1), b"\1" * 10), "x", NOW.astimezone(UTC), 0, "answered", "c"
        )
        store.append(later)
        assert store.moment(NOW).id > later.id


@given(
    st.datetimes(datetime(1970, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC)),
    st.binary(max_size=12),
    st.text("0123456789ABCDEFGHJKMNPQRSTVWXYZ", min_size=25, max_size=25),
)
def test_a_new_id_is_larger_than_the_last_one(now: datetime, noise: bytes, tail: str):
    made = new_id(now, noise, "0" + tail)
    assert made > "0" + tail
    assert len(made) == 26


@given(
    st.datetimes(datetime(1970, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC)),
    st.integers(1, 10**9),
    st.binary(min_size=10, max_size=10),
    st.binary(min_size=10, max_size=10),
)
def test_ids_sort_by_time(now: datetime, later: int, a: bytes, b: bytes):
    assert new_id(now, a) < new_id(now + timedelta(milliseconds=later), b)


def test_ids_need_no_clock_after_1970():
    assert len(new_id(datetime(1900, 1, 1, tzinfo=UTC), b"")) == 26


def test_a_store_is_in_wal_mode_with_full_synchronisation(tmp_path: Path):
    with Store.open(tmp_path / "log.db"), sqlite3.connect(tmp_path / "log.db") as other:
        assert other.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    other.close()
    for _ in range(2):  # new, and opened again
        with Store.open(tmp_path / "log.db") as store:
            assert store._connection.execute("PRAGMA synchronous").fetchone() == (2,)


def made(path: Path, *statements: str) -> Path:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()
    return path


def newer(path: Path) -> Path:
    Store.open(path).close()
    return made(path, "PRAGMA user_version = 99")


def damaged(path: Path) -> Path:
    with Store.open(path) as store:
        for _ in range(200):
            append(store, response="x" * 100)
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * 30_000)
    return path


def words(path: Path) -> Path:
    path.write_text("Dear diary, today I learnt nothing. " * 200)
    return path


def folder(path: Path) -> Path:
    path.mkdir()
    return path


def below_a_file(path: Path) -> Path:
    path.write_text("")
    return path / "log.db"


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (newer, "written by a newer quizgen"),
        (words, "it isn't a store, or it is damaged"),
        (folder, "with --store"),
        (below_a_file, "no folder can be made here"),
        (lambda path: made(path, "CREATE TABLE songs (a)"), "a database of another program"),
        (lambda path: made(path, "PRAGMA user_version = 1"), "a database of another program"),
    ],
)
def test_a_file_that_is_no_store_is_said_so_and_left_alone(tmp_path: Path, make, says: str):
    path = make(tmp_path / "log.db")
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(StoreError, match=says) as caught:
        Store.open(path)
    assert str(path.parent if says.startswith("no folder") else path) in str(caught.value)
    assert (path.read_bytes() if path.is_file() else b"") == before


def test_a_damaged_store_is_said_so(tmp_path: Path):
    path = damaged(tmp_path / "log.db")
    with pytest.raises(StoreError, match="damaged"), Store.open(path) as store:
        list(store.events())


def test_a_store_that_another_program_holds_is_said_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(stores, "WAIT", 0.05)
    with Store.open(tmp_path / "log.db") as store:
        other = sqlite3.connect(tmp_path / "log.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="another program holds it"):
            append(store)
        other.execute("ROLLBACK")
        other.close()
        append(store)
        assert len(list(store.events())) == 1


def test_a_store_that_cannot_be_written_is_said_so(tmp_path: Path):
    with Store.open(tmp_path / "log.db") as store:
        first = append(store)
        store._connection.execute("PRAGMA query_only = 1")
        with pytest.raises(StoreError, match="change its permissions, or name another file with --store"):
            append(store)
        assert list(store.events()) == [first]


def test_a_full_disk_is_said_so(tmp_path: Path):
    with Store.open(tmp_path / "log.db") as store:
        pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
        store._connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(StoreError, match="make room on the disk"):
            append(store, response="x" * 100_000)


def test_events_of_a_later_version_are_left_out(tmp_path: Path):
    with Store.open(tmp_path / "log.db") as store:
        first = append(store)
        made(tmp_path / "log.db", "INSERT INTO events VALUES ('~', 'd', 0, 0, 'sang', 'c', '', '{}')")
        assert list(store.events()) == [first]


@pytest.mark.parametrize(
    "damage",
    [
        "data = '{bad'",
        "data = '[1]'",
        "data = 'null'",
        "data = x'ff'",
        f"data = '{'[' * 100_000}'",
        f"""data = '{{"milliseconds": {"9" * 5000}}}'""",
        "offset = 'x'",
        "offset = 99999999",
        "at = 'x'",
        "at = 9223372036854775807",
        "at = 253402300799999999, offset = 600",
        "at = -62135596800000000, offset = -600",
        "card = x'ff'",
    ],
)
def test_an_event_that_cannot_be_read_hides_no_other(tmp_path: Path, damage: str):
    with Store.open(tmp_path / "log.db") as store:
        kept = [append(store) for _ in range(3)]
        made(tmp_path / "log.db", f"UPDATE events SET {damage} WHERE id = '{kept[1].id}'")
        assert list(store.events()) == [kept[0], kept[2]]
        assert len(store.damaged) == 1
        assert kept[1].id in store.damaged[0]
        kept.append(append(store))
        assert list(store.events())[-1] == kept[-1]


def test_a_text_that_is_no_utf_8_is_read_with_question_marks(tmp_path: Path):
    with Store.open(tmp_path / "log.db") as store:
        kept = [append(store, response="good") for _ in range(3)]
        connection = sqlite3.connect(tmp_path / "log.db")
        data = (
            connection.execute("SELECT data FROM events").fetchone()[0].encode().replace(b"good", b"go\xffd")
        )
        connection.execute("UPDATE events SET data = CAST(? AS TEXT) WHERE id = ?", (data, kept[1].id))
        connection.commit()
        connection.close()
        assert [event.data["response"] for event in store.events()] == ["good", "go\ufffdd", "good"]


def test_a_store_that_forgot_its_device_gets_a_new_one(tmp_path: Path):
    with Store.open(tmp_path / "log.db") as store:
        kept = append(store)
    made(tmp_path / "log.db", "DELETE FROM meta")
    with Store.open(tmp_path / "log.db") as store:
        assert list(store.events()) == [kept]
        device = store.device
    assert len(device) == 16
    with Store.open(tmp_path / "log.db") as store:
        assert store.device == device


def test_an_id_from_beyond_all_time_stops_no_other(tmp_path: Path):
    with Store.open(tmp_path / "log.db") as store:
        append(store)
    made(tmp_path / "log.db", f"UPDATE events SET id = '{'Z' * 26}'")
    with Store.open(tmp_path / "log.db") as store:
        ids = [append(store).id for _ in range(3)]
    assert ids == sorted(ids)
    assert ids[0] > new_id(NOW - timedelta(days=1), bytes(10))
    assert new_id(NOW, bytes(10), "7" + "Z" * 25) == "7ZZZZZZZZZ" + "0" * 16


def test_a_store_is_a_file_whatever_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    with Store.open(Path(":memory:")) as store:
        kept = append(store)
    with Store.open(Path(":memory:")) as store:
        assert list(store.events()) == [kept]


WRITER = """
import sys
from datetime import datetime
from pathlib import Path
from quizgen.study.moment import event
from quizgen.store import Store
store = Store.open(Path(sys.argv[1]))
for n in range(int(sys.argv[2])):
    store.append(event(store.moment(datetime.now().astimezone()), "answered", "c", data={"n": n, "by": sys.argv[3]}))
    print(n, flush=True)
"""


def writer(path: Path, count: int, name: str) -> subprocess.Popen[str]:
    arguments = [sys.executable, "-c", WRITER, str(path), str(count), name]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(arguments, env=environment, stdout=subprocess.PIPE, text=True)


def test_several_programs_open_and_append_at_once(tmp_path: Path):
    path = tmp_path / "log.db"
    running = [writer(path, 50, name) for name in "abcd"]
    for process in running:
        process.communicate(timeout=60)
        assert process.returncode == 0
    with Store.open(path) as store:
        found = [(e.data["by"], e.data["n"]) for e in store.events()]
    assert sorted(found) == [(name, n) for name in "abcd" for n in range(50)]
    for name in "abcd":
        assert [n for by, n in found if by == name] == list(range(50))


def test_a_kill_loses_nothing_that_was_stored(tmp_path: Path):
    path = tmp_path / "log.db"
    stored = 0
    for kill in range(5):
        process = writer(path, 10**6, str(kill))
        assert process.stdout is not None
        seen = [int(process.stdout.readline()) for _ in range(10 + 7 * kill)]
        process.send_signal(signal.SIGTERM if os.name == "nt" else signal.SIGKILL)
        seen += [int(line) for line in process.stdout.read().split("\n") if line.strip()]
        process.wait(timeout=30)
        process.stdout.close()
        with Store.open(path) as store:
            kept = [e.data["n"] for e in store.events() if e.data["by"] == str(kill)]
        assert kept[: len(seen)] == seen
        assert len(kept) <= len(seen) + 1  # the one stored, but not yet told
        stored += len(kept)
    with Store.open(path) as store:
        assert len(list(store.events())) == stored


def test_two_programs_that_follow_the_same_id_give_different_ones():
    last = new_id(NOW, b"\xff" * 10)
    one, other = new_id(NOW, b"a" * 10, last), new_id(NOW, b"b" * 10, last)
    assert last < one
    assert last < other
    assert one != other
