"""The sidebar: names over time, where there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.tui.conftest import NEWS
from tui_reader.library.library import Library
from tui_reader.tui.bars import BLOCKS
from tui_reader.tui.widgets.name_list import NameList

if TYPE_CHECKING:
    from tests.tui.conftest import OpenReader, Reader


def drawn(reader: Reader) -> list[str]:
    names = reader.screen.query_one(NameList)
    return [names.render_line(y).text for y in range(names.size.height)]


def bars_of(reader: Reader, name: str) -> str:
    line = next(line for line in drawn(reader) if name in line)
    return "".join(cell for cell in line if cell in BLOCKS)


async def test_each_name_has_its_mentions_over_time_beside_it(open_reader: OpenReader) -> None:
    async with open_reader(size=(160, 45)) as reader:
        await reader.press("s")
        assert bars_of(reader, "Ingrid Aldersey") == "▆█"
        assert bars_of(reader, "Desmond Okereke") == "█"


@pytest.mark.parametrize("size", [(130, 30), (100, 30)])
async def test_a_narrow_pane_has_names_and_counts_alone(
    open_reader: OpenReader, size: tuple[int, int]
) -> None:
    async with open_reader(size=size) as reader:
        await reader.press("3")
        assert "Ingrid Aldersey" in "".join(drawn(reader))
        assert not set(BLOCKS) & set("".join(drawn(reader)))


async def test_a_pane_that_is_made_wider_gets_them(open_reader: OpenReader) -> None:
    async with open_reader(size=(130, 30)) as reader:
        await reader.press("3", "greater_than_sign", "greater_than_sign")
        assert bars_of(reader, "Ingrid Aldersey")


async def test_where_one_pane_has_all_the_room_they_are_there(open_reader: OpenReader) -> None:
    async with open_reader(size=(60, 20)) as reader:
        await reader.press("3")
        assert bars_of(reader, "Ingrid Aldersey")


async def test_only_names_that_can_be_seen_are_looked_up_and_each_once(
    open_reader: OpenReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    over_time = Library.over_time

    def counting(library: Library, entity_id: str, spans: int) -> tuple[int, ...]:
        asked.append(entity_id)
        return over_time(library, entity_id, spans)

    monkeypatch.setattr(Library, "over_time", counting)
    crowd = " ".join(
        f"Mary Ann{'abcdefghij'[n // 10]}{'klmnopqrst'[n % 10]} spoke." for n in range(90)
    )
    async with open_reader({"crowd.txt": crowd}, size=(160, 20)) as reader:
        assert len(reader.listed) > 60
        seen = set(asked)
        assert 0 < len(seen) < 20
        asked.clear()
        await reader.press("3", "end", "home")
        assert 0 < len(asked) < 20
        assert not seen & set(asked)


async def test_what_is_found_later_is_counted_then(open_reader: OpenReader) -> None:
    async with open_reader(size=(160, 45)) as reader:
        before = bars_of(reader, "Desmond Okereke") if "Desmond" in "".join(drawn(reader)) else ""
        late = NEWS["2024-05-01-inquiry.md"].replace("2024-05-01", "2024-05-09")
        (reader.screen.library.root / "late.md").write_text(late, encoding="utf-8")
        reader.screen.interrupt()
        await reader.settle()
        await reader.press("s")
        assert before != bars_of(reader, "Desmond Okereke") == "██"


ALIKE = {
    "a.txt": "Marta Quill Harbord spoke. Marta Quill Harbord left. Marta Quill Harbord came back.",
    "b.txt": "Marta Quill spoke. Jonas Marten left.",
    "c.txt": "The Marten Institute met. Ivo Marten Institoris spoke.",
}


@pytest.mark.parametrize("name", ["Marta Quill", "Marta Quill Harbord", "Marten Institute"])
async def test_a_name_typed_in_full_is_the_one_that_enter_takes(
    open_reader: OpenReader, name: str
) -> None:
    async with open_reader(ALIKE) as reader:
        await reader.press("s")
        await reader.choose(name)
        chosen = reader.screen.state.entity
        assert chosen is not None
        assert chosen.name == name
