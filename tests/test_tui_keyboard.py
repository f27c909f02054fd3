"""What a keyboard and a system send beside keys."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from textual.drivers.headless_driver import HeadlessDriver

from quizgen.tui.keyboard import forgiving
from tests.studying import key_of, log, studying


def test_bytes_that_are_no_text_do_not_end_the_reading_of_keys():
    class Terminal(HeadlessDriver):
        def run_input_thread(self) -> None:
            chunks.pop(0).decode()

    chunks = [b"\xff", b"\xc3", b"a"]
    driver = forgiving(Terminal)
    driver.run_input_thread(object())  # type: ignore[attr-defined]
    assert chunks == []


def test_a_driver_that_reads_no_bytes_stays_as_it_is():
    assert forgiving(HeadlessDriver) is HeadlessDriver


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no such signals")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
async def test_the_system_ends_the_app_as_a_learner_does(tmp_path: Path, name: str):
    number = getattr(signal, name)
    async with studying(tmp_path, start="summits") as (app, pilot):
        await pilot.press(key_of(app))
        os.kill(os.getpid(), number)
        await pilot.pause(0.2)
        assert app.return_code == 128 + number
    assert [event.type for event in log(tmp_path)] == ["answered"]
