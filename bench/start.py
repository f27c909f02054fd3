"""From the command to the first question in a pseudo-terminal, against the smallest Textual app."""

import sys
import tempfile
from pathlib import Path
from statistics import median

from bench._terminal import Terminal

ROUNDS = 15
WANTED = 1.7


def seconds(command: list[str], *texts: str) -> float:
    with Terminal([sys.executable, "-m", *command]) as terminal:
        return terminal.until(*texts)


def main() -> int:
    floor, question, home = [], [], []
    with tempfile.TemporaryDirectory() as folder:
        store = ["--store", str(Path(folder) / "log.sqlite")]
        # In turns, so that a busy moment of the machine strikes all three; the first round fills caches.
        for _ in range(ROUNDS + 1):
            floor.append(seconds(["bench._smallest"], "ready"))
            question.append(seconds(["quizgen", "study", "essentials", *store], "Answer"))
            home.append(seconds(["quizgen", *store], "Study"))
    least = median(floor[1:])
    for name, times in (("first question", question), ("home", home)):
        mine = median(times[1:])
        print(
            f"start: {name} {mine * 1000:.0f} ms, {mine / least:.2f} x the smallest Textual app (wanted {WANTED})"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
