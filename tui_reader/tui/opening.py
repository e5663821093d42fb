"""Handing an address to a browser, when and only when that is asked for.

It is done by a process of its own, so that no browser can write on the terminal the reader is on,
or read its keys. The invariant: one that would need the terminal is not started.
"""

from __future__ import annotations

import subprocess
import sys
import webbrowser
from pathlib import PurePath

NO_BROWSER = "There is no browser here with a window of its own; y copies the address"
OPENED = "Handed to the browser"
SECONDS = 30

_IN_TERMINAL = {"www-browser", "links", "links2", "elinks", "lynx", "w3m"}


def open_outside(address: str) -> str:
    """Open an address in the user's browser; what there is to say of it."""
    try:
        browser = webbrowser.get()
    except webbrowser.Error:
        return NO_BROWSER
    if PurePath(getattr(browser, "name", "")).name in _IN_TERMINAL:
        return NO_BROWSER
    command = [sys.executable, "-m", "webbrowser", address]
    try:
        subprocess.run(  # noqa: S603  # this interpreter, a module of Python's own
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            timeout=SECONDS,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return "The browser could not be started; y copies the address"
    return OPENED
