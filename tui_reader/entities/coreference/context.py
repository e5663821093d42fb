"""What placing a short form of a person's name needs of the article, and what it leaves open."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from tui_reader.entities.coreference.drafts import Draft
from tui_reader.entities.folding import fold
from tui_reader.entities.namings import Another
from tui_reader.entities.titles import RANKS, Gender, contradiction, gender, unequal
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.entities.coreference.bearers import Bearer
    from tui_reader.entities.coreference.drafts import Named
    from tui_reader.entities.coreference.parsing import Parsed
    from tui_reader.entities.person_names import PersonName
    from tui_reader.model.article import Span
    from tui_reader.model.chain import Chain

_MOST_TITLES = 12


@dataclass(frozen=True, slots=True)
class Context:
    """The sentences, and what is known of the short forms of an article.

    `disputed` surnames are several people's, as their titles show; `lone` and `unsure` hold the
    short forms set aside, of nobody named and of several, `open` those that are still to be
    settled; `used` are the surnames met so far, `alone` says where each is first printed without a
    first name, `previous` which name stands before a short form, and `ends` where the name before
    each name ends.
    """

    sentences: Sequence[Span]
    disputed: frozenset[str]
    alone: dict[str, int]
    previous: dict[int, PersonName]
    ends: dict[int, int]
    lone: dict[str, list[Draft]] = field(default_factory=lambda: defaultdict(list))
    used: set[str] = field(default_factory=set)
    unsure: dict[tuple[str, Gender | None, tuple[str, ...]], Draft] = field(default_factory=dict)
    open: list[tuple[Named, list[Bearer]]] = field(default_factory=list)

    @classmethod
    def of(cls, sentences: Sequence[Span], names: Parsed) -> Context:
        """What is known of the names of an article before any is placed."""
        alone: dict[str, int] = {}
        for name, parts in names:
            if not parts.given:
                alone.setdefault(parts.family, name.span.start)
        previous = {
            name.span.start: before
            for (_, before), (name, parts) in pairwise(names)
            if not parts.is_full
        }
        ends = {name.span.start: before.span.end for (before, _), (name, _) in pairwise(names)}
        return cls(sentences, _disputed(names), alone, previous, ends)

    def used_before(self, family: str, start: int) -> bool:
        """Whether a surname is printed alone before a place."""
        return self.alone.get(family, start) < start

    def end_before(self, named: Named) -> int:
        """Where the name before a name ends; -1 of the first."""
        return self.ends.get(named.span.start, -1)

    def set_aside(self, named: Named, possible: list[Bearer]) -> None:
        """Keep a name apart that several people can have."""
        if not possible:
            return
        called = [bearer.draft.called() for bearer in possible]
        if len(set(called)) < len(called):
            called = [bearer.draft.label() for bearer in possible]
        names = tuple(sorted(set(called)))
        key = (fold(named.surface), gender(named.titles), names)
        draft = self.unsure.setdefault(key, Draft(Kind.PERSON))
        draft.add(named, f"it could be {_whom(names, possible)}; the article does not settle which")

    def place_lone(self, named: Named, parts: PersonName, why: str = "") -> None:
        """Set aside a short form of which it cannot be said whose it is."""
        key = fold(named.surface) if parts.given else parts.family
        if named.naming.another is not Another.NO:
            key = f"{named.naming.another} {key}"
        known = self.lone[key]
        fits = [draft for draft in known if _may_be(draft, named, parts)]
        plain = [draft for draft in fits if not draft.titles]
        chosen = fits if len(fits) == 1 else plain
        if not chosen:
            chosen = [Draft(Kind.PERSON)]
            known += chosen
        chosen[0].add(named, why or _why_lone(named))
        chosen[0].suffix = chosen[0].suffix or parts.suffix

    def chains(self) -> list[Chain]:
        """The chains of all that was set aside."""
        lone = [draft.finish(full=False) for drafts in self.lone.values() for draft in drafts]
        return lone + [
            draft.finish(full=False, candidates=key[2]) for key, draft in self.unsure.items()
        ]


def _whom(names: tuple[str, ...], possible: Sequence[Bearer]) -> str:
    if len(names) > 1:
        return " or ".join(names)
    if len(possible) > 1:
        return f"any of several people called {names[0]}"
    return f"{names[0]} or somebody else of that name"


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


def _may_be(draft: Draft, named: Named, parts: PersonName) -> bool:
    """Whether a short form can be that of a draft: no title, rank or numeral speaks against it."""
    if parts.suffix and draft.suffix and parts.suffix != draft.suffix:
        return False
    return not (contradiction(named.titles, draft.titles) or unequal(named.titles, draft.titles))
