"""Rules on stems and prompts: they ask one clear thing, in few words, and on any day."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.lint.subject import GAP, Subject, begins, found, running, sentences, stands, tokens
from quizgen.spelling import fold

LONG = 45  # words that a stem has at most
LEANS = (
    2  # content words of a question that leans on the sentence before it: "Which of these does Xinhua name?"
)
LEADS = 1  # sentences that may stand before the one that asks
_COMPLETED = re.compile(r"(?:…|\.\.\.|_{2,}|:|-|–|—)\s*[.?!]?\s*$")
_HOLE = re.compile(r"_{2,}|…|\.\.\.|\[\s*\]|\(\s*\)|\[(?:\.\.\.|…)\]")
_DATED = re.compile(r"(?<!\d)(?:1\d|20|21)\d\d(?!\d)")
_DOUBLED = re.compile(r"([,;:?!])\s*\1|(?<!\.)\.\.(?!\.)|,\s*[.;:?!]|  +|\( | \)")
_BEFORE = re.compile(r"\s[,.;:?!](?![.\d\w])")
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"), ("«", "»"))


def _asked(subject: Subject) -> tuple[str, ...]:
    """The stems of choices and the prompts of recalls."""
    return () if subject.cloze else subject.stems


def unfocused(subject: Subject) -> Iterator[str]:
    """A stem that asks nothing by itself: no question, hardly a word, or only "which is true?"."""
    suspect = subject.language.suspect
    for stem in _asked(subject):
        parts = sentences(stem) or [stem]
        last = fold(parts[-1])
        if re.search(fold(suspect.unfocused), last):
            yield f"“{stem}” could be asked of anything"
            continue
        telling = [word for word in subject.words(stem) if word not in suspect.empty]
        completed = bool(_COMPLETED.search(stem))
        asks = "?" in stem or begins(f"{suspect.asks}|{suspect.tasks}", last)
        if not asks and not completed:
            yield f"“{stem}” asks nothing"
        elif len(telling) < (1 if asks else 2):
            yield f"“{stem}” hardly says what it is about"
    for stem in subject.stems if subject.cloze else ():
        if len([word for word in subject.words(stem.replace(GAP, " ")) if word not in suspect.empty]) < 2:
            yield f"“{stem}” hardly says what it is about"


def gratuitous(subject: Subject) -> Iterator[str]:
    """More than the question needs: too many words, sentences that lead nowhere, talk."""
    suspect = subject.language.suspect
    for stem in subject.stems:
        count = len(stem.split())
        for word in found(suspect.chatter, fold(stem)):
            yield f"“{word}” in “{stem}”"
            break
        else:
            parts = sentences(stem)
            if count > LONG:
                yield f"“{stem}” has {count} words"
            elif not subject.cloze and len(parts) > 1:
                yield from _idle(subject, stem, parts)


def _idle(subject: Subject, stem: str, parts: list[str]) -> Iterator[str]:
    """Sentences before the one that asks, which nothing in it takes up; or behind it."""
    asking = [place for place, part in enumerate(parts) if "?" in part]
    last = asking[-1] if asking else len(parts) - 1
    first = asking[0] if asking else last
    if last < len(parts) - 1:
        yield f"“{parts[-1]}” stands behind the question"
    elif first > LEADS:
        yield f"{first} sentences before the question in “{stem}”"
    elif first:
        question = " ".join(parts[first:])
        plain = tokens(question)
        for phrase in subject.language.of_these:  # they point to the options
            plain = plain.replace(fold(phrase), " ")
        refers = set(plain.split()) & subject.language.suspect.refers
        shared = set(subject.words(question)) & set(subject.words(parts[0]))
        if len(subject.words(question)) > LEANS and not refers and not shared:
            yield f"“{parts[0]}” says nothing that the question takes up"


def negative(subject: Subject) -> Iterator[str]:
    """A question in the negative: a learner who overlooks one word knows the answer and misses it."""
    suspect = subject.language.suspect
    for stem in _asked(subject):
        parts = sentences(stem) or [stem]
        asking = next((part for part in reversed(parts) if "?" in part), parts[-1])
        plain = running(asking, subject.language)
        for harmless in set(found(suspect.affirms, plain)):
            plain = plain.replace(harmless, " ")
        for word in found(suspect.denies, plain):
            yield f"“{word}” in “{stem}”"
            break


def unclear(subject: Subject) -> Iterator[str]:
    """Words that were true on the day they were written, in a text without a date."""
    suspect = subject.language.suspect
    for stem in subject.stems:
        if not _DATED.search(stem):
            for word in found(suspect.relative, running(stem, subject.language)):
                yield f"“{word}” in “{stem}”, which has no date"
                break
    for text in subject.options:
        if not any(map(_DATED.search, subject.stems)) and not _DATED.search(text):
            for word in found(suspect.relative, running(text, subject.language)):
                yield f"“{word}” in the option “{text}”"
                break


def gap_inside(subject: Subject) -> Iterator[str]:
    """A choice whose stem has its gap before the end: learners must keep the start in mind while they read options."""
    if subject.choice:
        for stem in subject.stems:
            bare = stem.rstrip(' .?!:;…"”»)')
            hole = next((one for one in _HOLE.finditer(bare) if bare[one.end() :].strip(" .,?!")), None)
            if hole and (hole[0].startswith("_") or not stem.endswith("?") or bare[hole.end() :][:1] in " ,"):
                yield f"the gap in “{stem}” does not stand at the end"


def misspelt(subject: Subject) -> Iterator[str]:
    """Capitals, marks and spaces of stems."""
    french = subject.language.code == "fr"
    for stem in subject.stems:
        first = next((c for c in stem if c.isalnum() or c == "_"), "")
        word = next(iter(stem.lstrip('"“«¿¡(„').split()), "")
        if first.islower() and word.islower():
            yield f"“{stem}” starts with a small letter"
        if match := _DOUBLED.search(stem.replace("...", "…")):
            yield f"“{match[0]}” in “{stem}”"
        elif not french and (match := _BEFORE.search(stem.replace("...", "…").replace(f"{GAP}.", GAP))):
            yield f"a space before “{match[0].strip()}” in “{stem}”"
        if any(stem.count(a) != stem.count(b) for a, b in _PAIRS) or stem.count('"') % 2:
            yield f"brackets or quotation marks in “{stem}” are not closed"
        yield from _unended(subject, stem)


def _unended(subject: Subject, stem: str) -> Iterator[str]:
    """A question without its mark, or a sentence without its stop."""
    end = stem.rstrip(' "”»)“')[-1:]
    if subject.cloze:
        if end not in ".!?…" and not stem.endswith(GAP):
            yield f"“{stem}” has no stop at its end"
        return
    last = fold((sentences(stem) or [stem])[-1])
    if (
        end not in "?!:…_)"
        and not stem.endswith("...")
        and "?" not in last
        and begins(subject.language.suspect.asks, last)
    ):
        yield f"“{stem}” ends without a question mark"


def told_in_prompt(subject: Subject) -> Iterator[str]:
    """The answer of a recall stands in its prompt; or all of a choice's answer, and of no other option, in the stem."""
    if subject.cloze:
        return
    for answer in subject.answers:
        for stem in subject.stems:
            for text in (answer.text, *answer.accepted):
                if stands(text, stem, subject.language):
                    yield f"“{text}” stands in “{stem}”"
                    break
