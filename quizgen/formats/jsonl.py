"""The open format: one item a line as a JSON object, described in docs/formats.md."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, BinaryIO

from quizgen import braces
from quizgen.format import Format, Loss, Options
from quizgen.item import Answer, Choice, Cloze, Item, ItemSet, Recall
from quizgen.shown import shown

FORMAT_VERSION = 1
WEDGE = "\\"


def write(sets: Sequence[ItemSet], out: BinaryIO, options: Options) -> tuple[Loss, ...]:
    """One object a line, UTF-8, in the order of the sets; nothing is lost."""
    for items in sets:
        for item in items.items:
            line = json.dumps(
                _record(item, items.name, options.seed), ensure_ascii=False, separators=(",", ":")
            )
            out.write(f"{line}\n".encode(errors="replace"))
    return ()


def _record(item: Item, name: str, seed: int) -> dict[str, Any]:
    return {
        "format": FORMAT_VERSION,
        "id": item.id,
        "set": name,
        "type": item.type,
        "kind": item.kind,
        **_body(item, seed),
        "explanation": item.explanation,
        "topic": item.topic,
        "must_know": item.must_know,
        "date": item.date,
        "speaker": item.speaker,
        "sources": [
            {"document": s.document, "title": s.title, "published": s.published, "paragraph": s.paragraph}
            for s in item.sources
        ],
        "language": item.language,
        "difficulty": item.difficulty,
        "revision": item.revision,
    }


def _body(item: Item, seed: int) -> dict[str, Any]:
    match item.body:
        case Choice() as choice:
            seen = shown(choice, item.id, seed, 0)
            why = [proof and proof.reason for proof in seen.proofs]
            return {"stem": seen.stem, "options": list(seen.options), "key": seen.key, "why": why}
        case Cloze() as body:
            answers = {str(blank.number): _accepted(blank.answer) for blank in body.blanks}
            in_full = {
                str(blank.number): blank.answer.in_full for blank in body.blanks if blank.answer.in_full
            }
            return {"text": braces.written(body, WEDGE), "answers": answers, "in_full": in_full}
        case Recall() as recall:
            answers_all = _accepted(recall.answer)
            return {"prompt": recall.prompts[0], "answers": answers_all, "typed": recall.typed}


def _accepted(answer: Answer) -> list[str]:
    """Every spelling that is right, the one to show first."""
    return list(dict.fromkeys((answer.text, *answer.accepted)))


FORMAT = Format("jsonl", ".jsonl", "JSON Lines, the open format", write)
