"""What is read from the files of a corpus, taken into the index.

The invariants: an article's row, its file's state and its problems change together, so the index
never believes that a file was read whose articles it does not have; and `passage` has exactly the
texts that `body` has, `headline` exactly the articles that `article` has.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.model.article import Article, Problem
from tui_reader.store import headlines, state, vocabulary
from tui_reader.store.headlines import Headline
from tui_reader.store.places import next_content
from tui_reader.store.values import from_key, to_date, to_key, to_spans, to_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from sqlite3 import Connection


class FileStamp(NamedTuple):
    """What tells that a file is as it was: its size, its time, and the loader that read it."""

    size: int
    mtime_ns: int
    loader: str


class FileRead(NamedTuple):
    """What was read from the file at `path` when it was as `stamp` says."""

    path: str
    stamp: FileStamp
    articles: tuple[Article, ...] = ()
    problems: tuple[Problem, ...] = ()


class Body(NamedTuple):
    """The text of a new content, whose full text is still to be kept."""

    content: int
    text: str


@dataclass
class _FullText:
    """What is still to be done to the full text."""

    bodies: list[Body] = field(default_factory=list)
    gone: list[Headline] = field(default_factory=list)
    new: list[Headline] = field(default_factory=list)

    def take(self, connection: Connection) -> None:
        """Do it, in the order of the rows."""
        self.bodies.sort()
        insert = "INSERT INTO passage (rowid, text) VALUES (?, ?)"
        connection.executemany(insert, self.bodies)
        headlines.replace(connection, self.gone, self.new)
        vocabulary.put(connection, (body.text for body in self.bodies))


def file_stamps(connection: Connection) -> dict[str, FileStamp]:
    """Every file that was read, by path."""
    rows = connection.execute("SELECT path, size, mtime_ns, loader FROM file")
    return {from_key(path): FileStamp(*stamp) for path, *stamp in rows}


def files_as_stamped(connection: Connection, files: Iterable[tuple[str, FileStamp]]) -> set[str]:
    """The paths, of those given, whose files have been read as they are by that stamp."""
    query = "SELECT 1 FROM file WHERE (path, size, mtime_ns, loader) = (?, ?, ?, ?)"
    return {
        path
        for path, stamp in files
        if connection.execute(query, (to_key(path), *stamp)).fetchone()
    }


def put_files(connection: Connection, files: Iterable[FileRead]) -> bool:
    """Keep what was read from files in place of what was there; whether any of that differs.

    The full text is kept at the end of it all, in the order of its rows: between other statements,
    or turning back, FTS5 would empty its memory onto the disk for every single text, which takes
    far longer.
    """
    later = _FullText()
    other_articles = other_problems = False
    for file in files:
        number = _file_row(connection, file.path, file.stamp)
        other_articles |= _put_articles(connection, number, file.articles, later)
        other_problems |= _put_problems(connection, number, file.problems)
    later.take(connection)
    if other_articles:
        _note_change(connection)
    return other_articles or other_problems


def drop_files(connection: Connection, paths: Collection[str]) -> bool:
    """Forget files that are no longer there, with their articles and problems; whether any was."""
    rows = [(to_key(path),) for path in paths]
    headlines.forget(connection, headlines.in_files(connection, [path for (path,) in rows]))
    if connection.executemany("DELETE FROM file WHERE path = ?", rows).rowcount < 1:
        return False
    _note_change(connection)
    return True


def drop_unused_contents(connection: Connection) -> None:
    """Forget texts that no article has any more, with the names found in them."""
    unused = "NOT IN (SELECT content FROM article)"
    texts = connection.execute(f"SELECT text FROM body WHERE content {unused}")
    words = vocabulary.spelt(text for (text,) in texts)
    connection.execute(
        f"""INSERT INTO passage (passage, rowid, text)
            SELECT 'delete', content, text FROM body WHERE content {unused}"""
    )
    connection.execute(f"DELETE FROM content WHERE id {unused}")
    vocabulary.forget(connection, words)


def problems(connection: Connection) -> list[Problem]:
    """Everything that could not be read, or only in part, by path."""
    rows = connection.execute("SELECT path, reason FROM problem ORDER BY path, reason")
    return [Problem(from_key(path), reason) for path, reason in rows]


def scan_problems(connection: Connection) -> list[Problem]:
    """The problems that were met on the way to the files, sorted."""
    rows = connection.execute("SELECT path, reason FROM problem WHERE file IS NULL")
    return sorted(Problem(from_key(path), reason) for path, reason in rows)


def put_scan_problems(connection: Connection, problems: Iterable[Problem]) -> None:
    """Keep the problems met on the way to the files in place of the last ones."""
    connection.execute("DELETE FROM problem WHERE file IS NULL")
    rows = [(to_key(problem.path), to_text(problem.reason)) for problem in problems]
    connection.executemany("INSERT INTO problem VALUES (NULL, ?, ?)", rows)


def _put_articles(
    connection: Connection, file: int, articles: Collection[Article], later: _FullText
) -> bool:
    before = _contents_of(connection, file)
    names = {article.id for article in articles}
    gone = [(to_key(name),) for name in before if name not in names]
    connection.executemany("DELETE FROM article WHERE name = ?", gone)
    for article in articles:
        _put_article(connection, file, article, later.bodies)
    after = _contents_of(connection, file)
    later.gone += [one.headline for name, one in before.items() if one != after.get(name)]
    later.new += [one.headline for name, one in after.items() if one != before.get(name)]
    return before != after


def _file_row(connection: Connection, path: str, stamp: FileStamp) -> int:
    connection.execute(
        """INSERT INTO file (path, size, mtime_ns, loader) VALUES (?, ?, ?, ?)
           ON CONFLICT (path) DO UPDATE SET
           size = excluded.size, mtime_ns = excluded.mtime_ns, loader = excluded.loader""",
        (to_key(path), *stamp),
    )
    query = "SELECT id FROM file WHERE path = ?"
    return int(connection.execute(query, (to_key(path),)).fetchone()[0])


class _Kept(NamedTuple):
    """Everything about an article that may change."""

    headline: Headline
    content: int
    words: int
    language: str


def _contents_of(connection: Connection, file: int) -> dict[str, _Kept]:
    """Each article of a file by id, as it is kept."""
    rows = connection.execute(
        """SELECT name, id, title, source, date, content, words, language
           FROM article WHERE file = ?""",
        (file,),
    )
    return {from_key(name): _Kept(Headline(*rest[:4]), *rest[4:]) for name, *rest in rows}


def _put_problems(connection: Connection, file: int, problems: Iterable[Problem]) -> bool:
    rows = sorted((to_key(problem.path), to_text(problem.reason)) for problem in problems)
    query = "SELECT path, reason FROM problem WHERE file = ? ORDER BY path, reason"
    if connection.execute(query, (file,)).fetchall() == rows:
        return False
    connection.execute("DELETE FROM problem WHERE file = ?", (file,))
    connection.executemany("INSERT INTO problem VALUES (?, ?, ?)", [(file, *row) for row in rows])
    return True


def _put_article(connection: Connection, file: int, article: Article, bodies: list[Body]) -> None:
    content = _content_row(connection, article, bodies)
    name = to_key(article.id)
    connection.execute(
        """DELETE FROM membership WHERE article =
           (SELECT id FROM article WHERE name = ? AND content != ?)""",
        (name, content),
    )
    connection.execute(
        """INSERT INTO article (name, file, content, title, source, date, words, language)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?)
           ON CONFLICT (name) DO UPDATE SET file = excluded.file, content = excluded.content,
           title = excluded.title, source = excluded.source, date = excluded.date,
           words = excluded.words, language = excluded.language""",
        (
            name,
            file,
            content,
            to_text(article.title),
            to_text(article.source),
            to_date(article.date),
            article.words,
            to_text(article.language),
        ),
    )


def _content_row(connection: Connection, article: Article, bodies: list[Body]) -> int:
    """The row of an article's content; if that is new, its text joins `bodies`."""
    query = "SELECT id FROM content WHERE digest = ?"
    row = connection.execute(query, (article.digest,)).fetchone()
    if row is not None:
        return int(row[0])
    body = Body(next_content(connection, to_date(article.date)), to_text(article.text))
    connection.execute(
        "INSERT INTO content (id, digest, furniture) VALUES (?, ?, ?)",
        (body.content, article.digest, to_spans(article.furniture)),
    )
    connection.execute("INSERT INTO body VALUES (?, ?)", body)
    bodies.append(body)
    return body.content


def _note_change(connection: Connection) -> None:
    state.count_up(connection, state.ARTICLES)
    state.put(connection, state.UNLINKED, 1)
