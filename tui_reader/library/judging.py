"""How well a text fits a query whose words it has exactly.

The invariant: a text is judged by its own words alone, so that it is judged alike in whatever
company it was found.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui_reader.library.query import Term


@dataclass(frozen=True, slots=True)
class Found:
    """A text that was found: its number, whether exactly, and how well from 0 to 100.

    `beginnings` are the words that made it so, each with how many of its folded letters count.
    """

    number: int
    exact: bool
    score: float
    beginnings: dict[str, int] = field(default_factory=dict)


def in_order(found: Iterable[Found]) -> list[Found]:
    """`found`, exact ones first, then by score, then by number."""
    return sorted(found, key=lambda one: (not one.exact, -one.score, one.number))


def exact_score(text: Sequence[str], typed: Sequence[str]) -> float:
    """How well the folded words of a text fit, all of which begin with those `typed`."""
    covered = min(1.0, sum(map(len, typed)) / sum(map(len, text)))
    whole = sum([word in text for word in typed]) / len(typed)
    return 80 + 10 * covered + 10 * whole


def all_exact(texts: Iterable[Sequence[str]], terms: Sequence[Term]) -> list[Found] | None:
    """`texts` in their order, if every one of them has all of `terms`; else None."""
    typed = [word for term in terms for word in term.words]
    judged = []
    for number, text in enumerate(texts):
        beginnings = _beginnings(text, terms)
        if not beginnings:
            return None
        judged.append(Found(number, True, exact_score(text, typed), beginnings))
    return judged


def _beginnings(text: Sequence[str], terms: Sequence[Term]) -> dict[str, int]:
    """The word of `text` that each of `terms` stands for, and its length; none if one lacks."""
    found = {}
    for term in terms:
        for word in term.words:
            known = [word] if word in text else []
            if not term.whole:
                known = [own for own in text if own.startswith(word)]
            if not known:
                return {}
            found[max(known)] = len(word)
        if term.quoted and not _in_a_row(text, term):
            return {}
    return found


def _in_a_row(text: Sequence[str], phrase: Term) -> bool:
    words = phrase.words
    return any(
        all(_is(text[at + offset], word, phrase) for offset, word in enumerate(words))
        for at in range(len(text) - len(words) + 1)
    )


def _is(own: str, word: str, term: Term) -> bool:
    """Whether `own` word of a text is a `word` of `term`, or begins so if that may go on."""
    return own == word if term.whole else own.startswith(word)
