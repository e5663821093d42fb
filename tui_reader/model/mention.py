"""Mentions: the places where an article names a person or an organisation."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a name is the name of."""

    PERSON = "person"
    ORGANISATION = "organisation"


class Via(StrEnum):
    """How a mention refers: by name, by role ("the commissioner"), or by noun ("the force")."""

    NAME = "name"
    ROLE = "role"
    NOUN = "noun"


@dataclass(frozen=True, slots=True)
class Mention:
    """One occurrence in one article; ``article.text[start:end] == surface``.

    `entity_id` is None where it is not sure who is meant; `reason` says why it was taken for a
    name and `belonging` why it is its entity's (or nobody's), each in a clause.
    """

    article: str
    start: int
    end: int
    surface: str
    kind: Kind
    entity_id: str | None
    via: Via = Via.NAME
    reason: str = ""
    belonging: str = ""
