"""What is named in the articles of the pile, read when it is asked for.

The invariant: what is remembered here is as the articles are now, those that are being taken in
among them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.entities.surroundings import Surroundings, surroundings
from tui_reader.store.links.surroundings import in_articles, rank_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui_reader.store.database import Connection
    from tui_reader.store.links.surroundings import Named, Told

_NOBODY = surroundings(frozenset())


_MOST = 10_000


class Around(dict[str, Surroundings]):
    """The surroundings of articles, so many at most; more are read again when asked for."""

    def __init__(self, connection: Connection) -> None:
        super().__init__()
        self._connection = connection
        self._articles: dict[int, str] = {}
        self._awaited: dict[int, str] = {}

    def __missing__(self, article: str) -> Surroundings:
        self._awaited[rank_of(article)] = article
        self._load()
        return self[article]

    def know(self, told: Told) -> None:
        """Remember who is named in an article now."""
        rank, article, named, lone = told
        self._articles[rank] = article
        self[article] = surroundings(named, lone)

    def await_(self, articles: Iterable[tuple[int, str]]) -> None:
        """Let articles, each with its rank, be read together, once one of them is asked for.

        Those that were awaited before, and not asked for, are no more.
        """
        self._awaited = {rank: name for rank, name in articles if name not in self}

    def articles(self, ranks: Iterable[int]) -> list[str]:
        """The articles of some ranks, by their names."""
        wanted = list(ranks)
        self._read([rank for rank in wanted if rank not in self._articles])
        return [self._articles[rank] for rank in wanted]

    def names(self, article: str) -> frozenset[Named]:
        """The full names in an article."""
        return self[article].named

    def _load(self) -> None:
        awaited, self._awaited = self._awaited, {}
        if len(self) + len(awaited) > _MOST:
            self.clear()
        self._read(awaited)
        for rank, article in awaited.items():
            if article not in self:
                self._articles[rank] = article
                self[article] = _NOBODY

    def _read(self, ranks: Iterable[int]) -> None:
        for told in in_articles(self._connection, list(ranks)):
            self.know(told)
