"""Oracles: what is right in a whole world, kind by kind, whatever the program thinks of it.

A world is all rows that are true of a pattern: each a tuple with a text for each role, or a set of texts for a list. A
question asks a role and shows others. An oracle says whether an answer to it is right.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from quizgen.item import Choice, Cloze, Item, Recall

Cell = str | frozenset[str]
World = Sequence[tuple[Cell, ...]]
Asked = tuple[int, Mapping[int, Cell]]
"""The role that a question asks, and what it shows of others."""

Oracle = Callable[[World, Asked, str], bool]


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
    role, shown = asked
    return (row[role] for row in world if all(row[i] == cell for i, cell in shown.items()))


ORACLES: dict[str, Oracle] = {
    "cloze": whole,
    "forward": whole,
    "membership": element,
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
        assert right(world, asked[question], key), (question, key)
        for text in wrong:
            assert not right(world, asked[question], text), (question, text)
