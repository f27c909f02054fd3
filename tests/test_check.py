from __future__ import annotations

import time
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizgen.files import facts
from quizgen.notation import check
from quizgen.value import Value


@pytest.fixture
def told(tmp_path):
    """What is told of some sentences, without places."""

    def tell(*lines, names="", **other):
        files = {"facts": lines, **other}
        for name, sentences in files.items():
            text = "topic: Test\nnamespace: test\n" + (f"names: |\n  {names}\n" if names else "")
            text += "facts:\n  notes: |\n" + "".join(f"    {line}\n" for line in sentences)
            (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
        reading = facts.read([tmp_path])
        assert reading.problems == ()
        return [problem.what.replace(str(tmp_path), "") for problem in check.problems(reading)]

    return tell


# --- facts that disagree


@pytest.mark.parametrize(
    "lines",
    [
        ("{A} is [1].", "{A} is [2]."),
        ("{A} is [b].", "{a} is [c]."),
        ("In {2024} it was [1].", "In {July 2024} it was [2]."),
        ("{A} has [a; b].", "{A} has [a; c]."),
        ("{A} has [a; b].", "{A} has [a]."),
        ("{A} has [a; …].", "{A} has [b; c]."),
        ("The [a] of {b} is [c].", "The [a] of {b} is [d]."),
        ("{a} is [b].", "  | 1 | x", "  | 2 | y", "  | 1 | z"),
        ("{over 40 percent} did [it].", "{more than 40%} did [that]."),
    ],
)
def test_facts_that_disagree_are_told_once(told, lines):
    assert [what[:10] for what in told(*lines)] == ["this says "]


@pytest.mark.parametrize(
    "lines",
    [
        ("{A} is [1].", "{B} is [2]."),
        ("In {2023} it was [1].", "In {July 2024} it was [2]."),
        ("{A} has [a; b].", "{A} has [b; a]."),
        ("{A} has [a; …].", "{A} has [b; …]."),
        ("{A} has [a; …].", "{A} has [a; b]."),
        ("{A} is [1].", "  said by: B", "{A} is [2]."),
        ("{A} is [1].", "  doubt: hardly", "{A} is [2]."),
        ("{A} is [about 40 percent].", "{A} is [41 percent]."),
        ("The [a] of {b} is [c].", "The [d] of {b} is [e]."),
        ("{A} is {b}, so [c].", "{A} is {d}, so [c]."),
    ],
)
def test_facts_that_may_both_be_true_are_not(told, lines):
    assert told(*lines) == []


def test_facts_of_two_files_disagree(told):
    assert len(told("{A} is [1].", other=("{A} is [2].",))) == 1


def test_names_and_their_aliases_are_the_same(told):
    names = "city: Qingdao = Tsingtao; Ufa"
    assert told("It is in [Qingdao].", "It is in [Tsingtao].", names=names) == []
    assert len(told("It is in [Qingdao].", "It is in [Ufa].", names=names)) == 1


def test_rows_of_a_table_may_disagree_because_they_are_only_not_asked(tmp_path):
    (tmp_path / "a.csv").write_text("key,land,town\n1,A,x\n2,A,y\n")
    (tmp_path / "a.yaml").write_text(
        "topic: T\nnamespace: t\ntable: |\n  file: a.csv\n  row: key\nfacts:\n  rows: |\n    {land} has [town].\n"
    )
    assert check.problems(facts.read([tmp_path])) == ()


# --- wrong values


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        (("{A} is [b].", "  x c; b"), "it is the answer"),
        (("{A} is [over 40 percent].", "  x over 30 percent"), "same as"),
        (("{A} has [a; b].", "  x b"), "it is in the list"),
        (("In {2020} {A} had [July 2019].", "  x 2019"), "same as"),
        (("{A} is [1].", "  ? What is {A}?", "  x 2", "{A} is [2].", "  said by: B"), "it is the answer"),
        (
            ("{A} in {Ufa} is [1].", "  ? What is {A}? [1]", "  x 2", "{A} in {Osh} is [2]."),
            "it is the answer",
        ),
    ],
)
def test_a_wrong_value_that_is_true_is_told(told, lines, why):
    assert any(why in what for what in told(*lines))


