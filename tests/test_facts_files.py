from __future__ import annotations

import json
from dataclasses import replace
from itertools import cycle
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from quizgen import shipped
from quizgen.errors import Place
from quizgen.fact import Source
from quizgen.files import facts, records, stamps
from quizgen.notation import check

HEADER = "topic: Test\nnamespace: test\n"


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="")
    return path


def block(*lines: str, header: str = HEADER, name: str = "notes") -> str:
    return f"{header}facts:\n  {name}: |\n" + "".join(f"    {line}\n" for line in lines)


@pytest.fixture
def reading(tmp_path):
    """Reads the given sentences, or files by name."""

    def read(*lines, **files):
        for name, text in files.items():
            write(tmp_path / f"{name}.yaml", text)
        if lines:
            write(tmp_path / "facts.yaml", block(*lines))
        found = facts.read([tmp_path])
        assert found.problems == ()
        return found

    return read


def values(fact):
    return [value.text for value in fact.values]


# --- one file


def test_a_sentence_becomes_a_fact_with_typed_values(reading):
    (fact,) = reading("* The SCO held its [2018] summit in [Qingdao].   ^k7f2").facts
    assert fact.id == "test:k7f2"
    assert [(v.type, v.text) for v in fact.values] == [("year", "2018"), ("text", "Qingdao")]
    assert fact.must_know
    assert fact.topic == "Test"
    assert fact.place.line == 5


def test_each_row_is_a_fact_named_by_its_givens(reading):
    found = reading(
        "{country} has [number] neighbours in {continent}.   ^k7f2",
        "  | Côte d'Ivoire | 5 | West Africa",
        "  | Ghana | 3 | Africa",
    )
    assert [fact.id for fact in found.facts] == [
        "test:k7f2:cote-d-ivoire.090c21ea79_west-africa",
        "test:k7f2:ghana_africa",
    ]


def test_without_givens_a_row_is_named_by_its_first_cell_and_by_more_where_that_is_taken(reading):
    found = reading("[year]: [city].   ^k7f2", "  | 2018 | Ufa", "  | 2018 | Qingdao", "  | 2019 | ?")
    assert [fact.id for fact in found.facts] == ["test:k7f2:2018", "test:k7f2:2018_qingdao", "test:k7f2:2019"]


def test_a_renamed_row_keeps_its_id(reading):
    (fact,) = reading(
        "{country} has the capital [city].  ^k7f2", "  | North Macedonia | Skopje", "    was: Macedonia"
    ).facts
    assert fact.id == "test:k7f2:macedonia"
    assert values(fact) == ["North Macedonia", "Skopje"]


def test_a_row_with_an_empty_cell_says_nothing(reading):
    found = reading("{a} is [b].", "  | 1 |", "  | 2 | x")
    assert [values(f) for f in found.facts] == [["2", "x"]]


@pytest.mark.parametrize(
    ("text", "parts", "complete"),
    [
        ("[a; b]", ["a", "b"], True),
        ("[a; b; …]", ["a", "b"], False),
        ("[a; ...]", ["a"], False),
        (r"[a\; b; c]", ["a; b", "c"], True),
    ],
)
def test_a_list_is_complete_or_open(reading, text, parts, complete):
    (fact,) = reading(f"They are {text}.").facts
    (value,) = fact.values
    assert (value.type, [p.text for p in value.parts], value.complete) == ("list", parts, complete)


def test_a_plain_semicolon_makes_no_list(reading):
    (fact,) = reading(r"It says [yes\; no].").facts
    assert values(fact) == ["yes; no"]
    assert fact.values[0].type == "text"


def test_rows_of_a_role_are_of_one_type(reading):
    found = reading("{country} counts [number] towns.", "  | A | 1,500", "  | B | 1500", "  | C | 12")
    assert [fact.values[1].type for fact in found.facts] == ["count"] * 3


def test_names_are_declared_with_type_and_aliases(reading):
    found = reading(
        facts=block(
            "It is in [Tsingtao].",
            header=HEADER + "names: |\n  city: Qingdao = Tsingtao; Ufa\n  Xi = Xi Jinping\n",
        )
    )
    (fact,) = found.facts
    assert (fact.values[0].of, fact.values[0].canonical, fact.values[0].text) == (
        "city",
        "Qingdao",
        "Tsingtao",
    )
    assert found.names["tsingtao"].aliases == ("Tsingtao",)
    assert found.names["xi jinping"].of == "name"


