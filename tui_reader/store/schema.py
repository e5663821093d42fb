"""The tables of the index, as an ordered record of the steps that made them.

`PRAGMA user_version` counts the steps a file has taken. The invariant: a step that was ever
released is never changed, only followed by another, so every file knows what it still lacks.

Two things shape the tables. What is read from a text (its words, its chains) hangs on `content`,
one row per digest, so a renamed or duplicated file is nothing new; what is joined across texts
(`entity`, `alias`, `membership`) is derived from it, as is what `links` keeps to derive it bit by
bit: triggers note which articles' names are to be linked again, whoever changed them. Every list
is served by an index in the order it is shown, with small rows: texts stand apart, in `text`, and
are read by the view `body`.

The full text, `passage`, is written by `contents` and not by triggers; so are
`headline` and `known`, what titles and names are found by, and `word`, the
vocabulary. Rows of `content` and of these are numbered by date or by weight, see `places`.

Paths and article ids are kept as bytes: a file name need not be valid Unicode, and bytes of
UTF-8 sort as its characters do.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path
    from sqlite3 import Connection

APPLICATION_ID = 0x74756972  # "tuir"

MUCH = 32 << 20
"""Bytes of an index that take longer than a moment to be brought up to date."""

_STEPS_TAKEN = slice(60, 64)
"""Where SQLite keeps `user_version` in a file."""

_FILES = (
    "CREATE TABLE state (key TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID",
    "INSERT INTO state VALUES ('identity', random())",
    """CREATE TABLE file (
        id INTEGER PRIMARY KEY, path BLOB NOT NULL UNIQUE,
        size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL, loader TEXT NOT NULL)""",
    """CREATE TABLE problem (
        file INTEGER REFERENCES file ON DELETE CASCADE,
        path BLOB NOT NULL, reason TEXT NOT NULL)""",
    "CREATE INDEX problem_file ON problem (file)",
)

_ARTICLES = (
    """CREATE TABLE content (
        id INTEGER PRIMARY KEY, digest TEXT NOT NULL UNIQUE,
        furniture TEXT NOT NULL, extracted TEXT)""",
    """CREATE TABLE body (
        content INTEGER PRIMARY KEY REFERENCES content ON DELETE CASCADE, text TEXT NOT NULL)""",
    """CREATE TABLE article (
        id INTEGER PRIMARY KEY, name BLOB NOT NULL UNIQUE,
        file INTEGER NOT NULL REFERENCES file ON DELETE CASCADE,
        content INTEGER NOT NULL REFERENCES content,
        title TEXT NOT NULL, source TEXT NOT NULL, date TEXT, words INTEGER NOT NULL)""",
    "CREATE INDEX article_file ON article (file)",
    "CREATE INDEX article_content ON article (content)",
    "CREATE INDEX article_order ON article (date DESC, name)",
)

_CHAINS = (
    """CREATE TABLE chain (
        content INTEGER NOT NULL REFERENCES content ON DELETE CASCADE, number INTEGER NOT NULL,
        name TEXT NOT NULL, kind TEXT NOT NULL, complete INTEGER NOT NULL,
        honorifics TEXT NOT NULL, acronyms TEXT NOT NULL, candidates TEXT NOT NULL,
        PRIMARY KEY (content, number)) WITHOUT ROWID""",
    """CREATE TABLE mention (
        content INTEGER NOT NULL REFERENCES content ON DELETE CASCADE, number INTEGER NOT NULL,
        start INTEGER NOT NULL, "end" INTEGER NOT NULL,
        surface TEXT NOT NULL, via TEXT NOT NULL, reason TEXT NOT NULL,
        PRIMARY KEY (content, number, start, "end")) WITHOUT ROWID""",
)

_ENTITIES = (
    """CREATE TABLE entity (
        id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL, kind TEXT NOT NULL,
        mentions INTEGER NOT NULL, articles INTEGER NOT NULL, reasons TEXT NOT NULL)""",
    "CREATE INDEX entity_order ON entity (mentions DESC, name, key)",
    """CREATE TABLE alias (
        entity INTEGER NOT NULL REFERENCES entity ON DELETE CASCADE,
        text TEXT NOT NULL, folded TEXT NOT NULL, mentions INTEGER NOT NULL,
        PRIMARY KEY (entity, text)) WITHOUT ROWID""",
    "CREATE INDEX alias_folded ON alias (folded)",
    """CREATE TABLE membership (
        article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE, number INTEGER NOT NULL,
        entity INTEGER NOT NULL REFERENCES entity ON DELETE CASCADE, mentions INTEGER NOT NULL,
        PRIMARY KEY (article, number)) WITHOUT ROWID""",
    "CREATE INDEX membership_entity ON membership (entity, article)",
)

_FULL_TEXT = (
    """CREATE VIRTUAL TABLE passage USING fts5 (
        text, content='body', content_rowid='content',
        tokenize='unicode61 remove_diacritics 2', prefix='2 3')""",
    "CREATE VIRTUAL TABLE vocabulary USING fts5vocab (passage, row)",
)

_REASONS = (
    "ALTER TABLE mention ADD COLUMN belonging TEXT NOT NULL DEFAULT ''",
    """CREATE TABLE ground (
        entity INTEGER PRIMARY KEY REFERENCES entity ON DELETE CASCADE,
        joins TEXT NOT NULL, doubts TEXT NOT NULL, apart TEXT NOT NULL)""",
)

_LANGUAGES = ("ALTER TABLE article ADD COLUMN language TEXT NOT NULL DEFAULT ''",)

_READ_ANEW = (
    "DELETE FROM membership",
    "DELETE FROM entity",
    "INSERT INTO passage (passage) VALUES ('delete-all')",
    "DELETE FROM file",
    "DELETE FROM content",
    "UPDATE state SET value = random() WHERE key = 'identity'",
)

_SEARCHING = (
    *_READ_ANEW,  # contents get numbers in the order of their dates
    "DROP TABLE vocabulary",
    """CREATE VIRTUAL TABLE headline USING fts5 (
        title, source, date, tokenize='unicode61 remove_diacritics 0', prefix='1 2 3')""",
    """CREATE VIRTUAL TABLE known USING fts5 (
        names, initials, content='', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3')""",
    "CREATE TABLE word (text TEXT PRIMARY KEY) WITHOUT ROWID",
    """CREATE TABLE nearby (
        cut TEXT NOT NULL, start TEXT NOT NULL, PRIMARY KEY (cut, start)) WITHOUT ROWID""",
)

