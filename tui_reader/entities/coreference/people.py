"""Chains of people: full names first, then the short forms that can belong to them.

A short form joins the only bearer it can have. Two bearers of a surname make the surname alone
ambiguous, unless the title decides, or only one of them has been named so far, or only one is named
in the same sentence, or a headline can mean but one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.entities.coreference import kinsfolk
from tui_reader.entities.coreference.bearers import CROWD, Bearer, Bearers
from tui_reader.entities.coreference.choosing import all_possible, answering, decide
from tui_reader.entities.coreference.context import Context
from tui_reader.entities.coreference.full_names import Full, place_full
from tui_reader.entities.coreference.parsing import parsed
from tui_reader.entities.coreference.sentences_around import (
    is_about,
    just_named,
    sentence_of,
    who_is_called_so,
)
from tui_reader.entities.coreference.settling import settled
from tui_reader.entities.folding import fold
from tui_reader.entities.namings import Another
from tui_reader.entities.titles import REGNAL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.entities.coreference.drafts import Named
    from tui_reader.entities.coreference.parsing import Parsed
    from tui_reader.entities.person_names import PersonName
    from tui_reader.model.article import Span
    from tui_reader.model.chain import Chain

_FAR = 600
"""So many characters from a title and surname, a full name without any is hardly its own."""
_ADJACENT = 6


def people_chains(sentences: Sequence[Span], named: Sequence[Named]) -> list[Chain]:
    """The chains of all people named in one article."""
    bearers = Bearers()
    names = parsed(named)
    context = Context.of(sentences, names)
    _place_full_names(bearers, context, names)
    met = kinsfolk.meet(bearers, names)
    short = [
        (name, parts) for name, parts in names if not parts.is_full and name.span.start not in met
    ]
    short.sort(key=lambda each: not each[1].given)
    left = [each for each in short if not _place_short(bearers, context, *each)]
    for name, parts in left:  # by now all nicknames are known
        if not _place_short(bearers, context, name, parts):
            context.place_lone(name, parts)
    for name, possible in context.open:
        bearer, why = settled(possible, name, context.sentences)
        if bearer is None:
            context.set_aside(name, possible)
        else:
            bearer.draft.add(name, f"the surname of {bearer.draft.called()}{why}")
    chains = [b.draft.finish(full=bool(b.draft.full_names)) for b in bearers.everybody]
    return chains + context.chains()


def _place_full_names(bearers: Bearers, context: Context, names: Parsed) -> None:
    """Give all full names to their bearers, those with initials for first names last."""
    before = [None, *names]
    full = [(*each, prev) for each, prev in zip(names, before, strict=False) if each[1].is_full]
    full.sort(key=lambda each: len(each[1].given) == 1)
    for name, parts, prev in full:
        called = who_is_called_so(bearers, context.sentences, name, context.end_before(name))
        if called is None and name.naming.nickname:
            same = bearers.by_family.get(parts.family) or bearers.by_given.get(parts.family, [])
            called = _only(same)
        another = _another(bearers, context, name, parts, prev)
        subject = _subject(bearers, name, prev)
        possible = place_full(bearers, Full(name, parts, called, another, subject))
        if possible:
            context.set_aside(name, possible)


def _only(some: Sequence[Bearer]) -> Bearer | None:
    return some[0] if len(some) == 1 else None


def _another(
    bearers: Bearers,
    context: Context,
    named: Named,
    parts: PersonName,
    prev: tuple[Named, PersonName] | None,
) -> Another:
    """Whether a full name is another bearer's than the one who was called so before."""
    said = named.naming.another
    if said in {Another.OTHER, Another.UNRELATED}:
        return said
    namesakes = bearers.namesakes.get((parts.given, parts.family), [])
    if said is Another.PERHAPS:
        used = context.used_before(parts.family, named.span.start)
        return said if namesakes or used else Another.NO
    if said is Another.ALSO:
        return said if namesakes else Another.NO
    if prev and kinsfolk.is_of_own_name(bearers, named, parts, prev[1]):
        return Another.ALSO
    if prev and kinsfolk.is_parent_of_own_name(bearers, named, parts, prev[1]):
        return Another.ALSO
    return Another.NO


def _subject(
    bearers: Bearers, named: Named, prev: tuple[Named, PersonName] | None
) -> Bearer | None:
    """Whom a short name means after which "was born" or the like stands."""
    if prev is None or not named.naming.former or prev[1].is_full:
        return None
    short, parts = prev
    if not 0 <= named.naming.cue - short.span.end <= _ADJACENT:
        return None
    found = bearers.by_given.get(parts.family, []) or bearers.by_family.get(parts.family, [])
    return _only(found)


def _place_short(bearers: Bearers, context: Context, named: Named, parts: PersonName) -> bool:
    """Give a short form to its only possible bearer, or set it aside; false if there is nobody."""
    if _is_stranger(bearers, context, named, parts):
        bearers.add(stranger := Bearer(parts))
        stranger.draft.first_named = named.span.start
        stranger.draft.add(named, "a title that the article gives to nobody else of that name")
        return True
    if _place_as_said(bearers, context, named, parts):
        return True
    sentence = sentence_of(context.sentences, named)
    possible, what = all_possible(bearers, named, parts, sentence)
    if named.titles and parts.family in context.disputed:
        possible = answering(bearers, named, parts, possible)
    if _leave_apart(bearers, context, named, parts, possible):
        return True
    bearer, why = decide(possible, sentence.start, named)
    if bearer is not None:
        part = _part_of_name(what, named, parts, bearer)
        bearer.draft.add(named, f"{part} of {bearer.draft.called()}{why}")
        if parts.given:
            bearer.draft.first_named = min(bearer.draft.first_named, named.span.start)
    elif possible:
        context.open.append((named, possible))
    return bool(possible)