def test_a_declared_speaker_is_called_by_the_first_spelling(reading):
    found = reading(
        facts=block(
            "It is [good].",
            "  said by: president xi",
            header=HEADER + "names: |\n  person: Xi Jinping = President Xi\n",
        )
    )
    assert found.facts[0].speaker == "Xi Jinping"


def test_wrong_values_of_a_list_are_elements(reading):
    first, second = reading("They are [a; b].", "  x c", "It is [a].", "  x d; [e; f]").facts
    assert [w.element for w in first.wrong] == [True]
    assert [(w.element, w.value.type) for w in second.wrong] == [(False, "text"), (False, "list")]


def test_a_file_without_namespace_gets_one_from_its_name(reading):
    found = reading(**{"My Town": "facts:\n  notes: |\n    The mill is [old].\n"})
    assert found.facts[0].id.startswith("my-town:~")
    assert [namespace for _, namespace in found.unnamed] == ["my-town"]


def test_unstamped_sentences_have_an_id_that_depends_on_what_they_say(reading):
    found = reading("It is [a].", "It is {b}, [c].", "It was [a].")
    assert len({fact.id for fact in found.facts}) == 3
    assert all(fact.id.startswith("test:~") for fact in found.facts)
    assert [fact.id for line in found.unstamped for fact in found.facts if fact.id in line.facts] == [
        f.id for f in found.facts
    ]


# --- documents and sources

DOCUMENT = HEADER + "document: |\n  id: guide\n  title: A guide: to the town\n  published: 2023-07-04\n"


def test_a_block_cites_its_paragraph_and_at_lines_cite_more(reading):
    found = reading(
        facts=block(
            "It is [old].",
            "  @ p12",
            "  @ atlas p2",
            "{a} is [b].",
            "  | c | d  @ p3",
            header=DOCUMENT,
            name="p9",
        ),
        atlas=HEADER + "document: |\n  id: atlas\n",
    )
    assert [fact.sources for fact in found.facts] == [
        (Source("guide", 9), Source("guide", 12), Source("atlas", 2)),
        (Source("guide", 9), Source("guide", 3)),
    ]
    assert found.documents["guide"].title == "A guide: to the town"
    assert found.documents["guide"].published == "2023-07-04"


def test_notes_of_ones_own_cite_the_document_as_a_whole(reading):
    (fact,) = reading(facts=block("It is [old].", header=DOCUMENT)).facts
    assert fact.sources == (Source("guide"),)


def test_the_same_fact_in_two_documents_is_one_with_two_sources(reading):
    other = DOCUMENT.replace("guide", "atlas")
    found = reading(
        a=block(
            "* It held its [2018] summit in [Qingdao].   ^k7f2",
            "  detail",
            "  ? Where in {2018}?",
            header=DOCUMENT,
            name="p1",
        ),
        b=block("It held its [2018] Summit in [Qingdao]", "  ? When in {Qingdao}?", header=other, name="p4"),
    )
    (fact,) = found.facts
    assert fact.sources == (Source("guide", 1), Source("atlas", 4))
    assert (fact.id, fact.must_know, fact.detail) == ("test:k7f2", True, False)
    assert [w.asks for w in fact.wordings] == [1, 0]
    assert len(found.patterns) == 1


def test_a_stamped_twin_gives_its_id_wherever_it_stands(reading):
    found = reading(a=block("It is [old]."), b=block("It is [old].   ^k7f2"))
    assert [fact.id for fact in found.facts] == ["test:k7f2"]


def test_the_same_words_by_another_speaker_are_another_fact(reading):
    assert len(reading("It is [good].", "  said by: A", "It is [good].", "  said by: B").facts) == 2


# --- patterns over files


def test_values_join_the_pattern_that_names_its_roles(reading):
    found = reading(
        a=block(
            "The SCO held its [2018] summit in [Qingdao].", "  ? Which city hosted the summit of {2018}?"
        ),
        b=block(
            "The SCO  held its [year] summit in [city].",
            "  ? When was the summit in {city}?",
            "  | 2015 | Ufa",
        ),
    )
    (pattern,) = found.patterns.values()
    assert [role.name for role in pattern.roles] == ["year", "city"]
    assert {(w.givens, w.asks) for w in pattern.wordings} == {((0,), 1), ((1,), 0)}
    assert len(found.facts) == 2


