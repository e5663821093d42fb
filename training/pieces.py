"""Words to vocabulary pieces: the tokenizer that is shipped, and examples of pieces and labels.

The tokenizer folds what print does to characters (curly quotes, dashes, ligatures, soft hyphens)
before the base model's own lower-casing, so that those never change what is recognised.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tokenizers import Regex, Tokenizer, normalizers

from tui_reader.entities.learnt.labels import LABELS
from tui_reader.entities.learnt.words import case_of, mark_start

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from training.data import Sentence

NO_LABEL = -100  # of pieces that do not begin a word
UNKNOWN = -1  # of words nobody has judged: a student still hears its teachers on them
MOST_PIECES_A_WORD = 12
_LABEL_ID = {label: index for index, label in enumerate(LABELS)}


def reading_tokenizer(base: Path) -> Tokenizer:
    """The base model's tokenizer without padding or truncation, with print's variants folded."""
    tokenizer = Tokenizer.from_file(str(base))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    tokenizer.normalizer = normalizers.Sequence(
        [
            normalizers.Replace(Regex("[\u2018\u2019\u201a\u201b\u02bc\u2032]"), "'"),
            normalizers.Replace(Regex("[\u201c\u201d\u201e\u201f\u00ab\u00bb]"), '"'),
            normalizers.Replace(Regex("[\u2010-\u2015\u2212]"), "-"),
            normalizers.Replace("\u2026", "."),
            normalizers.NFKC(),
            tokenizer.normalizer,
        ]
    )
    return tokenizer


@dataclass(frozen=True, slots=True)
class Pieces:
    """One sentence as the model is fed it: parallel rows, labels on first pieces only."""

    ids: list[int]
    cases: list[int]
    labels: list[int]


@dataclass(slots=True)
class Cutter:
    """Cuts words into pieces, remembering each word it has met."""

    tokenizer: Tokenizer
    _known: dict[str, list[int]] = field(default_factory=dict)

    @property
    def marks(self) -> tuple[int, int]:
        """The pieces at the two ends of every window."""
        return self._mark("[CLS]"), self._mark("[SEP]")

    def _mark(self, piece: str) -> int:
        found: int | None = self.tokenizer.token_to_id(piece)
        assert found is not None, f"a tokenizer without {piece}"
        return found

    def ids(self, word: str) -> list[int]:
        """The pieces of one word: at least one, at most `MOST_PIECES_A_WORD`."""
        found = self._known.get(word)
        if found is None:
            cut = self.tokenizer.encode(word, add_special_tokens=False).ids
            found = self._known[word] = cut[:MOST_PIECES_A_WORD] or [self._mark("[UNK]")]
        return found

    def sentence(self, sentence: Sentence) -> Pieces:
        """The pieces, cases and labels of one sentence."""
        cases = mark_start([case_of(word) for word in sentence.words])
        row = Pieces([], [], [])
        for word, tag, case in zip(sentence.words, sentence.tags, cases, strict=True):
            ids = self.ids(word)
            row.ids.extend(ids)
            row.cases.extend([case] * len(ids))
            row.labels.append(_LABEL_ID.get(tag, UNKNOWN))
            row.labels.extend([NO_LABEL] * (len(ids) - 1))
        return row

    def sentences(self, sentences: Iterable[Sentence]) -> list[Pieces]:
        """Each sentence in pieces."""
        return [self.sentence(sentence) for sentence in sentences]


def joined(rows: Sequence[Pieces]) -> Pieces:
    """Neighbouring sentences as one."""
    return Pieces(
        [value for row in rows for value in row.ids],
        [value for row in rows for value in row.cases],
        [value for row in rows for value in row.labels],
    )
