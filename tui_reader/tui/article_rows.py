"""What the article list shows, row by row: headings and articles, then what could not be read.

However many articles there are, only the rows that are looked at are fetched, and headings are
found by bisection. The invariant: every article of the pile is one row, in the order of the pile.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from itertools import count
from operator import add
from typing import TYPE_CHECKING, overload

from tui_reader.model.article import ArticleRow, Problem
from tui_reader.model.listing import ITEM
from tui_reader.printable import printable_line

if TYPE_CHECKING:
    from tui_reader.tui.pile import Pile

Row = ArticleRow | Problem | str
"""An article, a file that could not be read, or a heading; "" for an article that is gone."""


class ArticleRows(Sequence[Row]):
    """The rows of a pile: its articles under their headings, then its problems."""

    def __init__(self, pile: Pile) -> None:
        self._listing = pile.listing
        self._firsts, self._labels = pile.headed
        self._heads = array(ITEM, map(add, self._firsts, count()))
        problems = () if pile.choice.narrowed else pile.problems
        heading = (f"Not read, or not whole: {len(problems)}",) if problems else ()
        self._problems = problems
        self._end: tuple[Row, ...] = (*_nothing(pile), *heading, *problems)

    def __len__(self) -> int:
        return self._articles + len(self._end)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | Sequence[Row]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        if not 0 <= index < len(self):
            raise IndexError(index)
        if index >= self._articles:
            return self._end[index - self._articles]
        above = bisect_right(self._heads, index)
        if above and self._heads[above - 1] == index:
            return self._labels[above - 1]
        return self._listing.row(index - above) or ""

    def find(self, article: str) -> int | None:
        """Where the row of an article is."""
        position = self._listing.find(article)
        return None if position is None else position + bisect_right(self._firsts, position)

    def find_problem(self, path: str) -> int | None:
        """Where the row of a file that was not read is."""
        paths = (number for number, problem in enumerate(self._problems) if problem.path == path)
        after = next(paths, None)
        return None if after is None else len(self) - len(self._problems) + after

    @property
    def _articles(self) -> int:
        """How many rows the articles and their headings are."""
        return len(self._listing) + len(self._heads)


def _nothing(pile: Pile) -> tuple[str, ...]:
    """What to say where a filter leaves nothing."""
    if len(pile.listing) or not pile.choice.words:
        return ()
    words = printable_line(pile.choice.words)
    return (f"No title or source has “{words}”", "Escape lists all articles again")