def _leave_apart(
    bearers: Bearers, context: Context, named: Named, parts: PersonName, possible: list[Bearer]
) -> bool:
    """Set aside a short form that is none of those of that name, or could be too many of them."""
    if len(possible) > CROWD:
        context.place_lone(named, parts, "too many people in this article have that name")
    elif possible and _is_of_several(named, parts, possible):
        context.set_aside(named, possible)
    elif _is_another(bearers, context, named, parts) and not _is_said_before(named, possible):
        _place_another(context, named, parts, possible)
    elif _comes_too_early(bearers, named, parts, possible):
        context.set_aside(named, possible)
    else:
        return False
    return True


def _is_of_several(named: Named, parts: PersonName, possible: list[Bearer]) -> bool:
    """Whether a surname is that of a whole family: "the Vane family", "the Vanes"."""
    plural = all(parts.family == f"{bearer.name.last_word}s" for bearer in possible)
    return named.naming.family or (plural and not named.titles)


def _place_as_said(bearers: Bearers, context: Context, named: Named, parts: PersonName) -> bool:
    """Give a short form to whom the words beside it say it is, or was, the name of."""
    if named.naming.former:
        whose = next((b for b in bearers.everybody if is_about(b, named)), None)
        whose = whose or just_named(bearers, context.sentences, named)
        if whose is None:
            context.place_lone(named, parts, "what somebody is said to have been called")
            return True
        whose.draft.add(named, f"what {whose.draft.called()} is said to have been called")
        bearers.called_before(whose, parts)
        return True
    if (
        whose := who_is_called_so(bearers, context.sentences, named, context.end_before(named))
    ) is not None:
        whose.draft.add(named, f"what {whose.draft.called()} is said to be called")
        bearers.nickname(whose, parts.family)
        return True
    return False


def _is_another(bearers: Bearers, context: Context, named: Named, parts: PersonName) -> bool:
    """Whether a short form is said to be somebody else's than of whom it was before."""
    if named.naming.another in {Another.OTHER, Another.ALSO}:
        return True
    prev = context.previous.get(named.span.start)
    return prev is not None and kinsfolk.is_of_own_name(bearers, named, parts, prev)


def _is_said_before(named: Named, possible: list[Bearer]) -> bool:
    """Whether the kinship that introduces a name is what its bearer is known by already."""
    roles = set(named.description.roles)
    return any(roles.intersection(b.draft.entries) for b in possible)


def _place_another(
    context: Context, named: Named, parts: PersonName, possible: list[Bearer]
) -> None:
    """Set aside a short form of somebody who is not the one called so before."""
    if named.naming.another is Another.OTHER and len(possible) > 1:
        context.set_aside(named, possible)
    else:
        context.place_lone(named, parts, "the words before it say that it is another of that name")


def _comes_too_early(
    bearers: Bearers, named: Named, parts: PersonName, possible: list[Bearer]
) -> bool:
    """Whether a title and surname stand before the only full name that they can be short for.

    Nothing shows then that they belong together, if another of that surname was named before, or
    if the full name comes much later, is never given a title, and nothing tells the gender. A
    headline or a first sentence is answered sooner.
    """
    if len(possible) != 1 or not named.titles or parts.given:
        return False
    only, start = possible[0], named.span.start
    same = bearers.by_family.get(parts.family, [])
    if only.draft.first_named > start and any(-1 < b.draft.first_named < start for b in same):
        return True
    far = only.draft.first_named - start > _FAR
    return far and not only.draft.titles and only.told is None


def _part_of_name(what: str, named: Named, parts: PersonName, bearer: Bearer) -> str:
    """Which part of the bearer's name it is, with the title that stands before it."""
    if what == "the first name" and parts.family != bearer.name.given:
        if parts.family in (*bearer.name.middles, bearer.name.called):
            what = "one of the names"
        elif parts.family in bearer.nicknames:
            what = "another name"
        else:
            what = "a short form of the first name"
    title = " ".join(named.titles)
    return f"“{title}” and {what}" if title else what


def _is_stranger(bearers: Bearers, context: Context, named: Named, parts: PersonName) -> bool:
    """Whether a title shows that none of those with that name in full is meant.

    So it is where the article's first use of a surname is after a title that none of them is given
    anywhere ("President Vane", and then "Hugo Vane"), or after a title that goes with a first name.
    """
    first_use = parts.family not in context.used
    context.used.add(parts.family)
    if parts.given or not named.marks:
        return False
    others = bearers.by_family.get(parts.family, [])
    if not others and any(fold(title) in REGNAL for title in named.titles):
        others = bearers.by_given.get(parts.family, [])
    elif not first_use or any(b.draft.first_named < named.span.start for b in others):
        return False
    return 0 < len(others) <= CROWD and not any(b.was_given(named) for b in others)
