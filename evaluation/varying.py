"""Labelled articles made into a pile large enough to time, in which no sentence comes twice.

An engine may remember sentences it has read: to repeat a set's articles as they are would flatter
it. So in every copy each labelled name gives its words in turn to others of the set, and in every
sentence one plain word is exchanged for another of the set's; the text stays as long, as dense
with names and as easy to cut into pieces as it was.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui_reader.entities.sentences import sentence_spans
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from evaluation.labels import Labelled

_NAME_WORD = re.compile(r"[^\W\d_]*[A-Z][^\W\d_]{2,}")
_PLAIN_WORD = re.compile(r"(?<![\w’'-])[a-z]{4,}(?![\w’'-])")

Words = dict[str, list[str]]


def pile(articles: Sequence[Labelled], words: int) -> list[str]:
    """At least `words` words of articles, whole ones, the first copy as it is written."""
    pools = _pools(articles)
    texts: list[str] = []
    copy = so_far = 0
    while so_far < words:
        for one in articles:
            texts.append(varied(one, copy, pools) if copy else one.article.text)
            so_far += len(texts[-1].split())
        copy += 1
    return texts


def _pools(articles: Sequence[Labelled]) -> Words:
    """The words of names by kind, and the plain words; each once, in order of appearance."""
    pools: dict[str, dict[str, None]] = {Kind.PERSON: {}, Kind.ORGANISATION: {}, "plain": {}}
    for one in articles:
        for label in one.labels:
            pools[label.kind] |= dict.fromkeys(_NAME_WORD.findall(label.surface))
        pools["plain"] |= dict.fromkeys(_PLAIN_WORD.findall(one.article.text))
    return {kind: list(pool) for kind, pool in pools.items()}


def varied(one: Labelled, copy: int, pools: Mapping[str, Sequence[str]]) -> str:
    """The text of an article with its names, and a word in each sentence, exchanged."""
    text = one.article.text
    edits: list[tuple[int, int, str]] = []
    taken = [(label.start, label.end) for label in one.labels]
    for label in one.labels:
        pool = pools[label.kind]
        edits += [
            (label.start + word.start(), label.start + word.end(), _other(word[0], copy, pool))
            for word in _NAME_WORD.finditer(label.surface)
        ]
    for number, span in enumerate(sentence_spans(text)):
        plain = [
            word
            for word in _PLAIN_WORD.finditer(text, span.start, span.end)
            if not any(start < word.end() and word.start() < end for start, end in taken)
        ]
        if plain:
            word = plain[(copy + number) % len(plain)]
            edits.append((word.start(), word.end(), _other(word[0], copy + number, pools["plain"])))
    return _edited(text, edits)


def _other(word: str, copy: int, pool: Sequence[str]) -> str:
    """The word of a pool that stands in for `word` in that copy; another one in the next."""
    if word not in pool or len(pool) < 2:
        return word
    return pool[(pool.index(word) + 1 + copy % (len(pool) - 1)) % len(pool)]


def _edited(text: str, edits: list[tuple[int, int, str]]) -> str:
    pieces: list[str] = []
    done = 0
    for start, end, new in sorted(edits):
        pieces += [text[done:start], new]
        done = end
    return "".join([*pieces, text[done:]])
