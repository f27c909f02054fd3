"""`quizgen new`: a first fact file, from a template or from the columns of a table."""

from __future__ import annotations

import argparse
import os
import re
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from quizgen.errors import Place, Problem, ProblemsError, UsageError
from quizgen.files import characters, facts, outline, survey
from quizgen.files.atomic import write_atomically
from quizgen.files.drafted import Asked
from quizgen.files.outline import Outline
from quizgen.files.readers import READERS
from quizgen.languages import language
from quizgen.notation import check
from quizgen.report import counted
from quizgen.slug import slug

_DRAFT = "draft.yaml"
_OWN = re.compile(rf"\S*{_DRAFT}(:\d+)*")
_ALIKE = re.compile(r"write under `names` either `.+` or `(.+ is not .+)`")
_SIGNS = re.compile(r"[][{};|\\=]")
_MOST_ALIKE = 20  # pairs of names that look alike: more are reason enough to leave a column out
_PLAIN = re.compile(r"[^\w '’-]+")


def run(options: argparse.Namespace) -> int:
    """Write the file, never over another one; returns 0."""
    table = Path(options.table) if options.table else None
    if table is None and options.name is None:
        raise UsageError("name the fact file to write, as in `quizgen new planets`, or a table with --from")
    target = Path(options.output or options.name or f"{table.stem if table else ''}.yaml")
    if target.suffix not in (".yaml", ".yml"):
        target = target.with_name(target.name + ".yaml")
    if target.exists():
        raise UsageError(f"{target}: there is such a file already; name another with -o")
    if not target.parent.is_dir():
        raise UsageError(f"{target.parent}: no such folder; make it first")
    topic = " ".join(_PLAIN.sub(" ", target.stem.replace("_", " ").replace("-", " ")).split()) or "Facts"
    topic = topic[0].upper() + topic[1:]
    text = _template(target, topic) if table is None else _drafted(table, target, topic, options.sheet or "")
    with write_atomically(target) as out:
        out.write(text.encode())
    print(f"{target} is there; `quizgen try {target}` shows what it gives, and plays it", file=sys.stderr)
    return 0


def _template(target: Path, topic: str) -> str:
    text = (Path(__file__).parent.parent / "files" / "template.yaml").read_text(encoding="utf-8")
    marks = {"FILE": str(target), "TOPIC": topic, "NAMESPACE": outline.namespace(slug(target.stem))}
    return re.sub(r"\b(FILE|TOPIC|NAMESPACE)\b", lambda found: marks[found[0]], text)


def _drafted(table: Path, target: Path, topic: str, sheet: str) -> str:
    if not table.is_file() or table.suffix.lower() not in READERS:
        endings = ", ".join(READERS)
        raise UsageError(f"{table}: no such table; name a file with one of the endings {endings}")
    try:
        seen = survey.survey(table, sheet)
    except UnicodeDecodeError:
        problem = characters.foreign(
            table.read_bytes(), str(table), "save it as UTF-8 (Excel calls it “CSV UTF-8”)"
        )
        raise ProblemsError([problem or Problem(Place(str(table)), "its encoding is not known")]) from None
    if not seen.rows or len(seen.columns) < 2:
        what = f"it has {counted(seen.rows, 'row')} and {counted(len(seen.columns), 'column')}"
        raise ProblemsError(
            [Problem(Place(str(table)), what, "a question needs two columns, with names in the first line")]
        )
    english = language("en")
    draft = outline.outlined(seen, english)
    if not draft.asked:
        reasons = "; ".join(f"{name}: {reason}" for name, reason in draft.left)
        mend = "give it a column whose cells differ, filled in at least three rows"
        raise ProblemsError(
            [Problem(Place(str(table)), f"none of its columns can be asked ({reasons})", mend)]
        )
    _sound(draft, table)
    kept = sum(not one.left for one in draft.asked)
    rows = counted(seen.rows, "row")
    print(
        f"{rows}: {counted(kept, 'column')} asked, {len(seen.columns) - kept} not; the file says why",
        file=sys.stderr,
    )
    return _text(draft, os.path.relpath(table.resolve(), target.parent.resolve()).replace(os.sep, "/"), topic)


def _text(draft: Outline, file: str, topic: str) -> str:
    return "".join(f"{line}\n" for line in outline.lines(draft, file, topic))


def _sound(draft: Outline, table: Path) -> None:
    """Leave out what doesn't pass `check`, and say why; found by halves, since most of a draft passes."""
    asked, draft.asked = draft.asked, []

    def add(batch: Sequence[Asked]) -> None:
        before, names = list(draft.asked), list(draft.names)
        draft.asked += batch
        problems = _told_apart(draft, _problems(draft, table), table)
        if problems and len(batch) > 1:
            draft.asked, draft.names = before, names
            add(batch[: len(batch) // 2])
            add(batch[len(batch) // 2 :])
        elif problems:
            draft.names = names
            what = problems[0].what.replace(str(table.resolve()), table.name)
            batch[0].left = f"not asked: {_OWN.sub('a sentence above', what)}"

    add(asked)


def _told_apart(draft: Outline, problems: Sequence[Problem], table: Path) -> Sequence[Problem]:
    """What is wrong once names that look alike are declared to be different, if nothing else is wrong."""
    apart = [found[1] for problem in problems if (found := _ALIKE.search(problem.mend))]
    if (
        not problems
        or len(apart) < len(problems)
        or len(apart) > _MOST_ALIKE
        or any(map(_SIGNS.search, apart))
    ):
        return problems
    before = list(draft.names)
    draft.names += apart
    problems = _problems(draft, table)
    if problems:
        draft.names = before
    return problems


def _problems(draft: Outline, table: Path) -> Sequence[Problem]:
    """What `check` says of the draft as it is now; where nothing is asked there is nothing to say."""
    if all(one.left for one in draft.asked):
        return ()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / _DRAFT
        path.write_text(_text(draft, str(table.resolve()), "Draft"), encoding="utf-8")
        reading = facts.read([path])
        return sorted({*reading.problems, *check.problems(reading)})
