"""Distractors: which candidates may stand beside the key, so that none is right and none gives it away."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import islice

from quizgen import values
from quizgen.asked import FEWEST, SPARE, STRANGE, Asked, Never, Refused, admitted, never
from quizgen.candidates import Candidate, companies, proof, vouched
from quizgen.column import column
from quizgen.fact import Fact
from quizgen.gap import Gap
from quizgen.item import Choice, Item, Option
from quizgen.knowledge import Knowledge, same
from quizgen.lineup import APART, Fault, Lineup, arranged
from quizgen.ranks import in_order, modelled
from quizgen.shown import AT_ONCE, DRAWS
from quizgen.style import told_by
from quizgen.value import Value
from quizgen.wording import Stem

LOOKED_AT = 24  # candidates among which those that suit each other are looked for
TOO_MANY = "other options serve"
ELSEWHERE = "it is vouched for another question than those that have more `x` values"
OTHERS = ("x", "cloze", "compared", "order", "recall")  # kinds of gaps that no `x` value would fill
OTHERWISE = "delete it, or word it otherwise"
MENDS = {
    STRANGE: "write it as the answer is written, and declare both as names or neither",
    TOO_MANY: "delete it: rows of the same sentence are better, since each is an answer, too",
    ELSEWHERE: "write it below those too, if it is wrong there, or word one question for all",
}

Pool = Callable[[Sequence[Stem], int], Iterable[Candidate]]
"""Gives the candidates that are proven wrong for each of some stems, in the order of one draw."""


def choice(
    knowledge: Knowledge, fact: Fact, key: Value, stems: Sequence[Stem], pool: Pool, kind: str, seed: int
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
        asked = Asked(knowledge, fact, key, some, partial(pool, some), kind, seed)
        made.append((_arranged(asked, refused), refused))
        if isinstance(made[-1][0], Choice):
            break
    body, refused = made[-1] if isinstance(made[-1][0], Choice) else made[0]
    yield body
    for text, why in refused.items():
        what = f"`x {text}` is left out, because {why}"
        yield Gap(fact.id, "spare" if why == SPARE else "x", what, MENDS.get(why, OTHERWISE), (role, text))


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
    stood = next((g for g in made if isinstance(g, Gap) and g.kind not in OTHERS), None)
    starved = (stood.what, stood.mend) if stood else ("no choice asks for it", "add a `?` line that does")
    for wrong in {(w.role, w.value.text): w for w in fact.wrong}.values():
        option = (wrong.role, wrong.value.text)
        # An option may stand in another style than it is given in.
        if option not in told and not any(r == wrong.role and same(v, wrong.value) for r, v in stand):
            what, mend = (APART, "give more values that look like it") if wrong.role in asked else starved
            yield Gap(fact.id, "x", f"`x {wrong.value.text}` is left out: {what}", mend, option)


def _arranged(asked: Asked, refused: Refused) -> Choice | Gap:
    """Drawn from its column, or, of a number or date whose column has too few values for that, made around the key."""
    knowledge, fact = asked.knowledge, asked.fact
    held = column(knowledge, fact.pattern, asked.stems[0].asks, fact.speaker, asked.seed)
    if fact.id in held.told and not list(vouched(fact, asked.stems)):
        what = f"the question has letters of “{asked.key.text}” that too few wrong options have"
        return asked.gap(what, "be content with typing, or give `x` values that begin like the answer")
    if fact.id not in held.asked and fact.id not in held.told:
        what = f"“{asked.key.text}” is the answer so often that it would give itself away"
        return asked.gap(what, "be content with other questions, or ask the other way round")
    if values.order(asked.key) is None:
        return _drawn(asked, refused)
    return modelled(asked, _drawn if held.many else in_order, refused)


def _drawn(asked: Asked, refused: Refused) -> Choice | Gap:
    """Draw by draw, each as written, or, where that would tell one from the others, as plain as may be."""
    lineups: list[Lineup] = []
    against: Refused = {}
    barred = never(asked)
    for draw in range(DRAWS):
        found = _lined_up(asked, draw, barred, against)
        if isinstance(found, Gap):
            if not lineups:
                refused.update((text, why) for text, why in against.items() if why != SPARE)
                return found
        elif not lineups or (found.key, found.stems) == (lineups[0].key, lineups[0].stems):
            lineups.append(found)
    lineups = [one for one in lineups if len(one.kept) == max(len(other.kept) for other in lineups)]
    kept = {text: candidate for one in lineups for text, candidate in one.kept}
    key = values.order(asked.key)
    if key is not None:
        kept = dict(sorted(kept.items(), key=lambda pair: values.order(pair[1].value) or ()))
    stand = {candidate.value.text for candidate in kept.values()}
    refused.update((text, why) for text, why in against.items() if text not in stand)
    places = {text: place for place, text in enumerate(kept)}
    drawn = dict.fromkeys(tuple(places[text] for text, _ in one.kept) for one in lineups)
    return Choice(
        stems=tuple(stem.text for stem in lineups[0].stems),
        key=lineups[0].key,
        distractors=tuple(
            Option(text, proof(asked.knowledge, candidate)) for text, candidate in kept.items()
        ),
        ordered=key is not None,
        rank=sum((values.order(candidate.value) or ()) < (key or ()) for candidate in kept.values()),
        draws=tuple(drawn),
    )


def _lined_up(asked: Asked, draw: int, barred: Never, refused: Refused) -> Lineup | Gap:
    """One draw: the first candidates that suit the key, and three of them that suit each other."""
    may_stand = map(asked.styled, admitted(asked, asked.pool(draw), barred, refused))
    found: list[Candidate] = []
    lineup: Lineup | Fault | None = None
    # Until they are looked at, an author's own are in reserve.
    for candidate in vouched(asked.fact, asked.stems):
        refused.setdefault(candidate.value.text, SPARE)
    for enough in (AT_ONCE, LOOKED_AT):
        found += islice(may_stand, enough - len(found))
        if len(found) < FEWEST:
            return asked.starved(len(found))
        for candidate in found:
            if refused.get(candidate.value.text) == SPARE:
                del refused[candidate.value.text]
        lineup = arranged(asked.stems, asked.key, found, asked.written)
        if isinstance(lineup, Lineup) and len(lineup.kept) == AT_ONCE:
            return lineup
    if isinstance(lineup, Lineup):
        return lineup
    assert isinstance(lineup, Fault)
    beside = ", ".join(f"“{text}”" for text in (asked.key.text, *lineup.beside))
    mend = "put the article before the bracket, or " if lineup.feature == "article" else ""
    what = f"by its {lineup.feature} one of {beside} stands out"
    return asked.gap(what, mend + "give `x` values that look like the answer")
