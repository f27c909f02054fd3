import pytest

from quizgen.errors import ProblemsError, UsageError
from quizgen.files import items, sets
from quizgen.item import Answer, Item, ItemSet, Recall
from quizgen.sets import Decision, SetFile, draws, in_force, stale


def item(name: str, **more: object) -> Item:
    body = Recall((f"What is {name}?",), Answer(name, "text"), False)
    return Item(f"t:recall:1:{name}", "recall", body, (f"t:{name}",), revision="r1", **more)  # type: ignore[arg-type]


PLAIN, DETAIL, KNOWN = (
    item("a", topic="Summits"),
    item("b", detail=True),
    item("c", topic="Trade", must_know=True),
)


def drawn(**more: object) -> str:
    file = SetFile("s", "S", **more)  # type: ignore[arg-type]
    return "".join(i.facts[0][-1] for i in (PLAIN, DETAIL, KNOWN) if draws(file, i))


def test_a_set_draws_by_namespace_topic_detail_and_must_know():
    assert drawn() == "ac"
    assert drawn(detail="yes") == "abc"
    assert drawn(detail="only") == "b"
    assert drawn(topics=("summits",)) == "a"
    assert drawn(must_know=True) == "c"
    assert drawn(namespaces=("other",)) == ""


def test_rejected_and_retired_items_are_not_in_force():
    file = SetFile("s", "S", decisions={PLAIN.id: Decision("rejected"), DETAIL.id: Decision("retired")})
    assert in_force(file, (PLAIN, DETAIL, KNOWN)).items == (KNOWN,)


def test_an_edit_stands_until_the_item_changes_and_is_stale_then():
    fresh = SetFile("s", "S", decisions={PLAIN.id: Decision(revision="r1", stem="And what is a?")})
    (edited,) = in_force(fresh, (PLAIN,)).items
    assert isinstance(edited.body, Recall)
    assert edited.body.prompts == ("And what is a?",)
    assert stale(fresh, (PLAIN,)) == ()
    old = SetFile("s", "S", decisions={PLAIN.id: Decision(revision="r0", stem="And what is a?")})
    assert in_force(old, (PLAIN,)).items == (PLAIN,)
    assert stale(old, (PLAIN,)) == (PLAIN.id,)


def test_items_that_nobody_touched_are_read_only_when_needed(tmp_path):
    items.write(tmp_path, "s", (PLAIN, KNOWN))
    found = items.read(items.path_of(tmp_path, "s"))
    assert isinstance(found, items.Items)
    assert len(found) == 2
    assert tuple(found) == (PLAIN, KNOWN)
    assert found[1] == KNOWN
    assert not items.write(tmp_path, "s", (KNOWN, PLAIN)), "the order makes no difference"


def test_a_changed_file_of_items_is_looked_at_at_once(tmp_path):
    items.write(tmp_path, "s", (PLAIN, KNOWN))
    path = items.path_of(tmp_path, "s")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("What is a?", "And a?"), encoding="utf-8")
    body = items.read(path)[0].body
    assert isinstance(body, Recall)
    assert body.prompts == ("And a?",)
    path.write_text(text.replace('"prompts"', '"prompt"'), encoding="utf-8")
    with pytest.raises(
        ProblemsError, match=r"s\.items\.yaml:5:3: not an item: `prompts` is missing.*\n.*:6:3: "
    ):
        items.read(path)


def test_a_set_without_items_is_not_offered(tmp_path):
    items.write(tmp_path, "s", ())
    (tmp_path / "s.yaml").write_text("title: S\n", encoding="utf-8")
    assert tuple(items.read(items.path_of(tmp_path, "s"))) == ()
    assert sets.offered(tmp_path).sets == ()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "s.yaml:1: the file is empty"),
        ("description: x\n", "s.yaml:1:1: `title` is missing; add the line `title: …`"),
        ("title: S\ntopic: x\n", "s.yaml:2:1: `topic` is no key here; did you mean `topics`?"),
        ("title: S\ntitle: T\n", "s.yaml:2:1: `title` stands twice"),
        ("title: S\ndecisions:\n  a:\n    status: good\n", "s.yaml:4:5: `status`"),
        (
            "title: S\ndecisions:\n  a:\n    stemm: x\n",
            "s.yaml:4:5: `stemm` is no key here; did you mean `stem`?",
        ),
        ("title: [\n", "s.yaml:"),
    ],
)
def test_a_wrong_set_file_is_told_with_its_place(tmp_path, monkeypatch, text, says):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "s.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(ProblemsError) as caught:
        sets.set_files(tmp_path)
    assert says in str(caught.value)


@pytest.mark.parametrize("count", [2, 13, 20])
def test_a_name_that_is_none_is_told_with_all_there_are_while_they_are_few(count):
    some = tuple(ItemSet(f"set{n}", "", ()) for n in range(count))
    with pytest.raises(UsageError, match="no set `q`; write one of set0, .*" + some[-1].name):
        sets.chosen(sets.Offered(some, {}, {}), ["q"])
