"""A table for spreadsheets: one row a question, described in docs/formats.md."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

from quizgen.format import Format, Loss, Options, source
from quizgen.item import Blank, Choice, Cloze, Item, ItemSet, Recall
from quizgen.shown import shown

SHOWN = 4
GAP = "[…]"
COLUMNS = (
    "id",
    "blank",
    "set",
    "type",
    "kind",
    "question",
    "answer",
    "accepted",
    *(f"option_{n}" for n in range(1, SHOWN + 1)),
    *(f"why_{n}" for n in range(1, SHOWN + 1)),
    "explanation",
    "topic",
    "must_know",
    "date",
    "speaker",
    "source",
    "language",
    "difficulty",
    "revision",
)

# What spreadsheets run as a formula, also behind blanks and in the wide forms of East Asian keyboards.
# Apostrophes belong to the pattern, so that an added one can be told. Plain numbers are no formulas.
_FORMULA = re.compile(r"['\s\x00-\x1f]*[=+\-@＝＋－＠]|'*[\t\r\n]")
_NUMBER = re.compile(r"[+-]\d+(?:[.,]\d+)*\Z")
_LISTED = re.compile(r"[\\;]")


def write(sets: Sequence[ItemSet], out: BinaryIO, options: Options) -> tuple[Loss, ...]:
    """A header and one row a question (a cloze has one for each blank), RFC 4180 with a byte order mark."""
    losses: list[Loss] = []
    text = io.TextIOWrapper(out, encoding="utf-8-sig", errors="replace", newline="", write_through=True)
    try:
        table = csv.writer(text)
        table.writerow(COLUMNS)
        for items in sets:
            for item in items.items:
                for row in _rows(item, items.name, options.seed):
                    table.writerow([_safe(row.get(column, "")) for column in COLUMNS])
                    if not row.keys() <= set(COLUMNS):
                        losses.append(Loss(items.name, item.id, f"options beyond the first {SHOWN}"))
    finally:
        text.detach()
    return tuple(losses)


def _rows(item: Item, name: str, seed: int) -> Iterator[dict[str, str]]:
    about = {
        "id": item.id,
        "set": name,
        "type": item.type,
        "kind": item.kind,
        "explanation": item.explanation,
        "topic": item.topic,
        "must_know": "yes" if item.must_know else "",
        "date": item.date,
        "speaker": item.speaker,
        "source": _listed(map(source, item.sources)),
        "language": item.language,
        "difficulty": "" if item.difficulty is None else f"{item.difficulty:.2f}",
        "revision": item.revision,
    }
    match item.body:
        case Choice() as choice:
            yield about | _choice(choice, item.id, seed)
        case Cloze() as cloze:
            for blank in cloze.blanks:
                yield about | _cloze(cloze, blank)
        case Recall(prompts=prompts, answer=answer):
            yield about | {
                "question": prompts[0],
                "answer": answer.text,
                "accepted": _listed(answer.accepted),
            }


def _choice(choice: Choice, item_id: str, seed: int) -> dict[str, str]:
    seen = shown(choice, item_id, seed, 0)
    row = {"question": seen.stem, "answer": choice.key}
    for n, (option, proof) in enumerate(zip(seen.options, seen.proofs, strict=True), 1):
        row[f"option_{n}"] = option
        row[f"why_{n}"] = proof.reason if proof else ""
    return row


def _cloze(cloze: Cloze, asked: Blank) -> dict[str, str]:
    """The sentence with one gap; its other blanks are filled in, as Anki shows them."""
    texts = [GAP if blank.number == asked.number else blank.answer.text for blank in cloze.blanks]
    filled = [cloze.parts[0]]
    for text, part in zip(texts, cloze.parts[1:], strict=True):
        filled += [text, part]
    return {
        "blank": str(asked.number),
        "question": "".join(filled),
        "answer": asked.answer.text,
        "accepted": _listed(asked.answer.accepted),
    }


def _safe(cell: str) -> str:
    """A cell that no spreadsheet runs: one that begins like a formula gets an apostrophe in front."""
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.match(cell) else cell


def _listed(texts: Iterable[str]) -> str:
    """Several texts in one cell, parted by "; "."""
    return "; ".join(_LISTED.sub(r"\\\g<0>", text) for text in texts)


FORMAT = Format("csv", ".csv", "Table for spreadsheets (CSV)", write)
