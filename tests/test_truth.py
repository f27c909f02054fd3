"""No distractor is true: checked against whole worlds, of which the facts state only a part.

A world is every row that is true of a pattern. It keeps the promise of the brackets: for each `[ ]`, no two rows agree
in all other roles. The facts are some of its rows. Whatever is asked, an option is wrong only if no row of the
world makes it right, stated or not.
"""

from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizgen.item import Choice, Item
from tests.knowing import built

DOMAINS = (
    ("Anna", "Berta", "Clara", "Dora"),
    ("apple", "pear", "plum", "fig"),
    ("Xanten", "Ypern", "Zagreb", "Worms"),
)
NAMES = "\n".join(
    f"{of}: {'; '.join(words)}" for of, words in zip(("giver", "gift", "town"), DOMAINS, strict=True)
)
WORDS = ["Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta"]
Row = tuple[str, str, str]


@st.composite
def worlds(draw: st.DrawFn) -> tuple[tuple[bool, bool, bool], list[Row], list[Row]]:
    """Which roles are blanks, all true rows, and the rows that are stated."""
    blanks = draw(st.tuples(st.booleans(), st.booleans(), st.booleans()).filter(any))
    rows: list[Row] = []
    for row in draw(
        st.lists(st.tuples(*map(st.sampled_from, DOMAINS)), min_size=4, max_size=30, unique=True)
    ):
        if all(_may_join(row, other, blanks) for other in rows):
            rows.append(row)
    return blanks, rows, [row for row in rows if draw(st.integers(0, 2))]


def _may_join(row: Row, other: Row, blanks: tuple[bool, bool, bool]) -> bool:
    """A row that differs from another in one role only may stand beside it if that role isn't vouched for."""
    different = [i for i in range(3) if row[i] != other[i]]
    return len(different) != 1 or not blanks[different[0]]


def _sentence(blanks: tuple[bool, bool, bool], rows: list[Row]) -> str:
    a, b, c = (f"[{name}]" if blank else f"{{{name}}}" for name, blank in zip("abc", blanks, strict=True))
    lines = [f"One {a} gave two {b} to three {c}."]
    lines += (
        ["  ? Who gave two {b} to three {c}?"]
        if blanks[0]
        else ["  ? Which of these gave two {b} to three {c}?"]
    )
    lines += (
        ["  ? What did {a} give to three {c}?"]
        if blanks[1]
        else ["  ? Which of these did {a} give to three {c}?"]
    )
    lines += (
        ["  ? To whom did {a} give two {b}?"]
        if blanks[2]
        else ["  ? To which of these did {a} give two {b}?"]
    )
    return "\n".join([*lines, *("  | " + " | ".join(row) for row in rows)])


@given(worlds())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_option_but_the_key_is_true_in_any_world_that_keeps_the_brackets_promise(world):
    blanks, rows, stated = world
    if not stated:
        return
    for item in built(_sentence(blanks, stated), NAMES).items:
        if isinstance(item.body, Choice):
            role = int(item.id.split(":")[2]) - 1
            row = _row(item, stated)
            assert item.body.key == row[role]
            for option in item.body.distractors:
                claim = (*row[:role], option.text, *row[role + 1 :])
                assert claim not in rows, f"{item.body.stems[0]} {option.text}"


def _row(item: Item, stated: list[Row]) -> Row:
    return next(r for r in stated if item.explanation == f"One {r[0]} gave two {r[1]} to three {r[2]}.")


LISTS = st.dictionaries(
    st.integers(2001, 2006),
    st.lists(st.sampled_from(WORDS), min_size=2, max_size=4, unique=True),
    min_size=1,
    max_size=4,
)


@given(LISTS, st.booleans())
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_option_is_on_the_list_that_is_asked(lists, complete):
    more = "" if complete else "; …"
    rows = "\n".join(f"  | {year} | {'; '.join(names)}{more}" for year, names in lists.items())
    sentence = "In {year} the members were [members].\n  ? Which of these was a member in {year}?\n" + rows
    for item in built(sentence, "thing: " + "; ".join(WORDS)).items:
        if item.kind == "membership" and isinstance(item.body, Choice):
            assert complete, "of an open list nothing is known to be excluded"
            members = lists[int(item.date)]
            assert item.body.key in members
            assert not {option.text for option in item.body.distractors} & set(members)


@given(st.lists(st.integers(1, 2000), min_size=1, max_size=8, unique=True))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_numbers_stand_in_order_with_the_key_at_its_rank(numbers):
    rows = "\n".join(f"  | place{chr(97 + n)} | {number:,}" for n, number in enumerate(numbers))
    for item in built("In {place} live [count] people.\n  ? How many people live in {place}?\n" + rows).items:
        if isinstance(item.body, Choice) and item.body.ordered:
            values = [int(option.text.replace(",", "")) for option in item.body.distractors]
            key = int(item.body.key.replace(",", ""))
            assert all(a < b for a, b in pairwise(values))
            assert sum(value < key for value in values) == item.body.rank
            assert key not in values
