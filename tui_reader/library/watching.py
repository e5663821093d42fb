"""Word that something in a folder has changed, soon after it has.

watchfiles asks the system to tell; what has changed is not passed on, for the index finds that out
by itself. The invariant: changes that come close together are one word, and none is lost once the
first word has come, which says that it listens.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import threading
    from collections.abc import Callable, Iterator
    from pathlib import Path

TOGETHER_MS = 400
"""Changes that come within this time of the first are one."""
_QUIET_MS = 100
_LISTEN_MS = 400


class WatchError(Exception):
    """The system will not tell of changes; the reason is a clause."""


def changes(root: Path, stop: threading.Event) -> Iterator[None]:
    """Yields once it listens, and after each change below `root` or to it, until `stop` is set.

    Hidden files and folders do not count. Raises `WatchError`.
    """
    from watchfiles import watch

    folder = root if root.is_dir() else root.parent
    told = watch(
        folder,
        watch_filter=_hidden_apart(folder, None if folder == root else root),
        recursive=folder == root,
        debounce=TOGETHER_MS,
        step=_QUIET_MS,
        rust_timeout=_LISTEN_MS,
        yield_on_timeout=True,
        stop_event=stop,
        raise_interrupt=False,
        ignore_permission_denied=True,
    )
    try:
        for number, changed in enumerate(told):
            if changed or not number:
                yield
    except (OSError, RuntimeError) as error:
        raise WatchError(f"changes to the files are not noticed by themselves: {error}") from error


def _hidden_apart(folder: Path, only: Path | None) -> Callable[[object, str], bool]:
    """What counts: the file `only`, or whatever below `folder` is not hidden."""
    above = len(str(folder).rstrip("/\\"))

    def counts(_change: object, path: str) -> bool:
        if only is not None:
            return path == str(only)
        parts = path[above:].replace("\\", "/").split("/")
        return not any(part.startswith(".") for part in parts)

    return counts
