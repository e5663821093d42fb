from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.store.made import STAMP, made_article, name, put
from tui_reader.model.article import Problem
from tui_reader.store import articles, contents, files, listing, mentions, state
from tui_reader.store.arrivals import NONE, arrivals
from tui_reader.store.files import FileRead, FileStamp

if TYPE_CHECKING:
    from sqlite3 import Connection

    from tui_reader.model.article import Article


def one_column(connection: Connection, query: str) -> list[object]:
    return [value for (value,) in connection.execute(query)]


def test_a_file_read_again_with_the_same_articles_is_no_change(connection: Connection) -> None:
    put(connection, made_article("text"))
    before = state.get(connection, state.ARTICLES)
    later = FileStamp(1, 2, "1")
    assert not files.put_files(
        connection, [FileRead("one.txt", later, arrivals((made_article("text"),)))]
    )
    assert files.file_stamps(connection) == {"one.txt": later}
    assert state.get(connection, state.ARTICLES) == before


@pytest.mark.parametrize(
    "other",
    [
        made_article("other text"),
        made_article("text", title="Another"),
        made_article("text", source="Another"),
        made_article("text", date="2020-01-01"),
    ],
)
def test_whatever_differs_is_a_change(connection: Connection, other: Article) -> None:
    put(connection, made_article("text"))
    assert files.put_files(connection, [FileRead("one.txt", STAMP, arrivals((other,)))])
    assert articles.article(connection, "one.txt") == other


def test_an_article_keeps_its_row_when_it_changes(connection: Connection) -> None:
    put(connection, made_article("text"))
    before = bytes(listing.reading_order(connection))
    put(connection, made_article("other"))
    assert bytes(listing.reading_order(connection)) == before


def test_articles_that_left_their_file_are_gone(connection: Connection) -> None:
    both = (made_article("1", "f#1"), made_article("2", "f#2"))
    files.put_files(connection, [FileRead("f", STAMP, arrivals(both))])
    files.put_files(connection, [FileRead("f", STAMP, arrivals(both[1:]))])
    assert [row.id for row in articles.article_rows(connection)] == ["f#2"]


def test_a_dropped_file_takes_its_articles_and_problems_with_it(connection: Connection) -> None:
    problem = Problem("f", "bad front matter")
    read = FileRead("f", STAMP, arrivals((made_article("1", "f"),)), (problem,))
    files.put_files(connection, [read])
    assert files.problems(connection) == [problem]
    files.drop_files(connection, ["f"])
    assert articles.article_rows(connection) == []
    assert files.problems(connection) == []


def test_problems_are_replaced_by_those_of_the_next_reading(connection: Connection) -> None:
    empty, binary = Problem("f", "empty"), Problem("f", "binary")
    files.put_files(connection, [FileRead("f", STAMP, NONE, (empty,))])
    assert files.put_files(connection, [FileRead("f", STAMP, NONE, (binary,))])
    assert files.problems(connection) == [Problem("f", "binary")]


def test_problems_of_the_scan_stand_apart_from_those_of_files(connection: Connection) -> None:
    files.put_files(connection, [FileRead("f", STAMP, NONE, (Problem("f", "empty"),))])
    files.put_scan_problems(connection, [Problem("a", "broken link")])
    files.put_scan_problems(connection, [Problem("b", "broken link")])
    assert files.problems(connection) == [Problem("b", "broken link"), Problem("f", "empty")]
    assert files.scan_problems(connection) == [Problem("b", "broken link")]


def test_articles_that_come_together_are_written_in_the_order_of_their_dates(
    connection: Connection,
) -> None:
    dates = ("2020-03-01", None, "2019-01-01", "2020-03-01")
    some = [made_article(f"{n}", f"f#{n}", date=date) for n, date in enumerate(dates)]
    files.put_files(connection, [FileRead("f", STAMP, arrivals(some))])
    assert one_column(connection, "SELECT name FROM article ORDER BY id") == [
        *(b"f#1", b"f#2", b"f#0", b"f#3")
    ]


def test_equal_texts_are_kept_once(connection: Connection) -> None:
    put(connection, made_article("same", "a"), made_article("same", "b"))
    assert one_column(connection, "SELECT count(*) FROM content") == [1]


def test_a_renamed_file_has_its_names_already(connection: Connection) -> None:
    article = made_article("same", "a")
    put(connection, article)
    name(connection, article.digest, [])
    files.drop_files(connection, ["a"])
    put(connection, made_article("same", "b"))
    contents.drop_unused_contents(connection)
    assert mentions.contents_without_names(connection, "rules-1") == []


def test_a_text_that_no_article_has_is_forgotten(connection: Connection) -> None:
    put(connection, made_article("old"))
    put(connection, made_article("new"))
    contents.drop_unused_contents(connection)
    assert one_column(connection, "SELECT text FROM text") == ["new"]


def test_paths_that_are_not_unicode_come_back_exactly(connection: Connection) -> None:
    path = "caf\udce9/\udcff.txt"
    put(connection, made_article("text", path))
    files.put_scan_problems(connection, [Problem(path, f"cannot read {path}")])
    assert articles.article_rows(connection)[0].id == path
    assert list(files.file_stamps(connection)) == [path]
    assert files.problems(connection)[0].path == path


def test_a_file_is_known_by_its_stamp(connection: Connection) -> None:
    put(connection, made_article("text", "a"))
    later = STAMP._replace(mtime_ns=STAMP.mtime_ns + 1)
    assert files.files_as_stamped(connection, [("a", STAMP), ("b", STAMP)]) == {"a"}
    assert files.files_as_stamped(connection, [("a", later)]) == set()


def test_forgetting_what_is_not_there_is_no_change(connection: Connection) -> None:
    put(connection, made_article("text", "a"))
    assert not files.drop_files(connection, ["b"])
    assert files.drop_files(connection, ["a", "b"])
