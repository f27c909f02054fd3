"""A type of value that the program doesn't know goes all the way through it: one record and one registry line."""

import re
from datetime import timedelta
from decimal import Decimal

import pytest

from quizgen import canonical, values
from quizgen.item import Choice, Cloze, ItemSet, Recall
from quizgen.marking import mark
from quizgen.study.schedule import Memory
from quizgen.study.session import TypedResponse, begin, proceed, respond
from quizgen.value import Value, ValueType, whole
from tests.knowing import NOW, built
from tests.test_session import Log, right

SQUARE = re.compile(r"[a-hA-H][1-8]")


def parse(text, context):
    return Value("square", text) if SQUARE.fullmatch(text) else None


def order(value):
    return Decimal(ord(value.text[0].lower())), Decimal(value.text[1])


def neighbours(value, context):
    file, rank = value.text
    return tuple(Value("square", file + other) for other in "12345678" if other != rank)


CHESS = ValueType(
    name="square",
    parse=parse,
    same=lambda a, b: a.text.lower() == b.text.lower(),
    surely=lambda a, b: a.text.lower() == b.text.lower(),
    keys=lambda value: frozenset([value.text.lower()]),
    order=order,
    neighbours=neighbours,
    spellings=lambda value, context: tuple(dict.fromkeys((value.text, value.text.upper()))),
    find=lambda value, text, context: value.text.lower() in re.findall(r"\w+", text.lower()),
    typed=lambda value: True,
    span=whole,
    reply="exact",
    numbered=False,
    wordy=False,
)

FACTS = """
    The {opening} begins with a pawn on the square [square].
      ? On which square does the pawn of the {opening} stand?
      | English Opening | c4
      | Queen's Gambit | d4
      | King's Gambit | e4
      | Bird's Opening | f4
"""


@pytest.fixture(autouse=True)
def _registered():
    text = values.VALUES.pop("text")
    values.VALUES.update({"square": CHESS, "text": text})
    yield
    del values.VALUES["square"]


def test_it_is_built_marked_and_studied():
    made = built(FACTS).items
    bodies = {type(item.body) for item in made}
    assert {Choice, Cloze} <= bodies
    king = next(i for i in made if isinstance(i.body, Choice) and i.body.key == "e4")
    assert isinstance(king.body, Choice)
    assert {"d4", "f4", "e3", "e5"} & {o.text for o in king.body.distractors}
    typed = [i for i in made if not isinstance(i.body, Choice)]
    answers = [blank.answer for i in typed if isinstance(i.body, Cloze) for blank in i.body.blanks]
    answers += [i.body.answer for i in typed if isinstance(i.body, Recall)]
    assert {a.type for a in answers} == {"square"}
    assert all(canonical.from_text(canonical.text(canonical.to_data(item))) == item for item in made)
    for answer in answers:
        file, rank = answer.text[0], answer.text[1]
        assert mark.typed(answer, answer.text.upper(), "en").verdict == "right"
        assert mark.typed(answer, f" {answer.text}. ", "en").verdict == "right"
        for other in (f"{file}{9 - int(rank)}", f"{'abcdefgh'[7 - 'abcdefgh'.index(file)]}{rank}", "king"):
            assert mark.typed(answer, other, "en").verdict == "wrong"


def test_it_is_studied_day_after_day():
    log, memory = Log(), Memory()
    one = ItemSet("s", "S", built(FACTS).items)
    typed = 0
    for day in range(12):
        now = NOW + timedelta(days=day)
        session = proceed(begin([one], memory, now=now, seed=1), now)
        while session.question is not None:
            answer = right(session)
            typed += isinstance(answer, TypedResponse)
            told = respond(session, answer, log.moment(now), milliseconds=900)
            assert told.event.data.get("verdict", "right") == "right"
            session = proceed(told.session, now)
        memory = session.memory
    assert typed
