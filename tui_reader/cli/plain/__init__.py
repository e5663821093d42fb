"""``tui-reader --plain [PATH]``: the reader line by line, for screen readers and dumb terminals.

What is printed are lines of words: no cursor is moved and no colour set, and nothing that was
printed changes. Commands come by line, typed or piped in. The invariant: each command's output
follows it whole, before the next is read.
"""

from __future__ import annotations

import sys
from io import TextIOWrapper
from itertools import chain
from typing import TYPE_CHECKING

from tui_reader.cli import output, prose
from tui_reader.cli.chosen import settings_for
from tui_reader.errors import ReaderError
from tui_reader.printable import printable_line

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator

    from tui_reader.cli.chosen import Wanted
    from tui_reader.cli.plain.session import Line, Session

PROMPT = "> "
WELCOME = "Commands come by line; help lists them, list lists the articles, quit ends."


def run(args: Wanted | argparse.Namespace, why: str = "") -> int:
    """Read line by line until there is no further line; `why` says why it is so, if unasked.

    Code 2 if commands that were piped in could not be understood. Raises `ReaderError` where
    nobody has asked for this and there is no command.
    """
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    asked = _lines()
    if why:
        for part in prose.folded(why, prose.width()):
            output.say(part)
        if not _typed():
            first = next(asked, None)
            if first is None:
                raise ReaderError("No terminal", "and no command has come by standard input")
            asked = chain([first], asked)
    return _read(args, asked)


def _read(args: Wanted | argparse.Namespace, asked: Iterable[str]) -> int:
    from tui_reader.cli.plain.indexing import take_up
    from tui_reader.cli.plain.session import Line, Session
    from tui_reader.library.library import Library

    settings = settings_for(args)
    for notice in settings.notices:
        output.say(notice)
    with Library.open(args.path, settings=settings, index=False, tell=output.say) as library:
        session = Session(library)
        _write(take_up(session))
        if _typed():
            _write([Line(WELCOME)])
        understood = True
        for line in asked:
            understood &= not line.strip() or _done(session, line)
            if session.over:
                break
        return 0 if understood or _typed() else 2


def _done(session: Session, line: str) -> bool:
    """Carry out one line; False if it was not understood."""
    from tui_reader.cli.plain.commands import UnknownCommandError, parsed

    try:
        command, rest = parsed(line)
        _write(command.run(session, rest))
    except ReaderError as error:
        output.write([f"{part}\n" for part in prose.folded(_sentence(error), prose.width())])
        return not isinstance(error, UnknownCommandError)
    return True


def _sentence(error: ReaderError) -> str:
    message = printable_line(error.message)
    return f"{message[:1].upper()}{message[1:]}{'' if message.endswith('.') else '.'}"


def _write(lines: Iterable[Line]) -> None:
    for line in lines:
        parts = prose.folded(line.text, prose.width(), line.first, line.further)
        output.write(f"{part}\n" for part in parts)


def _lines() -> Iterator[str]:
    """The lines that are typed, each asked for, or piped in."""
    if sys.stdin is None:
        return
    prompt = [PROMPT] if _typed() and output.to_terminal() else []
    while True:
        output.write(prompt)
        line = sys.stdin.readline()
        if not line:
            output.write(["\n"] if prompt else [])
            return
        yield line


def _typed() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()
