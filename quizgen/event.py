"""Events: what happened while studying. The log of them is the truth; all other state is a replay."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

EventType = Literal["answered", "undone", "overruled", "suspended", "resumed", "buried", "flagged", "setting"]


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened: append-only, and united with another log by `id`.

    `data` is JSON: for `answered` the verdict, rating, response, chosen option, milliseconds, repetition and whether
    it counts for the schedule; for `undone` and `overruled` the id of the event they change; for `setting`
    name and value.
    """

    id: str  # globally unique and sortable by time
    device: str
    at: datetime  # aware, UTC
    offset: int  # minutes east of UTC at the learner's place
    type: EventType
    card: str = ""  # item id, with #number for a blank of a cloze
    revision: str = ""
    data: Mapping[str, object] = field(default_factory=dict)
