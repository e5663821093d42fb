"""The reader as a whole: keys in, state out, on real files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.widgets._toast import Toast

from tests.tui.conftest import NEWS
from tui_reader.corpus.formats.kinds import in_words
from tui_reader.model.mention import Kind
from tui_reader.tui.arrangement import Pane
from tui_reader.tui.state import Scope
from tui_reader.tui.widgets.article_list import ArticleList
from tui_reader.tui.widgets.article_text import ArticleText
from tui_reader.tui.widgets.name_list import NameList
from tui_reader.tui.widgets.status_line import counts

if TYPE_CHECKING:
    from tests.tui.conftest import OpenReader

LONG_REPORT = "\n\n".join(f"Paragraph {n} says a little of this and that." for n in range(200))
TRIBUNAL, LEDGERS, INQUIRY = (
    "2024-05-03-tribunal.md",
    "2024-05-02-ledgers.md",
    "2024-05-01-inquiry.md",
)


async def test_the_newest_article_is_open_at_the_start(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        assert reader.screen.state.article == TRIBUNAL


async def test_enter_opens_the_article_under_the_cursor(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("down", "enter")
        assert reader.screen.state.article == LEDGERS
        assert reader.screen.pane is Pane.TEXT


async def test_names_are_listed_people_first(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        names = [row.entity.name for row in reader.listed]
        assert names == ["Ingrid Aldersey", "Harbour Authority"]


async def test_choosing_a_name_lights_up_all_its_forms(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.choose("alders")
        text = reader.screen.query_one(ArticleText)
        chosen = [mention.surface for mention in text.highlights.chosen_mentions()]
        assert chosen == ["Ingrid Aldersey", "Aldersey", "Aldersey"]


async def test_choosing_goes_to_the_first_mention(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.choose("alders")
        assert counts(reader.screen.state) == "Ingrid Aldersey: 1 of 3 here, 1 of 5 in all"


async def test_n_goes_from_mention_to_mention(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.choose("alders")
        await reader.press("n")
        assert counts(reader.screen.state) == "Ingrid Aldersey: 2 of 3 here, 2 of 5 in all"


async def test_n_flows_over_articles_without_a_mention_and_says_so(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as reader:
        await reader.choose("alders")
        await reader.press("n", "n", "n")
        assert reader.screen.state.article == INQUIRY
        assert reader.screen.notice == "on to: Inquiry opens at the harbour"


async def test_n_after_the_last_mention_comes_round_and_says_so(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.choose("alders")
        await reader.press("N")
        assert reader.screen.state.article == INQUIRY
        await reader.press("n")
        assert reader.screen.state.article == TRIBUNAL
        assert reader.screen.notice == "round to: Harbour tribunal hears from its clerk"


async def test_n_with_nothing_chosen_says_what_to_do(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        before = reader.screen.state
        await reader.press("n")
        assert reader.screen.state == before
        assert reader.screen.notice


async def test_back_and_forward_cross_articles(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.choose("alders")
        await reader.press("N", "ctrl+o")
        assert reader.screen.state.article == TRIBUNAL
        await reader.press("alt+right")
        assert reader.screen.state.article == INQUIRY


async def test_it_is_said_that_there_is_nothing_to_go_back_or_forward_to(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as reader:
        await reader.press("ctrl+o")
        assert reader.screen.notice == "There is nothing to go back to"
        await reader.press("alt+right")
        assert reader.screen.notice == "There is nothing to go forward to"


async def test_escape_clears_the_filter_then_the_name(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.choose("alders")
        await reader.press("escape")
        assert reader.screen.state.entity is not None
        await reader.press("escape")
        assert reader.screen.state.entity is None


async def test_the_scope_key_lists_the_names_of_all_articles(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("s")
        assert reader.screen.state.scope is Scope.ALL
        people = {r.entity.name for r in reader.listed if r.entity.kind is Kind.PERSON}
        assert people == {"Ingrid Aldersey", "Desmond Okereke"}


async def test_names_not_in_this_article_count_as_none_here(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("s")
        here = {row.entity.name: row.here for row in reader.listed}
        assert here["Desmond Okereke"] == 0


async def test_the_filter_forgives_a_typing_error(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("s", "3", "f", *"okereek")
        assert [row.entity.name for row in reader.listed] == ["Desmond Okereke"]


async def test_the_step_keys_open_the_next_and_previous_article(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("J")
        assert reader.screen.state.article == LEDGERS
        await reader.press("K")
        assert reader.screen.state.article == TRIBUNAL


async def test_the_list_follows_the_open_article(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("J", "J")
        articles = reader.screen.query_one(ArticleList)
        assert articles.current == reader.screen.state.pile.listing.row(2)


@pytest.mark.parametrize(("key", "pane"), [("1", ArticleList), ("2", ArticleText), ("3", NameList)])
async def test_number_keys_go_to_the_panes(
    open_reader: OpenReader, key: str, pane: type[ArticleList | ArticleText | NameList]
) -> None:
    async with open_reader() as reader:
        await reader.press("2", key)
        assert isinstance(reader.app.focused, pane)


async def test_tab_goes_round_the_panes(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        visited = []
        for _ in range(3):
            await reader.press("tab")
            visited.append(reader.screen.pane)
        assert visited == [Pane.TEXT, Pane.NAMES, Pane.ARTICLES]


async def test_text_only_hides_the_sides_and_brings_them_back(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("z")
        assert not reader.screen.query_one("#names").display
        await reader.press("z")
        assert reader.screen.query_one("#names").display


async def test_furniture_folds_and_unfolds(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("J", "J", "h")
        text = reader.screen.query_one(ArticleText)
        assert not any("READ MORE" in line for line in text.sheet.shown())
        await reader.press("h")
        assert any("READ MORE" in line for line in text.sheet.shown())


async def test_an_empty_folder_opens_and_says_what_to_do(open_reader: OpenReader) -> None:
    async with open_reader({}) as reader:
        assert reader.screen.state.article is None
        shown = " ".join(reader.screen.query_one(ArticleText).sheet.shown())
        assert in_words() in " ".join(shown.split())
        await reader.press("n", "J", "K", "enter", "3", "enter", "ctrl+o")
        assert reader.app.is_running


async def test_a_name_from_the_search_box_is_gone_to_wherever_it_is(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as reader:
        await reader.press("slash", *"okereke", "enter")
        assert reader.screen.state.article == INQUIRY
        assert reader.screen.state.place is not None


async def test_the_last_article_says_that_it_is(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("J", "J", "J")
        assert reader.screen.notice == "This is the last article"


async def test_a_notice_is_gone_with_the_next_move(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("K", "J")
        assert reader.screen.notice == ""


async def test_enter_on_a_file_that_was_not_read_tells_the_whole_reason(
    open_reader: OpenReader,
) -> None:
    async with open_reader({"bad.txt": b"", "good.txt": "News\n\nAll is well."}) as reader:
        await reader.press("end", "enter")
        problem = reader.screen.state.pile.problems[0]
        toasts = reader.app.screen.query(Toast)
        assert any(problem.reason in str(toast.render()) for toast in toasts)


async def test_a_bad_file_is_listed_and_the_rest_opens(open_reader: OpenReader) -> None:
    files = {"bad.txt": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "good.txt": "News\n\nAll is well."}
    async with open_reader(files) as reader:
        pile = reader.screen.state.pile
        assert pile.listing.find("good.txt") == 0
        assert len(pile.listing) == 1
        assert [problem.path for problem in pile.problems] == ["bad.txt"]


async def test_text_full_of_markup_is_shown_as_it_is(open_reader: OpenReader) -> None:
    hostile = "[red]Quay[/] [link=x]news\x1b[31m\x9b2J \u202egnorw [/\n\nMs [b]Vale[/b] [/]] left."
    async with open_reader({"[red]x[.txt": hostile}) as reader:
        await reader.press("2", "1", "3", "slash", *"[red]", "escape", "question_mark", "escape")
        shown = "\n".join(reader.screen.query_one(ArticleText).sheet.shown())
        assert "[red]Quay[/] [link=x]news" in shown
        assert not set("\x1b\x9b\u202e") & set(shown)


async def test_the_search_box_opens_at_the_hit(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("slash", *"rained all", "enter")
        state = reader.screen.state
        assert state.article == LEDGERS
        assert state.mark is not None
        assert reader.screen.page is not None
        text = reader.screen.page.article.text
        assert text[state.mark.start : state.mark.end].startswith("rained")


async def test_the_search_box_chooses_names(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("slash", *"okereke", "enter")
        assert reader.screen.state.entity is not None
        assert reader.screen.state.entity.name == "Desmond Okereke"


async def test_names_found_later_do_not_move_the_reader(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.choose("alders")
        await reader.press("n")
        before = reader.screen.state
        new = "---\ntitle: New\ndate: 2024-06-01\n---\nIngrid Aldersey came back to the quay."
        (reader.app.library.root / "new.md").write_text(new)
        reader.screen.loader.index()
        await reader.settle()
        state = reader.screen.state
        assert (state.article, state.mark, state.move) == (
            before.article,
            before.mark,
            before.move,
        )
        assert counts(state) == "Ingrid Aldersey: 2 of 3 here, 3 of 6 in all"


async def test_a_name_clicked_in_the_text_is_chosen(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        text = reader.screen.query_one(ArticleText)
        line = text.sheet.line_of(0)
        await reader.pilot.click(ArticleText, offset=(text.indent + 3, line + 1))
        await reader.settle()
        assert reader.screen.state.entity is not None
        assert reader.screen.state.entity.name == "Ingrid Aldersey"


async def test_the_theme_key_changes_between_dark_and_light(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("T")
        assert not reader.app.current_theme.dark
        await reader.press("T")
        assert reader.app.current_theme.dark


async def test_a_jump_from_a_short_article_reaches_far_into_a_long_one(
    open_reader: OpenReader,
) -> None:
    files = {"1.txt": "Ingrid Aldersey left.", "2.txt": LONG_REPORT + "\n\nA zebra came."}
    async with open_reader(files) as reader:
        await reader.press("slash", *"zebra", "enter")
        text, mark = reader.screen.query_one(ArticleText), reader.screen.state.mark
        assert mark is not None
        assert 0 <= text.sheet.line_of(mark.start) - text.scroll_offset.y < text.size.height


async def test_going_back_restores_the_view_of_a_long_article(open_reader: OpenReader) -> None:
    files = {"1.txt": LONG_REPORT, "2.txt": "Ingrid Aldersey left."}
    async with open_reader(files) as reader:
        await reader.press("2", "pagedown", "pagedown")
        before = reader.screen.view
        await reader.press("J", "ctrl+o")
        assert before > 0
        assert reader.screen.view == before


async def test_an_article_that_is_edited_keeps_the_same_words_at_the_top(
    open_reader: OpenReader,
) -> None:
    async with open_reader({"long.txt": LONG_REPORT}) as reader:
        await reader.press("2", "pagedown", "minus")
        before = reader.screen.view
        (reader.app.library.root / "long.txt").write_text(LONG_REPORT + "\n\nOne more line.")
        reader.screen.loader.index()
        await reader.settle()
        assert before > 0
        assert reader.screen.view == before


@pytest.mark.parametrize("size", [(1, 1), (20, 5), (3, 30), (200, 1)])
async def test_a_tiny_terminal_takes_every_key(
    open_reader: OpenReader, size: tuple[int, int]
) -> None:
    keys = ["down", "enter", "pagedown", "3", "enter", "n", "right_curly_bracket", "z", "1", "end"]
    async with open_reader({**NEWS, "long.txt": LONG_REPORT}, size=size) as reader:
        await reader.press(*keys, "slash", "a", "escape", "question_mark", "escape")
        await reader.pilot.resize_terminal(120, 40)
        await reader.settle()
        assert reader.app.screen is reader.screen


@pytest.mark.parametrize("width", [60, 100])
async def test_the_focus_is_never_in_a_pane_that_is_hidden(
    open_reader: OpenReader, width: int
) -> None:
    async with open_reader(size=(width, 20)) as reader:
        for key in ("3", "1", "2", "3", "z", "tab", "1", "z", "z"):
            await reader.pilot.press(key)  # as fast as they come
            await reader.pilot.pause()
            focused = reader.app.focused
            assert focused is not None
            assert all(widget.display for widget in focused.ancestors_with_self)
