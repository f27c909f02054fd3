"""Rules on the items of a set side by side: the same question twice, and what is missing in some of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizgen.item import Choice, Cloze, Item, Recall
from quizgen.lint.flaw import HALADYNA, Finding
from quizgen.lint.subject import GAP, Subject, found
from quizgen.spelling import fold, plain

OWN = "docs/lint.md"


def findings(items: Sequence[Item]) -> Iterator[Finding]:
    """What is wrong with items beside each other; `findings` of the package tells what is wrong with each."""
    yield from _twice(items)
    yield from _accepted(items)
    yield from _unsourced(items)
    yield from _undated(items)


def _asked(item: Item) -> Iterator[tuple[str, str]]:
    """Each stem of an item, as it is compared, and its answer."""
    subject = Subject(item)
    match item.body:
        case Choice(key=key):
            keys = [key] * len(subject.stems)
        case Recall(answer=answer):
            keys = [answer.text] * len(subject.stems)
        case Cloze(blanks=blanks):
            keys = [blank.answer.text for blank in blanks]
    for stem, key in zip(subject.stems, keys, strict=True):
        yield plain(fold(stem.replace(GAP, " # "))), fold(key)


def _twice(items: Sequence[Item]) -> Iterator[Finding]:
    """Items of one type with the same stem: the same question, or two answers to one question."""
    by_stem: dict[tuple[str, str], dict[str, tuple[Item, str]]] = {}
    for item in items:
        for stem, key in _asked(item):
            by_stem.setdefault((item.type, stem), {})[item.id] = item, key
    told = set()
    for alike in by_stem.values():
        by_key: dict[str, Item] = {}
        several = any(_of_these(item) for item, _ in alike.values()) if len(alike) > 1 else False
        for item, key in alike.values():
            same = key in by_key
            first = by_key.setdefault(key, item) if same or not by_key else next(iter(by_key.values()))
            by_key.setdefault(key, item)
            if first is item or (not same and several) or (first.id, item.id) in told:
                continue
            told.add((first.id, item.id))
            yield _repeats(first, item) if same else _contradicts(first, item)


def _repeats(first: Item, item: Item) -> Finding:
    what = f"it has the stem and the answer of `{first.id}`"
    return Finding(item.id, "same question twice", what, "delete one of them", HALADYNA, "warning")


def _contradicts(first: Item, item: Item) -> Finding:
    what = f"`{first.id}` has the same stem and another answer"
    mend = "say in the stem what tells the two apart"
    return Finding(item.id, "one stem, two answers", what, mend, HALADYNA, "warning")


def _of_these(item: Item) -> bool:
    """Does it ask for one of several right answers, of which its options hold one?"""
    subject = Subject(item)
    phrases = "|".join(subject.language.of_these)
    return item.kind == "membership" or any(
        True for stem in subject.stems for _ in found(phrases, fold(stem))
    )


def _accepted(items: Sequence[Item]) -> Iterator[Finding]:
    """A wrong option that is accepted where the same answer to the same fact is typed."""
    spellings: dict[str, list[set[str]]] = {}
    for item in items:
        for answer in Subject(item).answers:
            for fact in item.facts:
                spellings.setdefault(fact, []).append(
                    {fold(text) for text in (answer.text, *answer.accepted)}
                )
    for item in items:
        if isinstance(item.body, Choice):
            known = [
                some for fact in item.facts for some in spellings.get(fact, ()) if fold(item.body.key) in some
            ]
            for option in item.body.distractors:
                if any(fold(option.text) in some for some in known):
                    what = f"“{option.text}” is accepted where “{item.body.key}” is typed"
                    yield Finding(item.id, "more than one right", what, "keep one of them", HALADYNA, "error")


def _unsourced(items: Sequence[Item]) -> Iterator[Finding]:
    """Items without a source in a set of which others have one; where none has, the set is told, once."""
    lacking = [item for item in items if not item.sources]
    name, mend = (
        "missing source",
        "write the fact into a block `pN` of a file with a `document`, or give it an `@` line",
    )
    if lacking and len(lacking) == len(items):
        yield Finding("", name, f"none of {len(items)} items has a source", mend, OWN, "note")
        return
    for item in lacking:
        yield Finding(item.id, name, "it says not where its fact stands", mend, OWN, "warning")


def _undated(items: Sequence[Item]) -> Iterator[Finding]:
    """Documents without a date, each told once: who learns from them can't know of when they speak."""
    told: dict[str, str] = {}
    for item in items:
        for source in item.sources:
            if not source.published and not any(other.published for other in item.sources):
                told.setdefault(source.document, item.id)
    for document, first in told.items():
        what = f"its document `{document}` has none"
        yield Finding(first, "missing date", what, "add `published: …` to the document", OWN, "note")
