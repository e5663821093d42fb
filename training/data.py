"""Labelled documents, read from JSON Lines and cut into the words the model sees.

One document a line: ``{"id", "sentences": [{"tokens": [...], "tags": [...]}]}`` with B-/I- tags of
PER, ORG, LOC, or O. A token of several words ("re-elected", "Women's") gives its tag to each of
them, so a name keeps its extent. What is wrong with a file is said with its line.
"""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

from tui_reader.entities.learnt.labels import LABELS
from tui_reader.entities.learnt.words import WORD

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path
    from typing import Any

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
    """Every document of the labelled files in `folder`; a source of weight 0 is left out."""
    documents: list[Document] = []
    for path in labelled_files(folder):
        weight = weights.get(source_of(path), 1.0)
        if weight > 0:
            documents.extend(read(path, source_of(path), weight))
    if not documents:
        raise SystemExit(f"no *.jsonl or *.jsonl.gz with documents in {folder}")
    return documents


def labelled_files(folder: Path) -> list[Path]:
    """``*.jsonl`` and ``*.jsonl.gz``, by name."""
    return sorted((*folder.glob("*.jsonl.gz"), *folder.glob("*.jsonl")))


def source_of(path: Path) -> str:
    """What a labelled file is called where it is spoken of."""
    return path.name.removesuffix(".gz").removesuffix(".jsonl")


def read(path: Path, source: str, weight: float = 1.0) -> Iterator[Document]:
    """The documents of one file; what comes from posts has its handles and hashtags neutralised."""
    for name, given in rows_of(path):
        sentences = tuple(_cut(tokens, _neutral(tokens, tags)) for tokens, tags in given)
        kept = tuple(sentence for sentence in sentences if sentence.words)
        if kept:
            yield Document(name, source, kept, weight)


def rows_of(path: Path) -> Iterator[tuple[str, list[tuple[list[str], list[str]]]]]:
    """Each document's id, and the tokens and tags of its sentences; leaves if a line is wrong."""
    with _opened(path) as lines:
        for number, line in enumerate(lines, start=1):
            try:
                record = json.loads(line)
                yield str(record["id"]), [_row(row) for row in record["sentences"]]
            except KeyError as error:
                raise SystemExit(f"{path.name}, line {number}: {error} is missing") from error
            except (TypeError, ValueError) as error:
                raise SystemExit(f"{path.name}, line {number}: {error}") from error


def _opened(path: Path) -> TextIO:
    if path.suffix == ".gz":
        return gzip.open(path, "rt", encoding="utf-8")
    return path.open(encoding="utf-8")


def _row(row: dict[str, Any]) -> tuple[list[str], list[str]]:
    tokens, tags = row["tokens"], row["tags"]
    if len(tokens) != len(tags):
        raise ValueError(f"{len(tokens)} tokens have {len(tags)} tags")
    strange = set(tags) - set(LABELS)
    if strange:
        raise ValueError(f"no such tag as {', '.join(sorted(map(str, strange)))}")
    return tokens, tags


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
