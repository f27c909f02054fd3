"""Packages in real Anki: imported into a fresh collection, rendered, imported again."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from html.parser import HTMLParser
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from quizgen.format import Options
from quizgen.formats import FORMATS
from quizgen.formats.anki import note_types
from quizgen.item import Answer, Blank, Choice, Cloze, Item, ItemSet, Option, Proof, Recall
from tests import sample_sets
from tests.needs import needs_anki

if TYPE_CHECKING:
    from anki.cards import Card
    from anki.collection import Collection

pytestmark = needs_anki

KEPT = "type, queue, due, ivl, factor, reps, lapses, flags, did, data"


@contextmanager
def collection() -> Iterator[Collection]:
    from anki.collection import Collection

    with TemporaryDirectory() as folder:
        made = Collection(str(Path(folder) / "collection.anki2"))
        try:
            yield made
        finally:
            made.close()


def imported(
    into: Collection, sets: Sequence[ItemSet], options: Options = sample_sets.OPTIONS
) -> dict[str, int]:
    """Import with Anki's defaults; how many notes it says are new, updated, and so on, without the zeros."""
    from anki.collection import ImportAnkiPackageOptions, ImportAnkiPackageRequest

    out = io.BytesIO()
    FORMATS["anki"].write(sets, out, options)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "deck.apkg"
        path.write_bytes(out.getvalue())
        request = ImportAnkiPackageRequest(package_path=str(path), options=ImportAnkiPackageOptions())
        log = into.import_anki_package(request).log
    counts = {
        name: len(notes)
        for name, notes in ((f.name, v) for f, v in log.ListFields())
        if name != "found_notes"
    }
    assert log.found_notes == sum(counts.values())
    return counts


def cards(of: Collection) -> list[Card]:
    return [of.get_card(card_id) for card_id in of.find_cards("")]


def state(of: Collection) -> tuple[object, object, object]:
    """What a learner would miss: notes, places of cards, the log."""
    assert of.db is not None
    return (
        of.db.all("select id, guid, mid, mod, tags, flds from notes order by id"),
        of.db.all(f"select id, nid, ord, {KEPT} from cards order by id"),
        of.db.all("select * from revlog order by id"),
    )


