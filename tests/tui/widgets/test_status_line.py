"""The line above the keys."""

from __future__ import annotations

from tui_reader.model.pace import Reached
from tui_reader.model.progress import Progress, Stage
from tui_reader.tui.widgets.status_line import amount


def test_long_work_says_how_many_how_fast_and_how_long_yet() -> None:
    reached = Reached(Progress(Stage.NAMING, 20, 300), a_second=12.4, left=23.0)
    assert amount(reached) == "finding names 20/300 · 12/s · 23 s"


def test_nothing_is_foretold_before_there_is_something_to_go_by() -> None:
    assert amount(Reached(Progress(Stage.NAMING, 20, 300))) == "finding names 20/300"


def test_work_of_unknown_size_is_named() -> None:
    assert amount(Reached(Progress(Stage.READING))) == "reading files…"


def test_finished_work_is_not_mentioned() -> None:
    assert amount(Reached(Progress(Stage.DONE))) == ""
