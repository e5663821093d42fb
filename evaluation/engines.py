"""What is measured: the reader's own engines, and a floor that anyone could write in a minute.

The floor takes every run of capitalised words for a name, a run of two or three words for a person
and any other for an organisation, and everything printed alike for one bearer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from tui_reader.entities import engines
from tui_reader.entities.pipeline import extract
from tui_reader.library.linking.whole import link
from tui_reader.model.chain import ChainKey
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui_reader.entities.recogniser import Recogniser
    from tui_reader.language import Languages
    from tui_reader.model.article import Article, Span

_RUN = re.compile(r"[A-Z][\w’'-]*(?:[ \u00a0][A-Z][\w’'-]*)*")


@dataclass(frozen=True, slots=True, order=True)
class Found:
    """A name that an engine found; `bearer` is None where it does not say whose it is."""

    start: int
    end: int
    kind: Kind
    surface: str
    bearer: str | None


FLOOR = "floor"


@dataclass(frozen=True, slots=True)
class Engine:
    """Something to measure: its name, the id of its version, and how it is run."""

    name: str
    id: str
    run: Callable[[Sequence[Article]], list[list[Found]]]


def engine(name: str) -> Engine:
    """The floor, or the reader's engine of that name. Raises `EngineError` if it cannot run."""
    if name == FLOOR:
        return Engine(FLOOR, FLOOR, floor_engine)
    chosen = engines.engine(name)
    return Engine(name, chosen.id, partial(_read, chosen.load(), chosen.languages))


def _read(
    recogniser: Recogniser, languages: Languages, articles: Sequence[Article]
) -> list[list[Found]]:
    """The names that `recogniser` finds, linked across all `articles`."""
    extracted = extract(articles, recogniser, languages)
    chains = {
        ChainKey(article.id, number): chain
        for article, found_there in zip(articles, extracted, strict=True)
        for number, chain in enumerate(found_there)
    }
    bearers = {key: entity.id for entity in link(chains) for key in entity.chains}
    found: dict[str, list[Found]] = {article.id: [] for article in articles}
    for key, chain in chains.items():
        bearer = bearers.get(key)
        found[key.article] += [
            Found(mention.start, mention.end, chain.kind, mention.surface, bearer)
            for mention in chain.mentions
        ]
    return [sorted(found[article.id], key=lambda name: name.start) for article in articles]


def floor_engine(articles: Sequence[Article]) -> list[list[Found]]:
    """Every run of capitalised words."""
    return [[_run(found) for found in _RUN.finditer(_outside_furniture(a))] for a in articles]


def _run(found: re.Match[str]) -> Found:
    surface = found[0]
    kind = Kind.PERSON if 2 <= len(surface.split()) <= 3 else Kind.ORGANISATION
    return Found(found.start(), found.end(), kind, surface, f"{kind.value}:{surface}")


def _outside_furniture(article: Article) -> str:
    """The text with furniture blanked out, so that all get the same to read."""
    text = article.text
    for span in article.furniture:
        text = _blanked(text, span)
    return text


def _blanked(text: str, span: Span) -> str:
    return text[: span.start] + " " * (span.end - span.start) + text[span.end :]
