from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui_reader.model.pace import Pace
from tui_reader.model.progress import Progress, Stage

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def clock() -> Iterator[float]:
    return iter((0.0, 0.5, 10.0))


@pytest.mark.parametrize(
    ("done", "told"),
    [
        (20, "finding names: 20 of 40, 2 a second, 10 s left"),
        (4, "finding names: 4 of 40, 1 min 30 s left"),
    ],
)
def test_how_long_it_takes_is_told_once_it_can_be_known(
    clock: Iterator[float], done: int, told: str
) -> None:
    pace = Pace(lambda: next(clock))
    assert str(pace.reach(Progress(Stage.NAMING, 0, 40))) == "finding names: 0 of 40"
    assert str(pace.reach(Progress(Stage.NAMING, 1, 40))) == "finding names: 1 of 40"
    assert str(pace.reach(Progress(Stage.NAMING, done, 40))) == told
