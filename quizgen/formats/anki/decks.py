"""The tree of decks: one for each set."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.formats.anki.identity import deck_id
from quizgen.item import Item, ItemSet

ROOT = "quizgen"
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]+")
_BRANCH = "::"


@dataclass(frozen=True, slots=True)
class Deck:
    """A deck: its full name, its id and what it says about itself."""

    name: str
    id: int
    description: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """An item with all sets it is in, its deck, and its place among the new cards there, from 1."""

    item: Item
    sets: tuple[str, ...]
    deck: int
    due: int


def decks(sets: Sequence[ItemSet], deck: str) -> tuple[Deck, ...]:
    """The deck of each set, and those above them."""
    found: dict[str, Deck] = {}
    for items in sets:
        *above, name = _line(deck_name(items, sets, deck))
        for parent in above:
            found.setdefault(parent, Deck(parent, deck_id(parent)))
        # A description replaces the one there: a deck that the learner named keeps its own.
        found[name] = Deck(name, deck_id(name), "" if deck else items.description)
    return tuple(sorted(found.values(), key=lambda one: one.name))


def deck_name(items: ItemSet, sets: Sequence[ItemSet], deck: str) -> str:
    """A set's deck: `deck` itself where there is one set, else a branch of `deck` or "quizgen" with its title."""
    if deck and len(sets) == 1:
        return _BRANCH.join(_clean(part) for part in deck.split(_BRANCH))
    root = [_clean(part) for part in (deck or ROOT).split(_BRANCH)]
    return _BRANCH.join([*root, _clean(re.sub(":+", ":", items.title or items.name))])


def entries(sets: Sequence[ItemSet], deck: str) -> tuple[Entry, ...]:
    """Each item once, in the deck of its first set: a guid that stands twice in a package becomes two notes.

    New cards come in the order of their places: first what everybody must know, details last.
    """
    found: dict[str, Entry] = {}
    for items in sets:
        home = deck_id(deck_name(items, sets, deck))
        ordered = sorted(items.items, key=lambda item: (item.detail, not item.must_know))
        for due, item in enumerate(ordered, 1):
            before = found.get(item.id)
            if before is None:
                found[item.id] = Entry(item, (items.name,), home, due)
            else:
                names = tuple(dict.fromkeys((*before.sets, items.name)))
                found[item.id] = Entry(before.item, names, before.deck, before.due)
    return tuple(found.values())


def _clean(text: str) -> str:
    """As Anki keeps a name: NFC, never empty, without control characters and blanks around it."""
    return _CONTROL.sub(" ", unicodedata.normalize("NFC", text)).strip() or "blank"


def _line(name: str) -> list[str]:
    """The name with the names of all decks above it, from the root."""
    parts = name.split(_BRANCH)
    return [_BRANCH.join(parts[:n]) for n in range(1, len(parts) + 1)]
