from quizgen.item import Answer, Item, Recall
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
