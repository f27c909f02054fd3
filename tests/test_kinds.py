"""What sentences give: the rules of truth, on small knowledge."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.build import Built
from quizgen.item import Choice, Cloze, Item, Recall
from tests.knowing import built

CITIES = "city: Qingdao = Tsingtao; Samarkand; Ufa; Astana; Bishkek; Dushanbe"
SUMMITS = """
    The summit of {year} was held in [city].
      ? Which city hosted the summit of {year}?
      | 2015 | Ufa
      | 2018 | Qingdao
      | 2019 | Bishkek
      | 2022 | Samarkand
"""


def of(items: tuple[Item, ...], kind: str) -> list[Item]:
    return [item for item in items if item.kind == kind]


def options(item: Item) -> set[str]:
    assert isinstance(item.body, Choice)
    return {option.text for option in item.body.distractors}


def test_rows_of_a_pattern_are_each_others_distractors_with_what_they_are_true_of():
    item = next(i for i in of(built(SUMMITS, CITIES).items, "forward") if i.date == "2018")
    assert isinstance(item.body, Choice)
    assert item.body.key == "Qingdao"
    why = {option.text: option.proof for option in item.body.distractors}
    assert why["Samarkand"].rule == "time"
    assert why["Samarkand"].reason == "The summit of 2022 was held in Samarkand."
    assert item.table[0] == ("year", "city")
    assert ("2018", "Qingdao") in item.table


def test_known_names_fill_up_what_rows_lack():
    item = of(built("The summit of {2018} was held in [Qingdao].", CITIES).items, "forward")[0]
    assert options(item) == {"Samarkand", "Ufa", "Astana", "Bishkek", "Dushanbe"}


def test_an_alias_of_the_answer_is_no_distractor_and_is_accepted_when_typed():
    result = built(SUMMITS, CITIES).items
    assert all("Tsingtao" not in options(item) for item in of(result, "forward"))
    body = next(i.body for i in of(result, "cloze") if i.date == "2018")
    assert isinstance(body, Cloze)
    assert "Tsingtao" in body.blanks[0].answer.accepted


def test_a_sentence_that_ends_with_its_answer_is_completed():
    body = of(built("The summit of {2018} was held in [Qingdao].", CITIES).items, "forward")[0].body
    assert isinstance(body, Choice)
    assert body.stems == ("The summit of 2018 was held in …",)


def test_a_complete_list_is_asked_by_its_elements_and_excludes_other_names():
    result = built(
        "The founders are [China; Russia; Kazakhstan].\n  ? Which of these is a founder?",
        "country: China; Russia; Kazakhstan; India; Iran; Belarus",
    ).items
    membership = of(result, "membership")
    assert {i.body.key for i in membership if isinstance(i.body, Choice)} == {"China", "Russia", "Kazakhstan"}
    assert all(options(item) == {"India", "Iran", "Belarus"} for item in membership)
    assert not of(result, "forward")
    assert not of(result, "cloze")


def test_an_open_list_excludes_only_what_is_vouched():
    sentence = (
        "Members cooperate on [energy; trade; climate; …].\n  ? Which of these do members cooperate on?"
    )
    names = "field: energy; trade; climate; defence; currency; language"
    assert not of(built(sentence, names).items, "membership")
    vouched = built(sentence + "\n  x defence; currency: never agreed", names).items
    assert all(options(item) == {"defence", "currency"} for item in of(vouched, "membership"))


@pytest.mark.parametrize(("more", "cards"), [("", 1), ("; …", 0)])
def test_a_list_is_recalled_as_a_whole_only_if_it_is_complete(more, cards):
    result = built(f"They work on [energy; trade{more}].\n  ? On what do they work?", "field: energy; trade")
    assert len(of(result.items, "recall")) == cards
    assert [gap.kind for gap in result.gaps if "is open" in gap.what] == ["recall"] * (1 - cards)


def test_rows_are_asked_by_what_is_true_of_them():
    result = built(
        """
        The element {name} is a [state].
          ? Which of these elements is a {state}?
          | iron    | solid
          | gold    | solid
          | neon    | gas
          | helium  | gas
          | mercury | liquid
          | bromine | liquid
        """
    ).items
    item = next(i for i in of(result, "membership") if isinstance(i.body, Choice) and i.body.key == "mercury")
    assert options(item) == {"iron", "gold", "neon", "helium"}


def test_several_true_values_are_never_asked_as_one():
    """Both rows fit what the question shows, so neither is the answer."""
    result = built(
        """
        In {year} the state visited [country] and {other}.
          ? Which country did the state visit in {year}? [country]
          | 2015 | Iran  | Peru
          | 2015 | India | Chile
        """,
        "country: Iran; India; Peru; Chile; China; Cuba",
        checked=False,
    ).items
    assert not of(result, "forward")
    assert not of(result, "recall")


def test_another_speakers_value_is_no_distractor():
    result = built(
        """
        In {2021} the output was [$23 trillion].
          ? What was the output in {2021}?
          said by: Anna
        In {2021} the output was [$26 trillion].
          ? What was the output in {2021}?
          said by: Berta
        """
    ).items
    forward = of(result, "forward")
    assert len(forward) == 2
    assert not any({"$26 trillion", "$23 trillion"} & options(item) for item in forward)
    assert all(
        item.body.stems[0].startswith("According to") for item in forward if isinstance(item.body, Choice)
    )


def test_a_doubted_fact_is_not_asked_and_its_value_is_no_distractor():
    result = built(
        SUMMITS
        + """
    The summit of {2024} was held in [Astana].
      doubt: the document is garbled
        """,
        CITIES,
    )
    assert not any("2024" in item.explanation for item in result.items)
    assert not any("Astana" in options(item) for item in of(result.items, "forward"))
    assert any("doubted" in gap.what for gap in result.gaps)


def test_exact_numbers_have_neighbours_on_both_sides_and_hedged_ones_none():
    exact = of(
        built("The trains reach [54] cities.\n  ? How many cities do the trains reach?").items, "forward"
    )[0]
    assert isinstance(exact.body, Choice)
    assert exact.body.ordered
    assert 0 < exact.body.rank < len(exact.body.distractors)
    hedged = built("The trains reach [over 54] cities.\n  ? How many cities do the trains reach?")
    assert not of(hedged.items, "forward")


def test_a_cloze_leaves_hedge_and_unit_outside_its_blank():
    body = of(built("Trade reached [nearly $90 billion] in [2023].").items, "cloze")[0].body
    assert isinstance(body, Cloze)
    assert body.parts[0] == "Trade reached nearly $"
    assert body.parts[1] == " billion in "
    assert [blank.answer.text for blank in body.blanks] == ["90", "2023"]
    assert [blank.number for blank in body.blanks] == [1, 2]


def test_a_blank_that_stands_elsewhere_in_the_sentence_is_not_asked():
    result = built("In [2018] the plan for 2018 was agreed in [Ufa].", CITIES).items
    body = of(result, "cloze")[0].body
    assert isinstance(body, Cloze)
    assert [blank.number for blank in body.blanks] == [2], "a blank keeps its number when another is left out"


def test_an_answer_that_stands_in_its_question_is_not_asked():
    result = built(
        "The spirit of Ufa was named after [Ufa].\n  ? After which city was the spirit of Ufa named?",
        CITIES,
        checked=False,
    )
    assert not of(result.items, "forward")
    assert not of(result.items, "recall")


def test_a_text_becomes_a_card_that_the_learner_rates():
    body = of(built("Rings are of [water ice].\n  ? What are rings of?").items, "recall")[0].body
    assert isinstance(body, Recall)
    assert not body.typed


def test_a_lone_text_is_asked_beside_its_options_only():
    """What else would do as well, nobody can tell."""
    lines = (
        "Its rings are mostly [water ice].\n  ? What are its rings mostly?\n  x iron dust; dry methane: no"
    )
    result = built(lines).items
    assert options(of(result, "forward")[0]) == {"iron dust", "dry methane"}
    assert not of(result, "recall")


def test_a_role_with_two_values_over_many_rows_is_not_asked():
    rows = "\n".join(f"  | Land{n} | {'at the sea' if n % 2 else 'inland'}" for n in range(6))
    result = built("{country} lies [where].\n  ? Where does {country} lie?\n" + rows)
    assert not of(result.items, "forward")
    assert any("two values" in gap.what for gap in result.gaps)


def test_too_few_proven_options_are_a_gap_with_its_mend():
    gap = next(g for g in built("The colour is [red].\n  ? What colour is it?").gaps if g.kind == "forward")
    assert "no wrong option is proven" in gap.what
    assert "`x` line" in gap.mend


def test_a_range_of_rows_keeps_neighbours_inside():
    rows = "\n".join(f"  | metal{n} | {n}" for n in range(1, 8))
    result = built("{name} stands in row [number].\n  ? In which row does {name} stand?\n" + rows).items
    assert all(1 <= int(text) <= 7 for item in of(result, "forward") for text in options(item))


WORDS = st.sampled_from(["Ufa", "Astana", "Qingdao", "Samarkand", "Bishkek", "Dushanbe"])
ROWS = st.lists(
    st.tuples(st.integers(2000, 2012), WORDS), min_size=1, max_size=9, unique_by=lambda row: row[0]
)


@given(ROWS)
@settings(max_examples=60, deadline=None)
def test_no_distractor_is_true_of_its_question(rows):
    """A city may have held several summits: then its years are all right, and none is asked for."""
    result = built(
        "The summit of {year} was held in [city].\n  ? Which city held the summit of {year}?\n"
        "  ? Which of these years had its summit in {city}?\n"
        + "\n".join(f"  | {year} | {city}" for year, city in rows),
        CITIES,
    ).items
    truth = dict(rows)
    for item in result:
        if isinstance(item.body, Choice):
            shown = [item.body.key, *options(item)]
            assert len(shown) == len(set(shown))
        if item.kind == "forward":
            assert truth[int(item.explanation.split()[3])] not in options(item)
        elif item.kind == "membership" and isinstance(item.body, Choice):
            city = item.explanation.rstrip(".").split()[-1]
            assert truth[int(item.body.key)] == city
            assert all(truth[int(year)] != city for year in options(item))


@pytest.mark.parametrize("kind", ["forward", "cloze", "recall"])
def test_one_more_row_changes_only_items_that_could_depend_on_it(kind):
    before = {i.id.split(":")[-1]: i for i in of(built(SUMMITS, CITIES).items, kind)}
    after = {
        i.id.split(":")[-1]: i for i in of(built(SUMMITS + "      | 2023 | Dushanbe\n", CITIES).items, kind)
    }
    assert set(before) < set(after)
    if kind != "forward":
        assert all(before[key].body == after[key].body for key in before)


def test_an_alias_in_the_question_is_not_accepted_as_its_answer():
    result = built(
        "The kneecap is also called [the patella].\n  ? What is the kneecap, in Latin?",
        "bone: the patella = kneecap; the femur; the tibia; the fibula",
        checked=False,
    ).items
    bodies = [item.body for item in result]
    answers = [b.answer for b in bodies if isinstance(b, Recall)]
    answers += [blank.answer for b in bodies if isinstance(b, Cloze) for blank in b.blanks]
    assert answers
    assert not any("kneecap" in answer.accepted for answer in answers)


SYMBOLS = """
The symbol of {name} is [symbol].
  ? What is the symbol of {name}?
  | chlorine | Cl
  | carbon | C
  | cobalt | Co
  | chromium | Cr
  | helium | He
  | iron | Fe
  | gold | Au
  | neon | Ne
  | silver | Ag
  | zinc | Zn
  | argon | Ar
  | tin | Sn
