"""News texts of our own with every name marked, ``[[Ann Lee|p]]``, as documents to train on.

``p`` is a person, ``o`` an organisation, ``l`` a place; `articles/` holds one text a file. They
teach what the open sets lack: British news, its short forms, and where a name begins and ends. The
invariant: with the marks taken out a text is what it was, and every word of a name has its tag.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from training.data import Document, Sentence
from tui_reader.entities.learnt.words import WORD
from tui_reader.entities.sentences import sentence_spans

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

SOURCE = "articles"
_MARK = re.compile(r"\[\[([^\[\]|]+)\|([pol])\]\]")
_TYPES = {"p": "PER", "o": "ORG", "l": "LOC"}


class _Name(NamedTuple):
    start: int
    end: int
    type: str


def articles(folder: Path, weight: float = 1.0) -> list[Document]:
    """The documents of ``*.txt`` in `folder`, by name. Leaves if a mark is not closed."""
    return [
        Document(path.stem, SOURCE, tuple(_sentences(*parsed(path))), weight)
        for path in sorted(folder.glob("*.txt"))
    ]


def parsed(path: Path) -> tuple[str, list[_Name]]:
    """A file's text without its marks, and the names in it."""
    text, names, position = "", [], 0
    marked = path.read_text(encoding="utf-8")
    for found in _MARK.finditer(marked):
        text += marked[position : found.start()]
        names.append(_Name(len(text), len(text) + len(found[1]), _TYPES[found[2]]))
        text += found[1]
        position = found.end()
    text += marked[position:]
    if "[[" in text or "]]" in text:
        raise SystemExit(f"{path.name}: a mark is not closed")
    return text, names


def _sentences(text: str, names: Sequence[_Name]) -> Iterator[Sentence]:
    """The sentences of a text that hold words, each word with its tag."""
    for span in sentence_spans(text):
        words = list(WORD.finditer(text, span.start, span.end))
        if words:
            tags = tuple(_tag(word.start(), names) for word in words)
            yield Sentence(tuple(word[0] for word in words), tags)


def _tag(start: int, names: Sequence[_Name]) -> str:
    for name in names:
        if name.start <= start < name.end:
            return f"{'B' if start == name.start else 'I'}-{name.type}"
    return "O"
