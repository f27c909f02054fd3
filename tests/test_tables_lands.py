"""A table nobody here wrote, of 254 countries and territories, is mapped by the lines of `lands.yaml`."""

from __future__ import annotations

import json

import pytest

from quizgen.fact import Fact
from quizgen.notation import check
from tests.lands import LANDS, MAP, read


@pytest.fixture(scope="module")
def lands(tmp_path_factory):
    return read(tmp_path_factory.mktemp("lands"))


def test_forty_lines_map_250_countries(lands):
    assert len(MAP.read_text(encoding="utf-8").splitlines()) <= 40
    assert len(json.loads((LANDS / "france.json").read_text(encoding="utf-8"))) > 20
    assert (*lands.problems, *check.problems(lands)) == ()
    assert len(lands.facts) > 1800


def test_cells_become_values_of_their_types(lands):
    by_name: dict[str, list[Fact]] = {}
    for fact in lands.facts:
        by_name.setdefault(fact.id.rpartition(":")[2], []).append(fact)
    values = {value.type: value for fact in by_name["and"] for value in fact.values}
    assert values["quantity"].text == "467 km²"
    assert values["count"].text == "81,588"
    assert [part.text for part in values["list"].parts] == ["France", "Spain"]
    assert {part.of for part in values["list"].parts} == {"country"}
