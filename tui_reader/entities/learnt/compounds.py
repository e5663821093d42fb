"""Names at the front of a compound: "a Labour-led council", "the BBC-backed plan".

A page keeps such a compound as one word, in which no name could stand. The invariant: only what the
model was sure of is taken, and only before words that say what somebody did or has.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui_reader.entities.recogniser import NameSpan
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.entities.learnt.repair import Found

_DONE = re.compile(
    r"[-\u2010\u2011](?:led|run|backed|owned|funded|controlled|sponsored|appointed|affiliated|aligned"
    r"|trained|supported|approved|commissioned|operated|managed|held|listed|linked|branded|built"
    r"|made|supplied|dominated|supporting|era)\b"
)
_KINDS = {"PER": Kind.PERSON, "ORG": Kind.ORGANISATION}
_SURE = 0.75


def compounds(text: str, names: Sequence[Found]) -> list[NameSpan]:
    """The names that stand before a hyphen and such a word."""
    return [
        NameSpan(name.start, name.end, _KINDS[name.type], "a name before a hyphen")
        for name in names
        if name.type in _KINDS and name.sureness >= _SURE and _DONE.match(text, name.end)
    ]
