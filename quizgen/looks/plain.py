"""Plain texts: a name or a text without the article or the quotation marks that only some options have."""

from __future__ import annotations

from quizgen.language import Language
from quizgen.looks.look import article
from quizgen.spelling import fold, without_article
from quizgen.value import Value
from quizgen.values.numbers.lexicon import lexicon

_PAIRS = ('""', "“”", "„“", "«»", "»«", "‹›", "「」", "『』", "《》")


def plain(value: Value, language: Language, *, asked: bool) -> str:
    """The text of a value as plain as it can be without saying another thing.

    `asked`: it answers a question; where it completes a sentence its article belongs to that.
    """
    text = unquoted(value.text)
    return bare(text, language, name=value.type == "name") if asked else text


def unquoted(text: str) -> str:
    """The text without the quotation marks around it."""
    inside = text[1:-1]
    return inside if len(text) > 2 and text[0] + text[-1] in _PAIRS and text[0] not in inside else text


def bare(text: str, language: Language, *, name: bool) -> str:
    """The text without its article, where that is safe; as it is elsewhere.

    A capital article belongs to a title. "A few" isn't few, "a third" no third, "the poor" aren't poor; and where
    adjectives change with the article, those that follow a definite one would be wrong.
    """
    rest = without_article(text, language)
    if rest == text or text[:1].isupper():
        return text
    first = fold(rest.partition(" ")[0])
    if first in language.article_bound or first in lexicon(language).telling:
        return text
    if article(text, language) == "definite":
        alone = " " not in rest
        if (language.bending and not alone) or (alone and not name and rest[:1].islower()):
            return text
    return rest
