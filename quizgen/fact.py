"""Facts: sentences with typed roles, when they hold, who says so and where they stand."""

from __future__ import annotations

from dataclasses import dataclass, field

from quizgen.errors import Place
from quizgen.record import quick
from quizgen.value import Value


@quick
@dataclass(frozen=True, slots=True)
class Source:
    """A place in a document: the document's id, and a paragraph counted from 1 (0: the document as a whole)."""

    document: str
    paragraph: int = 0


@dataclass(frozen=True, slots=True)
class Document:
    """A text that facts are drawn from; what it does not give is empty, `inferred` names what we concluded."""

    id: str
    title: str = ""
    published: str = ""
    author: str = ""
    publisher: str = ""
    url: str = ""
    file: str = ""
    language: str = "en"
    inferred: str = ""


@dataclass(frozen=True, slots=True)
class Role:
    """One bracket of a pattern; `blank` is `[ ]`, which vouches, else `{ }`, which is only shown."""

    name: str  # "" where the sentence holds the value itself
    blank: bool


@quick
@dataclass(frozen=True, slots=True)
class Wording:
    """A `?` line: text parts around given roles, the role it asks, and whether it asks one element ("of these")."""

    parts: tuple[str, ...]  # one more than givens
    givens: tuple[int, ...]  # role indexes, in the order of the text; a role may stand twice
    asks: int
    of_these: bool = False
    guessed: bool = field(default=False, compare=False)  # what it asks, since it seems to compare rows
    place: Place = field(default=Place(""), compare=False)


@quick
@dataclass(frozen=True, slots=True)
class Pattern:
    """A sentence whose roles vary. Same words outside the brackets and same role names are the same pattern."""

    key: str  # the words outside, each role as [name] or {name}, normalized; unique in a knowledge
    parts: tuple[str, ...]  # one more than roles
    roles: tuple[Role, ...]
    wordings: tuple[Wording, ...] = ()
    language: str = "en"
    namespace: str = ""


@quick
@dataclass(frozen=True, slots=True)
class Wrong:
    """An `x` value: vouched wrong for a role by a question; `element` where that asks one element of a list."""

    role: int
    value: Value
    reason: str = ""
    element: bool = False
    shown: tuple[int, ...] = ()  # the roles that the question shows, sorted
    place: Place = field(default=Place(""), compare=False)


@quick
@dataclass(frozen=True, slots=True)
class Fact:
    """One row of a pattern, whole: `values` has one entry a role."""

    id: str  # namespace:stamp, or namespace:stamp:row
    pattern: str  # Pattern.key
    values: tuple[Value, ...]
    sources: tuple[Source, ...] = ()
    speaker: str = ""
    doubt: str = ""
    why: str = ""
    topic: str = ""
    must_know: bool = False
    detail: bool = False
    wrong: tuple[Wrong, ...] = ()
    place: Place = Place("")
    wordings: tuple[Wording, ...] = ()  # `?` lines of this very sentence; the pattern holds the union


@dataclass(frozen=True, slots=True)
class Partial:
    """A row of which some cell says nothing: something is so, and not all of it is known.

    It is never told, asked or a proof, for a sentence must have no hole. But it may be what makes another answer right.
    """

    pattern: str  # Pattern.key
    values: tuple[Value | None, ...]  # one entry a role, some of them None
    speaker: str = ""
    doubt: str = ""
    sentence: str = ""  # namespace:stamp
    place: Place = Place("")
