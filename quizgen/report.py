"""The report on a build: what each fact gave, and what would make it give more."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quizgen.build import Built
from quizgen.distractors import Gap
from quizgen.errors import Place
from quizgen.item import Cloze, Item
from quizgen.knowledge import Knowledge
from quizgen.wording import sentence

CHOICES = ("forward", "reverse", "membership")


@dataclass(frozen=True, slots=True)
class Yield:
    """What the facts of one place in a file gave."""

    place: Place
    sentence: str
    facts: int
    choices: int
    blanks: int
    recalls: int
    hints: tuple[str, ...]  # what stood in the way, and the mend; most frequent first
    table: bool = False  # a row of a table

    @property
    def words(self) -> str:
        """The yield in words: "2 choices, 1 cloze"; "nothing" where there is none."""
        counts = (
            (self.choices, "choice", "choices"),
            (self.blanks, "cloze", "clozes"),
            (self.recalls, "recall", "recalls"),
        )
        return ", ".join(f"{n} {one if n == 1 else many}" for n, one, many in counts if n) or "nothing"


def yields(knowledge: Knowledge, built: Built) -> tuple[Yield, ...]:
    """The yield of every sentence, in the order of the files; rows of a sentence count together."""
    by_place: dict[Place, list[str]] = {}
    for fact in knowledge.facts.values():
        by_place.setdefault(fact.place, []).append(fact.id)
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
            place,
            ids,
            [i for f in ids for i in made.get(f, ())],
            [g for f in ids for g in missing.get(f, ())],
        )
        for place, ids in sorted(by_place.items())
    )


def _yield(
    knowledge: Knowledge, place: Place, ids: Sequence[str], items: Sequence[Item], gaps: Sequence[Gap]
) -> Yield:
    first = knowledge.facts[ids[0]]
    choices = sum(item.kind in CHOICES for item in items)
    return Yield(
        place,
        sentence(first, knowledge.pattern(first)),
        len(ids),
        choices,
        sum(len(item.body.blanks) for item in items if isinstance(item.body, Cloze)),
        sum(item.kind == "recall" for item in items),
        tuple(_hints(gaps, starved=not choices or not items)),
        not place.file.endswith((".yaml", ".yml")),
    )


def _hints(gaps: Iterable[Gap], *, starved: bool) -> list[str]:
    """What to say of a sentence: of choices only where it has none, or each sentence would be scolded."""
    counted: dict[str, int] = {}
    for gap in gaps:
        if starved or gap.kind == "any":
            text = (
                f"{gap.what}: {gap.mend}"
                if gap.kind in ("any", "cloze")
                else f"no choice: {gap.what}: {gap.mend}"
            )
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
    """Each sentence that gave no choice or nothing, and what would mend it; like rows of a table in one line."""
    lines: dict[tuple[str, str], list[Place]] = {}
    for one in found:
        for hint in one.hints[:1]:
            own = one.place.file if one.table else str(one.place)
            lines.setdefault((own, hint), []).append(one.place)
    return [
        f"{places[0]}: {hint}" + (f" (and {len(places) - 1} more rows)" if len(places) > 1 else "")
        for (_, hint), places in lines.items()
    ]
