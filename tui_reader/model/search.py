"""What a search finds: hits in three groups, exact before fuzzy, each with what matched."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui_reader.model.article import Span


class Group(StrEnum):
    """Where a hit was found."""

    NAME = "name"
    ARTICLE = "article"
    PASSAGE = "passage"


@dataclass(frozen=True, slots=True)
class Hit:
    """One answer to a query.

    `label` is the line to show and `marks` are the spans of it that matched; `exact` is false
    where letters had to be forgiven. Articles and passages say which `article` to open, passages
    also at which ``[start, end)`` of its text; names say which `entity_id` to choose. `score` runs
    from 0 to 100 and orders hits within a group.
    """

    group: Group
    label: str
    detail: str
    exact: bool
    score: float
    marks: tuple[Span, ...] = ()
    article: str | None = None
    start: int | None = None
    end: int | None = None
    entity_id: str | None = None


@dataclass(frozen=True, slots=True)
class SearchResults:
    """The hits of one `query`, groups in the order to show them, best first within each.

    `remark` is a sentence on what could not be done as it was asked: a mistake in the query, of
    which only the words were looked for then, or work that would have taken too long; "" if none.
    Of results that are not `whole`, these hits come first whatever else is found.
    """

    query: str
    hits: tuple[Hit, ...] = ()
    remark: str = ""
    whole: bool = True

    def group(self, group: Group) -> tuple[Hit, ...]:
        """The hits of one group, best first."""
        return tuple(hit for hit in self.hits if hit.group is group)
