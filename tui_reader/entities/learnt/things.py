"""Things that are called as bodies are: operations, ships, seats in parliament, works, posts.

They stand in capitals and act in sentences ("Operation Thistle has ended", "the Grampus sank"), so
by likeness they are bodies; a word inside the name or beside it tells what they are. The invariant:
only a few words on either side are read; of a name that readers know it is told only that it is
one of what is made under it, "a Biro", or where people stand.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from tui_reader.entities.learnt import things_beside, things_by_name, things_made
from tui_reader.entities.lexicon import lexicon
from tui_reader.entities.rules.known import known_end

if TYPE_CHECKING:
    from tui_reader.entities.rules.findings import Finding
    from tui_reader.entities.rules.page import Page

_TOLD = (*things_by_name.TOLD, *things_beside.TOLD, *things_made.TOLD)
_TOLD_OF_ALL = (
    things_made.is_one,
    things_by_name.is_common,
    things_by_name.is_before_somebody,
    things_beside.is_ground,
)


def is_thing(page: Page, finding: Finding) -> bool:
    """Whether what was found as a body is a thing, a post or a place by the words about it."""
    if any(told(page, finding) for told in _TOLD_OF_ALL):
        return True
    return not is_built(page, finding) and any(told(page, finding) for told in _TOLD)


def is_built(page: Page, finding: Finding) -> bool:
    """Whether readers know the name, or it ends as bodies' names do."""
    if known_end(page, finding.first) == finding.last:
        return True
    return finding.last - finding.first > 1 and page.low(finding.last - 1) in _heads_of_bodies()


@cache
def _heads_of_bodies() -> frozenset[str]:
    """The words that bodies' names are built round and the names of things are not."""
    return lexicon().strong_heads - things_by_name.NO_HEADS
