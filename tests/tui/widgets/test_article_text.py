"""The text pane under the mouse: clicks and selections, on the real reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.geometry import Offset

from tui_reader.tui.widgets.article_text import ArticleText

if TYPE_CHECKING:
    import pytest
    from textual.strip import Strip

    from tests.tui.conftest import OpenReader, Reader

HOSTILE = "\u6f22\u5b57 Ada Byron left.\x1b[31m Then Ada Byron came back to the quay."


async def drag(reader: Reader, start: tuple[int, int], end: tuple[int, int]) -> ArticleText:
    """Select from one cell of the text to another: columns, and lines from the text's first."""
    text = reader.screen.query_one(ArticleText)
    first = text.sheet.line_of(0) + text.content_offset.y
    (x, y), (to_x, to_y) = start, end
    begin, finish = (text.indent + x, first + y), (text.indent + to_x, first + to_y)
    await reader.pilot.mouse_down(ArticleText, offset=begin)
    await reader.pilot.hover(ArticleText, offset=finish)
    await reader.pilot.mouse_up(ArticleText, offset=finish)
    await reader.settle()
    return text


async def test_a_selection_over_two_lines_gives_the_text_of_the_article(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as reader:
        await drag(reader, (56, 0), (2, 1))
        assert reader.screen.get_selected_text() == "een moved. Ms Ald"


async def test_a_selection_counts_wide_characters_and_gives_no_control_codes(
    open_reader: OpenReader,
) -> None:
    async with open_reader({"a.txt": HOSTILE}) as reader:
        await drag(reader, (0, 0), (24, 0))
        assert reader.screen.get_selected_text() == "\u6f22\u5b57 Ada Byron left.\u241b[31m"


async def test_what_is_selected_is_to_be_seen(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        text = await drag(reader, (3, 0), (8, 0))
        line = text.render_line(text.sheet.line_of(0))
        grounds = {segment.text: segment.style for segment in line if segment.text}
        selected, plain = grounds["rid Al"], grounds["Ing"]
        assert selected is not None
        assert plain is not None
        assert selected.bgcolor != plain.bgcolor
        assert (selected.color, selected.underline) == (plain.color, plain.underline)


async def test_a_selection_that_ends_on_a_name_chooses_nothing(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await drag(reader, (0, 0), (8, 0))
        assert reader.screen.state.entity is None


async def test_a_resize_forgets_a_selection_of_lines_that_are_gone(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as reader:
        await drag(reader, (3, 0), (8, 0))
        await reader.press("minus")
        assert not reader.screen.selections


async def test_a_double_click_does_not_select_the_whole_article(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        text = reader.screen.query_one(ArticleText)
        place = Offset(text.indent + 30, text.sheet.line_of(0) + text.content_offset.y)
        await reader.pilot.double_click(ArticleText, offset=place)
        await reader.settle()
        assert not reader.screen.selections


async def test_a_click_finds_the_name_after_wide_characters(open_reader: OpenReader) -> None:
    async with open_reader({"a.txt": HOSTILE}) as reader:
        text = reader.screen.query_one(ArticleText)
        row = text.sheet.line_of(0) + text.content_offset.y
        await reader.pilot.click(ArticleText, offset=(text.indent + 4, row))  # the space before
        await reader.settle()
        before = reader.screen.state.entity
        await reader.pilot.click(ArticleText, offset=(text.indent + 13, row))  # the last letter
        await reader.settle()
        after = reader.screen.state.entity
        assert before is None
        assert after is not None
        assert after.name == "Ada Byron"


async def test_a_jump_within_the_pane_draws_two_lines_anew(
    open_reader: OpenReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = "\n\n".join(f"Ingrid Aldersey read page {n} aloud." for n in range(400))
    async with open_reader({"a.txt": f"The ledgers\n\n{lines}"}) as reader:
        await reader.choose("alders")
        await reader.press("n", "n", "n")
        drawn: list[int] = []
        draw = ArticleText.render_line

        def counted(self: ArticleText, y: int) -> Strip:
            drawn.append(y)
            return draw(self, y)

        monkeypatch.setattr(ArticleText, "render_line", counted)
        await reader.press("n")
        assert len(set(drawn)) == 2
