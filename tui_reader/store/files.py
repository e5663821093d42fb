"""What is read from the files of a corpus, taken into the index.

A file that holds many articles is taken up piece by piece, each in a transaction of its own. The
invariants: an article's row, its file's state and its problems change together, and the stamp of a
file is written with its last piece only, so the index never believes that a file was read whose
articles it does not have; what a reading that was broken off has left behind is kept or replaced,
record by record, by the next; and whoever writes a file's row forgets its folder's fingerprint
(see `folders`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui_reader.model.article import Problem
from tui_reader.store import folders, headlines, state
from tui_reader.store.arrivals import NONE, Arrivals
from tui_reader.store.article_rows import put_articles
from tui_reader.store.headlines import Headline
from tui_reader.store.values import chunks, folder_of, from_key, marks, to_key, to_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from sqlite3 import Connection


class FileStamp(NamedTuple):
    """What tells that a file is as it was: its size, its time, and the loader that read it."""

    size: int
    mtime_ns: int
    loader: str


class FileRead(NamedTuple):
    """What was read from the file at `path` when it was as `stamp` says, or a piece of that.

    All pieces of one reading have its number, `reading`, which is 0 for a file that is read in one
    piece; only the `last` brings the problems.
    """

    path: str
    stamp: FileStamp
    arrived: Arrivals = NONE
    problems: Sequence[Problem] = ()
    reading: int = 0
    last: bool = True


UNFINISHED = FileStamp(-1, 0, "")
"""The stamp of a file of which there are more pieces to come."""


def file_stamps(connection: Connection, folder: str | None = None) -> dict[str, FileStamp]:
    """Every file that was read, by path; or those in one folder, not those below it."""
    query = "SELECT path, size, mtime_ns, loader FROM file"
    if folder is None:
        rows = connection.execute(query)
    else:
        rows = connection.execute(f"{query} WHERE folder = ?", (to_key(folder),))
    return {from_key(path): FileStamp(*stamp) for path, *stamp in rows}


def files_as_stamped(connection: Connection, files: Iterable[tuple[str, FileStamp]]) -> set[str]:
    """The paths, of those given, whose files have been read as they are by that stamp."""
    stamps = {to_key(path): stamp for path, stamp in files}
    found: set[str] = set()
    for some in chunks(list(stamps)):
        query = f"SELECT path, size, mtime_ns, loader FROM file WHERE path IN ({marks(some)})"
        for path, *stamp in connection.execute(query, some):
            if stamps[path] == tuple(stamp):
                found.add(from_key(path))
    return found


def begin_reading(connection: Connection) -> int:
    """A number for the reading of a file in several pieces, higher than all before it."""
    state.count_up(connection, state.READINGS)
    return state.get(connection, state.READINGS)


def put_files(connection: Connection, files: Iterable[FileRead]) -> bool:
    """Keep what was read from files, no two of one path, in place of what was there.

    Whether any of that differs.
    """
    reads = list(files)
    before = _numbers(connection, reads)
    _put_stamps(connection, reads)
    folders.forget(connection, [read.path for read in reads])
    numbers = _numbers(connection, reads)
    whole = [before[read.path] for read in reads if read.path in before and not read.reading]
    other_articles = put_articles(
        connection, [(numbers[read.path], read.reading, read.arrived) for read in reads], whole
    )
    ended = [read for read in reads if read.last]
    for read in ended:
        if read.reading:
            other_articles |= _drop_older(connection, numbers[read.path], read.reading)
    other_problems = _put_problems(connection, [(numbers[each.path], each) for each in ended])
    if other_articles:
        _note_change(connection)
    return other_articles or other_problems


def drop_files(connection: Connection, paths: Collection[str]) -> bool:
    """Forget files that are no longer there, with their articles and problems; whether any was."""
    rows = [(to_key(path),) for path in paths]
    folders.forget(connection, paths)
    headlines.forget(connection, headlines.in_files(connection, [path for (path,) in rows]))
    if connection.executemany("DELETE FROM file WHERE path = ?", rows).rowcount < 1:
        return False
    _note_change(connection)
    return True


def problems(connection: Connection) -> list[Problem]:
    """Everything that could not be read, or only in part, by path."""
    rows = connection.execute("SELECT path, reason FROM problem ORDER BY path, reason")
    return [Problem(from_key(path), reason) for path, reason in rows]


def problem_count(connection: Connection) -> int:
    """How many files could not be read, or only in part."""
    (number,) = connection.execute("SELECT count(DISTINCT path) FROM problem").fetchone()
    return int(number)


def scan_problems(connection: Connection) -> list[Problem]:
    """The problems that were met on the way to the files, sorted."""
    rows = connection.execute("SELECT path, reason FROM problem WHERE file IS NULL")
    return sorted(Problem(from_key(path), reason) for path, reason in rows)


def put_scan_problems(connection: Connection, problems: Iterable[Problem]) -> None:
    """Keep the problems met on the way to the files in place of the last ones."""
    connection.execute("DELETE FROM problem WHERE file IS NULL")
    rows = [(to_key(problem.path), to_text(problem.reason)) for problem in problems]
    connection.executemany("INSERT INTO problem VALUES (NULL, ?, ?)", rows)


def _put_stamps(connection: Connection, reads: Iterable[FileRead]) -> None:
    connection.executemany(
        """INSERT INTO file (path, folder, size, mtime_ns, loader) VALUES (?, ?, ?, ?, ?)
           ON CONFLICT (path) DO UPDATE SET
           size = excluded.size, mtime_ns = excluded.mtime_ns, loader = excluded.loader""",
        [
            (
                to_key(read.path),
                to_key(folder_of(read.path)),
                *(read.stamp if read.last else UNFINISHED),
            )
            for read in reads
        ],
    )


def _numbers(connection: Connection, reads: Iterable[FileRead]) -> dict[str, int]:
    """The row number of every file that is known, by path."""
    found: dict[str, int] = {}
    for some in chunks([to_key(read.path) for read in reads]):
        rows = connection.execute(f"SELECT path, id FROM file WHERE path IN ({marks(some)})", some)
        found.update((from_key(path), number) for path, number in rows)
    return found


def _drop_older(connection: Connection, file: int, reading: int) -> bool:
    """Forget the articles that this reading, and none after it, has met; whether there were any."""
    query = "SELECT id, title, source, date FROM article WHERE file = ? AND reading < ?"
    gone = [Headline(*row) for row in connection.execute(query, (file, reading))]
    headlines.forget(connection, gone)
    connection.executemany("DELETE FROM article WHERE id = ?", [(one.number,) for one in gone])
    return bool(gone)


def _put_problems(connection: Connection, reads: Iterable[tuple[int, FileRead]]) -> bool:
    """Keep the problems of files in place of those that were there; whether they differ."""
    rows = {
        (file, to_key(problem.path), to_text(problem.reason))
        for file, read in reads
        for problem in read.problems
    }
    before: set[tuple[int, bytes, str]] = set()
    for some in chunks([file for file, _ in reads]):
        query = f"SELECT file, path, reason FROM problem WHERE file IN ({marks(some)})"
        before.update(connection.execute(query, some))
    if rows == before:
        return False
    connection.executemany("DELETE FROM problem WHERE file = ?", {(row[0],) for row in before})
    connection.executemany("INSERT INTO problem VALUES (?, ?, ?)", sorted(rows))
    return True


def _note_change(connection: Connection) -> None:
    state.count_up(connection, state.ARTICLES)
    state.put(connection, state.UNLINKED, 1)
