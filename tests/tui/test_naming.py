"""The rows of the sidebar: folded, unfolded, found again."""

from __future__ import annotations

import pytest

from tui_reader.model.entity import Alias, EntityRow
from tui_reader.model.listing import Listing
from tui_reader.model.mention import Kind, Mention, Via
from tui_reader.tui.naming import ORGANISATIONS, PART, PEOPLE, UNSURE, Names, Shape
from tui_reader.tui.sections import AliasRow, HeadingRow, NameRow, Row, UnsureRow

PEOPLE_ROWS = Listing.of(EntityRow(each, each, Kind.PERSON, 5, 2) for each in "abc")
BODIES = Listing.of(EntityRow(each, each, Kind.ORGANISATION, 5, 2) for each in "xy")
LONE = UnsureRow(Mention("one", 0, 3, "Lee", Kind.PERSON, None, Via.NAME, "", ""), 1)
FORMS = (Alias("Ada", 3), Alias("Ms A", 2))


def names(shape: Shape | None = None) -> Names:
    return Names(PEOPLE_ROWS, BODIES, here={"a": 2}, unsure=(LONE,), shape=shape)


def told(row: Row) -> str:
    if isinstance(row, NameRow):
        return row.entity.id
    if isinstance(row, AliasRow):
        return row.alias.text
    return row.words if isinstance(row, HeadingRow) else row if isinstance(row, str) else "?"


def all_told(rows: Names) -> list[str]:
    return [told(row) for row in rows]


def test_sections_stand_under_their_headings() -> None:
    expected = [PEOPLE, "a", "b", "c", "", ORGANISATIONS, "x", "y", "", UNSURE, "?"]
    assert all_told(names()) == expected


def test_whoever_is_known_by_a_part_of_a_name_comes_after_all_others() -> None:
    part = Listing.of([EntityRow("Orr", "Orr", Kind.PERSON, 9, 3, lone=True)])
    rows = Names(PEOPLE_ROWS, BODIES, part, unsure=(LONE,))
    assert all_told(rows)[-6:] == ["", PART, "Orr", "", UNSURE, "?"]
    assert rows.find("Orr") == len(rows) - 4


def test_a_folded_section_is_its_heading() -> None:
    rows = names(Shape().turned(PEOPLE))
    assert all_told(rows)[:3] == [PEOPLE, "", ORGANISATIONS]
    assert rows.find("a") is None
    assert all_told(rows.shaped(Shape().turned(PEOPLE).turned(PEOPLE))) == all_told(names())


def test_aliases_stand_under_their_name() -> None:
    shape = Shape().opened("c", FORMS).opened("a", FORMS[:1]).opened("y", FORMS)
    rows = names(shape)
    assert all_told(rows)[:7] == [PEOPLE, "a", "Ada", "b", "c", "Ada", "Ms A"]
    assert all_told(rows)[9:13] == ["x", "y", "Ada", "Ms A"]
    assert all_told(names(shape.closed("a")))[:3] == [PEOPLE, "a", "b"]


@pytest.mark.parametrize("opened", ["", "a", "b", "c", "ac", "abc", "xy", "cx"])
def test_every_row_is_found_where_it_is(opened: str) -> None:
    shape = Shape()
    for each in opened:
        shape = shape.opened(each, FORMS)
    rows = names(shape)
    for number, row in enumerate(rows):
        if isinstance(row, NameRow):
            assert rows.find(row.entity.id) == number
        elif isinstance(row, AliasRow):
            assert rows.find(row.entity_id, row.alias.text) == number
        elif isinstance(row, HeadingRow):
            assert rows.heading(row.words) == number
        elif isinstance(row, UnsureRow):
            assert rows.unsure("Lee") == number


def test_a_name_that_is_not_listed_is_not_unfolded() -> None:
    assert all_told(names(Shape().opened("z", FORMS))) == all_told(names())


def test_how_many_are_hidden_is_said_last() -> None:
    rows = Names(PEOPLE_ROWS, BODIES, hidden=1234)
    assert told(rows[len(rows) - 1]).startswith("1,234 seen once")
