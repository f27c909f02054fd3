"""Names that differ only in signs keep their own ids, whichever rows stand beside them."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.files import facts
from quizgen.files.ids import is_provisional
from quizgen.slug import exact, slug
from quizgen.spelling import fold
from tests.knowing import built, known

ALIKE = [
    ("C", "C++", "C#", "C."),
    ("A+", "A-", "A"),
    ("α", "β", "ά"),
    ("上海", "上海（市）", "上海!"),
    ("+", "-", "×", "?"),
    ("5", "-5", "5%", "5°"),
    ("pêche", "péché", "pèche"),
    ("कि", "का"),
    ("½", "1 2", "1:2"),
    ("Ltd", "Ltd.", "(Ltd)"),
]
HEAD = "{name} was first seen in [year].  ^k7f2\n  ? When was {name} first seen?"


def ids(names: tuple[str, ...]) -> dict[str, str]:
    """The id of each row's fact."""
    rows = "\n".join(f"  | {name} | {1900 + sum(map(ord, name)) % 100}" for name in names)
    found = known(f"{HEAD}\n{rows}", checked=False)
    return {fact.values[0].text: fact.id for fact in found.facts.values()}


@pytest.mark.parametrize("names", ALIKE, ids=" ".join)
def test_no_order_insertion_or_deletion_moves_an_id(names):
    all_of_them = ids(names)
    assert len(set(all_of_them.values())) == len(names)
    for some in range(1, len(names) + 1):
        for rows in permutations(names, some):
            assert ids(rows) == {name: all_of_them[name] for name in rows}


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("Saudi Arabia", "saudi-arabia"),
        ("mid-2023", "mid-2023"),
        ("Ag", "ag"),
        ("上海", "上海"),
        ("one's will", "one's-will"),
        ("  The   Hague ", "the-hague"),
    ],
)
def test_a_plain_name_is_its_own_slug(name, part):
    assert exact(name) == part


@given(st.lists(st.text(st.sampled_from("aB1é+#.'ß_×-:|/ ")) | st.text(max_size=4), min_size=2, max_size=2))
def test_two_names_share_a_part_only_if_they_differ_in_case_or_in_space_and_hyphen(names):
    one, other = (fold(name, strict=True) for name in names)
    assert (exact(names[0]) == exact(names[1])) == (one == other) or one.replace("-", " ") == other.replace(
        "-", " "
    )
    assert not set(exact(names[0])) & set(" :_~")


def test_a_sign_never_makes_an_id_look_unminted():
    assert not is_provisional(ids(("+", "-"))["+"])


def membership(elements: str) -> set[str]:
    sentence = (
        f"The languages of the house are [{elements}].  ^k7f2\n"
        "  ? Which of these is a language of the house?\n  x Basic; Pascal; Ada: nobody speaks it there"
    )
    found = built(sentence, checked=False).items
    return {item.id for item in found if item.kind == "membership"}


def test_elements_that_differ_only_in_signs_have_ids_of_their_own():
    together = membership("C; C++; C#")
    assert len(together) == 3
    assert membership("C#; C") < together
    assert len(membership("D; C++; …") & together) == 1


def test_rows_that_only_a_hyphen_tells_apart_are_reported(tmp_path):
    path = tmp_path / "f.yaml"
    rows = "      | re creation | 1901\n      | re-creation | 1902\n"
    text = f"topic: T\nnamespace: t\nfacts:\n  n: |\n    {HEAD}\n{rows}"
    path.write_text(text.replace("\n  ? ", "\n      ? "), encoding="utf-8")
    (problem,) = facts.read([path]).problems
    assert str(problem) == (
        f"{path}:8:7: `re-creation` is one name with `re creation` in ids; "
        "let them differ in more than spaces and hyphens"
    )


def test_rows_of_a_table_that_only_case_tells_apart_are_reported(tmp_path):
    (tmp_path / "t.csv").write_text("formula,name\nCO,carbon monoxide\nCo,cobalt\n", encoding="utf-8")
    path = tmp_path / "f.yaml"
    path.write_text(
        "topic: T\nnamespace: t\ntable: |\n  file: t.csv\n  row: formula\nfacts:\n  rows: |\n"
        "    The substance {formula} is [name].  ^k7f2\n",
        encoding="utf-8",
    )
    said = [str(problem) for problem in facts.read([path]).problems]
    assert any("t.csv:3:1: the `formula` Co stands in line 2, too" in line for line in said)


def test_slugs_of_namespaces_stay_plain():
    assert slug("My Töwn (2024)") == "my-town-2024"
