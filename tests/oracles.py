"""Oracles: what is right in a whole world, kind by kind, whatever the program thinks of it.

A world is all rows that are true of a pattern: each a tuple with a text for each role, or a set of texts for a list. A
question asks a role and shows others. An oracle says whether an answer to it is right.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from quizgen.item import Choice, Cloze, Item, Recall

Cell = str | frozenset[str]
World = Sequence[tuple[Cell, ...]]


class Compared(NamedTuple):
    """What a question that compares asks and shows, what it measures, and whether the answer has the most of it.

    In the world, a measure is a text of digits: what is true, however vaguely a fact may state it.
    """

    role: int
    shown: Mapping[int, Cell]
    measure: int
    most: bool
    among: tuple[str, ...] = ()  # the options shown together


Asked = tuple[int, Mapping[int, Cell]] | Compared
"""The role that a question asks, and what it shows of others."""

Oracle = Callable[[World, Asked, str], bool]


def extreme(world: World, asked: Asked, answer: str) -> bool:
    """Has no other option as much of the measure, or as little?"""
    assert isinstance(asked, Compared)
    sign = 1 if asked.most else -1
    amounts: dict[Cell, list[int]] = {}
    for row in world:
        if all(row[i] == cell for i, cell in asked.shown.items()):
            amounts.setdefault(row[asked.role], []).append(sign * int(str(row[asked.measure])))
    others = [text for text in asked.among if text != answer]
    return all(min(amounts[answer]) > max(amounts[text]) for text in others)


def whole(world: World, asked: Asked, answer: str) -> bool:
    """Is there a row that fits what is shown, and has just this answer?"""
    return any(cell == answer for cell in _cells(world, asked))


def element(world: World, asked: Asked, answer: str) -> bool:
    """Is there a row that fits what is shown, and has the answer on its list, or as its value?"""
    return any(
        answer == cell or answer in (cell if isinstance(cell, frozenset) else ())
        for cell in _cells(world, asked)
    )


def _cells(world: World, asked: Asked) -> Iterator[Cell]:
    role, shown = asked[:2]
    return (row[role] for row in world if all(row[i] == cell for i, cell in shown.items()))


ORACLES: dict[str, Oracle] = {
    "cloze": whole,
    "forward": whole,
    "membership": element,
    "order": extreme,
    "recall": whole,
    "reverse": whole,
}
"""What is right, by kind: a kind without an oracle is not tested for truth, and a test says so."""


def judge(item: Item, world: World, asked: Mapping[str, Asked], others: Sequence[str]) -> None:
    """Fail unless the answer of an item is right to each of its questions, and each wrong option to none.

    `asked` says what each question asks. Where the learner answers freely, none of `others` may be right, too.
    """
    right = ORACLES[item.kind]
    match item.body:
        case Choice(stems=questions, key=key, distractors=distractors):
            wrong = [option.text for option in distractors]
        case Recall(prompts=questions, answer=answer):
            key, wrong = answer.text, [text for text in others if text != answer.text]
        case Cloze(parts=parts, blanks=blanks):
            for number, blank in enumerate(blanks):
                texts = [b.answer.text if n != number else "…" for n, b in enumerate(blanks)]
                question = "".join(x for pair in zip(parts, [*texts, ""], strict=True) for x in pair)
                assert right(world, asked[question], blank.answer.text), question
                for text in others:
                    assert text == blank.answer.text or not right(world, asked[question], text), (
                        question,
                        text,
                    )
            return
    for question in questions:
        about = asked[question]
        assert right(world, _among(about, key, *wrong), key), (question, key)
        for text in wrong:
            assert not right(world, _among(about, key, text), text), (question, text)


def _among(asked: Asked, *options: str) -> Asked:
    return asked._replace(among=options) if isinstance(asked, Compared) else asked
