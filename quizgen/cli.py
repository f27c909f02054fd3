"""The command line: words and options; what they do is under `quizgen.commands`, imported when it is called."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from importlib import import_module
from io import TextIOWrapper

from quizgen.errors import QuizgenError, visible

MOST = 10_000  # questions or minutes of a session

EPILOG = """exit codes: 0 done, 1 problems found, 2 wrong call, 3 the format cannot carry everything

Without a command quizgen opens the app; Enter studies what is due.
Facts are taught in docs/facts.md; every command explains itself with --help."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code. Data goes to stdout, talk to stderr."""
    _opened()
    options = _parser().parse_args(argv)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal that lacks a sign is no reason to stop
    try:
        run = import_module(f"quizgen.commands.{options.module}").run
        return int(run(options))
    except QuizgenError as error:
        _complain(str(error))
        return error.exit_code
    except BrokenPipeError:
        # Whoever read our output has gone: nothing left to say, and nobody to say it to.
        sys.stderr.close()
        return 0
    except UnicodeError as error:
        _complain(f"what comes in is no text ({error}); set PYTHONIOENCODING=utf-8")
        return 1
    except RecursionError:
        print("a file is nested too deeply; nothing was done", file=sys.stderr)
        return 1
    except OSError as error:
        # What no command foresaw: a full disk, a folder that went away.
        _complain(f"{error.filename or 'quizgen'}: {error.strerror or error}")
        return 1
    except KeyboardInterrupt:
        return 130


