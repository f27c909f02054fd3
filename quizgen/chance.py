"""Chance without a generator: every draw is a keyed hash of what it is for, so it is the same on every machine."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import blake2b
from typing import TypeVar

T = TypeVar("T")


def number(seed: int, *what: object) -> float:
    """A number in (0, 1) for this seed and these things; equal things give equal numbers."""
    digest = _hash(seed, "\x1f".join(map(str, what))).digest()
    return (int.from_bytes(digest, "big") + 0.5) / 2**64


def shuffled(things: Iterable[T], seed: int, *what: object) -> list[T]:
    """The things in an order drawn for this seed; adding one thing leaves the order of the others alone."""
    base = _hash(seed, "".join(f"{part}\x1f" for part in what))

    def rank(thing: T) -> tuple[bytes, str]:
        text = str(thing)
        drawn = base.copy()  # what all have in common is hashed once
        drawn.update(text.encode())
        return drawn.digest(), text

    return sorted(things, key=rank)


def pick(things: Sequence[T], seed: int, *what: object) -> T:
    """One of the things, each as likely as the others."""
    return things[int(number(seed, *what) * len(things))]


def _hash(seed: int, text: str) -> blake2b:
    return blake2b(text.encode(), digest_size=8, key=seed.to_bytes(8, "big", signed=True))
