"""The answers to a search, grouped, with what matched marked.

The invariant: of two answers in turn, only what differs is drawn anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.geometry import Region
from textual.message import Message

from tui_reader.model.search import Group, Hit, SearchResults
from tui_reader.tui.widgets.changed_cells import Line, changed_cells
from tui_reader.tui.widgets.rows import Piece, RowList

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui_reader.library.earlier_searches import Earlier


@dataclass(frozen=True)
class EarlierQuery:
    """A search of another day, to be made again."""

    text: str
    detail: str


Row = Hit | EarlierQuery | str

HEADINGS = {Group.NAME: "Names", Group.ARTICLE: "Articles", Group.PASSAGE: "Passages"}

TO_COME = 20
"""Rows kept for passages that are still looked for, so that the scrollbar changes but once."""


class ResultList(RowList[Row], can_focus=False):
    """Hits of two lines each: what matched, then where. The search box keeps the focus."""

    row_height = 2
    COMPONENT_CLASSES: ClassVar[set[str]] = {"result-list--mark", "result-list--fuzzy"}

    def __init__(self) -> None:
        super().__init__()
        self.results = SearchResults("")

    @dataclass
    class Chosen(Message):
        """A hit was chosen."""

        hit: Hit

    @dataclass
    class Again(Message):
        """A search of another day was chosen."""

        query: str

    def show(self, results: SearchResults) -> None:
        """Show new answers from the top; further ones to the same query below those there are."""
        onward = results.query == self.results.query and bool(self.results.hits)
        self.results = results
        self._show(tuple(_grouped(results)), onward=onward)

    def offer(self, earlier: Earlier) -> None:
        """Show searches of other days instead of answers."""
        self.results = SearchResults("")
        self._show(tuple(_of_other_days(earlier)))

    def _show(self, rows: tuple[Row, ...], *, onward: bool = False) -> None:
        self.rows = rows
        if not onward:
            self.cursor = self.instead(rows)
            self._scroll(0)

    def is_filled_by(self, results: SearchResults) -> bool:
        """Whether what would follow `results` is out of sight."""
        headings = len({hit.group for hit in results.hits})
        return (len(results.hits) + headings) * self.row_height >= self.size.height

    def refresh_rows(self, before: Sequence[Row], cursor: int) -> None:
        """Redraw the lines that look otherwise than they did, as far as they do."""
        top, width = self.scroll_offset.y, self.scrollable_content_region.width
        for y in range(self.size.height):
            old = self._line(top + y, width, before, cursor)
            new = self._line(top + y, width, self.rows, self.cursor)
            if cells := changed_cells(old, new, width):
                self.refresh(Region(0, y, cells, 1))

    def _line(self, y: int, width: int, rows: Sequence[Row], cursor: int) -> Line:
        """How line `y` of such a list looks."""
        number, line = divmod(y, self.row_height)
        if number >= len(rows):
            return Line()
        return Line(*self.pieces(rows[number], line, width), number == cursor)

    def key(self, row: Row) -> object:
        """A hit is itself."""
        return row

    def selectable(self, row: Row) -> bool:
        """Headings only head."""
        return not isinstance(row, str)

    def choose(self, row: Row) -> None:
        """Say which hit to open."""
        if isinstance(row, Hit):
            self.post_message(self.Chosen(row))
        elif isinstance(row, EarlierQuery):
            self.post_message(self.Again(row.text))

    def pieces(self, row: Row, line: int, width: int) -> tuple[list[Piece], list[Piece]]:
        """The label with its marks, and "fuzzy" where letters were forgiven; then the detail."""
        if isinstance(row, str):
            return ([Piece(f" {row}", "row--heading")] if line else []), []
        if line:
            return [Piece(f"   {row.detail}", "row--quiet")], []
        if isinstance(row, EarlierQuery):
            return [Piece(f"   {row.text}")], []
        fuzzy = [] if row.exact else [Piece(" ~ fuzzy ", "result-list--fuzzy")]
        return [Piece("   "), *_marked(row, width - 4)], fuzzy


def _grouped(results: SearchResults) -> Iterator[Row]:
    """Each group under its heading, in the order in which the groups first appear."""
    for group in dict.fromkeys(hit.group for hit in results.hits):
        yield HEADINGS[group]
        yield from results.group(group)
    if not results.whole:
        yield from (HEADINGS[Group.PASSAGE], *[""] * TO_COME)


def _of_other_days(earlier: Earlier) -> Iterator[Row]:
    """The saved searches and then the recent ones, each under its heading."""
    groups = (
        ("Saved searches", "saved", earlier.saved),
        ("Recent searches", "recent", earlier.recent),
    )
    for heading, detail, queries in groups:
        if queries:
            yield heading
            yield from (EarlierQuery(query, detail) for query in queries)


def _marked(hit: Hit, width: int) -> Iterator[Piece]:
    """The label in pieces, begun later if its first mark would not be seen."""
    start = 0
    if hit.marks and hit.marks[0].end > width:
        start = max(hit.marks[0].start - width // 3, 0)
        yield Piece("…")
    for mark in hit.marks:
        if mark.end <= start:
            continue
        yield Piece(hit.label[start : mark.start])
        yield Piece(hit.label[max(mark.start, start) : mark.end], "result-list--mark")
        start = mark.end
    yield Piece(hit.label[start:])
