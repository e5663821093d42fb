"""The left pane: the articles in reading order, then whatever could not be read, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.message import Message
from textual.reactive import reactive

from tui_reader.model.article import ArticleRow, Problem
from tui_reader.printable import printable_line
from tui_reader.tui.heading import day, word_count
from tui_reader.tui.state import ReadingState
from tui_reader.tui.widgets.rows import Piece, RowList
from tui_reader.tui.wrapping import lay_out

ROOM = 7
"""Cells of a row that its title leaves to the margin and the count."""

Row = ArticleRow | Problem | str
"""An article, a file that could not be read, or a heading."""


class ArticleList(RowList[Row]):
    """Articles, three lines each: title, date and length, mentions of the chosen name."""

    row_height: ClassVar[int] = 3
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "article-list--open",
        "article-list--count",
        "article-list--problem",
    }
    HELP = "The articles, newest first. Enter opens one."

    state: reactive[ReadingState] = reactive(ReadingState, init=False)

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
            self.rows = _rows(after)
        if before.article != after.article or before.pile is not after.pile:
            self.go_to(after.article)
        if before.concordance is not after.concordance or before.article != after.article:
            self.refresh()

    def key(self, row: Row) -> object:
        """An article's id, a problem's path, a heading's words."""
        if isinstance(row, ArticleRow):
            return row.id
        return ("problem", row.path) if isinstance(row, Problem) else ("heading", row)

    def find(self, key: object) -> int | None:
        """Articles come first, in the order of the pile."""
        known = self.state.pile.positions.get(key) if isinstance(key, str) else None
        return super().find(key) if known is None else known

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
        position = self.state.pile.positions.get(row.id, -1)
        count = len(self.state.concordance.within(position))
        return [Piece(f" {count} ", "article-list--count")] if count else [Piece(" ")]


def _rows(state: ReadingState) -> tuple[Row, ...]:
    problems = state.pile.problems
    heading = (f"Not read, or not whole: {len(problems)}",) if problems else ()
    return (*state.pile.rows, *heading, *problems)


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
