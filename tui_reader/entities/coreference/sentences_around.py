"""Who is named in the sentence of a name: whom the words beside it can be about.

The invariant: where two people are named there, nobody is chosen.
"""

from __future__ import annotations

from bisect import bisect_right
from math import inf
from typing import TYPE_CHECKING

from tui_reader.model.article import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.entities.coreference.bearers import Bearer, Bearers
    from tui_reader.entities.coreference.drafts import Draft, Named

_BETWEEN = 6
"""So many characters stand at most between a name and what is said of it: ", " or " was "."""


def sentence_of(sentences: Sequence[Span], named: Named) -> Span:
    """The sentence in which a name stands."""
    start = named.span.start
    index = sentence_index(sentences, start)
    return sentences[index] if index >= 0 else Span(start, named.span.end)


def just_named(bearers: Bearers, sentences: Sequence[Span], named: Named) -> Bearer | None:
    """The only person named before in the same sentence; None if there is none."""
    return _only_one_within(bearers, sentence_of(sentences, named).start, named.span.start)


def is_about(bearer: Bearer, named: Named) -> bool:
    """Whether the words that say somebody was called so stand right after a bearer's name."""
    cue = named.naming.cue
    return any(0 <= cue - mention.end <= _BETWEEN for mention in bearer.draft.mentions)


def who_is_called_so(
    bearers: Bearers, sentences: Sequence[Span], named: Named, last: int
) -> Bearer | None:
    """Who is said to be called by a name; None if nobody is, or several may be.

    "Tom Murphy, known as Spud"; "Spud, as his friends call him, was born Tom Murphy"; "Tom Murphy
    spoke. His friends call him Spud". The name before ends at `last`: nobody else's may stand
    between, and "Tom Murphy met Lucas, or Spud as he was known" is said of Lucas.
    """
    sentence = sentence_of(sentences, named)
    if named.naming.nickname:
        if found := _only_one_within(bearers, sentence.start, named.span.start):
            is_meant = _ends_at(found, last) and found.may_be(named.naming.pronoun)
            return found if is_meant else None
        index = sentence_index(sentences, named.span.start)
        before = index > 0 and named.naming.of_pronoun
        if before and not _within(bearers, sentence.start, named.span.start):
            found = _only_one_within(bearers, sentences[index - 1].start, sentence.start)
            return found if found and found.may_be(named.naming.pronoun) else None
    if not named.naming.alias:
        return None
    if named.naming.apposed and named.span.start - last <= _BETWEEN:
        return next((b for b in bearers.everybody if _ends_at(b, last)), None)
    born = {
        id(bearer): bearer
        for start, bearer in bearers.by_former.items()
        if sentence.start <= start < sentence.end
    }
    if len(born) == 1:
        return next(iter(born.values()))
    whose = _only_one_within(bearers, sentence.start, sentence.end)
    return whose if whose and named_within(whose.draft, named.span.end, sentence.end) else None


def _ends_at(bearer: Bearer, end: int) -> bool:
    """Whether a name that ends there has been given to somebody."""
    return any(mention.end == end for mention in bearer.draft.mentions)


def named_within(draft: Draft, start: int, end: int) -> bool:
    """Whether any mention stands in ``[start, end)``."""
    return any(start <= mention.start < end for mention in draft.mentions)


def full_name_within(draft: Draft, start: int, end: int) -> bool:
    """Whether the name is printed in full in ``[start, end)``."""
    return any(
        start <= mention.start < end and mention.surface in draft.full_names
        for mention in draft.mentions
    )


def sentence_index(sentences: Sequence[Span], start: int) -> int:
    """The number of the sentence in which a place is; -1 before the first."""
    return bisect_right(sentences, (start, inf)) - 1


def _within(bearers: Bearers, start: int, end: int) -> list[Bearer]:
    return [b for b in bearers.everybody if named_within(b.draft, start, end)]


def _only_one_within(bearers: Bearers, start: int, end: int) -> Bearer | None:
    """The only person with a mention in ``[start, end)``; None if there is none, or several."""
    near = _within(bearers, start, end)
    return near[0] if len(near) == 1 else None
