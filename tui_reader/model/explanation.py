"""Why a name is whose it is: everything the index can say for and against one bearer.

An explanation is data alone. What it counts are mentions, grouped so that a name printed four
hundred times for three reasons is three groups; clauses begin in lower case and have no full stop.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tui_reader.model.entity import Entity
    from tui_reader.model.mention import Kind, Mention


@dataclass(frozen=True, slots=True)
class AliasReason:
    """One form of a name and one clause `why` it is whose it is, with how often that holds.

    `first` is the first such mention in reading order.
    """

    text: str
    why: str
    mentions: int
    articles: int
    first: Mention


class KeptApart(NamedTuple):
    """Somebody of a like name who was not joined, as listed by `label`, and why."""

    entity_id: str
    label: str
    mentions: int
    reason: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why each mention, alias and article belongs to one bearer, and what does not.

    Without an `entity` it is about a form that nobody is surely meant by. `said` is what is printed
    beside the name, most often first; `joined` and `doubts` are sentences about the articles;
    `possible` are mentions that belong to nobody and could be this bearer's. `mentions` are all
    that were looked at, those of one article if the question was about one.
    """

    label: str
    kind: Kind
    entity: Entity | None
    aliases: tuple[AliasReason, ...]
    articles: tuple[str, ...]
    said: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    apart: tuple[KeptApart, ...] = ()
    possible: tuple[AliasReason, ...] = ()
    mentions: tuple[Mention, ...] = field(default=(), repr=False)
