"""A table nobody here wrote, of 254 countries and territories, and the lines that map it."""

from pathlib import Path

import countryinfo

from quizgen.files import facts
from quizgen.notation.reading import Reading

MAP = Path(__file__).parent / "lands.yaml"
LANDS = Path(countryinfo.__file__).parent / "data"


def read(folder: Path) -> Reading:
    """The facts of the table, copied to a folder."""
    rows = [path.read_text(encoding="utf-8") for path in sorted(LANDS.glob("*.json"))]
    (folder / "lands.json").write_text("[\n" + ",\n".join(rows) + "]", encoding="utf-8")
    path = folder / "lands.yaml"
    path.write_text(MAP.read_text(encoding="utf-8"), encoding="utf-8")
    return facts.read([path])
