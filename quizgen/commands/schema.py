"""`quizgen schema`: the JSON Schema of fact files."""

from __future__ import annotations

import argparse
import json


def run(options: argparse.Namespace) -> int:
    """Print the schema."""
    from quizgen.files import records

    print(json.dumps(records.schema(), indent=2, ensure_ascii=False))
    return 0
