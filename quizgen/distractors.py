"""Distractors: which candidates may stand beside the key, so that none is right and none gives it away."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from quizgen import lineup, values
from quizgen.candidates import Candidate, companies, proof, vouched
from quizgen.fact import Fact, Partial
from quizgen.item import Choice, Item, Option
from quizgen.knowledge import Knowledge, same
from quizgen.languages import language
from quizgen.lineup import APART, KEPT, TOO_MANY, Refused
from quizgen.looks.rendering import models, rendered
from quizgen.style import alike, echo_differs, in_style, told_by
from quizgen.taken import Taken
from quizgen.value import Value
from quizgen.wording import Stem

FEWEST = 2  # three options suffice (Rodriguez 2005)
A_SIDE = 3  # wrong options that must lie on each side of a number, so that each rank of the key is feasible
ANSWER, SHOWN = "it may be the answer", "the question shows it"
RIGHT, CLAIMED = "another row makes it right", "another speaker says it, or what says it is doubted"
TWICE = "another option may say the same"
STRANGE = "it is not written as the answer is, or is of another type"
ELSEWHERE = "it is vouched for another question than those that have more `x` values"
OTHERWISE = "delete it, or word it otherwise"
MENDS = {
    STRANGE: "write it as the answer is written, and declare both as names or neither",
    TOO_MANY: "delete those that mislead least",
    ELSEWHERE: "write it below those too, if it is wrong there, or word one question for all",
}

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


def left_out(knowledge: Knowledge, fact: Fact, made: Sequence[Item | Gap]) -> Iterator[Gap]:
    """The `x` values of a fact that stand in no item made of it, where no gap of their own says why."""
    told = {gap.option for gap in made if isinstance(gap, Gap)}
    stand: list[tuple[int, Value]] = []
    for item in made:
        if isinstance(item, Item) and isinstance(item.body, Choice):
            role = int(item.id.split(":")[2]) - 1
            texts = [o.text for o in item.body.distractors if o.proof.rule == "vouched"]
            stand += [(role, values.parse(text, knowledge.context(fact))) for text in texts]
    asked = {int(i.id.split(":")[2]) - 1 for i in made if isinstance(i, Item) and isinstance(i.body, Choice)}
    stood = next((g for g in made if isinstance(g, Gap) and g.kind not in ("x", "cloze", "recall")), None)
    starved = (stood.what, stood.mend) if stood else ("no choice asks for it", "add a `?` line that does")
    for wrong in {(w.role, w.value.text): w for w in fact.wrong}.values():
        option = (wrong.role, wrong.value.text)
        # An option may stand in another style than it is given in.
        if option not in told and not any(r == wrong.role and same(v, wrong.value) for r, v in stand):
            what, mend = (APART, "give more values that look like it") if wrong.role in asked else starved
            yield Gap(fact.id, "x", f"`x {wrong.value.text}` is left out: {what}", mend, option)


def _unordered(
    knowledge: Knowledge,
    fact: Fact,
    key: Value,
    stems: Sequence[Stem],
    candidates: Iterable[Candidate],
    kind: str,
    refused: Refused,
) -> Choice | Gap:
    """Names and texts: as they are written, or, where that tells one from the others, as plain as may be."""
    written = language(knowledge.pattern(fact).language)
    admitted = _admitted(knowledge, fact, key, stems, candidates, refused)
    pool = lineup.drawn_from(admitted, key, written, refused)
    if len(pool) < FEWEST:
        return _starved(fact, kind, len(pool))
    found = lineup.arranged(stems, key, pool, written, refused)
    if isinstance(found, lineup.Fault):
        beside = ", ".join(f"“{text}”" for text in (key.text, *found.beside))
        mend = "put the article before the bracket, or " if found.feature == "article" else ""
        what = f"by its {found.feature} one of {beside} stands out"
        return Gap(fact.id, kind, what, mend + "give `x` values that look like the answer")
    return Choice(tuple(s.text for s in found.stems), found.key, _options(knowledge, found.kept))


def _options(knowledge: Knowledge, kept: Iterable[tuple[str, Candidate]]) -> tuple[Option, ...]:
    return tuple(Option(text, proof(knowledge, candidate)) for text, candidate in kept)


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
    if not alike(key, value, knowledge.context(fact)):
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
    """Numbers and dates, all written as the key is; where that can't be, the key as they can be."""
    context, found = knowledge.context(fact), list(candidates)
    chosen = [c.value for c in found if c.rule == "vouched"]
    tried: list[tuple[Choice | Gap, Refused]] = []
    # An author's own are to stand, if they can in any way.
    ways = sorted(models(key, context), key=lambda m: sum(rendered(v, m, context) is None for v in chosen))
    for model in ways:
        against = dict(refused)
        tried.append((_in_order(knowledge, fact, model, stems, found, kind, against), against))
        if isinstance(tried[-1][0], Choice):
            break
    body, against = tried[-1] if isinstance(tried[-1][0], Choice) else tried[0]
    refused.update(against)
    return body


def _in_order(
    knowledge: Knowledge,
    fact: Fact,
    key: Value,
    stems: Sequence[Stem],
    found: Sequence[Candidate],
    kind: str,
    refused: Refused,
) -> Choice | Gap:
    """They stand in natural order; unless an author chose them, each rank must be open to the key."""
    refused.update(
        (c.value.text, ANSWER) for c in found if c.rule == "vouched" and _order(c.value) == _order(key)
    )
    low, high = (
        lineup.first(KEPT // 2, _admitted(knowledge, fact, key, stems, side, refused), refused)
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
    context = knowledge.context(fact)
    options = _options(knowledge, ((in_style(c.value, key, context).text, c) for c in (*low, *high)))
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
