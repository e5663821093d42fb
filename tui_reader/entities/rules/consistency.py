"""The second look at a page: what is found surely once is found everywhere, short forms too.

Each set of words gets one kind for the whole document, the one that its occurrences speak for most.
Then the page is read again for those words and for the short forms the press would use: surname,
first name, acronym, a clipped first word after "the". The invariant: spans come out in order and
never overlap.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui_reader.entities.folding import fold
from tui_reader.entities.lexicon import known_bodies
from tui_reader.entities.recogniser import NameSpan
from tui_reader.entities.rules import people
from tui_reader.entities.rules.findings import Finding, Weight
from tui_reader.entities.rules.places import is_travelled, is_where
from tui_reader.entities.rules.short_forms import Name, Words, short_forms
from tui_reader.entities.rules.tokens import Case
from tui_reader.entities.word_sets import word_set
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from tui_reader.entities.rules.page import Page


_QUANTITIES = word_set(
    "little much more most less long best early such well so what that this it he she they all some"
    " none no one there here how who which when where why then now both each nobody somebody"
)
_SOMEBODY_DOES = word_set(
    "later then also never again once soon already previously reportedly allegedly initially"
    " finally eventually immediately"
    " has had was will would did who went came took gave made left won lost"
)


@dataclass(frozen=True, slots=True)
class _Names:
    """Names of a document by their words; word positions that surely name nothing."""

    by_words: dict[Words, Name]
    lengths: dict[str, tuple[int, ...]]
    read: frozenset[tuple[int, int]]
    barred: frozenset[int]
    unnamed: frozenset[int]


def settle(
    page: Page, findings: list[Finding], unnamed: frozenset[int] = frozenset()
) -> list[NameSpan]:
    """The names of a page, from what was found at its single places."""
    names = _names(page, findings, unnamed)
    spans: list[NameSpan] = []
    reached, lengths = 0, names.lengths
    starts = {first for first, _ in names.read if page.tokens[first].low[0].isdigit()}
    for position, low in enumerate(page.columns.low):
        if low not in lengths or position < reached:
            continue
        if position in names.unnamed:
            continue
        named = page.is_name_like(position) or position in starts
        if not named and low not in people.PARTICLES:
            continue
        end = _longest(page, names, position)
        if end is not None:
            name = names.by_words[page.lows(position, end)]
            spans.append(_span(page, position, end, name))
            reached = end
    return spans


def _span(page: Page, first: int, last: int, name: Name) -> NameSpan:
    """The span of some words; a possessive ending that belongs to a known name stays on."""
    start, token = page.tokens[first].start, page.tokens[last - 1]
    end = token.end
    if token.possessive and fold(page.text[start : token.full_end]) in known_bodies():
        end = token.full_end
    return NameSpan(start, end, name.kind, name.reason)


def _names(page: Page, findings: list[Finding], unnamed: frozenset[int]) -> _Names:
    """All names of a page with their short forms."""
    decided = _decided(page, findings)
    by_words = {words: name for words, name in decided.items() if name is not None}
    for words, name in list(short_forms(page, by_words)):
        rival = by_words.get(words)
        if words not in decided or (rival is not None and rival.weight < name.weight):
            by_words[words] = name
    lengths: dict[str, set[int]] = defaultdict(set)
    for words in by_words:
        lengths[words[0]].add(len(words))
    return _Names(
        by_words,
        {low: tuple(sorted(sizes, reverse=True)) for low, sizes in lengths.items()},
        frozenset((finding.first, finding.last) for finding in findings if finding.kind),
        frozenset(
            position
            for finding in findings
            if finding.kind is None and decided.get(page.lows(finding.first, finding.last)) is None
            for position in range(finding.first, finding.last)
        ),
        unnamed,
    )


def _decided(page: Page, findings: list[Finding]) -> dict[Words, Name | None]:
    """For each set of words, the name it is throughout the document, or None if it is none.

    Words that too little speaks for are left out: they may still be short for some name.
    """
    votes: dict[Words, dict[Kind | None, int]] = defaultdict(dict)
    best: dict[tuple[Words, Kind | None], Finding] = {}
    for finding in findings:
        words = page.lows(finding.first, finding.last)
        counts = votes[words]
        counts[finding.kind] = counts.get(finding.kind, 0) + finding.weight
        known = best.get((words, finding.kind))
        if known is None or finding.weight > known.weight:
            best[words, finding.kind] = finding
    decided: dict[Words, Name | None] = {}
    for words, counts in votes.items():
        kind = _weightiest(counts)
        reason = best[words, kind].reason
        if kind is None:
            decided[words] = None
        elif counts[kind] >= Weight.GUESS:
            decided[words] = Name(kind, counts[kind], reason)
    return decided


def _weightiest(counts: dict[Kind | None, int]) -> Kind | None:
    """The kind that most speaks for; of two with as much, neither if one of them is that."""
    if len(counts) == 1:
        return next(iter(counts))
    return max(counts, key=lambda kind: (counts[kind], kind is None, str(kind)))


def _longest(page: Page, names: _Names, first: int) -> int | None:
    """The end of the longest name of the document that begins at `first`."""
    for size in names.lengths.get(page.low(first), ()):
        last = first + size
        name = names.by_words.get(page.lows(first, last))
        if name is None:
            continue
        if (first, last) in names.read:
            return last
        if not all(page.joined(word) for word in range(first + 1, last)):
            continue
        if size > 1 and page.is_name_like(last - 1):
            return last
        if (
            size == 1
            and page.is_name_like(first)
            and first not in names.barred
            and _stands_alone(page, names, first, name)
        ):
            return last
    return None


def _stands_alone(page: Page, names: _Names, position: int, name: Name) -> bool:
    """Whether a single word is the name here, not a plain word or a part of another name."""
    token = page.tokens[position]
    if token.case is Case.ALL_CAPS and page.is_everyday(position) and len(token.low) > 1:
        return False
    if name.kind is Kind.PERSON and token.low in page.words.not_names:
        return (
            page.acts(position)
            or people.is_titled(page, position)
            or _does_something(page, position)
        )
    if _is_place_here(page, position, name):
        return False
    if page.opens(position) and page.is_everyday(position) and not page.acts(position):
        if name.kind is Kind.PERSON and _does_something(page, position):
            return True
        return _before_title(page, position) and name.kind is Kind.ORGANISATION
    if position in page.headings:
        return True
    return not (_continues(page, names, position) or _goes_on(page, names, position))


def _does_something(page: Page, position: int) -> bool:
    """Whether what follows a surname that is a word too shows it to be somebody: "Hill later"."""
    token = page.tokens[position]
    if token.low in page.lower_seen or token.low in _QUANTITIES or not page.joined(position + 1):
        return False
    return position not in page.headings and page.low(position + 1) in _SOMEBODY_DOES


def _before_title(page: Page, position: int) -> bool:
    """Whether a capitalised post follows ("Met Assistant Commissioner")."""
    after = position + 1
    if not page.joined(after) or not page.is_name_like(after):
        return False
    return people.ends_in_role(page, after, min(after + 5, len(page.tokens))) is not None


def _is_place_here(page: Page, position: int, name: Name) -> bool:
    """Whether a word that is short for a body is told to be a place: "in Corvale"."""
    capital = page.tokens[position].case is Case.CAPITAL and page.low(position - 1) != "at"
    if name.kind is not Kind.ORGANISATION or not capital:
        return False
    return is_where(page, position) or is_travelled(page, position)


def _continues(page: Page, names: _Names, position: int) -> bool:
    """Whether the word before belongs to the same, unknown, name."""
    if not page.joined(position) or not page.is_name_like(position - 1):
        return False
    before = page.tokens[position - 1]
    if before.possessive or position - 1 in names.barred:
        return False
    if page.opens(position - 1) and page.is_everyday(position - 1):
        return False
    words = page.words
    part = before.low in words.roles or before.low in words.role_modifiers
    if part or people.is_title(page, position - 1) or people.is_honour(page, position - 1):
        return False
    return not (before.low in words.nationalities or (before.low,) in names.by_words)


def _goes_on(page: Page, names: _Names, position: int) -> bool:
    """Whether the word after belongs to the same, unknown, name."""
    after = position + 1
    if page.tokens[position].possessive or not page.joined(after) or not page.is_name_like(after):
        return False
    if after in names.barred or people.is_title(page, after) or people.is_honour(page, after):
        return False
    if _before_title(page, position) or page.low(after) in page.words.not_names:
        return False
    return not ((page.low(after),) in names.by_words or page.low(after) in page.words.roles)
