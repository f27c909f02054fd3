"""Plain mode: a session as lines of text, for pipes, for screen readers, for any terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from io import TextIOWrapper
from typing import TextIO

from quizgen.item import ItemSet
from quizgen.marking.mark import prepare
from quizgen.plain import spoken
from quizgen.plain.line import KEYS, place_of, possible, printable, understood
from quizgen.store import Store
from quizgen.study import hint
from quizgen.study.question import Question
from quizgen.study.schedule import Memory, replay
from quizgen.study.session import (
    Plan,
    Response,
    Session,
    again,
    begin,
    overrule,
    proceed,
    respond,
    undo,
)
from quizgen.study.summary import counts, summary

LINE = 10_000  # characters of a line that are read; the rest of it is thrown away
ANSWER = "Your answer:"
RATE = "Did you know it? y or n:"


class _Stop(Exception):
    """The input has ended, or the learner wants to."""


@dataclass(slots=True)
class _Talk:
    """The two ends of the conversation, the log, what is remembered, and where the session stands."""

    stdin: TextIO
    stdout: TextIO
    store: Store
    now: Callable[[], datetime]
    seed: int
    memory: Memory
    session: Session | None = None  # whose summary is still to be said
    hinted: bool = False  # a hint to the question that stands was given
    ended: Session | None = None  # the one before, while nothing is answered in this one: undo reaches back

    @property
    def present(self) -> bool:
        """Is somebody at a keyboard, who can be asked back?"""
        return self.stdin.isatty()

    def say(self, lines: Iterable[str]) -> None:
        """Print lines at once, so that whoever drives this through a pipe sees them."""
        for line in lines:
            self.stdout.write(printable(line) + "\n")
        self.stdout.flush()

    def read(self, prompt: str) -> str:
        """The next line, without what can't be printed."""
        self.stdout.write(prompt + (" " if self.present else "\n"))
        self.stdout.flush()
        line = rest = self.stdin.readline(LINE)
        while len(rest) == LINE and not rest.endswith("\n"):
            rest = self.stdin.readline(LINE)
        if not line:
            raise _Stop
        return " ".join(printable(line).split())


def run(
    sets: Sequence[ItemSet],
    store: Store,
    *,
    now: Callable[[], datetime],
    seed: int = 0,
    start: str | None = None,
    plan: Plan | None = None,
    stdin: TextIO | None = None,
    stdout: TextIO | None = None,
) -> int:
    """Study until the sets, the input or the learner's wish end; 0, or 130 after an interrupt.

    At a keyboard it asks which set, and after each session whether to go on. Through a pipe every line is an
    answer: it begins with the set that is best now, and goes on from session to session and set to set while
    there is input, unless the plan says how long. `start` names a set.
    """
    stdin, stdout = stdin or sys.stdin, stdout or sys.stdout
    for stream in (stdin, stdout):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    talk = _Talk(stdin, stdout, store, now, seed, replay(store.events()))
    code = 0
    try:
        _study(talk, sets, start, plan or Plan())
    except _Stop:
        pass
    except KeyboardInterrupt:
        code = 130
    if talk.session is not None:
        talk.say(["", *spoken.summed(summary(talk.session, now()))])
    return code


def _study(talk: _Talk, sets: Sequence[ItemSet], start: str | None, plan: Plan) -> None:
    """Session after session."""
    talk.say(["quizgen in plain lines. Type :help for help."])
    named = [part for part in sets if part.name == start]
    if not named and len(sets) > 1 and not talk.present:
        names = ", ".join(part.name for part in _best_first(talk, sets))
        talk.say([f"Sets: {names}. To pick one: quizgen study NAME"])
    while True:
        if talk.present:
            ordered = named or _chosen(talk, _best_first(talk, sets))
        else:
            ordered = [*named, *(part for part in _best_first(talk, sets) if part not in named)]
        session = _begun(talk, ordered, plan)
        if session is None:
            talk.say(["Nothing is left here for today."])
            if named or len(sets) < 2 or not talk.present:
                return
        while session is not None:
            session = _closed(talk, _held(talk, session))
        if plan.length or plan.minutes:
            return


def _best_first(talk: _Talk, sets: Sequence[ItemSet]) -> list[ItemSet]:
    """The sets with cards due, then those with new ones, details last."""
    held = {part.name: counts(part.items, talk.memory, talk.now()) for part in sets}
    return sorted(sets, key=lambda part: (not held[part.name].due, part.detail, not held[part.name].new))


