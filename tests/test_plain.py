from __future__ import annotations

import io
import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizgen.item import Answer, Blank, Choice, Citation, Cloze, Item, ItemSet, Option, Proof, Recall
from quizgen.plain import spoken
from quizgen.plain import talk as plain
from quizgen.plain.line import place_of
from quizgen.store import Store
from quizgen.study.feedback import Table
from quizgen.study.session import Plan

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
ROOT = Path(__file__).resolve().parent.parent


def choice(name: str, topic: str = "t") -> Item:
    wrong = tuple(
        Option(f"wrong {name} {n}", Proof("row", ("x",), f"It hosted in 200{n}.")) for n in range(3)
    )
    body = Choice((f"Which city hosted {name}?",), f"City {name}", wrong)
    table = (("year", "city"), ("2000", f"wrong {name} 0"), ("2018", f"City {name}"))
    source = Citation("d", "Closer community", "2023-07-04", 9)
    return Item(
        f"n:{name}", "forward", body, (name,), topic, table=table, sources=(source,), explanation="So it was."
    )


def cloze(name: str) -> Item:
    body = Cloze(("The summit was in ", "."), (Blank(1, Answer("Qingdao", "name"), hint="a port"),))
    return Item(f"n:cloze:{name}", "cloze", body, (name,))


def rated(name: str) -> Item:
    return Item(
        f"n:rated:{name}", "recall", Recall(("What is the spirit?",), Answer("Trust", "text"), False), (name,)
    )


def a_set(name: str, *items: Item) -> ItemSet:
    return ItemSet(name, name.title(), items or tuple(choice(f"{name}{n}") for n in range(12)))


class Terminal(io.StringIO):
    """A keyboard: somebody is there."""

    def isatty(self) -> bool:
        return True


class Conversation:
    """What plain mode says to these lines, and what it logs."""

    def __init__(
        self, path: Path, sets: Iterable[ItemSet], lines: str, terminal: bool = False, **options: object
    ):
        self.out = io.StringIO()
        stdin = Terminal(lines) if terminal else io.StringIO(lines)
        with Store.open(path) as store:
            self.code = plain.run(
                list(sets),
                store,
                now=lambda: NOW,
                stdin=stdin,
                stdout=self.out,
                **options,  # type: ignore[arg-type]
            )
            self.events = list(store.events())
        self.said = self.out.getvalue()

    @property
    def answered(self) -> int:
        return sum(event.type == "answered" for event in self.events)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "log.db"


def test_twenty_lines_through_a_pipe_are_twenty_answers(path: Path):
    done = Conversation(path, [a_set("one"), a_set("two")], "1\n2\n3\n4\n" * 5)
    assert (done.code, done.answered) == (0, 20)
    assert len(re.findall(r"^(Right|Near|Wrong|Not known)\b", done.said, re.MULTILINE)) == 20


def test_through_a_pipe_sessions_follow_each_other_while_there_is_input(path: Path):
    done = Conversation(path, [a_set("one")], "1\n2\n3\n4\n" * 100)
    assert done.said.count("Summary:") == 2
    assert "Nothing is left here for today." in done.said
    assert done.code == 0


def test_the_end_of_input_ends_with_the_summary(path: Path):
    done = Conversation(path, [a_set("one")], "1\n1")
    assert (done.code, done.answered) == (0, 2)
    assert done.said.splitlines()[-1].startswith("Due by tomorrow: ")
    assert "Summary: 2 answers, " in done.said


def test_no_input_at_all_is_fine(path: Path):
    done = Conversation(path, [a_set("one")], "")
    assert (done.code, done.answered) == (0, 0)
    assert "Question 1 of 7." in done.said
    assert "Summary: 0 answers" in done.said


def test_a_named_set_is_studied(path: Path):
    done = Conversation(path, [a_set("one"), a_set("two")], "1\n", start="two")
    assert done.events[0].card.startswith("n:two")


def test_a_plan_with_a_length_is_one_session(path: Path):
    done = Conversation(path, [a_set("one")], "1\n2\n3\n4\n" * 20, plan=Plan(length=2))
    assert len({event.card for event in done.events}) == 2
    assert done.said.count("Summary:") == 1


def test_the_other_sets_are_named_and_how_to_pick_them(path: Path):
    done = Conversation(path, [a_set("one"), a_set("two")], "")
    assert "Sets: one, two. To pick one: quizgen study NAME" in done.said


def test_an_option_is_chosen_by_number_text_or_letter(path: Path):
    items = [choice(f"q{n}") for n in range(7)]
    shown = Conversation(path.with_name("other.db"), [a_set("one", *items)], "").said
    options = re.findall(r"^(\d)\. (.*)$", shown, re.MULTILINE)
    place, text = next((number, text) for number, text in options if text.startswith("City"))
    for line in (place, f" {place}. ", text, text.upper(), "abcd"[int(place) - 1]):
        done = Conversation(path.with_name(f"{line.strip()}.db"), [a_set("one", *items)], f"{line}\n")
        assert done.events[0].data["verdict"] == "right"