"""


def test_codes_stand_beside_codes_that_their_names_could_have():
    result = built(SYMBOLS)
    bodies = {
        item.body.key: item.body for item in of(result.items, "forward") if isinstance(item.body, Choice)
    }
    assert {option.text for option in bodies["Cl"].distractors} <= {"C", "Co", "Cr"}
    assert {"Fe", "Au", "Sn"} & {option.text for option in bodies["Ag"].distractors}
    # Of all symbols only one begins like helium, or has its letters.
    assert "He" not in {
        text for body in bodies.values() for text in (body.key, *(o.text for o in body.distractors))
    }
    assert any("letters of “He”" in gap.what for gap in result.gaps)


MONEY = """
In {land} one pays with the [currency].
  ? With what does one pay in {land}?
  | Uzbekistan | Uzbek som
  | Samoa | tala
  | Thailand | Thai baht
  | Japan | yen
  | Ghana | cedi
  | Peru | sol
  | Poland | zloty
  | Kenya | shilling
"""


def test_no_option_alone_begins_like_the_question():
    result = built(MONEY)
    keys = {item.body.key for item in of(result.items, "forward") if isinstance(item.body, Choice)}
    assert keys
    assert keys.isdisjoint({"Uzbek som", "Thai baht"})
    assert {gap.what for gap in result.gaps if "letters of" in gap.what}
    # A card that is typed shows no options: there the letters don't help anybody choose.
    assert len(of(result.items, "recall")) == 8


def left_out(result: Built) -> dict[str, str]:
    """The `x` values that are left out, each with the reason."""
    return {gap.option[1]: gap.what for gap in result.gaps if gap.kind == "x" and gap.option}


OPTIONS = [
    (
        "The colour is [red].\n  ? What colour is it?\n  x 7; blue; green: no",
        "7",
        "not written as the answer",
    ),
    ("The verdict was [not guilty].\n  x guilty; unsure; a draw: no", "guilty", "“not guilty” holds it"),
    (
        "They have [54] ships.\n  ? How many ships have they?\n  x over 54; 40; 60: no",
        "over 54",
        "the answer",
    ),
    ("They have [54] ships.\n  ? How many ships have they?\n  x 6 km; 40; 60: no", "6 km", "another type"),
    (
        "They make [gas; oil; …].\n  ? Which of these do they make?\n  x Tea; ore; iron; tin: no",
        "Tea",
        "written",
    ),
    ("They make [gas; oil; …].\n  ? What do they make?\n  x ore; tin: no", "ore", "no choice asks for it"),
    ("The colour is [red].\n  ? What colour is it?\n  x blue: no", "blue", "only one wrong option is proven"),
    (
        "It is [red] and [round].\n  ? What shape is it? [round]\n  ? What colour is it? [red]\n  x blue: no",
        "blue",
        "",
    ),
]


@pytest.mark.parametrize(("lines", "text", "reason"), OPTIONS)
def test_each_of_an_authors_options_that_is_left_out_is_named_with_the_reason(lines, text, reason):
    result = built(lines, checked=False)
    assert reason in left_out(result)[text]
    stand = {o.text for i in result.items if isinstance(i.body, Choice) for o in i.body.distractors}
    assert text not in stand


def test_options_that_stand_are_not_called_left_out():
    assert not left_out(built("The colour is [red].\n  ? What colour is it?\n  x blue; green: no"))


HOSTS = """
    {year}: the summit was held in [city].
      ? Which city hosted the {year} summit?
      x Ufa; Astana: they hosted other ones
      ? Which city has hosted a summit? [city]
      | 2018 | Qingdao
