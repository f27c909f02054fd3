"""Facts become questions: for the terminal, for Anki and for paper."""

__version__ = "0.1.0"
