"""Labelled articles and engines' answers made for tests of the evaluation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evaluation.engines import FLOOR, Engine, Found, floor_engine
from evaluation.labels import Labelled, LabelledSet, parse
from tui_reader.model.article import Article
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

MARKED = """\
---
title: Ferry stays in port
date: 2024-05-17
source: An invented paper
---

# [[Rowntree-Adeyemi|person:bisi]] keeps ferry in port

[[Bisi Rowntree-Adeyemi|person:bisi]] of [[Culverhay Ferries|organisation:ferries]] said so.
Mr [[Pound|person:pound]] was at [[City Hall|?organisation:hall]].
"""
CULTURES = 'bisi = "west-african"\npound = "british"\n'


def labelled(marked: str, name: str = "a.txt") -> Labelled:
    """A labelled article."""
    text, labels = parse(marked)
    return Labelled(Article(name, name, "", "", None, text, name), tuple(labels), name)


def labelled_set(*articles: Labelled, name: str = "made", secret: bool = False) -> LabelledSet:
    """A set of them, with no cultures."""
    return LabelledSet(name, articles, secret=secret)


def found(one: Labelled, surface: str, bearer: str | None = "x", kind: Kind = Kind.PERSON) -> Found:
    """The first place of a name, as an engine finds it."""
    start = one.article.text.index(surface)
    return Found(start, start + len(surface), kind, surface, bearer)


def answering(*answers: Sequence[Found], name: str = "made") -> Engine:
    """An engine that gives these answers to the articles of a set."""
    return Engine(name, f"{name}-1", lambda articles: [list(a) for a in answers[: len(articles)]])


def the_floor() -> Engine:
    """The floor as an engine."""
    return Engine(FLOOR, FLOOR, floor_engine)


def write_set(folder: Path, marked: str = MARKED, cultures: str = CULTURES) -> Path:
    """A set of one article with the mark-up inside."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "ferry-1-wire.md").write_text(marked, encoding="utf-8")
    (folder / "cultures-a.toml").write_text(cultures, encoding="utf-8")
    return folder
