"""A document prepared for the rules: its words, and what the rest of it says about each of them.

A capital at the start of a sentence means little by itself; whether the same word stands in lower
case elsewhere decides. The invariant: a page is never changed once made, and everything on it is
found in time linear in the text.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import compress, pairwise, repeat
from operator import is_
from typing import TYPE_CHECKING

from tui_reader.entities.lexicon import Lexicon, lexicon
from tui_reader.entities.rules.tokens import Case, Gap, Token, tokenise
from tui_reader.entities.word_sets import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui_reader.entities.recogniser import Document
    from tui_reader.model.article import Span

_HEADING_SHARE = 0.6
_SPORT = word_set(
    "goal goals midfielder striker goalkeeper defender manager coach fans stadium match matches"
    " season league cup club squad pitch penalty defeat defeats victory fixture scored injury"
    " wicket wickets innings overs batted bowled half-time kick-off relegation promotion hat-trick"
    " semi-final skipper winger scorer substitute equaliser tournament football rugby cricket"
    " hockey batsman bowler bowlers spinner fixtures goalless defenders offside scrum tries"
    " play-offs"
)
_ENOUGH_SPORT = 4
_NAME_LIKE = (False, True, True, False)  # by case
_BEYOND = 32  # empty places after the end, which are before the start too: indices may be negative
_LONGEST_HEADING = 25


@dataclass(frozen=True, slots=True)
class Columns:
    """What is asked of tokens most, by position, and the positions of name-like ones, `capitals`.

    Beyond either end stand empty words, as far as anybody looks.
    """

    low: list[str]
    lower: list[bool]
    name_like: list[bool]
    joined: list[bool]
    opening: list[bool]
    capitals: list[int]


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """`tokens` of `text`, and what is known of them; a page equals itself alone.

    `headings` are token positions; `lower_seen` are words that stand in lower case somewhere, and
    `capital_seen` those that stand capitalised where only a name does; `nouns` are acronyms of
    things, spelt out in lower case; `sporting` says whether the text is about matches.
    """

    text: str
    tokens: list[Token]
    columns: Columns
    words: Lexicon
    lower_seen: frozenset[str]
    headings: frozenset[int]
    capital_seen: frozenset[str]
    nouns: frozenset[str]
    sporting: bool

    def is_name_like(self, position: int) -> bool:
        """Whether the word at `position` is capitalised."""
        return self.columns.name_like[position]

    def opens(self, position: int) -> bool:
        """Whether a capital at `position` may be owed to its place: a sentence start, a heading."""
        return self.columns.opening[position] or position in self.headings

    def is_everyday(self, position: int) -> bool:
        """Whether the word at `position` is an ordinary one, here or in general."""
        low = self.columns.low[position]
        return low in self.words.common_words or low in self.lower_seen

    def low(self, position: int) -> str:
        """The folded word at `position`, empty beyond either end."""
        return self.columns.low[position]

    def joined(self, position: int) -> bool:
        """Whether only blanks stand between the word at `position` and the one before."""
        return self.columns.joined[position]

    def is_ordinary(self, position: int) -> bool:
        """Whether the word at `position` is one of everyday English, and nobody's first name."""
        low = self.columns.low[position]
        if low in self.words.given_names:
            return False
        return low in self.words.everyday_words or self.is_everyday(position)

    def speaks(self, position: int) -> bool:
        """Whether a verb of speech follows the word at `position`: "Labour said"."""
        after = position + 1
        return self.columns.joined[after] and self.columns.low[after] in self.words.speech_verbs

    def acts(self, position: int) -> bool:
        """Whether the word at `position` speaks, or has something: "Labour's"."""
        return self.tokens[position].possessive or self.speaks(position)

    def lows(self, first: int, last: int) -> tuple[str, ...]:
        """The folded words from `first` up to, without, `last`."""
        return tuple(self.columns.low[first:last])


