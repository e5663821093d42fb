"""The short forms that the press would use of the names in a document.

Surname and first name; a firm without its legal ending; initials; a first word cut short after
"the". The invariant: a form is made only of a name that the document has in full.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.entities.lexicon import clipped_forms, known_bodies, lexicon
from tui_reader.entities.organisation_names import CLUB_ENDINGS, LEGAL_ENDINGS
from tui_reader.entities.person_names import SUFFIXES
from tui_reader.entities.rules import people
from tui_reader.entities.rules.findings import Weight
from tui_reader.entities.rules.tokens import Case
from tui_reader.entities.word_sets import word_set
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_reader.entities.rules.page import Page
    from tui_reader.entities.rules.tokens import Token

Words = tuple[str, ...]
"""Folded words of a name."""

_FIRM_ENDINGS = LEGAL_ENDINGS | word_set(
    "group holdings bank company corporation airlines airways partners associates society"
    " building insurance sons brothers stores supermarkets motors hotels brewery publishing"
    " shipping ferries foods capital marine university trust nhs foundation"
)
_MIXED = re.compile(r"[A-Z]+[a-z]{1,2}[A-Z]+")
_SMALL_WORDS = word_set("of for the and on to in a against")


class Name(NamedTuple):
    """What some words name in this document."""

    kind: Kind
    weight: int
    reason: str


def short_forms(page: Page, names: dict[Words, Name]) -> Iterator[tuple[Words, Name]]:
    """The short forms that the press would use of names in this document."""
    for words, name in names.items():
        if name.kind is Kind.PERSON:
            if len(words) > 1 and (name.weight > Weight.GUESS):
                yield from _short_forms_of_person(words)
            elif len(words) > 1 and words[-1] not in lexicon().not_distinctive:
                yield from _surnames(words)
        else:
            yield from _short_forms_of_body(words)
    bodies = {words: name for words, name in names.items() if name.kind is Kind.ORGANISATION}
    yield from _clipped(page, bodies)
    yield from _initials(page, bodies)
    if page.sporting:
        yield from _endings_of_clubs(bodies)


def _short_forms_of_person(words: Words) -> Iterator[tuple[Words, Name]]:
    """Surname and first name."""
    full = " ".join(words).title()
    if words[-1] in SUFFIXES and len(words) > 2:
        words = words[:-1]
    first = words[0]
    yield from _surnames(words)
    if len(words) > 2 and min(len(word) for word in words[-2:]) > 2:
        yield words[-2:], Name(Kind.PERSON, Weight.LIKELY, f"the end of {full}")
    if len(first) > 2 and "." not in first and first not in lexicon().places:
        yield (first,), Name(Kind.PERSON, Weight.LIKELY, f"the first name of {full}")


def _surnames(words: Words) -> Iterator[tuple[Words, Name]]:
    """The surname, with particles and without."""
    surname = Name(Kind.PERSON, Weight.LIKELY, f"the surname of {' '.join(words).title()}")
    if len(words[-1]) > 1 and words[-1] not in SUFFIXES:
        yield words[-1:], surname
    start = len(words) - 1
    while start > 1 and words[start - 1] in people.PARTICLES:
        start -= 1
        yield words[start:], surname


def _short_forms_of_body(words: Words) -> Iterator[tuple[Words, Name]]:
    """A firm without its legal ending, and what else a known body goes by."""
    full = " ".join(words)
    for rest in _without_endings(words):
        yield rest, Name(Kind.ORGANISATION, Weight.LIKELY, f"short for “{full.title()}”")
    body = known_bodies().get(full)
    for form in clipped_forms().get(body or "", ()):
        yield (form,), Name(Kind.ORGANISATION, Weight.LIKELY, f"short for “{body}”")


def _without_endings(words: Words) -> Iterator[Words]:
    """A firm's name without the words that firms end in, and its first word if that is a name."""
    rest = words
    while len(rest) > 1 and rest[-1] in _FIRM_ENDINGS:
        rest = rest[:-1]
    known = lexicon()
    if rest == words or all(word in known.not_distinctive for word in rest):
        return
    if len(rest) == 1 and words[-1] == "trust":
        return
    yield rest
    first = rest[0]
    taken = first in known.not_distinctive or first in known.given_names or first in known.roles
    if words[-1] in LEGAL_ENDINGS and len(rest) > 1 and not taken:
        yield (first,)


def _endings_of_clubs(bodies: dict[Words, Name]) -> Iterator[tuple[Words, Name]]:
    """Last words that stand for the only club of that ending: "Villa"."""
    clubs = [words for words in bodies if len(words) > 1 and words[-1] in CLUB_ENDINGS]
    endings = Counter(words[-1] for words in clubs)
    for words in clubs:
        if endings[words[-1]] == 1:
            reason = f"short for “{' '.join(words).title()}”"
            yield words[-1:], Name(Kind.ORGANISATION, Weight.LIKELY, reason)


def _clipped(page: Page, bodies: dict[Words, Name]) -> Iterator[tuple[Words, Name]]:
    """First words cut short after "the": "the Met" for the Metropolitan Police."""
    clips = {
        words[0][:size]: words
        for words in bodies
        if len(words) > 1
        for size in range(3, len(words[0]))
    }
    low = page.columns.low
    for place in page.columns.capitals:
        clip = low[place]
        if clip in clips and low[place - 1] == "the" and page.tokens[place].case is Case.CAPITAL:
            full = " ".join(clips[clip]).title()
            yield (clip,), Name(Kind.ORGANISATION, Weight.LIKELY, f"short for “{full}”")


def _letters(words: Words, *, whole: bool = False) -> str:
    """The initials of a name, of its small words too or not."""
    return "".join(word[0] for word in words if whole or word not in _SMALL_WORDS)


def _is_acronym(page: Page, token: Token) -> bool:
    """Whether a word is in capitals, or in capitals around a small letter: "DoT"."""
    if token.case is Case.ALL_CAPS:
        return True
    return bool(_MIXED.fullmatch(page.text, token.start, token.end))


def _initials(page: Page, bodies: dict[Words, Name]) -> Iterator[tuple[Words, Name]]:
    """Acronyms of names in this document."""
    acronyms = {
        letters: words
        for words in bodies
        if len(words) > 2
        for letters in (_letters(words), _letters(words, whole=True))
    }
    low = page.columns.low
    for token in (page.tokens[at] for at in page.columns.capitals if low[at] in acronyms):
        if _is_acronym(page, token):
            full = " ".join(acronyms[token.low]).title()
            yield (token.low,), Name(Kind.ORGANISATION, Weight.LIKELY, f"initials of “{full}”")
