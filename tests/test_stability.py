"""What a build makes depends on the facts alone, not on their order, and little of it on any one of them."""

import random
from pathlib import Path

import pytest

from bench.scale import write_facts
from quizgen.build import items
from quizgen.files import facts
from quizgen.item import Item
from quizgen.knowledge import knowledge
from tests.knowing import NOW

ROWS = 100
SENTENCES = 6


@pytest.fixture(scope="module")
def lines(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    folder = tmp_path_factory.mktemp("written")
    write_facts(folder, ROWS * SENTENCES)
    return (folder / "places.csv").read_text(encoding="utf-8").splitlines()


@pytest.fixture(scope="module")
def before(lines: list[str], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Item]:
    return made(tmp_path_factory.mktemp("before"), lines)


def made(folder: Path, lines: list[str]) -> dict[str, Item]:
    write_facts(folder, 0)
    (folder / "places.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    reading = facts.read([folder])
    known = knowledge(reading.facts, reading.patterns, reading.names, reading.documents, reading.partials)
    return {item.id: item for item in items(known, seed=0, now=NOW, previous={}).items}


def test_the_order_of_the_rows_of_a_table_makes_no_difference(tmp_path, lines, before):
    mixed = random.Random(3).sample(lines[1:], len(lines) - 1)
    assert made(tmp_path, [lines[0], *mixed]) == before


@pytest.mark.parametrize("at", [41, 88])
@pytest.mark.parametrize("edit", ["added", "changed", "removed"])
def test_one_row_more_or_less_or_other_changes_few_items(tmp_path, lines, before, at, edit):
    cells = lines[at].split(",")
    new = {
        "added": [lines[at], ",".join(["Zuwobexi", "Capitalia", *cells[2:]])],
        "changed": [",".join([*cells[:2], *lines[at + 1].split(",")[2:]])],
        "removed": [],
    }[edit]
    after = made(tmp_path, [*lines[:at], *new, *lines[at + 1 :]])
    changed = {id_ for id_ in before.keys() & after.keys() if before[id_] != after[id_]}
    assert len(changed) < 0.15 * len(before)
    row = {"added": "zuwobexi"}.get(edit, cells[0].lower())
    appeared = before.keys() ^ after.keys()
    assert all(id_.split(":")[-1] == row or row in id_ for id_ in appeared), appeared
