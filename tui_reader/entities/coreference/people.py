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

from tui_reader.entities.coreference.bearers import CROWD, Bearer, Bearers
from tui_reader.entities.coreference.choosing import all_possible, answering, decide
from tui_reader.entities.coreference.drafts import Draft, Named
from tui_reader.entities.coreference.full_names import place_full
from tui_reader.entities.coreference.parsing import parsed
from tui_reader.entities.folding import fold
from tui_reader.entities.titles import (
    RANKS,
    REGNAL,
    Gender,
    contradiction,
    gender,
    unequal,
)
from tui_reader.model.article import Span
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.entities.coreference.parsing import Parsed
    from tui_reader.entities.person_names import PersonName
    from tui_reader.model.chain import Chain


def people_chains(sentences: Sequence[Span], named: Sequence[Named]) -> list[Chain]:
    """The chains of all people named in one article."""
    bearers = Bearers()
    names = parsed(named)
    context = _Context(sentences, _disputed(names))
    for name, parts in names:
        if parts.is_full:
            called = _who_is_called_so(bearers, context, name)
            _set_aside(context, name, place_full(bearers, name, parts, called))
    short = [(name, parts) for name, parts in names if not parts.is_full]
    short.sort(key=lambda each: not each[1].given)
    left = [each for each in short if not _place_short(bearers, context, *each)]
    for name, parts in left:  # by now all nicknames are known
        if not _place_short(bearers, context, name, parts):
            _place_lone(context, name, parts, _why_lone(name))
    chains = [b.draft.finish(full=bool(b.draft.full_names)) for b in bearers.everybody]
    chains += [draft.finish(full=False) for drafts in context.lone.values() for draft in drafts]
    chains += [draft.finish(full=False, candidates=key[2]) for key, draft in context.unsure.items()]
    return chains


def _disputed(names: Parsed) -> frozenset[str]:
    """Surnames that stand after titles of different people: "Judge Brown" and "PC Brown"."""
    titles: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for name, parts in names:
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
    short forms set aside, of nobody named and of several; `used` are the surnames met so far.
    """

    sentences: Sequence[Span]
    disputed: frozenset[str]
    lone: dict[str, list[Draft]] = field(default_factory=lambda: defaultdict(list))
    used: set[str] = field(default_factory=set)
    unsure: dict[tuple[str, Gender | None, tuple[str, ...]], Draft] = field(default_factory=dict)


def _place_short(bearers: Bearers, context: _Context, named: Named, parts: PersonName) -> bool:
    """Give a short form to its only possible bearer, or set it aside; false if there is nobody."""
    if _is_stranger(bearers, context, named, parts):
        bearers.add(stranger := Bearer(parts))
        stranger.draft.first_named = named.span.start
        stranger.draft.add(named, "a title that the article gives to nobody else of that name")
        return True
    if named.description.former and (whose := _just_named(bearers, context, named)):
        whose.draft.add(named, f"what {whose.draft.called()} is said to have been called")
        bearers.called_before(whose, parts)
        return True
    if (whose := _who_is_called_so(bearers, context, named)) is not None:
        whose.draft.add(named, f"what {whose.draft.called()} is said to be called")
        bearers.nickname(whose, parts.family)
        return True
    possible, what = all_possible(bearers, named, parts)
    if named.titles and parts.family in context.disputed:
        possible = answering(bearers, named, parts, possible)
    if len(possible) > CROWD:
        _place_lone(context, named, parts, "too many people in this article have that name")
        return True
    bearer, why = decide(possible, _sentence(context, named).start, named)
    if bearer is not None:
        part = _part_of_name(what, named, parts, bearer)
        bearer.draft.add(named, f"{part} of {bearer.draft.called()}{why}")
    elif possible:
        _set_aside(context, named, possible)
    return bool(possible)


def _part_of_name(what: str, named: Named, parts: PersonName, bearer: Bearer) -> str:
    """Which part of the bearer's name it is, with the title that stands before it."""
    if what == "the first name" and parts.family not in (bearer.name.given, *bearer.name.middles):
        what = "a short form of the first name"
    title = " ".join(named.titles)
    return f"“{title}” and {what}" if title else what


