"""The languages that fact files can be written in: one file each."""

from quizgen.errors import UsageError
from quizgen.language import Language
from quizgen.languages.de import DE
from quizgen.languages.en import EN
from quizgen.languages.es import ES
from quizgen.languages.fr import FR

LANGUAGES: dict[str, Language] = {
    "de": DE,
    "en": EN,
    "es": ES,
    "fr": FR,
}


def language(code: str) -> Language:
    """The language of a code such as `en` or `en-GB`; an unknown one is an error that names those we know."""
    found = LANGUAGES.get(code) or LANGUAGES.get(code.replace("_", "-").partition("-")[0].lower())
    if found is None:
        raise UsageError(f"no language {code!r}; write one of {', '.join(sorted(LANGUAGES))}")
    return found