def test_other_brackets_make_another_pattern(reading):
    assert len(reading("In [2018] it was in [Ufa].", "In {2019} it was in [Osh].").patterns) == 2


def test_files_see_the_names_of_those_they_use(reading):
    found = reading(
        words=HEADER + "uses: more.yaml\nnames: |\n  city: Qingdao = Tsingtao\n",
        more=HEADER + "uses: words.yaml\nnames: |\n  city: Ufa\n",
        a=block("It is in [Tsingtao].", "It is near [Ufa].", header=HEADER + "uses: words.yaml\n"),
        b=block("It is by [Tsingtao]."),
    )
    assert {tuple(values(f)): f.values[0].type for f in found.facts if "by" not in f.pattern} == {
        ("Tsingtao",): "name",
        ("Ufa",): "name",
    }
    assert next(f for f in found.facts if "by" in f.pattern).values[0].type == "text"


def test_a_file_brings_those_it_uses_along(tmp_path):
    write(tmp_path / "shared/words.yaml", HEADER + "names: |\n  city: Ufa\nfacts:\n  n: |\n    It is [x].\n")
    path = write(tmp_path / "a.yaml", block("It is in [Ufa].", header=HEADER + "uses: shared/words.yaml\n"))
    found = facts.read([path])
    assert found.problems == ()
    assert len(found.facts) == 2


# --- characters


@pytest.mark.parametrize(
    "change",
    [lambda b: b.replace(b"\n", b"\r\n"), lambda b: b"\xef\xbb\xbf" + b, lambda b: b.rstrip(b"\n")],
    ids=["CRLF", "BOM", "no end of line"],
)
def test_what_editors_do_to_a_file_changes_nothing(tmp_path, change):
    text = block("The café is [old].", "  ? How old?", "  | x", header=HEADER).replace(
        "  ? How old?\n      | x\n", ""
    )
    plain = facts.read([write(tmp_path / "facts.yaml", text)])
    (tmp_path / "facts.yaml").write_bytes(change(text.encode()))
    assert facts.read([tmp_path / "facts.yaml"]) == plain


@pytest.mark.parametrize("bar", ["|", "|-", "|+", "|2", "| # a comment"])
def test_every_kind_of_literal_block_keeps_its_places(tmp_path, bar):
    path = write(
        tmp_path / "facts.yaml",
        f"{HEADER}facts:\n  notes: {bar}\n\n    The sky is [blue].\n    Grass is {{green}}.\n\n"
        "  more: |\n    It is [late].\n",
    )
    found = facts.read([path])
    assert [(f.place.line, f.place.column) for f in found.facts] == [(6, 5), (10, 5)]
    assert [(p.place.line, p.place.column) for p in found.problems] == [(7, 5)]


# --- stamps


def letters(text):
    found = cycle(text)
    return lambda alphabet: next(found)


def test_minting_writes_stamps_and_nothing_else(tmp_path):
    lines = [
        "# a comment",
        "The sky is [blue].",
        "  ? Which colour has the sky?",
        "Grass is [green].   ^zzzz",
        "A much longer sentence is [here].  ",
    ]
    text = block(*lines).replace("\n", "\r\n").rstrip()
    path = write(tmp_path / "facts.yaml", text)
    minted = stamps.mint(facts.read([path]), letters("ab23cd45"))
    after = path.read_bytes().decode()
    assert [(m.place.line, m.text) for m in minted] == [(6, "^ab23"), (9, "^cd45")]
    for stamp in ("^ab23", "^cd45"):
        after = after.replace(stamp, "")
    assert [line.rstrip() for line in after.splitlines()] == [line.rstrip() for line in text.splitlines()]
    assert after.count("\r\n") == text.count("\r\n")
    again = facts.read([path])
    assert again.unstamped == ()
    assert again.problems == ()


def test_stamps_stand_below_each_other(tmp_path):
    path = write(
        tmp_path / "facts.yaml", block("The sky is [blue].", "Rather long is [this].", "The sea is [wet].")
    )
    stamps.mint(facts.read([path]))
    assert len({line.index("^") for line in path.read_text().splitlines() if "^" in line}) == 1


