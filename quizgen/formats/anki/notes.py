"""Items as notes: the fields, tags and cards of each."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from quizgen import braces
from quizgen.format import source
from quizgen.formats.anki.markup import WEDGE, markup, table
from quizgen.formats.anki.note_types import CHOICE, CLOZE, OPTIONS, RECALL, SPARE, NoteType
from quizgen.item import Answer, Choice, Cloze, Item, Recall
from quizgen.shown import shown

_UNUSED = ("",) * len(SPARE)
_UNFIT = re.compile(r"(?:[\s\"\x00-\x20\x7f-\x9f\ud800-\udfff]|::)+")
_FORMULA = re.compile(r"\\\(.*?\\\)|\\\[.*?\\\]", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Note:
    """A note without its place in a package; `cards` are the ordinals of its templates or blanks, from 0."""

    type: NoteType
    fields: tuple[str, ...]
    cards: tuple[int, ...]


def note(item: Item, set_name: str, seed: int) -> Note:
    """The item as a note of its type."""
    cards: tuple[int, ...] = (0,)
    match item.body:
        case Choice() as choice:
            own = _choice(choice, item.id, seed)
        case Cloze() as body:
            own = _cloze(body)
            cards = tuple(sorted({blank.number - 1 for blank in body.blanks}))
        case Recall(prompts, answer, typed):
            own = (prompts[0], answer.text, _accepted(answer), "1" if typed else "")
    about = (
        item.explanation,
        "\n".join([source(citation) for citation in item.sources]),
        item.date,
        item.speaker,
        item.topic,
        set_name,
        item.kind,
        item.language,
        item.id,
        item.revision,
    )
    fields = markup(own + about)
    # The table is the only field with tags of its own; it stands behind the explanation.
    fields.insert(len(own) + 1, table(item.table))
    return Note(note_type(item), (*fields, *_UNUSED), cards)


def note_type(item: Item) -> NoteType:
    """The note type for the item's type."""
    match item.body:
        case Choice():
            return CHOICE
        case Cloze():
            return CLOZE
        case Recall():
            return RECALL


def tags(item: Item, sets: tuple[str, ...]) -> str:
    """What a learner filters by, as Anki stores it: kind, topic and all sets of the item, sorted."""
    return _tags(item.kind, item.topic, sets, item.must_know, item.detail)


@lru_cache(maxsize=4096)
def _tags(kind: str, topic: str, sets: tuple[str, ...], must_know: bool, detail: bool) -> str:
    words = [f"kind::{_slug(kind)}", *(f"set::{_slug(name)}" for name in sets)]
    words += [f"topic::{_slug(topic)}"] * bool(topic) + ["must-know"] * must_know + ["detail"] * detail
    return f" {' '.join(sorted(words))} "


def _slug(text: str) -> str:
    """A tag holds no blanks and no quotes, and `::` makes a branch of the tree."""
    return _UNFIT.sub("-", unicodedata.normalize("NFC", text.casefold())).strip("-:") or "-"


def _choice(choice: Choice, item_id: str, seed: int) -> tuple[str, ...]:
    """Question, answer, options, reasons, key and order."""
    seen = shown(choice, item_id, seed, 0)
    reasons = [proof.reason if proof else "" for proof in seen.proofs]
    free = ("",) * (OPTIONS - len(reasons))
    order = "natural" if choice.ordered else "shuffled"
    return (seen.stem, choice.key, *seen.options, *free, *reasons, *free, str(seen.key + 1), order)


def _cloze(body: Cloze) -> tuple[str, ...]:
    """Text and accepted answers. The explanation that follows is what Anki's own cloze calls extra."""
    also = [
        f"{blank.answer.text} = {_accepted(blank.answer)}" for blank in body.blanks if blank.answer.accepted
    ]
    # In a formula a space parts as well and changes nothing; Anki's editor would typeset another wedge.
    text = _FORMULA.sub(lambda formula: formula[0].replace(WEDGE, " "), braces.written(body, WEDGE))
    return text, "\n".join(also)


def _accepted(answer: Answer) -> str:
    return "; ".join(answer.accepted)