def prepare(document: Document) -> Page:
    """The page of a document; words in furniture are not on it."""
    text = document.text
    tokens = _outside(tokenise(text), document.furniture)
    columns = _columns(tokens)
    lower_seen = frozenset(compress(columns.low, columns.lower))
    headings = frozenset(_headings(text, tokens, columns))
    capital_seen = frozenset(
        token.low
        for position, token in ((each, tokens[each]) for each in columns.capitals)
        if token.case is Case.CAPITAL and token.gap is not Gap.OPENING and position not in headings
    )
    nouns = frozenset(_acronyms_of_things(text, tokens, columns.capitals))
    sporting = len(lower_seen & _SPORT) >= _ENOUGH_SPORT
    known = (lexicon(), lower_seen, headings, capital_seen, nouns, sporting)
    return Page(text, tokens, columns, *known)


def _columns(tokens: list[Token]) -> Columns:
    """The columns of the tokens, each with empty places after its end (and so before its start)."""
    _, _, _, lows, cases, gaps = zip(*tokens, strict=True) if tokens else [()] * 6
    beyond = [False] * _BEYOND
    name_like = [*map(_NAME_LIKE.__getitem__, cases), *beyond]
    joined = [*map(is_, gaps, repeat(Gap.BLANK)), *beyond]
    joined[0] = False
    return Columns(
        [*lows, *[""] * _BEYOND],
        [*map(is_, cases, repeat(Case.LOWER)), *beyond],
        name_like,
        joined,
        [*map(is_, gaps, repeat(Gap.OPENING)), *beyond],
        list(compress(range(len(cases)), name_like)),
    )


def _acronyms_of_things(text: str, tokens: list[Token], capitals: list[int]) -> Iterator[str]:
    """Acronyms in brackets after a word in lower case: "sea surface salinity (SSS)"."""
    for position in capitals:
        token = tokens[position]
        bracketed = text[token.start - 1] == "(" and text[token.end : token.end + 1] == ")"
        if not bracketed or token.case is not Case.ALL_CAPS or not position:
            continue
        if tokens[position - 1].case is Case.LOWER:
            yield token.low


def _outside(tokens: list[Token], furniture: Sequence[Span]) -> list[Token]:
    """The tokens that touch no furniture; the first one after it opens a sentence."""
    if not furniture:
        return tokens
    spans = sorted(furniture)
    starts = [span.start for span in spans]
    kept: list[Token] = []
    cut = False
    for token in tokens:
        index = bisect_right(starts, token.full_end - 1) - 1
        if index >= 0 and spans[index].end > token.start:
            cut = True
            continue
        kept.append(token._replace(gap=Gap.OPENING) if cut else token)
        cut = False
    return kept


def _headings(text: str, tokens: list[Token], columns: Columns) -> list[int]:
    """Positions of words in runs that are capitalised throughout, as headings are."""
    found: list[int] = []
    starts = compress(range(len(tokens)), columns.opening)
    for start, end in pairwise(sorted({0, *starts, len(tokens)})):
        if columns.lower[start:end].count(False) < _HEADING_SHARE * (end - start):
            continue
        if _is_heading(tokens[start:end], _ends_sentence(text, tokens[end - 1])):
            found.extend(range(start, end))
    return found


def _ends_sentence(text: str, token: Token) -> bool:
    """Whether a full stop or the like follows, as it does after sentences and not headings."""
    return text[token.full_end : token.full_end + 1] in {".", "!", "?", ";", ","}


def _is_heading(run: list[Token], ended: bool) -> bool:
    """Whether the words between two sentence marks have more capitals than names explain."""
    shouted = sum(token.case is Case.ALL_CAPS for token in run)
    if len(run) >= 3 and shouted >= _HEADING_SHARE * len(run):
        return True
    if ended or not 5 <= len(run) <= _LONGEST_HEADING:
        return False
    capitals = sum(token.case is not Case.LOWER for token in run)
    common = lexicon().common_words
    plain = sum(token.case is Case.CAPITAL and token.low in common for token in run[1:])
    return capitals >= _HEADING_SHARE * len(run) and plain >= 2
