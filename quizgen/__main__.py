"""`python -m quizgen` is the command `quizgen`."""

import sys

from quizgen.cli import main

if __name__ == "__main__":
    sys.exit(main())
