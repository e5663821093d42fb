"""Kinsfolk whom an article introduces by their first name alone: "his wife, Anna".

The surname is that of whose kin they are, as far as a title with the gender of the kinship shows:
"Mrs Vane" is Anna where Hugo Vane cannot be. The invariant: nothing but the first name and such a
title is given to them; a surname with a role of its own ("Vane, the goalkeeper") stays open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.entities.coreference.bearers import Bearer
from tui_reader.entities.descriptions import NAMED
from tui_reader.entities.person_names import PersonName
from tui_reader.entities.titles import Gender, gender_of_roles

if TYPE_CHECKING:
    from tui_reader.entities.coreference.bearers import Bearers
    from tui_reader.entities.coreference.drafts import Named
    from tui_reader.entities.coreference.parsing import Parsed

_PRONOUNS = {"his": "he", "her": "she", "their": "", NAMED: ""}
_WHOSE = {"his": Gender.MALE, "her": Gender.FEMALE}


def meet(bearers: Bearers, names: Parsed) -> frozenset[int]:
    """Make those findable who are introduced by kinship and a first name; where each is so."""
    met: set[int] = set()
    for place, (name, parts) in enumerate(names):
        if not _is_introduced(bearers, name, parts):
            continue
        before = names[place - 1][1] if place else None
        whose = _last_named(bearers, before) if before else None
        if whose is None:
            continue
        whose.draft.pronouns |= {_PRONOUNS[name.description.kin]} - {""}
        bearer = Bearer(PersonName(parts.family, (), whose.name.family), kin=True)
        bearer.draft.first_named = name.span.start
        bearer.draft.add(name, "the first name by which the article introduces a kinsman")
        bearers.add(bearer)
        met.add(name.span.start)
    return frozenset(met)


def _is_introduced(bearers: Bearers, name: Named, parts: PersonName) -> bool:
    """Whether a lone first name that nobody has in full follows "his wife" or the like."""
    if parts.given or parts.suffix or name.titles or not name.description.kin:
        return False
    known = bearers.by_given.get(parts.family) or bearers.by_family.get(parts.family)
    return not known and gender_of_roles(name.description.roles) is not None


def _last_named(bearers: Bearers, name: PersonName) -> Bearer | None:
    """Whose name it is that stands right before; None if that is not known."""
    if name.given:
        found = bearers.namesakes.get((name.given, name.family), [])
    else:
        found = bearers.by_family.get(name.family) or bearers.by_given.get(name.family, [])
    return found[0] if len(found) == 1 else None


def is_of_own_name(bearers: Bearers, named: Named, parts: PersonName, before: PersonName) -> bool:
    """Whether a kinsman of whoever is named right before has that very name.

    In "John Vane left. His son, John, stayed" nobody is his own son; the pronoun must agree.
    """
    whose = named.description.kin
    if whose not in _WHOSE and whose != NAMED:
        return False
    short = not parts.given
    if short and before.given:
        known = [b for b in bearers.by_given.get(parts.family, []) if b.name.given == before.given]
    elif not short and (before.given, before.family) == (parts.given, parts.family):
        known = bearers.namesakes.get((parts.given, parts.family), [])
    else:
        return False
    told = {b.told for b in known}
    if whose == NAMED:
        return bool(known)
    return bool(known) and (_WHOSE[whose] in told or (whose == "his" and told == {None}))


def is_parent_of_own_name(
    bearers: Bearers, named: Named, parts: PersonName, before: PersonName
) -> bool:
    """Whether "Vane, the son of Hugo Vane" tells that Hugo is not the Hugo John Vane it is about.

    Somebody who was named by those very words before may be the parent, and is not told apart.
    """
    if not named.naming.parent or before.given or before.family != parts.family:
        return False
    known = bearers.namesakes.get((parts.given, parts.family), [])
    return bool(known) and all(bearer.name != parts for bearer in known)
