from dataclasses import replace

import pytest

from quizgen import canonical
from quizgen.item import Answer, Blank, Choice, Citation, Cloze, Item, Option, Proof, Recall

CHOICE = Choice(
    ("Where?", "In which city?"),
    "Ufa",
    (Option("Paris", Proof("row", ("t:a", "t:b"), "Paris, 1900.")),),
    True,
    0,
)
CLOZE = Cloze(
    ("In ", " it was ", "."),
    (
        Blank(1, Answer("5", "money", ("five",), in_full="over $5 million")),
        Blank(2, Answer("Ufa", "name", ("Öfö",), ("Ufu",)), "U…"),
    ),
)
RECALL = Recall(("Where?",), Answer("a “free” \\ text\n", "text"), False)
ITEMS = [
    Item(
        "t:forward:2:a",
        "forward",
        CHOICE,
        ("t:a",),
        "Topic",
        True,
        False,
        "2015",
        "Xi",
        "en",
        "Because.",
        (("year", "city"), ("2015", "Ufa")),
    ),
    Item(
        "t:cloze:a",
        "cloze",
        CLOZE,
        ("t:a",),
        sources=(Citation("d", "A title", "2015", 3), Citation("e", "", "", 0)),
    ),
    Item("t:recall:2:a", "recall", RECALL, ("t:a", "t:b"), revision="0123", changed="2026-01-02T03:04:05Z"),
]


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.kind)
def test_an_item_survives_its_line(item):
    line = canonical.text(canonical.to_data(item))
    assert "\n" not in line
    assert canonical.from_text(line) == item


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.kind)
def test_a_revision_depends_on_the_content_alone(item):
    assert canonical.revision(item) == canonical.revision(replace(item, revision="x", changed="y"))
    assert canonical.revision(item) != canonical.revision(replace(item, explanation="Another."))


def test_empty_fields_are_left_out():
    assert set(canonical.to_data(ITEMS[2])) == {
        "id",
        "type",
        "kind",
        "prompts",
        "answer",
        "facts",
        "language",
        "revision",
        "changed",
    }