def _is_stranger(bearers: Bearers, context: _Context, named: Named, parts: PersonName) -> bool:
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


def _just_named(bearers: Bearers, context: _Context, named: Named) -> Bearer | None:
    """The only person named before in the same sentence; None if there is none."""
    return _only_one_within(bearers, _sentence(context, named).start, named.span.start)


def _who_is_called_so(bearers: Bearers, context: _Context, named: Named) -> Bearer | None:
    """Who is said, in the sentence, to be called by a name; None if nobody is, or several may be.

    "Tom Murphy, known as Spud"; "Spud, as his friends call him, was born Tom Murphy".
    """
    whose = _just_named(bearers, context, named) if named.description.nickname else None
    if whose is None and named.description.alias:
        sentence = _sentence(context, named)
        whose = _only_one_within(bearers, sentence.start, sentence.end)
    return whose


def _sentence(context: _Context, named: Named) -> Span:
    """The sentence in which a name stands."""
    start = named.span.start
    index = bisect_right(context.sentences, start, key=lambda sentence: sentence.start) - 1
    return context.sentences[index] if index >= 0 else Span(start, named.span.end)


def _only_one_within(bearers: Bearers, start: int, end: int) -> Bearer | None:
    """The only person with a mention in ``[start, end)``; None if there is none, or several."""
    near = [b for b in bearers.everybody if _named_within(b.draft, start, end)]
    return near[0] if len(near) == 1 else None


def _named_within(draft: Draft, start: int, end: int) -> bool:
    """Whether any mention stands in ``[start, end)``."""
    return any(start <= mention.start < end for mention in draft.mentions)


def _set_aside(context: _Context, named: Named, possible: list[Bearer]) -> None:
    """Keep a name apart that several people can have."""
    if not possible:
        return
    called = [bearer.draft.called() for bearer in possible]
    if len(set(called)) < len(called):
        called = [bearer.draft.label() for bearer in possible]
    names = tuple(sorted(set(called)))
    key = (fold(named.surface), gender(named.titles), names)
    draft = context.unsure.setdefault(key, Draft(Kind.PERSON))
    whom = " or ".join(names) if len(names) > 1 else f"any of several people called {names[0]}"
    draft.add(named, f"it could be {whom}; the article does not settle which")


def _why_lone(named: Named) -> str:
    """Why a short form stands for somebody whom the article does not name in full."""
    if named.titles and fold(named.titles[-1]) in RANKS:
        return "the title and name by which the bearer is known"
    if named.titles or named.description.post:
        return (
            "the article gives a title and one name only, which is not enough to know the bearer"
            " elsewhere"
        )
    return "the article never gives the name in full"


def _place_lone(context: _Context, named: Named, parts: PersonName, why: str) -> None:
    """Set aside a short form of which it cannot be said whose it is."""
    known = context.lone[fold(named.surface) if parts.given else parts.family]
    fits = [draft for draft in known if _may_be(draft, named, parts)]
    plain = [draft for draft in fits if not draft.titles]
    chosen = fits if len(fits) == 1 else plain
    if not chosen:
        chosen = [Draft(Kind.PERSON)]
        known += chosen
    chosen[0].add(named, why)
    chosen[0].suffix = chosen[0].suffix or parts.suffix


def _may_be(draft: Draft, named: Named, parts: PersonName) -> bool:
    """Whether a short form can be that of a draft: no title, rank or numeral speaks against it."""
    if parts.suffix and draft.suffix and parts.suffix != draft.suffix:
        return False
    return not (contradiction(named.titles, draft.titles) or unequal(named.titles, draft.titles))
