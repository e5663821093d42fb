"""Which articles a list has, in what order, and under which headings.

A `Choice` is what a reader asks for; an `Arrangement` is the answer. The invariant: the sections of
an arrangement begin in order, the first of them with the first article.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.model.article import ArticleRow
    from tui_reader.model.listing import Listing


class Order(StrEnum):
    """What articles are sorted by; equal ones, and what has no such thing, newest first."""

    NEWEST = "newest first"
    OLDEST = "oldest first"
    TITLE = "by title"
    SOURCE = "by source"
    LONGEST = "longest first"
    HITS = "most hits first"
    MENTIONS = "most mentions first"


class Choice(NamedTuple):
    """What of a pile is listed, and how.

    `query` is one of the search box; `words` are sought in titles and sources alone; `named` are
    the ids of entities all of whom an article names. `name` is the id of the entity whose mentions
    are counted by `Order.MENTIONS`. Without `headings` there are no sections.
    """

    order: Order = Order.NEWEST
    query: str = ""
    words: str = ""
    named: tuple[str, ...] = ()
    name: str = ""
    headings: bool = True

    @property
    def narrowed(self) -> bool:
        """Whether it leaves articles out."""
        return bool(self.query or self.words or self.named)


class NameOrder(StrEnum):
    """What names are sorted by; equal ones, those with most mentions first.

    The first appearance is that in an article, where its names are listed, or else in time.
    """

    MOST = "most mentions first"
    NAME = "by name"
    FIRST = "first appearance first"
    LATEST = "latest first"


class Sections(NamedTuple):
    """Articles that stand together: each section's first position, and what it is called.

    There may be thousands, so labels are made as they are looked at.
    """

    firsts: Sequence[int] = ()
    labels: Sequence[str] = ()

    def __bool__(self) -> bool:
        return bool(self.firsts)


class Arrangement(NamedTuple):
    """The articles of a choice, in order, out of `total`; and the sections they stand in."""

    listing: Listing[ArticleRow]
    sections: Sections
    total: int
