"""Chains while they are being put together."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tui_reader.entities.folding import tidy
from tui_reader.entities.organisation_names import known_body
from tui_reader.model.chain import Chain, ChainMention
from tui_reader.model.mention import Via

if TYPE_CHECKING:
    from tui_reader.entities.recogniser import NameSpan
    from tui_reader.model.mention import Kind


@dataclass(frozen=True, slots=True)
class Named:
    """A span, the words in it as printed, and the titles printed before it."""

    span: NameSpan
    surface: str
    titles: tuple[str, ...] = ()

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
    acronyms: list[str] = field(default_factory=list)
    first_named: int = -1

    def add(self, named: Named, why: str, *, full: bool = False) -> None:
        """Take a mention in; `why` it belongs here is a clause."""
        span = named.span
        reason = f"A name: {span.reason}. Here: {why}."
        self.mentions.append(ChainMention(span.start, span.end, named.surface, Via.NAME, reason))
        self.titles.extend(title for title in named.titles if title not in self.titles)
        if full:
            self.full_names[named.name] += 1
            if self.first_named < 0 or span.start < self.first_named:
                self.first_named = span.start

    def name(self) -> str:
        """The fullest form: of those printed in full the best known, then the most frequent."""
        forms = self.full_names or Counter(tidy(mention.surface) for mention in self.mentions)

        def rank(form: str) -> tuple[bool, bool, int, int]:
            return form.isupper(), not known_body(form), -forms[form], -len(form.split())

        return min(forms, key=rank)

    def finish(self, *, full: bool, candidates: tuple[str, ...] = ()) -> Chain:
        """The chain."""
        mentions = tuple(sorted(self.mentions, key=lambda mention: mention.start))
        return Chain(
            self.name(),
            self.kind,
            mentions,
            full,
            tuple(self.titles),
            tuple(self.acronyms),
            candidates,
        )
