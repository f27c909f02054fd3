"""The open format: what it says, and that it can be read back."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.braces import written
from quizgen.item import Answer, Blank, Cloze, Item, ItemSet
from tests import sample_sets
from tests.exporting import exported, reader, section

JSONL_DOCS = section("jsonl")
READER = reader("jsonl")


def test_every_line_is_one_object_with_its_set() -> None:
    sets = sample_sets.sets()
    lines = exported("jsonl", *sets).decode().splitlines()
    records = [json.loads(line) for line in lines]
    assert [(r["set"], r["id"]) for r in records] == [(s.name, item.id) for s in sets for item in s.items]


def test_the_key_is_the_one_option_without_a_reason_against_it() -> None:
    records = [json.loads(line) for line in exported("jsonl", *sample_sets.sets()).splitlines()]
    for record in records:
        if record["type"] == "choice":
            assert [n for n, why in enumerate(record["why"]) if why is None] == [record["key"]]
            assert len(record["options"]) == len(record["why"]) == 4


def test_every_field_is_documented_and_every_documented_field_is_there() -> None:
    named = set(re.findall(r"^\| `(\w+)` \|", JSONL_DOCS, re.MULTILINE))
    records = [json.loads(line) for line in exported("jsonl", *sample_sets.sets()).splitlines()]
    assert set().union(*records) == named
    of_all = set.intersection(*map(set, records))
    own = {"choice": {"stem", "options", "key", "why"}, "cloze": {"text", "answers", "in_full"}}
    own["recall"] = {"prompt", "answers", "typed"}
    for record in records:
        assert set(record) - of_all == own[record["type"]]


def test_the_example_in_the_documentation_is_a_line_of_the_sample() -> None:
    (example,) = re.findall(r"```json\n(.*?)```", JSONL_DOCS, re.DOTALL)
    shortened = json.loads(example)
    lines = map(json.loads, exported("jsonl", *sample_sets.sets()).splitlines())
    (line,) = (line for line in lines if line["id"] == shortened["id"])
    assert shortened == {name: line[name] for name in shortened}


tricky = st.text(st.sampled_from(r":{}\c1 a(") | st.characters(exclude_categories=["Cs"]), max_size=12)
inside = st.tuples(tricky, st.sampled_from(["", ":", "}", "x"])).map("".join)
clozes = st.lists(st.tuples(st.integers(1, 99), inside, st.just("") | inside), max_size=4).flatmap(
    lambda blanks: st.lists(tricky, min_size=len(blanks) + 1, max_size=len(blanks) + 1).map(
        lambda parts: Cloze(tuple(parts), tuple(Blank(n, Answer(a, "text"), h) for n, a, h in blanks))
    )
)


@given(clozes)
def test_what_the_documented_reader_reads_is_what_was_written(cloze: Cloze) -> None:
    parts, found = READER["blanks"](written(cloze, "\\"))
    assert tuple(parts) == cloze.parts
    assert found == [(blank.number, blank.answer.text, blank.hint) for blank in cloze.blanks]


@pytest.mark.parametrize(
    ("answer", "hint", "text"),
    [
        ("2018", "", "{{c1::2018}}"),
        ("2018", "a year", "{{c1::2018::a year}}"),
        ("std::vector", "", r"{{c1::std:\:vector}}"),
        (":::", "", r"{{c1:::\:\:}}"),
        ("{x}", "", r"{{c1::{x}\}}"),
        ("a:", "b}", r"{{c1::a:\::b}\}}"),
        (r":\:", "", r"{{c1:::\\:}}"),
        (r"\(x^2\)", "", r"{{c1::\(x^2\)}}"),
    ],
)
def test_only_doubled_colons_and_braces_are_escaped(answer: str, hint: str, text: str) -> None:
    assert written(Cloze(("", ""), (Blank(1, Answer(answer, "text"), hint),)), "\\") == text


def test_text_that_no_file_can_hold_does_not_stop_the_export() -> None:
    item = Item("lone:\ud800", "cloze", Cloze(("\ud800", ""), (Blank(1, Answer("x", "text")),)), ())
    (line,) = exported("jsonl", ItemSet("s", "S", (item,))).splitlines()
    assert json.loads(line)["id"] == "lone:?"