@pytest.mark.parametrize("terminal", [False, True])
@pytest.mark.parametrize("line", ["7", "0", "-1", "9" * 20, "Paris", "x", "U", "wr", "²", "x" * 100_000, ""])
def test_what_is_no_option_is_asked_again_until_it_is_one(path: Path, line: str, terminal: bool):
    done = Conversation(path, [a_set("one")], f"{line}\n{line}\n1\n:q\n", terminal=terminal)
    assert done.said.count("Please type 1 to 4, or the answer; s for don't know, u to undo, q to end.") == 2
    assert [event.data["skipped"] for event in done.events] == [False]


@pytest.mark.parametrize("item", [choice("a"), rated("a")])
def test_q_ends_with_the_summary_where_nothing_is_typed(path: Path, item: Item):
    done = Conversation(path, [a_set("one", item)], "q\n1\n")
    assert (done.code, done.answered) == (0, 0)
    assert "Summary: 0 answers" in done.said


def test_what_is_no_option_counts_for_nothing_at_the_end_of_input(path: Path):
    done = Conversation(path, [a_set("one")], "Paris\n")
    assert (done.code, done.answered) == (0, 0)


@pytest.mark.parametrize(
    ("line", "chosen"),
    [
        ("500", "500 km"),
        ("500 KM", "500 km"),
        ("5000", "5000 km"),
        ("9", "9 members"),
        ("rhine", "the Rhine"),
        ("the rhi", "the Rhine"),
        ("40", "$40"),
        ("são", "Sao Tome"),
        ("guinea", "Guinea"),
        ("guinea-b", "Guinea-Bissau"),
        ("gui", None),
        ("50", None),
        ("5", None),
        ("r", None),
        ("$", None),
        ("the", None),
        ("", None),
    ],
)
def test_a_beginning_that_only_one_option_has_chooses_it(line: str, chosen: str | None):
    for options in (
        ["500 km", "5000 km", "the Rhine", "$40"],
        ["Sao Tome", "Guinea", "Guinea-Bissau", "9 members"],
    ):
        if chosen is None or chosen in options:
            place = place_of(line, options, "en")
            assert (None if place is None else options[place]) == chosen


def test_what_is_no_rating_is_asked_again_and_the_answer_is_not_said_twice(path: Path):
    done = Conversation(path, [a_set("one", rated("a"))], "\nwhat\ny\n", terminal=True)
    assert done.events[0].data["verdict"] == "right"
    assert done.said.count("The answer: Trust.") == 1


@pytest.mark.parametrize("terminal", [False, True])
@pytest.mark.parametrize("prefix", ["", ":"])
def test_u_and_s_are_commands_at_a_choice_as_in_the_app(path: Path, prefix: str, terminal: bool):
    lines = f"{prefix}s\n{prefix}u\n1\n{prefix}u\n"
    done = Conversation(path, [a_set("one")], lines, terminal=terminal)
    assert [event.type for event in done.events] == ["answered", "undone", "answered", "undone"]
    assert done.events[0].data["skipped"] is True
    assert done.said.count("Taken back.") == 2


def test_u_and_s_are_commands_before_a_rating_too(path: Path):
    done = Conversation(path, [a_set("one", rated("a"))], "s\nu\n\nu\ny\n:q\n", terminal=True)
    assert [event.type for event in done.events][:2] == ["answered", "undone"]


def test_u_and_s_are_answers_where_they_are_typed_and_where_they_are_options(path: Path):
    done = Conversation(path, [a_set("one", cloze("a"))], "u\n:u\ns\n:u\n:s\n")
    answered = [event.data for event in done.events if event.type == "answered"]
    assert [(data["response"], data["skipped"]) for data in answered] == [
        ("u", False),
        ("s", False),
        ("", True),
    ]
    symbols = tuple(Option(symbol, Proof("row", ("x",), "")) for symbol in ("U", "Fe", "Au"))
    sulfur = Item("n:s", "forward", Choice(("Which is sulfur?",), "S", symbols), ("s",))
    done = Conversation(path.with_name("symbols.db"), [a_set("one", sulfur)], "u\ns\n")
    assert [event.data["response"] for event in done.events] == ["U", "S"]


def test_feedback_says_answer_reason_rows_and_source(path: Path):
    done = Conversation(path, [a_set("one", choice("a"))], "wrong a 0\n")
    for sentence in (
        "Wrong. The answer: ",
        "You chose wrong a 0. It hosted in 2000.",
        "So it was.",
        "2000: wrong a 0 (your pick).",
        "2018: City a (the answer).",
        "Source: Closer community, 2023-07-04, paragraph 9.",
        "It comes back before the end.",
    ):
        assert sentence in done.said


