"""Line-ups: names and texts side by side with the key, so that none of them stands out, whichever three are shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizgen.candidates import Candidate
from quizgen.language import Language
from quizgen.looks import draws
from quizgen.looks.look import dress
from quizgen.looks.plain import plain
from quizgen.shown import AT_ONCE
from quizgen.value import Value
from quizgen.wording import Stem

APART = "beside the answer and the others it, or one of them, would stand out by its looks"


@dataclass(frozen=True, slots=True)
class Lineup:
    """The stems that can be asked with these options, the key's text, and the wrong options with their texts."""

    stems: Sequence[Stem]
    key: str
    kept: Sequence[tuple[str, Candidate]]


@dataclass(frozen=True, slots=True)
class Fault:
    """By which feature one option tells itself from the others, and beside which others the key was tried."""

    feature: str
    beside: Sequence[str]


def arranged(
    stems: Sequence[Stem], key: Value, pool: Sequence[Candidate], written: Language
) -> Lineup | Fault:
    """The key among three of the pool that suit it; as they are written, or, if that is better, plainer."""
    found: list[tuple[tuple[int, bool], Lineup]] = []
    for some, texts in _wordings(stems, [key, *(c.value for c in pool)], written):
        own, *others = (draws.seen(text, written) for text in texts)
        kept = [(others[i].text, pool[i]) for i in draws.chosen(own, others)]
        if kept:
            uniform = len(_dresses([own.text, *(text for text, _ in kept)], written)) == 1
            found.append(((len(kept), uniform), Lineup(some, own.text, kept)))
    if found:
        return max(found, key=lambda one: one[0])[1]
    beside = [c.value.text for c in pool[:AT_ONCE]]
    draw = [draws.seen(text, written) for text in beside]
    return Fault(draws.fault(draws.seen(key.text, written), draw), beside)


def _wordings(
    stems: Sequence[Stem], options: Sequence[Value], written: Language
) -> Iterator[tuple[Sequence[Stem], list[str]]]:
    """Ways to word a question and its options, the best first.

    Where only some have an article or quotation marks, those may go; but an article belongs to a sentence that its
    option completes, so then such a stem goes. Names are plain where that is possible: one that shows its article as
    the answer only would be known by it.
    """
    as_written = [value.text for value in options]
    if len(_dresses(as_written, written)) == 1:
        yield stems, as_written
        return
    questions = [stem for stem in stems if not stem.completes]
    alone = len(questions) == len(stems)
    ways = [(stems, as_written), (stems, [plain(value, written, asked=alone) for value in options])]
    if questions and not alone:
        ways.append((questions, [plain(value, written, asked=True) for value in options]))
    yield from reversed(ways) if options[0].type == "name" else ways


def _dresses(texts: Sequence[str], written: Language) -> set[tuple[str, str]]:
    """In what kinds of articles and quotation marks they come."""
    return {dress(text, written) for text in texts}
