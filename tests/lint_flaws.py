# ruff: noqa: E501 - many ways to put one flaw, side by side
"""Flaws put into clean items in many random ways, each a function of an item and a source of chance; None where it can't be."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from random import Random

from quizgen import values
from quizgen.item import Answer, Blank, Choice, Cloze, Item, Option, Proof, Recall
from quizgen.languages import language
from quizgen.shown import AT_ONCE, shown
from quizgen.spelling import words
from quizgen.value import Context

EN = language("en")
CONTEXT = Context(EN)
SAYS_SO = Proof("vouched", (), "it is something else")
Inject = Callable[[Item, Random], Item | None]


def choice(item: Item) -> Choice | None:
    """Its body, if that is a choice that shows three wrong options."""
    body = item.body
    return body if isinstance(body, Choice) and len(shown(body, item.id, 0, 0).options) > AT_ONCE else None


def wordy(text: str) -> bool:
    return values.is_wordy(values.parse(text, CONTEXT))


def three(body: Choice) -> Choice:
    """The choice with the three wrong options it shows first, so that a flaw of one is seen."""
    first = shown(body, "any", 0, 0)
    texts = [text for place, text in enumerate(first.options) if place != first.key]
    kept = tuple(option for option in body.distractors if option.text in texts)
    below = sum(option.text in texts for option in body.distractors[: body.rank])
    return replace(body, distractors=kept, rank=below, draws=())


def with_options(
    item: Item, key: str, wrong: list[str], *, stem: str = "", ordered: bool = False, rank: int = 0
) -> Item:
    body = item.body
    assert isinstance(body, Choice)
    distractors = tuple(Option(text, Proof("vouched", item.facts, "it is something else")) for text in wrong)
    stems = (stem,) if stem else body.stems
    return replace(item, body=Choice(stems, key, distractors, ordered, rank))


def one_option(item: Item, random: Random, text: str, *, key_too: bool = True) -> Item | None:
    """Another text in the place of one option."""
    body = choice(item)
    if body is None:
        return None
    texts = [body.key, *(option.text for option in three(body).distractors)]
    place = random.randrange(0 if key_too else 1, len(texts))
    texts[place] = text
    return with_options(item, texts[0], texts[1:], ordered=False)


def none_of_them(item: Item, random: Random) -> Item | None:
    return one_option(
        item,
        random,
        random.choice(
            [
                "none of the above",
                "None of these",
                "none of the other answers",
                "neither of these",
                "None of them",
                "no correct answer is given",
                "none of the options is correct",
                "none of those listed",
                "not listed here",
                "None of the above.",
                "None apply",
                "there is no correct answer",
                "none of the answers above",
                "no answer is right",
                "none of these choices",
            ]
        ),
    )


def all_of_them(item: Item, random: Random) -> Item | None:
    return one_option(
        item,
        random,
        random.choice(
            [
                "all of the above",
                "All of these",
                "all the above",
                "all of the options",
                "all of them",
                "all three",
                "each of these",
                "any of the above",
                "All of the above.",
                "all of these are correct",
                "every one of these",
                "both of the above",
                "all of the other options",
                "all answers are correct",
                "everything above",
            ]
        ),
    )


def k_type(item: Item, random: Random) -> Item | None:
    body = choice(item)
    if body is None or values.order(values.parse(body.key, CONTEXT)) is not None:
        return None
    texts = [body.key, *(option.text for option in three(body).distractors)]
    match random.randrange(4):
        case 0:
            a, b = random.sample(texts[1:], 2)
            return with_options(
                item,
                texts[0],
                [a, b, random.choice(["both {} and {}", "{} and {}", "Both {} and {}"]).format(a, b)],
            )
        case 1:
            return with_options(
                item,
                "A and C",
                [texts[1], texts[2], random.choice(["A and B", "both A and B", "B and C only"])],
            )
        case 2:
            listed = " ".join(
                f"{n}. {text}"
                for n, text in zip(random.choice(["123", ["I", "II", "III"]]), texts, strict=False)
            )
            marks = ["1", "2", "3"] if "1." in listed else ["I", "II", "III"]
            combos = [
                f"{marks[0]} only",
                f"{marks[0]} and {marks[1]}",
                f"{marks[1]} and {marks[2]}",
                ", ".join(marks[:2]) + f" and {marks[2]}",
            ]
            random.shuffle(combos)
            return with_options(item, combos[0], combos[1:], stem=f"{body.stems[0]} {listed}")
        case _:
            return with_options(
                item,
                texts[0],
                [
                    texts[1],
                    texts[2],
                    random.choice(["both", "A or B but not C", "only A and B", "A, B and C"]),
                ],
            )


def true_or_false(item: Item, random: Random) -> Item | None:
    body = choice(item)
    if body is None:
        return None
    key, wrong = random.choice(
        [
            ("True", ["False", "Not given"]),
            ("yes", ["no", "unknown"]),
            ("True", ["False"]),
            ("correct", ["incorrect"]),
            ("Yes, since it was agreed", ["Yes, by chance", "No, it was refused", "No, nobody asked"]),
            ("false", ["true"]),
            ("Agree", ["Disagree"]),
        ]
    )
    stem = random.choice(
        [
            f"True or false: {body.stems[0]}",
            "Is this statement true? " + body.stems[0],
            body.stems[0],
            body.stems[0],
        ]
    )
    return with_options(item, key, wrong, stem=stem)


def absolute(item: Item, random: Random) -> Item | None:
    body = choice(item)
    if body is None or not wordy(body.key):
        return None
    texts = [body.key, *(option.text for option in three(body).distractors)]
    place = random.randrange(len(texts))
    word = random.choice(
        [
            "always",
            "never",
            "only",
            "absolutely",
            "in every case",
            "completely",
            "invariably",
            "exclusively",
            "without exception",
            "in all cases",
            "at all times",
        ]
    )
    texts[place] = f"{word} {texts[place]}" if random.random() < 0.6 else f"{texts[place]}, {word}"
    return with_options(item, texts[0], texts[1:])


def vague(item: Item, random: Random) -> Item | None:
    body = choice(item)
    if body is None or not wordy(body.key):
        return None
    word = random.choice(
        [
            "usually",
            "often",
            "sometimes",
            "generally",
            "frequently",
            "typically",
            "rarely",
            "occasionally",
            "normally",
            "probably",
            "possibly",
            "perhaps",
        ]
    )
    texts = [body.key, *(option.text for option in three(body).distractors)]
    if random.random() < 0.4:
        stem = re.sub(
            r"^(Which|What|Who|Where|When|In|To|How)\b(.*?) (is|are|was|were|has|have|did|does|do|can) ",
            rf"\1\2 \3 {word} ",
            body.stems[0],
            count=1,
        )
        return with_options(item, texts[0], texts[1:], stem=stem) if stem != body.stems[0] else None
    place = random.randrange(len(texts))
    amount = random.choice([word, word, "many", "several", "some", "a few"])
    texts[place] = f"{amount} {texts[place]}"
    return with_options(item, texts[0], texts[1:])


def implausible(item: Item, random: Random) -> Item | None:
    body = choice(item)
    if body is None:
        return None
    few = three(body)
    number = not wordy(body.key)
    how = random.randrange(3)
    texts = [option.text for option in few.distractors]
    place = random.randrange(len(texts))
    if how == 0:
        distractors = list(few.distractors)
        distractors[place] = Option(texts[place], Proof("vouched", (), ""))
        return replace(item, body=replace(few, distractors=tuple(distractors)))
    if how == 1:
        texts[place] = random.choice(
            [
                "I don't know",
                "Mickey Mouse",
                "your mother",
                "lol",
                "🍌",
                "a unicorn",
                "Nothing at all!",
                "who knows?",
                "Santa Claus",
                "Pizza!",
            ]
        )
    else:
        texts[place] = (
            random.choice(["the colour blue", "a long walk", "several friends"])
            if number
            else random.choice(["17", "3.5 km", "$12 million", "1,250"])
        )
    return with_options(item, body.key, texts)


def too_few(item: Item, random: Random) -> Item | None:
    body = choice(item)
    return None if body is None else with_options(item, body.key, [random.choice(body.distractors).text])


MORE = (
    "which has been agreed upon by the members after long talks",
    "that was set up in order to carry out what had been decided",
    "together with the further steps that follow from it",
    "as laid down in the document that was signed there",
    "with all the rights and duties that come along with it",
    "under the terms that had been laid down the year before",
)


def longest(item: Item, random: Random) -> Item | None:
    body = choice(item)
    if body is None or not wordy(body.key):
        return None
    key = body.key
    most = max(len(option.text) for option in body.distractors)
    while len(key) < 1.7 * most + 14:
        key += f" {random.choice(MORE)}"
    return with_options(item, key, [option.text for option in three(body).distractors])


def shortest(item: Item, random: Random) -> Item | None:
    body = choice(item)
    if body is None or not wordy(body.key):
        return None
    return (
        with_options(
            item,
            body.key,
            [
                f"{option.text} {more} {random.choice(['now agreed', 'then given up', 'later made good'])}"
                for option, more in zip(three(body).distractors, random.sample(MORE, AT_ONCE), strict=True)
            ],
        )
        if len(body.key) < 45
        else None
    )


NOUNS = (
    "river",
    "market",
    "army",
    "harbour",
    "treaty",
    "island",
    "engine",
    "ocean",
    "idea",
    "office",
    "union",
    "forest",
    "bridge",
    "hospital",
    "evening",
    "animal",
)


def grammatical(item: Item, random: Random) -> Item | None:
    body = choice(item)
    if body is None:
        return None
    vowel = [noun for noun in NOUNS if noun[0] in "aeio"]
    other = [noun for noun in NOUNS if noun[0] not in "aeiouh"]
    match random.randrange(4):
        case 0:
            return with_options(
                item,
                random.choice(vowel),
                random.sample(other, 3),
                stem="What its members set up in the end was an …",
            )
        case 1:
            return with_options(
                item,
                random.choice(other),
                [*random.sample(vowel, 2), random.choice(other)],
                stem="The first thing that the founders wanted was a …",
            )
        case 2:
            key, *wrong = random.sample(other, 4)
            return with_options(item, f"a {key}" if random.random() < 0.5 else f"the {key}", wrong)
        case _:
            key, *wrong = random.sample(other, 4)
            return with_options(item, key + "s" if not key.endswith("y") else key[:-1] + "ies", wrong)


def converging(item: Item, random: Random) -> Item | None:
    if choice(item) is None:
        return None
    parts = random.sample(NOUNS, 8)
    a, b, c, d, e, f = parts[:6]
    join = random.choice(["{} and {}", "{} with {}", "{} or {}", "{}, {}"])
    match random.randrange(3):
        case 0:
            pairs = (
                [(a, b), (a, c), (d, b), (a, e)]
                if random.random() < 0.5
                else [(a, b), (a, c), (d, b), (e, b)]
            )
        case 1:
            pairs = [(a, b), (a, c), (d, b), (e, f)]
        case _:
            word = "".join(random.sample("bcdfglmnprst", 5))
            places = random.sample(range(5), 3)
            return with_options(item, word, [word[:p] + "z" + word[p + 1 :] for p in places])
    key, *wrong = (join.format(*pair) for pair in pairs)
    return with_options(item, key, wrong)


def repeated(item: Item, random: Random) -> Item | None:
    body = choice(item)
    if body is None or not wordy(body.key):
        return None
    asked = [w for w in re.findall(r"[A-Za-z]{5,}", body.stems[0]) if words(w, EN)]
    texts = [option.text for option in three(body).distractors]
    if any(set(words(text, EN)) & set(words(body.stems[0], EN)) for text in texts) or not asked:
        return None
    word = random.choice(asked)
    if random.random() < 0.3 and not word.endswith("s"):
        word += "s"
    return with_options(
        item,
        random.choice([f"{body.key} {word}", f"{word} {body.key}", f"{body.key} of {word}"]),
        texts,
        stem=body.stems[0],
    )


def logical(item: Item, random: Random) -> Item | None:
    body = choice(item)
    if body is None:
        return None
    texts = [option.text for option in three(body).distractors]
    match random.randrange(3):
        case 0:
            noun = random.choice(["border control", "free trade", "common currency", "longer terms"])
            return (
                with_options(
                    item,
                    body.key,
                    [texts[0], noun, random.choice(["no {}", "not {}", "without {}", "non-{}"]).format(noun)],
                )
                if wordy(body.key)
                else None
            )
        case 1:
            noun = random.choice(["trade", "security", "health", "energy"])
            return (
                with_options(
                    item,
                    body.key,
                    [
                        texts[0],
                        noun,
                        random.choice(
                            ["{} and transport", "{} or culture", "more {} between members"]
                        ).format(noun),
                    ],
                )
                if wordy(body.key)
                else None
            )
        case _:
            stem, key = random.choice(
                [
                    ("In which year was the treaty signed?", "2007"),
                    ("When did the members meet?", "July 2018"),
                    ("How many states took part?", "nine"),
                    ("How many kilometres of rails were laid?", "1,250"),
                    ("On which day did the talks begin?", "4 July 2024"),
                    ("What percentage of trade goes by sea?", "80 percent"),
                ]
            )
            return with_options(
                item,
                key,
                random.sample(
                    ["Samarkand", "an open market", "the harbour", "free trade", "an old friend"], 3
                ),
                stem=stem,
            )


def unlike(item: Item, random: Random) -> Item | None:
    body = choice(item)
    if body is None:
        return None
    texts = [body.key, *(option.text for option in three(body).distractors)]
    place = random.randrange(4)
    if wordy(body.key):
        if any(c in text for text in texts for c in '("“'):
            return None
        texts[place] = random.choice(
            [
                f"“{texts[place]}”",
                f"{texts[place]} (of {2000 + random.randrange(25)})",
                str(random.randrange(5, 99)),
                f"{random.randrange(3, 30)} km",
            ]
        )
        return with_options(item, texts[0], texts[1:])
    numbers = [str(random.randrange(3, 90)) for _ in range(3)]
    if len(set(numbers)) < 3:
        return None
    odd = random.choice(
        ["{} km", "{}.75", "about {}", "{} percent", "${} million", "over {}", "{} years"]
    ).format(random.randrange(3, 90))
    return with_options(
        item, *((odd, numbers) if random.random() < 0.5 else (numbers[0], [*numbers[1:], odd])), ordered=True
    )


def misspelt_options(item: Item, random: Random) -> Item | None:
    body = choice(item)
    if body is None or not wordy(body.key):
        return None
    texts = [body.key, *(option.text for option in three(body).distractors)]
    place = random.randrange(4)
    if (
        any(text[-1:] in ".!" for text in texts)
        or len({text[:1].isupper() for text in texts}) > 1
        or not texts[place][:1].isalpha()
    ):
        return None
    swapped = texts[place][:1].swapcase() + texts[place][1:]
    texts[place] = random.choice([f"{texts[place]}.", swapped, f"{texts[place]};"])
    return (
        with_options(item, texts[0], texts[1:])
        if not texts[place].startswith(("the ", "a ", "The ", "A "))
        else None
    )


def stem_of(item: Item, stem: str) -> Item | None:
    """The item with another first stem or prompt, and no other."""
    match item.body:
        case Choice():
            return replace(item, body=replace(item.body, stems=(stem,)))
        case Recall():
            return replace(item, body=replace(item.body, prompts=(stem,)))
        case Cloze():
            return None


def question(item: Item) -> str:
    """The first stem that ends as a question."""
    match item.body:
        case Choice(stems=some) | Recall(prompts=some):
            return next((stem for stem in some if stem.endswith("?")), "")
        case Cloze():
            return ""


def subject_of(item: Item) -> str:
    found = re.findall(r"[A-Z][a-z]{3,}", question(item)[3:])
    return found[0] if found else ""


def unfocused(item: Item, random: Random) -> Item | None:
    name = subject_of(item)
    if not name:
        return None
    return stem_of(
        item,
        random.choice([
            "Which of the following is true?", "Which statement is correct?", f"Which of these statements about {name} is true?", f"{name}", f"{name} is …",
            f"{name}:", "Which of these?", "Choose the correct answer.", f"What can be said about {name}?", f"Consider {name}.", f"Which is true of {name}?",
            f"Which of the following is correct about {name}?", "Select the best option:", f"What about {name}?", f"The {name} has …", "Which one is right?",
            f"Regarding {name}:", f"Which of the following statements concerning {name} is false?", f"The history of {name}.",
        ]),
    )  # fmt: skip


IDLE = (
    "Chemistry is a subject of its own.",
    "Long ago, people travelled on foot and by boat.",
    "Libraries are full of old books.",
    "Many teachers drink coffee in the morning.",
    "Weather differs from place to place.",
    "Learning takes time and patience.",
    "A good map costs little money.",
    "Birds were painted on old walls.",
)


def gratuitous(item: Item, random: Random) -> Item | None:
    asked = question(item)
    if not asked or len(re.split(r"(?<=[.?!]) ", asked)) > 1:
        return None
    low = asked[0].lower() + asked[1:]
    long = " and ".join(random.sample(MORE, 4)).replace("which ", "something that ")
    return stem_of(item, random.choice([
        f"{random.choice(IDLE)} {asked}", f"{random.choice(IDLE)} {random.choice(IDLE)} {asked}", f"{asked} {random.choice(IDLE)}",
        f"As we all know, much has been written on it: {low}", f"It is a truly fascinating subject. {asked}", f"{asked} Think carefully before you answer.",
        f"By the way, {low}", f"Given {long}, {low}", f"Hello, and welcome to this quiz. {asked}", f"Interestingly, few learners know it: {low}", f"Imagine that you sit in a train. {asked}",
    ]))  # fmt: skip


def negative(item: Item, random: Random) -> Item | None:
    asked = question(item)
    if not asked or len(re.split(r"(?<=[.?!]) ", asked)) > 1:
        return None
    inner = re.sub(
        r" (is|are|was|were|did|does|do|has|have|can|could|will|became|belongs?|lies?|covers?|borders?) ",
        r" \1 NOT " if random.random() < 0.5 else r" \1 not ",
        asked,
        count=1,
    )
    low = asked[0].lower() + asked[1:-1]
    return stem_of(item, random.choice([
        *([inner] * 3 if inner != asked else []), f"All of the following answer the question {low} EXCEPT:", f"Which of these is no answer to “it”, except one: {low}?",
        f"Which of these is not an answer: {low}?", f"Which of these isn't an answer: {low}?", f"Which answer is incorrect: {low}? Which is false?" if random.random() < 0.1 else f"Which is an incorrect answer to this: {low}?",
        f"Which of these would never answer this: {low}?",
    ]))  # fmt: skip


def unclear(item: Item, random: Random) -> Item | None:
    asked = question(item)
    if not asked or re.search(r"\d{4}", asked) or "today" in asked:
        return None
    word = random.choice(
        [
            "recently",
            "currently",
            "nowadays",
            "lately",
            "this year",
            "at present",
            "these days",
            "last month",
            "today",
            "so far",
            "in recent years",
            "at the moment",
            "ten years ago",
            "now",
        ]
    )
    return stem_of(
        item,
        f"{asked[:-1]} {word}?"
        if random.random() < 0.6
        else f"{word.capitalize()}, {asked[0].lower()}{asked[1:]}"
        if word not in ("now",)
        else f"{asked[:-1]} {word}?",
    )


def gap_inside(item: Item, random: Random) -> Item | None:
    body = choice(item)
    if body is None:
        return None
    asked = re.findall(r"[\w'-]+", question(item) or body.stems[0])
    if len(asked) < 5:
        return None
    rest = " ".join(asked[2:])
    gap = random.choice(["_____", "___", "……"[:1], "..."])
    return stem_of(
        item,
        random.choice(
            [
                f"{gap} goes with {rest}.",
                f"The {gap} of {rest} is well known.",
                f"It is {gap} that {rest}.",
                f"Once {gap} had come, {rest}.",
            ]
        ),
    )


def told_in_prompt(item: Item, random: Random) -> Item | None:
    if not isinstance(item.body, Recall) or not item.body.prompts[0].endswith("?"):
        return None
    text = random.choice([item.body.answer.text, *item.body.answer.accepted])
    prompt = item.body.prompts[0]
    return stem_of(
        item,
        random.choice(
            [f"{prompt[:-1]}, {text} or another?", f"{text}: {prompt}", f"{prompt[:-1]} ({text})?"]
        ),
    )


def misspelt(item: Item, random: Random) -> Item | None:
    asked = question(item)
    if not asked or not asked[0].isalpha():
        return None
    space = [m.start() for m in re.finditer(" ", asked)]
    return stem_of(item, random.choice([
        asked[0].lower() + asked[1:], asked[:-1], f"{asked}?", asked[:-1] + " ?", asked[: (p := random.choice(space))] + " " + asked[p:], f"({asked}", f"“{asked}",
        asked[:-1] + ".", asked[:p] + " ," + asked[p:],
    ]))  # fmt: skip


def right_twice(item: Item, random: Random) -> Item | None:
    body = choice(item)
    if body is None:
        return None
    texts = [body.key, *(option.text for option in three(body).distractors)]
    text = random.choice(texts[:2])
    value = values.parse(text, CONTEXT)
    again = [text.upper() if text.islower() else text.lower(), f"{text} ", f"{text}."]
    again += [spelling for spelling in values.spellings(value, CONTEXT) if spelling != text]
    if wordy(text) and text[:1].islower() and not text.startswith(("a ", "the ")):
        again += [f"the {text}"]
    if value.type in ("count", "year"):
        again += ["about " + text]
    texts[random.choice([2, 3])] = random.choice(again)
    return with_options(item, texts[0], texts[1:])


def overlapping(item: Item, random: Random) -> Item | None:
    if choice(item) is None:
        return None
    start, step = random.randrange(1, 50), random.randrange(5, 30)
    edges = [start + step * n for n in range(5)]
    form = random.choice(["{}–{}", "{}-{}", "{} to {}", "from {} to {}", "{}–{} km", "{} to {} percent"])
    more = random.choice([0, 0, 2])
    pairs = [(a, b + more) for a, b in pairwise(edges)]
    texts = [form.format(a, b) for a, b in pairs]
    return with_options(item, texts[0], texts[1:], ordered=True)


def out_of_order(item: Item, random: Random) -> Item | None:
    body = choice(item)
    if body is None or wordy(body.key) or not body.ordered:
        return None
    few = three(body)
    wrong = [option.text for option in few.distractors]
    for _ in range(9):
        random.shuffle(wrong)
        mixed = [*wrong[: few.rank], body.key, *wrong[few.rank :]]
        orders = [values.order(values.parse(text, CONTEXT)) or () for text in mixed]
        if orders not in (sorted(orders), sorted(orders, reverse=True)):
            return with_options(item, body.key, wrong, ordered=random.random() < 0.7, rank=few.rank)
    return None


def cloze_of(item: Item, parts: tuple[str, ...], answer: Answer) -> Item:
    return replace(item, kind="cloze", body=Cloze(parts, (Blank(1, answer),)))


def a_sentence(item: Item) -> tuple[str, ...]:
    """The words of the first sentence that explains the item."""
    text = re.split(r"(?<=[a-z]\.) ", item.explanation)[0]
    return tuple(text.split()) if text.endswith(".") and 6 < len(text.split()) < 30 else ()


def word_of_grammar(item: Item, random: Random) -> Item | None:
    found = a_sentence(item)
    places = [
        i
        for i, w in enumerate(found)
        if w in ("the", "of", "in", "and", "was", "is", "to", "by", "has", "with", "for", "on", "at")
    ]
    if not places:
        return None
    place = random.choice(places)
    return cloze_of(
        item,
        (" ".join(found[:place]) + " ", " " + " ".join(found[place + 1 :])),
        Answer(found[place], "text"),
    )


def long_reply(item: Item, random: Random) -> Item | None:
    found = a_sentence(item)
    size = random.randrange(4, 7)
    places = [
        i for i in range(1, len(found) - size) if not any(c.isdigit() for w in found[i : i + size] for c in w)
    ]
    if not places:
        return None
    place = random.choice(places)
    text = " ".join(found[place : place + size])
    return cloze_of(
        item, (" ".join(found[:place]) + " ", " " + " ".join(found[place + size :])), Answer(text, "text")
    )


def told_elsewhere(item: Item, random: Random) -> Item | None:
    body = item.body
    if not isinstance(body, Cloze):
        return None
    answer = random.choice(body.blanks).answer
    text = random.choice([answer.text, *answer.accepted])
    first, *rest = body.parts
    end = rest[-1].rstrip(".")
    return replace(item, body=replace(body, parts=random.choice([
        (f"Like {text} before, {first[:1].lower()}{first[1:]}", *rest), (first, *rest[:-1], f"{end}, as {text} did."), (first, *rest[:-1], f"{end} ({text})."),
    ])))  # fmt: skip


def unit_in_blank(item: Item, random: Random) -> Item | None:
    found = a_sentence(item)
    if not found:
        return None
    number = random.randrange(2, 900)
    text = random.choice(
        [
            "{} km",
            "{} percent",
            "${} million",
            "{} kg",
            "{}%",
            "{} kilometres",
            "{} euros",
            "{} K",
            "{} years",
            "€{}",
        ]
    ).format(number)
    kind = values.parse(text, CONTEXT).type
    return cloze_of(item, (" ".join(found)[:-1] + ", which makes ", "."), Answer(text, kind))


INJECTED: dict[str, Inject] = {
    "more than one right": right_twice,
    "overlapping ranges": overlapping,
    "lost sequence": out_of_order,
    "none of the above": none_of_them,
    "all of the above": all_of_them,
    "K-type": k_type,
    "true or false": true_or_false,
    "absolute term": absolute,
    "vague term": vague,
    "implausible distractor": implausible,
    "too few options": too_few,
    "longest key": longest,
    "shortest key": shortest,
    "grammatical cue": grammatical,
    "convergence": converging,
    "word repeat": repeated,
    "logical cue": logical,
    "options unlike": unlike,
    "unfocused stem": unfocused,
    "gratuitous information": gratuitous,
    "negative stem": negative,
    "unclear": unclear,
    "gap inside the stem": gap_inside,
    "answer in the prompt": told_in_prompt,
    "spelling": misspelt,
    "spelling of options": misspelt_options,
    "word of grammar": word_of_grammar,
    "long reply": long_reply,
    "answer elsewhere": told_elsewhere,
    "unit in the blank": unit_in_blank,
}
