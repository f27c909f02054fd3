"""Filling: the texts that fill the roles of a sentence, from its brackets, its rows or its table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen import values
from quizgen.errors import Place
from quizgen.fact import Source
from quizgen.files import ids
from quizgen.files.header import FactFile
from quizgen.files.rows import Rows
from quizgen.files.typed import Text
from quizgen.nearest import suggestion
from quizgen.notation import block as notation
from quizgen.notation.asking import moved
from quizgen.notation.brackets import plain
from quizgen.notation.sentence import NO_NOTES, Notes, Sentence
from quizgen.value import Context


@dataclass(slots=True)
class Told:
    """A sentence in its file: what its block cites (None: nothing), what values are read with, its table."""

    file: FactFile
    sentence: Sentence
    own: Source | None
    context: Context
    rows: Rows | None = None


Cells = tuple[tuple[Text, ...], Place, Notes, str | None, tuple[str, ...]]


def is_lone(one: Told) -> bool:
    """Is it one fact, with the values in its brackets, as most sentences are?"""
    return one.rows is None and not one.sentence.named and not one.sentence.rows and not one.file.roles


def cells(one: Told) -> Iterator[Cells]:
    """What fills the roles, once or row by row; an empty text where a cell says nothing, but never all of them."""
    sentence = one.sentence
    if one.rows is not None:
        yield from _table_cells(one, one.rows)
    elif one.file.roles and _of_table(one):
        return
    elif sentence.rows or sentence.named:
        for row in sentence.rows:
            if any(row.cells):
                name = ids.was(row.notes.was) if row.notes.was else row.name
                yield row.cells, row.place, row.notes, name, row.types
    else:
        texts = tuple([bracket.text.strip() for bracket in sentence.brackets])
        yield texts, sentence.place, NO_NOTES, "", ()


def _of_table(one: Told) -> bool:
    """Does a sentence with the table's roles stand in a block that isn't called `rows`? Its block is reported."""
    file, sentence = one.file, one.sentence
    names = {plain(bracket.text).strip() for bracket in sentence.brackets}
    if sentence.rows or not names <= set(file.roles):
        return False
    block = max((b for b in file.blocks if b.first.line <= sentence.place.line), key=lambda b: b.first.line)
    mend = "move them to the block `rows`" if any(b.name == "rows" for b in file.blocks) else "name it `rows`"
    place = Place(file.file, block.first.line - 1, block.key_column)
    file.report(place, f"the block `{block.name}` holds sentences with the columns of the table", mend)
    return True


def _table_cells(one: Told, rows: Rows) -> Iterator[Cells]:
    sentence, place = one.sentence, one.sentence.place
    if sentence.rows:
        one.file.report(
            sentence.rows[0].place,
            "a row stands in a block whose rows come from a table",
            "move the sentence to another block, or the row to the table",
        )
    names = [plain(bracket.text).strip() for bracket in sentence.brackets]
    for index, name in enumerate(names):
        if rows.roles and name not in rows.roles:
            at = moved(place, len(notation.start(sentence, index)))
            one.file.report(at, f"the table has no role `{name}`", suggestion(name, rows.roles))
            return
    declared = [rows.roles[name].type for name in names if rows.roles]
    types_ = tuple(type_ if type_ in values.VALUES else "" for type_ in declared)
    for row in rows.of(names):
        texts = tuple(row.cells[name] for name in names)
        if any(texts):
            yield texts, rows.place(row.line), NO_NOTES, ids.cell_name(row.name), types_
