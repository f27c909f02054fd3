"""The header of a fact file: topic, namespace, language, uses, document, names; and the blocks below it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, fields

from quizgen.errors import Place, Problem, QuizgenError
from quizgen.fact import Document
from quizgen.files.yaml_events import NO_BLOCK, TOP, Mapping, Node, Scalar, without_bar
from quizgen.language import Language
from quizgen.languages import LANGUAGES, language
from quizgen.nearest import suggestion
from quizgen.notation.brackets import plain, split
from quizgen.notation.reading import Declaration
from quizgen.slug import slug

KEYS = TOP
DOCUMENT_KEYS = tuple(f.name for f in fields(Document))

_NAMESPACE = re.compile(r"[a-z0-9][a-z0-9-]*")
_LINE = re.compile(r"([^:]+?)\s*[:：](?:\s+(.*)|$)")
_NOT = re.compile(r"(.+?)\s+is not\s+(.+)")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a literal block, with the place of its first sign."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Literal:
    """A literal block: its lines as they are written, and the place of the first one's first column."""

    name: str
    lines: tuple[str, ...]
    first: Place
    key_column: int = 1

    def filled(self) -> Iterator[Line]:
        """The lines that say something: no empty ones, no comments."""
        for index, line in enumerate(self.lines):
            text = line.strip()
            if text and not text.startswith("#"):
                lead = len(line) - len(line.lstrip())
                yield Line(text, Place(self.first.file, self.first.line + index, self.first.column + lead))


@dataclass(frozen=True, slots=True)
class Apart:
    """`A is not B`: two names that look alike and are not the same."""

    one: str
    other: str
    place: Place


@dataclass(slots=True)
class FactFile:
    """One fact file, as its YAML gives it."""

    file: str
    namespace: str
    topic: str = ""
    language: Language = field(default_factory=lambda: language("en"))
    uses: tuple[Line, ...] = ()
    document: Document | None = None
    document_place: Place | None = None
    has_document: bool = False  # though what it says of it may be wrong
    names: list[Declaration] = field(default_factory=list)
    apart: list[Apart] = field(default_factory=list)
    table: Literal | None = None
    roles: tuple[str, ...] = ()  # that the table fills
    blocks: list[Literal] = field(default_factory=list)
    named: bool = False  # the file has a `namespace` line
    problems: list[Problem] = field(default_factory=list)

    def report(self, place: Place, what: str, mend: str) -> None:
        """Note a problem."""
        self.problems.append(Problem(place, what, mend))


def read(mapping: Mapping, source: Sequence[str], file: str, namespace: str, *, whole: bool) -> FactFile:
    """The header and the blocks of a file whose lines are `source`.

    `namespace` is its own unless it names another; not `whole`: blocks were left out, so nothing is missed.
    """
    found = FactFile(file, namespace)
    seen: dict[str, Scalar] = {}
    for key, node in mapping.entries:
        name, place = key.text, Place(file, key.line, key.column)
        if name not in KEYS:
            found.report(place, f"`{name}` is no key of a fact file", suggestion(name, KEYS))
        elif name in seen:
            found.report(place, f"`{name}` stands twice", f"unite it with line {seen[name].line}")
        if name == "facts":
            _facts(node, place, source, found, whole=whole)
        elif name in ("document", "names", "table"):
            block = literal(name, node, key, source, found)
            if block and name not in seen:
                _HEADERS[name](block, found)
        elif name in KEYS and name not in seen:
            _scalar(name, node, place, found)
        seen.setdefault(name, key)
    return found


def _scalar(name: str, node: Node, place: Place, found: FactFile) -> None:
    if not isinstance(node, Scalar) or node.style == ">":
        found.report(
            place, f"`{name}` is a text", "write it on the same line; quote it if it starts with a sign"
        )
        return
    text = node.text.strip()
    if not text:
        found.report(place, f"`{name}` is empty", "fill it in or delete the line")
        return
    if node.end > node.line:
        at = Place(found.file, node.line + 1)
        mend = "write it on one line; sentences stand below `facts:` and a block such as `notes: |`"
        found.report(at, f"this line goes on with `{name}`", mend)
        return
    place = Place(found.file, node.line, node.column)
    match name:
        case "topic":
            found.topic = text
        case "namespace":
            found.named = True
            if _NAMESPACE.fullmatch(text):
                found.namespace = text
            else:
                found.report(
                    place,
                    f"`{text}` is no namespace",
                    f"write small letters, digits and hyphens, such as `{slug(text) or 'history'}`",
                )
        case "language":
            try:
                found.language = language(text)
            except QuizgenError:
                found.report(place, f"`{text}` is no language", suggestion(text, sorted(LANGUAGES)))
        case _:
            found.uses = tuple(Line(piece, place) for piece in re.split(r"[;,\n]\s*", text) if piece)


