"""The shipped data is found in a checkout and in an installed wheel."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from quizgen import shipped

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package, built and unpacked as an installer would."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (built,) = folder.glob("*.whl")
    with zipfile.ZipFile(built) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def names(folder: Path) -> set[str]:
    return {str(file.relative_to(folder)) for file in folder.rglob("*") if file.is_file()}


def test_a_checkout_has_its_data_beside_the_package() -> None:
    assert shipped.seeds() == ROOT / "seeds"
    assert shipped.questions() == ROOT / "questions"
    assert "elements.csv" in names(shipped.seeds())


def test_a_wheel_has_its_data_inside_the_package(wheel: Path) -> None:
    program = "from quizgen import shipped; print(shipped.seeds()); print(shipped.questions())"
    found = subprocess.run(
        [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(wheel)!r}); {program}"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout.splitlines()
    inside = wheel / "quizgen" / "_shipped"
    assert found == [str(inside / "seeds"), str(inside / "questions")]
    assert names(inside / "seeds") == names(ROOT / "seeds")
    assert names(inside / "questions") == names(ROOT / "questions")


def test_a_wheel_has_every_file_of_the_package(wheel: Path) -> None:
    ours = {name for name in names(ROOT / "quizgen") if "__pycache__" not in name}
    assert ours <= names(wheel / "quizgen")
