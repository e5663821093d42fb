"""The addresses an article gives: its own, those its words stand for, and those printed in it.

The invariant: an address is told as it is; only one that leads to a web page or to a letter may be
opened, since an article comes from anybody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from tui_reader.model.article import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_reader.model.article import Article

LONGEST = 1_000_000
"""Printed addresses are looked for in so many characters."""

_SCHEMES = ("http", "https", "mailto")


class Address(NamedTuple):
    """An address and the words that stand for it, which may be itself; where, if in the text."""

    words: str
    address: str
    start: int | None = None

    @property
    def opens(self) -> bool:
        """Whether it may be handed to a browser."""
        try:
            parts = urlsplit(self.address)
        except ValueError:
            return False
        harmless = self.address.isprintable() and " " not in self.address
        return harmless and parts.scheme.lower() in _SCHEMES and bool(parts.netloc or parts.path)


def links_of(article: Article) -> tuple[Address, ...]:
    """The addresses of an article: its own, then those in its text in order, each once."""
    own = [Address("This article", article.url)] if article.url else []
    inside = sorted((*_linked(article), *_printed(article)), key=lambda each: each.start or 0)
    found = {each.address: each for each in reversed((*own, *inside))}
    return tuple(each for each in (*own, *inside) if found[each.address] is each)


def _linked(article: Article) -> Iterator[Address]:
    """Words that stand for an address."""
    for start, end, address in article.structure.links:
        words = " ".join(article.text[start:end].split())
        yield Address(words or address, address, start)


def _printed(article: Article) -> Iterator[Address]:
    """Addresses that are printed as they are, outside of words that stand for one."""
    from linkify_it import LinkifyIt

    text = article.text[:LONGEST]
    taken = [Span(*link[:2]) for link in article.structure.links]
    taken += article.structure.hidden
    for match in LinkifyIt().match(text) or ():
        span = Span(match.index, match.last_index)
        if not any(span.overlaps(each) for each in taken):
            yield Address(match.text, match.url, match.index)
