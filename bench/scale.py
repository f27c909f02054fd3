"""Build items of 1,000, 10,000 and 100,000 facts (`--full`: a million), against reading these and writing those."""

import json
import random
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from time import process_time

from bench.load import _word

SIZES = (1_000, 10_000, 100_000)
FULL = 1_000_000
SENTENCES = 6
ROOT = Path(__file__).parent.parent
FACTS = """topic: Scale
namespace: scale
table: |
  file: places.csv
  row: place
  place = place, a country
  capital = capital, a city
  area = area, in km²
facts:
  rows: |
    The capital of {place} is [capital].
      ? What is the capital of {place}?
      ? Of which country is {capital} the capital?
    {place} lies in [region].
      ? In which region does {place} lie?
      ? Which of these countries lies in {region}?
    {place} pays with the [currency].
      ? What is the currency of {place}?
      ? Which of these countries pays with the {currency}?
    {place} has an area of [area].
      ? How large is {place}?
    {place} was founded in [founded].
      ? When was {place} founded?
    {place} has [people] inhabitants.
      ? How many people live in {place}?
"""


def write_facts(folder: Path, count: int) -> None:
    """A table of so many facts: unique names, a few regions, some currencies and gaps, numbers and years."""
    draw = random.Random(5)
    rows = count // SENTENCES
    lines = ["place,capital,region,currency,area,founded,people"]
    for i in range(rows):
        currency = "" if i % 50 == 49 else f"{_word(2_000_000 + i % max(20, rows // 5))[:8]} mark"
        numbers = (
            f"{draw.randint(1000, 900_000)},{draw.randint(1200, 1990)},{draw.randint(10_000, 90_000_000)}"
        )
        lines.append(f"{_word(i)},{_word(1_000_000 + i)},{_word(-1 - i * i % 12)[:6]}ia,{currency},{numbers}")
    (folder / "places.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / "places.yaml").write_text(FACTS, encoding="utf-8")


def once(folder: Path) -> None:
    """One measurement in a process of its own: facts, items, the processor's seconds to read, build and write, MiB."""
    import resource  # not on Windows, where tests import this file

    from quizgen import build, canonical
    from quizgen.files import facts
    from quizgen.knowledge import knowledge

    start = process_time()
    reading = facts.read([folder])
    known = knowledge(reading.facts, reading.patterns, reading.names, reading.documents, reading.partials)
    read = process_time()
    assert not reading.problems, reading.problems[0]
    built = build.items(known, seed=0, now=datetime(2026, 1, 1, tzinfo=UTC), previous={})
    done = process_time()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
    with (folder / "items.jsonl").open("w", encoding="utf-8") as out:
        written = process_time()
        for item in built.items:
            out.write(json.dumps(canonical.to_data(item), ensure_ascii=False) + "\n")
        written = process_time() - written
    print(len(known.facts), len(built.items), read - start, done - read, written, peak)


def main() -> int:
    before = 0.0
    for size in (*SIZES, *([FULL] if "--full" in sys.argv else [])):
        with tempfile.TemporaryDirectory() as folder:
            write_facts(Path(folder), size)
            command = [sys.executable, "-m", "bench.scale", folder]
            said = subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout
        facts, items, read, built, written, peak = (float(part) for part in said.split())
        each = built / facts
        growth = f"; {each / before:.2f} x the time a fact of the size before" if before else ""
        print(
            f"scale: {facts:,.0f} facts, {items:,.0f} items in {built:.1f} s ({items / built:,.0f} items/s), "
            f"{built / (read + written):.1f} x reading the facts and writing the items, {peak:,.0f} MiB{growth}",
            flush=True,
        )
        before = each
    return 0


if __name__ == "__main__":
    if len(sys.argv) > 1 and not sys.argv[1].startswith("--"):
        once(Path(sys.argv[1]))
    else:
        sys.exit(main())
