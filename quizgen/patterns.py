"""Patterns: sentences with the same words outside their brackets, united over all files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quizgen.brackets import plain
from quizgen.fact import Pattern, Role
from quizgen.sentence import Sentence, role_key
from quizgen.spelling import fold

_PUNCTUATION = re.compile(r"[.。!]\s*$")


@dataclass(frozen=True, slots=True)
class Written:
    """A sentence with what its file says of it."""

    sentence: Sentence
    language: str
    namespace: str


def unite(written: Sequence[Written]) -> tuple[tuple[str, ...], dict[str, Pattern]]:
    """The pattern key of each sentence, and the patterns: wordings are the union, role names those that are given."""
    groups: dict[tuple[str, ...], dict[tuple[str, ...], list[int]]] = {}
    words = [skeleton(w.sentence) for w in written]
    for index, one in enumerate(written):
        groups.setdefault((one.language, *words[index]), {}).setdefault(_names(one.sentence), []).append(
            index
        )
    keys = [""] * len(written)
    patterns: dict[str, Pattern] = {}
    for group in groups.values():
        _adopt(group)
        for members in group.values():
            pattern = _pattern([written[i] for i in members], words[members[0]])
            patterns[pattern.key] = pattern
            for index in members:
                keys[index] = pattern.key
    return tuple(keys), patterns


def skeleton(sentence: Sentence) -> tuple[str, ...]:
    """What two sentences of one pattern have in common: the words outside the brackets, and the kinds of these."""
    kinds = "".join("[" if bracket.blank else "{" for bracket in sentence.brackets)
    return (
        kinds,
        *(
            fold(part, strict=True)
            for part in (*sentence.parts[:-1], _PUNCTUATION.sub("", sentence.parts[-1]))
        ),
    )


def _names(sentence: Sentence) -> tuple[str, ...]:
    return tuple(role_key(b.text) for b in sentence.brackets) if sentence.named else ()


def _adopt(group: dict[tuple[str, ...], list[int]]) -> None:
    """A value matches any role name, so sentences with values join the first that names its roles."""
    if () in group and len(group) > 1:
        first = next(names for names in group if names)
        group[first] = sorted(group[first] + group.pop(()))


def _pattern(members: Sequence[Written], words: tuple[str, ...]) -> Pattern:
    named = next((w.sentence for w in members if w.sentence.named), None)
    first = members[0].sentence
    names = [plain(b.text).strip() for b in named.brackets] if named else [""] * len(first.brackets)
    roles = tuple(Role(name, b.blank) for name, b in zip(names, first.brackets, strict=True))
    wordings = tuple(dict.fromkeys(w for member in members for w in member.sentence.wordings))
    return Pattern(key(words, roles), first.parts, roles, wordings, members[0].language, members[0].namespace)


def key(words: Iterable[str], roles: Sequence[Role]) -> str:
    """The words outside, each role as [name] or {name}."""
    _, *parts = words
    out = [parts[0]]
    for role, part in zip(roles, parts[1:], strict=True):
        name = fold(role.name)
        out.append(
            (f"[{name}]" if role.blank else "{" + name + "}")
            + (" " if part and part[:1].isalnum() else "")
            + part
        )
    return " ".join(filter(None, out))
