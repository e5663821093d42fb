"""Standard output for results, standard error for everything else.

The invariant: nothing that is written crashes the program, whatever the text and whatever the
locale; a pipe that is closed early raises BrokenPipeError, which only `main.run` handles; any
other failure to write is told.
"""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from typing import TYPE_CHECKING

from tui_reader.errors import ReaderError
from tui_reader.printable import printable_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


def prepare() -> None:
    """Let no character fail to be encoded, in whichever locale."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def say(line: str) -> None:
    """One line on standard error, made harmless for a terminal."""
    if sys.stderr is not None:
        sys.stderr.write(printable_line(line) + "\n")
        sys.stderr.flush()


def write(pieces: Iterable[str]) -> None:
    """Each piece of the results on standard output, as it comes."""
    if sys.stdout is None:
        raise ReaderError("Results not written", "standard output is closed")
    for piece in pieces:
        _attempt(sys.stdout.write, piece)
    flush()


def flush() -> None:
    """Hand over what is still held back, while a failure to do so can be told."""
    if sys.stdout is not None:
        _attempt(sys.stdout.flush)


def abandon() -> None:
    """Send what the interpreter would still flush on its way out into the void."""
    void = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            os.dup2(void, stream.fileno())


def to_terminal() -> bool:
    """Whether results go to a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()


def in_utf8() -> bool:
    """Whether results are written as UTF-8."""
    encoding = getattr(sys.stdout, "encoding", None) or ""
    return encoding.lower().replace("-", "").replace("_", "") == "utf8"


def _attempt(action: Callable[..., object], *args: str) -> None:
    """Write or flush; a full disk is an error to be told, once."""
    try:
        action(*args)
    except BrokenPipeError:
        raise
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise ReaderError("Results not written", error.strerror or str(error)) from error
