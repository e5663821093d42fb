from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui_reader.library.library import Library
from tui_reader.store.listing import is_kept

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tui_reader.model.article import ArticleRow
    from tui_reader.model.listing import Listing
    from tui_reader.settings import Settings


@pytest.fixture
def library(pile: Path, settings: Settings) -> Iterator[Library]:
    with Library.open(pile, settings=settings) as opened:
        yield opened


def shown(listing: Listing[ArticleRow]) -> list[ArticleRow | None]:
    return [listing.row(position) for position in range(len(listing))]


def test_a_listing_has_the_rows_of_the_articles(library: Library) -> None:
    assert shown(library.listing()) == library.articles()
    assert library.listing().find("fire.md") == [r.id for r in library.articles()].index("fire.md")


def test_indexing_leaves_the_order_behind(library: Library) -> None:
    assert library._index.ask(is_kept)


def test_an_order_that_is_still_to_be_sorted_is_begun(library: Library, pile: Path) -> None:
    (pile / "later.txt").write_text("A later article, of no date.")
    library.refresh()
    with library._index.database.writing() as connection:
        connection.execute("DELETE FROM listing")
    first = library.listing(2)
    assert (len(first), first.whole) == (2, False)
    assert shown(first) == library.articles()[:2]


def test_a_listing_goes_on_after_its_articles_are_gone(library: Library, pile: Path) -> None:
    listing = library.listing()
    gone = listing.find("fire.md")
    assert gone is not None
    before = library.listing()
    (pile / "fire.md").unlink()
    library.refresh()
    assert before.row(gone) is None
    assert len(before) == len(library.listing()) + 1


def test_equal_revisions_are_of_equal_lists(library: Library, pile: Path) -> None:
    before = library.listing()
    library.refresh()
    assert library.listing().revision == before.revision
    (pile / "fire.md").unlink()
    library.refresh()
    assert library.listing().revision != before.revision


def test_names_are_listed_for_an_article_for_all_and_by_likeness(library: Library) -> None:
    here = library.name_lists("fire.md")
    people = [here.people.row(n) for n in range(len(here.people))]
    assert {row.id for row in people if row} <= set(here.here) == set(library.counts("fire.md"))
    everywhere = library.name_lists("fire.md", anywhere=True)
    known = len(everywhere.people) + len(everywhere.organisations)
    assert known == len(library.names())
    like = library.name_lists(None, anywhere=True, query="quilfeather").people.row(0)
    assert like is not None
    assert like.name == "Imran Quillfeather"


def test_the_places_in_one_article_are_some_of_all(library: Library) -> None:
    (quill,) = library.find("Imran Quillfeather")
    here = library.concordance(quill.id, article="fire.md")
    row = library.listing().find("fire.md")
    assert row is not None
    assert (here.whole, tuple(here)) == (False, library.concordance(quill.id).within(row))


def test_a_listing_of_a_closed_library_has_no_rows(pile: Path, settings: Settings) -> None:
    with Library.open(pile, settings=settings) as library:
        listing = library.listing()
    assert listing.row(0) is None


def test_whoever_is_known_by_a_surname_alone_is_listed_apart(
    tmp_path: Path, settings: Settings
) -> None:
    pile = tmp_path / "surnames"
    pile.mkdir()
    (pile / "full.txt").write_text(
        "Imran Quillfeather thanked the council. Mr Quillfeather left.", encoding="utf-8"
    )
    (pile / "lone.txt").write_text(
        "Mr Okafor told reporters that he was sorry. Mr Okafor did not say what for, and "
        "Mr Okafor would not be drawn.",
        encoding="utf-8",
    )
    with Library.open(pile, settings=settings) as library:
        lists = library.name_lists(None)
        (full, lone) = lists.people.row(0), lists.lone.row(0)
        assert (full and full.name, lone and lone.name) == ("Imran Quillfeather", "Okafor")
        assert (len(lists.people), len(lists.lone), lists.total) == (1, 1, 2)
