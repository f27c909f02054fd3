"""No option gives itself away by its looks: checked on what a learner sees, by rules of its own."""

import re
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizgen import values
from quizgen.item import Choice, Item
from quizgen.languages import LANGUAGES, language
from quizgen.looks import draws, look, plain, rendering
from quizgen.shown import shown
from quizgen.value import Context
from quizgen.values.numbers.phrase import without_aside
from tests.knowing import built

EN = Context(language("en"))
# What anybody sees of an option at once; each is written here anew, not taken from the program.
SEEN = {
    "article": lambda text: (re.match(r"(?:an?|the) ", text) or [""])[0][:1],
    "capital": lambda text: re.sub(r"^(?:an?|the) |^\W+", "", text)[:1].isupper(),
    "quotes": lambda text: '"' in text,
    "brackets": lambda text: "(" in text,
    "stop": lambda text: text.endswith("."),
    "figure": lambda text: bool(re.search(r"(?<!\S)\d", text)),
    "initials": lambda text: bool(re.fullmatch(r"(?:the )?[A-Z]{2,}", text)),
    "sign": lambda text: "%" in text or "$" in text,
    "order": lambda text: bool(re.match(r"\d{1,2} \w+ \d{4}", text)),
    "dashes": lambda text: bool(re.match(r"\d{4}-\d\d-", text)),
    "unit": lambda text: text.rpartition(" ")[2] if text[:1].isdigit() else "",
}


def choices(items: tuple[Item, ...]) -> list[tuple[Item, Choice]]:
    return [(item, item.body) for item in items if isinstance(item.body, Choice)]


def assert_none_stands_out(items: tuple[Item, ...], features: tuple[str, ...]) -> None:
    for item, body in choices(items):
        for repetition in range(24):
            options = shown(body, item.id, 0, repetition).options
            for feature in features:
                counts = sorted(Counter(map(SEEN[feature], options)).values())
                assert len(counts) != 2 or counts[0] != 1, f"{feature}: {options}"


def of(items: tuple[Item, ...], kind: str) -> list[Choice]:
    return [body for item, body in choices(items) if item.kind == kind]


NOUNS = st.sampled_from(
    ["army", "market", "currencies", "film studio", "free movement", "long borders", "river law"]
)
TEXTS = st.builds(
    lambda before, noun, number, after: after.format(f"{before}{noun} {number}"),
    st.sampled_from(["", "", "a ", "the ", "The "]),
    NOUNS,
    st.sampled_from(["alpha", "beta", "gamma", "delta", "of kappas", "of omega", "2025", "by sea (in part)"]),
    st.sampled_from(["{}", "{}", '"{}"', "{}."]),
)


@given(st.lists(TEXTS, min_size=3, max_size=12, unique_by=str.casefold), st.booleans())
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_draw_of_texts_singles_one_out(texts, completes):
    key, *wrong = texts
    question = "" if completes else "\n  ? What do they want?"
    wrongs = "\n  x " + "; ".join(wrong) + ": no"
    items = built(f"They want [{key}].{question}{wrongs}", checked=False).items
    assert_none_stands_out(items, ("article", "capital", "quotes", "brackets", "stop", "figure"))


NUMBER = st.integers(2, 9_000)
NUMBERS = {
    "count": st.builds(lambda n, form: form.format(n), NUMBER, st.sampled_from(["{}", "{:,}"])),
    "percent": st.builds(
        lambda n, form: form.format(n),
        st.integers(2, 99),
        st.sampled_from(["{}%", "{} percent", "{} %", "{0} (2{0} in all)"]),
    ),
    "money": st.builds(
        lambda n, form: form.format(n),
        st.integers(2, 900),
        st.sampled_from(["${} million", "{} million dollars", "US${} million", "{} million US dollars"]),
    ),
    "quantity": st.builds(
        lambda n, form: form.format(n),
        st.integers(2, 900),
        st.sampled_from(["{} km", "{} kilometres", "{} kilometers", "{} km (as the crow flies, 5)"]),
    ),
    "date": st.builds(
        lambda day, month, year, form: form.format(
            d=day, m=month, y=year, M=("May", "June", "July", "August")[month - 5]
        ),
        st.integers(1, 28),
        st.integers(5, 8),
        st.integers(1990, 2030),
        st.sampled_from(["{d} {M} {y}", "{M} {d}, {y}", "{y}-{m:02}-{d:02}"]),
    ),
}


