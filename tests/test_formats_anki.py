"""Anki packages as bytes and rows: what is frozen, what repeats, what a note carries."""

import io
import json
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from quizgen.formats.anki import note_types
from quizgen.formats.anki.identity import guid
from quizgen.formats.anki.note_types import NOTE_TYPES, model
from quizgen.item import Answer, Item, ItemSet, Recall
from tests import sample_sets
from tests.exporting import GOLDEN, exported, golden, section

ANKI_DOCS = section("anki")


@contextmanager
def opened(package: bytes) -> Iterator[sqlite3.Connection]:
    with zipfile.ZipFile(io.BytesIO(package)) as files, closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(files.read("collection.anki2"))
        yield database


def fields(package: bytes) -> dict[str, dict[str, str]]:
    """The fields of each note by name, by the item id."""
    names = {str(one.id): one.fields for one in NOTE_TYPES}
    with opened(package) as database:
        rows = database.execute("select mid, flds from notes").fetchall()
    notes = [dict(zip(names[str(mid)], flds.split("\x1f"), strict=True)) for mid, flds in rows]
    return {note["Item"]: note for note in notes}


def column(package: bytes, query: str) -> list[object]:
    with opened(package) as database:
        return [row[0] for row in database.execute(query)]


def recall(item_id: str, **changes: object) -> Item:
    body = Recall(("?",), Answer("!", "text"), False)
    item = Item(item_id, "recall", body, (), changed=sample_sets.CHANGED)
    return replace(item, **changes)  # type: ignore[arg-type]


def test_what_collections_know_the_note_types_by_never_changes() -> None:
    """Another id, number or order would make a copy of the note type in every collection, and ignore its notes."""
    known = {
        one.name: {
            "id": one.id,
            "fields": [[field["id"], field["name"]] for field in model(one).fields],
            "templates": [[template["id"], template["name"]] for template in model(one).templates],
        }
        for one in NOTE_TYPES
    }
    assert known == json.loads((GOLDEN / "anki-note-types.json").read_text(encoding="utf-8"))


def test_changed_templates_have_a_new_date() -> None:
    """Collections take templates only if they are newer: raise CHANGED, then write both by UPDATE_GOLDEN=1."""
    path = GOLDEN / "anki-look.json"
    before = json.loads(path.read_text(encoding="utf-8"))
    looks = [(one.css, one.templates[0]["qfmt"], one.templates[0]["afmt"]) for one in map(model, NOTE_TYPES)]
    look = sha256(json.dumps(looks).encode()).hexdigest()[:16]
    assert look == before["look"] or before["changed"] < note_types.CHANGED, "raise CHANGED"
    now = {"changed": note_types.CHANGED, "look": look}
    assert now == json.loads(golden(path, f"{json.dumps(now)}\n".encode()))


def test_templates_ask_for_fields_that_exist_and_load_nothing_from_elsewhere() -> None:
    for one in NOTE_TYPES:
        for side in ("qfmt", "afmt"):
            text = model(one).templates[0][side]
            tags = [tag.partition("}}")[0].lstrip("#/^") for tag in text.split("{{")[1:]]
            assert {tag.rpartition(":")[2] for tag in tags} <= set(one.fields)
            assert "http" not in text
            assert "url(" not in model(one).css
            assert "@import" not in model(one).css


def test_the_same_sets_give_the_same_bytes() -> None:
    first = exported("anki", *sample_sets.sets())
    assert exported("anki", *sample_sets.sets()) == first
    later = replace(sample_sets.OPTIONS, now=sample_sets.NOW + timedelta(days=400))
    assert exported("anki", *sample_sets.sets(), options=later) == first, (
        "the day of the export leaves no trace"
    )


def test_no_temporary_file_stays_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    exported("anki", *sample_sets.sets())
    assert list(tmp_path.iterdir()) == []


def test_a_note_is_as_old_as_its_content_and_never_from_the_future() -> None:
    old = recall("old", changed="2024-03-01T08:00:00Z")
    early = recall("early", changed="2024-03-01T08:00:00+02:00")
    ahead = recall("ahead", changed="2030-01-01T00:00:00Z")
    unknown = recall("unknown", changed="")
    package = exported("anki", ItemSet("s", "S", (old, early, ahead, unknown)))
    now = int(sample_sets.NOW.timestamp())
    assert column(package, "select mod from notes") == [1709280000, 1709280000 - 7200, now, 1]
    assert max(
        map(int, map(str, column(package, "select max(id) from notes union select max(id) from cards")))
    ) <= (now * 1000)


def test_ids_are_positive_where_no_item_knows_when_it_changed() -> None:
    assert (
        min(
            map(
                int,
                map(
                    str,
                    column(
                        exported("anki", ItemSet("s", "S", (recall("x", changed=""),))),
                        "select id from notes",
                    ),
                ),
            )
        )
        > 0
    )


def test_guids_come_from_the_item_id_alone() -> None:
    item = recall("sco:recall:k7f4")
    package = exported(
        "anki", ItemSet("other", "O", (recall("first"), replace(item, language="de", revision="2")))
    )
    assert guid("sco:recall:k7f4") == "CHzmVzg6b0qC"
    assert "CHzmVzg6b0qC" in column(package, "select guid from notes")


