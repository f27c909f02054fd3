"""Anki decks: packages that a collection takes in, and takes in again without losing progress."""

from quizgen.formats.anki.package import write
from quizgen.formats.format import Format

FORMAT = Format("anki", ".apkg", "Anki deck", write)
