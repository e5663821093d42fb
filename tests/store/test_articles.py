from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.store.made import made_article, put
from tui_reader.model.article import Span
from tui_reader.store import articles

if TYPE_CHECKING:
    from sqlite3 import Connection


LANGUAGES = list(enumerate(("", "cy", "en-GB", "cy")))


def test_an_article_comes_back_as_it_was(connection: Connection) -> None:
    article = made_article(
        "Body\n\ntext", title="T", source="S", date="2021-03-14", furniture=(Span(0, 4),)
    )
    put(connection, article)
    assert articles.article(connection, "one.txt") == article


def test_rows_come_newest_first_then_by_id_and_the_undated_last(connection: Connection) -> None:
    put(connection, made_article("1", "b.txt", date="2021-03-14"))
    put(connection, made_article("2", "undated.txt"))
    put(connection, made_article("3", "a.txt", date="2021-03-14"))
    put(connection, made_article("4", "new.txt", date="2022-01-01"))
    rows = articles.article_rows(connection)
    assert [row.id for row in rows] == ["new.txt", "a.txt", "b.txt", "undated.txt"]


def test_a_language_comes_back_and_is_counted(connection: Connection) -> None:
    made = [made_article(str(n), f"{n}.txt")._replace(language=tag) for n, tag in LANGUAGES]
    put(connection, *made)
    assert {row.id: row.language for row in articles.article_rows(connection)} == {
        f"{n}.txt": tag for n, tag in LANGUAGES
    }
    assert articles.article(connection, "1.txt") == made[1]
    assert articles.languages(connection) == {"": 1, "cy": 2, "en-GB": 1}


def test_a_language_that_changes_is_kept_anew(connection: Connection) -> None:
    for language in ("", "cy"):
        put(connection, made_article("text")._replace(language=language))
    assert articles.article_rows(connection)[0].language == "cy"


def test_a_row_counts_words(connection: Connection) -> None:
    put(connection, made_article("three small words"))
    assert articles.article_rows(connection)[0].words == 3


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=())))
def test_any_text_keeps_its_length_and_nearly_always_itself(
    connection: Connection, text: str
) -> None:
    put(connection, made_article(text, title=text))
    kept = articles.article(connection, "one.txt")
    assert kept is not None
    assert len(kept.text) == len(text)
    assert all(
        a == b or (b == "\ufffd" and (a == "\0" or "\ud800" <= a <= "\udfff"))
        for a, b in zip(text, kept.text, strict=True)
    )
