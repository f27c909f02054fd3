"""The learner behind the screens: the log, what is remembered, and answers the store would not take."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from quizgen.errors import QuizgenError, visible
from quizgen.event import Event
from quizgen.item import ItemSet
from quizgen.store import Store
from quizgen.study.moment import Moment, event
from quizgen.study.schedule import Memory, replay
from quizgen.study.session import Plan, Session, Skip, TypedResponse, begin, respond
from quizgen.study.summary import Counts, counts


class Learner:
    """Records what happens, and knows what is due; `memory` is as of the last finished answer."""

    def __init__(self, store: Store, now: Callable[[], datetime], seed: int, plan: Plan) -> None:
        self.now = now
        self.unsaved: list[Event] = []
        self.trouble = ""
        self._store = store
        self._seed = seed
        self._plan = plan
        self._events = list(store.events())
        self._memory: Memory | None = None

    @property
    def memory(self) -> Memory:
        """What is remembered; the replay waits until somebody asks."""
        if self._memory is None:
            self._memory = replay(self._events)
            self._events = []
        return self._memory

    @memory.setter
    def memory(self, memory: Memory) -> None:
        self._memory = memory

    def rehearse(self, session: Session) -> None:
        """Answer once for nothing: what the first answer imports is then there, and it is as quick as the others."""
        if session.question and not session.feedback:
            response = TypedResponse("?") if session.question.mode == "type" else Skip()
            respond(session, response, Moment("", "", self.now()))

    def setting(self, name: str) -> object:
        """The value of a setting as the log has it at the start; None where there is none."""
        values = [
            e.data.get("value") for e in self._events if e.type == "setting" and e.data.get("name") == name
        ]
        return values[-1] if values else None

    def set(self, name: str, value: str) -> bool:
        """Record a setting; False where it could not be stored."""
        return self.record(event(self.moment(), "setting", data={"name": name, "value": value}))

    def moment(self) -> Moment:
        """The moment of an event that happens now."""
        return self._store.moment(self.now())

    def record(self, *events: Event) -> bool:
        """Store events, and before them those that could not be stored yet; what still can't be is kept."""
        waiting = [*self.unsaved, *events]
        self.trouble = ""
        while waiting and not self.trouble:
            try:
                self._store.append(waiting[0])
            except (QuizgenError, OSError, sqlite3.Error) as error:
                self.trouble = visible(str(error)) or type(error).__name__
            else:
                del waiting[0]
        self.unsaved = waiting
        return not waiting

    def counts(self, sets: Sequence[ItemSet]) -> Counts:
        """What the sets hold for this learner; an item that is in several counts once."""
        items = {item.id: item for item_set in sets for item in item_set.items}
        return counts(items.values(), self.memory, self.now())

    def begin(self, sets: Sequence[ItemSet]) -> Session | None:
        """A session; beyond today's new cards where nothing else is left, None where nothing is."""
        for extra in (False, True):
            plan = replace(self._plan, extra=extra or self._plan.extra)
            session = begin(sets, self.memory, now=self.now(), seed=self._seed, plan=plan)
            if session.question:
                return session
        return None
