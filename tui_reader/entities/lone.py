"""Chains that no full name explains: a surname, an acronym; given to somebody only in company.

"Mrs Justice Vane" in one article is the Marta Vane of another if both name the same people or
bodies besides, and no other Vane is named among them. A short form that nothing explains is a name
of its own, as far as its company reaches. The invariant: a surname or an acronym alone joins
nothing, and whatever could be two people's stays nobody's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui_reader.entities import organisation_names
from tui_reader.entities.bearers_of_names import Group
from tui_reader.entities.folding import fold
from tui_reader.entities.organisation_names import is_acronym
from tui_reader.entities.surroundings import circles
from tui_reader.entities.titles import BEFORE_FIRST_NAMES, gender, gender_of_first_name
from tui_reader.entities.walks import against
from tui_reader.model.chain import BEARER
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tui_reader.entities.nodes import Node
    from tui_reader.entities.surroundings import Surroundings
    from tui_reader.model.appearance import Appearance

_ENOUGH = 2
"""So many others in common make company for a surname; one is enough for an acronym's letters."""


class Possible(NamedTuple):
    """Somebody who may be meant: a number to tell by, the names, and the company in common."""

    number: int
    nodes: Sequence[Node]
    shared: Sequence[str]


class Taken(NamedTuple):
    """Whom a lone chain is given to, and why: a sentence with `BEARER` in it."""

    number: int
    reason: str


def lone_keys(node: Node) -> Iterator[tuple[str, ...]]:
    """What the lone forms are that a bearer of that name may be meant by."""
    if node.lone:
        return
    if node.id.kind is Kind.PERSON:
        yield "family", node.person.family
        if node.person.given:
            yield "given", node.person.given
    else:
        for letters in organisation_names.initials(node.name):
            yield "initials", letters


def lone_key(row: Appearance) -> tuple[str, ...] | None:
    """The one of those keys by which a lone chain is looked up; None if it is by none."""
    if row.kind is Kind.ORGANISATION:
        return ("initials", row.name) if is_acronym(row.printed) else None
    if row.twin:
        return None
    return "given" if _goes_with_first_name(row) else "family", row.name


def _goes_with_first_name(row: Appearance) -> bool:
    """Whether "Sir" or the like stands before it, as before first names."""
    return any(fold(title) in BEFORE_FIRST_NAMES for title in row.said)


def explained(row: Appearance, possible: Sequence[Possible]) -> Taken | None:
    """Whom a lone chain is given to, of those in its company; None if to nobody."""
    if row.kind is Kind.ORGANISATION:
        return _acronym(row, possible)
    return _surname(row, possible)


def _surname(row: Appearance, possible: Sequence[Possible]) -> Taken | None:
    """The only bearer in its company, if no title speaks against it."""
    told = gender(row.said)
    fits = [
        each
        for each in possible
        if (told is None or _gender(each.nodes) in (None, told))
        and not any(against(row.said, node.said) for node in each.nodes)
    ]
    if len(fits) != 1 or len(fits[0].shared) < _ENOUGH:
        return None
    with_whom = " and ".join(fits[0].shared[:_ENOUGH])
    part = "first name" if _goes_with_first_name(row) else "surname"
    reason = (
        f"“{row.printed}” is taken for {BEARER}, the only one of that {part} whom"
        f" other articles name with {with_whom}."
    )
    return Taken(fits[0].number, reason)


def _acronym(row: Appearance, possible: Sequence[Possible]) -> Taken | None:
    """The only body in its company that has those initials."""
    if len(possible) != 1:
        return None
    reason = (
        f"“{row.printed}” is made of the initials of {BEARER}, which other articles name with"
        f" {possible[0].shared[0]}."
    )
    return Taken(possible[0].number, reason)


def stands_for(row: Appearance) -> str:
    """Why a short form is a body's that alone is called so in the whole pile."""
    return f"Elsewhere here “{row.printed}” stands for {BEARER}, and for nothing else."


def _gender(nodes: Sequence[Node]) -> object:
    """The gender that titles or first names tell of a bearer, if they tell one."""
    for node in nodes:
        if told := gender(node.said) or gender_of_first_name(node.person.given):
            return told
    return None


def may_be_its_own(row: Appearance) -> bool:
    """Whether a short form that nothing explains is a name of its own."""
    return row.kind is Kind.ORGANISATION and is_acronym(row.printed)


def groups_of_lone(rows: Sequence[Appearance], around: Mapping[str, Surroundings]) -> list[Group]:
    """The bearers of a short form that nothing explains, as many as there are companies."""
    return [
        Group(f"unexplained with {circle[0].article} {circle[0].number}", circle, "")
        for circle in circles(rows, around)
    ]
