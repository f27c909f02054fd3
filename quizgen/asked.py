"""What a choice asks, and which candidates may stand beside its key."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from operator import itemgetter

from quizgen.candidates import Candidate
from quizgen.certainty import promised
from quizgen.column import column
from quizgen.echo import Echo
from quizgen.fact import Fact
from quizgen.gap import Gap
from quizgen.knowledge import MANY, Knowledge
from quizgen.language import Language
from quizgen.languages import language
from quizgen.style import alike, echoed, in_style
from quizgen.taken import Taken
from quizgen.value import Value
from quizgen.wording import Stem

FEWEST = 2  # wrong options: three options suffice (Rodriguez 2005)
ANSWER, SHOWN = "it may be the answer", "the question shows it"
RIGHT, CLAIMED = "another row makes it right", "another speaker says it, or what says it is doubted"
TWICE = "another option may say the same"
STRANGE = "it is not written as the answer is, or is of another type"
SPARE = "there are enough others"  # not worth a word: it is in reserve
ECHO = "a word of the question stands in it"

Echoes = list[tuple[frozenset[str], Echo]]
"""What the stems have in common with an option, each for itself."""

Refused = dict[str, str]
"""The author's options that can't stand, each with the reason."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The key, the stems that share options, and what gives these in the order of a draw."""

    knowledge: Knowledge
    fact: Fact
    key: Value
    stems: Sequence[Stem]
    pool: Callable[[int], Iterable[Candidate]]
    kind: str
    seed: int

    @property
    def written(self) -> Language:
        """The language it is asked in."""
        return language(self.knowledge.pattern(self.fact).language)

    def styled(self, candidate: Candidate) -> Candidate:
        """The candidate, of a number or a date written as the key is."""
        value = in_style(candidate.value, self.key, self.knowledge.context(self.fact))
        return candidate if value is candidate.value else replace(candidate, value=value)

    def echoes(self, value: Value) -> Echoes:
        """What the stems have in common with an option."""
        held = column(self.knowledge, self.fact.pattern, self.stems[0].asks, self.fact.speaker, self.seed)
        return [echoed(value, stem, self.knowledge, self.fact, held.ear) for stem in self.stems]

    def gap(self, what: str, mend: str) -> Gap:
        """Why there is no choice."""
        return Gap(self.fact.id, self.kind, what, mend)

    def starved(self, count: int) -> Gap:
        """Too few wrong options are proven."""
        found = "no wrong option is" if count == 0 else "only one wrong option is"
        mend = "add rows of the same sentence, or an `x` line with two or three values"
        return self.gap(f"{found} proven", mend)


@dataclass(frozen=True, slots=True)
class Never:
    """What can't stand: what is right, or shown; and what rows with an empty cell may make right."""

    surely: Sequence[Taken]
    perhaps: Taken
    unbounded: str  # why nothing can but what an author vouches for; "" if nothing does

    def objection(self, candidate: Candidate) -> str:
        """Why a candidate is not surely wrong. An author who vouches for it knows what an empty cell may hold."""
        sure = next(filter(None, (taken.objection(candidate.value) for taken in self.surely)), "")
        if sure or candidate.rule == "vouched":
            return sure
        return self.perhaps.objection(candidate.value) or self.unbounded


def never(asked: Asked) -> Never:
    """What can't stand beside the key, whatever is drawn."""
    knowledge, fact, stems = asked.knowledge, asked.fact, asked.stems
    surely, perhaps, unbounded = Taken(), Taken(), ""
    shared: list[Taken] = []
    surely.take([asked.key], ANSWER)
    role = stems[0].asks
    blank = knowledge.pattern(fact).roles[role].blank
    for stem in stems:
        surely.take(stem.givens.values(), SHOWN)
        right = knowledge.answers(fact, stem.givens, role)
        if len(right) > MANY:
            shown = sorted(stem.givens.items(), key=itemgetter(0))
            about = ("right", fact.pattern, fact.speaker, role, *shown)
            shared.append(knowledge.kept(about, partial(_taken, right, RIGHT)))
        else:
            surely.take(right, RIGHT)
        for row in knowledge.perhaps(fact, stem.givens):
            value, sure = row.values[role], all(row.values[i] for i in stem.givens)
            if value:
                (surely if sure else perhaps).take([value], RIGHT)
            # Where a `{ }` is asked, each candidate's own row proves it wrong.
            elif blank and not promised(knowledge, fact, stem):
                unbounded = RIGHT
    if claimed := knowledge.claimed(fact):
        said = (value for row in claimed if (value := row.values[role]))
        about = ("claims", fact.pattern, fact.speaker, role)
        shared.append(knowledge.kept(about, partial(_taken, said, CLAIMED)))
    return Never((surely, *shared), perhaps, unbounded)


def _taken(right: Iterable[Value], why: str) -> Taken:
    taken = Taken()
    taken.take(right, why)
    return taken


def admitted(
    asked: Asked, candidates: Iterable[Candidate], barred: Never, refused: Refused
) -> Iterator[Candidate]:
    """The candidates that may stand, one after the other: whoever needs only a few asks for no more.

    What is said against an author's own goes to `refused`.
    """
    others, own = Taken(), asked.echoes(asked.key)
    for candidate in candidates:
        why_not = (
            _looks(asked, candidate, own) or barred.objection(candidate) or others.objection(candidate.value)
        )
        if not why_not:
            others.take([candidate.value], TWICE)
            yield candidate
        elif candidate.rule == "vouched":
            refused[candidate.value.text] = why_not


def _looks(asked: Asked, candidate: Candidate, own: Echoes) -> str:
    """What speaks against a candidate by its looks; "" if nothing does."""
    knowledge, fact, value = asked.knowledge, asked.fact, candidate.value
    if not alike(asked.key, value, knowledge.context(fact)):
        return STRANGE
    # An author may want an option that echoes the question: it lures away from the key.
    if candidate.rule != "vouched" and asked.echoes(value) != own:
        return ECHO
    return ""