"""


def test_an_x_value_serves_only_questions_that_show_as_much_as_its_own():
    """Ufa hosted no summit in 2018, but it has hosted one."""
    result = built(HOSTS.replace("{year}", "{edition}").replace("2018", "the 18th"), CITIES)
    (item,) = of(result.items, "forward")
    assert isinstance(item.body, Choice)
    assert options(item) >= {"Ufa", "Astana"}
    assert not any("has hosted" in stem for stem in item.body.stems)
    assert len(item.body.stems) == 2, "the question, and the sentence up to its end"


def test_an_x_value_serves_questions_that_show_more():
    asked = """
        The flag of {country} has a [star] at its {corner}.
          ? What does the flag of {country} have? [star]
          x a moon; a sun: neither stands on it
          ? What does the flag of {country} have at its {corner}?
          | Chile | a star | hoist
    """
    (item,) = of(built(asked).items, "forward")
    assert isinstance(item.body, Choice)
    assert len(item.body.stems) == 2
    assert options(item) == {"a moon", "a sun"}


def test_an_x_value_without_a_question_serves_what_shows_all_the_rest():
    asked = """
        The flag of {country} has at its {corner} the sign [star].
          x a moon; a sun: no
          ? What does the flag of {country} have? [star]
          | Chile | hoist | a star
    """
    (item,) = of(built(asked).items, "forward")
    assert isinstance(item.body, Choice)
    assert item.body.stems == ("The flag of Chile has at its hoist the sign …",)


def test_x_values_below_another_question_than_the_one_with_most_are_named():
    asked = """
        The flag of {country} has a [star] at its {corner}.
          ? What does the flag of {country} have? [star]
          x a moon; a sun: neither stands on it
          ? What do you see at the {corner} of a flag? [star]
          x a lion: none has one there
          | Chile | a star | hoist
    """
    result = built(asked)
    (item,) = of(result.items, "forward")
    assert options(item) == {"a moon", "a sun"}
    assert list(left_out(result)) == ["a lion"]


def test_a_sentence_that_begins_with_a_given_begins_with_a_capital():
    body = of(built("{the windmill} was built in [1850].\n", checked=False).items, "cloze")[0].body
    assert isinstance(body, Cloze)
    assert body.parts[0] == "The windmill was built in "


def test_a_number_that_stands_in_its_question_is_not_asked():
    result = built(
        "{event} was held in [year].\n  ? When was {event} held?\n  | the 2014 World Cup | 2014\n  | the fair | 1851",
        checked=False,
    )
    assert not any(
        "2014" in item.explanation for item in of(result.items, "forward") + of(result.items, "recall")
    )


def test_a_row_of_another_time_proves_nothing():
    """What was so in August says nothing of the whole year."""
    result = built(
        """
        In {when} {org} had [number] members.
          ? Which of these had {number} members in {when}?
          | 2018        | the ABC | 8
          | August 2018 | the DEF | 9
          | August 2018 | the GHI | 10
          | August 2018 | the JKL | 11
        """,
        checked=False,
    ).items
    assert not [i for i in of(result, "membership") if isinstance(i.body, Choice) and i.body.key == "the ABC"]


def test_an_element_that_stands_twice_on_a_list_is_asked_once():
    result = built(
        "The towns were [Qingdao; Tsingtao; Ufa].\n  ? Which of these was a town?\n  x Astana; Bishkek: no",
        CITIES,
        checked=False,
    ).items
    ids = [item.id for item in result]
    assert len(ids) == len(set(ids))


def test_what_is_only_shown_is_asked_only_where_a_question_asks_for_it():
    rows = "\n".join(
        f"  | {river} | {city}"
        for river, city in [
            ("the Stour", "Ashford"),
            ("the Medway", "Maidstone"),
            ("the Rother", "Rye"),
            ("the Len", "Leeds"),
        ]
    )
    names = "river: the Stour; the Medway; the Rother; the Len"
    silent = built(f"[river] flows through {{city}}.\n{rows}", names).items
    assert {item.kind for item in silent} == {"cloze"}
    asked = built(
        f"[river] flows through {{city}}.\n  ? Through which town does {{river}} flow?\n{rows}", names
    ).items
    assert of(asked, "reverse")


def test_a_question_is_asked_for_only_where_there_is_none():
    sentence = "The town calls its river [a brook with airs]."
    (gap,) = [gap for gap in built(sentence).gaps if gap.kind == "cloze"]
    assert "`?` line" in gap.mend
    result = built(f"{sentence}\n  ? What does the town call its river?")
    assert [item.kind for item in result.items] == ["recall"]
    assert not [gap for gap in result.gaps if gap.kind == "cloze"]


@pytest.mark.parametrize("sentence", ["The nest is about [59 cm] wide.", "The mill was built around [1790]."])
def test_a_hedge_outside_its_bracket_hedges_the_number(sentence):
    question = "\n  ? How much is it, or when was it?"
    assert of(built(sentence.replace("about ", "").replace("around", "in") + question).items, "forward")
    result = built(sentence + question)
    assert not of(result.items, "forward")
    assert "put it inside: `[a" in next(gap for gap in result.gaps if gap.kind == "hedge").mend
