"""`quizgen new`: a first fact file that passes `check` and gives questions, from a template or any table."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizgen import cli
from quizgen.commands import trial
from quizgen.item import Choice, Cloze, Recall

LANDS = """code,name,area (km²),capital,borders,landlocked,founded,site,people,note
BZ,Belize,22966,Belmopan,"MX,GT",no,1981,https://a.bz,400000,
SV,El Salvador,21041,San Salvador,"GT,HN",no,1821,https://a.sv,n/a,
GT,Guatemala,108889,Guatemala City,"MX,BZ,SV,HN",no,1821,https://a.gt,17000000,
HN,Honduras,112492,Tegucigalpa,"GT,SV,NI",no,1821,https://a.hn,n/a,
MX,Mexico,1964375,Mexico City,"GT,BZ",no,1810,https://a.mx,126000000,
NI,Nicaragua,130373,Managua,HN,yes,1821,https://a.ni,6000000,
"""


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def drafted(*arguments):
    assert cli.main(["new", *arguments]) == 0


def tried(name):
    found = trial.look(Path(name))
    assert found.problems == ()
    assert found.items
    return found


def stems(found: trial.Tried) -> set[str]:
    said: set[str] = set()
    for item in found.items:
        match item.body:
            case Choice(stems=texts) | Recall(prompts=texts):
                said.update(texts)
            case Cloze():
                pass
    return said


def test_a_template_gives_a_quiz_at_once(capsys):
    drafted("our town")
    assert capsys.readouterr().out == ""
    text = Path("our town.yaml").read_text(encoding="utf-8")
    assert "topic: Our town\n" in text
    assert "namespace: our-town\n" in text
    found = tried("our town.yaml")
    assert "Which planet is nearest to the Sun?" in stems(found)
    assert all(one.words != "nothing" for one in found.yields)


def test_nothing_is_overwritten(capsys):
    drafted("town")
    before = Path("town.yaml").read_bytes()
    assert cli.main(["new", "town.yaml"]) == 2
    assert "there is such a file already" in capsys.readouterr().err
    assert Path("town.yaml").read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "name the fact file to write"),
        (["--from", "none.csv"], "none.csv: no such table; name a file with one of the endings .csv"),
        (["x", "-o", "none/x.yaml"], "none: no such folder"),
    ],
)
def test_a_wrong_call_is_told(arguments, told, capsys):
    assert cli.main(["new", *arguments]) == 2
    assert told in capsys.readouterr().err
    assert not list(Path().iterdir())


def test_a_draft_says_what_each_column_is_and_why():
    Path("lands.csv").write_text(LANDS, encoding="utf-8")
    drafted("--from", "lands.csv")
    text = Path("lands.yaml").read_text(encoding="utf-8")
    for line in (
        "  # `code`: no two of the 6 rows have it in common\n  row: code\n",
        "  # `n/a` seems to say nothing, under people\n  blank: n/a\n",
        "  # `area`: numbers; the unit is in the column's name\n  area = area (km²), in km²\n",
        (
            "  # `borders`: lists, with a comma between, of other rows\n"
            "  borders = borders, split by comma, look up name by code\n"
        ),
        "  # `landlocked`: yes or no\n  landlocked = landlocked, yes is landlocked, no is not landlocked\n",
        "  # `founded`: 3 of 3 different cells are years\n  founded = founded, a year\n",
        "  # `people`: number with unit? 4 of 4 different cells are numbers; write the unit, as in `people, in km`\n",
        "  # not asked: `site`: addresses make no question\n",
        "  # not asked: `note`: it is empty\n",
        (
            "    The capital of [name] is [capital].\n"
            "      ? What is the capital of {name}?\n      ? Whose capital is {capital}?\n"
        ),
        "    {name} was founded in [founded].\n      ? When was {name} founded?\n",
    ):
        assert line in text
    asked = stems(tried("lands.yaml"))
    assert {
        "What is the capital of Belize?",
        "Whose capital is Managua?",
        "When was Belize founded?",
    } <= asked
    assert "Which of these is among the borders of Mexico?" in asked


def test_a_draft_of_a_sheet_or_of_json_is_that_of_the_same_csv():
    rows = [
        line.split(";") for line in ("code;name;capital", "F;France;Paris", "S;Spain;Madrid", "I;Italy;Rome")
    ]
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.create_sheet("Other").append(["x"])
    book.save("lands.xlsx")
    data = [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]
    Path("lands.json").write_text(json.dumps({"lands": data, "other": data}))
    Path("lands.tsv").write_text("\n".join("\t".join(row) for row in rows))
    drafted("--from", "lands.xlsx", "--sheet", "Sheet", "-o", "sheet.yaml")
    drafted("--from", "lands.json", "--sheet", "lands", "-o", "json.yaml")
    drafted("--from", "lands.tsv", "-o", "tsv.yaml")
    said = [stems(tried(name)) for name in ("sheet.yaml", "json.yaml", "tsv.yaml")]
    assert said[0] == said[1] == said[2]
    assert "What is the capital of Italy?" in said[0]


def test_columns_that_name_a_row_only_together_are_found():
    lines = [
        f"{state},{year},{n * 7919 % 1000}"
        for n, (state, year) in enumerate((s, y) for s in ["Utah", "Iowa", "Ohio"] for y in (1990, 2000))
    ]
    Path("people.csv").write_text("\n".join(["state,year,people", *lines]))
    drafted("--from", "people.csv")
    assert "row: state, year\n" in Path("people.yaml").read_text()
    assert "What is the people of Utah in 1990?" in stems(tried("people.yaml"))


def test_objects_in_json_are_asked_by_their_parts_or_as_lists_and_rows_on_one_line_are_told_apart():
    lands = [
        ("France", "Paris", {"fra": "French"}),
        ("Niger", "Niamey", {"hau": "Hausa"}),
        ("Chad", "Bol", {}),
    ]
    data = [
        {"x": {"land": a, "city": b}, "tongues": c, "at": [n, 2.5]} for n, (a, b, c) in enumerate(lands * 2)
    ]
    Path("lands.json").write_text(json.dumps(data))
    drafted("--from", "lands.json")
    text = Path("lands.yaml").read_text()
    for line in ("row: line", "# `tongues`: lists", "# not asked: `x.*`: its parts are columns of their own"):
        assert line in text
    assert "# not asked: `tongues.fra`" in text
    assert "# not asked: `at`: lists of numbers are no answers" in text
    assert "What is the x city of line 6?" in stems(tried("lands.yaml"))


def test_names_that_look_alike_are_told_apart_for_the_teacher_to_judge():
    Path("towns.csv").write_text(
        "code,town,land\n1,Rome,Guinea\n2,Lyon,Equatorial Guinea\n3,Bonn,Guinea\n4,Kiel,Chile\n"
    )
    drafted("--from", "towns.csv")
    assert "  Guinea is not Equatorial Guinea\n" in Path("towns.yaml").read_text()
    tried("towns.yaml")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a\nx\n", "lonely.csv: it has 1 row and 1 column"),
        ("a,b\n", "lonely.csv: it has 0 rows and 2 columns"),
        ("a,b\nx,1\nx,1\n", "lonely.csv: none of its columns can be asked"),
        ('a,b\nx,"1\n', 'lonely.csv:2: a `"` opens a cell'),
        ("a,b\nx,\xe9\n", "lonely.csv:2:3: the byte 0xE9 is not UTF-8"),
    ],
)
def test_a_table_that_gives_no_draft_is_told(text, told, capsys):
    Path("lonely.csv").write_bytes(text.encode("latin-1"))
    assert cli.main(["new", "--from", "lonely.csv"]) == 1
    assert told in capsys.readouterr().err
    assert not Path("lonely.yaml").exists()


CELLS = st.text(st.sampled_from("ab1 0.-%;,|[]{}\"'?#:=é*\\"), max_size=8)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(CELLS, min_size=2, max_size=5), st.data())
def test_the_draft_of_any_table_passes_check(here, header, data):
    import csv

    rows = data.draw(
        st.lists(st.lists(CELLS, min_size=len(header), max_size=len(header)), min_size=1, max_size=8)
    )
    with (here / "any.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([header, *rows])
    (here / "any.yaml").unlink(missing_ok=True)
    if cli.main(["new", "--from", "any.csv"]) == 0:
        assert trial.look(here / "any.yaml").problems == ()


def test_years_are_told_by_the_name_of_their_column(here):
    rows = [
        "name,built in",
        "Ulm Minster,1391",
        "Town Hall,1876",
        "Old Church,ca. 1400",
        "Old Mill,unknown",
        "New Mill,unknown",
    ]
    (here / "t.csv").write_text("\n".join([*rows, "Bridge,1790", ""]), encoding="utf-8")
    drafted("--from", "t.csv")
    text = Path("t.yaml").read_text(encoding="utf-8")
    assert "built in = built in, a year" in text
    assert "{name} was built in [built in]." in text
    assert "write the unit" not in text
    tried("t.yaml")