_KEEPING_UP = (
    """CREATE TABLE folder (
        path BLOB PRIMARY KEY, fingerprint BLOB NOT NULL) WITHOUT ROWID""",
    "ALTER TABLE file ADD COLUMN folder BLOB NOT NULL DEFAULT x''",
    """UPDATE file SET folder = CAST(rtrim(rtrim(CAST(path AS TEXT),
        replace(CAST(path AS TEXT), '/', '')), '/') AS BLOB)""",
    "CREATE INDEX file_folder ON file (folder)",
    "ALTER TABLE article ADD COLUMN reading INTEGER NOT NULL DEFAULT 0",
    """CREATE TABLE loose (content INTEGER PRIMARY KEY)""",
    """CREATE TRIGGER article_gone AFTER DELETE ON article BEGIN
        INSERT OR IGNORE INTO loose VALUES (old.content); END""",
    """CREATE TRIGGER article_rewritten AFTER UPDATE OF content ON article
        WHEN old.content != new.content BEGIN
        INSERT OR IGNORE INTO loose VALUES (old.content); END""",
    "INSERT INTO loose SELECT id FROM content WHERE id NOT IN (SELECT content FROM article)",
    "ALTER TABLE article ADD COLUMN author TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE article ADD COLUMN url TEXT NOT NULL DEFAULT ''",
)

