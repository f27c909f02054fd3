"""Order: which of some rows is the first, the last, the largest, the smallest; only where that is certain."""

import re
from collections import Counter
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizgen.build import Built
from quizgen.commands import trial
from quizgen.comparing import Comparison, compared
from quizgen.item import Choice, Item
from quizgen.shown import shown
from tests.knowing import built, known
from tests.oracles import Compared, judge

NAMES = ["Alda", "Bree", "Cora", "Dorn", "Elba", "Fara", "Gent", "Hela", "Ilex", "Jura", "Kola", "Lund"]
LANDS = "land: " + "; ".join(NAMES)
ASKING = "  ? Which of these was founded first?\n  ? Which of these was founded last?\n"
MILLS = """
    {mill} was built in [year] by [builder].
      ? Which of these mills was built first?
      ? Which of these mills was built last?
      | the windmill   | 1812 | Ann Tanner
      | the water mill | 1790 | Jakob Meyer
      | the steam mill | 1860 | Henry Fowler
      | the paper mill | 1844 | Rose Carter
      | the oil mill   | 1801 | Emma Potter
"""


def ordered(result: Built) -> list[Item]:
    return [item for item in result.items if item.kind == "order"]


def body(item: Item) -> Choice:
    assert isinstance(item.body, Choice)
    return item.body


def lands(numbers, sentence="{land} is home to [number] people.", ask="has the most people", names=LANDS):
    rows = "\n".join(f"  | {name} | {number}" for name, number in zip(NAMES, numbers, strict=False))
    return ordered(built(f"{sentence}\n  ? Which of these lands {ask}?\n{rows}", names, checked=False))


def keys(items):
    return {body(item).key for item in items}


def others(item):
    return {option.text for option in body(item).distractors}


def test_rows_are_asked_for_the_first_and_the_last():
    items = ordered(built(MILLS))
    first = {body(i).key: others(i) for i in items if i.id.split(":")[3] == "2-least"}
    last = {body(i).key: others(i) for i in items if i.id.split(":")[3] == "2-most"}
    assert first == {
        "the water mill": {"the windmill", "the steam mill", "the paper mill", "the oil mill"},
        "the oil mill": {"the windmill", "the steam mill", "the paper mill"},
    }
    assert set(last) == {"the steam mill", "the paper mill"}
    assert not any(item.kind == "membership" for item in built(MILLS).items)


def test_an_option_is_explained_by_its_own_row():
    item = next(i for i in ordered(built(MILLS)) if body(i).key == "the water mill")
    assert item.explanation == "The water mill was built in 1790 by Jakob Meyer."
    (oil,) = [option for option in body(item).distractors if option.text == "the oil mill"]
    assert oil.proof.rule == "order"
    assert oil.proof.reason == "The oil mill was built in 1801 by Emma Potter."


@pytest.mark.parametrize(
    ("numbers", "right"),
    [
        (["12", "40", "300", "9"], {"Cora"}),
        (["12", "40", "300", "about 290"], set()),  # 290 may be 300
        (["12", "40", "300", "over 20"], set()),  # or thousands
        (["12", "40", "300", "under 200"], {"Cora"}),
        (["12", "40", "over 300", "200"], {"Cora"}),
        (["12", "40", "2,000", "1,900"], set()),  # 2,000 may be rounded
        (["12", "40", "1,500", "1,490"], set()),  # too near to be learnt, or to be certain
        (["12", "300", "300", "9"], set()),
    ],
)
def test_what_is_not_certainly_more_is_never_asked(numbers, right):
    assert keys(lands(numbers)) == right


def test_days_months_and_years_are_compared_where_they_do_not_overlap():
    said = "{land} was founded in [date]."
    assert keys(lands(["4 July 1900", "1900", "1910", "1920"], said, "was founded first")) == set()
    assert keys(lands(["4 July 1899", "1900", "May 1900", "1920"], said, "was founded first")) == {"Alda"}


def test_units_speakers_and_times_are_kept_apart():
    area = "{land} covers [area]."
    assert not lands(["1 km²", "2 km²", "5 km", "9 km"], area, "has the largest area")
    said = "In {when} {land} was home to [number] people.\n"
    said += "  ? Which of these lands had the most people in {when}? [land]\n"
    said += "  | 2001 | Alda | 10\n  | 2001 | Bree | 20\n  | 2002 | Cora | 30\n  | 2002 | Dorn | 40\n"
    assert not ordered(built(said, LANDS))
    for more, right in (
        ("  | 2002 | Alda | 90\n", {"Alda": {"Cora", "Dorn"}}),
        ("  | 2002 | Alda | 90\n    said by: Berta\n  | 2002 | Elba | 80\n", {"Elba": {"Cora", "Dorn"}}),
        (
            "  | 2002 | Elba | 90\n  | 2002 | Dorn | 95\n    said by: Berta\n",
            {},
        ),  # of Dorn she says otherwise
    ):
        assert {body(item).key: others(item) for item in ordered(built(said + more, LANDS))} == right


