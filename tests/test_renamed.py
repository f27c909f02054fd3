"""A corrected name of a row is noticed, so that nobody loses progress by it."""

import pytest

from quizgen import cli
from quizgen.renamed import renamed
from tests.knowing import built, known

MILLS = """\
{mill} was built in [year] by [builder].  ^k7f2
  ? When was {mill} built? [year]
  ? Who built {mill}? [builder]
"""
ROWS = [
    "the windmil | 1812 | Ann Tanner",
    "the water mill | 1790 | Jakob Meyer",
    "the steam mill | 1860 | Henry Fowler",
    "the paper mill | 1844 | Rose Carter",
]


def told(*rows: str, before: str = MILLS, now: str = MILLS) -> list[str]:
    """What is said of the first rows of a sentence that take the place of the first of `ROWS`."""
    old = built(before + "".join(f"  | {row}\n" for row in ROWS), checked=False).items
    text = now + "".join(f"  | {row}\n" for row in (*rows, *ROWS[1:]))
    new = built(text, checked=False).items
    return [f"{p.what}; {p.mend}" for p in renamed(old, new, known(text, checked=False))]


def test_a_row_with_another_name_and_the_same_cells_is_told():
    (said,) = told("the tower mill | 1812 | Ann Tanner")
    assert said == (
        "row `the windmil` is gone and `the tower mill` is new; if they are the same, "
        "add `was: the windmil` below the row, and nobody loses progress"
    )


def test_a_name_that_is_a_slip_apart_is_told_though_other_cells_differ_too():
    (said,) = told("the windmill | 1813 | Anne Tanner")
    assert "`the windmil` is gone and `the windmill` is new" in said


def test_another_row_in_the_place_of_one_that_is_gone_is_not_told():
    assert told("the saw mill | 1901 | Mary Cooper") == []
    assert told() == []


def test_was_settles_it():
    assert told("the windmill | 1812 | Ann Tanner\n    was: the windmil") == []


def test_a_row_that_is_still_there_is_no_former_one():
    assert told(ROWS[0], "the windmill | 1812 | Ann Tanner") == []


@pytest.mark.parametrize(
    ("one", "other", "is_told"),
    [
        ("Böhm", "Boehm", True),
        ("Böhm", "Bohm", True),
        ("Bohm+", "Bohm", True),
        ("Mill 1", "Mill 2", False),
        ("Ur", "Us", False),
    ],
)
def test_names_a_slip_apart(one, other, is_told):
    head = MILLS + f"  | {one} | 1812 | Ann Tanner\n" + "".join(f"  | {row}\n" for row in ROWS[1:])
    text = MILLS + f"  | {other} | 1700 | Rose Baker\n" + "".join(f"  | {row}\n" for row in ROWS[1:])
    found = renamed(
        built(head, checked=False).items, built(text, checked=False).items, known(text, checked=False)
    )
    assert [f"`{one}` is gone and `{other}`" in p.what for p in found] == [True] * is_told


TABLE = """\
topic: Mills
namespace: mills
table: |
  file: mills.csv
  row: name
  mill = name
  builder = builder
facts:
  rows: |
    {mill} was built by [builder].  ^k7f2
      ? Who built {mill}?
"""


@pytest.mark.parametrize("table", [False, True], ids=["rows", "table"])
def test_build_says_it_last_with_its_place_and_succeeds(tmp_path, monkeypatch, capsys, table):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "questions").mkdir()
    (tmp_path / "questions/mills.yaml").write_text("title: Mills\n", encoding="utf-8")
    rows = [row.replace(" | ", ",").split(",") for row in ROWS]
    csv = "name,builder\n" + "".join(f"{name},{builder}\n" for name, _, builder in rows)
    text = "topic: Mills\nnamespace: mills\nfacts:\n  notes: |\n" + "".join(
        f"    {line}\n" for line in (*MILLS.splitlines(), *(f"  | {row}" for row in ROWS))
    )
    path = tmp_path / ("seeds/mills.csv" if table else "seeds/mills.yaml")
    (tmp_path / "seeds/mills.yaml").write_text(TABLE if table else text, encoding="utf-8")
    path.write_text(csv if table else text, encoding="utf-8")
    assert cli.main(["build"]) == 0
    assert "is gone" not in capsys.readouterr().err
    path.write_text((csv if table else text).replace("windmil", "windmill"), encoding="utf-8")
    assert cli.main(["build"]) == 0
    last = capsys.readouterr().err.splitlines()[-1]
    assert last.startswith("seeds/mills.csv:2" if table else "seeds/mills.yaml:8:7")
    assert "row `the windmil` is gone and `the windmill` is new" in last
    assert ("column that `row:` names" if table else "`was: the windmil`") in last