def _chosen(talk: _Talk, sets: Sequence[ItemSet]) -> Sequence[ItemSet]:
    """The set that the learner picks from the list; no question where there is nothing to pick."""
    if len(sets) < 2:
        return sets
    for place, part in enumerate(sets, 1):
        talk.say([f"{place}. {part.title}: {spoken.held(counts(part.items, talk.memory, talk.now()))}."])
    while True:
        text = talk.read("Which set? Its number, Enter for the first, or :quit:")
        if text == ":quit":
            raise _Stop
        for names in ([part.title for part in sets], [part.name for part in sets]):
            at = place_of(text or "1", names)
            if at is not None:
                return [sets[at]]
        talk.say([f"Please type a number from 1 to {len(sets)}."])


def _begun(talk: _Talk, sets: Sequence[ItemSet], plan: Plan) -> Session | None:
    """A session of the first set that has something; beyond the day's new cards where nothing else is left."""
    for part in sets:
        for extra in (False, True):
            some = replace(plan, extra=extra)
            session = begin([part], talk.memory, now=talk.now(), seed=talk.seed, plan=some)
            if session.question:
                talk.say(["", f"{part.title}."])
                return session
    return None


def _held(talk: _Talk, session: Session) -> Session:
    """Ask until no question is left; what is answered is stored before the next one is drawn."""
    while session.question is not None:
        talk.session, talk.memory = session, session.memory
        talk.say(["", *spoken.asked(session.question)])
        asked_at = talk.now()
        response = _response(talk, session.question)
        if isinstance(response, str):
            session = _obeyed(talk, session, response)
            continue
        now = talk.now()
        milliseconds = max(0, round((now - asked_at).total_seconds() * 1000))
        answered = respond(
            session, response, talk.store.moment(now), milliseconds=milliseconds, hinted=talk.hinted
        )
        talk.hinted = False
        talk.store.append(answered.event)
        talk.session, talk.ended = answered.session, None
        talk.say(spoken.told(answered.feedback))
        session = proceed(answered.session, now)
    return session


def _closed(talk: _Talk, session: Session) -> Session | None:
    """Say what the session gave; what the learner wants next, None for another session."""
    talk.say(["", *spoken.summed(summary(session, talk.now()))])
    talk.session, talk.ended, talk.memory = None, session, session.memory
    while talk.present:
        missed = again(session, talk.now())
        offer = ", :again for what you missed" if missed else ""
        text = talk.read(f"Enter to go on{offer}, :undo, or :quit:")
        if not text:
            return None
        if text == ":again" and missed:
            return missed
        session = _obeyed(talk, session, text)
        if session.question is not None:
            return session
        talk.ended, talk.memory = session, session.memory
    return None


def _obeyed(talk: _Talk, session: Session, command: str) -> Session:
    """The session after a command."""
    word = command.lstrip(":").lower()
    match word:
        case "quit" | "q":
            raise _Stop
        case "undo" | "u":
            changed = undo(session, talk.store.moment(talk.now()))
            if changed is None and talk.ended is not None:
                changed = undo(talk.ended, talk.store.moment(talk.now()))
            if changed is not None:
                talk.store.append(changed.event)
                talk.ended, talk.hinted = None, False
                talk.say(["Taken back."])
                return changed.session
            talk.say(["There is nothing to take back."])
        case "right" | "r":
            changed = overrule(session, talk.store.moment(talk.now()))
            if changed is not None:
                talk.store.append(changed.event)
                talk.say(["It counts as right."])
                return changed.session
            talk.say(["The last answer in this session was right, or not given."])
        case "hint" | "h" | "?" if session.question is not None and hint.offered(session.question):
            text = hint.asked_for(session.question)
            talk.hinted = talk.hinted or bool(text)
            talk.say([f"Hint: {text}." if text else "A hint would be the answer."])
        case "again":
            talk.say(["What you missed comes back by itself."])
        case _:
            talk.say(spoken.HELP.splitlines())
    return session


def _response(talk: _Talk, question: Question) -> Response | str:
    """What the learner answers, or a command. What is neither is asked again, so that no slip counts."""
    text = _line(talk, question)
    response = understood(question, text)
    while response is None:
        talk.say([possible(question)])
        text = talk.read(RATE if question.mode == "rate" else ANSWER)
        response = understood(question, text)
    return response


def _line(talk: _Talk, question: Question) -> str:
    """The line that answers; of somebody at a keyboard who rates, the one after the answer was shown."""
    if question.mode == "type":
        prepare(question.item.language)
    if question.mode != "rate":
        return talk.read(ANSWER)
    if talk.present:
        text = talk.read("Think of the answer, then press Enter:")
        if text.startswith((":", "?")) or text in KEYS:
            return text
        talk.say([f"The answer: {question.answer.text}."])
        return talk.read(RATE)
    return talk.read("Do you know it? y or n:")
