"""A table nobody here wrote, of 254 countries and territories, is mapped by the lines of `lands.yaml`."""

from __future__ import annotations

import json
from pathlib import Path

import countryinfo
import pytest

from quizgen.fact import Fact
from quizgen.files import facts
from quizgen.notation import check

MAP = Path(__file__).parent / "lands.yaml"
LANDS = Path(countryinfo.__file__).parent / "data"


@pytest.fixture(scope="module")
def lands(tmp_path_factory):
    folder = tmp_path_factory.mktemp("lands")
    rows = [path.read_text(encoding="utf-8") for path in sorted(LANDS.glob("*.json"))]
    (folder / "lands.json").write_text("[\n" + ",\n".join(rows) + "]", encoding="utf-8")
    path = folder / "lands.yaml"
    path.write_text(MAP.read_text(encoding="utf-8"), encoding="utf-8")
    return facts.read([path])


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
