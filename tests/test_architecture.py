"""What the import contracts in pyproject.toml can't say: registries, sizes, and what each command loads."""

import ast
import importlib
import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import get_args

import pytest

from quizgen import shipped
from quizgen.item import Proof, Rule

PACKAGE = Path(__file__).resolve().parent.parent / "quizgen"
REGISTRIES = {"values": "VALUES", "languages": "LANGUAGES", "kinds": "KINDS", "formats": "FORMATS"}
MOST_LINES = 320
HEAVY = {"anki", "fsrs", "genanki", "openpyxl", "pydantic", "rapidfuzz", "rich", "sqlite3", "textual", "yaml"}

# All other modules of the package are the core.
EDGES = {"__main__", "cli", "commands", "files", "formats", "plain", "shipped", "store", "tui"}

# Runs a command and leaves the names of all loaded modules in a file.
RUN = """
import json, sys
from pathlib import Path
from quizgen.cli import main
try:
    code = main()
except SystemExit as stop:
    code = stop.code
Path("modules.json").write_text(json.dumps(sorted(sys.modules)))
sys.exit(code)
"""


def modules(folder: Path) -> set[str]:
    """The names of the modules and packages in a folder of the package."""
    return {path.stem for path in folder.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}


@pytest.mark.parametrize(("folder", "registry"), REGISTRIES.items())
def test_a_registry_names_exactly_the_files_of_its_folder(folder: str, registry: str) -> None:
    """A package may be a member in several files, as a format can be, or rooms that members share."""
    members = {name for name in modules(PACKAGE / folder) if not name.startswith("_")}
    files = {name for name in members if (PACKAGE / folder / f"{name}.py").exists()}
    names = getattr(importlib.import_module(f"quizgen.{folder}"), registry)
    assert files <= set(names) <= members


@pytest.mark.parametrize(("folder", "registry"), REGISTRIES.items())
def test_a_registry_is_a_literal(folder: str, registry: str) -> None:
    module = ast.parse((PACKAGE / folder / "__init__.py").read_text(encoding="utf-8"))
    values = [
        node.value
        for node in module.body
        if isinstance(node, ast.Assign | ast.AnnAssign)
        and registry in {target.id for target in targets(node) if isinstance(target, ast.Name)}
    ]
    assert [type(value) for value in values] == [ast.Dict]


def targets(node: ast.Assign | ast.AnnAssign) -> list[ast.expr]:
    return node.targets if isinstance(node, ast.Assign) else [node.target]


def test_every_rule_of_proof_is_explained() -> None:
    explained = re.findall(r"^ {4}(\w+) {2,}\w", Proof.__doc__ or "", re.MULTILINE)
    assert sorted(explained) == sorted(get_args(Rule))


@pytest.mark.parametrize("name", sorted(str(file.relative_to(PACKAGE)) for file in PACKAGE.rglob("*.py")))
def test_a_file_stays_small(name: str) -> None:
    lines = (PACKAGE / name).read_text(encoding="utf-8").count("\n")
    assert lines <= MOST_LINES


def test_every_module_is_an_edge_or_held_to_the_rules_of_the_core() -> None:
    settings = tomllib.loads((PACKAGE.parent / "pyproject.toml").read_text(encoding="utf-8"))
    (core,) = (
        {name.removeprefix("quizgen.") for name in contract["source_modules"]}
        for contract in settings["tool"]["importlinter"]["contracts"]
        if contract["name"].startswith("The core")
    )
    assert modules(PACKAGE) - EDGES - {"__init__"} == core


def loaded(home: Path, *arguments: str) -> set[str]:
    """The top-level modules that a command has loaded by its end; what it keeps, it keeps under `home`."""
    folders = {name: str(home / name) for name in ("HOME", "LOCALAPPDATA", "APPDATA")}
    environment = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    done = subprocess.run(
        [sys.executable, "-c", RUN, *arguments],
        cwd=home,
        env=environment | folders | {"PYTHONPATH": str(PACKAGE.parent)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return {name.partition(".")[0] for name in json.loads((home / "modules.json").read_text())}


def test_help_loads_nothing_heavy(tmp_path: Path) -> None:
    assert not loaded(tmp_path, "--help") & HEAVY


def test_check_loads_no_screen_and_no_exporter(tmp_path: Path) -> None:
    assert not loaded(tmp_path, "check", str(shipped.seeds())) & {
        "textual",
        "rich",
        "genanki",
        "fsrs",
        "openpyxl",
    }


def test_study_reads_what_is_compiled(tmp_path: Path) -> None:
    study = ("study", "--plain")
    loaded(tmp_path, *study)  # the first time compiles
    assert not loaded(tmp_path, *study) & {"genanki", "pydantic", "yaml", "textual", "rich"}


def test_export_loads_only_its_format(tmp_path: Path) -> None:
    export = ("export", "--to", "jsonl", "--output", str(tmp_path / "items.jsonl"))
    assert not loaded(tmp_path, *export) & {"genanki", "textual", "rich"}
