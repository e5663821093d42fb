"""What a page says of its words."""

from __future__ import annotations

from tui_reader.entities.recogniser import Document
from tui_reader.entities.rules.page import Page, prepare


def page_of(text: str) -> Page:
    return prepare(Document(text, ()))


def test_beyond_either_end_there_are_no_words() -> None:
    page = page_of("Ann Quill")
    words = [page.low(position) for position in (-2, -1, 0, 1, 2, 9)]
    assert words == ["", "", "ann", "quill", "", ""]


def test_nothing_is_joined_beyond_either_end() -> None:
    page = page_of("Ann Quill")
    assert [page.joined(position) for position in (-1, 0, 1, 2)] == [False, False, True, False]


def test_a_page_without_words_has_no_capitals() -> None:
    assert page_of(" … ").columns.capitals == []


def test_capitals_are_the_positions_of_name_like_words() -> None:
    assert page_of("In May the BBC met 12 of us").columns.capitals == [0, 1, 3]


def test_a_line_of_capitals_is_a_heading() -> None:
    page = page_of("SLUICE GATE JAMS\n\nThe gate at Ellingham jammed twice in the night.")
    assert page.headings == {0, 1, 2}


def test_an_acronym_after_a_word_in_lower_case_is_a_thing() -> None:
    assert page_of("The sea surface salinity (SSS) rose; the board (RBE) met.").nouns == {
        "sss",
        "rbe",
    }
