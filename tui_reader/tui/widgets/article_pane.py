"""Articles: a box to type a filter in, shown when it is asked for, over the article list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.message import Message
from textual.reactive import reactive

from tui_reader.tui.state import ReadingState
from tui_reader.tui.widgets.article_list import ArticleList
from tui_reader.tui.widgets.filter_pane import FilterPane

if TYPE_CHECKING:
    from textual.app import ComposeResult


class ArticlePane(FilterPane):
    """Articles, and a filter for their titles and sources."""

    prompt = "Filter titles and sources"

    state: reactive[ReadingState] = reactive(ReadingState, init=False, repaint=False)
    no_articles: reactive[str] = reactive("", init=False, repaint=False)

    class Filtered(Message):
        """The filter is now this."""

        def __init__(self, words: str) -> None:
            super().__init__()
            self.words = words

    def compose(self) -> ComposeResult:
        """The list."""
        articles = ArticleList().data_bind(ArticlePane.state)
        yield articles.data_bind(empty=ArticlePane.no_articles)

    async def furnish(self) -> None:
        """Put the box over the list."""
        await self.mount(self.box(), before=0)

    def body(self) -> ArticleList:
        """The list of articles."""
        return self.query_one(ArticleList)

    def told(self, query: str) -> Filtered:
        """The message that the filter is now this."""
        return self.Filtered(query)

    @on(ArticleList.FilterAsked)
    def _enter(self) -> None:
        self.enter()
