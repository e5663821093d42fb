"""Laws and grounds with bodies' words in their names: "the Health and Care Act".

Their first words may name a body elsewhere on the page, and name none here. The invariant: only
what runs up to the law's last word in capitals, and small words between these, is a part of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.entities.rules.tokens import Case
from tui_reader.entities.word_sets import word_set

if TYPE_CHECKING:
    from tui_reader.entities.rules.page import Page

_HEADS = word_set("act bill measure obligation arena stadium tattoo")
_JOINTS = word_set("and of at for in")
_LONGEST = 8


def in_laws(page: Page) -> frozenset[int]:
    """The words of laws and grounds, by position."""
    low, tokens = page.columns.low, page.tokens
    heads = (
        place
        for place in page.columns.capitals
        if low[place] in _HEADS
        and tokens[place].case is Case.CAPITAL
        and not (page.joined(place + 1) and page.is_name_like(place + 1))  # "Bill Fenn"
    )
    return frozenset(word for head in heads for word in range(_start(page, head), head + 1))


def _start(page: Page, head: int) -> int:
    """Where the name that ends with `head` begins; `head` itself if nothing stands before it."""
    start = head
    for before in range(head - 1, max(-1, head - 1 - _LONGEST), -1):
        token = page.tokens[before]
        if not page.joined(before + 1) or token.possessive:
            break
        if token.case is Case.CAPITAL:
            start = before
        elif token.low not in _JOINTS:
            break
    return start
