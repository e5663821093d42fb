"""What the articles of one file are called, by what names them there: a guid, a url, an id, a line.

The invariant: the same record has the same name for as long as the file has it, no two of a file
have the same, and every name is one short line that can be stored.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from tui_reader.corpus.cleaning import storable

if TYPE_CHECKING:
    from tui_reader.corpus.formats.parser import Draft

_LONGEST = 200
_KEPT = 160


def record_name(words: object) -> str:
    """A name made of a guid, a url, an id or a number; a long one ends in its digest."""
    line = " ".join(storable(str(words)).split())
    if len(line) <= _LONGEST:
        return line
    digest = hashlib.blake2b(line.encode(), digest_size=8).hexdigest()
    return f"{line[:_KEPT]}…{digest}"


class Records:
    """The names given so far in one file; of equal ones the second gets ``~2`` at its end."""

    def __init__(self) -> None:
        self._given: set[int] = set()
        self._repeated: dict[int, int] = {}

    def distinct(self, draft: Draft) -> Draft:
        """The draft, by a name that no other has."""
        key = _key(draft.record)
        if key not in self._given:
            self._given.add(key)
            return draft
        number = self._repeated.get(key, 1) + 1
        while _key(name := f"{draft.record}~{number}") in self._given:
            number += 1
        self._repeated[key] = number
        self._given.add(_key(name))
        return replace(draft, record=name)


def _key(name: str) -> int:
    """A digest, which takes less room than the name; one false match in 10^8 files only renames."""
    return int.from_bytes(hashlib.blake2b(name.encode(), digest_size=8).digest())
