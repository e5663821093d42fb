"""What was typed into the search box, taken apart.

The invariant: any string at all is a query. What is too long is cut, what holds no letter or digit
asks for nothing, and a quotation mark that is not closed yet is one that is still being typed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tui_reader.store.folding import fold, words

MOST_CHARACTERS = 400
MOST_TERMS = 16

_TERM = re.compile(r'"([^"]*)("|$)|([^\s"]+)')
_POSSESSIVE = re.compile(r"'s$")


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a query, or a phrase in quotation marks.

    `text` is what was typed, `words` the folded words in it, never empty. `whole` says that it
    was closed by a quotation mark, so that its last word is not the beginning of another.
    """

    text: str
    words: tuple[str, ...]
    quoted: bool = False
    whole: bool = False


def parse(query: str) -> tuple[Term, ...]:
    """The terms of `query`, all of which are to be found."""
    terms = (_term(match) for match in _TERM.finditer(straight(query[:MOST_CHARACTERS])))
    return tuple(term for term in terms if term.words)[:MOST_TERMS]


def _term(match: re.Match[str]) -> Term:
    phrase, closing, word = match.groups()
    if word is None:
        return Term(phrase, _folded(phrase), quoted=True, whole=closing == '"')
    plain = _POSSESSIVE.sub("", word)
    return Term(plain, _folded(plain))


def _folded(text: str) -> tuple[str, ...]:
    return tuple(word.text for word in words(text))


def straight(text: str) -> str:
    """`text` with the curly quotation marks that phrases and possessives are told by made plain."""
    return "".join(plain if (plain := fold(mark)) in ("'", '"') else mark for mark in text)
