"""Articles set for the screen."""

from __future__ import annotations

import datetime as dt

from tui_reader.model.article import Article, Span
from tui_reader.tui.heading import heading_of
from tui_reader.tui.typesetting import typeset

BODY = "Ada Oyelaran left the board.\n\nShe gave no reason, the board said on Friday."


def article(title: str = "Board loses its chair", text: str = BODY, **more: object) -> Article:
    values = {"source": "The Wexmouth Bugle", "date": dt.date(2024, 5, 3), "digest": "0"}
    return Article(id="a", path="a", title=title, text=text, **(values | more))  # type: ignore[arg-type]


def test_the_heading_gives_title_date_length_and_source() -> None:
    heading = heading_of(article())
    assert heading.title == "Board loses its chair"
    assert heading.about == "3 May 2024 · 14 words, 1 min · The Wexmouth Bugle"


def test_a_title_taken_from_the_text_is_not_said_twice() -> None:
    assert heading_of(article(title="Ada Oyelaran left the…")).title == ""


def test_an_unknown_date_is_said() -> None:
    assert heading_of(article(date=None)).about.startswith("no date")


def test_control_characters_in_a_title_are_shown_harmlessly() -> None:
    assert "\x1b" not in heading_of(article(title="Board \x1b[31m[red]")).title


def test_offsets_and_lines_agree() -> None:
    sheet = typeset(article(), 20, fold=False)
    for number in range(len(sheet)):
        line = sheet.text_line(number)
        if line is not None and line.end > line.start:
            assert sheet.line_of(sheet.offset_of(number)) == number


def test_the_heading_has_the_offset_of_the_beginning() -> None:
    assert typeset(article(), 20, fold=False).offset_of(0) == 0


def test_paragraphs_are_found() -> None:
    sheet = typeset(article(), 60, fold=False)
    texts = [sheet.text_line(line) for line in sheet.paragraphs[1:]]
    assert [BODY[line.start] for line in texts if line] == ["S"]


def test_folded_furniture_says_how_much_is_folded() -> None:
    text = "Sign up here.\nIt is free.\n\nThe news."
    sheet = typeset(article(text=text, furniture=(Span(0, 25),)), 40, fold=True)
    assert "▸ 2 lines of page furniture folded" in sheet.shown()


def test_tabs_and_controls_keep_every_offset() -> None:
    text = "a\tb\x1b[0m c"
    sheet = typeset(article(text=text), 40, fold=False)
    assert len(sheet.show(Span(0, len(text)))) == len(text)


def test_rows_beside_the_scrollbar_span_the_whole_sheet() -> None:
    text = "\n\n".join(f"Paragraph {n}." for n in range(200))
    sheet = typeset(article(text=text), 40, fold=False)
    rows = sheet.rows_of([0, len(text) - 1], 20)
    assert min(rows) == 0
    assert max(rows) == 19


def test_lines_of_a_paragraph_are_joined_as_the_text_is_and_paragraphs_by_a_break() -> None:
    sheet = typeset(article(text="one two three\n\nfour"), 8, fold=False)
    first = sheet.line_of(0)
    joints = [(sheet.line(n), sheet.joint(n)) for n in range(first, len(sheet))]
    assert joints == [("one two", " "), ("three", "\n"), ("", "\n"), ("four", "\n")]


def test_a_word_broken_over_lines_is_joined_without_a_space() -> None:
    sheet = typeset(article(text="abcdefgh"), 5, fold=False)
    assert sheet.joint(sheet.line_of(0)) == ""
