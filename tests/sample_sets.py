"""A few items of every type, with all that makes export hard."""

from datetime import UTC, datetime

from quizgen.format import Options
from quizgen.item import Answer, Blank, Choice, Citation, Cloze, Item, ItemSet, Option, Proof, Recall

NOW = datetime(2024, 5, 1, 12, tzinfo=UTC)
OPTIONS = Options(now=NOW, seed=7)
CHANGED = "2024-03-01T08:00:00Z"
SOURCE = Citation("xinhua-2023", "Closer community: what China wants", "2023-07-04", 9)


def wrong(text: str, reason: str) -> Option:
    return Option(text, Proof("row", ("sco-1",), reason))


def choice(item_id: str = "sco:forward:city:k7f2") -> Item:
    return Item(
        id=item_id,
        kind="forward",
        body=Choice(
            stems=("Which city hosted the SCO summit of 2018?", "The 2018 summit of the SCO was held in …"),
            key="Qingdao",
            distractors=(
                wrong("Astana", "Astana hosted the summits of 2005, 2011 and 2017."),
                wrong("Samarkand", "Samarkand hosted the summit of 2022."),
                wrong("Ufa", "Ufa hosted the summit of 2015."),
                wrong("Bishkek", "Bishkek hosted the summits of 2007, 2013 and 2019."),
            ),
            draws=((0, 1, 3), (0, 2, 3), (1, 2, 3)),
        ),
        facts=("k7f2",),
        topic="Shanghai Cooperation Organization",
        must_know=True,
        date="2018",
        explanation="The SCO held its 2018 summit in Qingdao.",
        table=(("Year", "City"), ("2017", "Astana"), ("2018", "Qingdao"), ("2019", "Bishkek")),
        sources=(SOURCE,),
        revision="5f3a",
        changed=CHANGED,
    )


def ordered() -> Item:
    return Item(
        id="sco:forward:year:k7f3",
        kind="forward",
        body=Choice(
            stems=("In which year was the SCO founded?",),
            key="2001",
            distractors=(
                wrong("1996", "In 1996 the Shanghai Five met."),
                wrong("1999", "Two years too early."),
                wrong("2003", "Two years too late."),
                wrong("2005", "Four years too late."),
            ),
            ordered=True,
            rank=2,
            draws=((0, 1, 2), (1, 2, 3)),
        ),
        facts=("k7f3",),
        topic="Shanghai Cooperation Organization",
        revision="5f3b",
        changed=CHANGED,
    )


def cloze() -> Item:
    return Item(
        id="sco:cloze:k7f2",
        kind="cloze",
        body=Cloze(
            parts=("The SCO held its ", " summit in ", "."),
            blanks=(
                Blank(1, Answer("2018", "year", ("'18",)), "year"),
                Blank(3, Answer("Qingdao", "name", ("Tsingtao",), ("Astana", "Ufa"))),
            ),
        ),
        facts=("k7f2",),
        topic="Shanghai Cooperation Organization",
        date="2018",
        explanation="It was the eighteenth.",
        sources=(SOURCE, Citation("other", "", "", 2)),
        revision="5f3c",
        changed=CHANGED,
    )


def recall() -> Item:
    return Item(
        id="sco:recall:k7f4",
        kind="recall",
        body=Recall(
            prompts=("When was the SCO founded?",),
            answer=Answer("15 June 2001", "date", ("June 15, 2001", "2001-06-15; exactly")),
            typed=True,
        ),
        facts=("k7f4",),
        speaker="Zhang Ming",
        revision="5f3d",
        changed="2024-03-02T09:30:00Z",
    )


def awkward() -> tuple[Item, ...]:
    """Characters that some format reads as its own: markup, notation, formulas, controls, other scripts."""
    return (
        Item(
            id="odd:forward:a&b <\"'>",
            kind="forward",
            body=Choice(
                stems=('=SUM(A1) <b>is</b> "what" & why? [sound:beep.mp3] {{c1::no}}',),
                key="<script>alert(1)</script>",
                distractors=(
                    wrong("@cmd", "a \x1f control & \x07 another"),
                    wrong("-5", "two\nlines"),
                    wrong("شنغهاي 2018", "العربية"),
                ),
            ),
            facts=("odd",),
            topic='odd::topic "quoted"',
            detail=True,
            language="ar",
            explanation=r"\(\frac{a_{1}}{b^{2}}\) and [latex]x[/latex]",
            revision="5f3e",
            changed=CHANGED,
        ),
        Item(
            id="odd:cloze",
            kind="cloze",
            body=Cloze(
                parts=("std::", " {{c9::no}} ", "} {", "{"),
                blanks=(
                    Blank(2, Answer("vector::at", "text", ("a::b",)), "C++::hint}"),
                    Blank(4, Answer("{x}", "text")),
                    Blank(5, Answer(r"\(\frac{a}{b^{2}}\)", "text"), "a:"),
                ),
            ),
            facts=("odd2",),
            revision="5f3f",
            changed=CHANGED,
        ),
        Item(
            id="odd:recall",
            kind="recall",
            body=Recall(("Cafe\u0301 — 世界？",), Answer("naïve ➜ x² & <y>", "text"), False),
            facts=("odd3",),
            language="zh",
            revision="5f40",
            changed=CHANGED,
        ),
    )


def sets() -> tuple[ItemSet, ...]:
    return (
        ItemSet("summits", "Summits", (cloze(), choice(), ordered(), recall()), "Where & when they met."),
        ItemSet("odd", "Odd: things", awkward(), detail=True),
    )
