"""Anki decks: packages that a collection takes in, and takes in again without losing progress."""

from quizgen.format import Format
from quizgen.formats.anki.package import write

FORMAT = Format("anki", ".apkg", "Anki deck", write)
