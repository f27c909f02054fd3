"""The keyboard: bytes that are no text, and the signals by which a terminal or a system ends a program."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
from collections.abc import Callable
from typing import Any

from textual.driver import Driver


def forgiving(driver: type[Driver]) -> type[Driver]:
    """The driver, so that it reads on after bytes that are no UTF-8 (a broken paste, a Latin-1 terminal)."""
    read: Callable[[Any], None] | None = getattr(driver, "run_input_thread", None)
    if read is None:
        return driver

    def run_input_thread(self: Any) -> None:
        while True:
            try:
                return read(self)
            except UnicodeDecodeError:
                continue  # what came together with these bytes is gone; the next key is read

    return type(driver.__name__, (driver,), {"run_input_thread": run_input_thread})


def on_end(leave: Callable[[int], object]) -> None:
    """Call `leave` with the exit code when the system ends the program, so that the terminal is left as it was."""
    if os.name != "posix":
        return
    loop = asyncio.get_running_loop()
    for ending in (signal.SIGTERM, signal.SIGHUP):
        with contextlib.suppress(ValueError, RuntimeError):  # only the main thread hears of signals
            loop.add_signal_handler(ending, leave, 128 + ending)
