"""Names over time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from tests.store.made import link_by_name, made_article, made_chain, name, put
from tui_reader.store.database import Database
from tui_reader.store.timelines import mentions_over_time

if TYPE_CHECKING:
    from sqlite3 import Connection

    import pytest

ADA = "person:Ada Vale"


def write(connection: Connection, *dated: tuple[str | None, int]) -> None:
    """Keep an article for each date, in which Ada Vale is named so many times."""
    for number, (date, times) in enumerate(dated):
        article = made_article(f"{number} {'Ada Vale. ' * times}", f"{number}.txt", date=date)
        put(connection, article)
        chains = [made_chain(article.text, "Ada Vale")] if times else []
        name(connection, article.digest, chains)
    link_by_name(connection)


def test_mentions_are_counted_in_equal_spans_of_all_dates(connection: Connection) -> None:
    write(connection, ("2020-01-01", 0), ("2020-01-02", 2), ("2020-01-04", 1), ("2020-01-08", 3))
    assert mentions_over_time(connection, ADA, 4) == (2, 1, 0, 3)


def test_articles_without_a_date_are_left_out(connection: Connection) -> None:
    write(connection, (None, 5), ("2020-01-01", 1), ("2020-01-02", 0))
    assert mentions_over_time(connection, ADA, 2) == (1, 0)


def test_where_nothing_has_a_date_there_is_no_time(connection: Connection) -> None:
    write(connection, (None, 5))
    assert mentions_over_time(connection, ADA, 4) == ()


def test_one_day_is_one_span(connection: Connection) -> None:
    write(connection, ("2020-01-01", 2), ("2020-01-01", 1))
    assert mentions_over_time(connection, ADA, 3) == (3, 0, 0)


def test_nobody_is_mentioned_at_no_time(connection: Connection) -> None:
    write(connection, ("2020-01-01", 2))
    assert mentions_over_time(connection, "person:Nobody", 2) == (0, 0)


@given(
    st.lists(st.dates().filter(lambda day: day.year > 1), min_size=1, max_size=8),
    st.integers(1, 40),
)
def test_every_dated_mention_is_in_one_span(
    tmp_path_factory: pytest.TempPathFactory, days: list[object], spans: int
) -> None:
    database = Database(tmp_path_factory.mktemp("index") / "index.sqlite")
    with database.writing() as connection:
        write(connection, *((str(day), 2) for day in days))
        counts = mentions_over_time(connection, ADA, spans)
    database.close()
    assert (len(counts), sum(counts)) == (spans, 2 * len(days))