def test_guids_do_not_collide() -> None:
    ids = [
        f"sco:forward:{role}:{n}__{m}" for role in ("a", "a__b") for n in range(100) for m in ("1", "1__2")
    ]
    assert len({guid(item_id) for item_id in ids}) == len(ids)


def test_an_item_of_two_sets_is_one_note_with_the_tags_of_both() -> None:
    item = recall("shared")
    package = exported("anki", ItemSet("a", "A", (item,)), ItemSet("b", "B", (recall("own"), item)))
    assert column(package, "select tags from notes") == [
        " kind::recall set::a set::b ",
        " kind::recall set::b ",
    ]


def test_new_cards_come_in_the_order_of_must_know_then_the_rest_then_details() -> None:
    items = (recall("1"), recall("2", detail=True), recall("3", must_know=True), recall("4"))
    package = exported("anki", ItemSet("s", "S", items))
    with opened(package) as database:
        rows = database.execute(
            "select flds, due from cards join notes on nid = notes.id order by due"
        ).fetchall()
    item_field = note_types.RECALL.fields.index("Item")
    assert [(flds.split("\x1f")[item_field], due) for flds, due in rows] == [
        ("3", 1),
        ("1", 2),
        ("4", 3),
        ("2", 4),
    ]


@pytest.mark.parametrize(
    ("titles", "deck", "names"),
    [
        (["Summits"], "", {"quizgen", "quizgen::Summits"}),
        (["A::B", " C\n"], "", {"quizgen", "quizgen::A:B", "quizgen::C"}),
        (["Summits"], "Politics::SCO", {"Politics", "Politics::SCO"}),
        (["A", "B"], "Politics", {"Politics", "Politics::A", "Politics::B"}),
        ([""], "", {"quizgen", "quizgen::s0"}),
        (["Cafe\u0301"], "", {"quizgen", "quizgen::Café"}),
    ],
)
def test_every_set_has_its_deck(titles: list[str], deck: str, names: set[str]) -> None:
    sets = [ItemSet(f"s{n}", title, (recall(f"i{n}"),)) for n, title in enumerate(titles)]
    package = exported("anki", *sets, options=replace(sample_sets.OPTIONS, deck=deck))
    (text,) = column(package, "select decks from col")
    decks = json.loads(str(text))
    assert {deck["name"] for deck in decks.values()} - {"Default"} == names
    assert {decks[str(did)]["name"] for did in column(package, "select did from cards")} <= names


def test_a_card_of_a_cloze_is_its_blank_and_never_renumbered() -> None:
    package = exported("anki", ItemSet("s", "S", (sample_sets.cloze(),)))
    assert column(package, "select ord from cards") == [0, 2]
    (note,) = fields(package).values()
    assert note["Text"] == "The SCO held its {{c1::2018::year}} summit in {{c3::Qingdao}}."
    assert note["Accepted"] == "2018 = '18<br>Qingdao = Tsingtao"


def test_a_choice_carries_its_options_with_the_reasons_against_them() -> None:
    note = fields(exported("anki", *sample_sets.sets()))["sco:forward:city:k7f2"]
    options = [note[f"Option{n}"] for n in range(1, 9)]
    reasons = [note[f"Reason{n}"] for n in range(1, 9)]
    assert options[int(note["Key"]) - 1] == note["Answer"] == "Qingdao"
    assert [bool(option) for option in options] == [True] * 4 + [False] * 4
    assert all(reason.startswith(option) for option, reason in zip(options, reasons, strict=True) if reason)
    assert note["Order"] == "shuffled"
    assert note["Source"] == "Closer community: what China wants (2023-07-04), ¶ 9"
    assert note["Table"].count("<tr>") == 4


def test_text_is_escaped_and_control_characters_are_replaced() -> None:
    notes = fields(exported("anki", *sample_sets.sets()))
    note = notes["odd:forward:a&amp;b &lt;\"'&gt;"]
    assert note["Answer"] == "&lt;script&gt;alert(1)&lt;/script&gt;"
    assert "a � control &amp; � another" in note.values()
    assert "two<br>lines" in note.values()
    assert note["Explanation"] == r"\(\frac{a_{1}}{b^{2}}\) and [<wbr>latex]x[/latex]"
    assert notes["odd:recall"]["Question"].startswith("Café")


def test_tags_hold_no_blanks_or_quotes_and_do_not_branch() -> None:
    tags = column(exported("anki", *sample_sets.sets()), "select tags from notes")
    assert " detail kind::forward set::odd topic::odd-topic-quoted " in tags


def test_the_fields_are_documented() -> None:
    rows = [row.split("|") for row in ANKI_DOCS.splitlines() if row.startswith("| `quizgen ")]
    own = {row[1].strip("` "): row[2] for row in rows}
    shared = rows[0][3]
    for one in NOTE_TYPES:
        for field in one.fields:
            stem = field.rstrip("12345678")
            assert (
                f"`{field}`" in own[f"quizgen {one.name}"] + shared
                or f"`{stem}8`" in own[f"quizgen {one.name}"] + shared
            )
