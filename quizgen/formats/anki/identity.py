"""How Anki knows what it has seen before: notes by guid, decks by name, fields by id."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

_EPOCH = 10**12  # ids count milliseconds since 1970: from here on they have the usual thirteen digits


def guid(item_id: str) -> str:
    """The note's name in every collection: 72 bits of the SHA-256 of its item id, in base 64."""
    return b64encode(_hash(item_id)[:9]).decode()


def deck_id(name: str) -> int:
    """An id for a deck of this name; only new decks take it, others are matched by name."""
    return _EPOCH + number(f"deck {name}") % _EPOCH


def part_id(note_type: int, part: str, place: int) -> int:
    """An id for a field or template: by its place, so that a renamed one is known again."""
    return number(f"{part} {place} of {note_type}")


def number(text: str) -> int:
    """63 bits of the text's SHA-256."""
    return int.from_bytes(_hash(text)[:8], "big") >> 1


def _hash(text: str) -> bytes:
    return sha256(text.encode(errors="replace")).digest()
