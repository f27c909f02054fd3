"""The store: an append-only log of events in SQLite."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from types import TracebackType

from quizgen.event import Event
from quizgen.moment import Moment


class Store:
    """The event log of one learner. Open it with `Store.open`; it is a context manager, too."""

    device: str

    @classmethod
    def open(cls, path: Path) -> Store:
        """The store at this path, made with its folders where there is none; QuizgenError where that can't be."""
        raise NotImplementedError

    def moment(self, now: datetime) -> Moment:
        """A new id, later than all before it, with the device and the time."""
        raise NotImplementedError

    def append(self, event: Event) -> None:
        """Commit one event: when this returns it survives a kill and a power cut. A known id does nothing."""
        raise NotImplementedError

    def events(self) -> Iterator[Event]:
        """All events by id, which is by time."""
        raise NotImplementedError

    def close(self) -> None:
        """Let go of the file."""
        raise NotImplementedError

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
