"""No distractor is true: checked against whole worlds, of which the facts state only a part.

A world is every row that is true of a pattern. It keeps the promise of the brackets: for each `[ ]`, no two rows agree
in all other roles. The facts are some of its rows. Whatever is asked, an option is wrong only if no row of the
world makes it right, stated or not.
"""

from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizgen.item import Choice, Item
from quizgen.kinds import KINDS
from tests.knowing import built
from tests.oracles import ORACLES, Asked, judge

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


def test_every_kind_has_an_oracle():
    lacking = set(KINDS) - set(ORACLES)
    assert not lacking, f"give these kinds an oracle in tests/oracles.py: {', '.join(sorted(lacking))}"
    assert set(ORACLES) == set(KINDS)


SENTENCE = "One {a} gave two {b} to three {c}."
ASKED = {  # what is asked, and shown: the wording
    (0, (1,)): "Who gave two {b}?",
    (0, ()): "Who gave anything?",
    (0, (1, 2)): "Who gave two {b} to three {c}?",
    (1, (0,)): "What did {a} give?",
    (1, (0, 2)): "What did {a} give to three {c}?",
    (1, (2,)): "What were three {c} given?",
    (2, (0,)): "To whom did {a} give?",
    (2, (0, 1)): "To whom did {a} give two {b}?",
}
Questions = list[tuple[int, tuple[int, ...]]]
Half = tuple[tuple[bool, bool, bool], list[Row], list[tuple[str, ...]], Questions, list[str]]


@st.composite
def half_told(draw: st.DrawFn) -> Half:
    """A world of which every row is stated, some with an empty cell; questions; and what is vouched for the first."""
    blanks, rows, _ = draw(worlds())
    stated: list[tuple[str, ...]] = []
    for row in rows:
        hole = draw(st.sampled_from((-1, -1, 0, 1, 2)))
        stated.append(tuple("" if i == hole else cell for i, cell in enumerate(row)))
    asked = draw(st.lists(st.sampled_from(sorted(ASKED)), min_size=1, max_size=4, unique=True))
    role, shown = asked[0]
    wrong = [
        text
        for text in DOMAINS[role]
        if not any(
            other[role] == text and all(other[i] == row[i] for i in shown)
            for row, has in zip(rows, stated, strict=True)
            if all(has)
            for other in rows
        )
    ]
    return blanks, rows, stated, asked, draw(st.lists(st.sampled_from(wrong), unique=True)) if wrong else []


def _filled(template: str, row: Row) -> str:
    return template.format(a=row[0], b=row[1], c=row[2])


def _questions(rows: list[Row]) -> dict[str, Asked]:
    """All that can be asked of a world, by the words of the question."""
    found: dict[str, Asked] = {}
    for row in rows:
        for (role, shown), text in ASKED.items():
            found[_filled(text, row)] = (role, {i: row[i] for i in shown})
        for role in range(3):
            cells = ("…" if role == 0 else row[0], "…" if role == 1 else row[1], "…" if role == 2 else row[2])
            text = _filled(SENTENCE, cells)
            found[text] = found[text.removesuffix(".")] = (role, {i: row[i] for i in range(3) if i != role})
    return found


@given(half_told())
@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_rows_with_empty_cells_and_options_for_one_question_make_no_second_answer_right(half):
    """A question that shows little is decided by what is stated, so here the world has no more rows than are stated."""
    blanks, rows, stated, asked, wrong = half
    brackets = [f"[{name}]" if blank else f"{{{name}}}" for name, blank in zip("abc", blanks, strict=True)]
    lines = [SENTENCE.format(a=brackets[0], b=brackets[1], c=brackets[2])]
    for number, (role, shown) in enumerate(asked):
        lines.append(f"  ? {ASKED[role, shown]} [{'abc'[role]}]")
        if number == 0 and wrong:
            lines.append("  x " + "; ".join(wrong))
    lines += ["  | " + " | ".join(row) for row in stated]
    questions, others = _questions(rows), [text for domain in DOMAINS for text in domain]
    for item in built("\n".join(lines), NAMES).items:
        judge(item, rows, questions, others)


@given(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=4, unique=True), st.booleans(), st.integers(0, 3)
)
@settings(max_examples=60, deadline=None)
def test_of_an_open_list_only_what_is_vouched_is_wrong_and_nothing_asks_for_all_of_it(told, is_open, more):
    """The world's list is longer than the told one where that is open; what is vouched is on neither."""
    free = [word for word in WORDS if word not in told]
    hidden, wrong = (free[:more], free[more:]) if is_open else ([], free)
    lines = [
        f"The members are [{'; '.join(told)}{'; …' if is_open else ''}].",
        "  ? Which of these is a member?",
    ]
    lines += [f"  x {'; '.join(wrong)}"] if wrong else []
    lines += ["  ? Who are the members?"]
    world = [(frozenset(told + hidden),)]
    for item in built("\n".join(lines), "thing: " + "; ".join(WORDS)).items:
        assert not (is_open and item.kind == "recall")
        if item.kind == "membership":
            judge(item, world, {"Which of these is a member?": (0, {})}, [])


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