def _opened() -> None:
    """Let streams that the caller has closed lead nowhere: what writes to them, or asks them, need not know."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 - until the end


def _complain(message: str) -> None:
    print("\n".join(map(visible, message.split("\n"))), file=sys.stderr)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="quizgen",
        description="Facts become questions: study them here, or take them to Anki.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=_version())
    _study_options(parser)
    parser.set_defaults(module="study", set=None)
    words = parser.add_subparsers(title="commands", metavar="COMMAND")
    _add_study(words)
    _add_new(words)
    _add_try(words)
    _add_build(words)
    _add_export(words)
    _add_check(words)
    _add_lint(words)
    schema = words.add_parser("schema", help="print the JSON Schema of fact files or set files, for editors")
    schema.add_argument("of", nargs="?", choices=("facts", "set"), default="facts", help="(default: facts)")
    schema.set_defaults(module="schema")
    return parser


class _Formats:
    """The names of FORMATS, which are loaded when help lists them; `export` itself tells what is none."""

    def __iter__(self) -> Iterator[str]:
        from quizgen.formats import FORMATS

        return iter(FORMATS)

    def __contains__(self, name: object) -> bool:
        return True


Words = "argparse._SubParsersAction[argparse.ArgumentParser]"


def _add_study(words: Words) -> None:  # type: ignore[valid-type]
    study = words.add_parser("study", help="study a set, or what is due of all")  # type: ignore[attr-defined]
    study.add_argument(
        "set", nargs="?", metavar="SET", help="name of a set (default: all, what is due first)"
    )
    study.add_argument(
        "--length", type=_count, metavar="N", help="questions in the session (default 20; the first 7)"
    )
    study.add_argument("--minutes", type=_count, metavar="N", help="end by time instead")
    _study_options(study, below=True)
    study.set_defaults(module="study")


def _add_new(words: Words) -> None:  # type: ignore[valid-type]
    new = words.add_parser("new", help="start a fact file, from a template or a table")  # type: ignore[attr-defined]
    new.add_argument("name", nargs="?", metavar="NAME", help="the fact file to write (.yaml is added)")
    new.add_argument(
        "--from",
        dest="table",
        metavar="TABLE",
        help="draft it from the columns of a .csv, .tsv, .xlsx or .json",
    )
    new.add_argument("--sheet", metavar="NAME", help="the sheet of the workbook, or array of the JSON file")
    new.add_argument("-o", "--output", metavar="FILE", help="where to (default: NAME.yaml; never overwrites)")
    new.set_defaults(module="new")


def _add_try(words: Words) -> None:  # type: ignore[valid-type]
    trial = words.add_parser("try", help="see what the sentences of a fact file give, and play it")  # type: ignore[attr-defined]
    trial.add_argument("file", metavar="FILE", help="a fact file")
    trial.add_argument("--watch", action="store_true", help="look again each time the file is saved")
    trial.add_argument("--items", action="store_true", help="print the questions, too")
    trial.add_argument("--plain", action="store_true", help="play as lines of text")
    trial.set_defaults(module="trial")


def _add_build(words: Words) -> None:  # type: ignore[valid-type]
    build = words.add_parser("build", help="make the items of all sets from the facts")  # type: ignore[attr-defined]
    _folders(build)
    build.add_argument("--quiet", action="store_true", help="no table, and only tell what changed")
    build.add_argument(
        "--allow-empty", action="store_true", help="without any fact, take all items out of the sets"
    )
    build.set_defaults(module="build")


def _add_export(words: Words) -> None:  # type: ignore[valid-type]
    export = words.add_parser("export", help="hand sets to Anki and other programs")  # type: ignore[attr-defined]
    export.add_argument("set", nargs="*", metavar="SET", help="names of sets (default: all)")
    export.add_argument("--to", required=True, metavar="FORMAT", choices=_Formats(), help="%(choices)s")
    export.add_argument(
        "-o", "--output", metavar="FILE", help="where to (default: SET with the format's ending)"
    )
    export.add_argument("--deck", metavar="NAME", help="Anki deck (default: quizgen::TITLE)")
    export.add_argument("--lossy", action="store_true", help="accept what the format cannot carry")
    export.add_argument(
        "--questions", metavar="DIR", help="folder of sets (default: questions, or the shipped ones)"
    )
    export.set_defaults(module="export")


def _add_check(words: Words) -> None:  # type: ignore[valid-type]
    check = words.add_parser("check", help="every problem of fact files, and how to mend it")  # type: ignore[attr-defined]
    check.add_argument("path", nargs="*", metavar="PATH", help="fact files or folders (default: seeds)")
    check.add_argument(
        "--documents", metavar="DIR", help="verify the facts against the documents in this folder"
    )
    check.add_argument("--fix", action="store_true", help="give each new sentence its stamp")
    check.add_argument("--records", action="store_true", help="print the facts as JSON Lines")
    check.set_defaults(module="check")


def _add_lint(words: Words) -> None:  # type: ignore[valid-type]
    lint = words.add_parser("lint", help="flaws of questions, and questions that tell each other's answer")  # type: ignore[attr-defined]
    lint.add_argument("set", nargs="*", metavar="SET", help="names of sets, or files of items (default: all)")
    lint.add_argument("--cues", action="store_true", help="tell all cues between items, not only the first")
    lint.add_argument(
        "--questions", metavar="DIR", help="folder of sets (default: questions, or the shipped ones)"
    )
    lint.set_defaults(module="lint")


def _study_options(parser: argparse.ArgumentParser, *, below: bool = False) -> None:
    """Options of `quizgen` and of `quizgen study`; `below`, what stands before the word is not forgotten."""
    none, no, zero = (argparse.SUPPRESS,) * 3 if below else (None, False, 0)
    parser.add_argument("--plain", action="store_true", default=no, help="lines of text instead of the app")
    parser.add_argument(
        "--store", metavar="FILE", default=none, help="the log of your answers (default: in your data folder)"
    )
    parser.add_argument(
        "--questions",
        metavar="DIR",
        default=none,
        help="folder of sets (default: questions, or the shipped ones)",
    )
    parser.add_argument("--seed", type=int, default=zero, help=argparse.SUPPRESS)


def _folders(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--seeds", metavar="DIR", help="folder of fact files (default: seeds)")
    parser.add_argument("--questions", metavar="DIR", help="folder of sets (default: questions)")


def _count(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= MOST:
        raise argparse.ArgumentTypeError(f"must be a whole number from 1 to {MOST}")
    return int(text)


def _version() -> str:
    from quizgen import __version__

    return f"quizgen {__version__}"