def test_a_wrong_value_that_is_true_elsewhere_is_none(told):
    assert told("{A} is [b].", "  x c", "{B} is [c].", "{A} has [a; b; …].", "  x d", "{B} has [d; …].") == []


@pytest.mark.parametrize(
    ("truth", "claim", "follows"),
    [
        (("", 40), ("over", 30), True),
        (("over", 40), ("over", 30), True),
        (("over", 30), ("over", 40), False),
        (("under", 30), ("at most", 40), True),
        (("at least", 40), ("", 40), False),
        (("", 40), ("under", 40), False),
    ],
)
def test_a_number_entails_what_is_wider(truth, claim, follows):
    def value(hedge, number):
        return Value("percent", str(number), Decimal(number), Decimal(number), hedge=hedge)

    assert check.entails(value(*truth), value(*claim)) == follows


# --- questions


def test_a_question_gives_each_date_that_is_only_shown(told):
    assert told("In {2020} {A} was [b].", "  ? What was {A}?") == [
        "the question leaves out its date, `{2020}`"
    ]
    assert told("In [2020] {A} was [b].", "  ? What was {A}? [b]") == []


def test_a_question_that_asks_for_the_date_need_not_give_it(told):
    assert told("In {2020} {A} was {b}.", "  ? When was {A} {b}?") == []


def test_a_question_does_not_hold_its_answer(told):
    assert told("{A} is [the mill].", "  ? Is {A} the old mill?") == [
        "the question holds its answer, “the mill”"
    ]
    assert told("{A} is [the mill].", "  ? Is {A} the old millstone?") == []


# --- names and patterns that are alike


@pytest.mark.parametrize(
    "lines",
    [
        ("He is [Jakob Meyer].", "She met [Jacob Meyer]."),
        ("They are [Jakob Meyer; Jacob Meyer]."),
        ("It is [Samarkand].", "It was [Samarkant]."),
        ("{Guinea} has [a].", "{Equatorial Guinea} has [b]."),
        ("It is [Saint Petersburg].", "It was [SaintPetersburg]."),
    ],
)
def test_names_that_are_alike_are_told(told, lines):
    lines = (lines,) if isinstance(lines, str) else lines
    assert len(told(*lines)) == 1


@pytest.mark.parametrize(
    "lines",
    [
        ("He is [Henry VII].", "He was [Henry VIII]."),
        ("It is [Apollo 11].", "It was [Apollo 12]."),
        ("It is [Iran].", "It was [Iraq]."),
        ("It is [Member].", "They are [Members]."),
        ("It is [a common army].", "It was [a common arms]."),
        ("It is in [China].", "It is by [the South China Sea]."),
        ("{Niger} has [a].", "{Nigeria} has [b]."),
        ("It is [Erdoğan].", "It was [Erdogan]."),
    ],
)
def test_names_that_only_look_alike_are_not(told, lines):
    assert told(*lines) == []


@pytest.mark.parametrize(
    "names",
    [
        "Jakob Meyer is not Jacob Meyer",
        "person: Jakob Meyer = Jacob Meyer",
        "Jacob Meyer is not Jakob Meyer; Jan Meyer",
    ],
)
def test_names_say_whether_two_spellings_are_the_same(told, names):
    assert told("He is [Jakob Meyer].", "She met [Jacob Meyer].", names=names) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The capital of {France} is [Paris].", "The capitol of {Spain} is [Madrid]."),
        ("The river of {Paris} is [a].", "The river of {Lyon} is the [b]."),
        ("{a} borders on [b].", "{a} borders [b]."),
        ("In {2020} it was [a].", "In [2021] it was [b]."),
        ("The capital of {a} is [b].", "The capital of {c} is [d]."),
    ],
)
def test_patterns_that_are_nearly_the_same_are_told(told, one, other):
    rows = [("  | 1 | x",), ("  | 2 | y",)] if "{a}" in one else [(), ()]
    assert len(told(one, *rows[0], other, *rows[1])) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("{Kazakhstan} is in [Asia].", "{Mongolia} is [landlocked]."),
        ("The mill was built in [1850].", "The school was built in [1860]."),
        ("Flights go to [Ufa].", "Flights go from [Osh]."),
    ],
)
def test_patterns_that_say_something_else_are_not(told, one, other):
    assert told(one, other) == []


