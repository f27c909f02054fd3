from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import combinations
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.enemies import Graph, cues, graph, meeting
from quizgen.files import sets
from quizgen.item import Answer, Blank, Choice, Cloze, Item, Option, Proof, Recall
from quizgen.profile import profile
from quizgen.study.agenda import agenda, by_card
from quizgen.study.schedule import Memory
from quizgen.study.spread import spread

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
SHIPPED = {one.name: one for one in sets.offered(Path("questions")).sets}


def choice(name: str, stem: str, key: str, *wrong: str, said: str = "", facts: tuple[str, ...] = ()) -> Item:
    options = tuple(Option(text, Proof("row", ("x",))) for text in wrong or ("Oslo", "Rome", "Lima"))
    return Item(f"n:{name}", "forward", Choice((stem,), key, options), facts or (name,), explanation=said)


def cloze(
    name: str, before: str, answer: str, after: str = ".", *accepted: str, language: str = "en"
) -> Item:
    body = Cloze((before, after), (Blank(1, Answer(answer, "text", accepted)),))
    return Item(f"n:{name}", "cloze", body, (name,), language=language)


def recall(name: str, prompt: str, answer: str, *accepted: str) -> Item:
    return Item(f"n:{name}", "recall", Recall((prompt,), Answer(answer, "text", accepted), True), (name,))


def reason(a: Item, b: Item) -> str | None:
    found = meeting(profile(a), profile(b))
    assert found == meeting(profile(b), profile(a))
    return found


def given_away(by: Item, asked: Item) -> bool:
    return cues(profile(by), profile(asked))


CAPITAL = choice("capital", "What is the capital of France?", "Paris", said="The capital of France is Paris.")
FOUNDED = recall("founded", "When was the Academy founded?", "1635")


def test_items_of_one_fact_are_enemies_whatever_their_kind():
    assert (
        reason(
            choice("a", "Who?", "Ann", facts=("f", "g")), replace(cloze("b", "It was ", "Bo"), facts=("f",))
        )
        == "fact"
    )


@pytest.mark.parametrize(
    "other",
    [
        choice("river", "Which river flows through Paris?", "Seine"),
        choice("river", "Which river is long?", "Seine", said="The Seine flows through Paris to the sea."),
        cloze("river", "Through Paris flows the ", "Seine"),
        recall("land", "Of which country is Paris the capital?", "the French Republic"),
    ],
)
def test_an_answer_in_anothers_stem_sentence_or_explanation_is_a_cue(other: Item):
    assert reason(CAPITAL, other) == "cue"
    assert given_away(other, CAPITAL)
    assert not given_away(CAPITAL, other)


def test_a_spelling_that_is_accepted_is_a_cue_too():
    some = recall("union", "Which union is meant?", "European Union", "the EU bloc", "EEC")
    assert given_away(choice("a", "Who led the EEC?", "Ann"), some)
    assert given_away(choice("a", "Who led the eu-bloc?", "Ann"), some)


def test_an_amount_with_its_unit_is_a_cue_and_a_bare_number_only_before_its_thing():
    length = recall("long", "How long is the tunnel?", "1,500 km")
    assert given_away(choice("a", "Where is the tunnel of 1500 km?", "Here"), length)
    count = choice("planets", "How many planets orbit the Sun?", "8", "7", "9", "10")
    assert given_away(choice("a", "Which of the 8 planets is the largest?", "Jupiter"), count)
    assert not given_away(choice("a", "Which element has atomic number 8?", "oxygen"), count)
    spelt = recall("planets", "How many planets orbit the Sun?", "8", "eight")
    assert given_away(choice("a", "Which of the eight planets is the largest?", "Jupiter"), spelt)
    assert not given_away(choice("a", "Which of eight men came?", "Ann"), spelt)


@pytest.mark.parametrize("key", ["In", "He", "2", "no"])
def test_an_answer_too_short_to_tell_anything_is_no_cue(key: str):
    symbol = choice("symbol", "What is the symbol of indium?", key)
    assert reason(symbol, choice("a", "In which year did he say no to 2 men?", "1900")) is None


