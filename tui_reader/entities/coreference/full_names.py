"""Full names of one article, each given to the person who has it.

Two people of one full name are told apart by titles, ages, generations, what else is said of them,
and by the words beside the name ("also", "the other", "no relation"). The invariant: where several
of that name fit, none of them gets it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.entities import first_names, person_names
from tui_reader.entities.coreference.bearers import CROWD, Bearer
from tui_reader.entities.coreference.drafts import IN_FULL
from tui_reader.entities.coreference.sentences_around import is_about
from tui_reader.entities.descriptions import contradiction, telling
from tui_reader.entities.first_names import Likeness, likeness
from tui_reader.entities.misspelling import is_misspelling
from tui_reader.entities.namings import Another
from tui_reader.entities.walks import walk_of_epithet

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui_reader.entities.coreference.bearers import Bearers
    from tui_reader.entities.coreference.drafts import Named
    from tui_reader.entities.person_names import PersonName


class Full(NamedTuple):
    """A full name to be placed.

    `called` is who is said to be called so, if anybody is; `another` how the words beside it set
    it apart from what was printed before; `subject` whom the words before it are about.
    """

    named: Named
    parts: PersonName
    called: Bearer | None = None
    another: Another = Another.NO
    subject: Bearer | None = None


def place_full(bearers: Bearers, full: Full) -> list[Bearer]:
    """Give a full name to the person who has it, or to a new one; the several it may be, if so."""
    named, parts = full.named, full.parts
    if full.another is not Another.NO:
        _place_new(bearers, named, parts, full.another)
        return []
    namesakes = bearers.namesakes.get((parts.given, parts.family), [])
    possible = _telling_one(namesakes, named, parts) if len(namesakes) > 1 else []
    if len(possible) > 1:
        return possible
    for bearer in possible or _sharing(bearers, parts):
        why = _same_person(bearer, named, parts)
        if why is not None:
            misspelt = why.endswith("misspelt")
            known = bearer.draft.name() if misspelt else named.name
            is_known = known == named.name and named.name in bearer.draft.full_names
            bearer.draft.add(named, IN_FULL if is_known else why, full=True)
            if not misspelt:
                bearers.learn(bearer, parts)
            _note_nickname(bearers, bearer, named)
            return []
    return _place_otherwise(bearers, full)


def _place_otherwise(bearers: Bearers, full: Full) -> list[Bearer]:
    """Give a name that nobody has so far to whom the words beside it speak of, or to a new one."""
    named, parts = full.named, full.parts
    if full.called is not None:
        _add_as(bearers, full.called, full, "said to be called")
        return []
    if named.naming.former and (whose := _renamed(bearers, full)) is not None:
        _add_as(bearers, whose, full, "said to have been called")
        return []
    if len(initialled := _initialled(bearers, parts)) == 1:
        why = f"{_whose(initialled[0])}, with initials for first names"
        initialled[0].draft.add(named, why, full=True)
        bearers.nickname(initialled[0], "".join((parts.given, *parts.middles)))  # "AJ"
        return []
    if (whose := _addressed(bearers, named, parts)) is not None:
        whose.draft.add(named, f"the first name of {whose.draft.name()}, and a father's", full=True)
        return []
    if not initialled:
        _place_new(bearers, named, parts)
    return initialled


def _place_new(
    bearers: Bearers, named: Named, parts: PersonName, another: Another = Another.NO
) -> None:
    """Make somebody of a name."""
    bearer = Bearer(parts, another=another)
    bearer.draft.add(named, IN_FULL, full=True)
    bearers.add(bearer)
    if named.naming.former:
        bearers.by_former[named.span.start] = bearer
    _note_nickname(bearers, bearer, named)


def _add_as(bearers: Bearers, whose: Bearer, full: Full, said: str) -> None:
    """Give somebody another name that the article says is theirs."""
    whose.draft.add(full.named, f"what {whose.draft.name()} is {said}", full=True)
    bearers.called_before(whose, full.parts)
    bearers.by_former[full.named.span.start] = whose


def _note_nickname(bearers: Bearers, bearer: Bearer, named: Named) -> None:
    """Remember the nickname that is printed inside a name."""
    if nickname := person_names.nickname_inside(named.surface):
        bearers.nickname(bearer, nickname)


def _renamed(bearers: Bearers, full: Full) -> Bearer | None:
    """Who had another name: whom "born" or the like follows, or the only one of that first name.

    Nobody is renamed from "Jr", nor from a name that was given to somebody before.
    """
    parts = full.parts
    if parts.suffix or bearers.by_name.get(parts):
        return None
    if full.subject is not None:
        return full.subject
    if about := [b for b in bearers.everybody[-CROWD:] if is_about(b, full.named)]:
        return about[0] if len(about) == 1 else None
    same = bearers.by_given.get(parts.given, [])
    return same[0] if len(same) == 1 and same[0].name.given == parts.given else None


def _initialled(bearers: Bearers, parts: PersonName) -> list[Bearer]:
    """Whose first names the initials of a name are, or whose initial the name leaves out."""
    same = bearers.by_family.get(parts.family, [])
    return [b for b in same if len(same) <= CROWD and _initials_agree(b.name, parts)]


def _initials_agree(known: PersonName, parts: PersonName) -> bool:
    """Whether one of two names of one surname has initials for the other's first names.

    "A. J. Vane" and "Alan Vane"; "J. Alan Vane" and "Alan Vane".
    """
    if known.family != parts.family or parts.suffix not in {"", known.suffix}:
        return False
    alike = likeness(known.given, parts.given)
    if alike is Likeness.INITIAL and person_names.middles_agree(known, parts):
        return True
    return any(
        len(longer.given) == 1 and longer.middles[:1] == (shorter.given,)
        for longer, shorter in ((known, parts), (parts, known))
    )


def _addressed(bearers: Bearers, named: Named, parts: PersonName) -> Bearer | None:
    """The only one of that first name, who is addressed by it and by a father's."""
    if not person_names.is_by_patronymic(parts) or named.titles or named.description.entries:
        return None
    same = bearers.by_given.get(parts.given, [])
    if len(same) != 1 or bearers.by_family.get(parts.family):
        return None
    middles = same[0].name.middles
    return same[0] if not middles or parts.family in middles else None


