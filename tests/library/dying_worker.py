"""The worker that reads files, save that it dies, hangs or ends of files that are called so."""

from __future__ import annotations

import os
import signal
import sys
import time
from typing import TYPE_CHECKING

from tui_reader.library import reading_worker
from tui_reader.library.pieces import Piece, pieces

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tui_reader.corpus.loader import Options


def dying(root: Path, path: str, options: Options) -> Iterator[Piece]:
    """The pieces of a file, if it lets one live."""
    if "crash" in path:
        os.kill(os.getpid(), signal.SIGSEGV)
    if "hang" in path:
        time.sleep(3600)
    if "end" in path:
        sys.exit(7)
    if "once" in path and not (root / "died").exists():
        (root / "died").touch()
        os.kill(os.getpid(), signal.SIGKILL)
    yield from pieces(root, path, options)


if __name__ == "__main__":
    setattr(reading_worker, "pieces", dying)  # noqa: B010
    reading_worker.main()
