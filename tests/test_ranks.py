from collections import Counter

from quizgen.item import Choice
from quizgen.shown import shown
from tests.knowing import built


def test_every_rank_of_a_number_is_equally_likely():
    names = [f"{a}{b}{c}" for a in "abcdefg" for b in "aeiou" for c in "klmnpqrstv"]
    lines = (f"The {name} has [54] teeth.\n  ? How many teeth has the {name}?" for name in names)
    items = built("\n".join(lines), checked=False).items
    bodies = [(item.id, item.body) for item in items if isinstance(item.body, Choice)]
    assert len(bodies) > 300
    count = Counter(shown(body, item_id, 0, 0).key for item_id, body in bodies)
    assert all(abs(count[rank] - len(bodies) / 4) < 40 for rank in range(4)), count
    assert all(list(body.draws) == list(dict.fromkeys(body.draws)) for _, body in bodies)


def test_what_lies_between_the_answer_and_an_option_is_an_option_too():
    """A gap beside the answer would show where it is."""
    (item,) = built("They have [54] ships.\n  ? How many ships have they?", checked=False).items[:1]
    for draw in item.body.draws if isinstance(item.body, Choice) else ():
        assert list(draw) == list(range(draw[0], draw[0] + 3))
