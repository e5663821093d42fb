"""Chains of people: full names first, then the short forms that can belong to them.

A short form joins the only bearer it can have. Two bearers of a surname make the surname alone
ambiguous, unless the title decides, or only one of them has been named so far, or only one is named
in the same sentence.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING

from tui_reader.entities import person_names
from tui_reader.entities.coreference.bearers import CROWD, Bearer, Bearers
from tui_reader.entities.coreference.drafts import Draft, Named
from tui_reader.entities.folding import fold
from tui_reader.entities.misspelling import is_misspelling
from tui_reader.entities.person_names import Likeness, PersonName, likeness
from tui_reader.entities.titles import (
    BEFORE_FIRST_NAMES,
    Gender,
    contradiction,
    distinctions,
    gender,
)
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui_reader.model.article import Span
    from tui_reader.model.chain import Chain


def people_chains(sentences: Sequence[Span], named: Sequence[Named]) -> list[Chain]:
    """The chains of all people named in one article."""
    bearers = Bearers()
    parsed = _parsed(named)
    complete = [(name, parts) for name, parts in parsed if parts.is_full]
    for name, parts in complete:
        _place_full(bearers, name, parts)
    by_initial = [(name, parts) for name, parts in parsed if parts.given and not parts.is_full]
    context = _Context(sentences, _disputed(parsed))
    for name, parts in by_initial + [(name, parts) for name, parts in parsed if not parts.given]:
        _place_short(bearers, context, name, parts)
    chains = [bearer.draft.finish(full=True) for bearer in bearers.everybody]
    chains += [draft.finish(full=False) for drafts in context.lone.values() for draft in drafts]
    chains += [draft.finish(full=False, candidates=key[2]) for key, draft in context.unsure.items()]
    return chains


def _parsed(named: Sequence[Named]) -> list[tuple[Named, PersonName]]:
    """Mentions with the parts of their names; "Van der Berg" is a surname beside a longer name."""
    parsed = [(name, person_names.parse(name.surface)) for name in named]
    families = {parts.family for _, parts in parsed if parts.given and " " in parts.family}
    return [
        (name, PersonName("", (), low) if (low := fold(name.surface)) in families else parts)
        for name, parts in parsed
    ]


def _disputed(parsed: Sequence[tuple[Named, PersonName]]) -> frozenset[str]:
    """Surnames that stand after titles of different people: "Judge Brown" and "PC Brown"."""
    titles: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for name, parts in parsed:
        if name.titles and not parts.given:
            titles[parts.family].add(name.titles)
    return frozenset(
        family
        for family, sets in titles.items()
        if any(contradiction(one, two) for one, two in combinations(sorted(sets)[:_MOST_TITLES], 2))
    )


_MOST_TITLES = 12


@dataclass(frozen=True, slots=True)
class _Context:
    """What placing a short form needs.

    `disputed` surnames are several people's, as their titles show; `lone` and `unsure` hold the
    short forms set aside, of nobody named and of several.
    """

    sentences: Sequence[Span]
    disputed: frozenset[str]
    lone: dict[str, list[Draft]] = field(default_factory=lambda: defaultdict(list))
    unsure: dict[tuple[str, Gender | None, tuple[str, ...]], Draft] = field(default_factory=dict)


def _place_full(bearers: Bearers, named: Named, parts: PersonName) -> None:
    """Give a full name to the person who has it, or to a new one."""
    for bearer in _sharing(bearers, parts):
        why = _same_person(bearer, named, parts)
        if why is not None:
            bearer.draft.add(named, why, full=True)
            if not why.endswith("misspelt"):
                bearers.learn(bearer, parts)
            return
    bearer = Bearer(parts)
    bearer.draft.add(named, "the full name", full=True)
    bearers.add(bearer)


def _sharing(bearers: Bearers, parts: PersonName) -> Iterable[Bearer]:
    """Those who share the surname or the first name, closest first."""
    yield from bearers.by_name.get(parts, [])
    for group in (bearers.by_family.get(parts.family, []), bearers.by_given.get(parts.given, [])):
        if len(group) <= CROWD:
            yield from sorted(group, key=lambda bearer: bearer.name.given != parts.given)


def _same_person(bearer: Bearer, named: Named, parts: PersonName) -> str | None:
    """Why a full name is that of `bearer`, as a clause; None if it is not."""
    if contradiction(named.titles, bearer.draft.titles):
        return None
    known = bearer.name
    if known.family == parts.family and person_names.middles_agree(known, parts):
        alike = likeness(known.given, parts.given)
        if alike is Likeness.SAME:
            return "the full name" if known == parts else "the full name, more or less complete"
        if alike is Likeness.NICKNAME:
            return f"another form of the first name of {bearer.draft.name()}"
    return f"{bearer.draft.name()} misspelt" if _misspelt(known, parts) else None


def _misspelt(known: PersonName, parts: PersonName) -> bool:
    """Whether two full names are one, a letter or two gone wrong in one part of it."""
    if known.given == parts.given:
        return is_misspelling(known.last_word, parts.last_word)
    return known.family == parts.family and person_names.misspelt_given(known.given, parts.given)


def _place_short(bearers: Bearers, context: _Context, named: Named, parts: PersonName) -> None:
    """Give a short form to its only possible bearer, or set it aside."""
    possible, what = _possible(bearers, named, parts)
    if named.titles and parts.family in context.disputed:
        possible = [bearer for bearer in possible if bearer.answers_to(named.titles)]
    if len(possible) > CROWD:
        _place_lone(context, named, "too many people in this article have that name")
        return
    bearer, why = _decide(possible, context, named)
    if bearer is not None:
        full = bearer.draft.name()
        bearer.draft.add(named, f"{what} of {full}{why}")
    elif possible:
        names = tuple(sorted({bearer.draft.name() for bearer in possible}))
        key = (fold(named.surface), gender(named.titles), names)
        draft = context.unsure.setdefault(key, Draft(Kind.PERSON))
        draft.add(named, f"it could be {' or '.join(names)}; the article does not settle which")
    else:
        _place_lone(context, named, "the article never gives the name in full")


def _place_lone(context: _Context, named: Named, why: str) -> None:
    """Set aside a short form of which it cannot be said whose it is."""
    known = context.lone[fold(named.surface)]
    fits = [draft for draft in known if not contradiction(named.titles, draft.titles)]
    plain = [draft for draft in fits if not draft.titles]
    chosen = fits if len(fits) == 1 else plain
    if not chosen:
        chosen = [Draft(Kind.PERSON)]
        known += chosen
    chosen[0].add(named, why)


def _possible(bearers: Bearers, named: Named, parts: PersonName) -> tuple[list[Bearer], str]:
    """Who can be meant by a short form, and by which part of the name."""
    if parts.given:
        same = bearers.by_family.get(parts.family, [])
        fits = [b for b in same if likeness(b.name.given, parts.given) is not Likeness.DIFFERENT]
        return _uncontradicted(fits, named), "initial and surname"
    by_family = _uncontradicted(bearers.by_family.get(parts.family, []), named)
    by_given = _uncontradicted(_by_first_name(bearers, parts.family), named)
    before_first = any(fold(title) in BEFORE_FIRST_NAMES for title in named.titles)
    if named.titles and not before_first and by_family:
        return by_family, "title and surname"
    if before_first and by_given and not by_family:
        return by_given, "title and first name"
    either = [*by_family, *(bearer for bearer in by_given if bearer not in by_family)]
    if either:
        return either, "the surname" if by_family else "the first name"
    return _uncontradicted(_by_misspelling(bearers, parts.family), named), "a misspelt surname"


def _by_first_name(bearers: Bearers, given: str) -> list[Bearer]:
    """Those with that first name; failing that, with one it is a pet form of."""
    exact = bearers.by_given.get(given, [])
    if exact:
        return exact
    forms = person_names.long_forms(given)
    return [bearer for form in sorted(forms) for bearer in bearers.by_given.get(form, [])]


def _by_misspelling(bearers: Bearers, family: str) -> list[Bearer]:
    """Those whose surname is nearly that, if the article has few enough people to tell."""
    if len(family) < 7 or len(bearers.everybody) > CROWD:
        return []
    return [b for b in bearers.everybody if is_misspelling(family, b.name.last_word)]


def _uncontradicted(some: list[Bearer], named: Named) -> list[Bearer]:
    """Those whose titles the title before the short form does not contradict."""
    if not named.titles:
        return some
    return [bearer for bearer in some if not bearer.contradicts(named.titles)]


def _decide(possible: list[Bearer], context: _Context, named: Named) -> tuple[Bearer | None, str]:
    """The one who is surely meant, and what decided it, as the end of a sentence."""
    if len(possible) == 1:
        return possible[0], ""
    ranked = [b for b in possible if distinctions(named.titles) & distinctions(b.draft.titles)]
    if len(ranked) == 1:
        return ranked[0], ", who alone has that title here"
    titled = [b for b in possible if b.answers_to(named.titles)]
    if named.titles and len(titled) == 1 and all(b.told for b in possible):
        return titled[0], ", whom alone the title fits"
    start = named.span.start
    so_far = [b for b in possible if b.draft.first_named < start]
    if len(so_far) == 1:
        return so_far[0], ", the only one named up to here"
    index = bisect_right(context.sentences, start, key=lambda sentence: sentence.start) - 1
    opening = context.sentences[index].start if index >= 0 else start
    close = [b for b in possible if _full_name_within(b.draft, opening, start)]
    if len(close) == 1:
        return close[0], ", who is named in the same sentence"
    return None, ""


def _full_name_within(draft: Draft, start: int, end: int) -> bool:
    """Whether the name is printed in full in ``[start, end)``."""
    return any(
        start <= mention.start < end and mention.surface in draft.full_names
        for mention in draft.mentions
    )
