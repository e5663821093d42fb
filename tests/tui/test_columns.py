"""How an article is told, by the width there is."""

from __future__ import annotations

import datetime as dt

import pytest
from rich.cells import cell_len

from tui_reader.model.arrangement import Order
from tui_reader.model.article import ArticleRow
from tui_reader.tui.columns import (
    COUNT,
    MARGIN,
    ONE_LINE,
    TITLE,
    Column,
    about,
    columns_for,
    in_columns,
    lines_for,
)

ROW = ArticleRow("a", "a", "A title", "The Gazette", dt.date(2024, 5, 3), 1234)


@pytest.mark.parametrize(("width", "lines"), [(37, 3), (49, 3), (ONE_LINE, 1), (200, 1)])
def test_the_wider_the_fewer_lines(width: int, lines: int) -> None:
    assert lines_for(width) == lines


def test_columns_stand_one_under_the_other() -> None:
    rows = [
        ROW,
        ArticleRow("b", "b", "B", "漢字漢字漢字漢字漢字", None, 5),
        ArticleRow("c", "c", "C", "x" * 40, dt.date(2024, 12, 13), 1_000_000),
    ]
    widths = {sum(cell_len(piece.text) for piece in in_columns(row, tuple(Column))) for row in rows}
    assert widths == {sum(Column)}


@pytest.mark.parametrize("counted", [False, True])
@pytest.mark.parametrize("order", Order)
def test_the_title_keeps_half_of_the_room(order: Order, counted: bool) -> None:
    before = 0
    for width in range(ONE_LINE, 200):
        columns = sum(columns_for(width, order, counted=counted))
        right = columns + COUNT * counted
        assert right <= width // 2
        assert width - MARGIN - right >= TITLE
        assert columns >= before
        before = columns


@pytest.mark.parametrize(
    ("width", "order", "counted", "expected"),
    [
        (50, Order.NEWEST, False, (Column.DATE,)),
        (50, Order.NEWEST, True, ()),
        (50, Order.SOURCE, False, (Column.SOURCE,)),
        (50, Order.LONGEST, False, (Column.WORDS,)),
        (90, Order.TITLE, False, (Column.SOURCE, Column.DATE, Column.WORDS)),
    ],
)
def test_the_column_that_is_sorted_by_comes_before_others(
    width: int, order: Order, counted: bool, expected: tuple[Column, ...]
) -> None:
    assert columns_for(width, order, counted=counted) == expected


def test_the_date_comes_first() -> None:
    assert about(ROW) == "3 May 2024 · 1,234 words · The Gazette"
