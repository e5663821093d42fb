"""Texts given out to be looked at for names, some at a time, and what was found kept.

While this process writes, or links names, whoever looks for them goes on with the texts that were
asked about ahead; the article that is being read comes before all of them. The invariant: the
chains of a text are kept only where that very text still lacks them, however many processes look
at it.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.store import articles, mentions, renewal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tui_reader.library.indexing import Indexing
    from tui_reader.library.naming import Naming
    from tui_reader.library.side_by_side import Answer, Extraction
    from tui_reader.model.article import Article
    from tui_reader.store.database import Connection


class _Step(NamedTuple):
    """Texts by their contents' numbers, their chains once they are found, and at which `turn`."""

    texts: dict[int, Article]
    answer: Answer
    turn: int


class NamingSteps:
    """The contents that wait in `naming`, given out to `extraction` step by step."""

    def __init__(self, indexing: Indexing, naming: Naming, extraction: Extraction) -> None:
        self._indexing = indexing
        self._naming = naming
        self._extraction = extraction
        self._waiting = deque(naming.waiting)
        self._asked: deque[_Step] = deque()
        self._turn = 0

    @property
    def left(self) -> int:
        """In how many texts names have still to be found, or what was found to be kept."""
        return len(self._waiting) + self._ahead

    def take(self, size: int) -> None:
        """Keep what one step has found; where nothing is asked ahead it has `size` texts.

        If another process has done the same meanwhile, go on from the other end.
        """
        if wanted := self._wanted():
            self._ask(wanted, first=True)
        while self._waiting and len(self._asked) < (2 if self._extraction.is_beside else 1):
            self._ask(self._next(size))
        step = self._asked.popleft()
        if step.texts:
            self._keep(step)

    def ask_ahead(self, most: int, size: int) -> None:
        """Let others begin on the next texts, up to `most`, in steps of `size`."""
        while self._extraction.is_beside and self._waiting and self._ahead < most:
            self._ask(self._next(size))

    @property
    def _ahead(self) -> int:
        return sum(len(step.texts) for step in self._asked)

    def _next(self, size: int) -> list[int]:
        return [self._waiting.popleft() for _ in range(min(size, len(self._waiting)))]

    def _wanted(self) -> list[int]:
        """The contents of the articles opened since the last step, the last one first."""
        wanted = self._indexing.wanted
        names = [wanted.pop() for _ in range(len(wanted))]
        if not names:
            return []
        found = self._indexing.index.ask(lambda c: [mentions.content_of(c, name) for name in names])
        return [content for content in dict.fromkeys(found) if content is not None]

    def _ask(self, contents: Sequence[int], *, first: bool = False) -> None:
        """Have the names in some contents looked for, but for those that others have done."""
        texts = self._indexing.index.ask(lambda c: self._lacking(c, _texts(c, contents)))
        self._indexing.changed |= len(texts) < len(contents)
        answer = self._extraction.ask(list(texts.values()), first=first) if texts else list
        step = _Step(texts, answer, self._turn)
        if first:
            self._asked.appendleft(step)
        else:
            self._asked.append(step)

    def _keep(self, step: _Step) -> None:
        """Keep what was found in the texts that nobody else has looked at meanwhile."""
        naming, texts = self._naming, step.texts
        found = dict(zip(texts, step.answer(), strict=True))

        def keep(connection: Connection) -> bool:
            lacking = self._lacking(connection, texts)
            chains = [(each, found[each]) for each in lacking]
            if naming.renewal:
                renewal.put_aside(connection, naming.version, chains)
            elif chains:
                mentions.put_chains(connection, naming.version, chains)
            return bool(lacking) and not naming.renewal

        if len(self._indexing.index.ask(lambda c: self._lacking(c, texts))) < len(texts):
            self._indexing.changed = True
            self._turn_round(step)
        self._indexing.change(keep)

    def _turn_round(self, met: _Step) -> None:
        """Go on from the other end, once for all that was asked before that."""
        if met.turn == self._turn:
            self._waiting.reverse()
            self._turn += 1

    def _lacking(self, connection: Connection, texts: Mapping[int, Article]) -> dict[int, Article]:
        """Those of `texts` that this version has not seen, nobody else having done it meanwhile."""
        stamped = [(content, article.digest) for content, article in texts.items()]
        lacking = mentions.still_without_names(connection, self._naming.version, stamped)
        return {content: article for content, article in texts.items() if content in lacking}


def _texts(connection: Connection, contents: Sequence[int]) -> dict[int, Article]:
    """An article with each of the contents that are still there."""
    texts = {content: articles.article_with(connection, content) for content in contents}
    return {content: article for content, article in texts.items() if article is not None}
