"""Regular expressions tried on one text after the other, for no longer than a reader waits.

The invariant: however a pattern is made, it takes no more than its time: a text on which it takes
too long is passed over, and when all the time is used up, that is said.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from tui_reader.model.article import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

ALL_SECONDS = 1.0
SECONDS = 0.25
MOST_SPANS = 2000


@dataclass
class Patterns:
    """Some patterns that are all to be found, and the time there is for it.

    Case is looked at only where a pattern has a capital letter. `passed_over` counts the texts on
    which a pattern took too long.
    """

    texts: Sequence[str]
    all_seconds: float = ALL_SECONDS
    passed_over: int = 0
    _until: float = field(init=False)

    def __post_init__(self) -> None:
        import regex

        self._until = time.monotonic() + self.all_seconds
        self._compiled = [
            regex.compile(text, 0 if any(map(str.isupper, text)) else regex.IGNORECASE)
            for text in self.texts
        ]

    @property
    def out_of_time(self) -> bool:
        """Whether all the time is used up."""
        return time.monotonic() > self._until

    def spans(self, text: str) -> tuple[Span, ...]:
        """Where the patterns are in `text`, in order; none if one of them is not, or takes long."""
        found: set[Span] = set()
        for pattern in self._compiled:
            left = min(SECONDS, max(self._until - time.monotonic(), 0.001))
            try:
                matches = islice(pattern.finditer(text, timeout=left), MOST_SPANS)
                spans = [Span(*match.span()) for match in matches if match.end() > match.start()]
            except TimeoutError:
                self.passed_over += 1
                return ()
            if not spans:
                return ()
            found.update(spans)
        return tuple(_apart(sorted(found)))


def _apart(spans: Sequence[Span]) -> list[Span]:
    """Those of `spans` that overlap none before them."""
    kept: list[Span] = []
    for span in spans:
        if not kept or not span.overlaps(kept[-1]):
            kept.append(span)
    return kept
