"""What some tests need and not every machine has: skipped by name, or a failure under REQUIRE_ALL=1."""

import os
import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome") or ""
# Without a window, and without asking anything of a network.
CHROMIUM_OPTIONS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

needs_anki = pytest.mark.skipif(find_spec("anki") is None, reason="needs the anki package: make anki")
needs_chromium = pytest.mark.skipif(not CHROMIUM, reason="needs Chromium")
needs_tmux = pytest.mark.skipif(not shutil.which("tmux"), reason="needs tmux")
needs_documents = pytest.mark.skipif(
    "QUIZGEN_DOCUMENTS" not in os.environ,
    reason="needs the source documents: QUIZGEN_DOCUMENTS names their folder",
)


def documents() -> Path:
    """The folder of the source documents, for tests marked `needs_documents`."""
    return Path(os.environ["QUIZGEN_DOCUMENTS"])
