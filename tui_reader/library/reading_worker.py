"""``python -m tui_reader.library.reading_worker``: reads files for the process that started this.

It is asked for some files at a time on standard input and answers with their pieces on standard
output until the input ends (see `readers`); nothing else may be printed there. It may not take
more memory than it was told, where the system can hold it to that.
"""

from __future__ import annotations

import signal
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from tui_reader.library.messages import receive, send
from tui_reader.library.pieces import Piece, pieces
from tui_reader.store.arrivals import Arrivals, parts_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from tui_reader.corpus.loader import Options

SECONDS_BETWEEN_ANSWERS = 0.05


def main() -> None:
    """Answer until nothing more is asked."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # ctrl+c is for the one who started this
    asked, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr
    _hold_to(int(sys.argv[1]))
    send(answers, None)
    while True:
        try:
            root, options, paths = receive(asked)
        except EOFError:
            return
        for some in _answers(root, options, paths):
            send(answers, some)


def _answers(root: Path, options: Options, paths: Sequence[str]) -> Iterator[list[Piece]]:
    """The pieces of some files, several at a time where they come quickly."""
    some: list[Piece] = []
    since = time.monotonic()
    for path in paths:
        for piece in pieces(root, path, options):
            some.append(piece)
            if not piece.last or time.monotonic() - since > SECONDS_BETWEEN_ANSWERS:
                yield _lean(some)
                some, since = [], time.monotonic()
    yield _lean(some)


def _lean(some: list[Piece]) -> list[Piece]:
    """The pieces of one answer, with the words of all of them in the last, each once."""
    if len(some) < 2:
        return some
    parts = parts_of(piece.arrived for piece in some)
    bare = [piece._replace(arrived=Arrivals(piece.arrived.articles)) for piece in some]
    bare[-1] = bare[-1]._replace(arrived=Arrivals(bare[-1].arrived.articles, parts))
    return bare


def _hold_to(most_bytes: int) -> None:
    """Let no allocation go beyond so many bytes of address space, where that can be said."""
    try:
        import resource
    except ImportError:  # Windows
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = most_bytes if hard == resource.RLIM_INFINITY else min(most_bytes, hard)
    with suppress(OSError, ValueError):  # a system that knows the limit and cannot set it
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))


if __name__ == "__main__":
    main()
