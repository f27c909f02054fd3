"""Sets, files of items and folders that are broken or empty: told with their places, and no other set kept back."""

import io
import json
import os

import pytest

from quizgen import cli
from quizgen.files import facts

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
"""
REBUILD = "run `quizgen build`, which writes this file anew"


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A folder with facts and two sets, built."""
    for name in ("XDG_CACHE_HOME", "XDG_DATA_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    for name in ("seeds", "questions"):
        (tmp_path / name).mkdir()
    (tmp_path / "seeds/lands.yaml").write_text(FACTS, encoding="utf-8")
    for name in ("good", "bad"):
        (tmp_path / f"questions/{name}.yaml").write_text(f"title: {name}\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert cli.main(["build", "--quiet"]) == 0
    return tmp_path


def study(name, monkeypatch):
    """Study a set as lines, without a single answer."""
    monkeypatch.setattr("sys.stdin", io.StringIO())
    return cli.main(["study", name, "--plain", "--store", "log.sqlite"])


BROKEN = [
    (b"title: [\n", "questions/bad.yaml:2:1: YAML cannot read this"),
    (b"titel: x\n", "questions/bad.yaml:1:1: `titel` is no key here; did you mean `title`?"),
    (b"- title\n", "questions/bad.yaml:1:1: this is no set file; start with the line `title: \xe2\x80\xa6`"),
    (b"title: a\x07b\n", "questions/bad.yaml:1:9: an invisible character (control character U+0007)"),
    (b"title: a\x00b\n", "questions/bad.yaml:1:9: an invisible character"),
    (b"title: \xff\n", "questions/bad.yaml:1:8: the byte 0xFF is not UTF-8"),
    (b"title: " + b"[" * 5000 + b"]" * 5000, "questions/bad.yaml:1:58: this is nested too deeply"),
    (b"", "questions/bad.yaml:1: the file is empty"),
    (b"title: a\ndecisions:\n  x: yes\n", "questions/bad.yaml:3:3: "),
]


@pytest.mark.parametrize(("data", "says"), BROKEN)
def test_a_broken_set_is_told_by_every_command_and_keeps_no_other_back(
    project, capsys, monkeypatch, data, says
):
    if isinstance(says, str) and "\xe2" in says:
        says = says.encode("latin-1").decode()
    (project / "questions/bad.yaml").write_bytes(data)
    capsys.readouterr()
    for words, code in (
        (["build"], 1),
        (["check"], 1),
        (["export", "bad", "--to", "jsonl"], 1),
        (["export", "--to", "jsonl"], 1),
        (["export", "good", "--to", "jsonl"], 0),
    ):
        assert cli.main(words) == code
        assert says in "".join(capsys.readouterr()), words
    assert (project / "good.jsonl").read_bytes() == (project / "quizgen.jsonl").read_bytes()
    assert study("bad", monkeypatch) == 1
    assert says in capsys.readouterr().err
    assert study("good", monkeypatch) == 0
    told = capsys.readouterr()
    assert says in told.err
    assert "The capital of" in told.out or "What is the capital" in told.out


CHANGED = [
    ({"stems": []}, "`stems` holds no text"),
    ({"stems": [" "]}, "`stems` holds no text"),
    ({"stems": "a"}, "`stems` input should be a valid"),
    ({"id": ""}, "`id` is empty"),
    ({"id": 7}, "`id` input should be a valid string"),
    ({"key": None}, "`key` input should be a valid string"),
    ({"facts": 5}, "`facts` input should be a valid"),
    ({"distractors": [{"text": "x"}]}, "`distractors.0.proof` is missing"),
    ({"distractors": []}, "`key` and `distractors` are not two texts or more"),
    ({"type": "essay"}, "`type` is none of choice, cloze, recall"),
    ({"type": "cloze"}, "is missing"),
    ({"changed": "yesterday"}, "`changed` is no time"),
    ({"language": "xx"}, "`language` is none of "),
    ({"colour": 1}, "unexpected keyword argument 'colour'"),
]


def changed(text, **fields):
    """The file of items with other fields in its first choice."""
    lines = text.splitlines()
    at = next(i for i, line in enumerate(lines) if '"type": "choice"' in line)
    lines[at] = "- " + json.dumps({**json.loads(lines[at][2:]), **fields})
    return "\n".join(lines) + "\n", at + 1


@pytest.mark.parametrize(("fields", "says"), CHANGED)
def test_a_broken_item_is_told_with_its_place_and_mended_by_build(project, capsys, monkeypatch, fields, says):
    path = project / "questions/bad.items.yaml"
    good = path.read_text(encoding="utf-8")
    text, line = changed(good, **fields)
    path.write_text(text, encoding="utf-8")
    told_and_mended(path, good, f"{line}:3: not an item: ", says, capsys, monkeypatch)


@pytest.mark.parametrize(
    ("old", "new", "place", "says"),
    [
        ("- {", "- {{", "5:4: ", "no JSON"),
        ("- {", "<<<<<<< {", "5:1: ", "this is no line of the file"),
        ("items:", "itms:", "4:1: ", "this is no line of the file"),
    ],
)
def test_a_broken_line_is_told_with_its_place_and_mended_by_build(
    project, capsys, monkeypatch, old, new, place, says
):
    path = project / "questions/bad.items.yaml"
    good = path.read_text(encoding="utf-8")
    path.write_text(good.replace(old, new, 1), encoding="utf-8")
    told_and_mended(path, good, place, says, capsys, monkeypatch)


def told_and_mended(path, good, place, says, capsys, monkeypatch):
    capsys.readouterr()
    assert cli.main(["export", "bad", "--to", "anki"]) == 1
    told = capsys.readouterr().err
    assert told.startswith(f"questions/bad.items.yaml:{place}")
    assert says in told
    assert told.rstrip().endswith(REBUILD)
    assert study("good", monkeypatch) == 0
    assert says in capsys.readouterr().err
    assert cli.main(["build", "--quiet"]) == 0
    assert path.read_text(encoding="utf-8") == good, "with the dates that the other set remembers"


def test_what_is_no_file_of_items_is_told(project, capsys):
    path = project / "questions/bad.items.yaml"
    for data, says in ((b"", "this is no file of items"), (b"\xff", "not UTF-8")):
        path.write_bytes(data)
        assert cli.main(["export", "bad", "--to", "csv"]) == 1
        assert f"questions/bad.items.yaml: {says}; {REBUILD}" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("title: Bad\nmust know: only\n", "the set `bad` is empty: no question fits it; let `from`"),
        (None, "the set `bad` is not built yet; run `quizgen build`"),
    ],
)
def test_an_empty_set_says_why_and_how_to_mend_it(project, capsys, monkeypatch, text, says):
    if text:
        (project / "questions/bad.yaml").write_text(text, encoding="utf-8")
        assert cli.main(["build", "--quiet"]) == 0
        assert f"questions/bad.yaml: {says}" in capsys.readouterr().err
    else:
        (project / "questions/bad.items.yaml").unlink()
    for command in (lambda: study("bad", monkeypatch), lambda: cli.main(["export", "bad", "--to", "csv"])):
        assert command() == 1
        assert f"questions/bad.yaml: {says}" in capsys.readouterr().err
    assert study("good", monkeypatch) == 0
    (project / "questions/good.items.yaml").unlink()
    assert cli.main(["--plain"]) == 1
    assert "questions/good.yaml: the set `good` is not built yet" in capsys.readouterr().err


