from __future__ import annotations

import pytest

from quizgen.files import facts

CSV = """code,name.common,"area, total",people,borders,landlocked,founded,UN
FRA,France,551695,67000000,"ESP,AND",0,1843,1
ESP,Spain,505990,1500,"FRA,AND",0,1479,1
AND,Andorra,468,-1,"FRA,ESP",1,1278,1
VAT,Vatican City,0.49,unknown (2020),,1,1929,0
"""


@pytest.fixture
def table(tmp_path):
    def read(*sentences, lines=(), text=CSV, language="en", row="code", problems=False):
        (tmp_path / "lands.csv").write_text(text, encoding="utf-8")
        block = "".join(f"  {line}\n" for line in ("file: lands.csv", f"row: {row}", *lines))
        body = "".join(f"    {line}\n" for line in sentences)
        (tmp_path / "lands.yaml").write_text(
            f"topic: Lands\nnamespace: lands\nlanguage: {language}\ntable: |\n{block}facts:\n  rows: |\n{body}",
            encoding="utf-8",
        )
        found = facts.read([tmp_path])
        if problems:
            return [
                f"{p.place.file[len(str(tmp_path)) + 1 :]}:{p.place.line}: {p.what}" for p in found.problems
            ]
        assert found.problems == ()
        return found

    return read


def rows(found):
    return [tuple(value.text for value in fact.values) for fact in found.facts]


def test_a_column_is_a_role_of_its_own_name_and_each_row_a_fact(table):
    found = table("{name.common} was founded in [founded].   ^k7f2", lines=["only: landlocked is 0"])
    assert rows(found) == [("France", "1843"), ("Spain", "1479")]
    assert [fact.id for fact in found.facts] == ["lands:k7f2:fra", "lands:k7f2:esp"]
    assert found.lines[0].table


def test_a_role_has_its_column_unit_and_numbers_as_the_language_writes_them(table):
    lines = ["area = area, total, in km²", "land = name.common"]
    assert rows(table("{land} covers [area].", lines=lines)) == [
        ("France", "551,695 km²"),
        ("Spain", "505,990 km²"),
        ("Andorra", "468 km²"),
        ("Vatican City", "0.49 km²"),
    ]
    german = rows(table("{land} misst [area].", lines=lines, language="de"))
    assert [area for _, area in german] == ["551.695 km²", "505.990 km²", "468 km²", "0,49 km²"]


def test_blank_cells_say_nothing(table):
    found = table(
        "{name.common} has [people] people.", lines=["blank: -1; unknown*", "people = people, a count"]
    )
    assert rows(found) == [("France", "67,000,000"), ("Spain", "1,500")]
    assert {fact.values[1].type for fact in found.facts} == {"count"}


def test_references_between_rows_are_lists_of_names(table):
    lines = ["land = name.common, a country", "neighbours = borders, split by comma, look up land by code"]
    found = table("{land} borders on [neighbours].", lines=lines)
    first = found.facts[0].values
    assert [(part.text, part.of) for part in first[1].parts] == [("Spain", "country"), ("Andorra", "country")]
    assert first[1].complete
    assert first[0].of == "country"
    assert len(found.facts) == 3


def test_look_ups_see_rows_that_are_left_out(table):
    lines = ["neighbours = borders, split by comma, look up name.common by code", "only: code is FRA"]
    assert rows(table("{name.common}: [neighbours].", lines=lines)) == [("France", "Spain; Andorra")]


def test_a_reference_that_leads_nowhere_is_told_and_leaves_the_list_open(table):
    text = CSV.replace('"ESP,AND"', '"ESP,XXX"')
    lines = ["neighbours = borders, split by comma, look up name.common by code"]
    found = table("{name.common}: [neighbours].", lines=lines, text=text, problems=True)
    assert found == ["lands.csv:2: `XXX` under `borders` is no `code` of this table"]


