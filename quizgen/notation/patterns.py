"""Patterns: sentences with the same words outside their brackets, united over all files."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizgen.fact import Pattern, Role
from quizgen.notation.brackets import plain
from quizgen.notation.sentence import Sentence, role_key
from quizgen.spelling import fold, folded

Written = tuple[Sentence, str, str]
"""A sentence, and the language and namespace of its file."""

Group = dict[tuple[str, ...], list[int]]
"""The places of sentences with the same words outside, by the role names they give."""

_BLANK, _GIVEN = "\x01", "\x02"  # stand for brackets among words; files hold no control characters
_BRACKET = re.compile(f"[{_BLANK}{_GIVEN}]")
_NAMELESS = {True: Role("", True), False: Role("", False)}


def unite(written: Sequence[Written]) -> tuple[tuple[str, ...], dict[str, Pattern]]:
    """The pattern key of each sentence, and the patterns.

    Their wordings are the union of those of all sentences; role names are those of the first that names them.
    """
    groups: dict[tuple[str, str], Group] = {}
    known: dict[tuple[object, ...], Group] = {}  # by what is written: many are alike, and folding is dear
    for index, (sentence, language, _) in enumerate(written):
        form = (sentence.parts, language, *[blank for _, blank in sentence.brackets])
        group = known.get(form)
        if group is None:
            group = known[form] = groups.setdefault((skeleton(sentence), language), {})
        names = tuple([role_key(b.text) for b in sentence.brackets]) if sentence.named else ()
        group.setdefault(names, []).append(index)
    keys = [""] * len(written)
    patterns: dict[str, Pattern] = {}
    for (words, language), group in groups.items():
        _adopt(group)
        for indexes in group.values():
            pattern = _pattern([written[i] for i in indexes], words)
            if pattern.key in patterns:  # the same words in another language
                pattern = _pattern([written[i] for i in indexes], f"{words} ({language})")
            patterns[pattern.key] = pattern
            for index in indexes:
                keys[index] = pattern.key
    return tuple(keys), patterns


def skeleton(sentence: Sentence) -> str:
    """What two sentences of one pattern have in common: the words outside the brackets, and the kinds of these."""
    text = sentence.parts[0]
    for bracket, part in zip(sentence.brackets, sentence.parts[1:], strict=True):
        text += f" {_BLANK} {part}" if bracket.blank else f" {_GIVEN} {part}"
    return fold(text.rstrip(" .。!"), strict=True)


def _adopt(group: Group) -> None:
    """A value matches any role name, so sentences with values join the first that names its roles."""
    if () in group and len(group) > 1:
        first = next(names for names in group if names)
        group[first] = sorted(group[first] + group.pop(()))


def _pattern(members: Sequence[Written], words: str) -> Pattern:
    first, language, namespace = members[0]
    named = next((sentence for sentence, _, _ in members if sentence.named), None)
    if named is None:
        roles = tuple(_NAMELESS[bracket.blank] for bracket in first.brackets)
    else:
        roles = tuple(Role(plain(b.text).strip(), b.blank) for b in named.brackets)
    wordings = first.wordings
    if len(members) > 1:
        wordings = tuple(dict.fromkeys(w for sentence, _, _ in members for w in sentence.wordings))
    return Pattern(_key(words, roles), first.parts, roles, wordings, language, namespace)


def _key(words: str, roles: Sequence[Role]) -> str:
    """The words outside, each role as [name] or {name}."""
    if not any(role.name for role in roles):
        return words.replace(_BLANK, "[]").replace(_GIVEN, "{}")
    names = iter(f"[{folded(role.name)}]" if role.blank else f"{{{folded(role.name)}}}" for role in roles)
    return _BRACKET.sub(lambda _: next(names), words)