def test_an_answer_is_found_as_whole_words_only():
    assert (
        reason(
            choice("a", "Which country?", "Niger"), choice("b", "What is the capital of Nigeria?", "Abuja")
        )
        is None
    )
    assert (
        reason(choice("a", "Which country?", "Niger"), choice("b", "What is Niger's capital?", "Niamey"))
        == "cue"
    )


def test_scripts_without_spaces_are_read_letter_by_letter():
    city = cloze("city", "上海合作组织峰会在", "青岛", "举行", language="zh")
    assert given_away(choice("a", "青岛属于哪个省？", "山东"), city)


def test_rows_with_the_same_answer_may_meet_though_each_explanation_names_it():
    iron = choice(
        "iron", "In which state is iron?", "solid", "gas", "liquid", "plasma", said="Iron is solid."
    )
    zinc = choice(
        "zinc", "In which state is zinc?", "solid", "gas", "liquid", "plasma", said="Zinc is solid."
    )
    assert reason(iron, zinc) is None


def test_a_sentence_that_states_what_another_asks_is_a_cue_also_by_its_own_answer():
    assert reason(cloze("b", "The Academy was founded in ", "1635"), FOUNDED) == "cue"
    assert reason(cloze("b", "The Opera was founded in ", "1635"), FOUNDED) is None


def test_one_stem_over_options_that_overlap_is_one_question():
    stem = "Which of these is landlocked?"
    mali = choice("mali", stem, "Mali", "Oslo", "Rome", "Lima")
    assert reason(mali, choice("chad", stem, "Chad", "Lima", "Nice", "Bari")) == "question"
    assert reason(mali, choice("chad", stem, "Chad", "Kiel", "Nice", "Bari")) is None


WORDS = (
    "Paris",
    "Rome",
    "Lima",
    "Oslo",
    "gold",
    "8",
    "8 km",
    "which",
    "is",
    "in",
    "founded",
    "planets",
    "青岛",
)
TEXT = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join)


@st.composite
def many(draw: st.DrawFn) -> list[Item]:
    made: list[Item] = []
    for number in range(draw(st.integers(2, 14))):
        fact = f"f{draw(st.integers(0, 9))}"
        key, stem, said = draw(st.sampled_from(WORDS)), draw(TEXT), draw(TEXT)
        match draw(st.integers(0, 2)):
            case 0:
                item = choice(
                    str(number), stem, key, *draw(st.permutations(["a", "b", "c", "d"]))[:3], said=said
                )
            case 1:
                item = recall(str(number), stem, key, draw(st.sampled_from(WORDS)))
            case _:
                item = cloze(str(number), stem + " ", key, " " + said)
        made.append(replace(item, facts=(fact,)))
    return made


@settings(max_examples=200, deadline=None)
@given(many())
def test_the_graph_holds_each_pair_that_must_not_meet_and_why(items: list[Item]):
    found = graph(items)
    pairs = {frozenset((a.id, b.id)): reason(a, b) for a, b in combinations(items, 2)}
    told = {frozenset((name, other)): why for name in found for other, why in found[name].items()}
    assert told == {pair: why for pair, why in pairs.items() if why}
    assert all(name in found[other] for name in found for other in found[name])


def test_twenty_thousand_items_take_seconds():
    items = []
    for n in range(5000):
        land, region = f"Land{n}", f"Region{n % 5}"
        said = f"{land} lies in {region}."
        items += [
            choice(f"where{n}", f"In which region lies {land}?", region, said=said, facts=(f"r{n}",)),
            choice(
                f"which{n}",
                f"Which of these lies in {region}?",
                land,
                f"Land{n + 1}",
                said=said,
                facts=(f"r{n}",),
            ),
            recall(f"size{n}", f"How large is {land}?", f"{n} km"),
            cloze(f"head{n}", f"{land} is led by ", f"Ann{n} Lee"),
        ]
    start = process_time()
    found = graph(items)
    some = [found[item.id] for item in items[::500]]
    assert process_time() - start < 20  # 2 s on a quiet machine; pairs compared one by one would take hours
    assert all(some)


