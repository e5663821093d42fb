"""Where the reader is, as one frozen value, and every move as a pure function on it.

The screen holds one `ReadingState`; panes are told of each new one and draw what it says. Nothing
here knows Textual, a database or a clock, so a whole reading session can be played in a test.
The invariant: `mark`, when set, is a span of the text of `article`, and `move` grows exactly when
the text pane must show another place; anything else that changes leaves the view where it is.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.model.article import Span
from tui_reader.model.concordance import Concordance, Place
from tui_reader.tui.pile import Pile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.model.article import ArticleRow
    from tui_reader.model.entity import Entity

HISTORY = 200
"""How many jumps back are remembered."""


class Scope(StrEnum):
    """Which names the sidebar lists."""

    ARTICLE = "this article"
    ALL = "all articles"


class Hits(NamedTuple):
    """The places that `query` finds in `article`, in order."""

    query: str
    article: str
    spans: tuple[Span, ...]


class Visit(NamedTuple):
    """A place to come back to: an article, the character at the top of the pane, and the mark."""

    article: str
    top: int
    mark: Span | None


NOTHING, NOWHERE = Pile(), Concordance()


class ReadingState(NamedTuple):
    """The open `article`, the `mark` one stands on, the chosen `entity`, and the way here.

    Names chosen beside it are `also` lit up, and the concordance is that of all of them.

    Where none is chosen there may be a `query` whose `hits` are walked through. Both walks leave
    this article at its ends, unless they are `held` to it. Articles whose row numbers are higher
    than `known` have arrived since; they are new until they are `opened`.

    The rows of `concordance` are rows of `pile`: the two are only ever renewed together.
    """

    pile: Pile = NOTHING
    article: str | None = None
    top: int = 0
    mark: Span | None = None
    entity: Entity | None = None
    also: tuple[Entity, ...] = ()
    concordance: Concordance = NOWHERE
    scope: Scope = Scope.ARTICLE
    query: str = ""
    hits: Hits | None = None
    held: bool = False
    past: tuple[Visit, ...] = ()
    future: tuple[Visit, ...] = ()
    move: int = 0
    known: int | None = None
    opened: frozenset[str] = frozenset()

    @property
    def row(self) -> int:
        """The open article's position in the pile, or -1."""
        found = None if self.article is None else self.pile.listing.find(self.article)
        return -1 if found is None else found

    @property
    def article_row(self) -> ArticleRow | None:
        """What the list shows of the open article, if it is listed."""
        row = self.row
        return None if row < 0 else self.pile.listing.row(row)

    @property
    def place(self) -> Place | None:
        """The mark as a place of the concordance, if it is one."""
        if self.mark is None:
            return None
        place = Place(self.row, *self.mark)
        return place if self.concordance.position(place) != (0, 0) else None

    @property
    def chosen(self) -> tuple[Entity, ...]:
        """The names that are chosen, in the order they were."""
        return () if self.entity is None else (self.entity, *self.also)

    @property
    def walks_hits(self) -> bool:
        """Whether one goes from hit to hit, and not from mention to mention."""
        return self.entity is None and bool(self.query)

    @property
    def found(self) -> tuple[Span, ...]:
        """The hits of the query in the open article, as far as they are known."""
        known = self.hits is not None and self.hits.article == self.article
        return self.hits.spans if self.hits and known and self.hits.query == self.query else ()

    def with_query(self, query: str) -> ReadingState:
        """The same place, with another query whose hits are walked through, and no name chosen."""
        return self._replace(query=query, hits=None, entity=None, also=(), concordance=NOWHERE)

    def with_hits(self, hits: Hits) -> ReadingState:
        """The same place, with the hits in an article known."""
        return self._replace(hits=hits)

    def with_known(self, number: int) -> ReadingState:
        """The same place, articles with higher row numbers than this being new."""
        return self._replace(known=number)

    def is_new(self, article: str) -> bool:
        """Whether an article that is listed has arrived since, and was not opened."""
        if self.known is None or article in self.opened:
            return False
        return self.pile.number(article) > self.known

    def with_pile(self, pile: Pile, *, stay: bool = True, unlisted: bool = False) -> ReadingState:
        """The same place in a new pile; the first article if that is gone, or need not `stay`.

        With `unlisted` the open article stays open even if the pile leaves it out.
        """
        state = self._replace(pile=pile)
        if state.row == 0 or (state.row > 0 and stay):
            return state
        if unlisted and self.article is not None and pile.choice.narrowed:
            return state
        first = pile.listing.row(0) if len(pile.listing) else None
        article = None if first is None else first.id
        return state._replace(article=article, top=0, mark=None, move=self.move + 1)

    def with_name(self, entity: Entity | None, concordance: Concordance) -> ReadingState:
        """The same place, with the chosen name and its places as they are known now."""
        return self._replace(entity=entity, concordance=concordance)

    def with_names(self, names: Sequence[Entity], concordance: Concordance) -> ReadingState:
        """The same place, with all of `names` lit up, and what was sought no longer."""
        if not names:
            return self._replace(entity=None, also=(), concordance=NOWHERE)
        state = self._replace(entity=names[0], also=tuple(names[1:]), concordance=concordance)
        return state._replace(query="", hits=None)

    def with_scope(self, scope: Scope) -> ReadingState:
        """The same place, with the names of another scope listed."""
        return self._replace(scope=scope)

    def open(self, article: str, view: int, mark: Span | None = None) -> ReadingState:
        """Go to an article, at its top or at `mark`; `view` is the top character being left."""
        return self._go(Visit(article, 0, mark), view)

    def land(self, mark: Span, view: int, *, onward: bool = False) -> ReadingState:
        """Go to a place in this article; `onward` from one that need not be come back to."""
        if self.article is None:
            return self
        if onward:
            return self._at(Visit(self.article, 0, mark))
        return self._go(Visit(self.article, 0, mark), view)

    def step(self, by: int, view: int) -> ReadingState:
        """Go `by` articles down the list (up if negative), stopping at its ends."""
        listing = self.pile.listing
        target = min(max(self.row + by, 0), len(listing) - 1)
        row = listing.row(target) if len(listing) and target != self.row else None
        return self if row is None else self.open(row.id, view)

    def choose(
        self, entity: Entity, concordance: Concordance, view: int, *, anywhere: bool = False
    ) -> ReadingState:
        """Light up a name, and go to its first mention in this article below the pane's top.

        If it has none here, stay here, or go to the first `anywhere`.
        """
        state = self.with_names([entity], concordance)
        here = concordance.count(self.row)
        if anywhere and not here and concordance:
            return state._go_to(concordance[0], view)
        if not here or state.place is not None:
            return state._replace(mark=state.mark if state.place else None)
        ahead = concordance.after(self.row, view - 1)
        if ahead is None or ahead.row != self.row:
            ahead = concordance.after(self.row, -1)
        return self if ahead is None else state._go_to(ahead, view)

    def clear(self) -> ReadingState:
        """Back out one step: forget the chosen name or the query, and the mark."""
        return self.with_query("")._replace(mark=None)

    def jump(self, by: int, seen: Span) -> ReadingState:
        """Go to the next mention (`by` > 0) or the one before, round the whole pile.

        That is the next after the mark; if the mark is not among what is `seen`, the first that
        is seen or comes after it (or the last that is seen or comes before it). Where the places
        of other articles are still being looked up, it goes no further than this one.
        """
        places, row = self.concordance, self.row
        find = places.after if by > 0 else places.before
        place = find(row, self.walked(by, seen))
        if self.held:
            if place is None or place.row != row:
                place = places.after(row, -1) if by > 0 else places.before(row + 1, 0)
            if place is not None and place.row != row:
                return self
        elif place is None and places and places.whole:
            place = places[0 if by > 0 else -1]
        return self if place is None else self._go_to(place, seen.start)

    def hop(self, by: int, seen: Span) -> ReadingState:
        """Go to the next hit in this article, or the one before, round its ends."""
        spans, offset = self.found, self.walked(by, seen)
        if not spans:
            return self
        if by > 0:
            number = bisect_right(spans, offset, key=lambda span: span.start) % len(spans)
        else:
            number = bisect_left(spans, offset, key=lambda span: span.start) - 1
        return self.land(spans[number], seen.start)

    def walked(self, by: int, seen: Span) -> int:
        """The place after which (`by` > 0) or before which one walks on, of what is `seen`."""
        if self.mark is not None and self.mark.overlaps(seen):
            return self.mark.start
        return seen.start - 1 if by > 0 else seen.end

    def with_hold(self, *, held: bool) -> ReadingState:
        """The same place, walks being held to the open article or not."""
        return self._replace(held=held)

    def again(self) -> ReadingState:
        """The same place, shown again if it has gone out of sight."""
        return self._replace(move=self.move + 1)

    def pointed(self, mark: Span) -> ReadingState:
        """The same view, the mark on something that is seen in it."""
        return self._replace(mark=mark)

    def back(self, view: int) -> ReadingState:
        """Undo the last jump, restoring where the pane stood."""
        past = self._still_there(self.past)
        if not past:
            return self
        future = (*self.future, *self._here(view))
        return self._replace(past=past[:-1], future=future)._at(past[-1])

    def forward(self, view: int) -> ReadingState:
        """Redo the jump that `back` undid."""
        future = self._still_there(self.future)
        if not future:
            return self
        past = (*self.past, *self._here(view))
        return self._replace(future=future[:-1], past=past)._at(future[-1])

    def _still_there(self, visits: tuple[Visit, ...]) -> tuple[Visit, ...]:
        """The visits up to the last one to an article that has not gone."""
        while visits and self.pile.listing.find(visits[-1].article) is None:
            visits = visits[:-1]
        return visits

    def _go_to(self, place: Place, view: int) -> ReadingState:
        row = self.pile.listing.row(place.row)
        if row is None:
            return self
        return self._go(Visit(row.id, 0, Span(place.start, place.end)), view)

    def _go(self, visit: Visit, view: int) -> ReadingState:
        past = (*self.past, *self._here(view))[-HISTORY:]
        return self._replace(past=past, future=())._at(visit)

    def _at(self, visit: Visit) -> ReadingState:
        opened = self.opened | {visit.article} if self.is_new(visit.article) else self.opened
        return self._replace(
            article=visit.article,
            top=visit.top,
            mark=visit.mark,
            move=self.move + 1,
            opened=opened,
        )

    def _here(self, view: int) -> tuple[Visit, ...]:
        return () if self.article is None else (Visit(self.article, view, self.mark),)
