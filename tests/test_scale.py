"""What many questions share is gathered once, and says the same as if it were gathered for each."""

from quizgen.item import Choice
from quizgen.knowledge import MANY
from tests.knowing import built, known

LANDS = [f"Land{chr(97 + i // 26)}{chr(97 + i % 26)}" for i in range(4 * MANY)]


def _told(doubled=""):
    rows = "\n".join(f"  | {land} | Region{'ABCD'[i % 4]}" for i, land in enumerate(LANDS))
    return f"{{land}} lies in [region].\n  ? Which of these lies in {{region}}?\n{rows}{doubled}"


def test_of_many_rows_that_share_what_is_shown_none_is_a_wrong_option():
    regions = dict(zip(LANDS, "ABCD" * MANY, strict=True))
    choices = [
        i.body
        for i in built(_told(), checked=False).items
        if i.kind == "membership" and isinstance(i.body, Choice)
    ]
    assert len(choices) == len(LANDS)
    for body in choices:
        assert all(regions[option.text] != regions[body.key] for option in body.distractors)


def test_what_is_right_to_many_questions_is_gathered_once():
    knowledge = known(_told(), checked=False)
    rows = knowledge.rows(next(iter(knowledge.patterns)))
    of_a = [row for row in rows if row.values[1].text == "RegionA"]
    found = [knowledge.answers(row, {1: row.values[1]}, 0) for row in of_a]
    assert len(found[0]) == MANY
    several = known(_told("".join(f"\n  | Other{chr(97 + i)} | RegionA" for i in range(20))), checked=False)
    rows = several.rows(next(iter(several.patterns)))
    of_a = [row for row in rows if row.values[1].text == "RegionA"]
    found = [several.answers(row, {1: row.values[1]}, 0) for row in of_a]
    assert len(found[0]) == len(of_a) > MANY
    assert all(some is found[0] for some in found)
