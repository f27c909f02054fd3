"""A teacher's decisions reach what learners already have, and touch nothing else."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from quizgen import cli
from quizgen.files import sets
from quizgen.item import Answer, Cloze, Item, ItemSet, Recall
from quizgen.sets import Decision, SetFile, stamped, undated
from tests import sample_sets
from tests.needs import needs_anki

FACTS = """\
topic: Lands
namespace: lands
names: |
  city: Paris; Madrid; Rome; Athens; Vienna
facts:
  notes: |
    The capital of {land} is [capital].  ^k7f2
      ? What is the capital of {land}?
      | France | Paris
      | Spain | Madrid
      | Italy | Rome
      | Greece | Athens
      | Austria | Vienna
"""
ID = "lands:forward:2:k7f2:france"
TITLES = {"lands": "title: Lands\n", "other": "title: Other lands\n"}


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A folder with facts and two sets of the same items, built."""
    for name in ("XDG_CACHE_HOME", "XDG_DATA_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    for name in ("seeds", "questions"):
        (tmp_path / name).mkdir()
    (tmp_path / "seeds/lands.yaml").write_text(FACTS, encoding="utf-8")
    for name, text in TITLES.items():
        (tmp_path / f"questions/{name}.yaml").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert cli.main(["build", "--quiet"]) == 0
    return tmp_path


def decide(*lines: str, id_: str = ID) -> None:
    """Write the teacher's file of the set `lands`, and build."""
    text = TITLES["lands"] + (f"decisions:\n  {id_}:\n" if lines else "")
    Path("questions/lands.yaml").write_text(
        text + "".join(f"    {line}\n" for line in lines), encoding="utf-8"
    )
    assert cli.main(["build", "--quiet"]) == 0


def of(name: str) -> ItemSet:
    (found,) = sets.chosen(sets.offered(Path("questions")), [name])
    return found


def one(name: str = "lands") -> Item:
    return next(item for item in of(name).items if item.id == ID)


def lines() -> dict[str, dict[str, object]]:
    text = Path("questions/lands.items.yaml").read_text(encoding="utf-8")
    return {(item := json.loads(line[2:]))["id"]: item for line in text.splitlines() if line[:2] == "- "}


def notes(state: tuple[object, ...]) -> list[list[object]]:
    assert isinstance(state[0], list)
    return state[0]


@needs_anki
@pytest.mark.parametrize("edit", ["stem: Which city governs France?", "explanation: Since 987."])
def test_an_edit_updates_its_note_alone_and_so_does_taking_it_back(project, edit):
    from tests.test_formats_anki_import import collection, imported, state

    later = replace(sample_sets.OPTIONS, now=datetime.now(UTC) + timedelta(days=9))
    with collection() as col:
        count = imported(col, [of("lands")], later)["new"]
        before = state(col)
        decide(edit)
        assert imported(col, [of("lands")], later) == {"updated": 1, "duplicate": count - 1}
        edited = state(col)
        assert len(set(map(str, notes(edited))) - set(map(str, notes(before)))) == 1
        assert edit.partition(": ")[2] in str(edited[0])
        assert edited[1:] == before[1:]
        assert imported(col, [of("lands")], later) == {"duplicate": count}
        decide()
        assert imported(col, [of("lands")], later) == {"updated": 1, "duplicate": count - 1}
        after = state(col)
        assert [row[5] for row in notes(after)] == [row[5] for row in notes(before)], "every field as it was"
        assert after[1:] == before[1:]


@needs_anki
def test_a_rejected_item_leaves_the_package_and_comes_back_as_it_was(project):
    from tests.test_formats_anki_import import collection, imported, state

    later = replace(sample_sets.OPTIONS, now=datetime.now(UTC) + timedelta(days=9))
    with collection() as col:
        count = imported(col, [of("lands")], later)["new"]
        before = state(col)
        decide("status: rejected")
        assert imported(col, [of("lands")], later) == {"duplicate": count - 1}
        decide()
        assert imported(col, [of("lands")], later) == {"duplicate": count}
        assert state(col) == before
        decide("stem: Which city governs France?", "status: rejected")
        assert imported(col, [of("lands")], later) == {"duplicate": count - 1}
        decide("stem: Which city governs France?")
        assert imported(col, [of("lands")], later) == {"updated": 1, "duplicate": count - 1}


def test_an_edit_changes_one_line_of_one_file_of_items_and_building_again_none(project):
    before, other = lines(), Path("questions/other.items.yaml").read_bytes()
    decide("stem: Which city governs France?")
    edited = lines()
    assert {id_ for id_ in before if before[id_] != edited[id_]} == {ID}
    assert edited[ID]["revision"] == before[ID]["revision"], "what a decision names"
    assert one().revision == edited[ID]["in_force"] != before[ID]["revision"]
    assert one().changed > str(before[ID]["changed"])
    data = Path("questions/lands.items.yaml").read_bytes()
    assert cli.main(["build", "--quiet"]) == 0
    assert Path("questions/lands.items.yaml").read_bytes() == data
    assert Path("questions/other.items.yaml").read_bytes() == other
    assert one("other").revision == before[ID]["revision"]
    decide()
    assert lines()[ID] == {**before[ID], "changed": one().changed}
    assert one().changed > str(edited[ID]["changed"])


def test_an_edit_that_says_what_is_generated_changes_nothing(project):
    data = Path("questions/lands.items.yaml").read_bytes()
    decide("explanation: The capital of France is Paris.", "status: approved")
    assert Path("questions/lands.items.yaml").read_bytes() == data


def test_an_edit_that_waits_for_another_look_gives_way_to_the_new_words_and_is_told(project, capsys):
    decide(f"revision: {lines()[ID]['revision']}", "stem: Which city governs France?")
    edited = one()
    path = Path("seeds/lands.yaml")
    path.write_text(FACTS.replace("? What is the", "? Which is the"), encoding="utf-8")
    capsys.readouterr()
    assert cli.main(["build", "--quiet"]) == 0
    assert one().changed > edited.changed
    assert (
        f"lands.yaml:3:3: the item `{ID}` has changed since you decided on it, so what you wrote waits; "
        f"look at it, then write `revision: {lines()[ID]['revision']}` here, or delete the decision"
    ) in capsys.readouterr().err


@pytest.mark.parametrize(
    ("id_", "line", "says"),
    [
        ("lands:forward:2:k7f2:frence", "status: rejected", "no item of this set has the id"),
        ("lands:cloze:k7f2:france", "stem: What?", "is a cloze and takes no `stem`"),
    ],
)
def test_a_decision_that_does_nothing_is_told_with_its_place(project, capsys, id_, line, says):
    decide(line, id_=id_)
    told = capsys.readouterr().err
    assert "questions/lands.yaml:3:3: " in told
    assert says in told


def test_an_export_of_decisions_that_were_not_built_says_so(project, capsys):
    Path("questions/lands.yaml").write_text(
        f"{TITLES['lands']}decisions:\n  {ID}:\n    stem: Which city governs France?\n", encoding="utf-8"
    )
    assert cli.main(["export", "lands", "--to", "jsonl"]) == 0
    assert "1 item edited since the last build: run `quizgen build`" in capsys.readouterr().err
    cli.main(["build", "--quiet"])
    Path("questions/lands.yaml").write_text(TITLES["lands"], encoding="utf-8")
    capsys.readouterr()
    assert cli.main(["export", "lands", "--to", "jsonl"]) == 0
    assert "1 item edited since the last build" in capsys.readouterr().err
    cli.main(["build", "--quiet"])
    assert undated(of("lands").items) == ()


def test_a_change_is_later_than_the_one_before_by_a_second_at_least():
    item = Item("a", "recall", Recall(("Q?",), Answer("a", "text"), False), ("f",), revision="r")
    before = replace(item, changed="2030-01-01T00:00:00Z")
    file = SetFile("s", "S", decisions={"a": Decision(explanation="New.")})
    (made,) = stamped(file, [item], {"a": before}, datetime(2029, 1, 1, tzinfo=UTC))
    assert made.changed == "2030-01-01T00:00:01Z"


def test_the_stem_of_a_cloze_is_no_edit():
    item = Item("a", "cloze", Cloze(("x",), ()), ("f",), revision="r", changed="2030-01-01T00:00:00Z")
    file = SetFile("s", "S", decisions={"a": Decision(stem="New?")})
    assert stamped(file, [item], {"a": item}, datetime(2031, 1, 1, tzinfo=UTC)) == (item,)
