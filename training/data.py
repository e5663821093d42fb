"""Labelled documents, read from JSON Lines and cut into the words the model sees.

One document a line: ``{"id", "sentences": [{"tokens": [...], "tags": [...]}]}`` with B-/I- tags of
PER, ORG, LOC, or O. A token of several words ("re-elected", "Women's") gives its tag to each of
them, so a name keeps its extent.
"""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui_reader.entities.learnt.words import WORD

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

IGNORED = "?"  # a tag that teaches nothing, either way


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words and their tags, one of each."""

    words: tuple[str, ...]
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """Sentences in order, where they came from, and how much they count in the loss."""

    id: str
    source: str
    sentences: tuple[Sentence, ...]
    weight: float = 1.0


def load(folder: Path, weights: Mapping[str, float]) -> list[Document]:
    """Every document of ``folder/*.jsonl.gz`` in file order; a source of weight 0 is left out."""
    documents: list[Document] = []
    for path in sorted(folder.glob("*.jsonl.gz")):
        source = path.name.removesuffix(".jsonl.gz")
        weight = weights.get(source, 1.0)
        if weight > 0:
            documents.extend(read(path, source, weight))
    if not documents:
        raise SystemExit(f"no *.jsonl.gz with documents in {folder}")
    return documents


def read(path: Path, source: str, weight: float = 1.0) -> Iterator[Document]:
    """The documents of one file; what comes from posts has its handles and hashtags neutralised."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            given = [(row["tokens"], row["tags"]) for row in record["sentences"]]
            sentences = tuple(_cut(tokens, _neutral(tokens, tags)) for tokens, tags in given)
            kept = tuple(sentence for sentence in sentences if sentence.words)
            if kept:
                yield Document(record["id"], source, kept, weight)


def _neutral(tokens: list[str], tags: list[str]) -> list[str]:
    """Handles become O (they are not names of the press), labelled hashtags teach nothing."""
    neutral = list(tags)
    for index, (token, tag) in enumerate(zip(tokens, tags, strict=True)):
        after_at = index > 0 and tokens[index - 1] == "@"
        if token.startswith("@") or after_at:
            neutral[index] = "O"
            if after_at and index + 1 < len(tags) and neutral[index + 1].startswith("I-"):
                neutral[index + 1] = "B-" + neutral[index + 1][2:]
        elif token.startswith("#") and tag != "O":
            neutral[index] = IGNORED
    return neutral


def _cut(tokens: list[str], tags: list[str]) -> Sentence:
    words: list[str] = []
    labels: list[str] = []
    for token, tag in zip(tokens, tags, strict=True):
        for order, word in enumerate(WORD.findall(token)):
            words.append(word)
            labels.append("I" + tag[1:] if order and tag.startswith("B-") else tag)
    return Sentence(tuple(words), tuple(labels))
