"""Questions whose answers nobody waits for any more are broken off.

The invariant: whoever breaks off a question leaves the connection as good as before.
"""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

STEPS = 2000
"""How many steps SQLite takes between looking whether it should go on: well under a millisecond."""


class UnwantedError(Exception):
    """The question was broken off."""


@contextmanager
def as_long_as(connection: sqlite3.Connection, wanted: Callable[[], bool]) -> Iterator[None]:
    """Break off what is asked in the block once it is no longer `wanted`.

    Raises `UnwantedError` then.
    """
    connection.set_progress_handler(lambda: not wanted(), STEPS)
    try:
        yield
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
            raise
        raise UnwantedError from None
    finally:
        connection.set_progress_handler(None, 0)
