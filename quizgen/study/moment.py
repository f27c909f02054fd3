"""The moment at which something happens: who records it, under which id, and on which learning day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from quizgen.event import Event, EventType


@dataclass(frozen=True, slots=True)
class Moment:
    """What the world gives to an event: the store makes one for each (`Store.moment(now)`).

    `now` is aware and in the learner's own zone (`datetime.now().astimezone()`), so it carries the offset.
    """

    id: str
    device: str
    now: datetime


def event(
    moment: Moment,
    type: EventType,  # noqa: A002
    card: str = "",
    revision: str = "",
    data: Mapping[str, object] | None = None,
) -> Event:
    """The event of this moment."""
    return Event(
        id=moment.id,
        device=moment.device,
        at=moment.now.astimezone(UTC),
        offset=offset(moment.now),
        type=type,
        card=card,
        revision=revision,
        data=data or {},
    )


def offset(now: datetime) -> int:
    """Minutes east of UTC of an aware time; ValueError for a naive one."""
    east = now.utcoffset()
    if east is None:
        raise ValueError("a time needs its zone")
    return round(east.total_seconds() / 60)


def day(now: datetime, day_start: int = 4) -> int:
    """The learning day of an aware local time, as a proleptic ordinal: it begins at `day_start` o'clock.

    Wall-clock time decides, so a day on which the clock is put forward or back is one day like all others.
    """
    offset(now)
    return local_day(now.replace(tzinfo=None), day_start)


def local_day(clock: datetime, day_start: int) -> int:
    """The same of a naive time, as the clock at the learner's place showed it."""
    return (clock - timedelta(hours=day_start)).toordinal()
