import pytest

from quizgen.languages import language
from quizgen.spelling import fold
from quizgen.value import Context, Name
from quizgen.values import find, parse

NAMES = {
    fold(spelling): name
    for name in [
        Name("city", "Qingdao", ("Tsingtao",)),
        Name("country", "Oman"),
        Name("country", "the United Arab Emirates", ("UAE",)),
        Name("country", "中国"),
    ]
    for spelling in (name.canonical, *name.aliases)
}


@pytest.mark.parametrize(
    ("text", "paragraph"),
    [
        ("9", "currently 9 member countries"),
        ("nine", "currently 9 member countries"),
        ("10", "Currently comprising ten full members, two observers"),
        ("1,500", "about 1500 men"),
        ("2.2 billion", "over 2,200 million doses"),
        ("over 9,900", "trained over 9,900 people"),
        ("23rd", "the twenty-third meeting"),
        ("fifth", "the 5th time"),
        ("twenty-third", "the 23rd meeting of"),
        ("over 40 percent", "represent over 40 percent of"),
        ("40%", "between 30 and 40 percent"),
        ("one-quarter", "account for one-quarter of the economy"),
        ("1/4", "a quarter of it"),
        ("100-fold", "increased nearly 100-fold."),
        ("100 times", "by a full 100 times"),
        ("$23.3 trillion", "approximately $23.3 trillion, over 13 times"),
        ("3.65 trillion yuan", "reached 3.65 trillion yuan (approximately 511 billion USD)"),
        ("511 billion dollars", "reached 3.65 trillion yuan (approximately 511 billion USD)"),
        ("1811 K", "melts at 1,811 kelvin"),
        ("20 years", "In 20 years, trade"),
        ("5 to 10 percent", "from 5 to 10 percent"),
        ("2018", "the Qingdao summit of 2018."),
        ("2023", "Cooperation for 2023-2027, drawing"),
        ("2025", "August 31 and September 1, 2025"),
        ("44 BC", "killed in 44 BC"),
        ("2023–2027", "Cooperation for 2023-2027, drawing"),
        ("31 August – 1 September 2025", "in Tianjin on August 31 and September 1, 2025, President"),
        ("31 August 2025", "in Tianjin on August 31 and September 1, 2025, President"),
        ("27 March 2021", "Uzbekistan, March 27, 2021. (Photo"),
        ("2021-03-27", "Uzbekistan, March 27, 2021. (Photo"),
        ("March 2021", "Uzbekistan, March 27, 2021. (Photo"),
        ("mid-2022", "As of mid-2022, investment"),
        ("the 1990s", "back in the 1990s."),
        ("19th century", "in the late nineteenth century and the nineteenth century"),
        ("Tsingtao", "held in Qingdao."),
        ("the UAE", "Bahrain, the United Arab Emirates, Kuwait"),
        ("Oman", "Oman’s ships"),
        ("中国", "访问中国的人"),
        ("the Shanghai Spirit", "the “Shanghai Spirit” of"),
        ("energy policy", "their energy policies"),
        ("climate change; food security; …", "food security and climate change"),
    ],
)
def test_a_value_is_found_in_another_spelling(text, paragraph):
    context = Context(language("en"), NAMES)
    assert find(parse(text, context), paragraph, context)


@pytest.mark.parametrize(
    ("text", "paragraph"),
    [
        ("9", "in 1999"),
        ("9", "9.5 tonnes"),
        ("9", "19,009"),
        ("9", "the ninth"),
        ("9", "the G9"),
        ("8", "on August 8 they met"),
        ("4", "on July 4, 2023"),
        ("ninth", "nine of them"),
        ("2.2 billion", "2.2 million"),
        ("25 percent", "one-quarter of the economy"),
        ("one-quarter", "25 percent"),
        ("40%", "40 members"),
        ("$90 billion", "90 billion yuan"),
        ("1811 K", "1811 members"),
        ("2018", "2,018 men"),
        ("2018", "12018"),
        ("2018", "$2018.50"),
        ("4 July 2023", "on July 4."),
        ("4 July 2023", "on July 5, 2023"),
        ("July 2023", "in 2023"),
        ("mid-2022", "in June 2022"),
        ("44 BC", "44 ships"),
        ("1990s", "in 1990"),
        ("Oman", "Romania and the Romans"),
        ("Qingdao", "held in Beijing"),
        ("climate change; food security", "climate change"),
        ("the Shanghai Spirit", "the spirit of Shanghai"),
    ],
)
def test_what_does_not_stand_there_is_not_found(text, paragraph):
    context = Context(language("en"), NAMES)
    assert not find(parse(text, context), paragraph, context)


@pytest.mark.parametrize(
    ("code", "text", "paragraph"),
    [
        ("de", "1500", "im Jahr 1500"),
        ("de", "2,2 Milliarden", "mehr als 2.200 Millionen"),
        ("de", "4.7.2024", "am 4. Juli 2024 in"),
        ("de", "dreißig", "30 Staaten"),
        ("de", "40 Prozent", "rund 40 % der"),
        ("fr", "1er juillet 2024", "le 1 juillet 2024"),
        ("fr", "97", "quatre-vingt-dix-sept pays"),
        ("es", "julio de 2024", "el 4 de julio de 2024"),
        ("es", "un tercio", "1/3 de la población"),
    ],
)
def test_a_value_is_found_in_each_language(code, text, paragraph):
    context = Context(language(code))
    assert find(parse(text, context), paragraph, context)