@pytest.mark.parametrize("kind", sorted(NUMBERS))
def test_no_draw_of_numbers_or_dates_singles_one_out(kind):
    @given(st.lists(NUMBERS[kind], min_size=3, max_size=9, unique=True))
    @settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    def check(texts):
        rows = "\n".join(f"  | place{chr(97 + n)} | {text}" for n, text in enumerate(texts))
        items = built(
            f"For {{place}} they wrote [value].\n  ? What is it for {{place}}?\n{rows}", checked=False
        ).items
        features = ("order", "dashes") if kind == "date" else ("brackets", "sign", "unit")
        assert_none_stands_out(items, features)
        for _, body in choices(items) if kind != "date" else ():
            options = " ".join([body.key, *(option.text for option in body.distractors)])
            assert not ("," in options and re.search(r"\d{4}", options)), "one separator of thousands for all"

    check()


@pytest.mark.parametrize(
    ("model", "text", "expected"),
    [
        ("40%", "7 percent", "7%"),
        ("40 percent", "7%", "7 percent"),
        ("1,200", "1500", "1,500"),
        ("900", "1500", "1,500"),
        ("1200", "1,500", "1500"),
        ("$5 million", "2 million dollars", "$2 million"),
        ("2 million dollars", "$5 million", "5 million dollars"),
        ("4 July 2018", "July 9, 2019", "9 July 2019"),
        ("July 4, 2018", "2019-07-09", "July 9, 2019"),
        ("Sept 2018", "January 2019", "Jan 2019"),
        ("six", "9", "nine"),
        ("fifth", "23rd", "twenty-third"),
        ("about 40%", "around 7 percent", "about 7%"),
        ("5 km", "12 kilometres", "12 km"),
        ("1,538 °C", "961 °C (1,763 °F)", "961 °C"),
    ],
)
def test_a_value_is_written_as_another_one_is(model, text, expected):
    kind = "count" if model.replace(",", "").isdigit() else values.parse(model, EN).type
    first, value = values.parse_as(kind, model, EN), values.parse_as(kind, text, EN)
    assert first is not None
    assert value is not None
    found = rendering.rendered(value, first, EN)
    assert found is not None
    assert found.text == expected
    assert (found.type, found.low, found.high, found.unit, found.hedge) == (
        value.type,
        value.low,
        value.high,
        value.unit,
        value.hedge,
    )


@pytest.mark.parametrize(
    ("model", "text"), [("$5 million", "$2 billion"), ("six", "150"), ("3–4 July 2024", "July 3-5, 2023")]
)
def test_what_cannot_be_written_so_without_saying_another_thing_stands_out(model, text):
    assert rendering.rendered(values.parse(text, EN), values.parse(model, EN), EN) is None


def test_a_key_in_words_is_written_in_digits_where_the_others_need_them():
    body = of(built("It has [six] arms.\n  ? How many arms has it?\n  x 3; 150; 170: no").items, "forward")[0]
    assert body.key == "6"
    assert {"3", "150", "170"} <= {option.text for option in body.distractors}
    assert all(option.text.isdigit() for option in body.distractors)


def test_what_stands_in_brackets_behind_a_key_is_not_copied_to_other_numbers():
    body = of(
        built("Iron melts at [1,538 °C (2,800 °F)].\n  ? At which temperature does iron melt?").items,
        "forward",
    )[0]
    assert body.key == "1,538 °C"
    assert not any("(" in option.text for option in body.distractors)
    assert without_aside("nine (of ten)", EN.language) == "nine (of ten)"


