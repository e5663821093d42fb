"""Lines laid out over a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui_reader.model.article import Span
from tui_reader.tui.wrapping import cell_offset, lay_out

TEXTS = st.text(
    st.sampled_from("ab  \n\n—“é漢字🙂\u0301\u00ad\u200d"),
    max_size=200,
)


def lines(text: str, width: int) -> list[str]:
    layout = lay_out(text, width)
    return [text[a:b] for a, b in zip(layout.starts, layout.ends, strict=True)]


def test_lines_break_at_spaces() -> None:
    assert lines("one two three", 8) == ["one two", "three"]


def test_a_word_wider_than_the_line_is_broken() -> None:
    assert lines("abcdefgh ij", 5) == ["abcde", "fgh", "ij"]


def test_paragraphs_without_blank_lines_are_set_apart() -> None:
    assert lines("one\ntwo", 9) == ["one", "", "two"]


def test_single_breaks_are_kept_where_blank_lines_part_the_paragraphs() -> None:
    assert lines("one\ntwo\n\nthree", 9) == ["one", "two", "", "three"]


def test_many_blank_lines_are_one() -> None:
    assert lines("one\n\n\n\ntwo", 9) == ["one", "", "two"]


def test_wide_characters_count_two_cells() -> None:
    assert lines("漢字漢字", 4) == ["漢字", "漢字"]


def test_a_line_may_end_on_either_side_of_a_wide_character() -> None:
    assert lines("漢字漢字 Ada Obi漢字", 9) == ["漢字漢字", "Ada Obi漢", "字"]


def test_combining_characters_count_none() -> None:
    assert lines("e\u0301e\u0301e\u0301", 3) == ["e\u0301e\u0301e\u0301"]


def test_a_fold_stands_as_one_line_for_all_its_paragraphs() -> None:
    text = "sign up\n\nsign up now\n\nthe news"
    layout = lay_out(text, 20, [Span(0, 20)])
    assert layout.folds == {0: Span(0, 20)}
    assert text[layout.starts[2] : layout.ends[2]] == "the news"


def test_neighbouring_folds_stay_two() -> None:
    layout = lay_out("a\n\nb\n\nc", 9, [Span(0, 1), Span(3, 4)])
    assert len(layout.folds) == 2


@given(TEXTS, st.integers(2, 12))
def test_no_line_is_too_wide(text: str, width: int) -> None:
    assert all(cell_len(line) <= width for line in lines(text, width))


@given(TEXTS, st.integers(1, 12))
def test_every_visible_character_is_on_exactly_one_line(text: str, width: int) -> None:
    assert "".join(lines(text, width)).replace(" ", "") == "".join(
        part for part in text.split("\n") if not part.isspace()
    ).replace(" ", "")


@given(TEXTS, st.integers(1, 12))
def test_the_line_of_a_lines_first_character_is_that_line(text: str, width: int) -> None:
    layout = lay_out(text, width)
    for number, (start, end) in enumerate(zip(layout.starts, layout.ends, strict=True)):
        if end > start:
            assert layout.line_of(start) == number


def test_the_character_under_a_cell_is_found_past_wide_ones() -> None:
    assert [cell_offset("漢a", 0, 2, cell) for cell in (0, 1, 2, 3)] == [0, 0, 1, 2]
