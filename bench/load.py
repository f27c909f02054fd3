"""Load and validate 10,000 facts, against the C parser's events of the same facts as YAML records of eight keys."""

import gc
import hashlib
import subprocess
import sys
import tempfile
from pathlib import Path
from time import process_time

from yaml._yaml import CParser

from quizgen.notation.block import ALPHABET

COUNT = 10_000
WANTED = 2.5
REPETITIONS = 7
ROOT = Path(__file__).parent.parent


def fact_file() -> str:
    """10,000 sentences of 2,000 patterns, with wordings, a name, a number and a year each."""
    lines = ["topic: Bench", "namespace: bench", "document: |", "  id: bench", "  title: Bench", "names: |"]
    lines += [
        "  city: " + "; ".join(f"City{chr(97 + i % 26)}{_word(i)}" for i in range(500)),
        "facts:",
        "  p1: |",
    ]
    for i in range(COUNT):
        city, fair = f"City{chr(97 + i % 500 % 26)}{_word(i % 500)}", _word(i % 2000)
        sentence = f"The fair of {fair} was visited in {{{1500 + i // 2000}}} by [{1000 + i:,}] guests from [{city}]."
        lines.append(f"    {sentence}  ^{_stamp(i)}")
        if i < 2000:
            lines.append(f"      ? How many guests from {{{city}}} visited the fair of {fair} in {{1500}}?")
    return "\n".join(lines) + "\n"


def records() -> str:
    """The same facts as YAML records of eight keys, as other programs keep them."""
    return "".join(
        f"""- pattern: "The fair of {_word(i % 2000)} was visited in {{year}} by [guests] guests from [city]."
  year: {1500 + i // 2000}
  guests: "{1000 + i:,}"
  city: City{chr(97 + i % 500 % 26)}{_word(i % 500)}
  question: "How many guests from {{city}} visited the fair of {_word(i % 2000)} in {{year}}?"
  topic: Bench
  source: bench p1
  stamp: {_stamp(i)}
"""
        for i in range(COUNT)
    )


def _word(i: int) -> str:
    """A word unlike the others: near ones are what `check` looks for."""
    digest = hashlib.blake2b(str(i).encode(), digest_size=8).digest()
    return "".join("bcdfghklmnprstvz"[byte >> 4] + "aeiou"[byte % 5] for byte in digest).capitalize()


def _stamp(i: int) -> str:
    return "".join(ALPHABET[i // len(ALPHABET) ** k % len(ALPHABET)] for k in range(4))


def timed(path: Path) -> tuple[float, float, float]:
    """Seconds to read, to read and check, and for the floor, each the best of some fresh processes.

    Nothing is remembered from one repetition to the next, and the floor meets the same moods of the machine.
    """
    command = [sys.executable, "-m", "bench.load", str(path)]
    runs = []
    for _ in range(REPETITIONS):
        said = subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout
        runs.append([float(seconds) for seconds in said.split()])
    read, checked, floor = map(min, zip(*runs, strict=True))
    return read, checked, floor


def once(path: Path) -> None:
    """One repetition: print the processor's seconds for each.

    Imports, which are measured as the start, don't count, nor does the time that the machine gives to others.
    """
    from quizgen.files import facts
    from quizgen.notation import check

    text = records()
    start = process_time()
    events(text)
    floor = process_time() - start
    gc.collect()
    start = process_time()
    reading = facts.read([path])
    read = process_time() - start
    problems = check.problems(reading)
    checked = process_time() - start
    found = [*reading.problems, *problems]
    assert len(reading.facts) == COUNT, len(reading.facts)
    assert not found, found[0]
    print(read, checked, floor)


def events(text: str) -> None:
    parser = CParser(text)
    while parser.get_event() is not None:
        pass


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.yaml"
        path.write_text(fact_file(), encoding="utf-8")
        read, checked, floor = timed(path)
    print(f"load: {COUNT} facts read in {read:.2f} s, and checked in {checked:.2f} s")
    print(
        f"load: {checked / floor:.2f} x the C parser's events of {COUNT} records of eight keys"
        f" ({floor:.2f} s; wanted {WANTED}); the best of {REPETITIONS} fresh processes"
    )
    return 0


if __name__ == "__main__":
    if sys.argv[1:]:
        once(Path(sys.argv[1]))
    else:
        sys.exit(main())
