"""Tables for spreadsheets: readable, harmless, and nothing lost."""

import csv
import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.formats import FORMATS
from quizgen.formats.csv import COLUMNS
from quizgen.item import Answer, Choice, Item, ItemSet, Option, Proof, Recall
from tests import sample_sets
from tests.exporting import exported, reader, section

CSV_DOCS = section("csv")
READER = reader("csv")


def raw(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def read(data: bytes) -> list[dict[str, str]]:
    return [{column: READER["plain"](cell) for column, cell in row.items()} for row in raw(data)]


def recall(prompt: str, *accepted: str) -> Item:
    return Item("i", "recall", Recall((prompt,), Answer("a", "text", accepted), False), ())


def test_the_documented_reader_reads_the_sample(tmp_path: Path) -> None:
    path = tmp_path / "sample.csv"
    path.write_bytes(exported("csv", *sample_sets.sets()))
    rows = list(READER["rows"](path))
    item = sample_sets.awkward()[0]
    (row,) = (row for row in rows if row["id"] == item.id)
    assert isinstance(item.body, Choice)
    assert row["question"] == item.body.stems[0]
    assert row["answer"] == item.body.key
    reasons = {option.text: option.proof.reason for option in item.body.distractors} | {item.body.key: ""}
    assert {row[f"option_{n}"]: row[f"why_{n}"] for n in range(1, 5)} == reasons


def test_a_cloze_has_a_row_for_each_blank_with_the_others_filled_in() -> None:
    rows = [row for row in read(exported("csv", *sample_sets.sets())) if row["id"] == sample_sets.cloze().id]
    assert [(row["blank"], row["question"], row["answer"]) for row in rows] == [
        ("1", "The SCO held its […] summit in Qingdao.", "2018"),
        ("3", "The SCO held its 2018 summit in […].", "Qingdao"),
    ]


def test_every_column_is_documented() -> None:
    named = " ".join(re.findall(r"^\| (`.*?) \|", CSV_DOCS, re.MULTILINE))
    for name in ("option", "why"):
        named = named.replace(f"`{name}_1` … `{name}_4`", " ".join(f"`{name}_{n}`" for n in range(1, 5)))
    assert tuple(re.findall(r"`(\w+)`", named)) == COLUMNS


def test_excel_sees_utf_8_and_whole_lines() -> None:
    data = exported("csv", *sample_sets.sets())
    assert data.startswith(b"\xef\xbb\xbfid,blank,set,")
    assert data.endswith(b"\r\n")


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+49 30 1234", "'+49 30 1234"),
        ("-2+3", "'-2+3"),
        ("@SUM(A1)", "'@SUM(A1)"),
        (" =1", "' =1"),
        ("\t=1", "'\t=1"),
        ("\rx", "'\rx"),
        ("＝1", "'＝1"),
        ("'=1", "''=1"),
        ("-5", "-5"),
        ("+3,5", "+3,5"),
        ("'tis", "'tis"),
        ("a=b", "a=b"),
    ],
)
def test_no_cell_is_a_formula(text: str, cell: str) -> None:
    (row,) = raw(exported("csv", ItemSet("s", "S", (recall(text),))))
    assert row["question"] == cell


tricky = st.text(st.sampled_from("'=+-@\t\r\n ＝5.,;\\\"") | st.characters(exclude_categories=["Cs"]))


@given(st.lists(tricky, min_size=1, max_size=5))
def test_texts_come_back_as_they_were_and_none_starts_a_formula(texts: list[str]) -> None:
    items = [replace(recall(text), explanation=text) for text in texts]
    data = exported("csv", ItemSet("s", "S", items))
    assert [row["explanation"] for row in read(data)] == texts
    for row in raw(data):
        assert not re.match(r"\s*[=@＝＋－＠]|\s+[-+]|[-+]\D", row["explanation"])


@given(st.lists(tricky.filter(bool), max_size=4))
def test_several_texts_in_a_cell_come_back_as_they_were(texts: list[str]) -> None:
    (row,) = read(exported("csv", ItemSet("s", "S", (recall("?", *texts),))))
    assert READER["several"](row["accepted"]) == texts


def test_options_beyond_the_columns_are_a_loss(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quizgen.shown.AT_ONCE", 5)
    wrong = tuple(Option(str(n), Proof("row", (), "")) for n in range(6))
    item = Item("many", "forward", Choice(("?",), "k", wrong), ())
    out = io.BytesIO()
    losses = FORMATS["csv"].write([ItemSet("s", "S", (item,))], out, sample_sets.OPTIONS)
    assert [str(loss) for loss in losses] == ["s: many: options beyond the first 4"]