def test_a_stamp_is_minted_once_and_for_all(tmp_path):
    path = write(tmp_path / "facts.yaml", block("The sky is [blue].", "Grass is [green]."))
    stamps.mint(facts.read([path]))
    before = path.read_bytes()
    ids = [fact.id for fact in facts.read([path]).facts]
    assert stamps.mint(facts.read([path])) == ()
    assert path.read_bytes() == before
    path.write_text(
        path.read_text().replace("The sky is [blue]", "The sky is [grey]").replace("Grass", "The grass")
    )
    assert [fact.id for fact in facts.read([path]).facts] == ids


def test_the_same_fact_gets_the_same_stamp_in_every_file_and_no_other_does(tmp_path):
    write(tmp_path / "a.yaml", block("The sky is [blue].", "{a} is [b].", "  | 1 | 2"))
    write(tmp_path / "b.yaml", block("The sky is [blue]", "The sky is [grey].", "{a} is [b].", "  | 3 | 4"))
    stamps.mint(facts.read([tmp_path]), letters("aaaaaaaabbbbcccc"))
    found = facts.read([tmp_path])
    assert [fact.id for fact in found.facts] == ["test:aaaa", "test:bbbb:1", "test:cccc", "test:bbbb:3"]
    assert [line.stamp for line in found.lines] == ["aaaa", "bbbb", "aaaa", "cccc", "bbbb"]


def test_a_file_that_is_not_utf_8_is_left_alone(tmp_path):
    path = tmp_path / "facts.yaml"
    path.write_bytes(block("The café is [old].").encode("latin-1"))
    before = path.read_bytes()
    assert stamps.mint(facts.read([path])) == ()
    assert path.read_bytes() == before


def test_minting_names_a_file_without_namespace(tmp_path):
    path = write(
        tmp_path / "my-town.yaml",
        "# my first facts\ntopic: Town\nfacts:\n  notes: |\n    The mill is [old].\n",
    )
    assert (
        stamps.report(stamps.mint(facts.read([path])))
        == f"1 new stamp in {path}; {path} is now namespace: my-town"
    )
    assert path.read_text().startswith("# my first facts\nnamespace: my-town\ntopic: Town\n")
    assert facts.read([path]).unnamed == ()


def test_records_are_stamped_in_their_line(tmp_path):
    path = write(
        tmp_path / "facts.jsonl",
        '{"sentence": "It is [1].", "values": {"1": "x"}}\n'
        '{"sentence": "It was [1].", "values": {"1": "y"}, "stamp": "k7f2"} \n',
    )
    stamps.mint(facts.read([path]), letters("abcd"))
    assert [fact.id for fact in facts.read([path]).facts] == ["facts:abcd", "facts:k7f2"]


# --- records


def as_records(found, path: Path):
    path.write_text(
        "".join(r.model_dump_json(exclude_defaults=True) + "\n" for r in records.to_records(found)),
        encoding="utf-8",
    )
    return facts.read([path])


def same(one, other):
    def bare(fact):
        return replace(fact, place=Place(""))

    assert [bare(f) for f in other.facts] == [bare(f) for f in one.facts]
    assert other.patterns == one.patterns
    assert other.documents == one.documents
    assert other.names == one.names
    assert other.apart == one.apart
    assert other.problems == ()


def test_records_say_all_that_the_shipped_files_say(tmp_path):
    found = facts.read([shipped.seeds()])
    same(found, as_records(found, tmp_path / "all.jsonl"))


def test_records_say_all_that_sentences_say(tmp_path, reading):
    found = reading(
        facts=block(
            "* The SCO held its [2018] summit in [Tsingtao].   ^k7f2",
            "  ? Which of these hosted the summit of {2018}?",
            "  x Moscow; [a; b]: neither did",
            "  why: it says so",
            r"In {when} it \[all\] was [a\; b; c; …] and [x | y].",
            "  | mid-2023 | 54; 55 | over 40 percent   @ atlas p2",
            "    doubt: hardly",
            "    was: 2023",
            "  said by: A",
            "  detail",
            "  topic: Other",
            header=DOCUMENT + "names: |\n  city: Qingdao = Tsingtao\n  Guinea is not Equatorial Guinea\n",
            name="p9",
        ),
        atlas=HEADER + "document: |\n  id: atlas\n",
    )
    same(found, as_records(found, tmp_path / "all.jsonl"))


