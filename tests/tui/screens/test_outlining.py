"""The sidebar as one wants it: sorted, without those seen once, folded and unfolded."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.tui.conftest import NEWS
from tui_reader.model.arrangement import NameOrder
from tui_reader.tui.sections import AliasRow, HeadingRow, NameRow
from tui_reader.tui.widgets.name_list import NameList

if TYPE_CHECKING:
    from tests.tui.conftest import OpenReader, Reader

SIZES = [(160, 45), (100, 30), (60, 20)]
FAIR = "2024-05-04-fair.md"
MORE: dict[str, str | bytes] = {
    **NEWS,
    FAIR: """---
title: A fair on the quay
date: 2024-05-04
---
Zelda Quillfeather opened the fair. Bruno Calloway sang, and Bruno Calloway sang again.

Ingrid Aldersey was there too.
""",
}


def sidebar(reader: Reader) -> NameList:
    return reader.screen.query_one(NameList)


def people(reader: Reader) -> list[str]:
    return [row.entity.name for row in reader.listed if row.entity.kind == "person"]


@pytest.mark.parametrize("size", SIZES)
async def test_the_order_key_sorts_the_names_and_the_title_says_by_what(
    open_reader: OpenReader, size: tuple[int, int]
) -> None:
    async with open_reader(MORE, size=size) as reader:
        await reader.press("3")
        assert people(reader) == ["Bruno Calloway", "Ingrid Aldersey", "Zelda Quillfeather"]
        await reader.press("o", "o")
        assert people(reader) == ["Zelda Quillfeather", "Bruno Calloway", "Ingrid Aldersey"]
        assert "first appearance" in str(reader.screen.query_one("#names").border_title)


async def test_all_names_sort_by_when_they_were_met(open_reader: OpenReader) -> None:
    async with open_reader(MORE) as reader:
        await reader.press("s")
        reader.screen.action_name_order(NameOrder.FIRST)
        await reader.settle()
        assert people(reader)[:2] == ["Ingrid Aldersey", "Desmond Okereke"]
        reader.screen.action_name_order(NameOrder.LATEST)
        await reader.settle()
        assert people(reader)[-1] == "Desmond Okereke"


async def test_the_cursor_stays_on_its_name(open_reader: OpenReader) -> None:
    async with open_reader(MORE) as reader:
        await reader.press("3", "down")
        before = sidebar(reader).current
        await reader.press("o", "o", "o")
        assert sidebar(reader).current == before
        assert isinstance(before, NameRow)


async def test_those_seen_once_can_be_hidden_and_are_counted(open_reader: OpenReader) -> None:
    async with open_reader(MORE) as reader:
        await reader.press("3", "H")
        assert people(reader) == ["Bruno Calloway", "Ingrid Aldersey"]
        last = list(sidebar(reader).rows)[-1]
        assert isinstance(last, HeadingRow)
        assert last.words.startswith("1 seen once")
        await reader.press("H")
        assert "Zelda Quillfeather" in people(reader)


@pytest.mark.parametrize("size", SIZES)
async def test_the_forms_of_a_name_unfold_under_it(
    open_reader: OpenReader, size: tuple[int, int]
) -> None:
    async with open_reader(size=size) as reader:
        await reader.press("3", "right")
        found = sidebar(reader)
        forms = [row.alias for row in found.rows if isinstance(row, AliasRow)]
        assert [(alias.text, alias.mentions) for alias in forms] == [
            ("Aldersey", 3),
            ("Ingrid Aldersey", 2),
        ]
        assert isinstance(found.current, NameRow)
        await reader.press("down", "left")
        assert not any(isinstance(row, AliasRow) for row in found.rows)
        assert isinstance(found.current, NameRow)


async def test_a_form_lights_up_its_name(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("3", "l", "down", "enter")
        assert reader.screen.state.entity is not None
        assert reader.screen.state.entity.name == "Ingrid Aldersey"


async def test_enter_on_a_heading_folds_what_is_under_it(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("3", "up", "enter")
        assert [row.entity.kind for row in reader.listed] == ["organisation"]
        heading = sidebar(reader).current
        assert isinstance(heading, HeadingRow)
        assert (heading.words, heading.folded) == ("People", True)
        await reader.press("J")
        assert not people(reader)
        await reader.press("K", "home", "right")
        assert people(reader) == ["Ingrid Aldersey"]


async def test_the_cursor_begins_at_the_first_name(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("3")
        assert isinstance(sidebar(reader).current, NameRow)
