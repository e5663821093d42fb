"""The rows of the article list, headings and all."""

from __future__ import annotations

from tui_reader.model.arrangement import Choice, Sections
from tui_reader.model.article import ArticleRow, Problem
from tui_reader.model.listing import Listing
from tui_reader.tui.article_rows import ArticleRows
from tui_reader.tui.pile import Pile

IDS = "abcdefghijkl"
LISTING = Listing.of(ArticleRow(each, each, each, "", None, 10) for each in IDS)
PROBLEMS = (Problem("x", "empty"), Problem("y", "a picture"))
SECTIONS = Sections((0, 1), ("May", "April"))


def told(rows: ArticleRows) -> list[str]:
    return [row.id if isinstance(row, ArticleRow) else str(row) for row in rows]


def test_headings_stand_above_their_articles() -> None:
    rows = ArticleRows(Pile(LISTING, sections=SECTIONS))
    assert told(rows) == ["May", "a", "April", *IDS[1:]]


def test_every_article_is_found_where_it_is() -> None:
    rows = ArticleRows(Pile(LISTING, PROBLEMS, sections=SECTIONS))
    for article in IDS:
        at = rows.find(article)
        assert at is not None
        assert rows[at] == LISTING.row(IDS.index(article))
    assert rows.find("z") is None


def test_what_was_not_read_comes_last_under_its_heading() -> None:
    rows = ArticleRows(Pile(LISTING, PROBLEMS, sections=SECTIONS))
    assert told(rows)[14] == "Not read, or not whole: 2"
    assert [rows.find_problem("x"), rows.find_problem("y"), rows.find_problem("z")] == [
        15,
        16,
        None,
    ]


def test_a_filter_that_leaves_nothing_says_so() -> None:
    rows = ArticleRows(Pile(problems=PROBLEMS, choice=Choice(words="harbuor")))
    assert "harbuor" in told(rows)[0]
    assert rows.find_problem("x") is None


def test_a_short_list_has_no_headings() -> None:
    short = Listing.of(row for n in range(3) if (row := LISTING.row(n)))
    assert told(ArticleRows(Pile(short, sections=SECTIONS))) == ["a", "b", "c"]