def _telling_one(namesakes: list[Bearer], named: Named, parts: PersonName) -> list[Bearer]:
    """Which of several people of one name can be meant: by generation, then by what is said."""
    fits = [b for b in namesakes if _same_person(b, named, parts) is not None]
    fits = [b for b in fits if b.name.suffix == parts.suffix] or fits
    known = [b for b in fits if telling(named.said) & b.marks]
    return known if len(known) == 1 else fits


def _sharing(bearers: Bearers, parts: PersonName) -> Iterable[Bearer]:
    """Those who share the name, the surname or the first name, closest first."""
    yield from bearers.by_name.get(parts, [])
    yield from bearers.by_letters.get(person_names.letters(parts), [])
    for group in (bearers.by_family.get(parts.family, []), bearers.by_given.get(parts.given, [])):
        if len(group) <= CROWD:
            yield from sorted(group, key=lambda bearer: bearer.name.given != parts.given)


def _same_person(bearer: Bearer, named: Named, parts: PersonName) -> str | None:
    """Why a full name is that of `bearer`, as a clause; None if it is not."""
    if bearer.kin or parts.suffix not in {"", bearer.name.suffix}:
        return None
    if bearer.in_passing and not telling(named.said) & bearer.marks:
        return None
    if contradiction(named.said, bearer.draft.said) or _has_another_walk(bearer, named):
        return None
    nickname = person_names.nickname_inside(named.surface)
    return _same_surname(bearer, parts, nickname) or _same_otherwise(bearer, parts)


def _has_another_walk(bearer: Bearer, named: Named) -> bool:
    """Whether the role with "the" beside a name is of another walk of life than the bearer's."""
    walk = walk_of_epithet(named.description.epithet)
    known = bearer.draft.epithets
    return bool(walk and known) and walk not in known


def _same_surname(bearer: Bearer, parts: PersonName, nickname: str) -> str | None:
    """Why a name is that of a bearer with the same surname, as a clause; None if it is not.

    `nickname` is what stands in quotes inside the name, or nothing.
    """
    known = bearer.name
    if known.family != parts.family or not person_names.middles_agree(known, parts):
        return None
    alike = likeness(known.given, parts.given)
    if alike is Likeness.SAME:
        return IN_FULL if known == parts else f"{_whose(bearer)}, with more of it or less"
    if parts.given in bearer.nicknames or nickname == known.given:
        return f"{_whose(bearer)}, by the nickname printed inside it"
    if alike is Likeness.NICKNAME:
        other = f"“{_capital(parts.given)}” being another form of “{_capital(known.given)}”"
        return f"{_whose(bearer)}, {other}"
    return None


def _same_otherwise(bearer: Bearer, parts: PersonName) -> str | None:
    """Why a name is that of a bearer whose name is printed otherwise, as a clause; or None."""
    known = bearer.name
    if person_names.letters(known) == person_names.letters(parts):
        return f"{_whose(bearer)}, its words joined in another way"
    if parts.given in bearer.nicknames:
        known = replace(known, given=parts.given)
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
    return known.family == parts.family and first_names.misspelt_given(known.given, parts.given)
