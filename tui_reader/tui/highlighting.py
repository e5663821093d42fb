"""Which style each stretch of a line has: data for the text pane to draw.

The invariant: the runs of a line cover exactly ``[start, end)``, in order, without gaps.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

from tui_reader.model.mention import Kind
from tui_reader.model.structure import PLAIN
from tui_reader.tui.emphasis import LIT, Emphasis, Look, Run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.model.article import Span
    from tui_reader.model.mention import Mention


Stretch = TypeVar("Stretch", "Mention", "Span")

_NO_EMPHASIS = Emphasis(PLAIN)


@dataclass(frozen=True, slots=True)
class Highlights:
    """Everything that colours one article: its mentions, its furniture, what is chosen."""

    mentions: tuple[Mention, ...] = ()
    furniture: tuple[Span, ...] = ()
    chosen: str | None = None
    mark: Span | None = None
    emphasis: Emphasis = _NO_EMPHASIS
    found: tuple[Span, ...] = ()
    picked: Span | None = None
    also: tuple[str, ...] = ()

    def runs(self, start: int, end: int) -> list[Run]:
        """The runs of ``[start, end)``: how it is set, furniture, names, the chosen, the mark."""
        layers = self.emphasis.touching(start, end)
        layers += (Run(*span, (Look.FURNITURE,)) for span in _touching(self.furniture, start, end))
        layers += (self._of(mention) for mention in self.within(start, end))
        layers += (Run(*span, (Look.FOUND,)) for span in _touching(self.found, start, end))
        if self.picked is not None and self.picked.start < end and start < self.picked.end:
            layers.append(Run(*self.picked, (Look.PICKED,)))
        if self.mark is not None and self.mark.start < end and start < self.mark.end:
            layers.append(Run(*self.mark, (Look.CURRENT,)))
        return _flatten(start, end, layers)

    def within(self, start: int, end: int) -> Sequence[Mention]:
        """The mentions that touch ``[start, end)``."""
        return _touching(self.mentions, start, end)

    def at(self, offset: int) -> Mention | None:
        """The mention that covers `offset`."""
        found = self.within(offset, offset + 1)
        return found[0] if found else None

    def chosen_mentions(self) -> list[Mention]:
        """The mentions of the names that are chosen."""
        ids = self._ids
        return [m for m in self.mentions if m.entity_id is not None and m.entity_id in ids]

    @property
    def _ids(self) -> tuple[str, ...]:
        """The ids of the names that are chosen."""
        return () if self.chosen is None else (self.chosen, *self.also)

    def _of(self, mention: Mention) -> Run:
        kind = Look.PERSON if mention.kind is Kind.PERSON else Look.ORGANISATION
        if mention.entity_id is None:
            return Run(mention.start, mention.end, (Look.UNSURE,))
        ids = self._ids
        lit = (LIT[ids.index(mention.entity_id)],) if mention.entity_id in ids else ()
        return Run(mention.start, mention.end, (kind, *lit))


def _touching(spans: Sequence[Stretch], start: int, end: int) -> Sequence[Stretch]:
    """Those of `spans`, which are sorted, that touch ``[start, end)``."""
    first = bisect_right(spans, start, key=lambda span: span.end)
    last = bisect_left(spans, end, key=lambda span: span.start)
    return spans[first:last]


def _flatten(start: int, end: int, layers: Sequence[Run]) -> list[Run]:
    """Cut ``[start, end)`` at every edge and stack the looks that cover each piece."""
    edges = {start, end}
    for layer in layers:
        edges.update(edge for edge in layer[:2] if start < edge < end)
    cuts = sorted(edges)
    return [
        Run(a, b, tuple(look for x, y, looks in layers if x <= a and b <= y for look in looks))
        for a, b in pairwise(cuts)
    ]
