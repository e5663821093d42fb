"""``python -m tui_reader.library.naming_worker ENGINE``: names for the process that started this.

It reads articles from standard input and writes chains to standard output until the input ends
(see `side_by_side`); nothing else may be printed there. It stands back behind the process that
started it, which has more to do and draws the screen: where there are fewer processors than
processes, that one is not to wait for its turn.
"""

from __future__ import annotations

import os
import signal
import sys

from tui_reader.library.messages import receive, send

_STANDS_BACK = 5
"""So nice it is: enough for the other to have a processor of two by itself."""


def main() -> None:
    """Answer until nothing more is asked."""
    from tui_reader.entities.engines import engine
    from tui_reader.entities.pipeline import extract

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # ctrl+c is for the one who started this
    if hasattr(os, "nice"):  # not on Windows
        os.nice(_STANDS_BACK)
    asked, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr
    chosen = engine(sys.argv[1])
    recogniser = chosen.load()
    while True:
        try:
            articles = receive(asked)
        except EOFError:
            return
        send(answers, extract(articles, recogniser, chosen.languages))


if __name__ == "__main__":
    main()
