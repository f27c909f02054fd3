# ruff: noqa: E501 - an item a line
"""Lint finds what is put in, and little else: both rates are told where they are missed."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from quizgen import canonical, shipped
from quizgen.cli import main
from quizgen.files import items as item_files
from quizgen.item import Answer, Choice, Citation, Item, Option, Proof, Recall
from quizgen.languages import LANGUAGES
from quizgen.lint import FLAWS, findings, whole
from quizgen.lint.cues import Cue, cues
from quizgen.lint.flaw import Finding
from tests.knowing import built
from tests.lint_flaws import INJECTED
from tests.lint_worlds import lands, shipped_items, statuses

EACH = 200  # of every flaw
FOUND, FALSE = 0.95, 0.02
SEED = 20


@pytest.fixture(scope="module")
def clean() -> list[Item]:
    return [*shipped_items().values(), *statuses()]


def flaws(item: Item) -> set[str]:
    return {finding.flaw for finding in findings(item)}


def choice(
    stem: str, key: str, *wrong: str, language: str = "en", ordered: bool = False, rank: int = 0
) -> Item:
    proof = Proof("vouched", ("t:1",), "it is another")
    options = tuple(Option(text, proof) for text in wrong)
    return Item("t:1", "forward", Choice((stem,), key, options, ordered, rank), ("t:1",), language=language)


def recall(id_: str, prompt: str, answer: str, *accepted: str, fact: str = "t:f") -> Item:
    return Item(id_, "recall", Recall((prompt,), Answer(answer, "text", accepted)), (fact,))


def test_every_flaw_is_injected_and_explained():
    assert set(INJECTED) == set(FLAWS)
    assert all(flaw.what and flaw.mend and flaw.source for flaw in FLAWS.values())


def test_flaws_put_into_clean_items_are_found_under_their_names(clean):
    random = Random(SEED)
    found: Counter[str] = Counter()
    tried: Counter[str] = Counter()
    for name, inject in INJECTED.items():
        for item in random.choices(clean, k=100 * EACH):
            if tried[name] < EACH and (spoilt := inject(item, random)) is not None:
                tried[name] += 1
                found[name] += name in flaws(spoilt)
    share = found.total() / tried.total()
    each = ", ".join(f"{name} {found[name]}/{tried[name]}" for name in INJECTED if found[name] < tried[name])
    told = f"{share:.2%} of {tried.total()} flaws found; missed of {each}"
    assert min(tried.values()) == EACH, told
    assert share >= FOUND, told
    assert all(found[name] >= 0.9 * EACH for name in INJECTED), told


@pytest.mark.parametrize(
    "world", [lambda: tuple(shipped_items().values()), lands, statuses], ids=["shipped", "lands", "http"]
)
def test_clean_items_give_few_alarms(world):
    items = world()
    alarms = [finding for item in items for finding in findings(item)]
    alarms += [finding for finding in whole.findings(items) if finding.severity != "note"]
    share = len({finding.item for finding in alarms}) / len(items)
    assert share <= FALSE, (
        f"{share:.2%} of {len(items)} items: {Counter(f.flaw for f in alarms)}, {alarms[:3]}"
    )


def test_a_build_makes_no_item_with_an_error():
    sentences = """
        {country} uses the [currency].
          ? What is the currency of {country}?
          | Jordan  | Jordanian dinar
          | Norway  | Norwegian krone
          | Japan   | yen
          | Poland  | zloty
          | Denmark | krone
          | Sweden  | krona
    """
    made = built(
        sentences, "currency: Jordanian dinar; Norwegian krone; yen; zloty; krone; krona", checked=False
    )
    assert [f for item in made.items for f in findings(item, errors_only=True)] == []
    echoed = [gap for gap in made.gaps if gap.what.startswith("word repeat")]
    assert all("points to" in gap.what and gap.mend == FLAWS["word repeat"].mend for gap in echoed)
    assert not any(isinstance(i.body, Choice) and i.body.key == "Jordanian dinar" for i in made.items)


@pytest.mark.parametrize(
    ("code", "stem", "options", "flaw"),
    [
        ("de", "Welches Land grenzt an Polen?", ("Litauen", "Spanien", "keine der genannten Antworten"), "none of the above"),
        ("de", "Welches Land grenzt an Polen?", ("Litauen", "Spanien", "alle genannten"), "all of the above"),
        ("de", "Welches Land grenzt nicht an Polen?", ("Spanien", "Litauen", "Belarus"), "negative stem"),
        ("de", "Welches Land grenzt derzeit an Polen?", ("Litauen", "Spanien", "Italien"), "unclear"),
        ("de", "Welche der folgenden Aussagen ist richtig?", ("Gold ist schwer", "Gold ist weich", "Gold ist rot"), "unfocused stem"),
        ("de", "Woraus besteht Wasser meistens?", ("Sauerstoff", "Stickstoff", "Helium"), "vague term"),
        ("de", "Was tut ein Metall?", ("immer leiten", "leuchten", "schmelzen"), "absolute term"),
        ("fr", "Quel pays borde la Pologne ?", ("Lituanie", "Espagne", "aucune de ces réponses"), "none of the above"),
        ("fr", "Quel pays borde la Pologne ?", ("Lituanie", "Espagne", "toutes les réponses ci-dessus"), "all of the above"),
        ("fr", "Quel pays n'est pas voisin de la Pologne ?", ("Espagne", "Lituanie", "Ukraine"), "negative stem"),
        ("fr", "Quel pays préside actuellement l'Union ?", ("Lituanie", "Espagne", "Italie"), "unclear"),
        ("fr", "Le symbole de l'or vient d'…", ("un mot latin", "un mot grec", "un mot arabe", "toujours un mot"), "absolute term"),
        ("fr", "Ce fleuve est celui de l'…", ("Espagne", "Italie", "France"), "grammatical cue"),
        ("es", "¿Qué país limita con Polonia?", ("Lituania", "España", "ninguna de las anteriores"), "none of the above"),
        ("es", "¿Qué país limita con Polonia?", ("Lituania", "España", "todas las anteriores"), "all of the above"),
        ("es", "¿Qué país no limita con Polonia?", ("España", "Lituania", "Ucrania"), "negative stem"),
        ("es", "¿Qué país preside actualmente la Unión?", ("Lituania", "España", "Italia"), "unclear"),
        ("es", "¿Cuál de las siguientes afirmaciones es correcta?", ("El oro pesa", "El oro brilla", "El oro flota"), "unfocused stem"),
    ],
)  # fmt: skip
def test_each_language_has_words_of_its_own(code, stem, options, flaw):
    assert flaw in flaws(choice(stem, *options, language=code))


@pytest.mark.parametrize(
    ("code", "stem", "options"),
    [
        ("en", "Which novel did Kazuo Ishiguro publish in 2005?", ("Never Let Me Go", "The Remains of the Day", "An Artist of the Floating World")),
        ("en", "Which band recorded “None of the Above”?", ("the Beatles", "the Doors", "the Kinks")),
        ("en", "Not only Spain borders on Portugal's sea. Which ocean is it?", ("Atlantic", "Pacific", "Indian")),
        ("en", "The SCO was founded by six states. Which of these was one of them?", ("China", "India", "Pakistan")),
        ("en", "Which vitamins does the fish hold?", ("B and D", "B and C", "C and E")),
        ("en", "In which group of the periodic table does gold stand?", ("Group 11", "Group 12", "Group 13")),
        ("es", "¿Qué símbolo tiene el silicio?", ("Si", "No", "Na", "Ni")),
        ("en", "Which mission first landed people on the Moon?", ("Apollo 11", "Apollo 8", "Apollo 10")),
        ("de", "Welches Land grenzt an Polen?", ("Litauen", "Spanien", "Italien")),
        ("de", "Wie heißt die Hauptstadt von Polen?", ("Warschau", "Krakau", "Danzig")),
        ("fr", "Quel pays a pour capitale Varsovie ?", ("Pologne", "Hongrie", "Bulgarie")),
        ("fr", "La capitale de la Pologne est …", ("Varsovie", "Cracovie", "Budapest")),
        ("es", "¿Qué país tiene la capital Varsovia?", ("Polonia", "Hungría", "Bulgaria")),
    ],
)  # fmt: skip
def test_what_only_looks_like_a_flaw_is_let_be(code, stem, options):
    ordered = options[0].startswith("Group")
    assert flaws(choice(stem, *options, language=code, ordered=ordered)) == set()


def test_what_is_looked_at_is_a_draw_not_a_mixture():
    """An article stands out beside options without one, and not beside options that have one, too."""
    mixed = choice(
        "Which river is it?", "the Danube", "the Rhine", "the Elbe", "the Oder", "Po", "Inn", "Mur"
    )
    assert isinstance(mixed.body, Choice)
    alike, apart = (replace(mixed.body, draws=draws) for draws in (((0, 1, 2),), ((0, 1, 2), (3, 4, 5))))
    assert "grammatical cue" not in flaws(replace(mixed, body=alike))
    assert "grammatical cue" in flaws(replace(mixed, body=apart))


def test_the_same_question_twice_and_two_answers_to_one_are_told():
    one = recall("t:a", "What is the capital of Spain?", "Madrid")
    again = recall("t:b", "what is the capital of Spain ?", "Madrid")
    other = recall("t:c", "What is the capital of Spain?", "Toledo")
    found = [(f.item, f.flaw) for f in whole.findings([one, again, other]) if f.severity == "warning"]
    assert found == [("t:b", "same question twice"), ("t:c", "one stem, two answers")]


def test_a_wrong_option_that_is_accepted_where_it_is_typed_is_an_error():
    typed = recall("t:a", "Which city hosted the summit of 2018?", "Qingdao", "Tsingtao")
    asked = replace(choice("Which city hosted it?", "Qingdao", "Tsingtao", "Minsk", "Ufa"), facts=("t:f",))
    errors = [f for f in whole.findings([typed, asked]) if f.severity == "error"]
    assert [(f.item, f.flaw) for f in errors] == [("t:1", "more than one right")]


def test_a_missing_source_is_a_warning_where_others_have_one_and_a_note_where_none_has():
    one, two = (
        recall("t:a", "What is the capital of Spain?", "Madrid"),
        recall("t:b", "What is that of Italy?", "Rome"),
    )
    sourced = replace(one, sources=(Citation("atlas", published="2020"),))
    told = {(f.item, f.flaw, f.severity) for f in whole.findings([sourced, two])}
    assert told == {("t:b", "missing source", "warning")}
    assert [(f.item, f.flaw, f.severity) for f in whole.findings([one, two])] == [
        ("", "missing source", "note")
    ]


def test_cues_between_items_are_reversed_pairs_and_keys_in_stems():
    there = recall("t:a", "What is the capital of Bhutan?", "Thimphu")
    back = recall("t:b", "Which country has the capital Thimphu?", "Bhutan")
    beside = recall("t:c", "When was the parliament of Bhutan moved to Thimphu?", "1961")
    apart = recall("t:d", "Which river flows through Bratislava?", "Danube")
    assert set(cues([there, back, beside, apart])) == {
        Cue("reversed pair", "t:a", "t:b", "thimphu"),
        Cue("key in another stem", "t:a", "t:c", "thimphu"),
        Cue("key in another stem", "t:b", "t:c", "bhutan"),
    }


def test_a_finding_says_which_item_what_and_how_to_mend_it():
    (found,) = findings(
        choice("Which city is the capital of Spain?", "Madrid", "Toledo", "none of these"), errors_only=True
    )
    assert found == Finding("t:1", "none of the above", "“none of these”", found.mend, found.source, "error")
    assert str(found).startswith("t:1: error: none of the above: “none of these”; write a wrong answer")


@pytest.fixture
def project(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "questions").mkdir()
    (tmp_path / "questions" / "capitals.yaml").write_text("title: Capitals\n", encoding="utf-8")
    return tmp_path


def test_the_command_tells_place_flaw_and_mend(project, capsys):
    bad = choice("Which city is the capital of Spain?", "Madrid", "Toledo", "Sevilla", "all of the above")
    item_files.write(project / "questions", "capitals", [bad])
    assert main(["lint", "capitals"]) == 1
    out = capsys.readouterr().out
    assert out.startswith(
        "questions/capitals.items.yaml:5: t:1: error: all of the above: “all of the above”; ask for one thing"
    )
    assert main(["lint", "questions/capitals.items.yaml"]) == 1


def test_an_edited_stem_is_told_at_its_place_in_the_set_file(project, capsys):
    good = choice("Which city is the capital of Spain?", "Madrid", "Toledo", "Sevilla", "Murcia")
    item_files.write(project / "questions", "capitals", [replace(good, revision=canonical.revision(good))])
    assert main(["lint"]) == 0
    edit = "title: Capitals\ndecisions:\n  t:1:\n    stem: Which city is currently the capital of Spain?\n"
    (project / "questions" / "capitals.yaml").write_text(edit, encoding="utf-8")
    assert main(["lint"]) == 1
    assert "questions/capitals.yaml:3:3: t:1: warning: unclear: “currently” in" in capsys.readouterr().out


def test_cues_and_notes_are_told_and_fail_nothing(project, capsys):
    pair = [
        recall("t:a", "What is the capital of Bhutan?", "Thimphu"),
        recall("t:b", "Which country has the capital Thimphu?", "Bhutan"),
    ]
    item_files.write(project / "questions", "capitals", pair)
    assert main(["lint"]) == 0
    told = capsys.readouterr()
    assert "cue: reversed pair: “thimphu”, the answer of `t:a`, stands in the stem of `t:b`" in told.out
    assert "2 items of 1 set: 1 note; 1 cue between items" in told.err


def test_a_set_that_is_none_is_a_wrong_call(project):
    item_files.write(project / "questions", "capitals", [])
    assert main(["lint", "rivers"]) == 2


def test_the_shipped_sets_are_clean(capsys):
    assert main(["lint", "--questions", str(shipped.questions())]) == 0


@pytest.mark.parametrize("pack", LANGUAGES.values(), ids=LANGUAGES)
def test_a_pack_lists_no_word_of_grammar_as_pointing_back(pack):
    """An article in every question would take up any sentence before it."""
    assert not pack.suspect.refers & {article.rstrip("'") for article in pack.articles}


def test_places_are_those_of_the_lines(project):
    path = item_files.path_of(project / "questions", "capitals")
    item_files.write(
        project / "questions",
        "capitals",
        [recall("t:a", "What is it?", "x"), recall("t:b", "And that?", "y")],
    )
    lines = path.read_text(encoding="utf-8").split("\n")
    for id_, place in item_files.places(path).items():
        assert json.loads(lines[place.line - 1][2:])["id"] == id_


def test_the_docs_have_a_row_for_every_flaw():
    text = (Path(__file__).parent.parent / "docs" / "lint.md").read_text(encoding="utf-8")
    for flaw in FLAWS.values():
        assert f"| {flaw.name} | {flaw.what} | {flaw.severity} | {flaw.source} |" in text
