"""What must hold for every value."""

from hypothesis import given
from hypothesis import strategies as st

from quizgen.language import Language
from quizgen.languages import LANGUAGES
from quizgen.spelling import fold
from quizgen.value import Context, Name
from quizgen.values import VALUES, find, neighbours, order, parse, parse_as, same, spellings
from quizgen.values.dates import calendar
from quizgen.values.numbers import phrase
from quizgen.values.numbers.written import digits, ordinal_suffix

NAMES = {
    fold(s): n
    for n in [Name("city", "Qingdao", ("Tsingtao",)), Name("river", "the Rhine")]
    for s in (n.canonical, *n.aliases)
}
languages = st.sampled_from(sorted(LANGUAGES)).map(LANGUAGES.__getitem__)


@st.composite
def numerals(draw, language: Language):
    decimals = draw(st.integers(0, 2))
    number = draw(st.decimals(0, 10 ** draw(st.integers(1, 7)), places=decimals, allow_nan=False))
    separator = draw(st.sampled_from(["", *language.groups]))
    magnitude = draw(
        st.sampled_from(["", *(f" {m}" for m, size in language.magnitudes.items() if size >= 10**6)])
    )
    return digits(number, decimals, separator, language.decimal) + magnitude


@st.composite
def counts(draw, language: Language):
    number = draw(st.integers(0, 100))
    words = [
        language.cardinals[number],
        *language.ordinals[number],
        f"{number}{ordinal_suffix(number, language)}",
    ]
    return draw(st.one_of(numerals(language), st.sampled_from(words)))


@st.composite
def dates(draw, language: Language):
    year, month, day = calendar.from_day(
        draw(st.integers(calendar.to_day(1000, 1, 1), calendar.to_day(2999, 12, 31)))
    )
    form = draw(st.sampled_from(language.date_forms))
    name = draw(st.sampled_from(language.months[month - 1]))
    part = draw(st.sampled_from(list(language.parts)))
    era = draw(st.sampled_from(list(language.eras)))
    first = ordinal_suffix(1, language) if day == 1 else ""
    whole = form.format(
        day=day, month=name, year=year, number=month, first=first, th=ordinal_suffix(day, language)
    )
    forms = [
        whole,
        f"{name} {year}",
        f"{part} {year}",
        f"{year}",
        f"{day} {era}",
        f"{year}-{month:02d}-{day:02d}",
    ]
    return draw(st.sampled_from([*forms, f"{year}-{year + day}"]))


@st.composite
def texts(draw):
    """A language, and a text that is likely to be more than a text in it."""
    language = draw(languages)
    number = draw(counts(language))
    units = [*language.percent, *language.times, *language.currencies, *language.units, "%", "km", "K", "°C"]
    unit = draw(st.sampled_from(units))
    hedge = draw(st.sampled_from(["", *(h for h in (*language.hedges, *language.date_hedges) if h)]))
    bare = draw(
        st.one_of(
            st.just(number),
            st.just(f"{number} {unit}"),
            st.just(f"${number}"),
            dates(language),
            st.sampled_from(
                ["Qingdao", "Tsingtao", "Rhine", "energy policy", "energy; food; …", f"{number}; Qingdao"]
            ),
            st.text(max_size=20),
        )
    )
    return Context(language, NAMES), f"{hedge} {bare}".strip()


@given(texts())
def test_a_value_is_the_same_as_itself(drawn):
    context, text = drawn
    value = parse(text, context)
    assert same(value, value)
    assert value == parse(text, context)


@given(texts(), texts())
def test_sameness_goes_both_ways(one, other):
    a, b = parse(one[1], one[0]), parse(other[1], other[0])
    assert same(a, b) == same(b, a)


@given(texts())
def test_bounds_lie_in_order(drawn):
    context, text = drawn
    value = parse(text, context)
    if value.low is not None:
        assert value.high is not None
        assert value.low <= value.high
        assert order(value) == (value.low, value.high)


@given(texts())
def test_neighbours_are_wrong_distinct_exact_and_of_the_values_style(drawn):
    context, text = drawn
    value = parse(text, context)
    near = neighbours(value, context)
    for place, other in enumerate(near):
        assert not same(value, other)
        assert not any(same(other, before) for before in near[:place])
        assert (other.type, other.unit, other.hedge) == (value.type, value.unit, "")
        assert other == parse_as(value.type, other.text, context)
        if value.type not in ("date", "year"):
            assert _written_like(value.text, context) == _written_like(other.text, context)
    if value.hedge:
        assert not near


def _written_like(text, context):
    read = phrase.read(text, context.language)
    return (
        None
        if read is None
        else (read.first.style, read.first.scale, read.first.decimals, read.before, read.after)
    )


@given(texts())
def test_spellings_begin_with_the_text_and_are_unique(drawn):
    context, text = drawn
    value = parse(text, context)
    found = spellings(value, context)
    if not value.text:
        return
    assert found[0] == value.text
    assert len(set(found)) == len(found)
    assert all(found)


@given(texts())
def test_a_spelling_of_a_number_or_date_with_its_unit_is_the_same_value(drawn):
    context, text = drawn
    value = parse(text, context)
    if value.type not in ("year", "date", "count") or value.hedge:
        return
    for spelling in spellings(value, context)[2:]:
        other = parse_as(value.type, spelling, context)
        if other is not None and other.unit == value.unit:
            assert same(value, other), spelling


@given(texts())
def test_a_value_stands_in_its_own_text(drawn):
    context, text = drawn
    value = parse(text, context)
    if value.type in ("count", "year", "date", "money", "percent", "ratio", "quantity", "name"):
        assert find(value, f"They say {text}, and so on.", context)


@given(st.sampled_from(sorted(VALUES)), languages, st.text())
def test_no_text_breaks_a_reader(kind, language, text):
    value = parse_as(kind, text, Context(language, NAMES))
    assert value is None or value.text == text or kind == "list"
