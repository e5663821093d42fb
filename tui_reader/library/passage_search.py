"""Passages for a query: of many articles that match, those where the words stand closest together.

The invariant: an article whose best line has more of the words comes before one whose has fewer,
and of two with as many the one that has them closer together and in order; where that is equal,
the full text's own order stands. A last word that may go on is taken as it stands where very many
texts have it so.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui_reader.library.compounds import Compounds
from tui_reader.library.expressions import (
    as_it_stands,
    expression,
    is_common,
    is_plainly_common,
    nearby,
    telling,
    wanted,
)
from tui_reader.library.passages import best_place, passage_hit
from tui_reader.library.remembered import Remembered
from tui_reader.store import search, state, vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.library.expressions import Wanted
    from tui_reader.library.near_words import NearWords
    from tui_reader.library.query import Term
    from tui_reader.model.search import Hit
    from tui_reader.store.database import Connection

NEAR_WORDS = 8
CANDIDATES = 40
"""How many articles are looked at for the place where the words stand together."""

BEST = 79.0
"""What no passage scores more than: less than an article with all the words in its title."""

SCORES = {True: BEST, False: 59.0}


class PassageSearch:
    """Finds passages.

    Keeps where the newest texts begin and what no text has between one query and the next.
    """

    def __init__(self, near: NearWords) -> None:
        self._near = near
        self._recent = Remembered(state.ARTICLES, search.recent)
        self._compounds = Compounds()

    def prepare(self, connection: Connection) -> None:
        """Make ready what the first query of more than one word would wait for."""
        self._recent.get(connection)

    def hits(self, connection: Connection, terms: Sequence[Term], limit: int) -> list[Hit]:
        """At most `limit` passages; if there is none, for words spelt nearly so."""
        typed = wanted(terms)
        asked = _commonest(connection, telling(connection, typed))
        first = nearby(connection, asked if len(asked) == len(typed) else as_it_stands(typed))
        since = self._recent.get(connection) if first else 0
        words = expression(connection, asked, self._compounds)
        exact = self._hits(connection, asked, words, limit, first, since)
        if exact:
            return exact
        respelt = self._respelt(connection, asked)
        return self._hits(connection, respelt, _any_spelling(respelt), limit, exact=False)

    def expression(self, connection: Connection, terms: Sequence[Term]) -> str:
        """What a text matches that has all of `terms`, or if none has, words spelt nearly so."""
        asked = telling(connection, wanted(terms))
        exact = expression(connection, asked, self._compounds)
        if search.matches(connection, exact):
            return exact
        return _any_spelling(self._respelt(connection, asked)) or exact

    def _hits(
        self,
        connection: Connection,
        asked: Sequence[Wanted],
        expression: str,
        limit: int,
        first: str | None = None,
        since: int = 0,
        *,
        exact: bool = True,
    ) -> list[Hit]:
        if not expression:
            return []
        most = limit if len(asked) < 2 else max(limit, CANDIDATES)
        rankable = partial(self._is_rankable, connection, asked)
        found = search.passages(
            connection,
            expression,
            most,
            first=first,
            since=since,
            rankable=None if is_plainly_common(connection, asked) else rankable,
        )
        placed = [(passage, best_place(passage, asked)) for passage in found]
        placed.sort(key=lambda one: one[1].order)
        return [
            passage_hit(passage, place, exact=exact, score=SCORES[exact] - 20 * rank / limit)
            for rank, (passage, place) in enumerate(placed[:limit])
        ]

    def _is_rankable(self, connection: Connection, asked: Sequence[Wanted]) -> bool:
        return not is_common(connection, asked, self._compounds)

    def _respelt(self, connection: Connection, asked: Sequence[Wanted]) -> list[Wanted]:
        """`asked` with the words spelt nearly like each; empty if one is like no word at all."""
        respelt = []
        for each in asked:
            others: set[str] = set()
            for word in () if each.term.quoted else each.term.words:
                known = self._near.near(connection, word, unfinished=each.unfinished)
                near = list(known)[:NEAR_WORDS]
                if not near and not vocabulary.has_word(connection, word, beginning=True):
                    return []
                others.update(near)
            respelt.append(each._replace(others=frozenset(others)))
        return respelt


def _commonest(connection: Connection, asked: tuple[Wanted, ...]) -> tuple[Wanted, ...]:
    """`asked`, with the last word as it stands if so it is in very many texts already."""
    whole = as_it_stands(asked)
    as_typed = " ".join(each.phrase() for each in whole)
    return whole if whole != asked and search.are_many(connection, as_typed) else asked


def _any_spelling(respelt: Sequence[Wanted]) -> str:
    """All of `respelt`, each as it was typed or as one of the words in its stead."""
    return " AND ".join(
        f"({' OR '.join([each.phrase(), *map(search.phrase, sorted(each.others))])})"
        for each in respelt
    )