def test_doubted_rows_and_subjects_with_several_values_stand_nowhere():
    rows = "  | Alda | 1\n  | Bree | 2\n  | Cora | 3\n    doubt: garbled\n  | Dorn | 4\n  | Elba | 5\n"
    said = "{land} is home to [number] people.\n  ? Which of these lands has the fewest people?\n" + rows
    items = ordered(built(said, LANDS))
    assert [(body(item).key, others(item)) for item in items] == [("Alda", {"Bree", "Dorn", "Elba"})]
    dated = (
        "{land} beat {other} by [number] goals.\n  ? Which of these lands won by the most goals? [land]\n"
        "  | Alda | Bree | 1\n  | Alda | Cora | 7\n  | Bree | Dorn | 2\n  | Cora | Dorn | 3\n  | Dorn | Elba | 5\n"
    )
    items = ordered(built(dated, LANDS))
    assert [(body(item).key, others(item)) for item in items] == [("Dorn", {"Bree", "Cora"})]


def test_a_row_with_an_empty_cell_may_be_another_value_of_its_subject():
    said = (
        "{land} beat [other] by [number] goals.\n  ? Which of these lands won by the most goals?\n"
        "  | Alda | Bree | 1\n  | Bree | Dorn | 2\n  | Cora | Dorn | 3\n  | Dorn | Elba | 5\n"
    )
    assert keys(ordered(built(said, LANDS))) == {"Dorn"}
    assert keys(ordered(built(said + "  | Dorn | Alda |\n", LANDS))) == {"Cora"}
    assert not ordered(built(said + "  | | Alda | 9\n", LANDS)), "it may be any land that won by nine"


WORDED = [
    ("en", "{x} was founded in [1900].", "Which of these towns is the oldest?", (1, False)),
    ("en", "{x} was founded in [1900].", "Which of these towns was founded most recently?", (1, True)),
    ("en", "{x} covers [5 km²].", "Which of the following is the smallest?", (1, False)),
    ("en", "{x} is [5 years] old.", "Which of these is the oldest?", (1, True)),
    ("en", "{x} is home to [5] people.", "Which of these has the most people?", (1, True)),
    ("en", "{x} costs [$5].", "Which of these is the most affordable?", "no word"),
    ("en", "{x} was ranked in place [5].", "Which of these was ranked highest?", "no word"),
    ("en", "{x} was the first to land in [1900].", "Which of these was the first to land?", None),
    ("en", "{x} was built in [1900].", "Which of these was built at last?", (1, True)),
    ("en", "{x} opened in [1900] and closed in [1950].", "Which of these opened first?", "several"),
    ("de", "{x} wurde [1900] gegründet.", "Welche dieser Städte wurde zuerst gegründet?", (1, False)),
    ("de", "{x} ist [5 km²] groß.", "Welches davon ist am größten?", (1, True)),
    ("de", "{x} hat [5] Einwohner.", "Welche dieser Städte hat die wenigsten Einwohner?", (1, False)),
    ("de", "{x} hat [5] Einwohner.", "Welche dieser Städte hat höchstens einen Fluss?", None),
    ("fr", "{x} a été fondée en [1900].", "Laquelle de ces villes est la plus ancienne ?", (1, False)),
    ("fr", "{x} a [5] habitants.", "Laquelle de ces villes a le plus d’habitants ?", (1, True)),
    ("fr", "{x} a une surface de [5 km²].", "Lequel de ces pays est le plus petit ?", (1, False)),
    ("es", "{x} se fundó en [1900].", "¿Cuál de estas ciudades se fundó primero?", (1, False)),
    ("es", "{x} tiene [5] habitantes.", "¿Cuál de estas ciudades tiene más habitantes?", (1, True)),
    ("es", "{x} mide [5 km²].", "¿Cuál de estos países es el más pequeño?", (1, False)),
]


@pytest.mark.parametrize(("code", "sentence", "question", "found"), WORDED)
def test_a_superlative_says_what_is_compared(code, sentence, question, found):
    cells = re.findall(r"\[(.+?)\]", sentence)
    named = re.sub(r"\[.+?\]", lambda cell: f"[m{cells.index(cell[0][1:-1])}]", sentence)
    rows = " | ".join(["Alda", *cells])
    knowledge = known(f"{named}\n  ? {question} [x]\n  | {rows}", checked=False, language=code)
    (fact,) = knowledge.facts.values()
    pattern = knowledge.pattern(fact)
    result = compared(pattern.wordings[0], pattern, fact.values)
    if isinstance(found, str):
        assert isinstance(result, str)
        assert found in result
    else:
        assert result == (None if found is None else Comparison(*found))


