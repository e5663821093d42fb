"""Which lines of a text are not the article: sign-up prompts, buttons, "READ MORE", notices.

Furniture is dimmed and its words never become names, so marking a line of the article wrongly
hides whoever is named in it: what is not surely furniture is text. A line is furniture if it is
short and opens, or reads as a whole, like one of the kinds in `RULES`; a sentence in which
somebody says something is spared, as is prose that only mentions a newsletter.

The invariants: spans are whole lines, sorted, do not overlap, and no two are neighbours; the
time taken is in proportion to the text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui_reader.corpus.dates import after_stated
from tui_reader.corpus.furniture_rules import RULES
from tui_reader.corpus.lines import lines
from tui_reader.model.article import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 400  # characters of a line, or of a paragraph wrapped over several
_MOST_LINES = 6

_MARKS = " \t\xa0#>*•·_[](){}»›▶►|-–—"
_OPENING = re.compile(r"[\s#>*•·_\[\](){}»›▶►|–—-]*([A-Za-z]*)")
_DATED = frozenset(
    {
        *("date", "dateline", "published", "posted", "updated", "modified", "created"),
        *("first", "last", "originally"),
    }
)
_BY_OPENING = {
    word: tuple(rule for rule in RULES if word in rule.opens)
    for word in frozenset[str]().union(*(rule.opens for rule in RULES))
}
_REPORTED = re.compile(
    r"[“\"]|\b(?:said|says|told|tells|added|adds|asked|according to|announced|warned|claimed"
    r"|admitted|insisted|tweeted|explained|argued|urged|called for)\b",
    re.IGNORECASE,
)
_ENDS_SENTENCE = re.compile(r"[.!?:][”’\"')\]]*$")


def find_furniture(text: str) -> tuple[Span, ...]:
    """The spans of `text` that are furniture; blank lines between two of them are in the span."""
    found: list[Span] = []
    bridge = True  # nothing but blank lines since the last span
    for line, marked in _judged(text):
        if marked and bridge and found:
            found[-1] = Span(found[-1].start, line.end)
        elif marked:
            found.append(line)
        if marked or text[line.start : line.end].strip():
            bridge = marked
    return tuple(found)


def is_furniture(line: str) -> bool:
    """Whether a line (without its line end) is furniture by itself."""
    return _can_open(line, Span(0, len(line))) and _matches(line)


def _judged(text: str) -> Iterator[tuple[Span, bool]]:
    """Each line, and whether it is furniture, alone or with the lines it is wrapped over."""
    every = list(lines(text))
    index = 0
    while index < len(every):
        line = every[index]
        size, marked = 1, False
        if _can_open(text, line):
            size = _wrapped_over(text, every, index)
            marked = _matches(" ".join(text[s:e] for s, e in every[index : index + size]))
            if not marked and size > 1:
                size, marked = 1, _matches(text[line.start : line.end])
        for span in every[index : index + size]:
            yield span, marked
        index += size


def _can_open(text: str, line: Span) -> bool:
    """Whether a line is short and begins with a word that some kind of furniture begins with."""
    if not 0 < line.end - line.start <= LONGEST:
        return False
    opening = _opening_word(text, line)
    return opening in _BY_OPENING or opening in _DATED


def _opening_word(text: str, line: Span) -> str:
    match = _OPENING.match(text, line.start, line.end)
    return match[1].lower() if match and match[1] else "-"


def _wrapped_over(text: str, every: list[Span], index: int) -> int:
    """Over how many lines the paragraph that begins here is wrapped: they go on in lower case."""
    size = 1
    length = every[index].end - every[index].start
    while index + size < len(every) and size < _MOST_LINES and 0 < length <= LONGEST:
        above, below = every[index + size - 1], every[index + size]
        if not text[below.start : below.end][:1].islower():
            break
        if _ENDS_SENTENCE.search(text[max(above.start, above.end - 5) : above.end]):
            break
        length += below.end - below.start
        size += 1
    return size


def _matches(line: str) -> bool:
    """Whether a line (or a paragraph made one) is furniture, but for the date it may open with."""
    line = line.strip(_MARKS)
    if len(line) > LONGEST:
        return False
    opening = _opening_word(line, Span(0, len(line)))
    if opening in _DATED:
        rest = after_stated(line).strip(_MARKS)
        if not rest:
            return True
        line, opening = rest, _opening_word(rest, Span(0, len(rest)))
    words = line.count(" ") + 1
    reported = _REPORTED.search(line) is not None
    return any(rule.fits(line, words, reported) for rule in _BY_OPENING.get(opening, ()))
