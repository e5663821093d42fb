"""Fields, and values that there are, for what is being typed into the search box.

The invariant: whatever is offered for a field finds something when it is taken.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui_reader.library.query import parse
from tui_reader.library.remembered import Remembered
from tui_reader.library.syntax import FIELDS
from tui_reader.model.completion import Completion
from tui_reader.model.mention import Kind
from tui_reader.printable import printable_line
from tui_reader.store import facets, state
from tui_reader.store.folding import folded_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_reader.library.name_search import NameSearch
    from tui_reader.store.database import Connection

SHORTEST_FIELD = 2
_BEING_TYPED = re.compile(r"""(?:^|(?<=\s))-?(?:([A-Za-z]+):)?(?:"([^"]*)|([^\s"]*))$""")

ABOUT = {
    "person": "articles that name somebody",
    "org": "articles that name an organisation",
    "source": "where an article is from",
    "date": "a year, a month or a day",
    "after": "later than a year, a month or a day",
    "before": "earlier than a year, a month or a day",
    "in": "in:title, words in titles only",
    "near": "bridge near:5 safe, at most so many words between",
}
KINDS = {"person": Kind.PERSON, "org": Kind.ORGANISATION}


class Completing:
    """Offers ways to go on; keeps the sources between one keystroke and the next."""

    def __init__(self, names: NameSearch) -> None:
        self._names = names
        self._sources = Remembered(state.ARTICLES, facets.sources)

    def complete(
        self, connection: Connection, query: str, cursor: int, limit: int
    ) -> list[Completion]:
        """At most `limit` ways to go on at `cursor`, likeliest first."""
        match = _BEING_TYPED.search(query[:cursor])
        if match is None:
            return []
        field, quoted, word = match.groups()
        typed = quoted if quoted is not None else word
        start = cursor - len(typed) - (quoted is not None)
        if field is None:
            return list(_fields(typed, start, cursor))[:limit] if quoted is None else []
        values = self._values(connection, field.lower(), typed, limit)
        return [
            Completion(printable_line(value), detail, _written(value), start, cursor)
            for value, detail in values
        ]

    def _values(
        self, connection: Connection, field: str, typed: str, limit: int
    ) -> list[tuple[str, str]]:
        if field in KINDS:
            return self._called(connection, KINDS[field], typed, limit)
        if field == "source":
            words = folded_words(typed)
            return [(name, "source") for name in self._having(connection, words)][:limit]
        if field in ("date", "after", "before"):
            return [(date, "date") for date in _dates(connection, typed, limit)]
        return [("title", "words in titles only")] if field == "in" else []

    def _called(
        self, connection: Connection, kind: Kind, typed: str, limit: int
    ) -> list[tuple[str, str]]:
        if terms := parse(typed):
            hits = self._names.hits(connection, terms, limit, kind.value)
        else:
            hits = self._names.most_named(connection, kind, limit)
        return [(hit.label, hit.detail) for hit in hits]

    def _having(self, connection: Connection, words: list[str]) -> Iterator[str]:
        for name in self._sources.get(connection):
            own = folded_words(name)
            if all(any(one.startswith(word) for one in own) for word in words):
                yield name


def _fields(typed: str, start: int, cursor: int) -> Iterator[Completion]:
    for field in FIELDS if len(typed) >= SHORTEST_FIELD else ():
        if field.startswith(typed.lower()):
            yield Completion(f"{field}:", ABOUT[field], f"{field}:", start, cursor, goes_on=True)


def _dates(connection: Connection, typed: str, limit: int) -> list[str]:
    """The years there are; of one year the months, of one month the days."""
    if not re.fullmatch(r"\d{0,4}|\d{4}-\d{0,2}|\d{4}-\d\d-\d{0,2}", typed):
        return []
    length = 4 if len(typed) < len("2021") else 7 if len(typed) < len("2021-03") else 10
    return facets.dates(connection, typed, length, limit)


def _written(value: str) -> str:
    """`value` as it is to be typed: in quotation marks unless it is one plain word."""
    plain = value.replace('"', " ")
    return plain if re.fullmatch(r"[\w.-]+", plain) else f'"{plain}"'
