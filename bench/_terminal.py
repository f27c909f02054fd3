"""A real pseudo-terminal with a program in it."""

import fcntl
import os
import pty
import select
import signal
import struct
import termios
from collections.abc import Sequence
from time import perf_counter
from types import TracebackType

PATIENCE = 20.0  # seconds


class Terminal:
    """A program on a screen of 80 by 24; times are seconds since the last key, or since the start."""

    def __init__(self, command: Sequence[str]) -> None:
        self._since = perf_counter()
        self._pid, self._screen = pty.fork()
        if self._pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
            os.environ.update(TERM="xterm-256color", COLORTERM="truecolor", COLUMNS="80", LINES="24")
            for name in (
                "NO_COLOR",
                "PYTHONDONTWRITEBYTECODE",
            ):  # bytecode is compiled, as after an installation
                os.environ.pop(name, None)
            os.execv(command[0], list(command))

    def until(self, *texts: str) -> float:
        """Read until each of these texts was painted; the time it took."""
        painted = ""
        while not all(text in painted for text in texts):
            ready, _, _ = select.select([self._screen], [], [], PATIENCE)
            if not ready:
                raise TimeoutError(f"{texts} never came; painted was {painted[-2000:]!r}")
            painted += os.read(self._screen, 1 << 16).decode(errors="replace")
        return perf_counter() - self._since

    def press(self, keys: str) -> None:
        """Send keys."""
        self._since = perf_counter()
        os.write(self._screen, keys.encode())

    def drain(self, seconds: float) -> str:
        """Read whatever still comes until the screen is quiet for so long."""
        painted = ""
        while select.select([self._screen], [], [], seconds)[0]:
            painted += os.read(self._screen, 1 << 16).decode(errors="replace")
        return painted

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.kill(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)
        os.close(self._screen)
