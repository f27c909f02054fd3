"""Export 10,000 notes to Anki, against genanki alone and the floor: the same rows by executemany, and one zip."""

import gc
import io
import sqlite3
import sys
import tempfile
import warnings
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from time import perf_counter

from quizgen.item import Answer, Blank, Choice, Citation, Cloze, Item, ItemSet, Option, Proof, Recall

COUNT = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
RUNS = 5
CHANGED = "2024-03-01T08:00:00Z"
NOW = datetime(2024, 5, 1, tzinfo=UTC)
SOURCE = Citation("doc", "A document with a title of usual length", "2023-07-04", 9)


def body(n: int) -> Choice | Cloze | Recall:
    if n % 10 == 9:
        return Recall(
            (f"When did event number {n} happen?",), Answer(f"{n % 28 + 1} June 2001", "date"), typed=True
        )
    if n % 10 > 5:
        blanks = (Blank(1, Answer(f"City {n}", "name", (f"Town {n}",))), Blank(2, Answer(str(n), "count")))
        return Cloze(("In the year of the event ", " had ", " inhabitants, as counted then."), blanks)
    wrong = [
        Option(f"City {n + i}", Proof("row", ("f",), f"City {n + i} hosted the meeting of the year {n + i}."))
        for i in range(1, 7)
    ]
    return Choice((f"Which city hosted the meeting of the year {n}?",), f"City {n}", tuple(wrong))


def items() -> list[Item]:
    return [
        Item(
            id=f"bench:forward:city:{n}",
            kind="forward",
            body=body(n),
            facts=(str(n),),
            topic="A topic",
            must_know=n % 5 == 0,
            explanation=f"City {n} hosted the meeting of the year {n}, and \u201emany\u201c came & stayed.",
            sources=(SOURCE,),
            revision=f"{n:016x}",
            changed=CHANGED,
        )
        for n in range(COUNT)
    ]


def ours(sets: list[ItemSet]) -> bytes:
    from quizgen.format import Options
    from quizgen.formats import FORMATS

    out = io.BytesIO()
    FORMATS["anki"].write(sets, out, Options(now=NOW))
    return out.getvalue()


def drawing(sets: list[ItemSet]) -> bytes:
    """Only which options are shown, and their order: a part of the export that has no part in the floor."""
    from quizgen.shown import shown

    for item in sets[0].items:
        if isinstance(item.body, Choice):
            shown(item.body, item.id, 0, 0)
    return b""


def rows(package: bytes) -> tuple[list[tuple[object, ...]], list[tuple[object, ...]]]:
    database = sqlite3.connect(":memory:")
    with zipfile.ZipFile(io.BytesIO(package)) as opened:
        database.deserialize(opened.read("collection.anki2"))
    both = (
        database.execute("select * from notes").fetchall(),
        database.execute("select * from cards").fetchall(),
    )
    database.close()
    return both


def floor(notes: list[tuple[object, ...]], cards: list[tuple[object, ...]]) -> bytes:
    from genanki.apkg_schema import APKG_SCHEMA

    database = sqlite3.connect(":memory:")
    tables, _, indexes = APKG_SCHEMA.partition("CREATE INDEX")
    database.executescript(tables)
    database.executemany(f"insert into notes values ({','.join('?' * 11)})", notes)
    database.executemany(f"insert into cards values ({','.join('?' * 18)})", cards)
    database.commit()
    database.executescript("CREATE INDEX" + indexes)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("collection.anki2", database.serialize(), zipfile.ZIP_DEFLATED, 1)
    database.close()
    return out.getvalue()


def genanki_alone(notes: list[tuple[object, ...]]) -> bytes:
    """The same fields, tags and guids as genanki's own notes; escaping and drawing are done already."""
    import genanki

    from quizgen.formats.anki import note_types

    models = {one.id: note_types.model(one) for one in note_types.NOTE_TYPES}
    deck = genanki.Deck(2_000_000_000, "bench")
    for note in notes:
        made = genanki.Note(
            models[note[2]], str(note[6]).split("\x1f"), tags=str(note[5]).split(), guid=note[1]
        )
        deck.add_note(made)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "deck.apkg"
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            genanki.Package(deck).write_to_file(path, timestamp=1)
        return path.read_bytes()


def timed(make: Callable[[], bytes]) -> tuple[float, int]:
    make()
    times, size = [], 0
    for _ in range(RUNS):
        gc.collect()
        start = perf_counter()
        size = len(make())
        times.append(perf_counter() - start)
    return median(times), size


def main() -> int:
    sets = [ItemSet("bench", "Bench", items())]
    notes, cards = rows(ours(sets))
    base, base_size = timed(lambda: floor(notes, cards))
    print(f"export: {len(notes)} notes, {len(cards)} cards to Anki")
    print(
        f"  floor (executemany of the same rows and one zip): {base * 1000:.0f} ms, {base_size / 1e6:.1f} MB"
    )
    for name, make in (("genanki alone", lambda: genanki_alone(notes)), ("quizgen", lambda: ours(sets))):
        took, size = timed(make)
        print(f"  {name}: {took * 1000:.0f} ms, {size / 1e6:.1f} MB: {took / base:.2f} x the floor")
    took, _ = timed(lambda: drawing(sets))
    print(f"  of it, drawing the options: {took * 1000:.0f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main())
