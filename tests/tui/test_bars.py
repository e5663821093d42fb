"""Numbers as bars."""

from __future__ import annotations

import pytest

from tui_reader.tui.bars import BLOCKS, PLAIN, bar, bars


@pytest.mark.parametrize("plain", [False, True])
def test_one_is_low_and_the_most_is_full(plain: bool) -> None:
    cells = PLAIN if plain else BLOCKS
    assert (bar(1, 1000, plain=plain), bar(1000, 1000, plain=plain)) == (cells[0], cells[-1])


def test_every_height_is_met() -> None:
    assert "".join(bar(n, 8) for n in range(1, 9)) == BLOCKS


def test_nothing_is_an_empty_cell() -> None:
    assert bars([0, 4, 8]) == " ▄█"
    assert bars([]) == ""


def test_plain_bars_need_no_more_than_ascii() -> None:
    assert bars(range(40), plain=True).isascii()
