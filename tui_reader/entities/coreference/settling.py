"""Surnames alone that several may have, settled once all names of an article have been placed.

The invariant: nobody is chosen but whom the article as a whole calls so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.entities.coreference.choosing import is_said
from tui_reader.entities.coreference.sentences_around import sentence_index
from tui_reader.entities.descriptions import KIN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.entities.coreference.bearers import Bearer
    from tui_reader.entities.coreference.drafts import Named
    from tui_reader.model.article import Span

_A_FEW = 3
_HEADLINE = 120
"""A headline ends by this character of an article."""


def settled(
    possible: list[Bearer], named: Named, sentences: Sequence[Span]
) -> tuple[Bearer | None, str]:
    """Which of several a surname means, and why, as the end of a sentence; None if it is open."""
    bearer, why = _of_headline(possible, named)
    if bearer is None:
        bearer, why = _of_life(possible, named, sentences)
    return (bearer, why) if bearer else _of_column(possible, named, sentences)


def _of_headline(possible: list[Bearer], named: Named) -> tuple[Bearer | None, str]:
    """Which of several of a surname it means alone before any of them is named in full.

    A headline calls so whom the article is about, and not who is then introduced as kin.
    """
    first = min(possible, key=lambda b: b.draft.first_named)
    ahead = named.span.start < min(first.draft.first_named, _HEADLINE) and not named.titles
    if ahead and all(is_said(b, KIN) is (b is not first) for b in possible):
        return first, ", who alone of that name is not introduced as somebody's kin"
    return None, ""


def _of_life(
    possible: list[Bearer], named: Named, sentences: Sequence[Span]
) -> tuple[Bearer | None, str]:
    """Which of several of a surname a life is told of, the others being named as parents only."""
    children = [b for b in possible if not b.draft.parent]
    if len(children) != 1 or named.titles or _is_near(possible, children[0], named, sentences):
        return None, ""
    return children[0], ", the others of that name being parents, named once"


def _is_near(possible: list[Bearer], main: Bearer, named: Named, sentences: Sequence[Span]) -> bool:
    """Whether any but one of several is named in full in the last few sentences."""
    here = sentence_index(sentences, named.span.start)
    others = (b for b in possible if b is not main)
    places = (here - sentence_index(sentences, b.draft.first_named) for b in others)
    return any(0 <= place < _A_FEW for place in places)


def _of_column(
    possible: list[Bearer], named: Named, sentences: Sequence[Span]
) -> tuple[Bearer | None, str]:
    """Which of several of a surname a column is about that calls one so, and names others once.

    Those must have been named in passing, a few sentences before or later on: right after somebody
    is named in full, the surname may be theirs.
    """
    main = max(possible, key=lambda b: len(b.draft.mentions))
    others = [b for b in possible if b is not main]
    if named.titles or any(len(b.draft.mentions) > 1 for b in others):
        return None, ""
    first = min(b.draft.first_named for b in others)
    alone = [m for m in main.draft.mentions if m.surface == named.surface and m.start < first]
    if len(alone) < _A_FEW or _is_near(possible, main, named, sentences):
        return None, ""
    return main, ", who was called so before others of that name were named, once each, in passing"
