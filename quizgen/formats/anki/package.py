"""A package: a zip with a collection inside, an SQLite database in Anki's schema 11, which every Anki reads.

genanki gives the schema, the note types and the decks. Notes and cards go in as rows, and indexes are made last:
that costs little more than the database itself, where a genanki note each costs more than twice that.
"""

from __future__ import annotations

import sqlite3
import zipfile
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from typing import BinaryIO

from quizgen.format import Loss, Options
from quizgen.formats.anki import note_types
from quizgen.formats.anki.decks import Deck, Entry, decks, entries
from quizgen.formats.anki.identity import guid, number
from quizgen.formats.anki.markup import markup
from quizgen.formats.anki.note_types import CHANGED, NoteType
from quizgen.formats.anki.notes import note, note_type, tags
from quizgen.item import ItemSet

NEVER = 1  # seconds since 1970: an item that doesn't know when it changed never updates a note
_SPREAD = 10**8  # milliseconds: first ids of packages of the same build differ by up to a day
_LEVEL = 1  # of compression: twice as fast as the default, a tenth larger
_NOTE = "INSERT INTO notes VALUES (?,?,?,?,-1,?,?,?,0,0,'')"
_CARD = "INSERT INTO cards VALUES (?,?,?,?,?,-1,0,0,?,0,0,0,0,0,0,0,0,'')"

NoteRow = tuple[int, str, int, int, str, str, str]  # id, guid, note type, modified, tags, fields, first field
CardRow = tuple[int, int, int, int, int]  # note id, deck, ordinal, modified, due


def write(sets: Sequence[ItemSet], out: BinaryIO, options: Options) -> tuple[Loss, ...]:
    """A package with a deck for each set, byte for byte the same for the same sets and options; nothing is lost."""
    listed = entries(sets, options.deck)
    types = {note_type(entry.item) for entry in listed}
    latest = int(options.now.timestamp())
    database = sqlite3.connect(":memory:")
    try:
        indexes = _tables(database)
        _decks(database, decks(sets, options.deck), [one for one in note_types.NOTE_TYPES if one in types])
        cards: list[CardRow] = []
        database.executemany(_NOTE, _notes(listed, options.seed, latest, cards))
        first = _first_id(listed, latest, len(cards))
        database.executemany(_CARD, ((first + n, *card) for n, card in enumerate(cards)))
        database.commit()
        database.executescript(indexes)
        collection = database.serialize()
    finally:
        database.close()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr(_member("collection.anki2"), collection, zipfile.ZIP_DEFLATED, _LEVEL)
        package.writestr(_member("media"), "{}")
    return ()


def _tables(database: sqlite3.Connection) -> str:
    """Makes the tables of a new collection; gives the statements for its indexes."""
    from genanki.apkg_col import APKG_COL
    from genanki.apkg_schema import APKG_SCHEMA

    tables, _, indexes = APKG_SCHEMA.partition("CREATE INDEX")
    database.executescript(tables + APKG_COL)
    return f"CREATE INDEX{indexes}"


def _decks(database: sqlite3.Connection, all_decks: Sequence[Deck], types: Sequence[NoteType]) -> None:
    """Writes the decks, and with the first of them the note types."""
    import genanki

    for place, deck in enumerate(all_decks):
        made = genanki.Deck(deck.id, deck.name, markup([deck.description])[0])
        for one in () if place else types:
            made.add_model(note_types.model(one))
        made.write_to_db(database.cursor(), CHANGED, iter(()))  # the ids would be for notes, and it has none


def _notes(listed: Sequence[Entry], seed: int, latest: int, cards: list[CardRow]) -> Iterator[NoteRow]:
    """The rows of the notes; those of their cards are added to `cards` on the way."""
    first = _first_id(listed, latest, len(listed))
    for id_, entry in enumerate(listed, first):
        item = entry.item
        made = note(item, entry.sets[0], seed)
        modified = min(_seconds(item.changed), latest)
        cards += [(id_, entry.deck, ordinal, modified, entry.due) for ordinal in made.cards]
        yield (
            id_,
            guid(item.id),
            made.type.id,
            modified,
            tags(item, entry.sets),
            "\x1f".join(made.fields),
            made.fields[0],
        )


def _first_id(listed: Sequence[Entry], latest: int, count: int) -> int:
    """The first of `count` ids; to Anki they are times of creation, so all lie before the last change."""
    changed = max((_seconds(entry.item.changed) for entry in listed), default=NEVER)
    homes = sorted({entry.deck for entry in listed})
    return max(min(changed, latest), 10**9) * 1000 - count - number(f"ids of {homes}") % _SPREAD


@lru_cache(maxsize=1024)
def _seconds(changed: str) -> int:
    """The time of an item's last change, in seconds since 1970."""
    if not changed:
        return NEVER
    when = datetime.fromisoformat(changed)
    return int((when if when.tzinfo else when.replace(tzinfo=UTC)).timestamp())


def _member(name: str) -> zipfile.ZipInfo:
    """A zip entry that looks the same on every machine and day."""
    member = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    member.create_system = 3
    member.external_attr = 0o644 << 16
    return member
