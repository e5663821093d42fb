"""Where a name begins and ends, where the model left a small word or a full stop on it.

"The Harbour Board" begins after its article; "Roof of" goes on to "Heaven Concepts Ltd"; "Citizens
Advice in" ends before "in", for a place follows. The invariant: what is joined stands right after,
in capitals, and of a name something always remains.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui_reader.entities.learnt.repair import Found

_ARTICLE = re.compile(r"The[ \u00a0](?=[^\W\d_a-z])")
_DASH = re.compile(r"(?<![\w-])[^\W\d_a-z][\w'’-]*(?P<dash>[ \u00a0][-–—][ \u00a0])")
_STOP = re.compile(r"(?<=[^\W_]{2})\.\Z")
_ABBREVIATED = re.compile(r"(?<!\w)(?:Corp|Inc|Ltd|Co|Cos|Bros|Jr|Sr|St|Assoc|Dept|Univ)\.\Z")
_STOPPED_WITHIN = re.compile(r"\w\.\w")
_SMALL = re.compile(r"[ \u00a0](?P<word>of|for|in|to|at|and|the)\Z")
_GOES_ON = re.compile(r"(?:[ \u00a0](?:of[ \u00a0])?[^\W\d_a-z][\w'’&-]*){1,5}")
_BEFORE_PLACES = frozenset(["in", "at", "to"])


def with_true_ends(text: str, name: Found, after: Found | None) -> Found:
    """A name without the full stop after it; a body's without its article, with what it is "of".

    A person's name ends at a dash between blanks. `after` is the name found next, which a body's
    takes in whole or not at all.
    """
    name = _without_stop(text, name)
    if name.type == "PER":
        dash = _DASH.search(text, name.start, name.end)
        return name._replace(end=dash.start("dash")) if dash else name
    if name.type != "ORG":
        return name
    article = _ARTICLE.match(text, name.start, name.end)
    if article:
        name = name._replace(start=article.end())
    return _past_small_word(text, name, after)


def _without_stop(text: str, name: Found) -> Found:
    """Without the full stop of the sentence; with one that shortens a word: "Corp."."""
    if not _STOP.search(text, name.start, name.end):
        return name
    own = _ABBREVIATED.search(text, name.start, name.end)
    if own or _STOPPED_WITHIN.search(text, name.start, name.end):
        return name
    return name._replace(end=name.end - 1)


def _past_small_word(text: str, name: Found, after: Found | None) -> Found:
    """Up to the end of what a small word at the end leads to, or without the small word."""
    small = _SMALL.search(text, name.start, name.end)
    if small is None:
        return name
    rest = _GOES_ON.match(text, name.end)
    begun = after if rest and after and after.start < rest.end() else None
    placed = begun is not None and begun.type == "LOC" and begun.start == name.end + 1
    if rest is None or (placed and small["word"] in _BEFORE_PLACES):
        return name._replace(end=small.start())
    return name._replace(end=max(rest.end(), begun.end if begun else 0))
