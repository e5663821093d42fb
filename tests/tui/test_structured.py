"""Lines of a text that has structure."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.corpus.test_markdown_structure import TEXTS
from tui_reader.corpus.markdown_structure import structure_of
from tui_reader.model.article import Article
from tui_reader.tui.text_setting import Setting
from tui_reader.tui.typesetting import Sheet, typeset


def sheet(text: str, width: int, setting: Setting | None = None) -> Sheet:
    article = Article(
        "a.md", "a.md", "", "", dt.date(2024, 5, 3), text, "0", structure=structure_of(text)
    )
    return typeset(article, width, fold=False, setting=setting or Setting())


def lines(text: str, width: int) -> list[str]:
    made = sheet(text, width)
    return [made.line(number) for number in range(len(made.head), len(made))]


def test_marks_are_not_shown() -> None:
    assert lines("# The pier\n\nIt was **never** safe.", 40) == [
        "The pier",
        "",
        "It was never safe.",
    ]


def test_lines_of_an_item_hang_under_its_words() -> None:
    assert lines("- rope and tar\n- pitch", 10) == ["• rope and", "  tar", "• pitch"]


def test_lines_of_a_quotation_have_a_bar_each() -> None:
    assert lines("> We knew\n> and said so.", 12) == ["▌ We knew", "▌ and said", "▌ so."]


def test_breaks_in_a_paragraph_are_spaces_but_those_that_were_asked_for() -> None:
    assert lines("# A\n\nRope\nand tar  \npitch", 40)[-2:] == ["Rope and tar", "pitch"]


def test_a_table_stands_in_columns() -> None:
    text = "| Ward | Votes |\n|---|--:|\n| Quay Street | **412** |"
    assert lines(text, 40) == ["Ward        │ Votes", "Quay Street │ 412"]


def test_a_table_that_is_too_wide_stands_cell_under_cell() -> None:
    text = "| Ward | Votes |\n|---|--:|\n| Quay Street | 412 |"
    assert lines(text, 12) == ["Ward", "  Votes", "Quay Street", "  412"]


def test_code_is_not_run_together() -> None:
    assert lines("```\na = 1\n  b\n```", 20) == ["a = 1", "  b"]


def test_a_rule_is_drawn() -> None:
    assert set(lines("A\n\n---\n\nB", 10)[2]) == {"─"}


def test_a_word_is_found_again_under_its_cell() -> None:
    made = sheet("- see **Ada** Moss", 30)
    number = len(made.head)
    cell = made.line(number).index("Ada")
    offset = made.offset_at(number, cell)
    assert offset is not None
    assert made.text[offset : offset + 3] == "Ada"
    assert made.offset_at(number, 0) is None


@given(TEXTS, st.integers(12, 30))
def test_no_line_is_too_wide(text: str, width: int) -> None:
    assert all(cell_len(line) <= width for line in lines(text, width))


@given(TEXTS, st.integers(12, 30))
def test_lines_are_in_the_order_of_the_text(text: str, width: int) -> None:
    layout = sheet(text, width).layout
    places = [x for pair in zip(layout.starts, layout.ends, strict=True) for x in pair]
    assert places == sorted(places)


def test_even_edges_fill_every_line_but_the_last() -> None:
    made = sheet("The harbour board met on the quay.", 14, Setting(justify=True))
    shown = [made.line(number) for number in range(len(made.head), len(made))]
    assert [cell_len(line) for line in shown[:-1]] == [14] * (len(shown) - 1)
    assert " ".join(" ".join(shown).split()) == "The harbour board met on the quay."


def test_paragraphs_stand_as_far_apart_as_is_asked() -> None:
    text = "One.\n\nTwo."
    for spacing in (0, 1, 2):
        made = sheet(text, 20, Setting(spacing=spacing))
        assert len(made) - len(made.head) == 2 + spacing
        assert made.paragraphs == [0, len(made.head) + 1 + spacing]


def test_words_are_divided_where_the_language_allows() -> None:
    made = sheet("An extraordinary meeting.", 12, Setting(hyphenate=True))
    shown = [made.line(number) for number in range(len(made.head), len(made))]
    assert any(line.endswith("-") for line in shown)
    joined = "".join(
        made.line(n).rstrip("-") + made.joint(n) for n in range(len(made.head), len(made))
    )
    assert joined.strip() == "An extraordinary meeting."
