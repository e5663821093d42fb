"""The articles of a choice, in order, and under headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui_reader.library.arranging import FEWEST, HEADED_FROM
from tui_reader.library.library import Library
from tui_reader.model.arrangement import Arrangement, Choice, Order, Sections

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tui_reader.settings import Settings


@pytest.fixture
def library(pile: Path, settings: Settings) -> Iterator[Library]:
    with Library.open(pile, settings=settings) as opened:
        yield opened


def told(sections: Sections) -> list[tuple[int, str]]:
    return list(zip(sections.firsts, sections.labels, strict=True))


def ids(found: Arrangement) -> list[str]:
    rows = (found.listing.row(position) for position in range(len(found.listing)))
    return [row.id for row in rows if row is not None]


def test_without_a_choice_all_are_listed_in_reading_order(library: Library) -> None:
    assert ids(library.arranged(Choice())) == [row.id for row in library.articles()]


def test_titles_and_sources_are_filtered_and_texts_are_not(library: Library) -> None:
    assert ids(library.arranged(Choice(words="invented pos"))) == ["inquiry.md", "fire.md"]
    assert ids(library.arranged(Choice(words="lighthouse"))) == []


def test_a_filter_forgives_a_typing_error(library: Library) -> None:
    assert ids(library.arranged(Choice(words="inqiury"))) == ["inquiry.md"]


def test_a_filter_may_name_a_field(library: Library) -> None:
    assert ids(library.arranged(Choice(words="before:2021"))) == ["older.md"]


def test_a_query_a_filter_and_an_order_go_together(library: Library) -> None:
    choice = Choice(Order.TITLE, query="quillfeather", words="post")
    found = library.arranged(choice)
    assert (ids(found), found.total) == (["fire.md", "inquiry.md"], 4)


def test_hits_are_counted(library: Library) -> None:
    found = library.arranged(Choice(Order.HITS, query="northmoor"))
    assert ids(found) == ["fire.md", "inquiry.md", "older.md"]


def test_articles_that_name_two_people(library: Library) -> None:
    both = tuple(library.find(name)[0].id for name in ("Imran Quillfeather", "Zoë O’Dowd"))
    assert ids(library.arranged(Choice(named=both))) == ["fire.md"]


def test_an_entity_that_is_gone_is_named_nowhere(library: Library) -> None:
    assert ids(library.arranged(Choice(named=("person:Nobody",)))) == []


def test_nothing_is_made_anew_while_nothing_changes(library: Library, pile: Path) -> None:
    choice = Choice(Order.TITLE, words="hall")
    before = library.arranged(choice)
    assert library.arranged(choice, before) is before
    (pile / "fire.md").unlink()
    library.refresh()
    assert ids(library.arranged(choice, before)) == ["older.md"]


def test_dates_make_sections_that_hold_some_articles_each(library: Library) -> None:
    found = library.arranged(Choice()).sections
    assert told(found) == [(0, "2021"), (2, "2020"), (3, "No date")]


def test_the_first_frame_has_the_sections_of_all_articles(pile: Path, settings: Settings) -> None:
    for number in range(HEADED_FROM):
        (pile / f"{number}.md").write_text(f"---\ndate: 2024-03-{1 + number}\n---\nOne.\n")
    with Library.open(pile, settings=settings) as library:
        first = library.first_arranged(FEWEST)
        assert first.listing.whole
        assert first.sections == library.arranged(Choice()).sections
        assert len(first.sections.labels) > 1


def test_the_oldest_first_have_their_sections_the_other_way_about(library: Library) -> None:
    found = library.arranged(Choice(Order.OLDEST)).sections
    assert told(found) == [(0, "2020"), (1, "2021"), (3, "No date")]


def test_sources_make_sections(library: Library) -> None:
    found = library.arranged(Choice(Order.SOURCE))
    assert found.sections.labels == ["Another Invented Paper", "The Invented Post", "No source"]
    assert ids(found)[0] == "older.md"


def test_sections_are_as_small_as_may_be(pile: Path, settings: Settings) -> None:
    for number in range(24):
        day = f"2024-03-{1 + number // 6:02}"
        text = f"---\ntitle: Story {number}\ndate: {day}\n---\nStory {number}.\n"
        (pile / f"story-{number}.md").write_text(text, encoding="utf-8")
    with Library.open(pile, settings=settings) as library:
        newest = library.arranged(Choice(words="story")).sections
    assert told(newest)[:2] == [(0, "4 March 2024"), (6, "3 March 2024")]


def test_there_need_be_no_headings(library: Library) -> None:
    assert library.arranged(Choice(headings=False)).sections == Sections()


def test_articles_that_arrive_are_counted(library: Library, pile: Path) -> None:
    known = library.newest_number()
    (pile / "late.md").write_text("Late news\n\nIt came late.", encoding="utf-8")
    library.refresh()
    assert library.arrived(known) == 1