def test_try_says_what_a_question_compares(tmp_path, capsys):
    path = tmp_path / "mills.yaml"
    path.write_text("topic: Mills\nfacts:\n  notes: |\n" + MILLS.strip("\n") + "\n", encoding="utf-8")
    trial.tell(trial.look(path), with_items=False)
    assert "“Which of these mills was built last?” asks for the latest [year]" in capsys.readouterr().out


def test_what_compares_nothing_is_told():
    gaps = built(MILLS.replace("mills was built first", "mills is the largest"), checked=False).gaps
    assert {gap.what for gap in gaps if gap.kind == "compared"} == {
        "“Which of these mills is the largest?” is not asked, because nothing tells by what it compares them"
    }


def test_options_of_an_author_have_no_place_below_a_question_that_compares():
    with pytest.raises(AssertionError, match="`x the town` stands below a question that compares rows"):
        built(MILLS.replace("mills was built first?", "mills was built first?\n      x the town: no"))


# What is true is a number or a day; what is stated of it may be vague.
@st.composite
def told_numbers(draw):
    true = draw(st.integers(1, 40) | st.integers(1, 4000) | st.integers(10**6, 3 * 10**6))
    about = round(true * draw(st.sampled_from((0.92, 0.97, 1.0, 1.04, 1.08))))
    manner = draw(st.integers(0, 5))
    if manner == 1:
        return true, f"over {max(1, true * draw(st.integers(10, 99)) // 100):,}"
    if manner == 2:
        return true, f"under {true * draw(st.integers(102, 900)) // 100 + 1:,}"
    if manner == 3 and true > 50 and 10 * abs(about - true) < about:
        return true, f"about {about:,}"
    if manner == 4 and true > 10**6:
        return true, f"{round(true / 10**6, 1)} million"
    if manner == 5 and true > 10**3:
        return true, f"{round(true, -3):,}"
    return true, f"{true:,}"


@st.composite
def told_days(draw):
    true = draw(st.dates(date(1880, 1, 1), date(1920, 12, 31)))
    year, month = true.year, true.strftime("%B")
    return true.toordinal(), draw(
        st.sampled_from(
            (
                f"{year}",
                f"{month} {year}",
                f"{true.day} {month} {year}",
                f"{year // 10 * 10}s",
                f"around {year}",
                f"before {year + 3}",
                f"after {year - 3}",
            )
        )
    )


SUBJECTS = st.lists(st.sampled_from(NAMES), min_size=3, max_size=12, unique=True)
SETTINGS = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@given(st.data())
@SETTINGS
def test_no_number_of_any_world_makes_another_option_the_extreme(data):
    world, rows = [], []
    for when in ("2001", "2002"):
        for name in data.draw(SUBJECTS):
            true, stated = data.draw(told_numbers())
            world.append((when, name, str(true)))
            note = data.draw(
                st.sampled_from(("", "", "", "\n    doubt: no", "\n    said by: Berta", "empty"))
            )
            rows.append(f"  | {when} | {name} | " + ("" if note == "empty" else stated + note))
    said = "In {when} the land of {land} was home to [number] people.\n"
    said += "  ? Which of these lands had the most people in {when}? [land]\n"
    said += "  ? Which of these lands had the fewest people in {when}? [land]\n"
    asked = {
        f"Which of these lands had the {word} people in {when}?": Compared(1, {0: when}, 2, word == "most")
        for word in ("most", "fewest")
        for when in ("2001", "2002")
    }
    asked |= {f"According to Berta: {question}": about for question, about in asked.items()}
    for item in ordered(built(said + "\n".join(rows), LANDS, checked=False)):
        judge(item, world, asked, [])


@given(st.data())
@SETTINGS
def test_no_day_of_any_world_makes_another_option_the_first_or_last(data):
    world, rows = [], []
    for name in data.draw(SUBJECTS):
        true, stated = data.draw(told_days())
        world.append((name, str(true)))
        rows.append(f"  | {name} | {stated}")
    said = "{land} was founded in [date].\n" + ASKING
    asked = {
        f"Which of these was founded {word}?": Compared(0, {}, 1, word == "last")
        for word in ("first", "last")
    }
    for item in ordered(built(said + "\n".join(rows), LANDS, checked=False)):
        judge(item, world, asked, [])


def test_each_row_is_the_answer_in_one_of_four_questions_that_show_it():
    names = [f"Land{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(60)]
    rows = "\n".join(f"  | {name} | {1000 + 7 * n}" for n, name in enumerate(names))
    asking = "{land} was founded in [year].\n" + ASKING
    items = ordered(built(asking + rows, "land: " + "; ".join(names), checked=False))
    for repetition in range(3):
        seen: Counter[str] = Counter()
        keyed: Counter[str] = Counter()
        for item in items:
            one = shown(body(item), item.id, 0, repetition)
            seen.update(one.options)
            keyed[one.options[one.key]] += 1
        shares = [keyed[name] / seen[name] for name in names]
        assert all(0.1 <= share <= 0.5 for share in shares)
        assert all(share == 0.25 for share in shares[18:-18])
