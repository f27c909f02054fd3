from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.errors import Place
from quizgen.fact import Wording
from quizgen.languages import language
from quizgen.notation.block import block, text
from quizgen.notation.brackets import (
    Bracket,
    brackets,
    elements,
    escaped,
    faults,
    masked,
    plain,
    split,
    written,
)
from quizgen.notation.sentence import Cited, Notes, Row, Sentence, Vouched

EN = language("en")
FIRST = Place("facts.yaml", 10, 5)


def read(*lines, table=False, code="en"):
    sentences, problems = block(lines, FIRST, language(code), table=table)
    assert problems == ()
    return sentences


def one(*lines, **options):
    (sentence,) = read(*lines, **options)
    return sentence


def told(*lines, table=False):
    _, problems = block(lines, FIRST, EN, table=table)
    return [str(problem).removeprefix("facts.yaml:") for problem in problems]


# --- sentences


def test_brackets_hold_values_and_all_else_is_text():
    sentence = one("The SCO held its [2018] summit in {Qingdao}.")
    assert sentence.parts == ("The SCO held its ", " summit in ", ".")
    assert sentence.brackets == (Bracket("2018", True), Bracket("Qingdao", False))
    assert not sentence.named


@pytest.mark.parametrize(
    "line",
    [
        "Note: it is [5].",
        "# is no [comment] without a space"[0:1] + "5 is [a tag].",
        'He said "yes", so it is [true].',
        "A | bar; a semicolon [x]",
    ],
)
def test_colons_quotes_bars_and_semicolons_are_plain_in_a_sentence(line):
    assert len(one(line).brackets) == 1


@pytest.mark.parametrize(
    ("line", "parts", "values"),
    [
        (r"An array a\[0\] holds [x].", ("An array a[0] holds ", "."), ["x"]),
        (r"The set \{1, 2\} has [2] elements.", ("The set {1, 2} has ", " elements."), ["2"]),
        (r"The area is [\(\pi r^2\)].", ("The area is ", "."), [r"\(\pi r^2\)"]),
        (r"In \(a[i]\) the index is [i].", (r"In \(a[i]\) the index is ", "."), ["i"]),
        (r"A path C:\new is [long].", (r"A path C:\new is ", "."), ["long"]),
        (r"A backslash \\[x].", ("A backslash \\", "."), ["x"]),
        (r"Two \\\[ signs [x].", (r"Two \[ signs ", "."), ["x"]),
        (r"It ends with [x] \\", ("It ends with ", r" \\"), ["x"]),
    ],
)
def test_a_backslash_or_a_formula_makes_signs_plain(line, parts, values):
    sentence = one(line)
    assert sentence.parts == parts
    assert [plain(b.text) for b in sentence.brackets] == values


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("首都是［北京］。", ["北京"]),
        ("｛2018｝年在［青岛］。", ["2018", "青岛"]),
        ("Prix : [20\u00a0%].", ["20\u00a0%"]),
    ],
)
def test_full_width_brackets_count_as_ascii_and_text_stays(line, values):
    assert [b.text for b in one(line).brackets] == values


def test_full_width_signs_below_a_sentence_count_as_ascii():
    sentence = one(
        "｛国｝的首都是［城］。",
        "  ？｛国｝的首都在哪里？",
        "  ｜ 法国 ｜ 巴黎",
        "  ＠ doc p3",
        "  said by：李",
    )
    assert sentence.wordings[0].parts == ("", "的首都在哪里？")
    assert sentence.rows[0].cells == ("法国", "巴黎")
    assert sentence.notes.cited[0].paragraph == 3
    assert sentence.notes.speaker == "李"


def test_a_star_is_must_know_and_a_stamp_stands_at_the_end():
    sentence = one("* The SCO held its [2018] summit.        ^k7f2")
    assert sentence.must_know
    assert sentence.stamp == "k7f2"
    assert sentence.parts[-1] == " summit."


def test_a_power_is_no_stamp():
    assert one("Ten is [x ^2] or ten ^2").stamp == ""


