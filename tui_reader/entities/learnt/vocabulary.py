"""Words to vocabulary pieces, each word looked up once.

Most words of a pile are words it has had before, so pieces and case are remembered by word; the
tokenizer itself is asked only for new ones, many at a time.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tokenizers import Tokenizer

from tui_reader.entities.learnt.words import case_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

MOST_PIECES_A_WORD = 12  # as in training: a word longer than that says no more
_MOST_REMEMBERED = 200_000
_SURROGATE = re.compile("[\ud800-\udfff]")  # half a character, which the tokenizer does not take


class Known(NamedTuple):
    """What the model is told of a word: its pieces (never none) and its case."""

    pieces: tuple[int, ...]
    case: int


class Vocabulary:
    """The pieces of words, for one tokenizer."""

    def __init__(self, path: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(path))
        self._known: dict[str, Known] = {}
        self.first, self.last = self._mark("[CLS]"), self._mark("[SEP]")
        self._unknown = self._mark("[UNK]")

    def _mark(self, piece: str) -> int:
        found: int | None = self._tokenizer.token_to_id(piece)
        assert found is not None, f"a tokenizer without {piece}"
        return found

    def learn(self, words: Iterable[str]) -> dict[str, Known]:
        """A table that holds every word of `words`; others may be in it too."""
        new = set(words).difference(self._known)
        if len(self._known) + len(new) > _MOST_REMEMBERED:
            self._known = {}
            new = set(words)
        fresh = sorted(new)
        sound = [_SURROGATE.sub("\ufffd", word) for word in fresh]
        for word, cut in zip(
            fresh, self._tokenizer.encode_batch(sound, add_special_tokens=False), strict=True
        ):
            pieces = tuple(cut.ids[:MOST_PIECES_A_WORD]) or (self._unknown,)
            self._known[word] = Known(pieces, int(case_of(word)))
        return self._known
