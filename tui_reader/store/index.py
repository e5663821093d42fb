"""The index a reader works with, whatever becomes of its file.

An index can always be made again, so nothing about its file is an error: a damaged file is set
aside and a new one begun; a file that is locked, not writable or made by a later version is left
as it is, and a temporary one takes its place. Each is said in a notice of one line. The invariant:
a `Database` stands for one file from beginning to end, so that work begun on one index is never
finished on another; whoever was using the one that went is told by `IndexReplacedError`.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
import threading
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from tui_reader.errors import ReaderError
from tui_reader.store.database import PATIENCE, ClosedError, Database
from tui_reader.store.schema import ForeignFileError, NewerSchemaError

if TYPE_CHECKING:
    from collections.abc import Callable
    from sqlite3 import Connection

Answer = TypeVar("Answer")


class IndexReplacedError(Exception):
    """Another index took the place of the one in use; what was read or written is to be redone."""


class IndexLockedError(Exception):
    """Another process is writing the index, and has been for longer than is worth waiting."""


class Failure(Enum):
    """What an error of SQLite's says about the file."""

    DAMAGED = auto()
    MOVED = auto()
    LOCKED = auto()
    UNUSABLE = auto()


_FAILURES = {
    sqlite3.SQLITE_CORRUPT: Failure.DAMAGED,
    sqlite3.SQLITE_NOTADB: Failure.DAMAGED,
    sqlite3.SQLITE_FORMAT: Failure.DAMAGED,
    sqlite3.SQLITE_BUSY: Failure.LOCKED,
    sqlite3.SQLITE_LOCKED: Failure.LOCKED,
    sqlite3.SQLITE_PROTOCOL: Failure.LOCKED,
    sqlite3.SQLITE_CANTOPEN: Failure.UNUSABLE,
    sqlite3.SQLITE_READONLY: Failure.UNUSABLE,
    sqlite3.SQLITE_IOERR: Failure.UNUSABLE,
    sqlite3.SQLITE_FULL: Failure.UNUSABLE,
    sqlite3.SQLITE_PERM: Failure.UNUSABLE,
    sqlite3.SQLITE_AUTH: Failure.UNUSABLE,
}


def failure_of(error: sqlite3.Error) -> Failure | None:
    """What `error` says about the file, or None where it is no fault of the file's."""
    code = getattr(error, "sqlite_errorcode", None)
    if code == sqlite3.SQLITE_READONLY_DBMOVED:
        return Failure.MOVED
    if code is None:
        undecodable = isinstance(error, sqlite3.OperationalError)
        return Failure.DAMAGED if undecodable else None
    return _FAILURES.get(code & 0xFF)


class Index:
    """The index kept at `path`, or a temporary one where that cannot be.

    `notices` says in one line each what was done about a file that could not be used as it was.
    """

    def __init__(self, path: Path, patience: float = PATIENCE) -> None:
        self.path = path
        self.notices: list[str] = []
        self._patience = patience
        self._lock = threading.RLock()
        self._closed = False
        self._database = self._open()

    @property
    def database(self) -> Database:
        """The database in use now."""
        return self._database

    def ask(self, question: Callable[[Connection], Answer]) -> Answer:
        """The answer to `question`, from one unchanging state of the index.

        Raises `IndexReplacedError` if the index had to be replaced by an empty one.
        """
        database = self._database
        try:
            with database.reading() as connection:
                return question(connection)
        except sqlite3.Error as error:
            self._recover(database, error, reading=True)
            raise IndexReplacedError from error

    def change(self, database: Database, change: Callable[[Connection], Answer]) -> Answer:
        """Make a change to `database`, whole or not at all.

        Raises `IndexReplacedError`, also if `database` is no longer the one in use, and
        `IndexLockedError`.
        """
        if database is not self._database:
            raise IndexReplacedError
        try:
            with database.writing() as connection:
                return change(connection)
        except sqlite3.Error as error:
            self._recover(database, error, reading=False)
            raise IndexReplacedError from error

    def use_temporary(self, why: str) -> None:
        """Go on with an empty temporary index, leaving the file as it is."""
        with self._lock:
            self._database.close()
            self._database = self._temporary(why)

    def notice(self, text: str) -> None:
        """Say `text` about the file, once."""
        line = " ".join(f"{self.path}: {text}".split())
        if line not in self.notices:
            self.notices.append(line)

    def close(self) -> None:
        """Close the index; a temporary one is removed."""
        with self._lock:
            self._closed = True
            self._database.close()

    def _recover(self, database: Database, error: sqlite3.Error, *, reading: bool) -> None:
        with self._lock:
            if self._closed:
                raise ClosedError("the index is closed") from error
            if database is not self._database:
                return
            failure = failure_of(error)
            if failure is None:
                raise error
            if failure is Failure.LOCKED and not reading:
                raise IndexLockedError from error
            database.close()
            if database.path != self.path or failure in (Failure.LOCKED, Failure.UNUSABLE):
                self._database = self._temporary(_said(failure, error))
                return
            if failure is Failure.DAMAGED:
                self._set_aside(error)
            else:
                self.notice("was removed while in use; made anew")
            self._database = self._open()

    def _open(self) -> Database:
        """A database at `path`: as it is, or anew if damaged; else a temporary one."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            try:
                return Database(self.path, self._patience)
            except (sqlite3.Error, ForeignFileError) as error:
                if _failure(error) is not Failure.DAMAGED or not self._set_aside(error):
                    raise
                return Database(self.path, self._patience)
        except NewerSchemaError:
            return self._temporary("made by a later version of the reader, and left alone")
        except (sqlite3.Error, ForeignFileError, OSError) as error:
            return self._temporary(_said(_failure(error), error))

    def _set_aside(self, error: Exception) -> bool:
        """Move the damaged file out of the way; whether that could be done."""
        aside = self.path.with_name(self.path.name + ".damaged")
        try:
            for journal in ("-wal", "-shm"):
                self.path.with_name(self.path.name + journal).unlink(missing_ok=True)
            if self.path.exists():
                self.path.replace(aside)
        except OSError:
            return False
        reason = "not an index" if isinstance(error, ForeignFileError) else str(error)
        self.notice(f"damaged ({reason}); moved to {aside.name} and made anew")
        return True

    def _temporary(self, why: str) -> Database:
        self.notice(f"{why}; a temporary index is used")
        try:
            folder = Path(tempfile.mkdtemp(prefix="tui-reader-"))
            return Database(folder / "index.sqlite", self._patience, scratch=folder)
        except (OSError, sqlite3.Error) as error:
            message = f"{self.path} is {why}, and a temporary one cannot be made ({error})"
            raise ReaderError("No place for an index", message) from error


def _failure(error: Exception) -> Failure | None:
    if isinstance(error, sqlite3.Error):
        return failure_of(error)
    return Failure.DAMAGED if isinstance(error, ForeignFileError) else Failure.UNUSABLE


def _said(failure: Failure | None, error: Exception) -> str:
    """One clause on what is the matter with the file."""
    if failure is Failure.LOCKED:
        return "locked by another process"
    if isinstance(error, OSError) and error.errno is not None:
        return f"not usable ({os.strerror(error.errno)})"
    return f"not usable ({error})"
