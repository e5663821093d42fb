"""Labelled articles and engines' answers made for tests of the evaluation."""

from __future__ import annotations

from evaluation.engines import Found
from evaluation.labels import Labelled, parse
from tui_reader.model.article import Article
from tui_reader.model.mention import Kind


def labelled(marked: str, name: str = "a.txt") -> Labelled:
    """A labelled article."""
    text, labels = parse(marked)
    return Labelled(Article(name, name, "", "", None, text, name), tuple(labels))


def found(one: Labelled, surface: str, bearer: str | None = "x", kind: Kind = Kind.PERSON) -> Found:
    """The first place of a name, as an engine finds it."""
    start = one.article.text.index(surface)
    return Found(start, start + len(surface), kind, surface, bearer)
