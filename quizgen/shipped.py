"""Where the facts and the sets that come with the program are."""

from pathlib import Path


def seeds() -> Path:
    """The folder of the shipped fact files."""
    return _shipped("seeds")


def questions() -> Path:
    """The folder of the shipped sets."""
    return _shipped("questions")


def _shipped(folder: str) -> Path:
    """A wheel carries them inside the package; a checkout and an editable install have them beside it."""
    package = Path(__file__).resolve().parent
    inside = package / "_shipped" / folder
    return inside if inside.is_dir() else package.parent / folder
