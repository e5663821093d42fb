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
from itertools import islice
from typing import TYPE_CHECKING

from tui_reader.corpus.dates import after_stated
from tui_reader.corpus.furniture_rules import RULES
from tui_reader.model.article import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 400  # characters of a line, or of a paragraph wrapped over several
_MOST_LINES = 6
_MOST_JUDGED = 50_000  # lines of a text that begin as furniture does; no article has as many

_MARKS = " \t\xa0#>*•·_[](){}»›▶►|-–—"
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
_OPENINGS = _BY_OPENING.keys() | _DATED
_LINE = re.compile(  # the end of a line, and the word that the next one begins with, if not blank
    r"\n(?=[^\S\n]*+\S)(?:[^\S\n]|[#>*•·_\[\](){}»›▶►|–—-])*+([A-Za-z]*+)"
)
_WORDS = re.compile(r"\S")
_REPORTED = re.compile(
    r"[“\"]|\b(?:said|says|told|tells|added|adds|asked|according to|announced|warned|claimed"
    r"|admitted|insisted|tweeted|explained|argued|urged|called for)\b",
    re.IGNORECASE,
)
_ENDS_SENTENCE = re.compile(r"[.!?:][”’\"')\]]*$")


def find_furniture(text: str) -> tuple[Span, ...]:
    """The spans of `text` that are furniture; blank lines between two of them are in the span."""
    found: list[Span] = []
    for span in _marked(text):
        if found and not _WORDS.search(text, found[-1].end, span.start):
            found[-1] = Span(found[-1].start, span.end)
        else:
            found.append(span)
    return tuple(found)


def is_furniture(line: str) -> bool:
    """Whether a line (without its line end) is furniture by itself."""
    return len(line) <= LONGEST and _opening_word(line) in _OPENINGS and _is_furniture(line)


def _marked(text: str) -> Iterator[Span]:
    """Each line that is furniture, alone or with the lines it is wrapped over."""
    done = -1
    for start, opening in islice(_opening_as_furniture(text), _MOST_JUDGED):
        line = Span(start, _end_of_line(text, start))
        if start <= done or line.end - start > LONGEST:
            continue
        wrapped = _wrapped_over(text, line)
        if len(wrapped) > 1 and _is_furniture(" ".join(text[s:e] for s, e in wrapped)):
            line = Span(start, wrapped[-1].end)
        elif not _is_kind_opening_with(opening, text[start : line.end]):
            continue
        done = line.end
        yield line


def _opening_as_furniture(text: str) -> Iterator[tuple[int, str]]:
    """Where lines begin with a word that some kind of furniture begins with, and that word."""
    for match in _LINE.finditer(f"\n{text}"):
        opening = match[1].lower() or "-"
        if opening in _OPENINGS:
            yield match.start(), opening


def _end_of_line(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def _opening_word(line: str) -> str:
    match = _LINE.match(f"\n{line}")
    return match[1].lower() or "-" if match else ""


def _wrapped_over(text: str, line: Span) -> list[Span]:
    """The lines of the paragraph that begins with `line`: they go on in lower case."""
    wrapped = [line]
    length = line.end - line.start
    while len(wrapped) < _MOST_LINES and length <= LONGEST:
        above = wrapped[-1]
        start = above.end + 1
        if not text[start : start + 1].islower():
            break
        if _ENDS_SENTENCE.search(text[max(above.start, above.end - 5) : above.end]):
            break
        wrapped.append(Span(start, _end_of_line(text, start)))
        length += wrapped[-1].end - start
    return wrapped


def _is_furniture(line: str) -> bool:
    return _is_kind_opening_with(_opening_word(line), line)


def _is_kind_opening_with(opening: str, line: str) -> bool:
    """Whether a line (or a paragraph made one) is furniture, but for the date it may open with."""
    line = line.strip(_MARKS)
    if len(line) > LONGEST:
        return False
    if opening in _DATED:
        line = after_stated(line).strip(_MARKS)
        if not line:
            return True
        opening = _opening_word(line)
    words = line.count(" ") + 1
    rules = _BY_OPENING.get(opening, ())
    fitting = [rule for rule in rules if words <= rule.words and rule.fits(line)]
    # Most lines fit none, so whether somebody says something is asked last.
    return bool(fitting) and (
        any(rule.speech for rule in fitting) or _REPORTED.search(line) is None
    )