def test_a_blank_is_said_as_a_word_and_typed(path: Path):
    done = Conversation(path, [a_set("one", cloze("a"))], "Quingdao\n")
    assert "Fill the blank.\nThe summit was in (blank).\nYour answer:" in done.said
    assert "Hint" not in done.said
    assert "Accepted: you wrote Quingdao, it is spelled Qingdao." in done.said


@pytest.mark.parametrize("command", ["?", ":hint", ":h"])
def test_a_hint_is_given_on_request_and_the_answer_is_then_hard(path: Path, command: str):
    done = Conversation(path, [a_set("one", cloze("a"))], f"{command}\nQingdao\n")
    assert "Your answer:\nHint: a port.\n" in done.said
    with Store.open(path) as store:
        (answered,) = (event for event in store.events() if event.type == "answered")
    assert (answered.data["rating"], answered.data["hinted"]) == (2, True)


def test_a_typed_answer_may_look_like_a_word_of_help(path: Path):
    done = Conversation(path, [a_set("one", cloze("a"))], "help\n")
    assert done.events[0].data["response"] == "help"


def test_a_recall_is_rated_after_the_answer_was_shown(path: Path):
    done = Conversation(path, [a_set("one", rated("a"))], "\ny\n", terminal=True)
    assert done.said.index("The answer: Trust.") < done.said.index("Did you know it?")
    assert done.events[0].data["verdict"] == "right"


@pytest.mark.parametrize(
    ("line", "verdict"), [("y", "right"), ("n", "wrong"), ("1", "right"), ("what\nn", "wrong")]
)
def test_a_recall_takes_one_line_through_a_pipe(path: Path, line: str, verdict: str):
    done = Conversation(path, [a_set("one", rated("a"))], f"{line}\n")
    assert done.events[0].data["verdict"] == verdict


def test_undo_right_and_help_are_lines_too(path: Path):
    done = Conversation(path, [a_set("one")], "1\n:undo\n2\n:help\n:what\n?\n:UNDO\n:undo\n")
    assert [event.type for event in done.events] == ["answered", "undone", "answered", "undone"]
    assert done.said.count("Taken back.") == 2
    assert "There is nothing to take back." in done.said
    assert done.said.count(spoken.HELP.splitlines()[0]) == 3


def test_right_overrules_the_last_answer(path: Path):
    done = Conversation(path, [a_set("one", cloze("a"))], "Tsingtao\n:right\n:right\n")
    assert [event.type for event in done.events] == ["answered", "overruled"]
    assert "It counts as right." in done.said


def test_undo_reaches_the_last_answer_of_the_session_before(path: Path):
    items = [choice("a"), choice("b")]
    done = Conversation(
        path, [a_set("one", *items[:1]), a_set("two", *items[1:])], "City a\n:undo\nCity a\nCity b\n"
    )
    assert [event.type for event in done.events] == ["answered", "undone", "answered", "answered"]


def test_quit_ends_with_the_summary(path: Path):
    done = Conversation(path, [a_set("one")], "1\n:quit\n1\n")
    assert (done.code, done.answered) == (0, 1)
    assert "Summary: 1 answer, " in done.said


def test_at_a_keyboard_it_asks_which_set_and_whether_to_go_on(path: Path):
    sets = [a_set("one", choice("a")), a_set("two", choice("b"), choice("c"))]
    done = Conversation(path, sets, "9\n2\nCity b\nCity c\n\n:quit\n", terminal=True)
    assert "1. One: 1 new, 0 of 1 known." in done.said
    assert "Please type a number from 1 to 2." in done.said
    assert [event.card[:3] for event in done.events] == ["n:b", "n:c"] or len(done.events) > 2
    assert done.said.count("Which set?") == 3


def test_at_a_keyboard_enter_takes_the_first_set_and_again_asks_what_was_missed(path: Path):
    sets = [a_set("one", choice("a")), a_set("two")]
    done = Conversation(path, sets, "\ns\nCity a\n:again\nCity a\n:undo\nCity a\n:quit\n", terminal=True)
    assert [event.type for event in done.events] == ["answered"] * 3 + ["undone", "answered"]


def test_an_interrupt_ends_with_the_summary(path: Path):
    class Interrupted(io.StringIO):
        def readline(self, size: int | None = -1, /) -> str:  # type: ignore[override]
            line = super().readline(size)  # type: ignore[arg-type]
            if not line:
                raise KeyboardInterrupt
            return line

    out = io.StringIO()
    with Store.open(path) as store:
        code = plain.run([a_set("one")], store, now=lambda: NOW, stdin=Interrupted("1\n"), stdout=out)
        assert len(list(store.events())) == 1
    assert code == 130
    assert "Summary: 1 answer, " in out.getvalue()