def literal(name: str, node: Node, key: Scalar, source: Sequence[str], found: FactFile) -> Literal | None:
    """The literal block below a key; anything else is reported."""
    place = Place(found.file, key.line, key.column)
    if not isinstance(node, Scalar) or node.style != "|":
        if isinstance(node, Scalar) and not node.text:
            found.report(place, f"`{key.text}` is empty", "write its lines below, indented, or delete it")
        elif isinstance(node, Scalar) and node.style == ">":
            found.report(
                place,
                f"`{key.text}:` is followed by `>`, which would join its lines",
                f"write `{key.text}: |`",
            )
        else:
            found.report(place, *without_bar(key.text))
        return None
    lines = tuple(node.text.split("\n"))
    return Literal(
        name, lines, Place(found.file, node.line + 1, _margin(lines, source, node.line) + 1), key.column
    )


def _margin(lines: Sequence[str], source: Sequence[str], start: int) -> int:
    """How many columns YAML took off the lines of a block."""
    for offset, line in enumerate(lines):
        if line.strip() and start + offset < len(source):
            return len(source[start + offset]) - len(line)
    return 0


def _facts(node: Node, place: Place, source: Sequence[str], found: FactFile, *, whole: bool) -> None:
    if not isinstance(node, Mapping):
        is_empty = isinstance(node, Scalar) and not node.text
        if whole or not is_empty:
            what, mend = NO_BLOCK
            found.report(place, "`facts` is empty" if is_empty else what, mend)
        return
    seen: dict[str, Scalar] = {}
    for key, value in node.entries:
        if key.text in seen:
            found.report(
                Place(found.file, key.line, key.column),
                f"the block `{key.text}` stands twice",
                f"unite it with line {seen[key.text].line}",
            )
        seen.setdefault(key.text, key)
        block = literal(key.text, value, key, source, found)
        if block:
            found.blocks.append(block)


def pairs(block: Literal, keys: Sequence[str], found: FactFile) -> Iterator[tuple[str, str, Place]]:
    """The `key: rest of line` lines of a header block; unknown and double ones are reported."""
    seen: dict[str, int] = {}
    for line in block.filled():
        match = _LINE.fullmatch(line.text)
        if not match:
            found.report(
                line.place,
                f"this line of `{block.name}` is no `key: text`",
                "write one of " + ", ".join(keys),
            )
            continue
        key, text = match[1], (match[2] or "").strip()
        if key not in keys:
            found.report(line.place, f"`{key}` is no key of `{block.name}`", suggestion(key, keys))
        elif key in seen:
            found.report(
                line.place,
                f"`{key}` stands twice in `{block.name}`",
                f"delete it here or in line {seen[key]}",
            )
        elif not text:
            found.report(line.place, f"`{key}` is empty", "fill it in or delete the line")
        else:
            yield key, text, line.place
        seen.setdefault(key, line.place.line)


def _document(block: Literal, found: FactFile) -> None:
    given = {key: text for key, text, _ in pairs(block, DOCUMENT_KEYS, found)}
    found.has_document = True
    place = found.document_place = Place(found.file, block.first.line - 1, 1)
    if "id" not in given:
        found.report(place, "the document has no id", "add the line `id: a-short-name`, which never changes")
        return
    if re.search(r"\s", given["id"]):
        found.report(place, f"the id `{given['id']}` holds a space", "write it in one word, with hyphens")
        return
    found.document = Document(**{"language": found.language.code, **given})


def _names(block: Literal, found: FactFile) -> None:
    for line in block.filled():
        if different := _NOT.fullmatch(line.text):
            for other in split(different[2], ";"):
                found.apart.append(Apart(plain(different[1]), plain(other), line.place))
            continue
        typed = _LINE.fullmatch(line.text)
        if typed and not typed[2]:
            found.report(
                line.place, f"`{typed[1]}:` declares no name", "write `city: Qingdao = Tsingtao; Samarkand`"
            )
        elif typed or " = " in line.text:
            of, rest = (typed[1], typed[2]) if typed else ("name", line.text)
            for piece in split(rest, ";"):
                spellings = tuple(plain(part.strip()) for part in re.split(r"\s+=\s+", piece) if part.strip())
                if spellings:
                    found.names.append(Declaration(of, spellings, line.place))
        else:
            found.report(
                line.place,
                "this line of `names` declares nothing",
                "write `city: Qingdao = Tsingtao; Samarkand`, or `Guinea is not Equatorial Guinea`",
            )


def _table(block: Literal, found: FactFile) -> None:
    found.table = block


_HEADERS = {"document": _document, "names": _names, "table": _table}