_STRUCTURES = ("ALTER TABLE content ADD COLUMN structure TEXT NOT NULL DEFAULT ''",)

_LISTINGS = (
    """CREATE TABLE listing (
        name TEXT PRIMARY KEY, identity INTEGER NOT NULL, revision INTEGER NOT NULL,
        numbers BLOB NOT NULL)""",
)

_SOURCES = ("CREATE INDEX article_source ON article (source)",)

_RENEWAL = (
    """CREATE TABLE aside (
        version TEXT NOT NULL, content INTEGER NOT NULL REFERENCES content ON DELETE CASCADE,
        chains TEXT NOT NULL, PRIMARY KEY (version, content)) WITHOUT ROWID""",
    "CREATE INDEX aside_content ON aside (content)",
    "CREATE INDEX content_unnamed ON content (id) WHERE extracted IS NULL",
    "CREATE INDEX article_language ON article (language)",
)

_LINKING = (
    "CREATE TABLE link_stale (name BLOB PRIMARY KEY) WITHOUT ROWID",
    """CREATE TRIGGER link_article_added AFTER INSERT ON article
       WHEN EXISTS (SELECT 1 FROM content WHERE id = new.content AND extracted IS NOT NULL)
       BEGIN INSERT INTO link_stale SELECT new.name
       WHERE new.name NOT IN (SELECT name FROM link_stale); END""",
    """CREATE TRIGGER link_article_removed AFTER DELETE ON article
       WHEN EXISTS (SELECT 1 FROM link_article WHERE name = old.name)
       BEGIN INSERT INTO link_stale SELECT old.name
       WHERE old.name NOT IN (SELECT name FROM link_stale); END""",
    """CREATE TRIGGER link_article_changed AFTER UPDATE OF content ON article
       WHEN new.content != old.content
       BEGIN INSERT INTO link_stale SELECT new.name
       WHERE new.name NOT IN (SELECT name FROM link_stale); END""",
    """CREATE TRIGGER link_content_named AFTER UPDATE OF extracted ON content BEGIN
       INSERT INTO link_stale SELECT name FROM article
       WHERE content = new.id AND name NOT IN (SELECT name FROM link_stale); END""",
    "CREATE TABLE link_article (rank INTEGER PRIMARY KEY, name BLOB NOT NULL UNIQUE)",
    """CREATE TABLE link_name (
        id INTEGER PRIMARY KEY, text TEXT NOT NULL, kind TEXT NOT NULL, complete INTEGER NOT NULL,
        UNIQUE (text, kind, complete))""",
    """CREATE TABLE link_row (
        rank INTEGER NOT NULL, number INTEGER NOT NULL, name INTEGER NOT NULL,
        printed TEXT NOT NULL, said TEXT NOT NULL, forms TEXT NOT NULL,
        mentions INTEGER NOT NULL, twin INTEGER NOT NULL,
        node INTEGER, open INTEGER NOT NULL, taken INTEGER, why TEXT,
        PRIMARY KEY (rank, number)) WITHOUT ROWID""",
    "CREATE INDEX link_row_name ON link_row (name, rank, number, node)",
    """CREATE TABLE link_node (
        id INTEGER PRIMARY KEY AUTOINCREMENT, name INTEGER NOT NULL, label TEXT NOT NULL,
        printed TEXT NOT NULL, said TEXT NOT NULL, apart TEXT NOT NULL, doubt TEXT NOT NULL,
        rows INTEGER NOT NULL, bearer INTEGER, UNIQUE (name, label))""",
    "CREATE INDEX link_node_bearer ON link_node (bearer)",
    """CREATE TABLE link_key (
        key INTEGER NOT NULL, node INTEGER NOT NULL, PRIMARY KEY (key, node)) WITHOUT ROWID""",
    """CREATE TABLE link_edge (
        one INTEGER NOT NULL, two INTEGER NOT NULL, score REAL, reason TEXT NOT NULL,
        PRIMARY KEY (one, two)) WITHOUT ROWID""",
    "CREATE INDEX link_edge_two ON link_edge (two)",
    """CREATE TABLE link_form (
        form TEXT NOT NULL, node INTEGER NOT NULL, times INTEGER NOT NULL,
        PRIMARY KEY (form, node)) WITHOUT ROWID""",
    "CREATE INDEX link_form_node ON link_form (node)",
    """CREATE TABLE link_short (
        form TEXT PRIMARY KEY, bearer INTEGER NOT NULL) WITHOUT ROWID""",
    """CREATE TABLE link_bearer (
        entity INTEGER PRIMARY KEY, base TEXT NOT NULL, name BLOB NOT NULL,
        number INTEGER NOT NULL)""",
    "CREATE INDEX link_bearer_base ON link_bearer (base)",
    "ALTER TABLE alias ADD COLUMN chains INTEGER NOT NULL DEFAULT 0",
    "DELETE FROM membership",
    "DELETE FROM alias",
    "DELETE FROM ground",
    "DELETE FROM entity",
    "INSERT INTO known (known) VALUES ('delete-all')",
    """INSERT INTO link_stale SELECT name FROM article
       WHERE content IN (SELECT id FROM content WHERE extracted IS NOT NULL)""",
    "INSERT OR REPLACE INTO state SELECT 'unlinked', 1 FROM (SELECT 1 FROM article LIMIT 1)",
)

