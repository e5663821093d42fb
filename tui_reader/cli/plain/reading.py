"""Where somebody who reads line by line is, as one frozen value, and every move as a function.

The invariant: `mark`, when set, is a span of the text of `article`; the rows of `concordance` are
positions in `listing`.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.model.article import ArticleRow, Span
from tui_reader.model.concordance import Concordance, Place
from tui_reader.model.listing import Listing

if TYPE_CHECKING:
    from tui_reader.model.entity import Entity


class Visit(NamedTuple):
    """A place to come back to."""

    article: str
    mark: Span | None


@dataclass(frozen=True, slots=True)
class Reading:
    """The open `article`, the `mark` one stands on, and the chosen `entity` or `query`."""

    listing: Listing[ArticleRow] = field(default_factory=partial(Listing[ArticleRow].of, ()))
    article: str | None = None
    mark: Span | None = None
    entity: Entity | None = None
    concordance: Concordance = field(default_factory=Concordance)
    query: str = ""
    past: tuple[Visit, ...] = ()
    future: tuple[Visit, ...] = ()

    @property
    def row(self) -> int:
        """The open article's position in the list, or -1."""
        found = None if self.article is None else self.listing.find(self.article)
        return -1 if found is None else found

    def open(self, article: str, mark: Span | None = None) -> Reading:
        """Go to an article, or to a place in it."""
        past = self.past if self.article is None else (*self.past, Visit(self.article, self.mark))
        return replace(self, article=article, mark=mark, past=past, future=())

    def choose(self, entity: Entity, concordance: Concordance) -> Reading:
        """Light up a name; its mentions are gone through from the place one is at."""
        return replace(self, entity=entity, concordance=concordance, query="")

    def seek(self, query: str) -> Reading:
        """Go through what a query finds, and no more through the mentions of a name."""
        return replace(self, query=query, entity=None, concordance=Concordance())

    def ahead(self, by: int) -> tuple[Place, bool] | None:
        """The next mention of the chosen name, or the one before; and whether the way led round.

        Without a mark that is the first mention in the article, or the last.
        """
        places = self.concordance
        if not places:
            return None
        offset = (-1 if by > 0 else sys.maxsize) if self.mark is None else self.mark.start
        find = places.after if by > 0 else places.before
        place = find(self.row, offset)
        return (places[0 if by > 0 else -1], True) if place is None else (place, False)

    def back(self) -> Reading | None:
        """Undo the last jump; None if there was none to an article that is still there."""
        past = self._still_there(self.past)
        if not past:
            return None
        return replace(self, past=past[:-1], future=(*self.future, *self._here()))._at(past[-1])

    def forward(self) -> Reading | None:
        """Redo the jump that `back` undid; None if there is none."""
        future = self._still_there(self.future)
        if not future:
            return None
        return replace(self, past=(*self.past, *self._here()), future=future[:-1])._at(future[-1])

    def _still_there(self, visits: tuple[Visit, ...]) -> tuple[Visit, ...]:
        while visits and self.listing.find(visits[-1].article) is None:
            visits = visits[:-1]
        return visits

    def _here(self) -> tuple[Visit, ...]:
        return () if self.article is None else (Visit(self.article, self.mark),)

    def _at(self, visit: Visit) -> Reading:
        return replace(self, article=visit.article, mark=visit.mark)
