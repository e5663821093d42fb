"""How much of a line is sent anew."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len, set_cell_size

from tui_reader.tui.widgets.changed_cells import WIDEST, Line, changed_cells
from tui_reader.tui.widgets.rows import Piece

WIDTH = 40
PIECES = st.lists(
    st.builds(Piece, st.text("ab 橋é\u0301", max_size=6), st.sampled_from(["", "mark"])), max_size=4
)


def looks(line: Line) -> list[tuple[str, str]]:
    """The characters of a line, each with its look, and blank cells to its end."""
    text = [(letter, piece.look) for piece in line.left for letter in piece.text]
    return text + [(" ", "")] * (WIDTH - sum(cell_len(letter) for letter, _ in text))


def beyond(line: Line, cells: int) -> list[tuple[str, str]]:
    """What stands in the cells of a line from that one on."""
    at = 0
    for number, (letter, _) in enumerate(looks(line)):
        if at >= cells:
            return looks(line)[number:]
        at += cell_len(letter)
    return []


@given(PIECES, PIECES)
def test_beyond_the_changed_cells_nothing_has_changed(old: list[Piece], new: list[Piece]) -> None:
    before, after = Line(old), Line(new)
    cells = changed_cells(before, after, WIDTH)
    assert beyond(before, cells) == beyond(after, cells)


def test_a_mark_that_grows_sends_the_line_to_its_end_alone() -> None:
    before = Line([Piece("   "), Piece("bri", "mark"), Piece("dge over the river")])
    after = Line([Piece("   "), Piece("brid", "mark"), Piece("ge over the river")])
    assert changed_cells(before, after, WIDTH) == len("   brid") + WIDEST


def test_a_shorter_line_is_sent_to_the_end_of_the_longer() -> None:
    assert changed_cells(Line([Piece("bridge")]), Line([Piece("bed")]), WIDTH) == 6 + WIDEST
    assert changed_cells(Line([Piece("bridge")]), Line(), WIDTH) == 6 + WIDEST
    assert changed_cells(Line(), Line(), WIDTH) == 0


def test_what_reaches_the_right_edge_is_sent_whole() -> None:
    short = Line([Piece("bridge")])
    assert changed_cells(short, short._replace(under_cursor=True), WIDTH) == WIDTH
    assert changed_cells(short, short._replace(right=[Piece("fuzzy")]), WIDTH) == WIDTH
    long = Line([Piece(set_cell_size("bridge", WIDTH + 1))])
    assert changed_cells(short, long, WIDTH) == WIDTH
