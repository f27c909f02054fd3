"""The report on a build: what each fact gave, and what would make it give more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from quizgen import values
from quizgen.build import Built
from quizgen.comparing import Comparison, compared
from quizgen.errors import Place
from quizgen.fact import Fact
from quizgen.gap import Gap
from quizgen.item import Choice, Cloze, Item, Recall
from quizgen.knowledge import Knowledge
from quizgen.notation.reading import Line
from quizgen.wording import sentence

UNTOLD = ("x", "row", "compared", "hedge")
"""Kinds of gaps that are always told: what an author wrote and nobody is asked, though the sentence has questions."""


@dataclass(frozen=True, slots=True)
class Yield:
    """What the facts of one place in a file gave."""

    place: Place
    sentence: str
    facts: int
    choices: int
    blanks: int
    recalls: int
    ids: tuple[str, ...]  # of the facts
    hints: tuple[str, ...]  # what stood in the way, and the mend; most frequent first
    understood: tuple[str, ...] = ()  # what questions compare
    left_out: tuple[
        str, ...
    ] = ()  # `x` values that stand not in all questions, and what empty cells stand in the way of

    empty: str = ""  # that rows are left out because of an empty cell
    table: bool = False  # do its rows come from a table, in which empty cells are nothing unusual?

    @property
    def words(self) -> str:
        """The yield in words: "2 choices, 1 cloze"; "nothing" where there is none."""
        counts = (
            (self.choices, "choice", "choices"),
            (self.blanks, "cloze", "clozes"),
            (self.recalls, "recall", "recalls"),
        )
        return ", ".join(f"{n} {one if n == 1 else many}" for n, one, many in counts if n) or "nothing"


def yields(knowledge: Knowledge, built: Built, lines: Iterable[Line]) -> tuple[Yield, ...]:
    """The yield of every sentence, in the order of the files; the rows of a sentence count together."""
    made: dict[str, list[Item]] = {}
    for item in built.items:
        for fact_id in item.facts:
            made.setdefault(fact_id, []).append(item)
    missing: dict[str, list[Gap]] = {}
    for gap in built.gaps:
        missing.setdefault(gap.fact, []).append(gap)
    return tuple(
        _yield(
            knowledge,
            line,
            [i for f in line.facts for i in made.get(f, ())],
            [g for f in line.facts for g in missing.get(f, ())],
        )
        for line in sorted(lines, key=lambda line: line.place)
        if line.facts
    )


def _yield(knowledge: Knowledge, line: Line, items: Sequence[Item], gaps: Sequence[Gap]) -> Yield:
    first = knowledge.facts[line.facts[0]]
    choices = sum(isinstance(item.body, Choice) for item in items)
    return Yield(
        place=line.place,
        sentence=sentence(first, knowledge.pattern(first)),
        facts=len(line.facts),
        choices=choices,
        blanks=sum(len(item.body.blanks) for item in items if isinstance(item.body, Cloze)),
        recalls=sum(isinstance(item.body, Recall) for item in items),
        ids=tuple(line.facts),
        understood=tuple(_understood(knowledge, first)),
        hints=tuple(_hints(gaps, starved=not choices or not items)),
        empty=_empty(line.empty),
        table=line.table,
        left_out=tuple(dict.fromkeys(f"{gap.what}: {gap.mend}" for gap in gaps if gap.kind in UNTOLD)),
    )


def _empty(places: Sequence[Place]) -> str:
    if not places:
        return ""
    have = f"{counted(len(places), 'row')} {'has' if len(places) == 1 else 'have'} an empty cell"
    return f"{have}: not asked here ({'' if len(places) == 1 else 'the first: '}{places[0]})"


def _understood(knowledge: Knowledge, fact: Fact) -> Iterator[str]:
    """What is taken for a question that compares rows, and by what."""
    pattern = knowledge.pattern(fact)
    for wording in dict.fromkeys((*fact.wordings, *pattern.wordings)):
        found = compared(wording, pattern, fact.values)
        if isinstance(found, Comparison):
            value, role = fact.values[found.measure], pattern.roles[found.measure]
            ends = ("earliest", "latest") if values.is_time(value) else ("smallest", "largest")
            asked = "…".join(wording.parts).strip()
            yield f"“{asked}” asks for the {ends[found.most]} [{role.name or value.text}]"


def _hints(gaps: Iterable[Gap], *, starved: bool) -> list[str]:
    """What to say of a sentence: of choices only where it has none, or each sentence would be scolded."""
    counted: dict[str, int] = {}
    for gap in gaps:
        if gap.kind not in UNTOLD and (starved or gap.kind == "any"):
            lead = "" if gap.kind in ("any", "cloze", "recall") else "no choice: "
            text = f"{lead}{gap.what}: {gap.mend}"
            counted[text] = counted.get(text, 0) + 1
    return sorted(counted, key=lambda text: (-counted[text], text))


def set_table(rows: Iterable[tuple[str, Sequence[Item]]]) -> list[str]:
    """The table at the end of a build: for each set its facts, and its items by type."""
    table: list[tuple[str, ...]] = [("set", "facts", "choice", "cloze", "recall", "items")]
    for name, items in rows:
        count = {type_: sum(item.type == type_ for item in items) for type_ in ("choice", "cloze", "recall")}
        facts = {fact for item in items for fact in item.facts}
        table.append((name, str(len(facts)), *(str(n) for n in count.values()), str(len(items))))
    width = [max(len(row[i]) for row in table) for i in range(len(table[0]))]
    return [
        "  ".join(
            [row[0].ljust(width[0]), *(cell.rjust(w) for cell, w in zip(row[1:], width[1:], strict=True))]
        )
        for row in table
    ]


def lacking(found: Iterable[Yield]) -> list[str]:
    """Each sentence that gave no choice or nothing, each row or `x` value that is left out, and what would mend it."""
    return [
        f"{one.place}: {hint}"
        for one in found
        for hint in (*one.hints[:1], *one.left_out, "" if one.table else one.empty)
        if hint
    ]


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 set", "3 sets"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
