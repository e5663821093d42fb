"""Bodies that readers of the news know by a word or an acronym, found on a page.

The invariant: a form that may be a plain word counts only where its place, or what follows, makes
it a name.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from tui_reader.entities.lexicon import lexicon
from tui_reader.entities.rules.findings import Finding, Weight
from tui_reader.entities.rules.tokens import Case, tokenise
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_reader.entities.lexicon import KnownForm
    from tui_reader.entities.rules.page import Page


@cache
def known_forms() -> dict[str, dict[tuple[str, ...], list[KnownForm]]]:
    """The forms of known bodies by their words, those by the first of these, longest first."""
    forms: dict[str, dict[tuple[str, ...], list[KnownForm]]] = defaultdict(dict)
    for form in sorted(lexicon().known, key=lambda form: -form.text.count(" ")):
        lows = _lows(form)
        forms[lows[0]].setdefault(lows, []).append(form)
    return dict(forms)


@cache
def _lengths() -> dict[str, list[int]]:
    """How many words the known forms have that begin with a word, the greatest number first."""
    return {
        low: sorted({len(lows) for lows in forms}, reverse=True)
        for low, forms in known_forms().items()
    }


@cache
def _second_words() -> dict[str, frozenset[str]]:
    """By the first word of known forms, the second ones; an empty one if it is a form by itself."""
    return {
        low: frozenset(lows[1] if len(lows) > 1 else "" for lows in forms)
        for low, forms in known_forms().items()
    }


def _lows(form: KnownForm) -> tuple[str, ...]:
    """The folded words of a form; those of letters and blanks alone need no tokeniser."""
    words = form.folded.split(" ")
    if all(word.isalnum() for word in words):
        return tuple(words)
    return tuple(token.low for token in tokenise(form.text))


def known_end(page: Page, first: int) -> int | None:
    """Where the longest known form that begins at `first` ends."""
    return _known_ends(page).get(first)


@lru_cache(maxsize=8)
def _known_ends(page: Page) -> dict[int, int]:
    """Where known forms begin on a page, and where the longest ends that begins there."""
    low, second = page.columns.low, _second_words()
    return {
        first: end
        for first in page.columns.capitals
        if (after := second.get(low[first])) and ("" in after or low[first + 1] in after)
        if (end := _longest_end(page, first)) is not None
    }


def _longest_end(page: Page, first: int) -> int | None:
    """Where the longest known form ends that begins with the word at `first`."""
    low = page.low(first)
    for size in _lengths()[low]:
        end = first + size
        forms = known_forms()[low].get(page.lows(first, end))
        if forms is None or not _unbroken(page, first, end):
            continue
        if any(_is_form_here(page, form, first, end) for form in forms):
            return end
    return None


def _is_form_here(page: Page, form: KnownForm, first: int, end: int) -> bool:
    """Whether the words of a form are the body here, and not plain ones."""
    if form.needs_article and page.low(first - 1) != "the":
        return False
    doubtful = form.plain_word and (page.opens(first) or _part_of_person(page, first))
    if (doubtful or form.address) and not _acts(page, end - 1):
        return False
    if end - first == 1 and not _is_printed_as(form.text, page.tokens[first].case):
        return False
    if end - first == 1 and _is_shouted(page, first):
        return False
    return not form.folded.endswith("'s") or page.tokens[end - 1].possessive


def _is_shouted(page: Page, position: int) -> bool:
    """Whether an everyday word is in a heading, or in capitals before another: "ICE COLD"."""
    if position in page.headings:
        return page.is_everyday(position)
    both = page.tokens[position : position + 2]
    shouted = all(token.case is Case.ALL_CAPS for token in both)
    plain = page.is_ordinary(position) and page.is_ordinary(position + 1)
    return shouted and page.joined(position + 1) and plain


def _is_printed_as(text: str, case: Case) -> bool:
    """Whether a word in that case can be a form: "Who" is not the WHO."""
    return case is Case.ALL_CAPS if len(text) > 1 and text.isupper() else case is not Case.LOWER


def known_findings(page: Page) -> Iterator[Finding]:
    """Every known body that stands on a page."""
    reached = 0
    for first, end in _known_ends(page).items():
        if first >= reached:
            yield Finding(first, end, Kind.ORGANISATION, Weight.LIKELY, "a body that is known")
            reached = end


def _acts(page: Page, position: int) -> bool:
    """Whether the word at `position` speaks, has something, or has people to speak for it."""
    offices = page.words.organisation_offices
    return page.acts(position) or (page.joined(position + 1) and page.low(position + 1) in offices)


def _part_of_person(page: Page, first: int) -> bool:
    """Whether the word stands after a first name ("Harrison Ford")."""
    return (
        page.joined(first)
        and page.is_name_like(first - 1)
        and (page.low(first - 1) in page.words.given_names)
    )


def _unbroken(page: Page, first: int, last: int) -> bool:
    """Whether only blanks stand between the words."""
    return all(page.columns.joined[first + 1 : last])
