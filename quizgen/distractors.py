"""Distractors: which candidates may stand beside the key, so that none is right and none gives it away."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from quizgen import values
from quizgen.candidates import Candidate, companies, proof, vouched
from quizgen.fact import Fact, Partial
from quizgen.item import Choice, Item, Option
from quizgen.knowledge import Knowledge, same
from quizgen.languages import language
from quizgen.style import alike, article, echo_differs, told_by
from quizgen.taken import Taken
from quizgen.value import Value
from quizgen.wording import Stem

KEPT = 8  # distractors an item keeps; three are shown at a time
FEWEST = 2  # three options suffice (Rodriguez 2005)
A_SIDE = 3  # wrong options that must lie on each side of a number, so that each rank of the key is feasible
LONGER = 1.6  # a key this much longer than every other option is the "longest key" flaw
ANSWER, SHOWN = "it may be the answer", "the question shows it"
RIGHT, CLAIMED = "another row makes it right", "another speaker says it, or what says it is doubted"
TWICE = "another option may say the same"
STRANGE = "it is not written as the answer is, or is of another type"
TOO_MANY = f"a question keeps {KEPT} wrong options at most, of numbers and dates {KEPT // 2} on a side"
ELSEWHERE = "it is vouched for another question than those that have more `x` values"
OTHERWISE = "delete it, or word it otherwise"
MENDS = {
    STRANGE: "write it as the answer is written, and declare both as names or neither",
    TOO_MANY: "delete those that mislead least",
    ELSEWHERE: "write it below those too, if it is wrong there, or word one question for all",
}

Refused = dict[str, str]
"""The author's options that can't stand, each with the reason."""

Pool = Callable[[Sequence[Stem]], Iterable[Candidate]]
"""Gives the candidates that are proven wrong for each of some stems."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Why a fact gave no item of a kind, and what would mend it.

    Of kind "x", why an `x` value is left out; of kind "row", a row with an empty cell leaves a question undecided.
    """

    fact: str
    kind: str
    what: str
    mend: str
    option: tuple[int, str] | None = None  # of kind "x": its role, and the value


def choice(
    knowledge: Knowledge, fact: Fact, key: Value, stems: Sequence[Stem], pool: Pool, kind: str
) -> Iterator[Choice | Gap]:
    """The choice that these stems and the candidates for them make, or why there is none; last comes, of kind "x",
    what speaks against each option of the author's that isn't in it.

    A candidate stands only if it is no right answer to any of the stems, differs from the key and the others by more
    than spelling, is of the key's style, and echoes no stem. What a stem doesn't show may be anything: one without
    givens takes the value of every row of the pattern as perhaps right, and only values from elsewhere can stand.

    Stems rotate over common options. Where not all of them have the same ones, those are asked that share the most
    of the author's.
    """
    fair, role = tuple(s for s in stems if not told_by(key, s, knowledge, fact)), stems[0].asks
    if not fair:
        yield Gap(
            fact.id, kind, f"the answer “{key.text}” stands in its question", "word the question without it"
        )
        return
    made: list[tuple[Choice | Gap, Refused]] = []
    for some in companies(fact, fair):
        serving = {c.value.text for c in vouched(fact, some)}
        refused: Refused = {c.value.text: ELSEWHERE for s in fair for c in vouched(fact, [s])}
        refused = {text: why for text, why in refused.items() if text not in serving}
        arrange = _ordered if values.order(key) is not None else _unordered
        made.append((arrange(knowledge, fact, key, some, pool(some), kind, refused), refused))
        if isinstance(made[-1][0], Choice):
            break
    body, refused = made[-1] if isinstance(made[-1][0], Choice) else made[0]
    yield body
    for text, why in refused.items():
        what = f"`x {text}` is left out, because {why}"
        yield Gap(fact.id, "x", what, MENDS.get(why, OTHERWISE), (role, text))


def left_out(fact: Fact, made: Sequence[Item | Gap]) -> Iterator[Gap]:
    """The `x` values of a fact that stand in no item made of it, where no gap of their own says why."""
    told = {gap.option for gap in made if isinstance(gap, Gap)}
    for item in made:
        if isinstance(item, Item) and isinstance(item.body, Choice):
            role = int(item.id.split(":")[2]) - 1
            told.update((role, o.text) for o in item.body.distractors if o.proof.rule == "vouched")
    stood = next((g for g in made if isinstance(g, Gap) and g.kind not in ("x", "cloze", "recall")), None)
    what, mend = (stood.what, stood.mend) if stood else ("no choice asks for it", "add a `?` line that does")
    for wrong in dict.fromkeys((w.role, w.value.text) for w in fact.wrong):
        if wrong not in told:
            yield Gap(fact.id, "x", f"`x {wrong[1]}` is left out: {what}", mend, wrong)


def _unordered(
    knowledge: Knowledge,
    fact: Fact,
    key: Value,
    stems: Sequence[Stem],
    candidates: Iterable[Candidate],
    kind: str,
    refused: Refused,
) -> Choice | Gap:
    kept = _first(KEPT, _admitted(knowledge, fact, key, stems, candidates, refused), refused)
    if kept and article(key, knowledge, fact) and not any(article(c.value, knowledge, fact) for c in kept):
        return Gap(
            fact.id,
            kind,
            f"only the answer “{key.text}” has an article",
            "put the article before the bracket",
        )
    if len(kept) < FEWEST:
        return _starved(fact, kind, len(kept))
    longest = max(len(c.value.text) for c in kept)
    if len(key.text) > LONGER * longest and len(key.text) > longest + 12:
        return Gap(
            fact.id, kind, "the answer is longer than every wrong option", "give `x` values of its length"
        )
    return Choice(tuple(s.text for s in stems), key.text, _options(knowledge, kept))


def _first(count: int, admitted: Iterable[Candidate], refused: Refused) -> list[Candidate]:
    """The first candidates; the author's come before all others, and those that are too many are named."""
    kept: list[Candidate] = []
    for candidate in admitted:
        if len(kept) < count:
            kept.append(candidate)
        elif candidate.rule == "vouched":
            refused[candidate.value.text] = TOO_MANY
        if len(kept) == count and candidate.rule != "vouched":
            break
    return kept


