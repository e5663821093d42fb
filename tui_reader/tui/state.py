"""Where the reader is, as one frozen value, and every move as a pure function on it.

The screen holds one `ReadingState`; panes are told of each new one and draw what it says. Nothing
here knows Textual, a database or a clock, so a whole reading session can be played in a test.
The invariant: `mark`, when set, is a span of the text of `article`, and `move` grows exactly when
the text pane must show another place; anything else that changes leaves the view where it is.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from tui_reader.model.article import Span
from tui_reader.model.concordance import Concordance, Place

if TYPE_CHECKING:
    from tui_reader.model.article import ArticleRow, Problem
    from tui_reader.model.entity import Entity

HISTORY = 200
"""How many jumps back are remembered."""


class Scope(StrEnum):
    """Which names the sidebar lists."""

    ARTICLE = "this article"
    ALL = "all articles"


@dataclass(frozen=True, slots=True, eq=False)
class Pile:
    """The articles in reading order, what could not be read, and where each article stands.

    Piles are compared by identity: each new state is compared with the one before it on the
    screen's thread, and a pile may hold a hundred thousand rows.
    """

    rows: tuple[ArticleRow, ...] = ()
    problems: tuple[Problem, ...] = ()
    positions: dict[str, int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        positions = {row.id: number for number, row in enumerate(self.rows)}
        object.__setattr__(self, "positions", positions)


@dataclass(frozen=True, slots=True)
class Visit:
    """A place to come back to: an article, the character at the top of the pane, and the mark."""

    article: str
    top: int
    mark: Span | None


@dataclass(frozen=True, slots=True)
class ReadingState:
    """The open `article`, the `mark` one stands on, the chosen `entity`, and the way here.

    The rows of `concordance` are rows of `pile`: the two are only ever renewed together.
    """

    pile: Pile = field(default_factory=Pile)
    article: str | None = None
    top: int = 0
    mark: Span | None = None
    entity: Entity | None = None
    concordance: Concordance = field(default_factory=Concordance)
    scope: Scope = Scope.ARTICLE
    past: tuple[Visit, ...] = ()
    future: tuple[Visit, ...] = ()
    move: int = 0

    @property
    def row(self) -> int:
        """The open article's position in the pile, or -1."""
        return -1 if self.article is None else self.pile.positions.get(self.article, -1)

    @property
    def place(self) -> Place | None:
        """The mark as a place of the concordance, if it is one."""
        if self.mark is None:
            return None
        place = Place(self.row, *self.mark)
        return place if self.concordance.position(place) != (0, 0) else None

    def with_pile(self, pile: Pile, *, stay: bool = True) -> ReadingState:
        """The same place in a new pile; the first article if that is gone, or need not `stay`."""
        state = replace(self, pile=pile)
        if state.row == 0 or (state.row > 0 and stay):
            return state
        first = pile.rows[0].id if pile.rows else None
        return replace(state, article=first, top=0, mark=None, move=self.move + 1)

    def with_name(self, entity: Entity | None, concordance: Concordance) -> ReadingState:
        """The same place, with the chosen name and its places as they are known now."""
        return replace(self, entity=entity, concordance=concordance)

    def with_scope(self, scope: Scope) -> ReadingState:
        """The same place, with the names of another scope listed."""
        return replace(self, scope=scope)

    def open(self, article: str, view: int, mark: Span | None = None) -> ReadingState:
        """Go to an article, at its top or at `mark`; `view` is the top character being left."""
        return self._go(Visit(article, 0, mark), view)

    def step(self, by: int, view: int) -> ReadingState:
        """Go `by` articles down the list (up if negative), stopping at its ends."""
        rows = self.pile.rows
        target = min(max(self.row + by, 0), len(rows) - 1)
        if not rows or target == self.row:
            return self
        return self.open(rows[target].id, view)

    def choose(
        self, entity: Entity, concordance: Concordance, view: int, *, anywhere: bool = False
    ) -> ReadingState:
        """Light up a name, and go to its first mention in this article below the pane's top.

        If it has none here, stay here, or go to the first `anywhere`.
        """
        state = replace(self, entity=entity, concordance=concordance)
        here = concordance.within(self.row)
        if anywhere and not here and concordance.places:
            return state._go_to(concordance.places[0], view)
        if not here or state.place is not None:
            return replace(state, mark=state.mark if state.place else None)
        ahead = [place for place in here if place.start >= view]
        return state._go_to(ahead[0] if ahead else here[0], view)

    def clear(self) -> ReadingState:
        """Back out one step: forget the chosen name, else the mark."""
        return replace(self, entity=None, concordance=Concordance(), mark=None)

    def jump(self, by: int, seen: Span) -> ReadingState:
        """Go to the next mention (`by` > 0) or the one before, round the whole pile.

        That is the next after the mark; if the mark is not among what is `seen`, the first that
        is seen or comes after it (or the last that is seen or comes before it).
        """
        places, view = self.concordance.places, seen.start
        if not places:
            return self
        if self.mark is not None and self.mark.overlaps(seen):
            offset = self.mark.start
        else:
            offset = seen.start - 1 if by > 0 else seen.end
        if by > 0:
            place = self.concordance.after(self.row, offset) or places[0]
        else:
            place = self.concordance.before(self.row, offset) or places[-1]
        return self._go_to(place, view)

    def back(self, view: int) -> ReadingState:
        """Undo the last jump, restoring where the pane stood."""
        past = self._still_there(self.past)
        if not past:
            return self
        future = (*self.future, *self._here(view))
        return replace(self, past=past[:-1], future=future)._at(past[-1])

    def forward(self, view: int) -> ReadingState:
        """Redo the jump that `back` undid."""
        future = self._still_there(self.future)
        if not future:
            return self
        past = (*self.past, *self._here(view))
        return replace(self, future=future[:-1], past=past)._at(future[-1])

    def _still_there(self, visits: tuple[Visit, ...]) -> tuple[Visit, ...]:
        return tuple(visit for visit in visits if visit.article in self.pile.positions)

    def _go_to(self, place: Place, view: int) -> ReadingState:
        article = self.pile.rows[place.row].id
        return self._go(Visit(article, 0, Span(place.start, place.end)), view)

    def _go(self, visit: Visit, view: int) -> ReadingState:
        past = (*self.past, *self._here(view))[-HISTORY:]
        return replace(self, past=past, future=())._at(visit)

    def _at(self, visit: Visit) -> ReadingState:
        place = {"article": visit.article, "top": visit.top, "mark": visit.mark}
        return replace(self, **place, move=self.move + 1)  # type: ignore[arg-type]

    def _here(self, view: int) -> tuple[Visit, ...]:
        return () if self.article is None else (Visit(self.article, view, self.mark),)
