import copy
import inspect
from dataclasses import FrozenInstanceError, dataclass, field, fields, replace

import pytest

from quizgen.errors import Place
from quizgen.fact import Fact, Pattern, Source, Wording, Wrong
from quizgen.notation.reading import Declaration, Line
from quizgen.notation.sentence import Cited, Notes, Row, Sentence, Vouched
from quizgen.record import quick
from quizgen.value import Value

QUICK = [Cited, Declaration, Line, Notes, Place, Row, Sentence, Value, Vouched]
QUICK += [Fact, Pattern, Source, Wording, Wrong]


@quick
@dataclass(frozen=True, slots=True, order=True)
class Sample:
    first: int
    second: str = "two"
    aside: tuple[int, ...] = field(default=(), compare=False)


@pytest.mark.parametrize("record", QUICK, ids=lambda record: record.__name__)
def test_a_quick_record_is_filled_frozen_and_of_its_class(record) -> None:
    names = [one.name for one in fields(record)]
    made = record(*names)
    assert type(made) is record
    assert [getattr(made, name) for name in names] == names
    for name in names:
        with pytest.raises(FrozenInstanceError):
            setattr(made, name, "other")
        with pytest.raises(FrozenInstanceError):
            delattr(made, name)
    assert made == record(**dict(zip(names, names, strict=True))) == copy.deepcopy(made) == replace(made)
    assert hash(made) == hash(copy.copy(made))


def test_a_quick_record_keeps_the_signature_and_the_defaults_of_its_dataclass() -> None:
    @dataclass(frozen=True, slots=True, order=True)
    class Slow:
        first: int
        second: str = "two"
        aside: tuple[int, ...] = field(default=(), compare=False)

    assert inspect.signature(Sample) == inspect.signature(Slow)
    assert Sample(1) == Sample(1, "two", (3,)) < Sample(2)
    assert repr(Sample(1, aside=(3,))) == "Sample(first=1, second='two', aside=(3,))"
    with pytest.raises(TypeError):
        Sample()  # type: ignore[call-arg]


def test_what_does_more_than_fill_its_fields_is_refused() -> None:
    @dataclass(frozen=True, slots=True)
    class Listing:
        entries: list[int] = field(default_factory=list)

    @dataclass(frozen=True, slots=True)
    class Checked:
        number: int

        def __post_init__(self) -> None:
            assert self.number > 0

    for record in (Listing, Checked):
        with pytest.raises(TypeError, match="does more than fill"):
            quick(record)
