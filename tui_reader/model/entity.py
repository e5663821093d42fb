"""Entities: the people and organisations, each under all the names the press gives it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui_reader.model.mention import Kind


@dataclass(frozen=True, slots=True)
class Alias:
    """One form of a name as it is printed, and how many mentions have it."""

    text: str
    mentions: int


@dataclass(frozen=True, slots=True)
class Entity:
    """A person or organisation.

    `id` is derived from kind and name alone, so it is the same on every run and machine;
    `aliases` are sorted by frequency, then alphabetically, and include `name` if it is printed
    anywhere; `reasons` are the sentences that say why articles were joined under this entity.
    """

    id: str
    name: str
    kind: Kind
    mentions: int
    articles: int
    aliases: tuple[Alias, ...] = ()
    reasons: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """The name; with its number, where it is the second or a later bearer of that name."""
        return _label(self.id, self.name)


@dataclass(frozen=True, slots=True)
class EntityRow:
    """What a list shows of an entity: everything but its aliases and reasons.

    One that is `lone` is known by a part of a name only: a surname, a first name, an acronym.
    """

    id: str
    name: str
    kind: Kind
    mentions: int
    articles: int
    lone: bool = False

    @property
    def label(self) -> str:
        """The name; with its number, where it is the second or a later bearer of that name."""
        return _label(self.id, self.name)


def _label(entity_id: str, name: str) -> str:
    _, _, number = entity_id.rpartition("~")
    return f"{name} ({number})" if number.isdigit() else name
