"""FORMATS: every way in which sets leave the program, by the word on the command line."""

from quizgen.format import Format
from quizgen.formats import anki, csv, jsonl

FORMATS: dict[str, Format] = {
    "anki": anki.FORMAT,
    "csv": csv.FORMAT,
    "jsonl": jsonl.FORMAT,
}