_FULL_TEXT_IN_MEMORY = (  # eight times as much before it goes to the disk
    "INSERT INTO passage (passage, rank) VALUES ('hashsize', 8388608)",
)

_NEARNESS = ("DROP TABLE nearby",)  # the words alone tell which are near one another

_WAITING_ROWS = ("CREATE INDEX link_row_waiting ON link_row (name) WHERE node IS NULL AND open",)

_SORTING = (  # `sorting` says what for
    "ALTER TABLE article ADD COLUMN title_key TEXT",
    "ALTER TABLE entity ADD COLUMN lone INTEGER NOT NULL DEFAULT 0",
    """UPDATE entity SET lone = NOT EXISTS (SELECT 1 FROM link_node
        JOIN link_name ON link_name.id = link_node.name
        WHERE link_node.bearer = entity.id AND link_name.complete)""",
)

# A quarter as many pieces, and these joined when there are twice as many: half the time to build,
# and no more of them in the end than SQLite would leave.
_FEWER_PIECES = (
    "INSERT INTO passage (passage, rank) VALUES ('hashsize', 33554432)",
    "INSERT INTO passage (passage, rank) VALUES ('automerge', 8)",
    "INSERT INTO passage (passage, rank) VALUES ('crisismerge', 32)",
    "INSERT INTO headline (headline, rank) VALUES ('hashsize', 4194304)",
    "INSERT INTO headline (headline, rank) VALUES ('automerge', 8)",
    "INSERT INTO headline (headline, rank) VALUES ('crisismerge', 32)",
)

_LINKING_ANEW = (
    "DROP TABLE link_article",
    """CREATE TABLE link_article (
        rank INTEGER PRIMARY KEY, name BLOB NOT NULL UNIQUE, named TEXT NOT NULL)""",
    """CREATE TABLE link_core (
        node INTEGER PRIMARY KEY, ranks BLOB NOT NULL, named TEXT NOT NULL)""",
    *(
        f"DELETE FROM {table}"
        for table in (
            "link_stale", "link_row", "link_name", "link_node", "link_key", "link_edge",
            "link_form", "link_short", "link_bearer", "membership", "alias", "ground", "entity",
        )
    ),
    "INSERT INTO known (known) VALUES ('delete-all')",
    """INSERT INTO link_stale SELECT name FROM article
       WHERE content IN (SELECT id FROM content WHERE extracted IS NOT NULL)""",
    """INSERT OR REPLACE INTO state SELECT 'unlinked', 1 FROM (SELECT 1 FROM link_stale LIMIT 1)""",
    "UPDATE state SET value = value + 1 WHERE key = 'names'",
)  # fmt: skip

