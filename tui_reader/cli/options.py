"""What the parsers of all commands have in common: their manners, and the options they share.

A parser never echoes control characters of its arguments, never guesses at abbreviated options,
and keeps the line breaks of its help.
"""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING, Any, NoReturn

from tui_reader.cli import output
from tui_reader.printable import printable_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from _typeshed import SupportsWrite


FORMATS = ("table", "json", "jsonl", "csv")


class CommandParser(argparse.ArgumentParser):
    """The parser of one command, or with None of the reader itself."""

    def __init__(self, command: str | None, **more: Any) -> None:
        super().__init__(
            prog=f"tui-reader {command}" if command else "tui-reader",
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
            **more,
        )
        self._command = command

    def print_help(self, file: SupportsWrite[str] | None = None) -> None:
        """The help, as a result like any other: a failure to write it is told."""
        output.write([self.format_help()])

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and where to learn more, then end with code 2."""
        lines = [f"{self.prog}: {printable_line(message)}"]
        if self._command and "PATH" in message and os.path.lexists(self._command):
            lines.append(f"to open what is called {self._command!r}: tui-reader ./{self._command}")
        lines.append(f"try: {self.prog} --help")
        self.exit(2, "\n".join(lines) + "\n")


class Version(argparse.Action):
    """``--version``: the version is looked up only when it is asked for."""

    def __init__(self, option_strings: Sequence[str], dest: str, **_: Any) -> None:
        super().__init__(
            option_strings,
            dest=argparse.SUPPRESS,
            default=argparse.SUPPRESS,
            nargs=0,
            help="show the version and exit",
        )

    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> None:
        """Print the version and end the process."""
        from tui_reader import __version__

        output.write([f"tui-reader {__version__}\n"])
        parser.exit()


def describe(parser: argparse.ArgumentParser, what: str, *notes: str, example: str) -> None:
    """The prose around a listing's options: what it does, then notes, exit codes, an example."""
    parser.description = what
    parser.epilog = "\n".join(
        [
            *notes,
            "Results go to standard output, everything else to standard error.",
            "exit codes: 0 done, 1 nothing found, 2 misuse or a path that cannot be read",
            f"example: {example}",
        ]
    )


def add_listing_arguments(
    parser: argparse.ArgumentParser, formats: Sequence[str] = FORMATS
) -> None:
    """``PATH``, ``--format`` and ``--engine``, which every listing takes."""
    parser.add_argument("path", metavar="PATH", help="folder or file of articles")
    parser.add_argument(
        "--format",
        choices=formats,
        default="table",
        help="table for people (the default, in a pipe too); the others for programs",
    )
    add_engine_argument(parser)


def add_engine_argument(parser: argparse.ArgumentParser) -> None:
    """``--engine`` and ``--map``, which everything that opens articles takes."""
    parser.add_argument(
        "--engine",
        type=engine,
        metavar="NAME",
        help="what finds names: learnt, fast or rules, a model that you have installed, as"
        " spacy:MODEL or gliner:MODEL, or none (default: as in settings.toml, else learnt)",
    )
    parser.add_argument(
        "--map",
        type=field_map,
        metavar="PART=FIELD,...",
        help="which field of a record, or column of a table, is the title, text, date and so on,"
        " where that is guessed wrong",
    )


def field_map(text: str) -> str:
    """Pairs of a part of an article and a field, as they were given."""
    from tui_reader.library.opening import fields_in

    try:
        fields_in(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
    return text


def engine(text: str) -> str:
    """The name of an engine."""
    from tui_reader.settings import ENGINE_CHOICES, is_engine

    if not is_engine(text):
        raise argparse.ArgumentTypeError(f"{text!r} is none of {ENGINE_CHOICES}")
    return text


def count(text: str) -> int:
    """A whole number of at least 1, for options such as ``--limit``."""
    number = int(text) if text.isascii() and text.isdigit() else 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number above 0")
    return number
