"""The left pane's list: the articles of the pile, then whatever could not be read, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import reactive

from tui_reader.model.article import ArticleRow, Problem
from tui_reader.tui.article_rows import ArticleRows, Row
from tui_reader.tui.columns import (
    COUNT,
    MARGIN,
    about,
    columns_for,
    in_columns,
    lines_for,
    two_lines,
)
from tui_reader.tui.state import ReadingState
from tui_reader.tui.widgets.rows import Piece, RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOM = 10
"""Cells of a row that its title leaves to the margin, the bar and the count."""


class ArticleList(RowList[Row]):
    """Articles, in three lines each or fewer, with mentions of the chosen name."""

    row_height = 3
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "o",
            "screen.order",
            "Order",
            tooltip="Sort the articles: date, title, source, length, hits, mentions",
            id="articles.order",
        ),
        Binding(
            "f",
            "filter",
            "Filter",
            tooltip="Type to narrow the articles by title and source",
            id="articles.filter",
        ),
        Binding(
            "O",
            "screen.headings",
            "Headings",
            tooltip="Headings between the articles, or none",
            show=False,
            id="articles.headings",
        ),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "article-list--open",
        "article-list--new",
        "article-list--count",
        "article-list--problem",
    }
    HELP = (
        "The articles, newest first until {articles.order} sorts them otherwise; {articles.filter} "
        "narrows them. {list.choose} opens one. A dot (•) is before those that have arrived since "
        "you opened the reader; the bar and the number are mentions of the chosen name."
    )

    state: reactive[ReadingState] = reactive(ReadingState, init=False, repaint=False)

    class Opened(Message):
        """The article with this id was chosen."""

        def __init__(self, article: str) -> None:
            super().__init__()
            self.article = article

    class ProblemChosen(Message):
        """A file that was not read was chosen."""

        def __init__(self, problem: Problem) -> None:
            super().__init__()
            self.problem = problem

    class FilterAsked(Message):
        """The user wants to type a filter."""

    def __init__(self) -> None:
        super().__init__()
        self._shown = ArticleRows(self.state.pile)
        self._drawn: tuple[ArticleRow, int] | None = None
        self._lines: tuple[list[str], str] = [], ""

    def watch_state(self, before: ReadingState, after: ReadingState) -> None:
        """Take up a new pile, and follow the open article with the cursor."""
        if before.pile is not after.pile:
            self._shown = ArticleRows(after.pile)
            self.rows = self._shown
        if before.article != after.article:
            self.go_to(after.article)
        if (before.concordance, before.article, before.known) != (
            after.concordance,
            after.article,
            after.known,
        ):
            self.refresh()

    def on_resize(self) -> None:
        """Give each row as many lines as the width asks for."""
        self.set_row_height(lines_for(self.scrollable_content_region.width))
        super().on_resize()

    def action_filter(self) -> None:
        """Ask for the filter box."""
        self.post_message(self.FilterAsked())

    def key(self, row: Row) -> object:
        """An article's id, a problem's path, a heading's words."""
        if isinstance(row, ArticleRow):
            return row.id
        return ("problem", row.path) if isinstance(row, Problem) else ("heading", row)

    def find(self, key: object) -> int | None:
        """The rows know where each is."""
        if isinstance(key, str):
            return self._shown.find(key)
        kind, words = key if isinstance(key, tuple) else ("", "")
        return self._shown.find_problem(words) if kind == "problem" else None

    def instead(self, rows: Sequence[Row]) -> int:
        """Stay where the row was that is gone: its neighbour comes to stand there."""
        near = min(self.cursor, max(len(rows) - 1, 0))
        after = (n for n in range(near, len(rows)) if self.selectable(rows[n]))
        return next(after, near)

    def selectable(self, row: Row) -> bool:
        """Headings only head."""
        return not isinstance(row, str)

    def choose(self, row: Row) -> None:
        """Open an article, or tell a problem whole."""
        if isinstance(row, ArticleRow):
            self.post_message(self.Opened(row.id))
        elif isinstance(row, Problem):
            self.post_message(self.ProblemChosen(row))

    def pieces(self, row: Row, line: int, width: int) -> tuple[list[Piece], list[Piece]]:
        """Margin and title with the chosen name's count; then, or beside it, what it is."""
        if isinstance(row, str):
            last = line == self.row_height - 1
            return ([Piece(f" {row}", "row--heading")] if last else []), []
        if isinstance(row, Problem):
            return _problem_pieces(row, line, width, self.row_height), []
        margin, look = self._margin(row, line)
        counts = self._count(row) if line == 0 else []
        if self.row_height == 1:
            counted = self.state.entity is not None
            columns = columns_for(width, self.state.pile.choice.order, counted=counted)
            return [margin, Piece(row.title, look)], [*in_columns(row, columns), *counts]
        title, what = self._told(row, width)
        told = [*(Piece(text, look) for text in title), Piece(what, "row--quiet")]
        return [margin, *told[line : line + 1]], counts

    def _told(self, row: ArticleRow, width: int) -> tuple[list[str], str]:
        """The lines of a title and what the article is, for all the lines of a row at once."""
        if (row, width) != self._drawn:
            self._drawn = row, width
            self._lines = two_lines(row.title, width - ROOM), about(row)
        return self._lines

    def _margin(self, row: ArticleRow, line: int) -> tuple[Piece, str]:
        """The mark of an article that is open or new, and the look of its title."""
        if row.id == self.state.article:
            return Piece(" ▸ " if line == 0 else " " * MARGIN, "article-list--open"), (
                "article-list--open"
            )
        if line == 0 and self.state.is_new(row.id):
            return Piece(" • ", "article-list--new"), ""
        return Piece(" " * MARGIN), ""

    def _count(self, row: ArticleRow) -> list[Piece]:
        """How often the chosen name is in this article, and that beside the most there is."""
        places, position = self.state.concordance, self.state.pile.listing.find(row.id)
        count = 0 if position is None else places.count(position)
        if not count:
            in_column = self.row_height == 1 and self.state.entity is not None
            return [Piece(" " * (COUNT if in_column else 1))]
        from tui_reader.tui.bars import bar

        plain = self.app.has_class("-few-colours")
        level = bar(count, max(places.most, count), plain=plain)
        return [Piece(f" {level}{count:>3} ", "article-list--count")]


def _problem_pieces(row: Problem, line: int, width: int, lines: int) -> list[Piece]:
    """The path, then the reason in two lines; where a row is one line, beside it."""
    path = Piece(f" ! {row.path}", "article-list--problem")
    if lines == 1:
        return [path, Piece(f"  {row.reason}", "row--quiet")]
    if line == 0:
        return [path]
    reason = two_lines(row.reason, width - 4)
    return [Piece(f"   {text}", "row--quiet") for text in reason[line - 1 : line]]