def test_a_set_whose_questions_are_all_rejected_says_so(project, capsys, monkeypatch):
    lines = (project / "questions/bad.items.yaml").read_text(encoding="utf-8").splitlines()
    ids = [line.split('"')[3] for line in lines if line.startswith("- ")]
    decisions = "".join(f"  {id_}:\n    status: rejected\n" for id_ in ids)
    (project / "questions/bad.yaml").write_text(f"title: Bad\ndecisions:\n{decisions}", encoding="utf-8")
    assert study("bad", monkeypatch) == 1
    assert "all its questions are rejected or retired; delete a decision" in capsys.readouterr().err


def test_a_folder_without_facts_empties_no_set_unless_asked_to(project, capsys):
    (project / "empty").mkdir()
    before = {path: path.read_bytes() for path in (project / "questions").iterdir()}
    assert cli.main(["build", "--seeds", "empty"]) == 1
    told = capsys.readouterr().err
    assert "empty: there is no fact here, and bad.items.yaml, good.items.yaml would lose all items" in told
    assert {path: path.read_bytes() for path in (project / "questions").iterdir()} == before
    assert cli.main(["build", "--seeds", "empty", "--allow-empty"]) == 0
    assert "items: []" in (project / "questions/good.items.yaml").read_text(encoding="utf-8")


def test_a_folder_that_cannot_be_read_is_told_and_nothing_is_written(project, capsys, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(os, "scandir", refuse)
    monkeypatch.setattr(os, "listdir", refuse)
    before = (project / "questions/good.items.yaml").read_bytes()
    (problem,) = facts.read([project / "seeds"]).problems
    assert problem.what == "the folder can't be read (Permission denied)"
    monkeypatch.undo()
    assert (project / "questions/good.items.yaml").read_bytes() == before


@pytest.mark.parametrize("last", ["", "uses: f0.yaml\n"], ids=["a chain", "a ring"])
def test_files_use_each_other_in_long_chains(tmp_path, last):
    count = 1200
    for n in range(count):
        uses = f"uses: f{n + 1}.yaml\n" if n < count - 1 else last
        (tmp_path / f"f{n}.yaml").write_text(f"namespace: n\n{uses}topic: T\n", encoding="utf-8")
    assert len(facts.read([tmp_path / "f0.yaml"]).files) == count
