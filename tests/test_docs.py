"""README.md, CONTRIBUTING.md and docs/sets.md say what is so."""

import argparse
import json
import re
import shlex
from pathlib import Path

import jsonschema
import pytest
import yaml

from quizgen import cli
from quizgen.files import set_record

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
SETS = (ROOT / "docs/sets.md").read_text(encoding="utf-8")
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
FENCE = re.compile(r"^```(\w+)\n(.*?)^```", re.DOTALL | re.MULTILINE)


def fenced(text: str, language: str) -> list[str]:
    return [body for word, body in FENCE.findall(text) if word == language]


def commands() -> list[str]:
    lines = "\n".join(fenced(README, "console")).splitlines()
    typed = [line.removeprefix("$ ").partition("#")[0].strip() for line in lines if line.startswith("$ ")]
    return [line for line in typed if line.startswith("quizgen")]


@pytest.mark.parametrize("line", commands())
def test_every_command_of_the_readme_is_understood(line):
    options = cli._parser().parse_args(shlex.split(line)[1:])
    assert options.module


def test_every_command_is_in_the_readme():
    parser = cli._parser()
    (words,) = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    named = {shlex.split(line)[1] for line in commands() if " " in line}
    assert set(words.choices) - named <= {"schema"}


def test_the_teachers_tour_gives_what_it_says(tmp_path, monkeypatch, capsys):
    """The file of the tour, tried; then kept as a set, checked, built, and studied."""
    for name in ("HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    facts, one_set = fenced(README, "yaml")
    Path("planets.yaml").write_text(facts, encoding="utf-8")
    assert cli.main(["try", "planets.yaml"]) == 0
    told = capsys.readouterr().out
    assert "1 choice, 1 cloze, 1 recall: The Sun is orbited by 8 planets." in told
    assert "nothing" not in told
    Path("seeds").mkdir()
    Path("questions").mkdir()
    Path("planets.yaml").rename("seeds/planets.yaml")
    Path("questions/planets.yaml").write_text(one_set, encoding="utf-8")
    assert cli.main(["check"]) == 0
    assert cli.main(["build"]) == 0
    assert cli.main(["export", "planets", "--to", "jsonl", "-o", "planets.jsonl"]) == 0
    stems = [
        json.loads(line).get("stem")
        for line in Path("planets.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    assert "What do the rings of Saturn mostly consist of?" in stems


@pytest.mark.parametrize("text", fenced(SETS, "yaml"))
def test_every_set_file_of_the_docs_is_one(text):
    assert set_record.parse(text, "s.yaml", "s").title


def test_the_docs_name_every_key_of_a_set_file():
    rows = set(re.findall(r"^\| `([^`]+)` \|", SETS, re.MULTILINE))
    keys = {field.alias or name for name, field in set_record.SetRecord.model_fields.items()}
    assert rows == keys | set(set_record.DecisionRecord.model_fields)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page):
    for target in re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8")):
        assert target.startswith("https://") or (page.parent / target).exists(), target


def test_contributing_names_rooms_that_exist():
    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    for name in re.findall(r"`((?:\w+/)?\w+(?:\.py|/))`", page):
        assert (ROOT / "quizgen" / name).exists() or (ROOT / name).exists(), name


def test_contributing_names_every_room():
    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    rooms = [path.name for path in (ROOT / "quizgen").glob("[a-z]*.py")]
    rooms += [f"{path.parent.name}/" for path in (ROOT / "quizgen").glob("[a-z]*/__init__.py")]
    assert [room for room in rooms if f"`{room}`" not in page] == []


@pytest.mark.parametrize("of", ["facts", "set"])
def test_the_schemas_in_the_docs_are_those_the_command_prints(of, capsys):
    assert cli.main(["schema", of]) == 0
    printed = capsys.readouterr().out
    assert (ROOT / f"docs/{of}.schema.json").read_text(encoding="utf-8") == printed


@pytest.mark.parametrize("path", sorted((ROOT / "questions").glob("*.yaml")), ids=lambda path: path.stem)
def test_every_shipped_set_file_fits_its_schema(path):
    if not path.name.endswith(".items.yaml"):
        jsonschema.validate(yaml.safe_load(path.read_text(encoding="utf-8")), set_record.schema())
