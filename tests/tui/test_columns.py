"""How an article is told, by the width there is."""

from __future__ import annotations

import datetime as dt

import pytest
from rich.cells import cell_len

from tui_reader.model.article import ArticleRow
from tui_reader.tui.columns import ONE_LINE, TWO_LINES, about, in_columns, lines_for

ROW = ArticleRow("a", "a", "A title", "The Gazette", dt.date(2024, 5, 3), 1234)


@pytest.mark.parametrize(
    ("width", "lines"), [(37, 3), (TWO_LINES, 2), (57, 2), (ONE_LINE, 1), (200, 1)]
)
def test_the_wider_the_fewer_lines(width: int, lines: int) -> None:
    assert lines_for(width) == lines


def test_columns_stand_one_under_the_other() -> None:
    rows = [
        ROW,
        ArticleRow("b", "b", "B", "漢字漢字漢字漢字漢字", None, 5),
        ArticleRow("c", "c", "C", "x" * 40, dt.date(2024, 12, 13), 1_000_000),
    ]
    widths = {sum(cell_len(piece.text) for piece in in_columns(row)) for row in rows}
    assert len(widths) == 1
    assert max(widths) < ONE_LINE / 2


def test_the_date_comes_first() -> None:
    assert about(ROW) == "3 May 2024 · 1,234 words · The Gazette"
