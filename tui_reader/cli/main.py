"""The front door of the command line: which command is meant, and how it ends.

``tui-reader PATH`` opens the reader; when the first word is one of `COMMANDS`, that command runs
instead (a folder that is called like a command opens as ``./articles``). Only the module of the
command that was asked for is imported. Invariants: results alone go to standard output, every
end has one of `EXIT_CODES`, and whoever closes the pipe early or presses ctrl+c hears nothing.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING, NoReturn, Protocol, cast

from tui_reader.cli import output
from tui_reader.errors import ReaderError, UnknownArticleError, UnknownNameError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from tui_reader.cli.options import CommandParser

COMMANDS = {
    "articles": "PATH          every article: id, title, source, date, words",
    "names": "PATH          every person and organisation, most often named first",
    "mentions": "PATH [NAME]   every place where they, or NAME alone, are named",
    "why": "PATH NAME     why each of its aliases and mentions is whose it is",
    "search": "PATH QUERY    the names, titles and passages that match, best first",
    "index": "PATH          read and look for names now, before anybody opens it",
    "serve": "[PATH]        the reader in a web page, for this machine alone",
    "settings": "              the settings file in full: every setting, every key",
}
EXIT_CODES = {
    0: "done",
    1: "nothing found",
    2: "misuse, or a path that cannot be read",
    130: "interrupted (ctrl+c)",
}
EXAMPLES = {
    "tui-reader": "read the articles that come with it",
    "tui-reader ~/cuttings": "read your own",
    "tui-reader names ~/cuttings --format csv": "who is named, for a spreadsheet",
    'tui-reader mentions ~/cuttings "Ann Lee"': "where one person is named",
}


class Command(Protocol):
    """What the module of a command provides."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Describe the command to its parser: arguments, and an epilogue with an example."""

    def run(self, args: argparse.Namespace) -> int:
        """Do it, and return the exit code."""


def run() -> NoReturn:
    """Run the command line that the process was given, and end the process."""
    output.prepare()
    try:
        code = main()
    except BrokenPipeError:
        output.abandon()
        code = 0
    except KeyboardInterrupt:
        output.abandon()
        code = 130
    sys.exit(code)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command line and return its exit code; what went wrong is told in one line."""
    try:
        code = _dispatch(sys.argv[1:] if argv is None else argv)
        output.flush()
    except ReaderError as error:
        output.say(str(error))
        return 1 if isinstance(error, UnknownNameError | UnknownArticleError) else 2
    return code


def chosen(words: Sequence[str]) -> tuple[Command, CommandParser, Sequence[str]]:
    """The command that `words` begin with, else the reader; its parser; and the other words."""
    from tui_reader.cli.options import CommandParser

    name = words[0] if words and words[0] in COMMANDS else None
    command = cast("Command", import_module(f"tui_reader.cli.{name or 'read'}"))
    parser = CommandParser(name) if name else _overview_parser()
    command.add_arguments(parser)
    return command, parser, words[1:] if name else words


def _dispatch(words: Sequence[str]) -> int:
    """Parse the command line and run what it asks for; no more than a path needs no parser."""
    if len(words) < 2 and not any(word.startswith("-") or word in COMMANDS for word in words):
        from tui_reader.cli.chosen import Wanted
        from tui_reader.cli.read import run

        return run(Wanted(words[0] if words else None))
    command, parser, rest = chosen(words)
    try:
        if _is_no_command(words):
            parser.error(f"{words[0]!r} is neither a command nor a path")
        args = parser.parse_intermixed_args(rest)
    except SystemExit as end:  # after --help, --version and misuse, which have been told
        return int(end.code or 0)
    return command.run(args)


def _is_no_command(words: Sequence[str]) -> bool:
    """Whether words begin as a command with its arguments does, and there is no such command."""
    if len(words) < 2 or any(word.startswith("-") for word in words[:2]) or words[0] in COMMANDS:
        return False
    return not os.path.lexists(words[0])


def _overview_parser() -> CommandParser:
    """The parser of ``tui-reader [PATH]``, whose help is the overview of everything."""
    from tui_reader.cli.options import CommandParser, Version

    parser = CommandParser(
        None,
        usage="tui-reader [PATH] [--plain] [--engine NAME] [--map PART=FIELD,...]\n"
        "       tui-reader COMMAND PATH ...",
    )
    parser.description = (
        "Read a pile of news in the terminal, and follow every person and organisation\nthrough it."
    )
    parser.epilog = "\n".join(
        [
            "commands:",
            *(f"  {name:<9} {summary}" for name, summary in COMMANDS.items()),
            "",
            "`tui-reader COMMAND --help` says more about one. A folder that is called like a",
            "command opens when it is written as a path: `tui-reader ./articles`.",
            "",
            "exit codes:",
            *(f"  {code:<4} {meaning}" for code, meaning in EXIT_CODES.items()),
            "",
            "examples:",
            *(f"  {line:<42} {meaning}" for line, meaning in EXAMPLES.items()),
        ]
    )
    parser.add_argument("--version", action=Version)
    return parser