def test_a_spelling_belongs_to_one_name(told):
    found = told("It is [x].", names="city: Qingdao = Tsingtao; Tianjin = Tsingtao\n  country: Qingdao")
    assert sorted(found) == [
        "`Qingdao` is declared as city and as country",
        "`Tsingtao` is a spelling of both `Qingdao` and `Tianjin`",
    ]


# --- always


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from("ABC"), st.sampled_from(["2020", "July 2020", "2021"]), st.sampled_from("123")
        ),
        max_size=6,
    )
)
def test_facts_disagree_exactly_where_two_rows_do(told, rows):
    found = told(
        "{who} had [number] in {when}.", "  | Z | 9 | 1900", *(f"  | {a} | {n} | {t}" for a, t, n in rows)
    )
    pairs = any(
        a == b and (s[:6] in t or t[-4:] == s[-4:]) and n != m
        for i, (a, s, n) in enumerate(rows)
        for b, t, m in rows[:i]
    )
    assert bool(found) == pairs


def test_ten_thousand_facts_are_compared_in_seconds(tmp_path):
    rows = "".join(f"      | town {n} | {n % 7 + 1} | {1900 + n % 120}\n" for n in range(10_000))
    text = f"topic: T\nnamespace: t\nfacts:\n  notes: |\n    {{town}} had [number] mills in {{year}}.\n{rows}"
    (tmp_path / "facts.yaml").write_text(text)
    reading = facts.read([tmp_path])
    start = time.process_time()
    assert check.problems(reading) == ()
    assert time.process_time() - start < 3


# --- answers that are given away, and lists that are none


@pytest.mark.parametrize(
    "lines",
    [
        ("The kneecap is also called [the patella].",),
        ("The bones are [the patella; the femur], and one is the kneecap.",),
        ("{the kneecap} has the Latin name [the patella].",),
        ("[Kneecap] is what doctors call the patella.",),
    ],
)
def test_a_sentence_that_holds_another_spelling_of_its_answer_is_told(told, lines):
    (what,) = told(*lines, names="bone: the patella = kneecap; the femur")
    assert what.startswith("the sentence holds “")


def test_a_question_that_holds_another_spelling_of_its_answer_is_told(told):
    names = "bone: the patella = kneecap; the femur"
    lines = ("The bone {A} is [the patella].", "  ? What do doctors call the kneecap, or {A}?")
    assert [what[:18] for what in told(*lines, names=names)] == ["the question holds"]


@pytest.mark.parametrize(
    "line",
    [
        "The {kneecap} lies above [the femur].",
        "[the patella] and {the femur} meet.",
        "The kneecaps are called [the patella].",
    ],
)
def test_spellings_of_other_names_give_nothing_away(told, line):
    assert told(line, names="bone: the patella = kneecap; the femur = thigh bone") == []


@pytest.mark.parametrize(
    "line",
    [
        "The colours are [blue, white, red].",
        "The colours are [blue, white and red].",
        "The colours are [white, red].",
        "The union includes [Belgium, the Netherlands and Luxembourg].",
    ],
)
def test_a_text_with_commas_that_looks_like_a_list_is_told(told, line):
    (what,) = told(line)
    assert what.endswith("is one text, but looks like a list")


@pytest.mark.parametrize(
    "line",
    [
        "The motto is [liberty, equality, fraternity].",
        "The offices are in [Paris, France].",
        "The colours are [blue; white; red].",
        "The prices are [1,500].",
        "The days are [4 July 2018, the day of the summit].",
        "The rules are [whoever comes first, sits where he likes, and eats what is left].",
    ],
)
def test_a_text_with_commas_that_is_no_list_is_not(told, line):
    assert told(line) == []


def test_a_name_with_commas_is_one_answer(told):
    names = "motto: liberty, equality, fraternity"
    assert told("The words of the motto are [liberty, equality, fraternity].", names=names) == []
