"""`quizgen schema`: the JSON Schemas of fact files and set files, for editors."""

from __future__ import annotations

import argparse
import json


def run(options: argparse.Namespace) -> int:
    """Print one schema."""
    from quizgen.files import records, set_record

    schema = set_record.schema() if options.of == "set" else records.schema()
    print(json.dumps(schema, indent=2, ensure_ascii=False))
    return 0