def test_cells_get_their_meaning(table):
    found = table(
        "{name.common} is [coast].",
        lines=["coast = landlocked, 1 is landlocked, 0 is on the sea", "only: UN is 1"],
    )
    assert rows(found) == [("France", "on the sea"), ("Spain", "on the sea"), ("Andorra", "landlocked")]


@pytest.mark.parametrize(
    ("condition", "names"),
    [("UN is 1", 3), ("UN is not 1", 1), ("code is FRA; ESP", 2), ("code is not FRA; ESP", 2)],
)
def test_only_some_rows_are_taken(table, condition, names):
    assert len(table("{name.common} is [code].", lines=[f"only: {condition}"]).facts) == names


def test_open_lists_say_so(table):
    found = table("{name.common}: [borders].", lines=["borders = borders, split by comma, …"])
    assert not found.facts[0].values[1].complete


def test_a_semicolon_table_writes_numbers_as_its_language_does(table):
    text = "code;size\nA;1.234,5\nB;12\n"
    found = table("{code} misst [size].", lines=["size = size, in km"], text=text, language="de")
    assert rows(found) == [("A", "1.234,5 km"), ("B", "12 km")]


def test_a_sign_in_a_cell_is_plain(table):
    text = "code,what\nA,x; y [z] {w} | \\v\n"
    assert rows(table("{code} is [what].", text=text)) == [("A", "x; y [z] {w} | \\v")]


def test_names_of_different_rows_are_known_to_differ(table):
    from quizgen.notation import check

    text = "code,name\n1,Terbium\n2,Erbium\n3,Guinea\n4,Equatorial Guinea\n"
    found = table(
        "{name} has number [code].", text=text.replace("Erbium", "Tarbium"), lines=["name = name, a thing"]
    )
    assert check.problems(found) == ()


def test_a_cell_without_a_meaning_is_told_once_not_in_each_row(table):
    lines = ["coast = landlocked, 1 is landlocked"]
    found = table("{name.common} is [coast].", lines=lines, problems=True)
    assert found == ["lands.csv:2: nothing says what `0` under `landlocked` means"]


def test_cells_that_look_alike_may_be_declared_different(table):
    from quizgen.notation import check

    text = "code,land,people\n1,Zambia,Zambian\n2,Gambia,Gambian\n3,Gambia,Zambians\n"
    alike = table("{code}: [land], [people].", text=text)
    assert len(check.problems(alike)) == 1
    lines = ["land = land, all different", "people = people, all different"]
    assert check.problems(table("{code}: [land], [people].", text=text, lines=lines)) == ()


def test_a_table_is_read_as_it_streams(table):
    text = "code,name\n" + "".join(f"{n},thing {n}\n" for n in range(5_000))
    assert len(table("{name} has number [code].", text=text).facts) == 5_000


def test_what_is_wrong_in_the_table_is_told_with_its_line(table):
    text = 'code,name\nA,x\nA,y\n,z\nB\nC,"a\nb"\n'
    assert table("{code} is [name].", text=text, problems=True) == [
        "lands.csv:3: the `code` A stands in line 2, too",
        "lands.csv:4: the row has no `code`",
        "lands.csv:5: this row has 1 cells, the header has 2",
    ]


