"""Distractors: which candidates may stand beside the key, so that none is right and none gives it away."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from quizgen import values
from quizgen.candidates import Candidate, proof
from quizgen.fact import Fact
from quizgen.item import Choice, Option
from quizgen.knowledge import Knowledge, same
from quizgen.language import Language
from quizgen.languages import language
from quizgen.spelling import bare, fold, words
from quizgen.value import Value
from quizgen.values import is_time, is_wordy
from quizgen.wording import Stem

KEPT = 8  # distractors an item keeps; three are shown at a time
FEWEST = 2  # three options suffice (Rodriguez 2005)
A_SIDE = 3  # wrong options that must lie on each side of a number, so that each rank of the key is feasible
LONGER = 1.6  # a key this much longer than every other option is the "longest key" flaw
_TOKEN = re.compile(r"[\w.,]*\w")


@dataclass(frozen=True, slots=True)
class Gap:
    """Why a fact gave no item of a kind, and what would mend it."""

    fact: str
    kind: str
    what: str
    mend: str


def choice(
    knowledge: Knowledge,
    fact: Fact,
    key: Value,
    stems: Sequence[Stem],
    candidates: Iterable[Candidate],
    kind: str,
) -> Choice | Gap:
    """The choice that these stems and candidates make, or why there is none.

    A candidate stands only if it is no right answer to any of the stems, differs from the key and the others by more
    than spelling, is of the key's style, and echoes no stem.
    """
    fair = tuple(s for s in stems if not told_by(key, s, knowledge, fact))
    if not fair:
        return Gap(
            fact.id, kind, f"the answer “{key.text}” stands in its question", "word the question without it"
        )
    if values.order(key) is not None:
        return _ordered(knowledge, fact, key, fair, list(candidates), kind)
    refused: list[str] = []
    kept = list(islice(_admitted(knowledge, fact, key, fair, candidates, refused), KEPT))
    if kept and _article(key, knowledge, fact) and not any(_article(c.value, knowledge, fact) for c in kept):
        return Gap(
            fact.id,
            kind,
            f"only the answer “{key.text}” has an article",
            "put the article before the bracket",
        )
    if len(kept) < FEWEST:
        return _starved(fact, kind, len(kept), refused)
    longest = max(len(c.value.text) for c in kept)
    if len(key.text) > LONGER * longest and len(key.text) > longest + 12:
        return Gap(
            fact.id, kind, "the answer is longer than every wrong option", "give `x` values of its length"
        )
    return Choice(tuple(s.text for s in fair), key.text, _options(knowledge, kept))


def _options(knowledge: Knowledge, candidates: Iterable[Candidate]) -> tuple[Option, ...]:
    return tuple(Option(c.value.text, proof(knowledge, c)) for c in candidates)


def decided(knowledge: Knowledge, fact: Fact, stem: Stem) -> bool:
    """Does what the stem shows leave one right value for what it asks, in all that is known?"""
    key = fact.values[stem.asks]
    return all(same(row.values[stem.asks], key) for row in knowledge.matching(fact, stem.givens))


def uninformative(knowledge: Knowledge, fact: Fact, role: int) -> bool:
    """Has the role at most two values over five or more rows? Then a guess is as good as knowing."""
    return len(knowledge.rows(fact.pattern)) >= 5 and len(knowledge.column(fact.pattern, role)) <= 2


def echoes(value: Value, stem: Stem, knowledge: Knowledge, fact: Fact) -> frozenset[str]:
    """The content words that the value shares with the question."""
    if not (is_wordy(value) or value.parts):
        return frozenset()
    written = language(knowledge.pattern(fact).language)
    return frozenset(words(value.text, written)).intersection(words(stem.text, written))


def told_by(value: Value, stem: Stem, knowledge: Knowledge, fact: Fact) -> bool:
    """Does the question give away more than half of the value's content words?"""
    if not (is_wordy(value) or value.parts):
        return f" {_tokens(value.text)} " in f" {_tokens(stem.text)} "
    shared = len(echoes(value, stem, knowledge, fact))
    return shared > 0 and 2 * shared > len(set(words(value.text, language(knowledge.pattern(fact).language))))


def _tokens(text: str) -> str:
    return " ".join(_TOKEN.findall(fold(text)))


def _admitted(
    knowledge: Knowledge,
    fact: Fact,
    key: Value,
    stems: Sequence[Stem],
    candidates: Iterable[Candidate],
    refused: list[str],
) -> Iterable[Candidate]:
    """The candidates that may stand, one after the other: whoever needs only eight asks for no more.

    What is said against an author's own goes to `refused`.
    """
    never = _Taken([key])
    for stem in stems:
        never.take(stem.givens.values())
        never.take(row.values[stem.asks] for row in knowledge.matching(fact, stem.givens))
    never.take(
        # Perhaps true: what another speaker says at any date, and what is doubted.
        row.values[stems[0].asks]
        for row in knowledge.rows(fact.pattern)
        if row.speaker != fact.speaker or row.doubt
    )
    for candidate in candidates:
        value = candidate.value
        why_not = _objection(knowledge, fact, key, candidate, stems) or (
            "it may be right" if value in never else ""
        )
        if not why_not:
            never.take([value])
            yield candidate
        elif candidate.rule == "vouched":
            refused.append(f"`x {value.text}` is left out, because {why_not}")


