"""The commands as a user calls them."""

import contextlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from quizgen import cli

ROOT = Path(__file__).parent.parent
FACTS = """\
topic: Planets
namespace: planets
document: |
  id: notes
  title: My notes
names: |
  planet: Mercury; Venus; Earth; Mars; Jupiter; Saturn; Uranus; Neptune
facts:
  sun: |
    * The Sun is orbited by [8] planets.
      ? How many planets orbit the Sun?
    The planet nearest to the Sun is [Mercury].
"""


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A folder with one fact file and one set, to stand in."""
    for name in ("XDG_CACHE_HOME", "XDG_DATA_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    (tmp_path / "seeds").mkdir()
    (tmp_path / "questions").mkdir()
    (tmp_path / "seeds/planets.yaml").write_text(FACTS, encoding="utf-8")
    (tmp_path / "questions/planets.yaml").write_text("title: Planets\ntopics: Planets\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_build_stamps_new_sentences_and_says_so_once(project, capsys):
    assert cli.main(["build"]) == 0
    told = capsys.readouterr()
    assert "planets" in told.out
    assert "stamp" in told.err
    stamped = (project / "seeds/planets.yaml").read_text(encoding="utf-8")
    assert stamped.count("^") == 2
    assert cli.main(["build"]) == 0
    assert "nothing changed" in capsys.readouterr().err
    assert cli.main(["build", "--quiet"]) == 0
    assert capsys.readouterr() == ("", "")
    assert (project / "seeds/planets.yaml").read_text(encoding="utf-8") == stamped


def test_a_corrected_line_changes_its_items_and_no_id(project):
    cli.main(["build"])
    before = read_items(project)
    path = project / "seeds/planets.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("planets orbit the Sun", "planets go round the Sun"),
        encoding="utf-8",
    )
    assert cli.main(["build"]) == 0
    after = read_items(project)
    assert set(before) == set(after)
    changed = {i for i in after if after[i]["revision"] != before[i]["revision"]}
    assert changed == {i for i in after if after[i].get("stems") or after[i].get("prompts")} - nearest(after)
    assert all(after[i]["changed"] == before[i]["changed"] for i in after if i not in changed)


def nearest(items):
    """The items of the other sentence."""
    facts = {item["facts"][0] for item in items.values() if "nearest" in item.get("explanation", "")}
    return {i for i, item in items.items() if item["facts"][0] in facts}


def read_items(project):
    lines = (project / "questions/planets.items.yaml").read_text(encoding="utf-8").splitlines()
    return {item["id"]: item for item in (json.loads(line[2:]) for line in lines if line.startswith("- "))}


def test_build_reports_every_problem_and_writes_nothing(project, capsys):
    (project / "seeds/planets.yaml").write_text(
        FACTS.replace("[8]", "[8").replace("? How", "? {who} How"), encoding="utf-8"
    )
    assert cli.main(["build"]) == 1
    assert "planets.yaml:10" in capsys.readouterr().err
    assert not (project / "questions/planets.items.yaml").exists()


def test_check_exits_with_0_1_and_2(project, capsys):
    assert cli.main(["check"]) == 0
    (project / "seeds/broken.yaml").write_text("topic: [\n", encoding="utf-8")
    assert cli.main(["check"]) == 1
    assert "broken.yaml:" in capsys.readouterr().out
    assert cli.main(["check", "nowhere"]) == 2
    assert "nowhere: no such file" in capsys.readouterr().err


def test_check_fix_mints_stamps(project, capsys):
    assert cli.main(["check", "--fix"]) == 0
    assert (project / "seeds/planets.yaml").read_text(encoding="utf-8").count("^") == 2


def test_try_writes_nothing_and_tells_each_line(project, capsys):
    assert cli.main(["try", "seeds/planets.yaml", "--items"]) == 0
    told = capsys.readouterr()
    assert "11  1 choice, 1 cloze, 1 recall" in told.out.replace("10  ", "11  ")
    assert "* 8" in told.out
    assert (project / "seeds/planets.yaml").read_text(encoding="utf-8") == FACTS


def test_export_writes_the_open_format(project):
    cli.main(["build"])
    assert cli.main(["export", "planets", "--to", "jsonl", "-o", "out.jsonl"]) == 0
    lines = [json.loads(line) for line in Path("out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {line["type"] for line in lines} == {"choice", "cloze", "recall"}
    choice = next(line for line in lines if line["type"] == "choice")
    assert choice["why"][choice["key"]] is None


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["export", "planet", "--to", "anki"], "no set `planet`; did you mean `planets`?"),
        (["export", "--to", "ankiy"], "no format `ankiy`; did you mean `anki`?"),
        (["study", "plants", "--plain"], "no set `plants`; did you mean `planets`?"),
        (["try", "nothing.yaml"], "nothing.yaml: no such file"),
    ],
)
def test_a_wrong_word_is_told_with_the_right_ones(project, capsys, words, says):
    cli.main(["build"])
    capsys.readouterr()
    assert cli.main(words) == 2
    assert says in capsys.readouterr().err


def test_study_from_a_pipe_marks_logs_and_exits_0(project):
    cli.main(["build"])
    log = project / "log.sqlite"
    done = run("study", "planets", "--store", str(log), text="1\n2\n3\n4\n")
    assert "How many planets orbit the Sun?" in done.stdout
    assert log.exists()


def test_study_tells_what_of_the_log_it_could_not_read(project):
    cli.main(["build"])
    study = ("study", "planets", "--plain", "--store", "log.db")
    assert run(*study, text="1\n").returncode == 0
    with contextlib.closing(sqlite3.connect("log.db")) as connection:
        connection.execute("UPDATE events SET data = 'null'")
        connection.commit()
    again = run(*study)
    assert again.returncode == 0
    assert "log.db: 1 event can't be read" in again.stderr
    assert "put a copy" in again.stderr


def test_the_shipped_sets_are_built_from_the_shipped_facts(tmp_path, monkeypatch):
    """`build` over what is committed changes nothing that is committed."""
    for folder in ("seeds", "questions"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    monkeypatch.chdir(tmp_path)
    assert cli.main(["build", "--quiet"]) == 0
    for path in sorted((ROOT / "questions").glob("*.yaml")) + sorted((ROOT / "seeds").iterdir()):
        assert (tmp_path / path.relative_to(ROOT)).read_bytes() == path.read_bytes(), (
            f"{path.name}: run quizgen build, and commit it"
        )


@pytest.mark.parametrize("hashing", ["0", "1", "4711"])
def test_a_build_is_equal_to_the_byte_whatever_the_hash_seed(project, hashing):
    cli.main(["build"])
    before = (project / "questions/planets.items.yaml").read_bytes()
    assert not run("build", "--quiet", PYTHONHASHSEED=hashing).stderr
    assert (project / "questions/planets.items.yaml").read_bytes() == before


def run(*words, text="", **env):
    """The command in a process of its own."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **env}
    return subprocess.run(
        [sys.executable, "-m", "quizgen", *words],
        input=text,
        capture_output=True,
        text=True,
        check=True,
        env=environment,
    )