def test_comments_and_empty_lines_say_nothing():
    assert len(read("# [a]", "", "The sky is [blue].", "  # a note", "#", "Grass is [green].")) == 2


def test_places_are_those_of_the_file():
    first, second = read("The sky is [blue].", "  ? Which colour has the sky? [blue]", "* Grass is [green].")
    assert first.place == Place("facts.yaml", 10, 5)
    assert first.wordings[0].place == Place("facts.yaml", 11, 9)
    assert second.place == Place("facts.yaml", 12, 5)


def test_notes_at_the_head_hold_for_each_sentence_that_says_nothing_else():
    first, second = read(
        "said by: Zhang Ming", "detail", "The sky is [blue].", "  said by: Xi", "Grass is [green]."
    )
    assert (first.notes.speaker, second.notes.speaker) == ("Xi", "Zhang Ming")
    assert first.notes.detail
    assert second.notes.detail


# --- lines below


@pytest.mark.parametrize(
    ("question", "givens", "asks", "of_these"),
    [
        ("Which city hosted the summit of {2018}?", (0,), 1, False),
        ("When was {Qingdao} the host?", (1,), 0, False),
        ("Who chaired it? [Xi Jinping]", (), 2, False),
        ("Who chaired it in {qingdao}, in {2018}?", (1, 0), 2, False),
        ("Which of these chaired it? [Xi Jinping]", (), 2, True),
        ("Of the  following, who did in {2018} and {2018}? [Xi Jinping]", (0, 0), 2, True),
    ],
)
def test_a_question_asks_the_bracket_it_leaves_out(question, givens, asks, of_these):
    sentence = (
        one("In {2018} {Qingdao} was the host, and [Xi Jinping] the chair.", f"  ? {question}")
        if asks == 2
        else one("Its [2018] summit was in [Qingdao].", f"  ? {question}")
    )
    (wording,) = sentence.wordings
    assert (wording.givens, wording.asks, wording.of_these) == (givens, asks, of_these)
    assert len(wording.parts) == len(givens) + 1


def test_a_question_that_shows_all_blanks_asks_the_given_left_out():
    sentence = one(
        "{country} is [coast].", "  ? Which of these countries is {coast}?", "  | France | by the sea"
    )
    assert (sentence.wordings[0].asks, sentence.wordings[0].of_these) == (0, True)


@pytest.mark.parametrize(
    ("code", "question"),
    [
        ("de", "Welche dieser Städte liegt am Meer? [stadt]"),
        ("fr", "Laquelle de ces villes est sur la mer ? [stadt]"),
        ("es", "¿Cuál de estas ciudades está en la costa? [stadt]"),
    ],
)
def test_of_these_is_a_phrase_of_the_language(code, question):
    sentence = one("{land} [stadt]", f"  ? {question}", "  | a | b", code=code)
    assert sentence.wordings[0].of_these


def test_rows_fill_brackets_that_hold_names():
    sentence = one(
        "In {when} the routes reached [number] {place}.",
        "  | mid-2023 | 54 | cities    @ other-doc p2 p3",
        "  | 2022 | 24 | countries |",
        r"  | 2021 | a\|b | regions | @ p7",
        "  detail",
    )
    assert sentence.named
    assert [row.cells for row in sentence.rows] == [
        ("mid-2023", "54", "cities"),
        ("2022", "24", "countries"),
        ("2021", r"a\|b", "regions"),
    ]
    assert [[(c.document, c.paragraph) for c in row.notes.cited] for row in sentence.rows] == [
        [("other-doc", 2), ("other-doc", 3)],
        [],
        [("", 7)],
    ]
    assert sentence.notes.detail


def test_a_line_deeper_than_a_row_speaks_of_that_row_alone():
    sentence = one("{a} is [b].", "  | 1 | 2", "    doubt: no", "    was: one", "  | 3 | 4", "  why: both")
    assert [(row.notes.doubt, row.notes.was) for row in sentence.rows] == [("no", "one"), ("", "")]
    assert sentence.notes.why == "both"


