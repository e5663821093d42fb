"""Finding a few short texts (names, titles) by some of their words, letters forgiven.

Texts are found through their words: a query's word is looked up once among the distinct words,
which are far fewer than the texts, exactly by bisection and otherwise with RapidFuzz; a word two
letters off is looked for among the few texts that have all the others. The invariant: exact means
that every word of the query begins a word of the text; nothing shorter than four letters is ever
forgiven a letter.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.library.judging import Found, exact_score, in_order
from tui_reader.store.folding import folded_words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from tui_reader.library.query import Term

SHORTEST_FORGIVEN = 4
SHORTEST_STRETCHED = 5
STRETCH = 2
NEIGHBOURS = 24
BEGINNING = 0.9
"""How near a word is that nearly begins so, beside one that is spelt nearly so as a whole."""
SQUEEZED_CUTOFF = 88


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
                        near[known] = max(near.get(known, 0.0), BEGINNING * nearness)
        return dict(sorted(near.items(), key=lambda item: (-item[1], item[0])))

    def distances(self, word: str, most: int) -> dict[str, int]:
        """The words that are `most` letters off at most, and how many they are."""
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        found = process.extract_iter(word, self.words, scorer=OSA.distance, score_cutoff=most)
        return {known: distance for known, distance, _ in found}

    def _near(self, word: str, choices: Sequence[str], forgiven: int) -> dict[str, float]:
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        found = process.extract(
            word, choices, scorer=OSA.distance, score_cutoff=forgiven, limit=NEIGHBOURS
        )
        return {known: 1 - distance / len(word) for known, distance, _ in found}


def word_index(texts: Iterable[str]) -> WordIndex:
    """An index of `texts` as they are written."""
    return WordIndex(map(folded_words, texts))


class WordIndex:
    """Texts, by the words in them; each text is given as its folded words."""

    def __init__(self, texts: Iterable[Sequence[str]]) -> None:
        self._texts = [tuple(text) for text in texts]
        self._having: dict[str, set[int]] = defaultdict(set)
        for number, text in enumerate(self._texts):
            for word in text:
                self._having[word].add(number)
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
        found = {n: self._judge(n, terms, looked_up) for n in fits}
        if not any(one.exact for one in found.values()):
            found = {one.number: one for one in self._stretched(terms)} | found
        return in_order(found.values() or self._squeezed(terms))

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
            max(
                [
                    (known[word].nearness, word, known[word].letters)
                    for word in text
                    if word in known
                ]
            )
            for words in looked_up
            for known in words
        ]
        nearness = sum(near for near, _, _ in best) / len(best)
        exact = all(near == 1.0 for near, _, _ in best)
        typed = [word for term in terms for word in term.words]
        score = exact_score(text, typed) if exact else 75 * nearness
        return Found(number, exact, score, {word: letters for _, word, letters in best})

    def _stretched(self, terms: Sequence[Term]) -> Iterator[Found]:
        """The texts that have the words of the query but one, and that one two letters off."""
        typed = [word for term in terms for word in term.words]
        if len(typed) < 2 or any(term.quoted for term in terms):
            return
        for at, word in enumerate(typed):
            others = typed[:at] + typed[at + 1 :]
            if len(word) >= SHORTEST_STRETCHED:
                having = set.intersection(*(self._having.get(other, set()) for other in others))
                yield from self._nearly(word, others, having)

    def _nearly(
        self, word: str, others: Sequence[str], numbers: Collection[int]
    ) -> Iterator[Found]:
        """Those of the texts `numbers` that have a word two letters off from `word`."""
        distances = self.vocabulary.distances(word, STRETCH) if numbers else {}
        for other in others:
            distances.pop(other, None)
        for number in numbers:
            known = [(distances[own], own) for own in self._texts[number] if own in distances]
            if known:
                distance, nearest = min(known)
                score = 75 * (1 - distance / len(word) / (1 + len(others)))
                beginnings = {own: len(own) for own in (*others, nearest)}
                yield Found(number, False, score, beginnings)

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
