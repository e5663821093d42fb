"""``tui-reader [PATH]``: the reader itself, the one door from the command line to Textual."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

from tui_reader.cli.chosen import settings_for
from tui_reader.errors import ReaderError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

    from tui_reader.cli.chosen import Wanted

COLOURLESS = ("dumb", "unknown", "")
COLOURLESS_KINDS = ("vt1", "vt2", "vt3", "vt4", "vt5", "hp", "wyse", "sun")
WEB = "web_driver"
FRAMES_A_SECOND = "240"
"""Four times Textual's own: an answer to a keystroke takes two frames, the echo and the hits."""

TURN = 0.0005
"""Seconds until a thread that asks for its turn has it: ten times as soon as Python's own. What
answers a keystroke asks at each of its questions to the index, while the echo is being drawn."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the reader's arguments."""
    from tui_reader.cli import options

    parser.add_argument(
        "path",
        metavar="PATH",
        nargs="?",
        help="folder or file of articles to read (default: those that come with the reader)",
    )
    parser.add_argument(
        "--plain",
        action="store_true",
        help="line by line, without moving the cursor: for screen readers, dumb terminals, scripts",
    )
    options.add_engine_argument(parser)


def _in_terminal() -> bool:
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))


def colourless(environ: Mapping[str, str]) -> bool:
    """Whether the terminal is one that has no colours: a monochrome one, by its name."""
    term = environ.get("TERM", "")
    return term in COLOURLESS or term.startswith(COLOURLESS_KINDS) or term.endswith("-m")


def why_plain(environ: Mapping[str, str]) -> str:
    """Why the reader reads line by line without being told to; "" if it does not."""
    if sys.stdin is not None and not sys.stdin.isatty():
        return "No terminal to hear keys from: commands are read line by line, as with --plain."
    if environ.get("TERM") == "dumb" and _in_terminal():
        return "This terminal moves no cursor (TERM=dumb): line by line, as with --plain."
    return ""


def _say(line: str) -> None:
    """Say before the screen starts what takes long."""
    from tui_reader.cli import output

    output.say(line)


def run(args: Wanted | argparse.Namespace) -> int:
    """Open the reader and return what it ends with; nothing is indexed before it is on screen."""
    in_page = WEB in os.environ.get("TEXTUAL_DRIVER", "")  # `serve` is the terminal then
    why = "" if in_page or args.plain else why_plain(os.environ)
    if args.plain or why:
        from tui_reader.cli import plain

        return plain.run(args, why)
    if not in_page and not _in_terminal():
        raise ReaderError(
            "No terminal",
            "the reader needs one to draw on and to hear keys from; "
            "for pipes and files there are the commands of `tui-reader --help`",
        )
    os.environ.setdefault("TEXTUAL_FPS", FRAMES_A_SECOND)
    sys.setswitchinterval(TURN)
    gc.disable()  # until the first frame, which it would only delay; see `ReaderScreen.furnish`
    from tui_reader.library.library import Library

    settings = settings_for(args)
    with Library.open(args.path, settings=settings, index=False, tell=_say) as library:
        from tui_reader.tui.app import ReaderApp

        app = ReaderApp(library, settings, colourless=not in_page and colourless(os.environ))
        app.run()
        return app.return_code or 0
