"""Labelled articles: plain text with ``[[surface|kind:bearer]]`` round every name.

A question mark before the kind makes a label debatable, one in place of the bearer leaves open who
is meant. The invariant: with the markup taken out, a label file is its article's text, so that
every label's offsets are offsets into the article; anything else is an error, never guessed at.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tui_reader.corpus.loader import load
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from tui_reader.model.article import Article

HERE = Path(__file__).parent
CORPUS = HERE.parent / "corpus"

_LABEL = re.compile(r"\[\[([^\[\]|]+)\|(\??)(person|organisation):([^\[\]|]+)\]\]")


class LabelError(Exception):
    """A label file that does not fit its article."""


@dataclass(frozen=True, slots=True)
class Label:
    """One labelled name at ``[start, end)``; `bearer` is None where it is open who is meant."""

    start: int
    end: int
    surface: str
    kind: Kind
    bearer: str | None
    debatable: bool


@dataclass(frozen=True, slots=True)
class Labelled:
    """An article and its labels, in order."""

    article: Article
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class LabelledSet:
    """Articles labelled with one set of bearers."""

    name: str
    articles: tuple[Labelled, ...]


def read_set(name: str) -> LabelledSet:
    """The set called `name`: ``bundled`` or ``held_out``. Raises LabelError."""
    folder = HERE / name
    texts = CORPUS if name == "bundled" else folder
    files = sorted(folder.glob("*.txt"))
    return LabelledSet(name, tuple(_labelled(texts, file) for file in files))


def parse(marked: str) -> tuple[str, list[Label]]:
    """A label file's text without its markup, and its labels. Raises LabelError."""
    text: list[str] = []
    labels: list[Label] = []
    position = length = 0
    for found in _LABEL.finditer(marked):
        plain = marked[position : found.start()]
        surface, query, kind, bearer = found.groups()
        start = length + len(plain)
        known = None if bearer == "?" else bearer
        labels.append(Label(start, start + len(surface), surface, Kind(kind), known, bool(query)))
        text += [plain, surface]
        position, length = found.end(), start + len(surface)
    text.append(marked[position:])
    whole = "".join(text)
    if "[[" in whole or "]]" in whole:
        raise LabelError(f"a label is not closed: {whole[whole.find('[[') :][:60]!r}")
    return whole, labels


def _labelled(texts: Path, file: Path) -> Labelled:
    """The article that a label file belongs to, with its labels moved to the article's offsets."""
    article = _article(texts, file.stem)
    plain, labels = parse(file.read_text(encoding="utf-8"))
    if plain.strip() != article.text.strip():
        raise LabelError(f"{file.name}: {_difference(plain.strip(), article.text.strip())}")
    shift = _margin(article.text) - _margin(plain)
    moved = [
        Label(x.start + shift, x.end + shift, x.surface, x.kind, x.bearer, x.debatable)
        for x in labels
    ]
    return Labelled(article, tuple(moved))


def _article(texts: Path, stem: str) -> Article:
    """The article with that stem."""
    for suffix in (".md", ".txt"):
        if suffix == ".txt" and texts != CORPUS:
            break
        if (texts / f"{stem}{suffix}").is_file():
            loaded = load(texts, f"{stem}{suffix}")
            if len(loaded.articles) == 1:
                return loaded.articles[0]
    raise LabelError(f"{stem}: there is no article with that name in {texts.name}")


def _margin(text: str) -> int:
    """How many blanks a text begins with."""
    return len(text) - len(text.lstrip())


def _difference(one: str, two: str) -> str:
    """Where two texts part, in words."""
    same = next((i for i, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), None)
    at = min(len(one), len(two)) if same is None else same
    return f"labels say {one[at : at + 40]!r} where the article has {two[at : at + 40]!r}"