def _options(knowledge: Knowledge, candidates: Iterable[Candidate]) -> tuple[Option, ...]:
    return tuple(Option(c.value.text, proof(knowledge, c)) for c in candidates)


def decided(knowledge: Knowledge, fact: Fact, stem: Stem) -> bool:
    """Does what the stem shows leave one right value for what it asks, in all that is known?"""
    key = fact.values[stem.asks]
    if not all(same(row.values[stem.asks], key) for row in knowledge.matching(fact, stem.givens)):
        return False
    return rival(knowledge, fact, stem) is None


def rival(knowledge: Knowledge, fact: Fact, stem: Stem) -> Partial | None:
    """A row with an empty cell that may make another answer right."""
    if promised(knowledge, fact, stem):
        return None
    key = fact.values[stem.asks]
    for row in knowledge.perhaps(fact, stem.givens):
        value = row.values[stem.asks]
        if value is None or not same(value, key):
            return row
    return None


def promised(knowledge: Knowledge, fact: Fact, stem: Stem) -> bool:
    """Is a `[ ]` asked, and all else shown? Then the bracket vouches that only its value fits."""
    return knowledge.pattern(fact).roles[stem.asks].blank and len(stem.givens) == len(fact.values) - 1


def uninformative(knowledge: Knowledge, fact: Fact, role: int) -> bool:
    """Has the role at most two values over five or more rows? Then a guess is as good as knowing."""
    return len(knowledge.rows(fact.pattern)) >= 5 and len(knowledge.column(fact.pattern, role)) <= 2


