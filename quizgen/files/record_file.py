"""A file of records: JSON Lines, read as a fact file is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError
from pydantic_core import from_json

from quizgen.errors import Place, QuizgenError
from quizgen.fact import Document
from quizgen.files import characters
from quizgen.files.header import Apart, FactFile
from quizgen.files.records import DIFFERENT, MODELS, DocumentRecord, FactRecord, NameRecord, WrongRecord
from quizgen.language import Language
from quizgen.languages import LANGUAGES, language
from quizgen.nearest import nearest, suggestion
from quizgen.notation import asking
from quizgen.notation.brackets import OPEN, Bracket, brackets, escaped, faults, masked, sound, written
from quizgen.notation.reading import Declaration
from quizgen.notation.sentence import Cited, Notes, Row, Sentence, Vouched, role_key
from quizgen.values import VALUES


@dataclass(slots=True)
class RecordFile:
    """What a file of records says: names and documents with all problems in `file`, sentences by their file part.

    Each sentence stands in a part of its own namespace; all parts share the problems.
    """

    file: FactFile
    documents: list[Document] = field(default_factory=list)
    sentences: list[tuple[FactFile, Sentence, Language]] = field(default_factory=list)


def read(text: str, file: str, stem: str) -> RecordFile:
    """The records of a file; what is wrong is reported line by line."""
    found = RecordFile(FactFile(file, stem, named=True))
    parts: dict[str, FactFile] = {stem: found.file}
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        place = Place(file, number, 1)
        record = _record(line, place, found.file)
        match record:
            case DocumentRecord():
                found.documents.append(_document(record))
            case NameRecord():
                _name(record, place, found.file)
            case FactRecord():
                part = parts.setdefault(
                    record.namespace or stem,
                    FactFile(file, record.namespace or stem, named=True, problems=found.file.problems),
                )
                _fact(record, place, part, found)
            case None:
                pass
    return found


def _record(line: str, place: Place, file: FactFile) -> FactRecord | NameRecord | DocumentRecord | None:
    try:
        data = from_json(line)
    except ValueError as error:
        file.report(place, f"this line is no JSON ({error})", "write one object a line")
        return None
    if "\\" in line and (bad := next(filter(None, map(characters.fault, _texts(data))), None)):
        file.report(place, *bad)
        return None
    model = next((model for key, model in MODELS.items() if isinstance(data, dict) and key in data), None)
    if model is None:
        file.report(place, "this line is no record", "give it a `sentence`, a `name` or a `document`")
        return None
    try:
        return model.model_validate(data)
    except ValidationError as error:
        for problem in error.errors():
            file.report(place, *_explained(problem, model))
        return None


def _texts(data: object) -> Iterator[str]:
    """All texts of a record, its keys too."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, list | dict):
        for part in data:
            yield from _texts(part)
        if isinstance(data, dict):
            yield from _texts(list(data.values()))


def _explained(problem: Mapping[str, Any], model: type[Any]) -> tuple[str, str]:
    """What pydantic found, and how to mend it."""
    where = ".".join(str(part) for part in problem["loc"] if "[" not in str(part))
    match problem["type"]:
        case "extra_forbidden":
            near = nearest(str(problem["loc"][-1]), model.model_fields)
            return f"`{where}` is no field of a record", f"did you mean `{near}`?" if near else "delete it"
        case "missing":
            return f"`{where}` is missing", "add it"
        case _:
            return f"`{where}`: {problem['msg'][:1].lower()}{problem['msg'][1:]}", "see `quizgen schema`"


def _document(record: DocumentRecord) -> Document:
    told = record.model_dump()
    return Document(id=told.pop("document"), **told)


def _name(record: NameRecord, place: Place, file: FactFile) -> None:
    if record.of != DIFFERENT:
        file.names.append(Declaration(record.of, (record.name, *record.aliases), place))
    file.apart += [Apart(record.name, other, place) for other in record.is_not]


def _fact(record: FactRecord, place: Place, part: FactFile, found: RecordFile) -> None:
    try:
        spoken = language(record.language)
    except QuizgenError:
        part.report(place, f"`{record.language}` is no language", suggestion(record.language, LANGUAGES))
        return
    mask = masked(record.sentence)
    parts, roles = brackets(record.sentence, mask)
    bad = () if sound(record.sentence, mask, roles) else faults(record.sentence, mask)
    for _, what, mend in bad:
        part.report(place, f"`sentence`: {what}", mend)
    if bad or not _filled(record, roles, place, part):
        return
    named = not all(bracket.text.isdecimal() for bracket in roles)
    before, known = len(part.problems), asking.roles_of(roles)
    wordings = tuple(
        asking.wording(text, place, roles, known, spoken, part.report) for text in record.wordings
    )
    wrong = tuple(_wrong(one, roles, place, part) for one in record.wrong)
    if len(part.problems) > before:
        return
    cited = tuple(Cited(source.document, source.paragraph, place) for source in record.sources)
    row = Row(
        tuple(_written(record.values[b.text]) for b in roles),
        place,
        Notes(record.speaker, record.doubt, record.why, record.topic, "", record.detail, cited),
        record.row,
        tuple(record.types.get(b.text, "") for b in roles),
    )
    sentence = Sentence(
        parts,
        roles,
        place,
        named,
        record.stamp,
        record.must_know,
        (row,),
        tuple(w for w in wordings if w),
        tuple(w for w in wrong if w),
    )
    found.sentences.append((part, sentence, spoken))


def _filled(record: FactRecord, roles: tuple[Bracket, ...], place: Place, part: FactFile) -> bool:
    names = [bracket.text for bracket in roles]
    if not names:
        part.report(place, "`sentence`: it has no brackets", "put the name of each role in `[ ]` or `{ }`")
        return False
    missing = [name for name in names if name not in record.values]
    unknown = [name for name in record.values if name not in names]
    for name in missing:
        part.report(place, f"`values` has no `{name}`", "give each bracket of the sentence its value")
    for name in unknown:
        part.report(place, f"`values`: no bracket is called `{name}`", suggestion(name, names))
    types = [*record.types.values(), *(wrong.type for wrong in record.wrong if wrong.type)]
    strange = [type_ for type_ in types if type_ not in VALUES]
    for type_ in strange:
        part.report(place, f"`{type_}` is no type of value", suggestion(type_, VALUES))
    if len(set(map(role_key, names))) < len(names):
        part.report(place, "`sentence`: two brackets have the same name", "give each role a name of its own")
        return False
    if not any(record.values.values()):
        part.report(place, "`values` says nothing", "give at least one role its value, or delete the record")
        return False
    return not missing and not unknown and not strange


def _wrong(record: WrongRecord, roles: tuple[Bracket, ...], place: Place, part: FactFile) -> Vouched | None:
    names = [bracket.text for bracket in roles]
    for name in (record.role, *(record.shown or ())):
        if name not in names:
            part.report(place, f"`wrong`: no bracket is called `{name}`", suggestion(name, names))
            return None
    role, texts = names.index(record.role), (_written(record.value),)
    shown = None if record.shown is None else tuple(sorted({names.index(name) for name in record.shown}))
    return Vouched(role, texts, record.reason, record.of_these, place, record.type, shown)


def _written(texts: str | tuple[str, ...] | None) -> str:
    if texts is None:
        return ""
    if isinstance(texts, str):
        return escaped(texts)
    is_open = texts[-1] in OPEN
    return written(texts[:-1] if is_open else texts, complete=not is_open)