@pytest.mark.parametrize(
    ("line", "values", "reason"),
    [
        ("x Moscow", ("Moscow",), ""),
        ("x Moscow; Ufa: they hosted others", ("Moscow", "Ufa"), "they hosted others"),
        ("x [Alien: Covenant]; Aliens: another film", ("Alien: Covenant", "Aliens"), "another film"),
        ("x [a; b]: the wrong list", ("a; b",), "the wrong list"),
        ("x 10:30; 11:15", ("10:30", "11:15"), ""),
        ("x Ufa:", ("Ufa",), ""),
        (r"x a\; b", (r"a\; b",), ""),
    ],
)
def test_x_vouches_values_wrong(line, values, reason):
    (wrong,) = one("It was in [Qingdao].", f"  {line}").wrong
    assert (wrong.values, wrong.reason, wrong.element) == (values, reason, None)


def test_x_below_a_question_is_about_what_it_asks():
    sentence = one(
        "[A] and [B].",
        "  ? Which comes first? [A]",
        "  x C",
        "  ? Which of these comes second? [B]",
        "  x D",
        "  x E",
    )
    assert [(w.role, w.element) for w in sentence.wrong] == [(0, False), (1, True), (1, True)]


@pytest.mark.parametrize(
    ("line", "cited"),
    [
        ("@ doc p9", [("doc", 9)]),
        ("@ doc", [("doc", 0)]),
        ("@ p9", [("", 9)]),
        ("@ doc p9 p12", [("doc", 9), ("doc", 12)]),
    ],
)
def test_at_names_further_places(line, cited):
    assert [(c.document, c.paragraph) for c in one("It was in [Ufa].", f"  {line}").notes.cited] == cited


def test_all_problems_of_a_block_are_told_and_the_rest_is_read():
    sentences, problems = block(
        ["The [a is b.", "The sky is [blue].", "  ? What is {it}?", "  y no", "Plain."], FIRST, EN
    )
    assert [s.parts[0] for s in sentences] == ["The sky is "]
    assert [p.place.line for p in problems] == [10, 12, 13, 14]


# --- always

TEXT = st.text(st.characters(exclude_categories=("C", "Z")) | st.sampled_from(" \\[]{};|:.^()"), max_size=12)
INSIDE = TEXT.map(lambda t: t.strip()).filter(lambda t: t and "\\(" not in t)
PART = TEXT.filter(lambda t: "\\(" not in t)


@given(PART, st.booleans())
def test_escaped_text_is_plain_again(part, before):
    written_ = escaped(part, before=before)
    assert plain(written_, before=before) == part
    if before:
        assert masked(written_ + "]").count("]") == 1


@given(st.lists(INSIDE.filter(lambda t: t not in ("…", "...")), min_size=2, max_size=4), st.booleans())
def test_a_written_list_has_the_same_elements(texts, complete):
    assert elements(written(tuple(texts), complete=complete)) == (tuple(texts), complete)


@given(st.lists(PART, min_size=1, max_size=4), st.data())
def test_a_written_line_has_the_same_parts(parts, data):
    inside = data.draw(st.lists(INSIDE.map(escaped), min_size=len(parts) - 1, max_size=len(parts) - 1))
    line = escaped(parts[0], before=len(parts) > 1)
    for at, value in enumerate(inside, 1):
        line += f"[{value}]" + escaped(parts[at], before=at < len(parts) - 1)
    mask = masked(line)
    assert len(mask) == len(line)
    assert faults(line, mask) == ()
    assert brackets(line, mask) == (tuple(parts), tuple(Bracket(value, True) for value in inside))


@given(st.text(max_size=60))
def test_no_line_breaks_the_reader_and_each_problem_has_a_place_and_a_mend(line):
    sentences, problems = block([line.replace("\n", " ")] * 2 + ["  " + line.replace("\n", " ")], FIRST, EN)
    for problem in problems:
        assert problem.what
        assert problem.mend
        assert 10 <= problem.place.line <= 12
        assert problem.place.column >= 5
    for sentence in sentences:
        assert len(sentence.parts) == len(sentence.brackets) + 1