def test_build_writes_only_to_the_project_one_stands_in(project, capsys, monkeypatch):
    (project / "empty").mkdir()
    monkeypatch.chdir(project / "empty")
    assert cli.main(["build"]) == 2
    assert "seeds: no such folder" in capsys.readouterr().err
    (project / "empty/seeds").mkdir()
    assert cli.main(["build"]) == 2
    assert "questions: no such folder" in capsys.readouterr().err
    assert cli.main(["check"]) == 0
    assert "0 facts in seeds" in capsys.readouterr().err


def test_a_topic_that_no_fact_has_is_told_with_its_line(project, capsys):
    (project / "questions/planets.yaml").write_text("title: Planets\ntopics: Planet\n", encoding="utf-8")
    for command in ("check", "build"):
        assert cli.main([command]) == 1
        told = "".join(capsys.readouterr())
        assert "questions/planets.yaml:2:1: no fact has the topic `Planet`; did you mean `Planets`?" in told


def test_try_tells_what_a_table_gives(project, capsys):
    (project / "lands.csv").write_text(
        "land,capital\nFrance,Paris\nSpain,Madrid\nItaly,Rome\nGreece,Athens\n", encoding="utf-8"
    )
    (project / "lands.yaml").write_text(
        "topic: Lands\nnamespace: lands\ntable: |\n  file: lands.csv\n  row: land\nfacts:\n  rows: |\n"
        "    The capital of {land} is [capital].\n      ? What is the capital of {land}?\n",
        encoding="utf-8",
    )
    assert cli.main(["try", "lands.yaml"]) == 0
    assert "8  4 choices, 4 recalls (4 rows): The capital of France is Paris." in capsys.readouterr().out


def test_an_x_value_that_is_left_out_is_named_also_where_there_are_questions(project, capsys):
    path = project / "seeds/planets.yaml"
    path.write_text(FACTS + "      x Venus; Mars; red dust: no\n", encoding="utf-8")
    assert cli.main(["try", str(path)]) == 0
    assert "`x red dust` is left out, because it is not written as the answer" in capsys.readouterr().out
    assert cli.main(["build"]) == 0
    assert "`x red dust` is left out, because it is not written as the answer" in capsys.readouterr().out


def test_a_file_is_not_named_for_another_format(project, capsys):
    cli.main(["build"])
    assert cli.main(["export", "--to", "anki", "-o", "planets.csv"]) == 2
    assert "this is the ending of csv files" in capsys.readouterr().err


def test_options_before_the_word_are_not_forgotten(project):
    cli.main(["build"])
    log = project / "own.sqlite"
    run("--store", str(log), "study", "planets", "--plain", text="1\n")
    assert log.exists()


def test_a_broken_file_of_items_is_written_anew(project):
    cli.main(["build"])
    path = project / "questions/planets.items.yaml"
    good = path.read_bytes()
    path.write_bytes(good + b"- {}\n")
    assert cli.main(["build"]) == 0
    path.write_bytes(b"\xff")
    assert cli.main(["build"]) == 0
    assert len(path.read_bytes()) == len(good)


@pytest.mark.skipif(os.name == "nt", reason="the shell closes streams otherwise")
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize("words", ["study --plain --store log.db", "try seeds/planets.yaml", "check"])
def test_streams_that_are_closed_stop_nothing(project, words, closed):
    cli.main(["build"])
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = f"{sys.executable} -m quizgen {words} {closed}"
    done = subprocess.run(command, shell=True, env=environment, capture_output=True, stdin=subprocess.DEVNULL)
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("zone", ["UTC+99", "UTC-25", "Nowhere/Land", ""])
def test_a_time_zone_that_is_none_stops_nothing(project, zone):
    cli.main(["build"])
    done = run("study", "planets", "--plain", "--store", "log.db", text="1\n", TZ=zone)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp437", "utf-16"])
def test_no_encoding_of_the_terminal_stops_anything(project, encoding):
    cli.main(["build"])
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": encoding}
    for words in (
        ["try", "--items", "seeds/planets.yaml"],
        ["study", "--plain", "--store", "log.db"],
        ["check"],
    ):
        command = [sys.executable, "-m", "quizgen", *words]
        done = subprocess.run(command, env=environment, capture_output=True, input=b"\xff\xfe\n1\n")
        assert "Traceback" not in done.stderr.decode(encoding, "replace")
        assert done.returncode in (0, 1)
