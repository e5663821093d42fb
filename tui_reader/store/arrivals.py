"""Articles as columns: all that can be worked out of them before the index is asked anything.

That is done where files are read, by as many processes as read them, so that the one that writes
does little more for an article than hand its columns to SQLite. The invariant: nothing here
depends on what the index holds.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.model.article import count_words
from tui_reader.store.columns import to_spans, to_structure
from tui_reader.store.folding import folded_words, sortable
from tui_reader.store.values import to_date, to_key, to_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui_reader.model.article import Article

_HUGE = 1 << 20  # characters, of which all words at once would take more memory than a worker has
_PART = re.compile(r"\S+")


class Told(NamedTuple):
    """The columns of an article's row that a reading of its file may change."""

    title: str
    source: str
    date: str | None
    words: int
    language: str
    author: str
    url: str
    title_key: str


class Arrival(NamedTuple):
    """An article; `folded` are the words of its title and of its source, as they are found."""

    name: bytes
    digest: str
    text: str
    furniture: str
    structure: str
    told: Told
    folded: tuple[str, str]


class Arrivals(NamedTuple):
    """Some articles, and what stands between the spaces of their texts, titles and sources."""

    articles: Sequence[Arrival] = ()
    parts: frozenset[str] = frozenset()

    @property
    def size(self) -> int:
        """How many characters their texts have."""
        return sum([len(article.text) for article in self.articles])


NONE = Arrivals()


def arrivals(articles: Iterable[Article]) -> Arrivals:
    """Articles as columns."""
    found: list[Arrival] = []
    parts: set[str] = set()
    for article in articles:
        count = _split(article.text, parts)
        found.append(_arrival(article, count))
        parts.update(article.title.split(), article.source.split())
    return Arrivals(found, frozenset(parts))


def together(some: Sequence[Arrivals]) -> Arrivals:
    """All of them as one."""
    if len(some) == 1:
        return some[0]
    every = [article for each in some for article in each.articles]
    return Arrivals(every, parts_of(some))


def parts_of(some: Iterable[Arrivals]) -> frozenset[str]:
    """The parts of all of them, each once."""
    return frozenset[str]().union(*(each.parts for each in some))


def _split(text: str, parts: set[str]) -> int:
    """How many words there are in `text`; what stands between its spaces is added to `parts`."""
    if len(text) > _HUGE:
        parts.update(match[0] for match in _PART.finditer(text))
        return count_words(text)
    found = text.split()
    parts.update(found)
    return len(found)


def _arrival(article: Article, words: int) -> Arrival:
    title, source = to_text(article.title), to_text(article.source)
    return Arrival(
        to_key(article.id),
        article.digest,
        to_text(article.text),
        to_spans(article.furniture),
        to_structure(article.structure),
        Told(
            title,
            source,
            to_date(article.date),
            words,
            to_text(article.language),
            to_text(article.author),
            to_text(article.url),
            sortable(title),
        ),
        (" ".join(folded_words(title)), " ".join(folded_words(source))),
    )