PLAIN = (
    st.text(
        st.characters(codec="utf-8", exclude_categories=("C", "Z")) | st.just(" "), min_size=1, max_size=8
    )
    .map(str.strip)
    .filter(lambda t: t and t not in ("…", "..."))
)
VALUES = PLAIN | st.lists(PLAIN, min_size=1, max_size=3)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50, deadline=None)
@given(st.lists(st.tuples(VALUES, VALUES), min_size=1, max_size=4), st.booleans())
def test_records_of_any_values_are_read_as_they_were_written(tmp_path, rows, named):
    roles = ("a", "b") if named else ("1", "2")
    lines = [
        {
            "sentence": f"It is [{roles[0]}] and {{{roles[1]}}}.",
            "values": dict(zip(roles, row, strict=True)),
            "stamp": "k7f2",
            "row": str(n) if named else "",
        }
        for n, row in enumerate(rows)
    ]
    path = tmp_path / "in.jsonl"
    path.write_text(
        "".join(json.dumps(line) + "\n" for line in lines[: len(lines) if named else 1]), encoding="utf-8"
    )
    found = facts.read([path])
    again = as_records(found, tmp_path / "out.jsonl")
    assert [replace(f, place=Place("")) for f in again.facts] == [
        replace(f, place=Place("")) for f in found.facts
    ]


# --- schema

SCHEMA = Draft202012Validator(records.schema())


def test_the_schema_is_one_and_stands_in_the_docs():
    Draft202012Validator.check_schema(records.schema())
    stored = Path(__file__).parent.parent / "docs" / "facts.schema.json"
    assert json.loads(stored.read_text(encoding="utf-8")) == records.schema()


@pytest.mark.parametrize("path", sorted(shipped.seeds().glob("*.yaml")), ids=lambda path: path.name)
def test_shipped_fact_files_follow_the_schema(path):
    import yaml

    SCHEMA.validate(yaml.safe_load(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    "wrong",
    [
        {"topics": "x"},
        {"facts": ["x"]},
        {"facts": {"p1": 3}},
        {"names": {"city": "x"}},
        {"namespace": "A b"},
        {"language": "tlh"},
    ],
)
def test_the_schema_refuses_what_the_reader_refuses(wrong):
    assert not SCHEMA.is_valid(wrong)


@pytest.mark.parametrize(
    "record",
    [
        r.model_dump(mode="json", exclude_defaults=True)
        for r in [
            records.FactRecord(
                sentence="It is [1].",
                values={"1": ("a", "…")},
                sources=(records.SourceRecord(document="d", paragraph=3),),
            ),
            records.NameRecord(name="Ufa", of="city"),
            records.DocumentRecord(document="d", title="t"),
        ]
    ],
    ids=lambda r: next(iter(r)),
)
def test_records_follow_their_schema(record):
    name = {"sentence": "FactRecord", "name": "NameRecord", "document": "DocumentRecord"}[next(iter(record))]
    Draft202012Validator({"$ref": f"#/$defs/{name}", "$defs": records.schema()["$defs"]}).validate(record)


def test_the_shipped_facts_fit_together():
    found = facts.read([shipped.seeds()])
    assert [*found.problems, *check.problems(found)] == []


# --- always

PIECES = """topic: T
namespace: t
facts:
  a: |
    The [sky] is {blue}.
    {a} is [b].
      | 1 | 2
      ? What is {blue}?
      x red: no
      @ d p3
      detail
      was: x
document: |
  id: d
names: |
  city: A = B; C
table: |
  file: x.csv
  row: a
uses: y.yaml
---
- x
a: b: c
  p3: >
    [
    }
    \\(
\t
'
&a *b
{
\u2028
# note"""


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES.split("\n")), max_size=14), st.sampled_from([".yaml", ".jsonl"]))
def test_whatever_stands_in_a_file_is_read_or_reported(tmp_path, lines, suffix):
    path = tmp_path / f"facts{suffix}"
    path.write_text("\n".join(lines), encoding="utf-8")
    found = facts.read([path])
    problems = [*found.problems, *check.problems(found)]
    assert list(found.problems) == sorted(found.problems)
    assert all(problem.what and problem.place.file == str(path) for problem in problems)
    assert found.facts or found.problems or not any("[" in line and "]" in line for line in lines)
