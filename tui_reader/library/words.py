"""Finding short texts (names, titles) by some of their words, letters forgiven.

Texts are found through their words: a query's word is looked up once among the distinct words,
which are far fewer than the texts, exactly by bisection and otherwise with RapidFuzz. The
invariant: exact means that every word of the query begins a word of the text; nothing shorter
than four letters is ever forgiven a letter.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.store.folding import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui_reader.library.query import Term

SHORTEST_FORGIVEN = 4
NEIGHBOURS = 24
SQUEEZED_CUTOFF = 88


@dataclass(frozen=True, slots=True)
class Found:
    """A text that was found: its number, whether exactly, and how well from 0 to 100.

    `beginnings` are the words that made it so, each with how many of its folded letters count.
    """

    number: int
    exact: bool
    score: float
    beginnings: dict[str, int] = field(default_factory=dict)


class Meaning(NamedTuple):
    """A known word that a typed one may stand for: how near it is, how many letters count."""

    nearness: float
    letters: int


Meanings = dict[str, Meaning]


def letters_forgiven(word: str) -> int:
    """How many letters may be wrong in a word of that length."""
    if len(word) < SHORTEST_FORGIVEN:
        return 0
    return 1 if len(word) < 8 else 2


class Vocabulary:
    """Distinct folded words, sorted, and the near ones to any word."""

    def __init__(self, sorted_words: Sequence[str]) -> None:
        self.words = sorted_words

    def starting_with(self, beginning: str) -> Iterator[str]:
        """The words that begin so."""
        for index in range(bisect_left(self.words, beginning), len(self.words)):
            if not self.words[index].startswith(beginning):
                return
            yield self.words[index]

    def near(self, word: str, *, unfinished: bool = False) -> dict[str, float]:
        """The words spelt nearly so, nearest first, and how near from 0 to 1.

        An `unfinished` word is held against the beginnings of the others as well.
        """
        forgiven = letters_forgiven(word)
        if not forgiven:
            return {}
        near = self._near(word, self.words, forgiven)
        if unfinished:
            for length in (len(word), len(word) + 1):
                starts = {known[:length] for known in self.words if len(known) > length}
                for start, nearness in self._near(word, sorted(starts), forgiven).items():
                    for known in self.starting_with(start):
                        near[known] = max(near.get(known, 0.0), nearness)
        return dict(sorted(near.items(), key=lambda item: (-item[1], item[0])))

    def _near(self, word: str, choices: Sequence[str], forgiven: int) -> dict[str, float]:
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        found = process.extract(
            word, choices, scorer=OSA.distance, score_cutoff=forgiven, limit=NEIGHBOURS
        )
        return {known: 1 - distance / len(word) for known, distance, _ in found}


class WordIndex:
    """Texts, by the words in them."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = [tuple(word.text for word in words(text)) for text in texts]
        self._having: dict[str, set[int]] = {}
        for number, text in enumerate(self._texts):
            for word in text:
                self._having.setdefault(word, set()).add(number)
        self.vocabulary = Vocabulary(sorted(self._having))

    def find(self, terms: Sequence[Term]) -> list[Found]:
        """The texts that have all of `terms`, exact ones first, then by score, then in order."""
        looked_up = [
            [self._look_up(word, term, last=term is terms[-1]) for word in term.words]
            for term in terms
        ]
        if not looked_up:
            return []
        numbers = set.intersection(
            *(self._having_any(known) for words in looked_up for known in words)
        )
        fits = [n for n in numbers if self._fits(n, terms, looked_up)]
        found = [self._judge(number, terms, looked_up) for number in fits] or self._squeezed(terms)
        return sorted(found, key=lambda one: (not one.exact, -one.score, one.number))

    def _look_up(self, word: str, term: Term, *, last: bool) -> Meanings:
        exact: Iterable[str] = self.vocabulary.starting_with(word)
        if term.whole:
            exact = [word] if word in self._having else []
        found = {known: Meaning(1.0, len(word)) for known in exact}
        if not term.quoted:
            for known, nearness in self.vocabulary.near(word, unfinished=last).items():
                found.setdefault(known, Meaning(nearness, len(known)))
        return found

    def _having_any(self, known: Iterable[str]) -> set[int]:
        return set().union(*(self._having[word] for word in known))

    def _fits(self, number: int, terms: Sequence[Term], looked_up: list[list[Meanings]]) -> bool:
        """Whether the words of each phrase stand in the text one after the other."""
        text = self._texts[number]
        return all(
            any(
                all(text[at + offset] in known for offset, known in enumerate(words))
                for at in range(len(text) - len(words) + 1)
            )
            for term, words in zip(terms, looked_up, strict=True)
            if term.quoted
        )

    def _judge(self, number: int, terms: Sequence[Term], looked_up: list[list[Meanings]]) -> Found:
        text = self._texts[number]
        best = [
            max((known[word].nearness, word, known[word].letters) for word in text if word in known)
            for words in looked_up
            for known in words
        ]
        nearness = sum(near for near, _, _ in best) / len(best)
        exact = all(near == 1.0 for near, _, _ in best)
        typed = sum(len(word) for term in terms for word in term.words)
        covered = min(1.0, typed / sum(map(len, text)))
        score = 80 + 20 * covered if exact else 75 * nearness
        return Found(number, exact, score, {word: letters for _, word, letters in best})

    def _squeezed(self, terms: Sequence[Term]) -> list[Found]:
        """The texts nearly spelt like the whole query when spaces do not count."""
        from rapidfuzz import fuzz, process

        typed = "".join(word for term in terms for word in term.words)
        if len(typed) < SHORTEST_FORGIVEN or any(term.quoted for term in terms):
            return []
        texts = ["".join(text) for text in self._texts]
        found = process.extract(
            typed, texts, scorer=fuzz.ratio, score_cutoff=SQUEEZED_CUTOFF, limit=NEIGHBOURS
        )
        return [Found(number, False, 0.7 * ratio) for _, ratio, number in found]
