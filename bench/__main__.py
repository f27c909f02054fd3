"""Run every measurement, or those that are named: `python -m bench [load answer …]`."""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def main() -> int:
    names = sys.argv[1:] or sorted(path.stem for path in HERE.glob("*.py") if not path.stem.startswith("_"))
    # Each in a process of its own: what one imports must not make the next look faster.
    return max(
        subprocess.run([sys.executable, "-m", f"bench.{name}"], check=False).returncode for name in names
    )


if __name__ == "__main__":
    sys.exit(main())