def test_articles_go_where_only_some_options_have_one():
    list_of = "Members share [food security; energy security; …].\n  ? Which of these do members share?"
    body = of(
        built(list_of + "\n  x a common army; a joint currency; a river court: no").items, "membership"
    )[0]
    assert {option.text for option in body.distractors} == {"common army", "joint currency", "river court"}


def test_an_article_stays_where_its_option_completes_a_sentence():
    result = built("Members share [food security].\n  x a common army; a joint currency: no")
    assert not of(result.items, "forward")
    gap = next(gap for gap in result.gaps if gap.kind == "forward")
    assert "article" in gap.what
    assert "before the bracket" in gap.mend


@pytest.mark.parametrize(
    ("code", "text", "bare"),
    [
        ("en", "the Maldives", "Maldives"),
        ("en", "a few towns", "a few towns"),
        ("en", "a third of them", "a third of them"),
        ("en", "the poor", "the poor"),
        ("en", "The Hague", "The Hague"),
        ("de", "ein gemeinsames Heer", "gemeinsames Heer"),
        ("de", "das gemeinsame Heer", "das gemeinsame Heer"),
        ("fr", "l'eau potable", "eau potable"),
        ("es", "la seguridad alimentaria", "seguridad alimentaria"),
    ],
)
def test_an_article_goes_only_where_the_rest_says_the_same(code, text, bare):
    assert plain.bare(text, LANGUAGES[code], name=False) == bare


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("long borders", "plural"),
        ("the businessmen", "plural"),
        ("pursuit of common goals", ""),
        ("schools of law", "plural"),
        ("politics", ""),
        ("crisis", ""),
        ("the United States", ""),
    ],
)
def test_the_head_of_a_text_tells_its_number(text, expected):
    assert look.plural(text, EN.language) == expected


def _fault(key: str, *others: str) -> str:
    return draws.fault(draws.seen(key, EN.language), [draws.seen(other, EN.language) for other in others])


@pytest.mark.parametrize(
    ("options", "fault"),
    [
        (("founding", "first enlargement", "second enlargement", "third enlargement"), "words"),
        (("collective security", "collective defence", "regional security", "free trade"), "words"),
        (
            ("culture", "rights in the union", "members of the council", "seats in the assembly"),
            "grammatical number",
        ),
        (
            ("culture", "right of free movement", "membership of the council", "seat in the assembly"),
            "length",
        ),
        (("trade", "currency speculation", "import substitution", "capital accumulation"), "length"),
        (("NATO", "Warsaw Pact", "Baghdad Pact", "Nordic Council"), "initials"),
        (("Ufa", "Омск", "Astana", "Osh"), "script"),
        (("food security", "rail transport", "public health", "river law"), ""),
        (("security", "a treaty", "a market", "justice"), ""),
    ],
)
def test_what_tells_one_option_from_all_the_others_is_named(options, fault):
    assert _fault(*options) == fault


@given(st.lists(TEXTS, min_size=3, max_size=14, unique=True))
@settings(max_examples=100, deadline=None)
def test_of_what_is_kept_every_draw_is_without_fault(texts):
    key, *pool = (draws.seen(text, EN.language) for text in texts)
    kept = draws.chosen(key, pool)
    assert len(kept) == len(set(kept))
    assert len(kept) in (0, 2, 3)
    assert not kept or not draws.fault(key, [pool[i] for i in kept])


def test_a_name_that_has_an_article_is_a_wrong_option_too():
    names = "land: the Maldives; the Netherlands; Peru; Chile; Iran; Cuba; Mali; Fiji; Oman; Togo"
    lines = "In {2020} the fair was in [Peru].\n  ? In which country was the fair of {2020}?"
    wrong = {o.text for body in of(built(lines, names).items, "forward") for o in body.distractors}
    assert len(wrong) > 3
    assert not any(text.startswith("the ") for text in wrong)
