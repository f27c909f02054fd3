"""Documents: does each fact stand in the paragraphs it cites?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from quizgen import values
from quizgen.errors import Place, Problem
from quizgen.fact import Fact, Source
from quizgen.files import characters
from quizgen.languages import language
from quizgen.notation.reading import Reading
from quizgen.value import Context

WORDED = ("text",)  # texts are worded by us: only names, numbers and dates can be looked for


def verify(reading: Reading, folder: Path) -> tuple[Problem, ...]:
    """The names, numbers and dates that do not stand in a cited paragraph, and the paragraphs that aren't there.

    A fact with `why:` is derived, so its values need not stand in the document; its paragraphs must be there.
    """
    texts: dict[str, tuple[str, ...] | None] = {}
    problems: list[Problem] = []
    for document in reading.documents.values():
        if document.file:
            texts[document.id] = paragraphs(folder / document.file)
    for name in sorted(name for name, text in texts.items() if text is None):
        file = reading.documents[name].file
        place = next(
            (f.place for f in reading.facts if any(s.document == name for s in f.sources)), Place(file)
        )
        problems.append(
            Problem(
                place,
                f"the document `{name}` has no file `{file}` in {folder}",
                "correct `file:`, or add the file",
            )
        )
    for fact in reading.facts:
        for source in fact.sources:
            text = texts.get(source.document)
            if text is not None:
                problems += _missing(fact, source, text, reading)
    return tuple(sorted(set(problems)))


def paragraphs(path: Path) -> tuple[str, ...] | None:
    """The non-empty lines of a document; None if there is no such file."""
    if not path.is_file():
        return None
    text, _ = characters.decoded(path.read_bytes(), str(path))
    return tuple(line for line in text.split("\n") if line.strip())


def _missing(fact: Fact, source: Source, text: tuple[str, ...], reading: Reading) -> Iterator[Problem]:
    if source.paragraph > len(text):
        what = f"`{source.document}` has no paragraph {source.paragraph}; it has {len(text)}"
        yield Problem(fact.place, what, "count its non-empty lines from 1")
        return
    if fact.why:
        return
    document = reading.documents[source.document]
    context = Context(language(document.language), reading.names)
    cited = text[source.paragraph - 1] if source.paragraph else "\n".join(text)
    for value in fact.values:
        for part in value.parts or (value,):
            if part.type not in WORDED and not values.find(part, cited, context):
                where = (
                    f"p{source.paragraph} of `{source.document}`"
                    if source.paragraph
                    else f"`{source.document}`"
                )
                yield Problem(
                    fact.place,
                    f"“{part.text}” does not stand in {where}",
                    "cite its paragraph, correct it, or say with `why:` how it follows",
                )
