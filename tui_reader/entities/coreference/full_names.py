"""Full names of one article, each given to the person who has it.

Two people of one full name are told apart by titles, ages, what else is said of them, and by the
words "no relation". The invariant: where several of that name fit, none of them gets it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.entities import person_names
from tui_reader.entities.coreference.bearers import CROWD, Bearer
from tui_reader.entities.coreference.drafts import IN_FULL
from tui_reader.entities.descriptions import contradiction, telling
from tui_reader.entities.misspelling import is_misspelling
from tui_reader.entities.person_names import Likeness, likeness

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui_reader.entities.coreference.bearers import Bearers
    from tui_reader.entities.coreference.drafts import Named
    from tui_reader.entities.person_names import PersonName


def place_full(
    bearers: Bearers, named: Named, parts: PersonName, called: Bearer | None = None
) -> list[Bearer]:
    """Give a full name to the person who has it, or to a new one; the several it may be, if so.

    `called` is who is said to be called so, if anybody is.
    """
    namesakes = bearers.namesakes.get((parts.given, parts.family), [])
    possible = _telling_one(namesakes, named, parts) if len(namesakes) > 1 else []
    if len(possible) > 1:
        return possible
    for bearer in possible or _sharing(bearers, parts):
        why = _same_person(bearer, named, parts)
        if why is not None:
            bearer.draft.add(named, why, full=True)
            if not why.endswith("misspelt"):
                bearers.learn(bearer, parts)
            _note_nickname(bearers, bearer, named)
            return []
    if called is not None:
        called.draft.add(named, f"what {called.draft.name()} is said to be called", full=True)
        bearers.called_before(called, parts)
        return []
    if named.description.former and (whose := _renamed(bearers, parts)) is not None:
        whose.draft.add(named, f"what {whose.draft.name()} is said to have been called", full=True)
        bearers.called_before(whose, parts)
        return []
    bearer = Bearer(parts)
    bearer.draft.add(named, IN_FULL, full=True)
    bearers.add(bearer)
    _note_nickname(bearers, bearer, named)
    return []


def _note_nickname(bearers: Bearers, bearer: Bearer, named: Named) -> None:
    """Remember the nickname that is printed inside a name."""
    if nickname := person_names.nickname_inside(named.surface):
        bearers.nickname(bearer, nickname)


def _renamed(bearers: Bearers, parts: PersonName) -> Bearer | None:
    """The only person of that first name, who may have had another surname; None if there are two.

    Nobody is renamed from "Jr", nor from a name that was given to somebody before.
    """
    same = bearers.by_given.get(parts.given, [])
    if len(same) != 1 or parts.suffix or bearers.by_name.get(parts):
        return None
    return same[0] if same[0].name.given == parts.given else None


def _telling_one(namesakes: list[Bearer], named: Named, parts: PersonName) -> list[Bearer]:
    """Which of several people of one name can be meant: by generation, then by what is said."""
    fits = [b for b in namesakes if _same_person(b, named, parts) is not None]
    fits = [b for b in fits if b.name.suffix == parts.suffix] or fits
    known = [b for b in fits if telling(named.said) & b.marks]
    return known if len(known) == 1 else fits


def _sharing(bearers: Bearers, parts: PersonName) -> Iterable[Bearer]:
    """Those who share the surname or the first name, closest first."""
    yield from bearers.by_name.get(parts, [])
    for group in (bearers.by_family.get(parts.family, []), bearers.by_given.get(parts.given, [])):
        if len(group) <= CROWD:
            yield from sorted(group, key=lambda bearer: bearer.name.given != parts.given)


def _same_person(bearer: Bearer, named: Named, parts: PersonName) -> str | None:
    """Why a full name is that of `bearer`, as a clause; None if it is not."""
    known = bearer.name
    if named.description.unrelated or parts.suffix not in {"", known.suffix}:
        return None
    if contradiction(named.said, bearer.draft.said):
        return None
    if known.family == parts.family and person_names.middles_agree(known, parts):
        alike = likeness(known.given, parts.given)
        if alike is Likeness.SAME:
            return IN_FULL if known == parts else f"{_whose(bearer)}, with more of it or less"
        if parts.given in bearer.nicknames:
            return f"{_whose(bearer)}, by the nickname printed inside it"
        if alike is Likeness.NICKNAME:
            other = f"“{_capital(parts.given)}” being another form of “{_capital(known.given)}”"
            return f"{_whose(bearer)}, {other}"
    if known.given == parts.given and _surnames_left_out(known, parts):
        return f"{_whose(bearer)}, with more of the surname or less"
    return f"{_whose(bearer)}, misspelt" if _misspelt(known, parts) else None


def _surnames_left_out(known: PersonName, parts: PersonName) -> bool:
    """Whether one of the two has another surname beside what the other has: "Marsh-Poole"."""
    return known.family != parts.family and person_names.within(
        person_names.without_hyphens(known), person_names.without_hyphens(parts)
    )


def _whose(bearer: Bearer) -> str:
    return f"the name of {bearer.draft.name()}"


def _capital(given: str) -> str:
    """A folded first name as it is printed."""
    return given.title()


def _misspelt(known: PersonName, parts: PersonName) -> bool:
    """Whether two full names are one, a letter or two gone wrong in one part of it."""
    if known.given == parts.given:
        return is_misspelling(known.last_word, parts.last_word)
    return known.family == parts.family and person_names.misspelt_given(known.given, parts.given)
