"""The left pane: the articles in reading order, then whatever could not be read, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, overload

from textual.message import Message
from textual.reactive import reactive

from tui_reader.model.article import ArticleRow, Problem
from tui_reader.printable import printable_line
from tui_reader.tui.heading import day, word_count
from tui_reader.tui.state import ReadingState
from tui_reader.tui.widgets.rows import Piece, RowList
from tui_reader.tui.wrapping import lay_out

if TYPE_CHECKING:
    from tui_reader.tui.state import Pile

ROOM = 7
"""Cells of a row that its title leaves to the margin and the count."""

Row = ArticleRow | Problem | str
"""An article, a file that could not be read, or a heading; "" for an article that is gone."""


class ArticleRows(Sequence[Row]):
    """The rows of a pile: its articles, fetched as they are looked at, then its problems."""

    def __init__(self, pile: Pile) -> None:
        self._listing = pile.listing
        problems = pile.problems
        heading = (f"Not read, or not whole: {len(problems)}",) if problems else ()
        self._end: tuple[Row, ...] = (*heading, *problems)

    def __len__(self) -> int:
        return len(self._listing) + len(self._end)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | Sequence[Row]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        after = index - len(self._listing)
        return self._end[after] if after >= 0 else self._listing.row(index) or ""


class ArticleList(RowList[Row]):
    """Articles, three lines each: title, date and length, mentions of the chosen name."""

    row_height: ClassVar[int] = 3
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "article-list--open",
        "article-list--count",
        "article-list--problem",
    }
    HELP = "The articles, newest first. Enter opens one."

    state: reactive[ReadingState] = reactive(ReadingState, init=False, repaint=False)

    @dataclass
    class Opened(Message):
        """The article with this id was chosen."""

        article: str

    @dataclass
    class ProblemChosen(Message):
        """A file that was not read was chosen."""

        problem: Problem

    def watch_state(self, before: ReadingState, after: ReadingState) -> None:
        """Take up a new pile, and follow the open article with the cursor."""
        if before.pile is not after.pile:
            self.rows = ArticleRows(after.pile)
        if before.article != after.article:
            self.go_to(after.article)
        if before.concordance is not after.concordance or before.article != after.article:
            self.refresh()

    def key(self, row: Row) -> object:
        """An article's id, a problem's path, a heading's words."""
        if isinstance(row, ArticleRow):
            return row.id
        return ("problem", row.path) if isinstance(row, Problem) else ("heading", row)

    def find(self, key: object) -> int | None:
        """Articles come first, in the order of the pile; then a heading, and the problems."""
        listing, problems = self.state.pile.listing, self.state.pile.problems
        if isinstance(key, str):
            return listing.find(key)
        paths = (n for n, problem in enumerate(problems) if self.key(problem) == key)
        after = next(paths, None)
        return None if after is None else len(listing) + 1 + after

    def instead(self, rows: Sequence[Row]) -> int:
        """Stay where the row was that is gone: its neighbour comes to stand there."""
        return min(self.cursor, max(len(rows) - 1, 0))

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
        """A title of one or two lines with the chosen name's count, then what it is."""
        if isinstance(row, str):
            return ([Piece(f" {row}", "row--heading")] if line == 1 else []), []
        if isinstance(row, Problem):
            return _problem_pieces(row, line, width), []
        opened = row.id == self.state.article
        look = "article-list--open" if opened else ""
        margin = Piece(" ▸ " if opened and line == 0 else "   ", look)
        title = _two_lines(row.title, width - ROOM)
        words = [*(Piece(text, look) for text in title), Piece(_about(row), "row--quiet")]
        return [margin, *words[line : line + 1]], self._count(row) if line == 0 else []

    def _count(self, row: ArticleRow) -> list[Piece]:
        """How often the chosen name is in this article."""
        position = self.state.pile.listing.find(row.id)
        count = 0 if position is None else self.state.concordance.count(position)
        return [Piece(f" {count} ", "article-list--count")] if count else [Piece(" ")]


def _problem_pieces(row: Problem, line: int, width: int) -> list[Piece]:
    """The path, then the reason in two lines."""
    if line == 0:
        return [Piece(f" ! {row.path}", "article-list--problem")]
    reason = _two_lines(row.reason, width - 4)[line - 1 : line]
    return [Piece(f"   {text}", "row--quiet") for text in reason]


def _two_lines(text: str, width: int) -> list[str]:
    """At most two lines of about `width`; the list cuts what does not fit in the second."""
    text = printable_line(text)
    layout = lay_out(text, max(width, 8))
    lines = [text[start:end] for start, end in zip(layout.starts, layout.ends, strict=True)]
    return lines if len(lines) < 3 else [lines[0], text[layout.starts[1] :]]


def _about(row: ArticleRow) -> str:
    """Date first: it is what tells articles on one event apart."""
    parts = [day(row.date), word_count(row.words), row.source]
    return " · ".join(part for part in parts if part)