def test_nothing_to_study_is_said(path: Path):
    done = Conversation(path, [a_set("one", choice("a"))], "City a\nCity a\n")
    assert done.said.endswith("Nothing is left here for today.\n")
    assert Conversation(path, [ItemSet("e", "Empty", ())], "1\n").code == 0
    assert Conversation(path, [], "1\n").code == 0
    assert Conversation(path, [], "1\n", terminal=True).code == 0


def test_a_table_is_said_in_sentences():
    table = Table(("year", "city"), (("2015", "Ufa"), ("2018", "")), picked=(0,), answer=(1,))
    assert list(spoken.rows(table)) == ["2015: Ufa (your pick).", "2018 (the answer)."]
    wide = Table(("land", "city", "river"), (("Peru", "Lima", "Rímac"),))
    assert list(spoken.rows(wide)) == ["Peru: city Lima, river Rímac."]


def test_places_in_one_document_are_one_source():
    cited = [Citation("d", "Ties", "2024", n) for n in (10, 1, 2, 8, 2)]
    assert list(spoken.sources([*cited, Citation("e", "Web")])) == [
        "Source: Ties, 2024, paragraphs 1, 2, 8 and 10.",
        "Source: Web.",
    ]


def test_nothing_is_said_that_a_terminal_or_a_screen_reader_stumbles_over(path: Path):
    escape = Item("n:e", "recall", Recall(("A \x1b[31mred\x07 one?",), Answer("x", "name"), True), ("e",))
    done = Conversation(path, [a_set("one", escape)], "\x1b[2J\x00hello\u2028\n")
    assert all(char == "\n" or char.isprintable() for char in done.said)
    assert not re.search("[\u2500-\u259f|+=_]{2}", done.said)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.one_of(st.sampled_from(["1", "2", "", ":undo", ":right", ":again", "u", "s", "y", "?"]), st.text())
    ),
    st.booleans(),
)
def test_no_input_whatever_crashes_it(tmp_path: Path, lines: list[str], terminal: bool):
    sets = [a_set("one", choice("a"), cloze("b"), rated("c")), a_set("two")]
    path = tmp_path / f"{len(list(tmp_path.iterdir()))}.db"
    done = Conversation(path, sets, "\n".join(lines), terminal=terminal)
    assert done.code == 0
    undone = sum(event.type == "undone" for event in done.events)
    assert undone <= done.answered


RUN = """
import json, sys
from datetime import datetime
from pathlib import Path
from quizgen.plain import talk as plain
from quizgen.plain.line import place_of
from quizgen.store import Store
from tests.test_plain import a_set, cloze
sets = [a_set("one", *(cloze(str(n)) for n in range(200)))]
with Store.open(Path(sys.argv[1])) as store:
    sys.exit(plain.run(sets, store, now=lambda: datetime.now().astimezone()))
"""


def process(path: Path, **environment: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", RUN, str(path)],
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )


@pytest.mark.parametrize("environment", [{}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}])
def test_bytes_that_are_no_text_are_an_answer_like_any_other(path: Path, environment: dict[str, str]):
    done = process(path, **environment)
    done.communicate(b"\xff\xfe\x00\x80\nQingd\xc3\xa1o\n\xed\xa0\x80\n", timeout=60)
    assert done.returncode == 0
    with Store.open(path) as store:
        events = list(store.events())
    assert len(events) == 3
    json.dumps([event.data["response"] for event in events]).encode()


def test_a_kill_in_the_middle_of_a_session_loses_no_answer(path: Path):
    answers = 0
    for kill in range(3):
        running = process(path)
        assert running.stdin is not None
        assert running.stdout is not None
        marked = 0
        while marked < 5 + 3 * kill:
            line = running.stdout.readline().decode()
            assert line, "it ended by itself"
            if line.startswith("Your answer:"):
                running.stdin.write(b"Beijing\n")
                running.stdin.flush()
            marked += line.startswith("Wrong.")
        running.send_signal(signal.SIGTERM if os.name == "nt" else signal.SIGKILL)
        running.communicate(timeout=30)
        answers += marked
        with Store.open(path) as store:
            kept = len(list(store.events()))
        assert answers <= kept <= answers + 1
        answers = kept


def test_the_time_of_an_answer_is_measured(path: Path):
    clock = iter(NOW + timedelta(milliseconds=50 * n) for n in range(1000))
    with Store.open(path) as store:
        plain.run(
            [a_set("one")], store, now=lambda: next(clock), stdin=io.StringIO("1\n"), stdout=io.StringIO()
        )
        assert [event.data["milliseconds"] for event in store.events()] == [50]