# Sessions


def met(asked: Sequence[str], items: Sequence[Item], known: Graph | None = None) -> list[tuple[int, int]]:
    """The places at which enemies stand."""
    found, owner = known or graph(items), {card: item.id for card, item in by_card(items).items()}
    ids = [owner[card] for card in asked]
    return [(i, j) for i, j in combinations(range(len(ids)), 2) if ids[j] in found[ids[i]]]


def session(items: Sequence[Item], seed: int, length: int, first: bool = False) -> tuple[str, ...]:
    return agenda(by_card(items), Memory(), now=NOW, seed=seed, length=length, first=first)


@pytest.mark.parametrize("name", sorted(SHIPPED))
def test_in_the_first_session_of_a_shipped_set_no_two_enemies_meet(name: str):
    items = list(SHIPPED[name].items)
    known = graph(items)
    for seed in range(100):
        asked = session(items, seed, 7, first=True)
        assert len(asked) == 7
        assert not met(asked, items, known)


def test_of_the_founding_members_one_session_asks_one():
    items = list(SHIPPED["members"].items)
    founders = {
        item.id for item in items if "founding member" in str(item.body) and item.kind == "membership"
    }
    assert len(founders) == 6
    for seed in range(50):
        assert len(founders & set(session(items, seed, 20))) <= 1


@settings(max_examples=100, deadline=None)
@given(many(), st.integers(0, 5), st.integers(1, 12))
def test_enemies_meet_only_where_nothing_else_is_left_and_never_as_neighbours(
    items: list[Item], seed: int, length: int
):
    asked = session(items, seed, length)
    assert asked == session(items, seed, length)
    pairs = met(asked, items)
    if pairs:
        assert all(j - i > 1 for i, j in pairs)
        found, owner = graph(items), {card: item.id for card, item in by_card(items).items()}
        ids = {owner[card] for card in asked}
        free = [item for item in items if item.id not in ids and item.type == "choice"]
        assert all(not ids.isdisjoint(found[item.id]) for item in free)
    facts = {card: item.facts for card, item in by_card(items).items()}
    assert len({fact for card in asked for fact in facts[card]}) == len(asked)


@pytest.mark.parametrize("seed", range(20))
def test_a_short_set_fills_its_session_with_the_cued_far_before_its_cue(seed: int):
    others = [choice(f"o{n}", f"Who was number {n}?", f"Person{n}") for n in range(4)]
    river = choice("river", "Which river flows through Paris?", "Seine")
    asked = session([river, CAPITAL, *others], seed, 20)
    assert len(asked) == 6
    assert (asked[0], asked[-1]) == ("n:capital", "n:river")
    assert len(session([river, CAPITAL, *others], seed, 5)) == 5
    assert not met(session([river, CAPITAL, *others], seed, 5), [river, CAPITAL, *others])


def test_two_enemies_alone_have_a_session_each():
    river = choice("river", "Which river flows through Paris?", "Seine")
    assert len(session([river, CAPITAL], 0, 20)) == 1


def test_a_choice_that_would_keep_all_others_out_waits():
    hub = choice("hub", "Which came first: Paris, Rome or Lima?", "none of them")
    keyed = [
        choice(f"k{n}", f"Where was number {n}?", city) for n, city in enumerate(("Paris", "Rome", "Lima"))
    ]
    for seed in range(20):
        assert not met(session([hub, *keyed], seed, 3), [hub, *keyed])


def test_many_pairs_keep_the_greatest_distance():
    cards = [*"abcdef", *"ABCDEF"]
    enemies = {card: frozenset(card.swapcase()) for card in cards}
    placed = spread(
        [card for pair in zip("abcdef", "ABCDEF", strict=True) for card in pair], enemies, lambda a, b: a < b
    )
    assert [placed.index(card.upper()) - placed.index(card) for card in "abcdef"] == [6] * 6
