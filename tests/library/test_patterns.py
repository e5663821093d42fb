from __future__ import annotations

import pytest

from tui_reader.library.patterns import Patterns


@pytest.mark.parametrize(
    ("patterns", "found"),
    [
        (["colou?r"], ["colour", "Color"]),
        (["C"], ["C"]),
        (["colour", "red"], ["red", "colour"]),
        (["colour", "blue"], []),
        (["x*"], []),
        ([r"\bre", "red"], ["re"]),
    ],
)
def test_patterns_are_found_all_of_them(patterns: list[str], found: list[str]) -> None:
    text = "A red colour. Color!"
    assert [text[start:end] for start, end in Patterns(patterns).spans(text)] == found


def test_a_pattern_that_takes_too_long_passes_the_text_over() -> None:
    patterns = Patterns([r"(?:a|aa|a?a)+b"], all_seconds=0.02)
    assert patterns.spans("a" * 60 + "cb") == ()
    assert patterns.passed_over == 1
    assert patterns.out_of_time
