"""What is asked of the full text for a query, in its own language, and what each word may match.

The invariant: a word that says nothing ("the", "a") decides nothing beside one that does; and
"heavy-handed", "heavy handed" and "heavyhanded" find one another where the texts have such words.
"""

from __future__ import annotations

from itertools import chain, pairwise
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.store import search, vocabulary
from tui_reader.store.beginnings import LONGEST_READY, MOST, either, words_beginning
from tui_reader.store.folding import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui_reader.library.compounds import Compounds
    from tui_reader.library.query import Term
    from tui_reader.store.database import Connection

STOP_WORDS = frozenset(
    [
        "a",
        "an",
        "and",
        "are",
        "as",
        "at",
        "be",
        "been",
        "but",
        "by",
        "for",
        "from",
        "had",
        "has",
        "have",
        "he",
        "her",
        "his",
        "i",
        "in",
        "is",
        "it",
        "its",
        "of",
        "on",
        "or",
        "she",
        "that",
        "the",
        "their",
        "they",
        "this",
        "to",
        "was",
        "we",
        "were",
        "which",
        "who",
        "will",
        "with",
        "you",
    ]
)
NEARBY = 10
MOST_ENDS = 12
"""How many words may stand between others for these to be near one another."""

COMMON = 2000


class Wanted(NamedTuple):
    """A term that is looked for: `unfinished` if its last word may go on, or `others` instead."""

    term: Term
    unfinished: bool
    others: frozenset[str] = frozenset()

    def is_in(self, form: str) -> bool:
        """Whether the part `form` of a text is what was looked for."""
        found = tuple(word.text for word in words(form))
        joined, asked = "".join(found), "".join(self.term.words)
        if joined == asked or (self.unfinished and joined.startswith(asked)):
            return True
        return not self.others.isdisjoint(found) or self._is_among(found)

    def phrase(self) -> str:
        """The expression for the term as it was typed."""
        return search.phrase(self.term.text, prefix=self.unfinished)

    def _is_among(self, found: tuple[str, ...]) -> bool:
        """Whether the words of the term stand in a row in `found`."""
        asked = self.term.words
        for at in range(len(found) - len(asked) + 1):
            row = found[at : at + len(asked)]
            last = row[-1].startswith(asked[-1]) if self.unfinished else row[-1] == asked[-1]
            if last and row[:-1] == asked[:-1]:
                return True
        return False


def wanted(terms: Sequence[Term]) -> tuple[Wanted, ...]:
    """What is to be looked for: all of `terms` but those that say nothing."""
    all_of_it = [Wanted(term, term is terms[-1] and not term.whole) for term in terms]
    telling = [each for each in all_of_it if each.term.quoted or not _says_nothing(each.term)]
    return tuple(telling or all_of_it)


def telling(connection: Connection, asked: tuple[Wanted, ...]) -> tuple[Wanted, ...]:
    """`asked` but for a last word of which there is one letter yet, with which too many begin.

    Where there is nothing else the letter is taken as it stands.
    """
    *others, last = asked
    letter = "".join(last.term.words)
    if not last.unfinished or len(letter) > 1:
        return asked
    if len(list(vocabulary.starting_with(connection, letter, MOST + 1))) <= MOST:
        return asked
    return tuple(others) or as_it_stands(asked)


def as_it_stands(asked: Sequence[Wanted]) -> tuple[Wanted, ...]:
    """`asked`, none of which may go on."""
    return tuple(each._replace(unfinished=False) for each in asked)


def is_common(connection: Connection, asked: Sequence[Wanted], compounds: Compounds) -> bool:
    """Whether any word of `asked`, however it is written, is in so many texts that ranking is slow.

    FTS5 ranks by how rare each part is, for which it goes through all texts that have it.
    """
    return any(
        search.matches(connection, word, COMMON)
        for each in asked
        for word in (
            _written(connection, each),
            *map(search.phrase, chain.from_iterable(_respaced(connection, each, compounds))),
        )
    )


def is_plainly_common(connection: Connection, asked: Sequence[Wanted]) -> bool:
    """Whether any word of `asked` is common whose list is kept ready, so that it is soon told."""
    return any(
        search.matches(connection, each.phrase(), COMMON)
        for each in asked
        if len(each.term.words) == 1
        and (not each.unfinished or len(each.term.words[0]) <= LONGEST_READY)
    )


def expression(connection: Connection, asked: Sequence[Wanted], compounds: Compounds) -> str:
    """All of `asked`, compounds however they are written."""
    parts = [
        _either([_written(connection, each), *_phrases(connection, each, compounds)])
        for each in asked
    ]
    ways = [parts]
    for at, (one, other) in enumerate(pairwise(asked)):
        joined = "".join((*one.term.words, *other.term.words))
        apart = one.term.quoted or other.term.quoted
        if not apart and vocabulary.has_word(connection, joined, beginning=other.unfinished):
            phrase = search.phrase(joined, prefix=other.unfinished)
            ways.append([*parts[:at], phrase, *parts[at + 2 :]])
    return _either([_all_of(way) for way in ways])


def nearby(connection: Connection, asked: Sequence[Wanted]) -> str | None:
    """All of `asked` near one another; None if there is but one, or it would take long."""
    if len(asked) < 2:
        return None
    *others, last = asked
    first = " ".join(each.phrase() for each in others)
    ends = [last.phrase()]
    if _goes_on(last) and len(last.term.words[0]) > LONGEST_READY:
        on = words_beginning(connection, last.term.words[0], MOST_ENDS)
        ends = [search.phrase(word) for word in on]
    if not 0 < len(ends) <= MOST_ENDS:
        return None
    return " OR ".join(f"NEAR({first} {end}, {NEARBY})" for end in ends)


def _goes_on(asked: Wanted) -> bool:
    """Whether it is one word that may go on, and is folded alike everywhere."""
    return asked.unfinished and len(asked.term.words) == 1 and asked.term.text.isascii()


def _written(connection: Connection, asked: Wanted) -> str:
    """The expression for it as it was typed."""
    if not _goes_on(asked):
        return asked.phrase()
    (word,) = asked.term.words
    return either(words_beginning(connection, word), asked.term.text)


def _says_nothing(term: Term) -> bool:
    return STOP_WORDS.issuperset(term.words)


def _phrases(connection: Connection, asked: Wanted, compounds: Compounds) -> Iterator[str]:
    """The expressions for it as it might have been written."""
    for parts in _respaced(connection, asked, compounds):
        yield search.phrase(" ".join(parts), prefix=asked.unfinished)


def _respaced(
    connection: Connection, asked: Wanted, compounds: Compounds
) -> Iterable[tuple[str, ...]]:
    """Other ways to write a compound: as one word, or as two."""
    if asked.term.quoted:
        return ()
    if len(asked.term.words) > 1:
        return [("".join(asked.term.words),)]
    (word,) = asked.term.words
    return compounds.pairs(connection, word, STOP_WORDS, unfinished=asked.unfinished)


def _all_of(parts: Sequence[str]) -> str:
    """All of `parts`; beside plain ones, what FTS5 takes for no word at all is passed over."""
    plain = not any(part.startswith("(") for part in parts)
    return (" " if plain else " AND ").join(parts)


def _either(ways: Sequence[str]) -> str:
    return ways[0] if len(ways) == 1 else f"({' OR '.join(f'({way})' for way in ways)})"
