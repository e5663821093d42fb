"""What the rules note while they read a page, before the page as a whole decides.

A finding says that the words from `first` up to `last` look like a person, an organisation, or
(kind None) surely neither, such as a place. Findings of the same words are weighed against one
another, so that the clearest occurrence in a document decides for all of them.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tui_reader.model.mention import Kind


class Weight(IntEnum):
    """How much a finding counts; a name needs a guess, or two hints, to be one."""

    HINT = 1
    GUESS = 2
    LIKELY = 4
    SURE = 8


class Finding(NamedTuple):
    """Words ``[first, last)`` of a page, what they seem to name, how surely, and why."""

    first: int
    last: int
    kind: Kind | None
    weight: Weight
    reason: str
