"""XLSX and JSON tables map to roles just as CSV does."""

from __future__ import annotations

import json
import tracemalloc
import zipfile
from datetime import date, datetime, time

import openpyxl
import pytest
from openpyxl.styles import numbers

from quizgen.files import facts
from quizgen.files.readers import format_code

HEADER = ["code", "name", "area", "founded", "share", "borders"]
LANDS = [
    ["FR", "France", 551695, date(1789, 7, 14), 0.07, "ES;AD"],
    ["ES", "Spain", 505990.0, date(1978, 12, 29), 0.125, "FR;AD"],
    ["AD", "Andorra", 468, date(1993, 3, 14), 0.1 + 0.2, "FR;ES"],
]
LINES = ["row: code", "area = area, in km²", "neighbours = borders, split by semicolon, look up name by code"]
SENTENCE = "{name}: [area], [founded], [share], [neighbours]."
SAID = [
    ("France", "551,695 km²", "14 July 1789", "7%", "Spain; Andorra"),
    ("Spain", "505,990 km²", "29 December 1978", "13%", "France; Andorra"),
    ("Andorra", "468 km²", "14 March 1993", "30%", "France; Spain"),
]


@pytest.fixture
def read(tmp_path):
    def read(file, *sentences, lines=LINES):
        block = "".join(f"  {line}\n" for line in (f"file: {file}", *lines))
        body = "".join(f"    {line}\n" for line in sentences or [SENTENCE])
        path = tmp_path / "lands.yaml"
        path.write_text(f"namespace: lands\ntable: |\n{block}facts:\n  rows: |\n{body}", encoding="utf-8")
        return facts.read([path])

    return read


def rows(found):
    assert found.problems == ()
    return [tuple(value.text for value in fact.values) for fact in found.facts]


def told(found, folder):
    return [str(problem).removeprefix(f"{folder}/").partition(";")[0] for problem in found.problems]


def workbook(path, *rows, **sheets):
    book = openpyxl.Workbook()
    sheet = book.active
    for row in rows:
        sheet.append(row)
    for cell in sheet["E"]:
        cell.number_format = numbers.FORMAT_PERCENTAGE
    for title, more in sheets.items():
        other = book.create_sheet(title)
        for row in more:
            other.append(row)
    book.save(path)
    return book


def test_a_sheet_is_read_as_it_looks(read, tmp_path):
    workbook(tmp_path / "lands.xlsx", HEADER, *LANDS)
    found = read("lands.xlsx")
    assert rows(found) == SAID
    assert str(found.facts[1].place).endswith("lands.xlsx:Sheet!3")


def test_an_array_of_objects_is_a_table(read, tmp_path):
    data = [
        {
            "code": a,
            "name": b,
            "area": c,
            "founded": str(d),
            "share": f"{e:.0%}",
            "borders": str(f).split(";"),
        }
        for a, b, c, d, e, f in LANDS
    ]
    lines = [line.replace("split by semicolon, ", "") for line in LINES]
    expected = [(*row[:3], share, row[4]) for row, share in zip(SAID, ("7%", "12%", "30%"), strict=True)]
    (tmp_path / "lands.json").write_text(json.dumps(data, indent=1), encoding="utf-8")
    found = read("lands.json", lines=lines)
    assert rows(found) == expected
    assert found.facts[1].place.line == 13
    (tmp_path / "lands.json").write_text(json.dumps({"version": 1, "lands": data, "notes": []}))
    assert rows(read("lands.json", lines=lines)) == expected


def test_an_object_of_objects_has_its_keys_as_a_column_and_nested_ones_as_paths(read, tmp_path):
    data = {
        "FRA": {
            "name": {"common": "France"},
            "tongues": {"fra": "French"},
            "money": {"EUR": {"name": "euro"}},
        },
        "BEL": {"name": {"common": "Belgium"}, "tongues": {"nld": "Dutch", "deu": "German"}, "big": 1e3},
    }
    (tmp_path / "lands.json").write_text(json.dumps(data), encoding="utf-8")
    lines = ["row: key", "land = name.common", "tongues = tongues.*", "money = money.*.name"]
    found = read(
        "lands.json", "{land}: [tongues].", "{land} has the [money].", "{land} has [big].", lines=lines
    )
    assert rows(found) == [
        ("France", "French"),
        ("Belgium", "Dutch; German"),
        ("France", "euro"),
        ("Belgium", "1000"),
    ]
    assert [fact.id.rpartition(":")[2] for fact in found.facts] == ["fra", "bel", "fra", "bel"]


def test_an_object_of_plain_values_has_two_columns(read, tmp_path):
    (tmp_path / "capitals.json").write_text('{"France": "Paris", "Spain": "Madrid"}')
    found = read("capitals.json", "{key} has the capital [value].", lines=["row: key"])
    assert rows(found) == [("France", "Paris"), ("Spain", "Madrid")]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('[{"a": 1},\n {"a" 2}]', "lands.json:2: this is no JSON (Expecting ':' delimiter)"),
        ('[{"a": 1},\n 7]', "lands.json:2: a row that is no object ends here"),
        ('[{"a": 1}\n', "lands.json:2: the file ends too early"),
        ('[{"a": 1}]\n[]', "lands.json:2: the file goes on behind its end"),
        ("7", "lands.json:1: this is no table"),
        ("", "lands.yaml:3:3: `lands.json` is empty"),
        ('{"x": [{"a": 1}], "y": [{"a": 1}]}', "lands.json: it holds several arrays: x, y"),
        ("[" * 100_000, "lands.json: it is nested too deeply"),
    ],
)
def test_json_that_is_no_table_is_told(read, tmp_path, text, problem):
    (tmp_path / "lands.json").write_text(text)
    found = read("lands.json", "{a} is [b].", lines=["row: a"])
    assert told(found, tmp_path) == [problem]
    assert found.facts == ()