def _admitted(
    knowledge: Knowledge,
    fact: Fact,
    key: Value,
    stems: Sequence[Stem],
    candidates: Iterable[Candidate],
    refused: Refused,
) -> Iterator[Candidate]:
    """The candidates that may stand, one after the other: whoever needs only eight asks for no more.

    What is said against an author's own goes to `refused`.
    """
    never = Taken()
    never.take([key], ANSWER)
    for stem in stems:
        never.take(stem.givens.values(), SHOWN)
        never.take((row.values[stem.asks] for row in knowledge.matching(fact, stem.givens)), RIGHT)
    role = stems[0].asks
    rows: list[Fact | Partial] = [*knowledge.rows(fact.pattern), *knowledge.partials(fact.pattern)]
    for row in rows:
        value = row.values[role]
        if value and (row.speaker != fact.speaker or row.doubt):
            never.take([value], CLAIMED)
    perhaps, unbounded = _perhaps(knowledge, fact, stems, never)
    for candidate in candidates:
        value = candidate.value
        why_not = _objection(knowledge, fact, key, candidate, stems) or never.objection(value)
        if candidate.rule != "vouched":
            why_not = why_not or perhaps.objection(value) or unbounded
        if not why_not:
            never.take([value], TWICE)
            yield candidate
        elif candidate.rule == "vouched":
            refused[value.text] = why_not


def _perhaps(knowledge: Knowledge, fact: Fact, stems: Sequence[Stem], never: Taken) -> tuple[Taken, str]:
    """What rows with an empty cell may make right; and, where such a row may make anything right, that.

    An author who vouches for a wrong value knows better; but what a row has that says all that a stem shows is right.
    """
    perhaps, unbounded = Taken(), ""
    is_blank = knowledge.pattern(fact).roles[stems[0].asks].blank
    for stem in stems:
        for row in knowledge.perhaps(fact, stem.givens):
            value, sure = row.values[stem.asks], all(row.values[i] for i in stem.givens)
            if value:
                (never if sure else perhaps).take([value], RIGHT)
            # Where a `{ }` is asked, each candidate's own row proves it wrong.
            elif is_blank and not promised(knowledge, fact, stem):
                unbounded = RIGHT
    return perhaps, unbounded


def _objection(
    knowledge: Knowledge, fact: Fact, key: Value, candidate: Candidate, stems: Sequence[Stem]
) -> str:
    """What speaks against a candidate by its looks; "" if nothing does."""
    value = candidate.value
    if not alike(key, value, language(knowledge.pattern(fact).language)):
        return STRANGE
    # An author may want an option that echoes the question: it lures away from the key.
    if candidate.rule != "vouched" and echo_differs(knowledge, fact, key, value, stems):
        return "a word of the question stands in it"
    return ""


def _ordered(
    knowledge: Knowledge,
    fact: Fact,
    key: Value,
    stems: Sequence[Stem],
    candidates: Iterable[Candidate],
    kind: str,
    refused: Refused,
) -> Choice | Gap:
    """Numbers and dates stand in natural order; unless an author chose them, each rank must be open to the key."""
    found = list(candidates)
    refused.update(
        (c.value.text, ANSWER) for c in found if c.rule == "vouched" and _order(c.value) == _order(key)
    )
    low, high = (
        _first(KEPT // 2, _admitted(knowledge, fact, key, stems, side, refused), refused)
        for side in _sides(key, found)
    )
    if len(low) + len(high) < FEWEST:
        return _starved(fact, kind, len(low) + len(high))
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
    """What is smaller and what is larger than the key: what authors give first, then rows, each the nearest first."""
    middle = _order(key)
    by_rank = sorted(candidates, key=lambda c: _order(c.value))
    below = [c for c in reversed(by_rank) if _order(c.value) < middle]
    above = [c for c in by_rank if _order(c.value) > middle]
    return sorted(below, key=_origin), sorted(above, key=_origin)


def _origin(candidate: Candidate) -> int:
    return {"vouched": 0, "neighbour": 2}.get(candidate.rule, 1)


def _order(value: Value) -> tuple[object, ...]:
    return values.order(value) or ()


def _starved(fact: Fact, kind: str, count: int) -> Gap:
    found = "no wrong option is" if count == 0 else "only one wrong option is"
    mend = "add rows of the same sentence, or an `x` line with two or three values"
    return Gap(fact.id, kind, f"{found} proven", mend)
