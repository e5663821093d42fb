"""What is asked of the full text of titles and names for a query: expressions, all to be matched.

The invariant: whatever `WordIndex` finds exactly matches `exactly`; what it finds with letters
forgiven is mostly among what matches `nearly`, `all_but_one` and `otherwise_spaced`.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from tui_reader.library.words import SHORTEST_STRETCHED
from tui_reader.store import vocabulary
from tui_reader.store.beginnings import LONGEST_READY, beginning
from tui_reader.store.search import phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui_reader.library.near_words import NearWords
    from tui_reader.library.query import Term
    from tui_reader.store.database import Connection

SHORTEST_PART = 2
FEW_EXACT = 5


def wants_more(terms: Sequence[Term], exact: int) -> bool:
    """Whether so many exact hits are too few to be content with.

    One word may be another by mistake, so it takes a handful; with more of them one will do.
    """
    return exact < FEW_EXACT if len(terms) == 1 else not exact


def may_be(connection: Connection, terms: Sequence[Term]) -> bool:
    """Whether each word of `terms` is known, or begins one that is; numbers may always be."""
    return all(
        word.isdecimal()
        or len(word) > vocabulary.LONGEST
        or vocabulary.has_word(connection, word, beginning=True)
        for term in terms
        for word in term.words
    )


class Beginnings(Enum):
    """Which words may go on: none, those for which that is quickly answered, or all."""

    NONE = auto()
    QUICK = auto()
    ALL = auto()


def exactly(
    connection: Connection, terms: Sequence[Term], beginnings: Beginnings = Beginnings.ALL
) -> list[str]:
    """All words of `terms`, each as the beginning of one if `beginnings` allows and it may go on.

    What begins with up to three letters is kept ready; for a longer beginning many words may have
    to be gone through.
    """
    parts = []
    for term in terms:
        for text in [" ".join(term.words)] if term.quoted else term.words:
            quick = len(text) <= LONGEST_READY or term is terms[-1]
            allowed = beginnings is Beginnings.ALL or (quick and beginnings is Beginnings.QUICK)
            goes_on = allowed and not term.whole
            one_word = goes_on and " " not in text
            parts.append(beginning(connection, text) if one_word else phrase(text, prefix=goes_on))
    return parts


def nearly(connection: Connection, terms: Sequence[Term], near: NearWords) -> list[str]:
    """All words of `terms`, or others spelt nearly so; nothing where no word is like any other."""
    parts, others = list[str](), False
    for term in terms:
        if term.quoted:
            parts += exactly(connection, [term])
            continue
        for word in term.words:
            known = near.near(connection, word, unfinished=term is terms[-1])
            others |= bool(known)
            ways = [beginning(connection, word), *map(phrase, known)]
            parts.append(f"({' OR '.join(ways)})")
    return parts if others else []


def all_but_one(terms: Sequence[Term]) -> Iterator[list[str]]:
    """All whole words of `terms` but one, for each that is long enough to be two letters off."""
    if any(term.quoted for term in terms):
        return
    typed = [word for term in terms for word in term.words]
    for at, word in enumerate(typed):
        others = typed[:at] + typed[at + 1 :]
        if others and len(word) >= SHORTEST_STRETCHED:
            yield list(map(phrase, others))


def otherwise_spaced(connection: Connection, terms: Sequence[Term]) -> Iterator[list[str]]:
    """One word as the two that are written together in it, or all words as one."""
    typed = [word for term in terms for word in term.words]
    if any(term.quoted for term in terms):
        return
    if len(typed) > 1:
        yield [phrase("".join(typed), prefix=True)]
        return
    for end in range(SHORTEST_PART, len(typed[0]) - SHORTEST_PART + 1):
        first, second = typed[0][:end], typed[0][end:]
        known = vocabulary.has_word(connection, first)
        if known and vocabulary.has_word(connection, second, beginning=True):
            yield [phrase(first), phrase(second, prefix=True)]
