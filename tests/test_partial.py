"""Rows with an empty cell: what they say is not told, but never taken for wrong."""

import json

import pytest

from quizgen import cli
from quizgen.files import facts
from quizgen.item import Choice
from quizgen.knowledge import knowledge
from quizgen.notation import check
from tests.knowing import built

PEOPLE = "person: Anna; Berta; Clara; Dora; Emma; Fred"
BIRTHS = """
    {person} was born in [town] in [year].
      ? Who was born in {town}? [person]
      x Emma; Fred: they were born elsewhere
      ? Where was {person} born? [town]
      | Anna  | Ulm   | 1879
      | Clara | Worms | 1901
"""


def ids(result) -> list[str]:
    return [item.id for item in result.items]


def of(result, kind: str, end: str):
    return [item for item in result.items if item.kind == kind and item.id.endswith(end)]


def test_a_row_with_an_empty_cell_makes_undecided_what_it_may_answer():
    names = PEOPLE + "\ntown: Ulm; Worms; Fulda; Jena; Bonn"
    assert [i for i in of(built(BIRTHS, names), "reverse", ":anna") if ":1:" in i.id], (
        "one person was born in Ulm"
    )
    result = built(BIRTHS + "      | Berta | Ulm | \n", names)
    assert not [i for i in of(result, "reverse", ":anna") if ":1:" in i.id], "Berta was, too"
    assert [i for i in of(result, "reverse", ":clara") if ":1:" in i.id], "in Worms only Clara was"
    assert not any("berta" in id_ for id_ in ids(result))
    gap = next(g for g in result.gaps if "empty cell" in g.what)
    assert "facts.yaml" in gap.what


def test_what_a_cell_does_not_say_may_be_anything():
    names = PEOPLE + "\ntown: Ulm; Worms; Fulda; Jena; Bonn"
    result = built(BIRTHS + "      | Berta |  | 1890\n", names)
    assert not [i for i in of(result, "reverse", ":anna") if ":1:" in i.id], "Berta may be from Ulm"
    assert [i for i in of(result, "reverse", ":anna") if ":2:" in i.id], "where Anna was born is certain"


def test_no_sentence_and_no_table_shows_a_hole():
    result = built(BIRTHS + "      | Berta | Ulm | \n      | Dora | | 1880\n", PEOPLE)
    for item in result.items:
        assert "Berta" not in item.explanation
        assert all(all(row) for row in item.table)
        assert not any("—" in text or "None" in text for row in item.table for text in row)


def test_a_row_that_says_all_a_question_shows_refuses_a_wrong_option_with_its_place():
    rows = "\n  | Anna | Ulm | 1879\n  | Berta | Ulm | \n"
    asked = (
        "{person} was born in [town] in [year].\n  ? Who was born in {town}? [person]\n  x Berta; Dora: no"
    )
    with pytest.raises(AssertionError, match="`x Berta` is vouched wrong, but it is the answer"):
        built(asked + rows, PEOPLE)


def test_the_promise_of_a_bracket_excludes_what_a_cell_may_hold():
    towns = "town: Ulm; Worms; Fulda; Jena\nland: Chile; Peru; Cuba; Mali"
    rows = "[land] has its mint in [town].\n  ? Where is the mint of {land}?\n  ? Which land has its mint in {town}?\n"
    rows += "  | Chile | Ulm\n  | Peru | Worms\n  | Cuba | Jena\n"
    before, after = built(rows, towns), built(rows + "  | Mali | \n", towns)
    assert ids(before) == ids(after), "the brackets vouch that no other land has its mint in Ulm"
    for item in after.items:
        if item.kind == "reverse" and isinstance(item.body, Choice):
            assert "Mali" not in {option.text for option in item.body.distractors}
    curly = rows.replace("[land]", "{land}") + "  | Mali | \n"
    assert not of(built(curly, towns), "reverse", ":chile"), "a curly bracket promises nothing"


def test_an_empty_list_excludes_nothing_where_less_than_all_is_shown():
    sentence = (
        "{org} had in {place} the members [members].\n  ? Which of these was a member of {org}? [members]\n"
    )
    names = "thing: Alpha; Beta; Gamma; Delta; Epsilon; Zeta"
    full = sentence + "  | ABC | Rome | Alpha; Beta\n  | DEF | Rome | Gamma; Zeta\n"
    assert of(built(full, names), "membership", ":alpha") or any(
        ":alpha" in i for i in ids(built(full, names))
    )
    assert not any("abc" in i and "membership" in i for i in ids(built(full + "  | ABC | Bonn | \n", names)))
    assert any("def" in i and "membership" in i for i in ids(built(full + "  | ABC | Bonn | \n", names)))


