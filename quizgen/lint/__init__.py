"""Lint: rules of item writing, each with its source, and what of an item breaks them."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.item import Item
from quizgen.lint import likeness, phrasing, replies, stems, truth
from quizgen.lint.flaw import BOTH, HALADYNA, SAQUET, Finding, Flaw
from quizgen.lint.subject import Subject

OWN = "docs/lint.md"  # what follows from the promises of this program

FLAWS: dict[str, Flaw] = {
    flaw.name: flaw
    for flaw in (
        Flaw(
            name="more than one right",
            what="two options are the same answer",
            source=BOTH,
            mend="keep one of them",
            severity="error",
            check=truth.right_twice,
        ),
        Flaw(
            name="overlapping ranges",
            what="two options are ranges that share numbers",
            source=HALADYNA,
            mend="let each range begin behind the end of the one before",
            severity="error",
            check=truth.overlapping,
        ),
        Flaw(
            name="lost sequence",
            what="numbers or dates do not stand in their order",
            source=BOTH,
            mend="let them rise: `ordered`, with the wrong options sorted",
            severity="error",
            check=truth.out_of_order,
        ),
        Flaw(
            name="none of the above",
            what="an option denies all the others",
            source=BOTH,
            mend="write a wrong answer in its place",
            severity="error",
            check=phrasing.none_of_them,
        ),
        Flaw(
            name="all of the above",
            what="an option affirms all the others",
            source=BOTH,
            mend="ask for one thing of which only one option is true",
            severity="error",
            check=phrasing.all_of_them,
        ),
        Flaw(
            name="K-type",
            what="options are combinations of others",
            source=BOTH,
            mend="ask for each part in a question of its own, or with “which of these”",
            severity="error",
            check=phrasing.combined,
        ),
        Flaw(
            name="true or false",
            what="a choice between yes and no",
            source=SAQUET,
            mend="ask what, who, when or how many",
            severity="error",
            check=phrasing.true_or_false,
        ),
        Flaw(
            name="absolute term",
            what="some options say always, never, all",
            source=BOTH,
            mend="say it without that word, or give it to all options",
            severity="warning",
            check=phrasing.absolute,
        ),
        Flaw(
            name="vague term",
            what="often, usually, many: each reader takes them for another number",
            source=SAQUET,
            mend="say how often or how many, or leave the word out",
            severity="warning",
            check=phrasing.vague,
        ),
        Flaw(
            name="implausible distractor",
            what="an option that nobody takes for the answer, or that has no proof",
            source=BOTH,
            mend="write what somebody who half knows would choose, and why it is wrong",
            severity="warning",
            check=phrasing.implausible,
        ),
        Flaw(
            name="too few options",
            what="fewer than three",
            source=HALADYNA,
            mend="add an `x` line, or ask it as cloze or recall",
            severity="error",
            check=phrasing.too_few,
        ),
        Flaw(
            name="longest key",
            what="the answer is by far the longest option",
            source=BOTH,
            mend="cut it down, or write wrong options that say as much",
            severity="error",
            check=likeness.longest,
        ),
        Flaw(
            name="shortest key",
            what="the answer is by far the shortest option",
            source=HALADYNA,
            mend="write wrong options that are as short",
            severity="error",
            check=likeness.shortest,
        ),
        Flaw(
            name="grammatical cue",
            what="article or number tell an option from the others, or it does not complete the stem",
            source=BOTH,
            mend="write all options with the same article and number, and end the stem before the article",
            severity="error",
            check=likeness.grammatical,
        ),
        Flaw(
            name="convergence",
            what="the answer is what the other options have in common",
            source=SAQUET,
            mend="let the wrong options share words with each other as often as with the answer",
            severity="error",
            check=likeness.converging,
        ),
        Flaw(
            name="word repeat",
            what="a word of the stem stands in the answer only",
            source=BOTH,
            mend="say it in other words, or let wrong options have the word, too",
            severity="error",
            check=likeness.repeated,
        ),
        Flaw(
            name="logical cue",
            what="reason alone tells which option is right, or which can't be",
            source=BOTH,
            mend="let each option be a possible answer that leaves the others open",
            severity="warning",
            check=likeness.logical,
        ),
        Flaw(
            name="options unlike",
            what="options are not of one type, unit, precision or look",
            source=HALADYNA,
            mend="write all options alike",
            severity="warning",
            check=likeness.unlike,
        ),
        Flaw(
            name="unfocused stem",
            what="the stem asks nothing by itself",
            source=BOTH,
            mend="write a question that can be answered without the options",
            severity="warning",
            check=stems.unfocused,
        ),
        Flaw(
            name="gratuitous information",
            what="words that the question does not need",
            source=BOTH,
            mend="cut them; two sentences are enough where the second asks",
            severity="warning",
            check=stems.gratuitous,
        ),
        Flaw(
            name="negative stem",
            what="the question has a not, except or never",
            source=BOTH,
            mend="ask for what is true",
            severity="warning",
            check=stems.negative,
        ),
        Flaw(
            name="unclear",
            what="recently, currently, this year: true on one day only",
            source=SAQUET,
            mend="write the date",
            severity="warning",
            check=stems.unclear,
        ),
        Flaw(
            name="gap inside the stem",
            what="a choice whose gap does not stand at the end",
            source=SAQUET,
            mend="put the answer last, or ask a question",
            severity="error",
            check=stems.gap_inside,
        ),
        Flaw(
            name="answer in the prompt",
            what="a recall says its answer",
            source=HALADYNA,
            mend="take it out of the prompt",
            severity="error",
            check=stems.told_in_prompt,
        ),
        Flaw(
            name="spelling",
            what="capitals, marks and spaces",
            source=HALADYNA,
            mend="write it as the rest of the set is written",
            severity="warning",
            check=stems.misspelt,
        ),
        Flaw(
            name="spelling of options",
            what="one option has another first letter or last mark than all the others",
            source=HALADYNA,
            mend="write all options alike",
            severity="warning",
            check=likeness.misspelt_options,
        ),
        Flaw(
            name="word of grammar",
            what="a blank for a function word",
            source=OWN,
            mend="blank a word that carries the fact",
            severity="error",
            check=replies.empty_word,
        ),
        Flaw(
            name="long reply",
            what="more than three words to type",
            source=OWN,
            mend="ask it as a choice, or blank the telling word",
            severity="error",
            check=replies.too_long,
        ),
        Flaw(
            name="answer elsewhere",
            what="the sentence around a blank says its answer",
            source=OWN,
            mend="say it in other words, or blank both",
            severity="error",
            check=replies.told_elsewhere,
        ),
        Flaw(
            name="unit in the blank",
            what="a number is typed with its unit",
            source=OWN,
            mend="let the unit stand in the sentence",
            severity="error",
            check=replies.unit_inside,
        ),
    )
}


def findings(item: Item, *, errors_only: bool = False) -> Iterator[Finding]:
    """What is wrong with one item, rule by rule."""
    subject = Subject(item)
    for flaw in FLAWS.values():
        if not errors_only or flaw.severity == "error":
            for what in flaw.check(subject):
                yield Finding(item.id, flaw.name, what, flaw.mend, flaw.source, flaw.severity)