@pytest.mark.parametrize(
    ("data", "line", "told"),
    [
        (
            "code,name\nA,Côte\n".encode("latin-1"),
            2,
            "the byte 0xF4 is not UTF-8 (in Windows-1252 it is “ô”)",
        ),
        (
            b'code,name\nA,"' + b"x" * 200_000 + b'"\n',
            2,
            'a `"` opens a cell in this row and is never closed',
        ),
        (b'code,name\nA,B\nB,"C\n', 3, 'a `"` opens a cell in this row and is never closed'),
        (b'code,name\nA,"B"C\n', 2, 'text stands behind the `"` that closes a cell'),
    ],
)
def test_a_table_that_cannot_be_read_is_told_with_its_place(table, tmp_path, data, line, told):
    table("{code} is [name.common].")
    (tmp_path / "lands.csv").write_bytes(data)
    found = facts.read([tmp_path / "lands.yaml"])
    assert [(p.place.line, p.what) for p in found.problems] == [(line, told)]
    assert found.facts == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_encodings_and_delimiters_are_found(table, tmp_path, encoding, delimiter):
    text = 'code,"name, or\nso",x\nA,"Côte\n  d’Or",\n\nB,B,\n'.replace(",", delimiter)
    table("{code} is [name.common].")
    (tmp_path / "lands.csv").write_bytes(text.encode(encoding))
    path = tmp_path / "lands.yaml"
    role = f"name{delimiter} or so".replace("\t", " ").replace("  ", " ")
    told = path.read_text(encoding="utf-8").replace("row: code\n", f"row: code\n  name = {role}\n")
    path.write_text(told.replace("[name.common]", "[name]"), encoding="utf-8")
    found = facts.read([path])
    assert found.problems == ()
    assert rows(found) == [("A", "Côte d’Or"), ("B", "B")]
    assert [fact.place.line for fact in found.facts] == [3, 6]


def test_dates_and_long_numbers_are_written_as_the_language_does(table):
    text = "code,day,dose,share,price,people\nA,1969-07-20,0.30000000000000004,7.5%,$12345.5,1500.0\n"
    lines = ["day = day, a text", "then = day", "people = people, a count"]
    (found,) = rows(table("{code}: [then], [dose], [share], [price], [people].", text=text, lines=lines))
    assert found == ("A", "20 July 1969", "0.3", "7.5%", "$12,345.5", "1,500")
    (german,) = rows(table("{code}: [then], [day], [dose], [share].", text=text, lines=lines, language="de"))
    assert german == ("A", "20. Juli 1969", "1969-07-20", "0,3", "7,5%")


def test_what_a_formula_could_not_compute_is_told_with_its_cell(table):
    text = "code,name\nA,#DIV/0!\n"
    assert table("{code} is [name].", text=text, problems=True) == ["lands.csv:2: a formula gives #DIV/0!"]
    assert table("{code} is [name].", text=text, lines=["blank: #DIV/0!"]).facts == ()


def test_several_columns_may_name_a_row_together(table):
    text = "land,the, year,people\nChad,1990,6\nChad,2000,8\nMali,1990,8\n".replace(
        "the, year", '"the, year"'
    )
    sentence = "In {the, year}, {land} had [people] million people.   ^k7f2"
    found = table(sentence, text=text.replace("land", "code"), lines=["land = code"], problems=True)
    assert found == ["lands.csv:3: the `code` Chad stands in line 2, too"]
    found = table(sentence, text=text, row="land, the, year")
    assert [fact.id for fact in found.facts] == [
        f"lands:k7f2:{n}" for n in ("chad-1990", "chad-2000", "mali-1990")
    ]
    assert table(sentence, text=text.replace("Mali,1990", "Mali,"), row="land, the, year", problems=True) == [
        "lands.csv:4: the row has no `land, the, year`"
    ]
    assert table(sentence, text=text, row="land, yaer", problems=True) == [
        "lands.yaml:6: `lands.csv` has no column `yaer`"
    ]


def test_lines_name_the_rows_of_a_table_that_has_nothing_better(table):
    text = "kind,size\nA,1\nA,1\n"
    found = table("The kind in line {line} is [kind].   ^k7f2", text=text, row="line")
    assert [fact.id for fact in found.facts] == ["lands:k7f2:2", "lands:k7f2:3"]


def test_only_the_block_called_rows_is_filled_from_the_table(table, tmp_path):
    table("{code} is [name.common].")
    path = tmp_path / "lands.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("  rows: |", "  notes: |"), encoding="utf-8")
    (problem,) = facts.read([path]).problems
    assert problem.mend == "name it `rows`"
    more = "  more: |\n    {code} was founded in [founded].\n    The first was {code}, founded in [1278].\n"
    path.write_text(text + more, encoding="utf-8")
    (problem,) = facts.read([path]).problems
    assert problem.mend == "move them to the block `rows`"
