"""Names over time, in a few cells."""

from __future__ import annotations

import pytest

from tui_reader.tui.timelines import CELLS, MOST, SPANS, Timelines, cells_for

ONCE = tuple(int(span == 0) for span in range(SPANS))
NOW, LATER = (1, 1), (1, 2)


def test_a_narrow_list_has_no_room_and_a_wider_one_has_no_less() -> None:
    rooms = [cells_for(width) for width in range(20, 80)]
    assert rooms[0] == 0
    assert rooms == sorted(rooms)


@pytest.mark.parametrize("cells", [cells for _, cells in CELLS])
def test_spans_are_put_together_to_the_cells_there_are(cells: int) -> None:
    assert SPANS % cells == 0
    lines = Timelines().with_found({"a": ONCE, "b": (1,) * SPANS, "c": ()}, NOW)
    assert lines.drawn("a", cells) == "█" + " " * (cells - 1)
    assert lines.drawn("b", cells) == "█" * cells
    assert lines.drawn("c", cells) == lines.drawn("unknown", cells) == " " * cells
    assert lines.drawn("b", cells, plain=True).isascii()


def test_what_was_found_earlier_is_shown_until_it_is_found_anew() -> None:
    lines = Timelines().with_found({"a": ONCE}, NOW)
    assert lines.unknown("ab", NOW) == ("b",)
    assert lines.unknown("ab", LATER) == ("a", "b")
    assert lines.drawn("a", 6).startswith("█")
    assert lines.with_found({"a": ONCE}, LATER).unknown("a", LATER) == ()


def test_the_earliest_is_forgotten() -> None:
    many = {str(number): ONCE for number in range(MOST)}
    lines = Timelines().with_found(many, NOW).with_found({"new": ONCE}, NOW)
    assert lines.unknown(("0", "1", "new"), NOW) == ("0",)
