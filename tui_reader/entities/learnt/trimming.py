"""Titles and honours taken off people's names, as everywhere in the reader.

The model was taught to leave them out and now and then does not; left on, a title would hide
from coreference what it tells of its bearer. The invariant: of a name something always remains.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui_reader.entities.folding import fold
from tui_reader.entities.lexicon import lexicon
from tui_reader.entities.titles import HONORIFICS, PEOPLE_ONLY

if TYPE_CHECKING:
    from tui_reader.entities.learnt.repair import Found

_TITLE = re.compile(r"([^\W\d_]+)\.?[ \u00a0]+(?=\w)")
_HONOUR = re.compile(r",?[ \u00a0]+([^\W\d_]{2,})\Z")
_NOT_IN_CAPITALS = frozenset(("phd", "esq", "bt"))


def trimmed(text: str, name: Found) -> Found:
    """A person's name without the titles before it and the honours after it; others as they are.

    What begins with a title that no body has is a person's name, whatever the model took it for.
    """
    first = _TITLE.match(text, name.start, name.end)
    if name.type == "ORG" and first and fold(first[1]) in PEOPLE_ONLY:
        name = name._replace(type="PER")
    if name.type != "PER":
        return name
    start, end = name.start, name.end
    while (title := _TITLE.match(text, start, end)) and _is_title(title[1]):
        start = title.end()
    while (honour := _HONOUR.search(text[start:end])) and _is_honour(honour[1]):
        end = start + honour.start()
    return name._replace(start=start, end=end) if (start, end) != name[:2] else name


def _is_title(word: str) -> bool:
    return word[0].isupper() and fold(word) in HONORIFICS


def _is_honour(word: str) -> bool:
    folded = fold(word)
    return (word.isupper() or folded in _NOT_IN_CAPITALS) and folded in lexicon().honours
