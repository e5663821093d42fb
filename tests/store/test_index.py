"""The index and what may happen to its file, with real files and a real second process."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.store.made import made_article, put
from tui_reader.errors import ReaderError
from tui_reader.store import articles, search, state
from tui_reader.store.database import ClosedError
from tui_reader.store.index import Index, IndexLockedError, IndexReplacedError
from tui_reader.store.schema import APPLICATION_ID, MIGRATIONS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from sqlite3 import Connection

    from tui_reader.model.article import ArticleRow

PATIENCE = 0.1


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "pile.sqlite"


@contextmanager
def opened(path: Path) -> Iterator[Index]:
    with closing(Index(path, PATIENCE)) as index:
        yield index


def fill(path: Path, count: int = 60) -> None:
    """An index with so many articles."""
    with opened(path) as index:
        many = [made_article(f"harbour text {n} " * 40, f"{n}.txt") for n in range(count)]
        index.change(index.database, lambda c: put(c, *many))


def seven(connection: Connection) -> None:
    state.put(connection, "x", 7)


def x(connection: Connection) -> int:
    return state.get(connection, "x")


def works(index: Index) -> bool:
    index.change(index.database, seven)
    return index.ask(x) == 7


@contextmanager
def held_by_another_process(path: Path, *statements: str) -> Iterator[None]:
    """Another Python holds the file, having executed `statements`."""
    code = (
        "import sqlite3, sys\n"
        "held = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "for statement in sys.argv[2:]: held.execute(statement).fetchall()\n"
        "print('held', flush=True)\n"
        "sys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(path), *statements],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield
        process.communicate()


def test_an_index_is_made_where_there_is_none(path: Path) -> None:
    with opened(path) as index:
        assert works(index)
        assert index.notices == []
    assert path.exists()


def test_an_index_is_there_again_the_next_time(path: Path) -> None:
    fill(path, 1)
    with opened(path) as index:
        assert index.ask(articles.article_count) == 1
        assert index.notices == []


@pytest.mark.parametrize("content", [b"not a database at all" * 99, b"\xff" * 9000, b"SQLite"])
def test_what_is_not_a_database_is_set_aside(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    with opened(path) as index:
        assert works(index)
        (notice,) = index.notices
    assert str(path) in notice
    assert "moved to pile.sqlite.damaged" in notice
    assert path.with_name("pile.sqlite.damaged").read_bytes() == content


def test_the_database_of_another_program_is_set_aside(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE bookmarks (x)")
    with opened(path) as index:
        assert works(index)
        assert "not an index" in index.notices[0]


def test_a_truncated_file_is_set_aside(path: Path) -> None:
    fill(path)
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size // 2)
    with opened(path) as index:
        assert read_all(index) == []
        (notice,) = index.notices
    assert "damaged" in notice


def read_all(index: Index) -> list[ArticleRow]:
    """The articles, asked for again if the index had to be made anew."""
    try:
        return index.ask(articles.article_rows)
    except IndexReplacedError:
        return index.ask(articles.article_rows)


def spoil(path: Path, *tables: str) -> None:
    """Overwrite the first page of some tables, as a failing disk might."""
    with closing(sqlite3.connect(path)) as connection:
        pages = dict(connection.execute("SELECT name, rootpage FROM sqlite_master").fetchall())
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    with path.open("r+b") as file:
        for table in tables:
            file.seek((pages[table] - 1) * size)
            file.write(b"\x5a" * size)


@pytest.mark.parametrize("use", [articles.article_rows, articles.article_count])
def test_damage_met_by_a_question_is_repaired_by_a_new_index(
    path: Path, use: Callable[[Connection], object]
) -> None:
    fill(path)
    spoil(path, "article", "article_order", "article_file", "article_content")
    with opened(path) as index:
        with pytest.raises(IndexReplacedError):
            index.ask(use)
        assert index.ask(articles.article_rows) == []
        assert works(index)
        (notice,) = index.notices
    assert "damaged" in notice


def test_damage_met_by_a_change_is_repaired_by_a_new_index(path: Path) -> None:
    fill(path)
    spoil(path, "state")
    with opened(path) as index:
        with pytest.raises(IndexReplacedError):
            index.change(index.database, seven)
        assert works(index)


def test_damage_to_the_full_text_is_damage(path: Path) -> None:
    fill(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE passage_data SET block = x'5a5a5a5a5a5a5a5a' WHERE id > 10")
        connection.commit()
    with opened(path) as index:
        with pytest.raises(IndexReplacedError):
            index.ask(lambda c: search.passages(c, search.phrase("harbour"), 9))
        assert "damaged" in index.notices[0]


def remove(folder: Path) -> None:
    for file in folder.iterdir():
        file.unlink()


def test_a_file_that_was_removed_in_use_is_made_again(path: Path) -> None:
    with opened(path) as index:
        assert works(index)
        with index.database.reading():
            remove(path.parent)
            with pytest.raises(IndexReplacedError):
                index.ask(x)
        assert works(index)
        assert "removed" in index.notices[0]
    with opened(path) as index:
        assert index.ask(x) == 7


def test_a_file_that_another_put_in_its_place_is_used(path: Path) -> None:
    with opened(path) as index, index.database.reading():
        remove(path.parent)
        fill(path, 1)
        with pytest.raises(IndexReplacedError):
            index.ask(articles.article_count)
        assert index.ask(articles.article_count) == 1


def test_a_file_of_a_later_version_is_left_alone(path: Path) -> None:
    fill(path, 1)
    with closing(sqlite3.connect(path)) as later:
        later.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
        later.execute("PRAGMA journal_mode = DELETE")
    before = path.read_bytes()
    with opened(path) as index:
        assert works(index)
        assert index.database.path != path
        assert "later version" in index.notices[0]
    assert path.read_bytes() == before
    assert int.from_bytes(before[68:72], "big") == APPLICATION_ID


def test_a_cache_folder_that_is_a_file_means_a_temporary_index(path: Path) -> None:
    path.parent.write_text("in the way")
    with opened(path) as index:
        assert works(index)
        assert "temporary" in index.notices[0]
        assert str(path) in index.notices[0]


def test_a_folder_in_the_place_of_the_file_means_a_temporary_index(path: Path) -> None:
    path.mkdir(parents=True)
    with opened(path) as index:
        assert works(index)
        assert "temporary" in index.notices[0]


def test_a_temporary_index_is_gone_when_it_is_closed(path: Path) -> None:
    path.parent.write_text("in the way")
    with opened(path) as index:
        temporary = index.database.path
        assert temporary.exists()
    assert not temporary.parent.exists()


def test_a_temporary_index_is_gone_when_the_program_ends(path: Path) -> None:
    path.parent.write_text("in the way")
    code = (
        "import sys, pathlib; from tui_reader.store.index import Index\n"
        "index = Index(pathlib.Path(sys.argv[1])); print(index.database.path.parent)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True
    )
    assert not Path(done.stdout.strip()).exists()


def test_no_place_at_all_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.parent.write_text("in the way")
    monkeypatch.setattr("tempfile.tempdir", str(path.parent / "nowhere"))
    with pytest.raises(ReaderError):
        Index(path, PATIENCE)


def test_while_another_process_writes_what_is_there_can_be_read(path: Path) -> None:
    fill(path, 1)
    with held_by_another_process(path, "BEGIN EXCLUSIVE"), opened(path) as index:
        assert index.ask(articles.article_count) == 1
        with pytest.raises(IndexLockedError):
            index.change(index.database, seven)
        assert index.notices == []


def test_a_file_locked_against_reading_means_a_temporary_index(path: Path) -> None:
    fill(path, 1)
    locking = ("PRAGMA journal_mode = DELETE", "BEGIN EXCLUSIVE")
    with held_by_another_process(path, *locking), opened(path) as index:
        assert works(index)
        assert "locked" in index.notices[0]
    with opened(path) as index:
        assert index.ask(articles.article_count) == 1


def test_work_begun_on_one_index_is_not_finished_on_another(path: Path) -> None:
    with opened(path) as index:
        begun_on = index.database
        index.use_temporary("to see")
        with pytest.raises(IndexReplacedError):
            index.change(begun_on, seven)
        assert index.ask(x) == 0


def test_a_fault_of_ours_is_not_taken_for_damage(path: Path) -> None:
    with opened(path) as index:
        with pytest.raises(sqlite3.OperationalError):
            index.ask(lambda c: c.execute("SELECT nothing FROM nowhere"))
        assert index.notices == []
        assert index.database.path == path


def test_a_closed_index_says_so(path: Path) -> None:
    with opened(path) as index:
        pass
    with pytest.raises(ClosedError):
        index.ask(x)


def test_the_same_notice_is_given_once(path: Path) -> None:
    with opened(path) as index:
        index.notice("over\ntwo lines")
        index.notice("over two lines")
        assert index.notices == [f"{path}: over two lines"]
