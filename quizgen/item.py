"""Items: one question each, independent of any format."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Rule = Literal["row", "time", "list", "decided", "neighbour", "order", "vouched"]


@dataclass(frozen=True, slots=True)
class Proof:
    """Why an option is wrong, in a form a program can check: the rule, the facts it rests on, the reason in words.

    row        another row of the same pattern has this value, while the stem's other roles decide the answer
    time       it holds at another date only
    decided    the other brackets decide the answer, and this known name of its type is another
    list       it is not on a complete list
    neighbour  a generated value beside an exact number or date
    order      in what the stem compares, its row certainly stands on the other side of the key's
    vouched    an `x` line says so
    """

    rule: Rule
    facts: tuple[str, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Option:
    """A wrong option with its proof."""

    text: str
    proof: Proof


@dataclass(frozen=True, slots=True)
class Answer:
    """What is right for one blank or prompt, with all that marking needs."""

    text: str
    type: str  # of VALUES
    accepted: tuple[str, ...] = ()  # further spellings
    confusable: tuple[str, ...] = ()  # other known values of the role: never taken for a typo of the answer
    in_full: str = ""  # the value, where its sign, unit or hedge stand outside the blank: nearly 500 km


@dataclass(frozen=True, slots=True)
class Choice:
    """Stem, key, and proven distractors, of which one draw is shown at a time.

    Each draw was made so that nothing about it tells the key; mixing them would undo that.
    """

    stems: tuple[str, ...]  # wordings; the first is for paper and Anki
    key: str
    distractors: tuple[Option, ...]
    ordered: bool = False  # numbers and dates stand in natural order: `rank` of the key among all options
    rank: int = 0  # for ordered: how many of `distractors` are smaller than the key; they stand sorted
    draws: tuple[
        tuple[int, ...], ...
    ] = ()  # places in `distractors`, two or three at a time; the first is for paper


@dataclass(frozen=True, slots=True)
class Blank:
    """One blank of a cloze; `number` is the place of its role in the pattern, from 1, and is never renumbered."""

    number: int
    answer: Answer
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Cloze:
    """A sentence with blanks: `parts` stand around `blanks`, one more than those. One blank is asked at a time."""

    parts: tuple[str, ...]
    blanks: tuple[Blank, ...]


@dataclass(frozen=True, slots=True)
class Recall:
    """A flashcard: a prompt, and an answer that is typed or self-rated."""

    prompts: tuple[str, ...]  # wordings; the first is for paper and Anki
    answer: Answer
    typed: bool = False


@dataclass(frozen=True, slots=True)
class Citation:
    """Where an item's fact stands, in words a learner can read."""

    document: str  # id
    title: str = ""
    published: str = ""
    paragraph: int = 0


@dataclass(frozen=True, slots=True)
class Item:
    """One question with what is known about it; `body` is one of the three item types."""

    id: str
    kind: str  # of KINDS
    body: Choice | Cloze | Recall
    facts: tuple[str, ...]
    topic: str = ""
    must_know: bool = False
    detail: bool = False
    date: str = ""  # when what it asks holds, as the fact words it
    speaker: str = ""
    language: str = "en"
    explanation: str = ""
    table: tuple[tuple[str, ...], ...] = ()  # header and rows that the options come from
    sources: tuple[Citation, ...] = ()
    difficulty: float | None = None  # predicted, from 0 to 1
    revision: str = ""  # content hash
    changed: str = ""  # date (UTC, YYYY-MM-DDThh:mm:ssZ) on which the content in force last changed
    in_force: str = ""  # content hash of what the last build found in force, where that was a teacher's edit

    @property
    def type(self) -> Literal["choice", "cloze", "recall"]:
        """The item type as a word."""
        match self.body:
            case Choice():
                return "choice"
            case Cloze():
                return "cloze"
            case Recall():
                return "recall"


@dataclass(frozen=True, slots=True)
class Shown:
    """A choice as it stands before a learner: stem, options in order, the key's index, proofs (None at the key)."""

    stem: str
    options: tuple[str, ...]
    key: int
    proofs: tuple[Proof | None, ...]


@dataclass(frozen=True, slots=True)
class ItemSet:
    """What a learner studies: the items in force of one set."""

    name: str
    title: str
    items: Sequence[Item]
    description: str = ""
    language: str = "en"
    detail: bool = False  # a set of details: offered last
