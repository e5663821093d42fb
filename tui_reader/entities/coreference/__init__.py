"""Coreference: which names of one article are one person's, or one organisation's.

It works from the spans of any recogniser, and from the text around them, which it reads for titles
and brackets. The invariants: every span ends up in exactly one chain; a chain whose bearer is not
sure is not `full`; and every mention says in words why it is where it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.entities.coreference.drafts import Named
from tui_reader.entities.coreference.organisations import organisation_chains
from tui_reader.entities.coreference.people import people_chains
from tui_reader.entities.descriptions import describe
from tui_reader.entities.namings import naming
from tui_reader.entities.titles import titles_before
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.entities.recogniser import NameSpan
    from tui_reader.model.article import Span
    from tui_reader.model.chain import Chain

__all__ = ["chains"]


def chains(text: str, sentences: Sequence[Span], spans: Sequence[NameSpan]) -> tuple[Chain, ...]:
    """The chains of one article, in order of their first mention."""
    named = [_named(text, span) for span in spans]
    people = people_chains(sentences, [name for name in named if name.span.kind is Kind.PERSON])
    bodies = organisation_chains(
        text, [name for name in named if name.span.kind is not Kind.PERSON]
    )
    return tuple(sorted([*people, *bodies], key=lambda chain: chain.mentions[0].start))


def _named(text: str, span: NameSpan) -> Named:
    """A span with what stands in it and beside it."""
    surface = text[span.start : span.end]
    if span.kind is not Kind.PERSON:
        return Named(span, surface)
    titles, outset = titles_before(text, span.start)
    place = outset, span.start, span.end
    return Named(span, surface, titles, describe(text, *place), naming(text, *place))
