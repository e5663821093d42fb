"""Folders all of whose files the index holds, each with a fingerprint that tells a change.

With the fingerprints, a corpus in which nothing has changed is known by as many rows as it has
folders, not files. The invariant: a folder that has a fingerprint has the files, and no others,
and in the state, in which it was when the fingerprint was taken. It is put only where the rows of
its files say so, in the same transaction, and goes with the first change to any of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.store.values import chunks, folder_of, from_key, marks, to_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from sqlite3 import Connection


def fingerprints(connection: Connection) -> dict[str, bytes]:
    """The fingerprint of every folder that has one, by its path."""
    rows = connection.execute("SELECT path, fingerprint FROM folder")
    return {from_key(path): fingerprint for path, fingerprint in rows}


def folders_with_files(connection: Connection) -> set[str]:
    """The folders in which files have been read."""
    rows = connection.execute(
        """WITH RECURSIVE each (folder) AS (
               SELECT min(folder) FROM file
               UNION ALL
               SELECT (SELECT min(folder) FROM file WHERE file.folder > each.folder)
               FROM each WHERE each.folder IS NOT NULL)
           SELECT folder FROM each WHERE folder IS NOT NULL"""
    )
    return {from_key(path) for (path,) in rows}


def put(connection: Connection, found: Mapping[str, bytes]) -> None:
    """Keep the fingerprints of folders whose files are known to be as they were then."""
    rows = [(to_key(path), fingerprint) for path, fingerprint in found.items()]
    connection.executemany("INSERT OR REPLACE INTO folder VALUES (?, ?)", rows)


def forget(connection: Connection, paths: Iterable[str]) -> None:
    """Drop the fingerprints of the folders that the files at `paths` lie in."""
    for some in chunks(sorted({to_key(folder_of(path)) for path in paths})):
        connection.execute(f"DELETE FROM folder WHERE path IN ({marks(some)})", some)


def forget_folders(connection: Connection, paths: Iterable[str]) -> None:
    """Drop the fingerprints of folders that are gone."""
    connection.executemany("DELETE FROM folder WHERE path = ?", [(to_key(p),) for p in paths])
