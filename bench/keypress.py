"""From a key to its painted feedback in a pseudo-terminal, the answer stored before; against the smallest app."""

import sys
import tempfile
from pathlib import Path
from statistics import median, quantiles

from bench._terminal import Terminal

COUNT = 60
WANTED = 16.0  # ms


def ours(store: Path) -> tuple[list[float], list[float]]:
    """Key to feedback, and key to the next question."""
    feedback, following = [], []
    command = ["quizgen", "study", "elements", "--length", str(COUNT), "--store", str(store)]
    with Terminal([sys.executable, "-m", *command]) as terminal:
        terminal.until("Answer")
        for _ in range(COUNT):
            terminal.drain(0.05)
            terminal.press("1")
            feedback.append(terminal.until("Next"))
            terminal.drain(0.05)
            terminal.press("\r")
            following.append(terminal.until("Answer"))
    return feedback, following


def floor() -> list[float]:
    times = []
    with Terminal([sys.executable, "-m", "bench._smallest"]) as terminal:
        terminal.until("ready")
        for place in range(COUNT):
            terminal.drain(0.05)
            terminal.press("x")
            times.append(terminal.until("ping" if place % 2 else "pong"))
    return times


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        feedback, following = ours(Path(folder) / "log.sqlite")
    least = median(floor())
    for name, times in (("feedback", feedback), ("next question", following)):
        mine, slow = median(times), quantiles(times, n=20)[-1]
        print(
            f"keypress: {name} {mine * 1000:.1f} ms median (wanted {WANTED:.0f}), {slow * 1000:.1f} ms at 95 %, "
            f"{mine / least:.1f} x the smallest Textual app"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
