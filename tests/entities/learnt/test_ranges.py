from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.entities.learnt.ranges import ranges


@given(st.lists(st.tuples(st.integers(-5, 50), st.integers(0, 6)), max_size=8))
def test_ranges_stand_one_after_another(each: list[tuple[int, int]]) -> None:
    table = np.array(each, dtype=np.int64).reshape(len(each), 2)
    numbers = [number for start, size in each for number in range(start, start + size)]
    assert ranges(table[:, 0], table[:, 1]).tolist() == numbers
