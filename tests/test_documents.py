from __future__ import annotations

import pytest

from quizgen.files import documents, facts

TEXT = """A guide to Qingdao

The summit of 2018 was held in Tsingtao, on the Yellow Sea.
It has over nine million people, twice as many as in 1990.

In May 2019 the trade was worth $23.3 trillion.
"""


@pytest.fixture
def verify(tmp_path):
    def run(*lines, block="p2", text=TEXT, file="guide.txt"):
        (tmp_path / "guide.txt").write_text(text, encoding="utf-8")
        header = f"topic: T\nnamespace: t\ndocument: |\n  id: guide\n  file: {file}\n"
        header += "names: |\n  city: Qingdao = Tsingtao; Ufa\n"
        body = "".join(f"    {line}\n" for line in lines)
        (tmp_path / "facts.yaml").write_text(f"{header}facts:\n  {block}: |\n{body}", encoding="utf-8")
        reading = facts.read([tmp_path / "facts.yaml"])
        assert reading.problems == ()
        return [f"{problem.place.line}: {problem.what}" for problem in documents.verify(reading, tmp_path)]

    return run


@pytest.mark.parametrize(
    ("block", "line"),
    [
        ("p2", "In {2018} it was in [Qingdao]."),
        ("p3", "It has [over 9 million] people."),
        ("p3", "It has [more than 9,000,000] people."),
        ("p4", "Trade was [23.3 trillion US dollars] in {May 2019}."),
        ("p1", "It is [a guide for walkers and their dogs]."),
    ],
)
def test_names_numbers_and_dates_that_stand_in_their_paragraph_are_fine(verify, block, line):
    assert verify(line, block=block) == []


@pytest.mark.parametrize(
    ("block", "line", "value"),
    [
        ("p2", "In {2019} it was in [Qingdao].", "2019"),
        ("p2", "In {2018} it was in [Ufa].", "Ufa"),
        ("p3", "In {2018} it was [so].", "2018"),
        ("p3", "It has [over 10 million] people.", "over 10 million"),
        ("p2", "They met in [Qingdao; Ufa; …].", "Ufa"),
    ],
)
def test_what_does_not_stand_in_its_paragraph_is_told(verify, block, line, value):
    assert verify(line, block=block) == [f"10: “{value}” does not stand in {block} of `guide`"]


def test_what_is_derived_says_why(verify):
    assert (
        verify("The next summit was in {2019}.", "  ? When was the next? [2019]", "  why: it is yearly") == []
    )


def test_a_fact_with_two_sources_stands_in_each(verify):
    assert verify("In {2018} it was in [Qingdao].", "  @ p1") == [
        "10: “2018” does not stand in p1 of `guide`"
    ]
    assert verify("In {year} it was in [city].", "  | 2018 | Qingdao", "  | 1990 | Qingdao  @ p3") == [
        "12: “1990” does not stand in p2 of `guide`",
        "12: “Qingdao” does not stand in p3 of `guide`",
    ]


def test_a_paragraph_that_is_not_there_is_told_even_with_a_reason(verify):
    assert verify("In {2018} it was in [Qingdao].", "  why: so", block="p9") == [
        "10: `guide` has no paragraph 9; it has 4"
    ]


def test_a_document_that_is_not_there_is_told_once(verify, tmp_path):
    found = verify("In {2018} it was in [Qingdao].", "It is [x].", file="gone.txt")
    assert found == [f"10: the document `guide` has no file `gone.txt` in {tmp_path}"]


@pytest.mark.parametrize("end", ["\r\n", "\n\n \n"])
def test_paragraphs_are_non_empty_lines_whatever_ends_them(verify, end):
    text = TEXT.replace("\n", end)
    assert verify("In {2018} it was in [Qingdao].", text=text) == []