WORDS = st.text("abcdefghij KLM,.'–é", min_size=1, max_size=10)
NOTE = WORDS.map(lambda t: t.strip(" ")).filter(bool)
NAMES = st.sampled_from(["when", "city", "head of state", "número"])


@st.composite
def sentences(draw):
    count = draw(st.integers(1, 4))
    named = draw(st.booleans())
    inside = draw(
        st.lists(
            NAMES if named else INSIDE.map(escaped),
            min_size=count,
            max_size=count,
            unique_by=lambda t: plain(t).casefold(),
        )
    )
    kinds = [True, *draw(st.lists(st.booleans(), min_size=count - 1, max_size=count - 1))]
    parts = [
        "The " + draw(PART),
        *draw(st.lists(PART, min_size=count - 1, max_size=count - 1)),
        draw(PART).rstrip() + ".",
    ]
    found = tuple(
        Bracket(t if kind else t.replace(";", ","), kind) for t, kind in zip(inside, kinds, strict=True)
    )
    place = Place("", 0)
    cited = st.builds(Cited, st.sampled_from(["doc", "other-doc"]), st.integers(0, 40), st.just(place))
    rows = st.lists(
        st.builds(
            Row,
            st.tuples(*[INSIDE.map(escaped).filter(lambda t: "@" not in t) if k else NAMES for k in kinds]),
            st.just(place),
            st.builds(
                Notes,
                doubt=NOTE | st.just(""),
                was=NOTE | st.just(""),
                cited=st.lists(cited, max_size=2).map(tuple),
            ),
        ),
        min_size=1,
        max_size=3,
    )
    ask = draw(st.integers(0, count - 1))
    givens = tuple(i for i in range(count) if i != ask)
    question = Wording(
        tuple(["Q", *[" and "] * (len(givens) - 1), "?"][: len(givens) + 1]) if givens else ("Q?",),
        givens,
        ask,
    )
    keys = [plain(b.text).casefold() for b in found]
    unambiguous = len({" ".join(k.split()) for k in keys}) == count and all(k.isascii() for k in keys)
    return Sentence(
        tuple(parts),
        found,
        place,
        named,
        draw(st.sampled_from(["", "k7f2"])),
        draw(st.booleans()),
        tuple(draw(rows)) if named else (),
        (question,) if unambiguous and draw(st.booleans()) else (),
        (),
        draw(
            st.builds(
                Notes,
                NOTE | st.just(""),
                NOTE | st.just(""),
                NOTE | st.just(""),
                NOTE | st.just(""),
                detail=st.booleans(),
                cited=st.lists(cited, max_size=2).map(tuple),
            )
        ),
    )


def without_places(sentence):
    def notes(n):
        return replace(n, cited=tuple(replace(c, place=Place("")) for c in n.cited))

    return replace(
        sentence,
        place=Place(""),
        rows=tuple(replace(r, place=Place(""), notes=notes(r.notes)) for r in sentence.rows),
        notes=notes(sentence.notes),
    )


@given(sentences())
def test_a_written_sentence_is_read_as_it_was(sentence):
    again = one(*text(sentence))
    assert without_places(again) == without_places(sentence)


@given(sentences())
def test_writing_what_was_read_changes_nothing(sentence):
    lines = text(sentence)
    assert text(one(*lines)) == lines


def test_wrong_values_are_written_below_what_they_are_about():
    lines = (
        "[A] and [B].",
        "  ? First? [A]",
        "  x [C]: no",
        "  ? Which of these is second? [B]",
        "  x [D]; [E]",
    )
    assert text(one(*lines)) == lines
    assert one("It is [A].", "  x B").wrong == (Vouched(0, ("B",), "", None, Place("facts.yaml", 11, 7)),)


@given(st.text(st.sampled_from("ab;|\\[]"), max_size=8))
def test_splitting_keeps_every_sign_but_the_separators(line):
    assert "".join(split(line, ";")).replace(" ", "") == "".join(
        c for c, m in zip(line, masked(line), strict=True) if m != ";"
    )
