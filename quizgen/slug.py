"""Slugs: names as they stand in ids, which outlive every change of wording."""

from __future__ import annotations

import re
from hashlib import blake2b

from quizgen.spelling import fold

_OTHER = re.compile(r"[\W_]+")
_PLAIN = re.compile(r"[^\W_]+(?:[ '-][^\W_]+)*")


def slug(text: str) -> str:
    """Letters and digits of a text, lower case, with hyphens between; many texts share one."""
    return _OTHER.sub("-", fold(text)).strip("-")


def exact(text: str) -> str:
    """A name as it stands in an id: by itself alone, whatever other names there are.

    What is only letters and digits, with single spaces, hyphens or apostrophes between, is its own slug. Any other
    sign, and any accent, adds a hash: C, C++ and C# are `c`, `c.` and ten digits, `c.` and ten others. Names share this
    only if they differ in nothing but case, or in space and hyphen.
    """
    folded = fold(text, strict=True)
    if _PLAIN.fullmatch(folded) and (folded.isascii() or fold(folded) == folded):
        return folded.replace(" ", "-")
    return f"{slug(text)}.{digest(folded)}"


def digest(*texts: str) -> str:
    """Ten hexadecimal digits that stand for some texts."""
    return blake2b("\n".join(texts).encode(errors="replace"), digest_size=5).hexdigest()
