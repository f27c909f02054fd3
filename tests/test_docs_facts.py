from __future__ import annotations

import re
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from pathlib import Path

import pytest

from quizgen import build, values
from quizgen.commands import trial
from quizgen.fact import Document
from quizgen.files import facts, header, records
from quizgen.files.readers import READERS
from quizgen.item import Choice, Cloze, Recall
from quizgen.knowledge import knowledge
from quizgen.languages import LANGUAGES, language
from quizgen.notation import check
from quizgen.notation.below import KEYWORDS
from quizgen.value import Context

TEXT = (Path(__file__).parent.parent / "docs" / "facts.md").read_text(encoding="utf-8")
HEADER = "topic: Test\nnamespace: test\nfacts:\n  notes: |\n"


@dataclass(frozen=True)
class Block:
    kind: str
    name: str
    text: str
    line: int


def blocks():
    found = re.finditer(r"^```(\w+) ?(\S*)\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
    return [Block(m[1], m[2], m[3], TEXT.count("\n", 0, m.start()) + 1) for m in found]


BLOCKS = blocks()
FILES = [
    (block, follower)
    for block, follower in zip(BLOCKS, [*BLOCKS[1:], None], strict=True)
    if block.kind == "yaml"
]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for block in BLOCKS:
        if block.kind == "csv":
            (tmp_path / block.name).write_text(block.text, encoding="utf-8")
    return Path()


def told(path):
    reading = facts.read([path])
    return reading, sorted({*reading.problems, *check.problems(reading)})


def test_there_are_examples_of_each_kind():
    assert {block.kind for block in BLOCKS} == {"yaml", "csv", "facts", "jsonl", "questions", "message"}
    assert TEXT.count("\n```") == 2 * len(BLOCKS)


@pytest.mark.parametrize(("block", "follower"), FILES, ids=lambda b: f"line {b.line}" if b else "")
def test_an_example_says_what_the_text_says(folder, block, follower):
    path = folder / block.name
    path.write_text(block.text, encoding="utf-8")
    _, problems = told(path)
    messages = follower.text if follower and follower.kind == "message" else ""
    assert "".join(f"{problem}\n" for problem in problems) == messages


@pytest.mark.parametrize(
    ("block", "follower"),
    [pair for pair in FILES if pair[1] and pair[1].kind == "questions"],
    ids=lambda b: b.name,
)
def test_an_example_gives_the_questions_that_the_text_shows(folder, block, follower):
    path = folder / block.name
    path.write_text(block.text, encoding="utf-8")
    reading, _ = told(path)
    known = knowledge(reading.facts, reading.patterns, reading.names, reading.documents, reading.partials)
    built = build.items(known, seed=0, now=datetime(2026, 1, 1, tzinfo=UTC), previous={})
    asked: set[str] = set()
    for item in built.items:
        match item.body:
            case Choice(stems=texts) | Recall(prompts=texts):
                asked.update(texts)
            case Cloze():
                pass
    assert set(follower.text.splitlines()) <= asked


@pytest.mark.parametrize(
    "block", [b for b, follower in FILES if not follower or follower.kind != "message"], ids=lambda b: b.name
)
def test_each_sentence_of_an_example_gives_questions(folder, block):
    path = folder / block.name
    path.write_text(block.text, encoding="utf-8")
    tried = trial.look(path)
    assert tried.problems == ()
    starved = [one for one in tried.yields if one.words == "nothing"]
    assert [one.sentence for one in starved if "doubt" not in one.hints[0]] == []


def test_what_is_to_be_read_is_read_in_less_than_ten_minutes():
    assert len(TEXT.split("# Reference\n")[0].split()) <= 1300


@pytest.mark.parametrize("block", [b for b in BLOCKS if b.kind == "facts"], ids=lambda b: f"line {b.line}")
def test_sentences_of_the_reference_are_right(folder, block):
    path = folder / "facts.yaml"
    path.write_text(HEADER + "".join(f"    {line}\n" for line in block.text.splitlines()), encoding="utf-8")
    assert told(path)[1] == []


def test_records_of_the_reference_are_right(folder):
    (block,) = [b for b in BLOCKS if b.kind == "jsonl"]
    path = folder / "facts.jsonl"
    path.write_text(block.text, encoding="utf-8")
    reading, problems = told(path)
    assert problems == []
    assert len(reading.facts) == 2
    assert reading.names["tsingtao"].canonical == "Qingdao"


def section(title):
    return re.split(r"^## ", TEXT.split("# Reference\n")[1], flags=re.MULTILINE)[1:], title


def reference(title):
    (found,) = [part for part in section(title)[0] if part.startswith(title + "\n")]
    return found


ROWS = [
    (text, row.split("|")[2].strip())
    for row in reference("Values").splitlines()
    if row.startswith("| `")
    for text in re.findall(r"`([^`]+)`", row.split("|")[1])
]


@pytest.mark.parametrize(("text", "type_"), ROWS)
def test_a_value_has_the_type_that_the_reference_says(text, type_):
    assert values.parse(text, Context(language("en"))).type == type_


def test_the_reference_names_every_type_of_value():
    assert {type_ for _, type_ in ROWS} | {"name", "list"} == set(values.VALUES)


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("The file", [*header.KEYS, *(f.name for f in fields(Document)), *LANGUAGES]),
        ("Lines below a sentence", KEYWORDS),
        ("Tables", ["file", "sheet", "row", "only", "blank", *(ending[1:] for ending in READERS)]),
        ("Records", [*records.MODELS, *records.FactRecord.model_fields, *records.NameRecord.model_fields]),
    ],
)
def test_the_reference_is_complete(title, words):
    text = reference(title)
    assert [word for word in words if not re.search(rf"[`\".]{word}\b", text)] == []