# The words of headlines are indexed and not kept: those that were are indexed anew this once.
_LEAN_HEADLINES = (
    "ALTER TABLE headline RENAME TO headline_before",
    """CREATE VIRTUAL TABLE headline USING fts5 (
        title, source, date, content='', columnsize=0,
        tokenize='unicode61 remove_diacritics 0', prefix='1 2 3')""",
    "INSERT INTO headline (headline, rank) VALUES ('hashsize', 4194304)",
    "INSERT INTO headline (headline, rank) VALUES ('automerge', 8)",
    "INSERT INTO headline (headline, rank) VALUES ('crisismerge', 32)",
    """INSERT INTO headline (rowid, title, source, date)
       SELECT rowid, title, source, date FROM headline_before ORDER BY rowid""",
    "INSERT INTO state SELECT 'loose', count(*) FROM headline_before",
    "DROP TABLE headline_before",
)

# A text's place in its table is that of its arrival: put among others by its date, each would
# cost the writing of a page of its own. `body` is now what tells it by its content.
_TEXTS_AS_THEY_COME = (
    "CREATE TABLE text (id INTEGER PRIMARY KEY, text TEXT NOT NULL)",
    "INSERT INTO text SELECT content, text FROM body ORDER BY content",
    "ALTER TABLE content ADD COLUMN text_row INTEGER NOT NULL DEFAULT 0",
    "UPDATE content SET text_row = id",
    "DROP TABLE body",
    """CREATE VIEW body (content, text) AS
       SELECT content.id, text.text FROM content JOIN text ON text.id = content.text_row""",
)

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    _FILES + _ARTICLES + _CHAINS + _ENTITIES + _FULL_TEXT,
    _REASONS,
    _LANGUAGES,
    _SEARCHING,
    _KEEPING_UP,
    _STRUCTURES,
    _LISTINGS,
    _SOURCES,
    _RENEWAL,
    _LINKING,
    _FULL_TEXT_IN_MEMORY,
    _NEARNESS,
    _WAITING_ROWS,
    _SORTING,
    _FEWER_PIECES,
    _LINKING_ANEW,
    _LEAN_HEADLINES,
    _TEXTS_AS_THEY_COME,
)


class NewerSchemaError(Exception):
    """The file was made by a later version of the reader than this one."""


class ForeignFileError(Exception):
    """The file is a database, but not an index of ours."""


def migrate(connection: Connection, steps: Sequence[Sequence[str]] = MIGRATIONS) -> None:
    """Take the steps the file still lacks, all or none.

    Raises `NewerSchemaError` and `ForeignFileError`, both before anything is written.
    """
    with transaction(connection, "BEGIN"):
        if _steps_taken(connection, len(steps)) == len(steps):
            return
    with transaction(connection, "BEGIN IMMEDIATE"):
        for step in steps[_steps_taken(connection, len(steps)) :]:
            for statement in step:
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(steps)}")


def is_far_behind(path: Path) -> bool:
    """Whether the index at `path` lacks steps and is so large that taking them will be noticed.

    The file is only looked at: whether it can be used at all shows when it is opened.
    """
    try:
        with path.open("rb") as file:
            taken = int.from_bytes(file.read(_STEPS_TAKEN.stop)[_STEPS_TAKEN], "big")
            return 0 < taken < len(MIGRATIONS) and path.stat().st_size >= MUCH
    except OSError:
        return False


@contextmanager
def transaction(connection: Connection, begin: str) -> Iterator[None]:
    """All that is done in the block, or nothing of it if it raises; `begin` says of what kind."""
    connection.execute(begin)
    try:
        yield
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def _steps_taken(connection: Connection, known: int) -> int:
    (taken,) = connection.execute("PRAGMA user_version").fetchone()
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (objects,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if (taken or objects) and application != APPLICATION_ID:
        raise ForeignFileError
    if taken > known:
        raise NewerSchemaError
    return int(taken)
