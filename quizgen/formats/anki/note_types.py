"""The three note types: their fields and templates, whose number, order and ids are frozen for ever.

A collection that has a note type of this id with other fields or templates makes a copy of it and ignores all
notes that are there already. Names, template texts and the style sheet may change: raise `CHANGED` with them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from quizgen.formats.anki.identity import part_id

if TYPE_CHECKING:
    import genanki

# Seconds since 1970 when templates or style last changed: a collection takes only newer ones than its own.
CHANGED = 1_795_305_600
OPTIONS = 8

_ABOUT = (
    "Explanation",
    "Table",
    "Source",
    "Date",
    "Speaker",
    "Topic",
    "Set",
    "Kind",
    "Language",
    "Item",
    "Revision",
)
_ABOUT_PARTIAL = "{{> about}}\n"  # what the back of each note type ends with
SPARE = ("Image", "Audio", *(f"Spare{n}" for n in range(1, 9)))


@dataclass(frozen=True, slots=True)
class NoteType:
    """A note type: the word for its item type, its id, its fields in order; `script` runs on both sides."""

    name: str
    id: int
    fields: tuple[str, ...]
    is_cloze: bool = False
    script: str = ""


CHOICE = NoteType(
    "choice",
    1_702_463_118_257,
    (
        "Question",
        "Answer",
        *(f"Option{n}" for n in range(1, OPTIONS + 1)),
        *(f"Reason{n}" for n in range(1, OPTIONS + 1)),
        "Key",
        "Order",
        *_ABOUT,
        *SPARE,
    ),
    script="choice.js",
)
CLOZE = NoteType(
    "cloze", 1_702_463_204_893, ("Text", "Accepted", "Extra", *_ABOUT[1:], *SPARE), is_cloze=True
)
RECALL = NoteType(
    "recall",
    1_702_463_391_641,
    ("Question", "Answer", "Accepted", "Typed", *_ABOUT, *SPARE),
)
NOTE_TYPES = (CHOICE, CLOZE, RECALL)


@cache
def model(note_type: NoteType) -> genanki.Model:
    """The note type as genanki writes it."""
    import genanki

    name = note_type.name
    script = f"<script>\n{_text(note_type.script)}</script>\n" if note_type.script else ""
    template = {
        "name": name.capitalize(),
        "id": part_id(note_type.id, "template", 0),
        "qfmt": _text(f"{name}.front.html") + script,
        "afmt": _text(f"{name}.back.html").replace(_ABOUT_PARTIAL, _text("about.html")) + script,
    }
    made = genanki.Model(
        note_type.id,
        f"quizgen {name}",
        fields=[_field(note_type, place) for place in range(len(note_type.fields))],
        templates=[template],
        css=_text("style.css"),
        model_type=genanki.Model.CLOZE if note_type.is_cloze else genanki.Model.FRONT_BACK,
    )
    # Which fields a card needs: always the first. genanki would find out by rendering, 30 ms a note type.
    made._req = [[0, "any", [0]]]
    return made


def _field(note_type: NoteType, place: int) -> dict[str, Any]:
    return {"name": note_type.fields[place], "id": part_id(note_type.id, "field", place)}


def _text(name: str) -> str:
    return files(__package__).joinpath("templates", name).read_text(encoding="utf-8")
