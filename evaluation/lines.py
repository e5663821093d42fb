"""Labelled data as JSON Lines, the form that training reads, and a recogniser scored on it.

``{"id", "sentences": [{"tokens": [...], "tags": [...]}]}``, a document a line, gzipped or not. A
document becomes a text with a blank between tokens and a line for each sentence, and its sentences
are given and not looked for: what is measured is the recogniser alone, span and kind exactly. As in
the reader, it is given plain characters, and what it finds counts in the text as printed.
"""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from functools import reduce
from operator import add
from typing import TYPE_CHECKING, Any

from evaluation.labels import LabelError
from evaluation.measuring import figures
from evaluation.mentions import Score
from tui_reader.entities.plain_text import plain_text
from tui_reader.entities.recogniser import Document
from tui_reader.model.article import Span
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from tui_reader.entities.recogniser import Recogniser

KINDS = {"PER": Kind.PERSON, "ORG": Kind.ORGANISATION}
ROWS = {"people": Kind.PERSON, "organisations": Kind.ORGANISATION}

Names = set[tuple[int, int, Kind]]


@dataclass(frozen=True, slots=True)
class Tagged:
    """A text, its sentences, and the names that are in it."""

    text: str
    sentences: tuple[Span, ...]
    names: Names


def read_lines(path: Path) -> list[Tagged]:
    """The documents of a file. Raises LabelError, which names the line."""
    with _opened(path) as lines:
        return [_tagged(line, f"{path.name}, line {n}") for n, line in enumerate(lines, start=1)]


def measure_lines(documents: Sequence[Tagged], recogniser: Recogniser) -> dict[str, Any]:
    """Exact figures for people and for organisations."""
    texts = [plain_text(one.text) for one in documents]
    given = [
        Document(
            text.text, tuple(text.plain(span) for span in one.sentences if span.start < span.end)
        )
        for one, text in zip(documents, texts, strict=True)
    ]
    found = [
        {(*text.printed(Span(name.start, name.end)), name.kind) for name in names}
        for text, names in zip(texts, recogniser.recognise(given), strict=True)
    ]
    return {
        row: figures(
            reduce(
                add,
                (_score(one, names, kind) for one, names in zip(documents, found, strict=True)),
                Score(),
            )
        )
        for row, kind in ROWS.items()
    }


def _opened(path: Path) -> Any:
    opened = gzip.open if path.suffix == ".gz" else open
    return opened(path, "rt", encoding="utf-8")


def _score(one: Tagged, found: Names, kind: Kind) -> Score:
    wanted = {name for name in one.names if name[2] is kind}
    got = {name for name in found if name[2] is kind}
    return Score(len(wanted & got), len(wanted - got), len(got - wanted))


def _tagged(line: str, place: str) -> Tagged:
    try:
        rows = [(row["tokens"], row["tags"]) for row in json.loads(line)["sentences"]]
        return _document(rows)
    except (ValueError, KeyError, TypeError, AttributeError):
        raise LabelError(f"{place}: not a document with as many tags as tokens") from None


def _document(rows: Sequence[tuple[Sequence[str], Sequence[str]]]) -> Tagged:
    """Raises ValueError if a sentence has not as many tags as tokens."""
    text, sentences, names = "", [], set()
    for tokens, tags in rows:
        places = []
        start = len(text)
        for token in tokens:
            places.append((len(text), len(text) + len(token)))
            text += token + " "
        sentences.append(Span(start, max(start, len(text) - 1)))
        text = text[:-1] + "\n" if tokens else text
        names |= {
            (places[first][0], places[last][1], KINDS[kind])
            for first, last, kind in _runs(list(zip(tags, tokens, strict=True)))
            if kind in KINDS
        }
    return Tagged(text, tuple(sentences), names)


def _runs(tagged: Sequence[tuple[str, str]]) -> Iterator[tuple[int, int, str]]:
    """First token, last token and type of each name; an I- that continues nothing begins one."""
    first, open_type = 0, ""
    for place, (tag, _) in enumerate([*tagged, ("O", "")]):
        mark, _, kind = tag.partition("-")
        if open_type and (mark != "I" or kind != open_type):
            yield first, place - 1, open_type
            open_type = ""
        if mark in ("B", "I") and not open_type:
            first, open_type = place, kind
