"""One index file: its connections, its reading and its writing.

Any thread may read; each reading takes a connection from a pool, sees one unchanging state of the
index, and gives the connection back. One thread at a time writes. The invariant: a writing is
whole or not there at all, whatever happens to the process in between (WAL).
"""

from __future__ import annotations

import shutil
import sqlite3
import threading
import time
import weakref
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tui_reader.store.folding import sortable
from tui_reader.store.schema import migrate, transaction

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Connection = sqlite3.Connection
"""What the questions of this package are put to; others hand it on and no more."""

PATIENCE = 1.0
"""Seconds to wait for another process before its lock is taken as standing."""

LONGEST_JOURNAL = 64 << 20
"""Bytes of what has been written and not yet been put in its place, after which that is done."""

_PAUSE = 0.01
_PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = NORMAL",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -16000",
    "PRAGMA journal_size_limit = 33554432",
    "PRAGMA secure_delete = OFF",  # what is left out need not be written over
)


class ClosedError(sqlite3.ProgrammingError):
    """The database was closed, or put out of use after damage."""


class MovedError(sqlite3.OperationalError):
    """The file is not there any more, or another one is in its place."""

    sqlite_errorcode = sqlite3.SQLITE_READONLY_DBMOVED


class Database:
    """The file at `path`, made and brought to this version's schema if need be.

    `scratch` is a folder that is removed once the database is closed. Raises sqlite3's errors,
    and `schema.NewerSchemaError` and `schema.ForeignFileError`.
    """

    def __init__(
        self, path: Path, patience: float = PATIENCE, *, scratch: Path | None = None
    ) -> None:
        self.path = path
        self._patience = patience
        self._idle: list[Connection] = []
        self._lock = threading.Lock()
        self._writing = threading.Lock()
        self._closed = False
        self._longest_journal = LONGEST_JOURNAL
        self._identity: tuple[int, int] | None = None
        self._finalizer = weakref.finalize(self, _put_away, self._idle, scratch)
        try:
            self._prepare_in_time()
            self._identity = _identity(path)
        except BaseException:
            self.close()
            raise

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection on which everything asked is answered from one state of the index."""
        with self._connection() as connection, transaction(connection, "BEGIN"):
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection whose changes are all kept, or none if the block raises."""
        with self._writing, self._connection() as connection:
            with transaction(connection, "BEGIN IMMEDIATE"):
                yield connection
            self._shorten_journal(connection)

    def _shorten_journal(self, connection: Connection) -> None:
        """Begin the journal anew if it has become long: readers may have kept it from being so.

        This waits for those who are reading, for as long as `patience`, and if that was in vain
        is tried again only when the journal is as much longer again.
        """
        try:
            size = self.path.with_name(f"{self.path.name}-wal").stat().st_size
        except OSError:
            return
        if size > self._longest_journal:
            (blocked, *_) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            self._longest_journal = LONGEST_JOURNAL + (size if blocked else 0)

    def close(self) -> None:
        """Close every connection; one that is in use is closed when it is given back."""
        with self._lock:
            self._closed = True
            self._finalizer()

    def _prepare_in_time(self) -> None:
        """Prepare the file; where SQLite does not wait for another program by itself, wait here."""
        deadline = time.monotonic() + self._patience
        while True:
            try:
                return self._prepare()
            except sqlite3.OperationalError as error:
                busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
                if not busy or time.monotonic() > deadline:
                    raise
            time.sleep(_PAUSE)

    def _prepare(self) -> None:
        with self._connection() as connection:
            migrate(connection)
            if connection.execute("PRAGMA journal_mode").fetchone() != ("wal",):
                connection.execute("PRAGMA journal_mode = WAL")

    @contextmanager
    def _connection(self) -> Iterator[Connection]:
        connection = self._take()
        sound = False
        try:
            yield connection
            sound = True
        except sqlite3.Error:
            raise
        except BaseException:
            sound = True
            raise
        finally:
            self._give_back(connection, sound)

    def _take(self) -> Connection:
        with self._lock:
            if self._closed:
                raise ClosedError("the index is closed")
            if self._idle:
                return self._idle.pop()
        connection = _connect(self.path, self._patience)
        if self._identity in (None, _identity(self.path)):
            return connection
        connection.close()
        raise MovedError(f"{self.path} has been moved")

    def _give_back(self, connection: Connection, sound: bool) -> None:
        with self._lock:
            if sound and not self._closed:
                self._idle.append(connection)
                return
        connection.close()


def _connect(path: Path, patience: float) -> Connection:
    connection = sqlite3.connect(
        path, timeout=patience, isolation_level=None, check_same_thread=False
    )
    try:
        for pragma in _PRAGMAS:
            connection.execute(pragma)
        connection.create_function("sortable", 1, sortable, deterministic=True)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _identity(path: Path) -> tuple[int, int]:
    """What tells a file from another that was put in its place."""
    try:
        status = path.stat()
    except OSError as error:
        raise MovedError(f"{path} has been removed") from error
    return status.st_dev, status.st_ino


def _put_away(connections: list[Connection], scratch: Path | None) -> None:
    while connections:
        connections.pop().close()
    if scratch is not None:
        shutil.rmtree(scratch, ignore_errors=True)
