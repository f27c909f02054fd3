"""Ids: namespace:stamp for a sentence, namespace:stamp:row for each of its rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from quizgen.notation.brackets import plain, split
from quizgen.notation.sentence import Sentence
from quizgen.slug import digest, exact
from quizgen.spelling import fold

UNSTAMPED = "~"  # starts what stands for a stamp that isn't minted yet


@dataclass(slots=True)
class Ids:
    """The ids given so far, each with what it names, so that none names two facts."""

    given: dict[str, object] = field(default_factory=dict)
    spelt: dict[str, tuple[str, ...]] = field(
        default_factory=dict
    )  # the cells that a row's id was made of, folded

    def of_sentence(
        self, namespace: str, sentence: Sentence, pattern: str, texts: Sequence[str], named: object
    ) -> str:
        """The id of a sentence that is a fact by itself."""
        name = f"{namespace}:{_stamp(sentence, pattern, texts)}"
        return name if self.given.setdefault(name, named) == named else f"{name}~{digest(str(named))}"

    def of_row(
        self,
        namespace: str,
        sentence: Sentence,
        pattern: str,
        row: Sequence[str],
        name: str,
        named: object,
        report: Callable[[str, str], None],
    ) -> str:
        """The id of a row: `name` if it has one, else its `{ }` cells (none: the first cell).

        Rows that share these are told apart by their further cells; the first of them keeps the short id. Cells that
        differ and yet are one in ids are reported: nothing but the order of the rows would tell whose id it is.
        """
        start = f"{namespace}:{_stamp(sentence, pattern, ())}:"
        if name:
            return self._free([start + name], row, named)
        order = sorted(range(len(row)), key=lambda i: (sentence.brackets[i].blank, i))
        given = sum(not bracket.blank for bracket in sentence.brackets) or 1
        pieces = [cell_name(row[i]) for i in order]
        cells = tuple(fold(plain(row[i]), strict=True) for i in order[:given])
        known = self.spelt.setdefault(start + "_".join(pieces[:given]), cells)
        if known != cells:
            what = f"`{' | '.join(cells)}` is one name with `{' | '.join(known)}` in ids"
            report(what, "let them differ in more than spaces and hyphens")
        return self._free([start + "_".join(pieces[:n]) for n in range(given, len(pieces) + 1)], row, named)

    def _free(self, candidates: Sequence[str], texts: Sequence[str], named: object) -> str:
        for candidate in candidates:
            if self.given.setdefault(candidate, named) == named:
                return candidate
        return f"{candidates[-1]}~{digest(*texts)}"


def is_provisional(fact: str) -> bool:
    """Does an id only stand for one that isn't minted yet?"""
    return fact.partition(":")[2].startswith(UNSTAMPED)


def was(text: str) -> str:
    """The last part of the id of a row that `was:` names by its former cells."""
    return "_".join(cell_name(piece) for piece in split(text, "|"))


def cell_name(text: str) -> str:
    """How a cell stands in an id."""
    return exact(plain(text))


def _stamp(sentence: Sentence, pattern: str, texts: Sequence[str]) -> str:
    return sentence.stamp or UNSTAMPED + digest(pattern, *texts)
