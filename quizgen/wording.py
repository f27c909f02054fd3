"""Wordings: a fact's sentence and its `?` lines, filled with values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from quizgen import values
from quizgen.comparing import Comparison, compared
from quizgen.fact import Fact, Pattern, Wording
from quizgen.knowledge import Knowledge
from quizgen.language import Phrase
from quizgen.languages import language
from quizgen.spelling import fold
from quizgen.value import Value

ACCORDING_TO = Phrase("according to", ("speaker", "stem"))
ELLIPSIS = " …"
ENDINGS = ".!。 "  # what may follow the last bracket of a sentence that is completed


@dataclass(frozen=True, slots=True)
class Stem:
    """A question about one role: the text, what it shows of the other roles, whether it asks one of several."""

    text: str
    asks: int
    givens: Mapping[int, Value]
    of_these: bool = False
    compares: Comparison | str | None = None  # what it compares rows by, or why that can't be told
    completes: bool = False  # the sentence itself, up to its last role


def shown_as(value: Value, code: str) -> str:
    """A value inside a sentence; the parts of a list are joined as the language does."""
    if value.type != "list":
        return value.text
    texts = [part.text for part in value.parts]
    if len(texts) < 2:
        return "".join(texts)
    conjunction = language(code).conjunction
    if any("," in text or f" {conjunction} " in text for text in texts):
        return f"{'; '.join(texts[:-1])}; {conjunction} {texts[-1]}"
    return f"{', '.join(texts[:-1])} {conjunction} {texts[-1]}"


def sentence(fact: Fact, pattern: Pattern) -> str:
    """The whole sentence, with who says so in front."""
    filled = _fill(pattern.parts, [shown_as(v, pattern.language) for v in fact.values])
    return attributed(_capital(filled), fact.speaker, pattern.language)


def attributed(text: str, speaker: str, code: str) -> str:
    """The text as the speaker's claim, unless it names the speaker itself."""
    if not speaker or fold(speaker) in fold(text):
        return text
    return ACCORDING_TO.put(language(code), speaker=speaker, stem=text)


def stems(knowledge: Knowledge, fact: Fact, role: int, *, of_these: bool = False) -> tuple[Stem, ...]:
    """Every question the fact has about a role: its own `?` lines first, then its pattern's, then the completion."""
    pattern = knowledge.pattern(fact)
    wordings = dict.fromkeys(w for w in (*fact.wordings, *pattern.wordings) if w.asks == role)
    found = [_asked(w, fact, pattern) for w in wordings if w.of_these == of_these]
    # What is only shown promises nothing: it is asked where a question was written that does.
    if not of_these and (pattern.roles[role].blank or wordings):
        found.extend(_completion(fact, pattern, role))
    return tuple(stem for stem in found if _dated(stem, pattern, fact))


def _asked(wording: Wording, fact: Fact, pattern: Pattern) -> Stem:
    givens = {i: fact.values[i] for i in wording.givens}
    text = _capital(
        _fill(wording.parts, [shown_as(fact.values[i], pattern.language) for i in wording.givens])
    )
    compares = compared(wording, pattern, fact.values)
    said = attributed(text, fact.speaker, pattern.language)
    return Stem(said, wording.asks, givens, wording.of_these, compares)


def _completion(fact: Fact, pattern: Pattern, role: int) -> Iterator[Stem]:
    """The sentence up to a role that ends it: "The SCO held its 2018 summit in …"."""
    if role != len(pattern.roles) - 1 or pattern.parts[-1].strip(ENDINGS) or not pattern.parts[role].strip():
        return
    before = _fill(pattern.parts[:-1], [shown_as(v, pattern.language) for v in fact.values[:-1]])
    text = attributed(_capital(before.rstrip()), fact.speaker, pattern.language) + ELLIPSIS
    yield Stem(text, role, {i: v for i, v in enumerate(fact.values) if i != role}, completes=True)


def _dated(stem: Stem, pattern: Pattern, fact: Fact) -> bool:
    """Does it give every date that the pattern only shows? Without it the question has another answer each year."""
    return all(
        i in stem.givens or i == stem.asks
        for i, role in enumerate(pattern.roles)
        if not role.blank and values.is_time(fact.values[i])
    )


def _fill(parts: Sequence[str], texts: Sequence[str]) -> str:
    out = [parts[0]]
    for text, part in zip(texts, parts[1:], strict=True):
        out += [text, part]
    return "".join(out)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def ended(text: str) -> str:
    """A remark as a sentence: a capital first, a full stop at last."""
    capital = _capital(text.strip())
    return capital if capital.endswith((".", "!", "?", "…", "。")) else capital + "."