def _objection(
    knowledge: Knowledge, fact: Fact, key: Value, candidate: Candidate, stems: Sequence[Stem]
) -> str:
    """What speaks against a candidate by its looks; "" if nothing does."""
    value = candidate.value
    if not alike(key, value, language(knowledge.pattern(fact).language)):
        return f"it is not written as “{key.text}” is, or is of another type"
    # An author may want an option that echoes the question: it lures away from the key.
    if candidate.rule != "vouched" and _echo_differs(knowledge, fact, key, value, stems):
        return "a word of the question stands in it"
    return ""


def _echo_differs(knowledge: Knowledge, fact: Fact, key: Value, value: Value, stems: Sequence[Stem]) -> bool:
    """A word of the question gives nothing away where every option holds it, and everything where only one does."""
    return any(echoes(key, s, knowledge, fact) != echoes(value, s, knowledge, fact) for s in stems)


class _Taken:
    """Values that no option may equal or hold; names are found by their key, so that long lists cost nothing."""

    def __init__(self, taken: Iterable[Value]) -> None:
        self._names: set[str] = set()
        self._others: list[Value] = []
        self._words: dict[str, list[str]] = {}  # word -> folded texts that hold it
        self.take(taken)

    def take(self, taken: Iterable[Value]) -> None:
        for value in taken:
            for part in value.parts or (value,):
                if part.type == "name":
                    if part.canonical in self._names:
                        continue
                    self._names.add(part.canonical)
                else:
                    self._others.append(part)
                if is_wordy(part):
                    folded = fold(part.text)
                    for word in folded.split():
                        self._words.setdefault(word, []).append(folded)

    def __contains__(self, value: Value) -> bool:
        if value.type == "name" and value.canonical in self._names:
            return True
        return any(same(other, value) for other in self._others) or (
            is_wordy(value) and self._overlaps(value)
        )

    def _overlaps(self, value: Value) -> bool:
        """Is it, word for word, part of a text that is taken, or one of these of it? A partial name may be right."""
        folded = fold(value.text)
        texts = {text for word in folded.split() for text in self._words.get(word, ())}
        return any(f" {text} " in f" {folded} " or f" {folded} " in f" {text} " for text in texts)


def alike(key: Value, other: Value, written: Language) -> bool:
    """Are two values of one type, unit and style, so that neither stands out among options?"""
    if key.type != other.type and not (is_wordy(key) and is_wordy(other)):
        return False
    if key.of and other.of and key.of != other.of:
        return False
    same_look = key.unit == other.unit and key.hedge == other.hedge
    return same_look and _style(key, written) == _style(other, written)


def _style(value: Value, written: Language) -> tuple[object, ...]:
    """What must not single an option out: the first letter's case; of a number digits or words, and its precision."""
    if is_wordy(value):
        first, _, rest = value.text.partition(" ")
        word = rest if rest and first.lower() in written.articles else first
        return (word[:1].isupper(),)
    slack = 0 if value.low is None or value.high is None else value.high - value.low
    # Months and years differ by a day or two; what tells dates apart is day, month or year.
    return any(c.isdigit() for c in value.text), len(str(int(slack))) if is_time(value) else slack


def _article(value: Value, knowledge: Knowledge, fact: Fact) -> bool:
    """Does it begin with an article? A key that alone has one stands out."""
    written = language(knowledge.pattern(fact).language)
    return is_wordy(value) and bare(value.text, written) != fold(value.text)


def _ordered(
    knowledge: Knowledge,
    fact: Fact,
    key: Value,
    stems: Sequence[Stem],
    candidates: Sequence[Candidate],
    kind: str,
) -> Choice | Gap:
    """Numbers and dates stand in natural order; unless an author chose them, each rank must be open to the key."""
    refused: list[str] = []
    low, high = (
        list(islice(_admitted(knowledge, fact, key, stems, side, refused), KEPT // 2))
        for side in _sides(key, candidates)
    )
    if len(low) + len(high) < FEWEST:
        return _starved(fact, kind, len(low) + len(high), refused)
    by_hand = any(c.rule == "vouched" for c in (*low, *high))
    if min(len(low), len(high)) < A_SIDE and not by_hand:
        return Gap(
            fact.id,
            kind,
            f"wrong options on both sides of “{key.text}” are wanted, and one side has too few",
            "add an `x` line with some, or be content with typing",
        )
    low, high = (sorted(side, key=lambda c: _order(c.value)) for side in (low, high))
    options = _options(knowledge, (*low, *high))
    return Choice(tuple(s.text for s in stems), key.text, options, ordered=True, rank=len(low))


def _sides(key: Value, candidates: Sequence[Candidate]) -> tuple[list[Candidate], list[Candidate]]:
    """What is smaller and what is larger than the key: what authors and rows give first, then the nearest."""
    middle = _order(key)
    by_rank = sorted(candidates, key=lambda c: _order(c.value))
    below = [c for c in reversed(by_rank) if _order(c.value) < middle]
    above = [c for c in by_rank if _order(c.value) > middle]
    return sorted(below, key=_generated), sorted(above, key=_generated)


def _generated(candidate: Candidate) -> bool:
    return candidate.rule == "neighbour"


def _order(value: Value) -> tuple[object, ...]:
    return values.order(value) or ()


def _starved(fact: Fact, kind: str, count: int, refused: Sequence[str]) -> Gap:
    if refused:
        mend = "write it as the answer is written, and declare both as names or neither"
        return Gap(fact.id, kind, "; ".join(refused), mend)
    found = "no wrong option is" if count == 0 else "only one wrong option is"
    mend = "add rows of the same sentence, or an `x` line with two or three values"
    return Gap(fact.id, kind, f"{found} proven", mend)