class Text(HTMLParser):
    """What a reader sees of the element with this class."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name, self.depth, self.text = name, 0, ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br" and self.depth:
            self.text += "\n"
        if tag not in {"br", "wbr", "img", "hr", "input"} and (
            self.depth or self.name in str(dict(attrs).get("class"))
        ):
            self.depth += 1

    def handle_endtag(self, tag: str) -> None:
        self.depth -= bool(self.depth)

    def handle_data(self, data: str) -> None:
        self.text += data if self.depth else ""


def seen(side: str, name: str) -> str:
    """The text of the first element with this class."""
    parser = Text(name)
    parser.feed(side.partition("<script>")[0])
    return close(parser.text)


def sets(*items: Item) -> list[ItemSet]:
    return [ItemSet("s", "S", items)]


def test_a_fresh_collection_takes_everything_and_every_side_shows_something() -> None:
    with collection() as col:
        assert imported(col, sample_sets.sets()) == {"new": 7}
        assert len(cards(col)) == 10
        for card in cards(col):
            output = card.render_output()
            for side in (output.question_text, output.answer_text):
                assert "{{" not in side.replace("{{c1::no}}", ""), "an unknown field"
                assert seen(side, "stem").strip()
            assert output.answer_text != output.question_text
            assert not output.question_av_tags
            assert not output.answer_av_tags
        assert not col.get_empty_cards().notes
        assert col.fix_integrity() == ("Database rebuilt and optimized.", True)


def test_importing_again_changes_nothing() -> None:
    with collection() as col:
        imported(col, sample_sets.sets())
        before = state(col)
        later = replace(sample_sets.OPTIONS, now=sample_sets.NOW + timedelta(days=9))
        assert imported(col, sample_sets.sets(), later) == {"duplicate": 7}
        assert state(col) == before


def test_one_corrected_item_updates_one_note_and_keeps_all_that_was_learned() -> None:
    from anki.decks import DeckId

    summits, odd = sample_sets.sets()
    with collection() as col:
        assert col.db is not None
        imported(col, (summits, odd))
        col.decks.select(DeckId(col.decks.id("quizgen::Summits") or 0))
        for rating in (3, 1, 4):
            card = col.sched.getCard()
            assert card
            card.start_timer()
            col.sched.answerCard(card, rating)
        own = col.get_note(col.find_notes("is:new")[0])
        own["Spare1"] = "my own words"
        own.tags.append("marked")
        col.update_note(own)
        col.set_user_flag_for_cards(3, [card.id for card in own.cards()])
        notes, rows, log = state(col)
        was = sample_sets.choice()
        new = replace(
            was, explanation="In 2018 it was Qingdao.", revision="6", changed="2024-04-30T20:00:00Z"
        )
        items = tuple(new if item.id == was.id else item for item in summits.items)
        assert imported(col, (replace(summits, items=items), odd)) == {"updated": 1, "duplicate": 6}
        notes_after, rows_after, log_after = state(col)
        assert isinstance(notes, list)
        assert isinstance(notes_after, list)
        changed = [after for before, after in zip(notes, notes_after, strict=True) if before != after]
        assert len(changed) == 1
        assert "In 2018 it was Qingdao." in changed[0][-1]
        assert rows_after == rows
        assert log_after == log
        assert col.db.scalar("select count() from revlog") == 3


def test_newer_templates_arrive_without_a_second_note_type(monkeypatch: pytest.MonkeyPatch) -> None:
    with collection() as col:
        imported(col, sample_sets.sets())
        monkeypatch.setattr("quizgen.formats.anki.package.CHANGED", note_types.CHANGED + 1)
        for one in note_types.NOTE_TYPES:
            monkeypatch.setattr(note_types.model(one), "css", "/* newer */")
        assert imported(col, sample_sets.sets()) == {"duplicate": 7}
        ours = [one for one in col.models.all() if one["name"].startswith("quizgen")]
        assert len(ours) == 3
        assert {one["css"] for one in ours} == {"/* newer */"}


def test_a_deck_that_is_there_takes_the_notes_and_stays_as_it_is() -> None:
    with collection() as col:
        home = col.decks.id("Politics::SCO")
        deck = col.decks.by_name("Politics::SCO")
        assert deck
        deck["desc"] = "my own words"
        col.decks.save(deck)
        options = replace(sample_sets.OPTIONS, deck="Politics::SCO")
        imported(col, sample_sets.sets()[:1], options)
        assert {card.did for card in cards(col)} == {home}
        after = col.decks.by_name("Politics::SCO")
        assert after
        assert after["desc"] == "my own words"


def test_a_recall_asks_for_typing_only_where_it_is_fit_for_it() -> None:
    with collection() as col:
        imported(col, sample_sets.sets())
        asked = {card.note()["Item"]: "[[type:Answer]]" in card.question() for card in cards(col)}
        assert [item for item, typing in asked.items() if typing] == ["sco:recall:k7f4"]


text = st.text(
    st.sampled_from(":{}[]\\()<>&\"';c1 \n\t\x1e\x1f") | st.characters(exclude_categories=["Cs"]), max_size=15
)
ends = st.sampled_from(["a", "{", "}", ":", "::", "}}"])  # never a blank: a side without text is no question
worded = st.tuples(ends, text, ends).map("".join)
commands = st.sampled_from(
    [
        "[sound:a.mp3]",
        "[latex]x[/latex]",
        "[$]x[/$]",
        "[[type:Answer]]",
        "[anki:tts lang=en]x[/anki:tts]",
        r"\(b}}::\)",
    ]
)
texts = worded | st.tuples(worded, commands, worded).map("".join)


def close(words: str) -> str:
    """Without the spaces that part like braces and colons in formulas, where they make no difference."""
    return re.sub(r"(?<=([:{}])) +(?=\1)", "", words)


def shown_as(words: str) -> str:
    """What can be seen of a text: NFC, other ends of lines as one, control characters as �."""
    lines = words.replace("\r\n", "\n")
    for line in "\r\u2028\u2029":
        lines = lines.replace(line, "\n")
    lines = unicodedata.normalize("NFC", lines.replace("\t", " ").replace("\x1e", ""))
    return "".join(
        "\ufffd" if (unicodedata.category(c) == "Cc" and c != "\n") or c in "\ufffe\uffff" else c
        for c in lines
    )


# No shrinking: each try is an import, and the differing row says enough.
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
@given(st.lists(st.tuples(texts, texts, texts, texts), min_size=1, max_size=20))
def test_any_text_is_shown_as_it_is(rows: list[tuple[str, str, str, str]]) -> None:
    items = []
    for n, (one, two, three, four) in enumerate(rows):
        cloze = Cloze(
            (one, two, three), (Blank(1, Answer(four, "text"), three), Blank(4, Answer(one, "text")))
        )
        wrong = (Option(three, Proof("row", (), four)), Option("x", Proof("row", (), one)))
        choice = Choice((two,), one, wrong)
        recall = Recall((three,), Answer(four, "text", (two,)), n % 2 == 0)
        items += [
            Item(f"{kind}{n}", kind, body, ()) for kind, body in (("c", cloze), ("m", choice), ("r", recall))
        ]
    with collection() as col:
        assert imported(col, sets(*items)) == {"new": len(items)}
        sides = {
            (card.note()["Item"], card.ord): (
                card.render_output().question_text,
                card.render_output().answer_text,
            )
            for card in cards(col)
        }
    assert len(sides) == len(rows) * 4
    for n, row in enumerate(rows):
        one, two, three, four = map(shown_as, row)
        assert seen(sides[f"c{n}", 0][0], "stem") == close(f"{one}[{three}]{two}{one}{three}")
        assert seen(sides[f"c{n}", 3][0], "stem") == close(f"{one}{four}{two}[...]{three}")
        assert seen(sides[f"c{n}", 0][1], "stem") == close(f"{one}{four}{two}{one}{three}")
        assert seen(sides[f"c{n}", 3][1], "stem") == close(f"{one}{four}{two}{one}{three}")
        assert seen(sides[f"m{n}", 0][0], "stem") == close(two)
        assert seen(sides[f"m{n}", 0][1], "answer") == close(one)
        assert seen(sides[f"r{n}", 0][0], "stem") == close(three)
        assert seen(sides[f"r{n}", 0][1], "answer") == close(four)
