"""Which articles are meant, as conditions on their rows that can be put together.

The invariant: a condition's statement is made of constants and question marks, and has a value for
each of them. Conditions speak of the table `article`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui_reader.store.places import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


class Condition(NamedTuple):
    """Something that is true of some articles."""

    sql: str
    values: tuple[object, ...] = ()


ALWAYS = Condition("TRUE")
NEVER = Condition("FALSE")


def text_matches(expression: str) -> Condition:
    """Articles whose text matches."""
    among = "SELECT rowid FROM passage WHERE passage MATCH ?"
    return Condition(f"article.content IN ({among})", (expression,))


def headline_matches(expression: str) -> Condition:
    """Articles whose title, source and date match."""
    among = f"SELECT rowid & {NUMBERS} FROM headline WHERE headline MATCH ?"
    return Condition(f"article.id IN ({among})", (expression,))


def names_any(entities: Collection[int]) -> Condition:
    """Articles that name one of the entities of these row numbers."""
    if not entities:
        return NEVER
    among = f"SELECT article FROM membership WHERE entity IN ({_marks(entities)})"
    return Condition(f"article.id IN ({among})", tuple(entities))


def from_any(sources: Collection[str]) -> Condition:
    """Articles from one of these sources."""
    if not sources:
        return NEVER
    return Condition(f"article.source IN ({_marks(sources)})", tuple(sources))


def dated(first: str | None, end: str | None) -> Condition:
    """Articles of the days from `first` on and before `end`, where these are given."""
    parts = []
    if first is not None:
        parts.append(Condition("article.date >= ?", (first,)))
    if end is not None:
        parts.append(Condition("article.date < ?", (end,)))
    return all_of(parts)


def negated(condition: Condition) -> Condition:
    """Articles of which it is not true, or not known."""
    return Condition(f"NOT ifnull({condition.sql}, FALSE)", condition.values)


def all_of(conditions: Sequence[Condition]) -> Condition:
    """Articles of which all of it is true."""
    return _together(" AND ", conditions) if conditions else ALWAYS


def any_of(conditions: Sequence[Condition]) -> Condition:
    """Articles of which any of it is true."""
    return _together(" OR ", conditions) if conditions else NEVER


def _together(word: str, conditions: Sequence[Condition]) -> Condition:
    sql = word.join(condition.sql for condition in conditions)
    return Condition(f"({sql})", tuple(value for one in conditions for value in one.values))


def _marks(values: Collection[object]) -> str:
    return ", ".join("?" * len(values))
