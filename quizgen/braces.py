"""A cloze as one text, in the notation that Anki and the open format share: {{c1::answer::hint}}."""

from __future__ import annotations

import re
from functools import cache

from quizgen.item import Cloze


def written(cloze: Cloze, wedge: str) -> str:
    """The sentence with its blanks marked; numbers are the blanks' own.

    `wedge` parts every pair of like colons or braces in the plain text, also one that the text would make with the
    notation around it: an answer that ends with a brace.
    """
    out = [_parted(cloze.parts[0], wedge)]
    for blank, after in zip(cloze.blanks, cloze.parts[1:], strict=True):
        inside = _parted(blank.answer.text + "}", wedge)[:-1]
        if blank.hint:
            answer, hint = _parted(blank.answer.text + ":", wedge), _parted(blank.hint + "}", wedge)
            inside = f"{answer[:-1]}::{hint[:-1]}"
        out += [f"{{{{c{blank.number}::{inside}}}}}", _parted(after, wedge)]
    return "".join(out)


def _parted(text: str, wedge: str) -> str:
    """The text with a wedge between like colons or braces; where wedges already stand between them, one more."""
    return _pair(wedge).sub(lambda found: found[1] + found[2] + wedge, text)


@cache
def _pair(wedge: str) -> re.Pattern[str]:
    return re.compile(rf"([:{{}}])((?:{re.escape(wedge)})*)(?=\1)")