def test_a_row_without_any_cell_says_nothing_at_all():
    rows = BIRTHS + "      | Dora | Fulda | 1890\n"
    names = "person: Anna; Clara; Dora; Emma; Fred\ntown: Ulm; Worms; Fulda"
    assert ids(built(rows, names)) == ids(built(rows + "      | | | \n", names))


def test_full_rows_keep_their_ids_beside_partial_ones():
    rows = "In {year} a fair was held in [town].\n  ? Where was a fair held in {year}?\n"
    one = built(rows + "  | 1901 | Ulm\n  | 1902 | Jena\n", "town: Ulm; Jena; Bonn; Trier")
    two = built(rows + "  | 1901 | \n  | 1901 | Ulm\n  | 1902 | Jena\n", "town: Ulm; Jena; Bonn; Trier")
    assert ids(one) == ids(two)


TABLE = """topic: Lands
namespace: lands
table: |
  file: lands.csv
  row: land
facts:
  rows: |
    {land} has the capital [capital].
      ? What is the capital of {land}?
      ? Which land has the capital {capital}?
    {land} pays with the [money].
      ? With what does {land} pay?
"""
CSV = "land,capital,money\nChile,Santiago,peso\nPeru,Lima,sol\nCuba,Havana,\nMali,,franc\nTogo,,\n"


@pytest.fixture
def lands(tmp_path):
    (tmp_path / "lands.csv").write_text(CSV, encoding="utf-8")
    (tmp_path / "lands.yaml").write_text(TABLE, encoding="utf-8")
    return tmp_path / "lands.yaml"


def test_a_tables_row_is_partial_only_in_the_sentences_that_lack_a_cell(lands):
    reading = facts.read([lands])
    assert not reading.problems
    assert not check.problems(reading)
    partial = [[v.text if v else None for v in row.values] for row in reading.partials]
    assert partial == [["Mali", None], ["Togo", None], ["Cuba", None], ["Togo", None]]
    known = knowledge(reading.facts, reading.patterns, reading.names, reading.documents, reading.partials)
    assert len(known.facts) == 6


def test_partial_rows_survive_the_door_for_programs(lands, capsys):
    assert cli.main(["check", "--fix", str(lands)]) == 0
    capsys.readouterr()
    assert cli.main(["check", "--records", str(lands)]) == 0
    lines = capsys.readouterr().out
    assert sum(None in json.loads(line).get("values", {}).values() for line in lines.splitlines()) == 4
    again = lands.parent / "again.jsonl"
    again.write_text(lines, encoding="utf-8")
    one, two = facts.read([lands]), facts.read([again])
    assert not two.problems
    assert [(r.pattern, r.values, r.sentence) for r in one.partials] == [
        (r.pattern, r.values, r.sentence) for r in two.partials
    ]
    assert {fact.id for fact in one.facts} == {fact.id for fact in two.facts}


def test_try_tells_of_the_row_that_leaves_a_question_undecided(lands, capsys):
    lands.write_text(TABLE.replace("      ? What is the capital of {land}?\n", ""), encoding="utf-8")
    cli.main(["try", str(lands)])
    assert "lands.csv" in capsys.readouterr().out


def test_a_record_without_any_value_is_refused(tmp_path):
    path = tmp_path / "one.jsonl"
    path.write_text('{"sentence": "It is [a].", "values": {"a": null}}\n', encoding="utf-8")
    assert "says nothing" in facts.read([path]).problems[0].what


LEFT_OUT = """\
topic: T
namespace: t
facts:
  b: |
    {person} was born in [town] in [year].
      ? When was {person} born? [year]
      | Anna | Ulm | 1879
      | Clara | Worms | 1901
      | Berta | | 1890
      | Dora | Ulm |
"""


def test_try_and_build_count_the_rows_that_they_leave_out(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    for name, text in {"seeds/t.yaml": LEFT_OUT, "questions/t.yaml": "title: T\n"}.items():
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(text, encoding="utf-8")
    said = "2 rows have an empty cell: not asked here (the first: seeds/t.yaml:9:7)"
    assert cli.main(["build"]) == 0
    assert said in capsys.readouterr().out
    assert cli.main(["try", "seeds/t.yaml"]) == 0
    assert said.partition("(")[0] in capsys.readouterr().out
