"""Chains that no full name explains: a surname, an acronym; given to somebody only in company.

"Mrs Justice Vane" in one article is the Marta Vane of another if both name the same people or
bodies besides, and no other Vane is named among them. A short form that nothing explains is a name
of its own, as far as its company reaches. The invariant: a surname or an acronym alone joins
nothing, and whatever could be two people's stays nobody's.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.entities import acronyms, first_names
from tui_reader.entities.acronyms import is_acronym
from tui_reader.entities.bearers_of_names import Group
from tui_reader.entities.circles import circles
from tui_reader.entities.folding import fold
from tui_reader.entities.lexicon import lexicon
from tui_reader.entities.surroundings import (
    MARKS_ENOUGH,
    marks_in_part,
    uncommon_surname,
)
from tui_reader.entities.titles import (
    BEFORE_FIRST_NAMES,
    gender,
    gender_of_first_name,
    goes_with_surname,
)
from tui_reader.entities.walks import against
from tui_reader.model.chain import BEARER
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tui_reader.entities.nodes import Node
    from tui_reader.entities.person_names import PersonName
    from tui_reader.entities.surroundings import Surroundings
    from tui_reader.model.appearance import Appearance
    from tui_reader.model.chain import ChainKey

_PARTICLE = 3
NAMES_ENOUGH = 2
"""So many others in common make company for a surname; one is enough for an acronym's letters."""

_NOTHING_SHOWS = "Printed only as “{}”: nothing shows who of that name is meant."


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
    if node.id.kind is Kind.ORGANISATION:
        for letters in acronyms.initials(node.name):
            yield "initials", letters
        return
    name = node.person
    for part in surnames(name):
        yield "family", part
    if name.called:
        yield "called", name.called
    if name.given and not node.is_titled:
        yield "given", name.given
        yield "initial", f"{name.given[:1]} {name.family}"


def surnames(name: PersonName) -> set[str]:
    """All by which somebody may be called as by a surname.

    "Vane" and "Moss Vane" of "Ann Moss Vane"; "Soto" and "Vega" of "Luis Soto Vega", but no middle
    name that is a first name.
    """
    found = {name.family, *(word for word in name.family.split() if len(word) > _PARTICLE)}
    if name.middles and len(last := name.middles[-1]) > _PARTICLE:
        found.add(f"{last} {name.family}")
        if last not in lexicon().given_names:
            found.add(last)
    return found


def keys_of_lone(row: Appearance) -> tuple[tuple[str, ...], ...]:
    """Those of these keys by which a lone chain is looked up."""
    if row.kind is Kind.ORGANISATION:
        return (("initials", row.name),) if is_acronym(row.printed) else ()
    if row.twin:
        return ()
    forms = sorted({row.name, *first_names.long_forms(row.name)})
    by_first_name = tuple(("given", form) for form in forms)
    if _goes_with_first_name(row):
        return by_first_name
    by_surname = (("family", row.name), ("initial", row.name), ("called", row.name))
    if any(map(goes_with_surname, row.said)):
        return by_surname
    return (*by_surname, *by_first_name)


def printed_for(key: tuple[str, ...]) -> frozenset[str]:
    """The lone forms that are looked up by a key."""
    what, name = key
    return frozenset({name}) | (first_names.pet_forms_of(name) if what == "given" else frozenset())


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
    fits = [each for each in possible if not is_somebody_else(row, each.nodes)]
    if len(fits) != 1 or len(fits[0].shared) < NAMES_ENOUGH:
        return None
    with_whom = " and ".join(fits[0].shared[:NAMES_ENOUGH])
    reason = (
        f"“{row.printed}” is taken for {BEARER}, the only one of that {_part(row, fits[0])} whom"
        f" other articles name with {with_whom}."
    )
    return Taken(fits[0].number, reason)


def is_somebody_else(row: Appearance, nodes: Sequence[Node]) -> bool:
    """Whether what is printed beside a short form speaks against the bearer of full names."""
    told = gender(row.said)
    if told is not None and _gender(nodes) not in (None, told):
        return True
    return any(against(row.said, node.said) for node in nodes)


def _part(row: Appearance, whose: Possible) -> str:
    """Which part of somebody's name a short form is."""
    if " " in row.name and any(node.person.family in row.name for node in whose.nodes):
        return "initial and surname" if len(row.name.split()[0]) == 1 else "surname"
    named = any(row.name in node.person.family.split() for node in whose.nodes)
    return "surname" if named else "first name"


def _acronym(row: Appearance, possible: Sequence[Possible]) -> Taken | None:
    """The only body in its company that has those initials."""
    if len(possible) != 1:
        return None
    reason = (
        f"“{row.printed}” is made of the initials of {BEARER}, which other articles name with"
        f" {possible[0].shared[0]}."
    )
    return Taken(possible[0].number, reason)


def is_of_many(row: Appearance) -> bool:
    """Whether a short form of a body is so short an acronym that its company has to say whose."""
    return is_acronym(row.printed) and not acronyms.tells_alone(row.printed)


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
    return row.kind is Kind.PERSON or is_acronym(row.printed)


def company_needed(row: Appearance) -> int:
    """How many names two articles have in common that mean the same by a short form."""
    return NAMES_ENOUGH if row.kind is Kind.PERSON else 1


def groups_of_lone(rows: Sequence[Appearance], around: Mapping[str, Surroundings]) -> list[Group]:
    """The bearers of a short form that nothing explains, as many as there are companies."""
    if rows[0].kind is Kind.ORGANISATION:
        return [alone(circle) for circle in circles(rows, around)]
    by_key = {row.key: row for row in rows}
    parts = [
        part
        for some in _in_company(sorted(rows, key=lambda row: row.key), around)
        for part in ([some] if _may_be_one([by_key[key] for key in some]) else [[k] for k in some])
    ]
    return [alone(part, by_key[part[0]].printed) for part in parts]


def alone(keys: Sequence[ChainKey], printed: str = "") -> Group:
    """Chains of a short form that mean the same; of a person it is said that this is all."""
    doubt = _NOTHING_SHOWS.format(printed) if printed else ""
    return Group(f"unexplained with {keys[0].article} {keys[0].number}", tuple(keys), "", doubt)


def _in_company(
    rows: Sequence[Appearance], around: Mapping[str, Surroundings]
) -> Iterator[list[ChainKey]]:
    """The chains in groups whose articles have enough names in common, directly or not."""
    left = list(rows)
    while left:
        group, left = [left[0]], left[1:]
        for row in group:
            named = around[row.article].named
            near = [
                other
                for other in left
                if len(named & around[other.article].named) >= company_needed(row)
                or _marks_in_common(row, around[row.article], around[other.article]) >= MARKS_ENOUGH
            ]
            group += near
            left = [other for other in left if other not in near]
        yield sorted(row.key for row in group)


def _marks_in_common(row: Appearance, one: Surroundings, two: Surroundings) -> int:
    """How many marks two articles have in common, apart from what the short form itself is."""
    return len((marks_in_part(one) & marks_in_part(two)) - {uncommon_surname(row.name)})


def _may_be_one(rows: Sequence[Appearance]) -> bool:
    """Whether no two of some chains contradict each other."""
    if any(row.twin for row in rows):
        return False
    return not any(against(one.said, two.said) for one, two in combinations(rows, 2))
