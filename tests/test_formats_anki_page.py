"""The cards of a choice in a browser: taps and keys, feedback on the front, the order of the day, the back."""

from __future__ import annotations

import html
import json
import re
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from quizgen.item import Item, ItemSet
from tests import sample_sets
from tests.needs import CHROMIUM, CHROMIUM_OPTIONS, needs_anki, needs_chromium
from tests.test_formats_anki_import import cards, collection, imported

pytestmark = [needs_anki, needs_chromium]

Play = Callable[[Item, str], Any]

# Shows sides as Anki's desktop does: one page that outlives its cards, scripts made anew for each side.
PAGE = """<!doctype html><html><head><meta charset="utf-8"><style>{css}</style></head>
<body class="card"><div id="qa"></div><pre id="report"></pre><script>
const sides = {sides};
const qa = document.getElementById("qa");
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
const all = (css) => [...qa.querySelectorAll(css)];
const texts = (css) => all(css).map((e) => e.textContent);
const visible = (css) => all(css).filter((e) => e.offsetParent).map((e) => e.textContent).filter(Boolean);
const options = () => texts(".option").map((text) => text.replace(/ [✓✗]$/, ""));
const at = (text) => all(".option")[options().indexOf(text)];
function show(side) {{
  qa.innerHTML = sides[side];
  all("script").forEach((old) => {{
    const made = document.createElement("script");
    made.textContent = old.textContent;
    old.replaceWith(made);
  }});
}}
function press(type, key, more) {{
  const event = new KeyboardEvent(type, {{key, code: "Digit" + key, bubbles: true, cancelable: true, ...more}});
  document.body.dispatchEvent(event);
}}
const marks = () => ({{signs: texts(".sign"), right: texts(".right > .option"), wrong: texts(".wrong > .option"),
  reasons: visible(".reason"), explanation: visible(".explanation")}});
(async () => {{ {script} }})()
  .catch((error) => ({{error: String(error)}}))
  .then((told) => {{ document.getElementById("report").textContent = JSON.stringify(told); }});
</script></body></html>"""


@pytest.fixture
def play(tmp_path: Path) -> Play:
    """Show the only card of an item, run a script in its page, give what the script returns."""

    def run(item: Item, script: str) -> Any:
        with collection() as col:
            imported(col, [ItemSet("s", "S", (item,))])
            output = cards(col)[0].render_output()
        sides = json.dumps({"front": output.question_text, "back": output.answer_text})
        page = tmp_path / "page.html"
        sides = sides.replace("</", "<\\/")
        page.write_text(PAGE.format(css=output.css, sides=sides, script=script), encoding="utf-8")
        arguments = (f"--user-data-dir={tmp_path / 'profile'}", "--virtual-time-budget=20000", "--dump-dom")
        done = subprocess.run(
            [CHROMIUM, *CHROMIUM_OPTIONS, *arguments, page.as_uri()],
            capture_output=True,
            text=True,
            check=True,
        )
        found = re.search(r'<pre id="report">(.*?)</pre>', done.stdout, re.DOTALL)
        assert found, done.stderr
        return json.loads(html.unescape(found[1]))

    return run


CHOICE = sample_sets.choice()
OFFERED = {"Bishkek", "Qingdao", "Samarkand", "Astana"}
ASTANA = "Astana hosted the summits of 2005, 2011 and 2017."


def test_a_wrong_tap_says_why_and_shows_what_is_right(play: Play) -> None:
    told = play(
        CHOICE,
        "show('front'); const before = marks(); at('Astana').click(); return [options(), before, marks()];",
    )
    options, before, after = told
    assert set(options) == OFFERED
    assert before == {"signs": [], "right": [], "wrong": [], "reasons": [], "explanation": []}
    assert after["wrong"] == ["Astana ✗"]
    assert after["right"] == ["Qingdao ✓"]
    assert after["reasons"] == [ASTANA]
    assert after["explanation"] == ["The SCO held its 2018 summit in Qingdao."]


def test_a_right_tap_marks_nothing_as_wrong(play: Play) -> None:
    told = play(CHOICE, "show('front'); at('Qingdao').click(); return marks();")
    assert (told["right"], told["wrong"], told["reasons"]) == (["Qingdao ✓"], [], [])


def test_digits_pick_by_place_and_what_is_not_meant_for_the_card_is_ignored(play: Play) -> None:
    script = """
    const picked = [];
    async function round(type, key, more, wait) {
      show("front");
      if (wait) await sleep(wait);
      press(type, key, more);
      picked.push(texts(".wrong > .option").join());
    }
    show("front");
    const wrong = options().indexOf("Astana") + 1;
    await round("keydown", wrong);
    await round("keyup", wrong, {}, 600);
    await round("keyup", wrong);
    await round("keydown", wrong, {ctrlKey: true});
    await round("keydown", 7);
    show("back");
    press("keydown", wrong);
    picked.push(texts(".wrong > .option").length);
    return picked;
    """
    # A key that was let go at once had been pressed to rate the card before.
    assert play(CHOICE, script) == ["Astana ✗", "Astana ✗", "", "", "", 0]


@pytest.mark.parametrize("page", ["keeps the page", "loads a new page"])
def test_the_back_names_the_answer_the_pick_and_all_reasons_in_the_same_order(play: Play, page: str) -> None:
    forget = "delete window.quizgenKept;" if page == "loads a new page" else ""
    script = f"""
    show("front");
    const before = options();
    at("Astana").click();
    {forget}
    show("back");
    return {{before, after: options(), answer: texts(".answer"), ...marks(), key: all(".tappable").length}};
    """
    told = play(CHOICE, script)
    assert told["before"] == told["after"]
    assert told["answer"] == ["Qingdao"]
    assert (told["right"], told["wrong"]) == (["Qingdao ✓"], ["Astana ✗"])
    assert len(told["reasons"]) == 3
    assert told["key"] == 0, "nothing to tap on the back"


def test_the_pick_of_one_card_is_not_shown_on_another(play: Play) -> None:
    told = play(
        CHOICE,
        "show('front'); at('Astana').click(); sides.back = sides.back.replace('city:k7f2', 'city:zzzz');"
        "show('back'); return marks();",
    )
    assert (told["right"], told["wrong"]) == (["Qingdao ✓"], [])


DAYS = """
const orders = [];
for (let day = 0; day < 60; day++) {
  Date.now = () => new Date(2024, 0, 1 + day, HOUR).getTime();
  show("front");
  orders.push(options());
}
return orders;
"""


def test_the_order_is_that_of_the_day_so_no_place_is_learned(play: Play) -> None:
    noon, late = (play(CHOICE, DAYS.replace("HOUR", hour)) for hour in ("12", "27"))
    assert noon == late, "a day begins at four in the morning"
    places = [order.index("Qingdao") for order in noon]
    assert min(places.count(place) for place in range(4)) >= 5
    assert all(set(order) == OFFERED for order in noon)


def test_numbers_keep_their_order(play: Play) -> None:
    orders = play(sample_sets.ordered(), DAYS.replace("HOUR", "12"))
    assert {tuple(order) for order in orders} == {("1996", "1999", "2001", "2003")}


def test_data_is_never_run(play: Play) -> None:
    item = replace(sample_sets.awkward()[0], detail=False)
    script = "show('front'); at('@cmd').click(); return [!!window.ran, marks()];"
    told = play(item, f"window.alert = () => {{ window.ran = true; }}; {script}")
    ran, after = told
    assert not ran
    assert after["right"] == ["<script>alert(1)</script> ✓"]
    assert after["reasons"] == ["a � control & � another"]
