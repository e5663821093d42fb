"""Chains while they are being put together."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.entities.descriptions import NO_DESCRIPTION, Description, telling
from tui_reader.entities.folding import fold, tidy
from tui_reader.entities.namings import NOTHING, Naming
from tui_reader.entities.organisation_names import known_body
from tui_reader.entities.titles import RANKS
from tui_reader.entities.walks import walk_of_epithet
from tui_reader.model.chain import Chain, ChainMention
from tui_reader.model.mention import Kind, Via

if TYPE_CHECKING:
    from tui_reader.entities.recogniser import NameSpan


IN_FULL = "the name in full"
"""Why a mention belongs that prints all of the name."""


class Named(NamedTuple):
    """A span, the words in it as printed, the titles before it, and what is beside it."""

    span: NameSpan
    surface: str
    titles: tuple[str, ...] = ()
    description: Description = NO_DESCRIPTION
    naming: Naming = NOTHING

    @property
    def marks(self) -> frozenset[str]:
        """Titles, and a post printed as one, that tell who it is."""
        return telling(filter(None, (*self.titles, self.description.post)))

    @property
    def said(self) -> tuple[str, ...]:
        """All that stands beside it: titles, ages, roles."""
        return (*self.titles, *self.description.entries)

    @property
    def name(self) -> str:
        """The words without odd blanks."""
        return tidy(self.surface)


@dataclass(slots=True)
class Draft:
    """A chain to be: its mentions, the forms that print the name in full, its titles."""

    kind: Kind
    mentions: list[ChainMention] = field(default_factory=list)
    full_names: Counter[str] = field(default_factory=Counter)
    titles: list[str] = field(default_factory=list)
    entries: list[str] = field(default_factory=list)
    acronyms: list[str] = field(default_factory=list)
    first_named: int = -1
    suffix: str = ""
    pronouns: set[str] = field(default_factory=set)
    epithets: set[str] = field(default_factory=set)
    """The walks of life that words such as "the player" beside a full name tell of."""
    parent: bool = False
    """Whether it is named only to say whose child somebody is."""
    post: str = ""
    rank: str = ""
    """The first title right before the name that is as good as a part of it."""

    def add(self, named: Named, why: str, *, full: bool = False) -> None:
        """Take a mention in; `why` it belongs here is a clause."""
        span = named.span
        place = span.start, span.end, named.surface
        self.mentions.append(ChainMention(*place, Via.NAME, span.reason, why))
        if not named.naming.former:
            self.parent = named.naming.parent and (self.parent or len(self.mentions) == 1)
        for title in named.titles:
            if title not in self.titles:
                self.titles.append(title)
        if not self.rank and named.titles and fold(named.titles[-1]) in RANKS:
            self.rank = named.titles[-1]
        if named.description is not NO_DESCRIPTION:
            self._note(named.description, full=full)
        if full:
            self.full_names[named.name] += 1
            if self.first_named < 0 or span.start < self.first_named:
                self.first_named = span.start

    def _note(self, told: Description, *, full: bool) -> None:
        """Keep what stands beside a mention; beside a short form it may be somebody else's."""
        self.post = self.post or told.post
        for entry in told.entries:
            if entry not in self.entries:
                self.entries.append(entry)
        if full:
            self.pronouns |= {told.pronoun} - {""}
            self.epithets |= {walk_of_epithet(told.epithet)} - {""}

    @property
    def said(self) -> tuple[str, ...]:
        """All that is printed beside its mentions: titles, ages, roles."""
        return (*self.titles, *self.entries)

    def called(self) -> str:
        """The name; with its title if it is not printed in full."""
        title = self.rank or next(iter(self.titles), self.post.title())
        if self.full_names or not title:
            return self.name()
        longest = max((tidy(mention.surface) for mention in self.mentions), key=_completeness)
        return f"{title} {longest}"

    def label(self) -> str:
        """The name with a title or a role, to tell namesakes apart."""
        told = next(iter(self.said), "")
        return f"{told} {self.name()}" if told in self.titles else self.name()

    def name(self) -> str:
        """The fullest form: of those printed in full the best known, then the most frequent."""
        forms = self.full_names or Counter(tidy(mention.surface) for mention in self.mentions)
        if len(forms) == 1:
            return next(iter(forms))

        def rank(form: str) -> tuple[bool, bool, int, bool, int]:
            begins = len(form.split(maxsplit=1)[0].strip(".")) == 1
            unknown = not known_body(form)
            return form.isupper(), unknown, -forms[form], begins, -len(form.split())

        return min(forms, key=rank)

    def finish(self, *, full: bool, candidates: tuple[str, ...] = ()) -> Chain:
        """The chain."""
        mentions = tuple(sorted(self.mentions, key=lambda mention: mention.start))
        named_by_rank = self.kind is Kind.PERSON and not self.full_names and bool(self.rank)
        return Chain(
            self.called() if named_by_rank and not candidates else self.name(),
            self.kind,
            mentions,
            full or (named_by_rank and not candidates),
            self.said,
            tuple(self.acronyms),
            candidates,
        )


def _completeness(name: str) -> tuple[int, bool]:
    """How many words a name has; of two, the one that is not set in capitals is the better."""
    return len(name.split()), not name.isupper()