def test_a_sheet_is_named_where_there_are_several(read, tmp_path):
    book = workbook(tmp_path / "lands.xlsx", ["x"], ["y"], Lands=[HEADER, *LANDS], Empty=[])
    (problem,) = read("lands.xlsx").problems
    assert str(problem).endswith(
        "lands.xlsx: it has several sheets: Sheet, Lands; name one, as in `sheet: Sheet`"
    )
    book["Sheet"].sheet_state = "hidden"
    book.save(tmp_path / "lands.xlsx")
    assert len(read("lands.xlsx").facts) == 3
    assert len(read("lands.xlsx", lines=[*LINES, "sheet: Lands"]).facts) == 3
    (problem,) = read("lands.xlsx", lines=[*LINES, "sheet: Land"]).problems
    assert problem.mend == "did you mean `Lands`?"


def test_cells_merged_downwards_stand_in_each_row(read, tmp_path):
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (["land", "city"], ["France", "Paris"], [None, "Lyon"], [None, "Nice"], ["Spain", "Madrid"]):
        sheet.append(row)
    sheet.merge_cells("A2:A4")
    book.save(tmp_path / "cities.xlsx")
    found = read("cities.xlsx", "{city} is in [land].", lines=["row: city"])
    assert rows(found) == [("Paris", "France"), ("Lyon", "France"), ("Nice", "France"), ("Madrid", "Spain")]


def test_a_bad_cell_is_told_by_sheet_and_cell_all_at_once(read, tmp_path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Data"
    for row in (["code", "name"], ["A", "=1/0"], ["A", "b"], [None, "c"], ["D", "d", "beyond"]):
        sheet.append(row)
    book.save(tmp_path / "t.xlsx")
    found = read("t.xlsx", "{code} is [name].", lines=["row: code"])
    assert told(found, tmp_path) == [
        "t.xlsx:Data!B2: the value of this formula is not in the file",
        "t.xlsx:Data!A3: the `code` A stands in line 2, too",
        "t.xlsx:Data!A4: the row has no `code`",
        "t.xlsx:Data!C5: the column of this cell has no name in the first row, which names 2",
    ]


def test_what_is_no_workbook_is_told(read, tmp_path):
    path = tmp_path / "lands.xlsx"
    path.write_bytes(b"\xd0\xcf\x11\xe0 with a password")
    assert told(read("lands.xlsx"), tmp_path) == [
        "lands.xlsx: it has a password, or is an old .xls under another name"
    ]
    path.write_bytes(b"PK no zip")
    assert told(read("lands.xlsx"), tmp_path) == ["lands.xlsx: it is no workbook (File is not a zip file)"]
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("anything", "else")
    assert "it is no workbook that can be read" in told(read("lands.xlsx"), tmp_path)[0]
    workbook(path, HEADER, *LANDS)
    data = bytearray(path.read_bytes())
    data[200:900] = bytes(700)
    path.write_bytes(data)
    assert len(read("lands.xlsx").problems) == 1


def test_a_zip_bomb_is_refused_before_it_unpacks(read, tmp_path):
    path = tmp_path / "lands.xlsx"
    workbook(path, HEADER, *LANDS)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("xl/more.xml", bytes(64 << 20))
    tracemalloc.start()
    found = read("lands.xlsx")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert told(found, tmp_path) == ["lands.xlsx: it would unpack to 64 MB, which no table of facts does"]
    assert peak < 8 << 20


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (0.07, "0%", "7%"),
        (0.0725, "0.0%", "7.3%"),
        (0.1 + 0.2, "General", "0.3"),
        (1234.5, "#,##0.00", "1234.50"),
        (1234.5, "#,##0.##", "1234.5"),
        (-5, "0;(0)", "-5"),
        (12_500_000, "0.0,,", "12.5"),
        (19.9, '"$"#,##0.00', "$19.90"),
        (19.9, "#,##0.00 [$€-407]", "19.90 €"),
        (3, '0" km"', "3 km"),
        (3.0, "General", "3"),
        (1e21, "General", "1000000000000000000000"),
        (float("1e-7"), "0.00E+00", "0.0000001"),
        (True, "General", "TRUE"),
        (datetime(2018, 7, 4), "dd/mm/yyyy", "2018-07-04"),
        (datetime(2018, 7, 4, 9, 30), "yyyy-mm-dd hh:mm", "2018-07-04 09:30"),
        (datetime(2018, 7, 1), "mmm yyyy", "2018-07"),
        (datetime(2018, 1, 1), "yyyy", "2018"),
        (time(9, 30), "hh:mm", "09:30"),
    ],
)
def test_a_value_is_shown_as_its_format_says(value, code, text):
    assert format_code.shown(value, code) == text


@pytest.mark.parametrize("kind", ["csv", "json"])
def test_a_long_table_is_not_kept_in_memory(read, tmp_path, kind):
    """Of 50,000 rows with wide cells that no sentence speaks of, one is asked."""
    wide = "x" * 500
    with (tmp_path / f"long.{kind}").open("w") as file:
        if kind == "csv":
            file.write("code,name,wide\n")
            file.writelines(f"{n},name{n},{wide}{n}\n" for n in range(50_000))
        else:
            row = '{{"code": {0}, "name": "name{0}", "wide": "{1}{0}"}}'
            file.write("[" + ",\n".join(row.format(n, wide) for n in range(50_000)) + "]")
    tracemalloc.start()
    found = read(f"long.{kind}", "{code} is [name].", lines=["row: code", "only: code is 7"])
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert rows(found) == [("7", "name7")]
    assert peak < 4 << 20
