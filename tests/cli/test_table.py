"""The table: fits a terminal, is whole elsewhere, and takes text for text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui_reader.cli import table
from tui_reader.cli.formats import Field, Target
from tui_reader.cli.table import GAP, LEAST, draw_table, fitted
from tui_reader.printable import printable_line

if TYPE_CHECKING:
    import pytest

    from tui_reader.cli.formats import Row

FIELDS = (Field("name"), Field("mentions"), Field("hidden", table=False), Field("sentence"))
LONG = "The sluice had jammed twice before anybody asked what it was for. " * 5


def lines(*rows: Row, terminal: bool = False) -> list[str]:
    return "".join(draw_table(FIELDS, rows, Target(terminal=terminal))).splitlines()


def test_columns_stand_under_their_headings() -> None:
    assert lines(("Ines Okafor", 7, "x", "a"), ("Quill", 12, "x", "b")) == [
        "name         mentions  sentence",
        "Ines Okafor         7  a",
        "Quill              12  b",
    ]


def test_no_rows_draw_nothing() -> None:
    assert lines() == []


def test_a_number_that_is_missing_leaves_the_column_to_the_right() -> None:
    assert lines(("a", None, "", ""), ("b", 3, "", ""))[2].endswith("       3")


def test_a_score_is_shown_as_a_whole_number() -> None:
    assert "93" in lines(("a", 93.4, "", ""))[1].split()


def test_rows_are_whole_where_there_is_no_terminal() -> None:
    assert lines(("a", 1, "", LONG))[1].endswith(LONG.strip())


def test_a_terminal_gets_lines_that_fit_and_lose_no_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    body = lines(("a", 1, "", LONG), terminal=True)[1:]
    assert max(map(cell_len, body)) <= 60
    assert " ".join(" ".join(body).split()) == f"a 1 {LONG.strip()}"


def test_wide_characters_keep_the_columns_straight() -> None:
    first, second = lines(("東京", 1, "", "x"), ("Quill", 2, "", "x"))[1:]
    assert cell_len(first) == cell_len(second)


def test_markup_is_text() -> None:
    assert "[red]x[/] [link=a]" in lines(("a", 1, "", "[red]x[/] [link=a]"))[1]


@given(st.text(st.characters(codec=None, exclude_categories=())))
def test_a_row_is_one_line_without_control_characters(text: str) -> None:
    _, *body = "".join(draw_table(FIELDS, [("a", 1, "", text)], Target())).split("\n")
    assert len(body) == 2
    assert printable_line(body[0]) == body[0]


@given(st.lists(st.integers(1, 300), min_size=1, max_size=6), st.integers(60, 200))
def test_widths_fit_and_only_the_widest_give_way(natural: list[int], limit: int) -> None:
    widths = fitted(natural, limit)
    assert sum(widths) + GAP * (len(widths) - 1) <= limit
    kept = [width for width, wish in zip(widths, natural, strict=True) if width == wish]
    cut = [width for width, wish in zip(widths, natural, strict=True) if width < wish]
    assert len(set(cut)) <= 1
    assert not cut or (max(kept, default=0) <= cut[0] and cut[0] >= LEAST)


def test_the_first_rows_say_how_wide_the_columns_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "LOOKED_AT", 1)
    drawn = iter(draw_table([Field("a"), Field("b")], iter([("x", "y"), ("xxx", "y")]), Target()))
    assert [line.rstrip("\n") for line in drawn] == ["a  b", "x  y", "xxx  y"]
