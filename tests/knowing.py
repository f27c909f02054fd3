"""Knowledge for tests, from the lines of a fact file."""

from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import dedent, indent

from quizgen.build import Built, items
from quizgen.files import facts
from quizgen.knowledge import Knowledge, knowledge
from quizgen.notation import check

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def known(sentences: str, names: str = "", *, checked: bool = True, language: str = "en") -> Knowledge:
    """The knowledge of some sentences and name lines."""
    text = f"topic: Tests\nnamespace: t\nlanguage: {language}\n"
    if names:
        text += "names: |\n" + indent(dedent(names).strip("\n"), "  ") + "\n"
    text += "facts:\n  block: |\n" + indent(dedent(sentences).strip("\n"), "    ") + "\n"
    with TemporaryDirectory() as folder:
        path = Path(folder) / "facts.yaml"
        path.write_text(text, encoding="utf-8")
        reading = facts.read([path])
    if checked:
        problems = [p for p in (*reading.problems, *check.problems(reading)) if "no source" not in p.what]
        assert not problems, "\n".join(map(str, problems))
    return knowledge(reading.facts, reading.patterns, reading.names, reading.documents, reading.partials)


def built(sentences: str, names: str = "", *, checked: bool = True) -> Built:
    """What is built from them."""
    return items(known(sentences, names, checked=checked), seed=0, now=NOW, previous={})
