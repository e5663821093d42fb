from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui_reader.corpus.lines import lines


@given(st.text("ab\n\r\u2028", max_size=40))
def test_the_lines_are_those_between_line_ends(text: str) -> None:
    found = [text[start:end] for start, end in lines(text)]
    assert found == text.removesuffix("\n").split("\n") if text else found == []


def test_lines_are_found_one_at_a_time() -> None:
    assert next(lines("one\ntwo")) == (0, 3)
