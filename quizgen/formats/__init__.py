"""FORMATS: every way in which sets leave the program, by the word on the command line."""

from quizgen.formats import anki, csv, jsonl
from quizgen.formats.format import Format, Loss, Options

__all__ = ["FORMATS", "Format", "Loss", "Options"]

FORMATS: dict[str, Format] = {
    "anki": anki.FORMAT,
    "csv": csv.FORMAT,
    "jsonl": jsonl.FORMAT,
}
