"""What an article is called where its file does not say.

The first line that is the article's own (not furniture, not a date, not a by-line) is its title
if it looks like a headline: short, no full stop at its end, and set apart from what follows.
Else the title is the first sentence, cut at a word. The text keeps both. The invariant: a title
is one line, is never empty, and is never furniture.
"""

from __future__ import annotations

import re
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from tui_reader.corpus.dates import after_stated
from tui_reader.corpus.lines import lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.model.article import Span

LONGEST_SENTENCE = 80
LONGEST_HEADLINE = 120
LONGEST_TITLE = 200
_LINES_TO_LOOK_AT = 200
_ENOUGH = 1000  # characters of a line in which its first sentence is looked for

_BYLINE = re.compile(r"(?:By|Words by|Reporting by) [A-Z][^.!?]{1,60}$|BY [A-Z][^.!?]{1,60}$")
_SENTENCE_END = re.compile(r"(?:(?<!\.)\.|…|[,;:–—-])[”’\"')\]]*$")
_LINK = re.compile(r"!?\[([^\[\]]{1,300})\]\([^()\s]{0,300}\)")
_STRONG = re.compile(r"(\*\*|__)(?=\S)([^*_]{1,300})\1")
_LEADING = re.compile(r"^\s*(?:#{1,6}|>|[*•-])\s+")


def title_of(text: str, furniture: Sequence[Span], fallback: str) -> str:
    """A title for `text`; `fallback` (the file's name) where all of it is furniture."""
    own = _own_lines(text, furniture)
    for index, line in enumerate(own):
        words = "" if _BYLINE.match(line) else _unmarked(after_stated(line))
        if not any(map(str.isalnum, words)):
            continue
        following = own[index + 1 :]
        if _is_headline(words, following[0] if following else ""):
            return one_line(words, LONGEST_HEADLINE)
        paragraph = " ".join((words, *takewhile(_goes_on, following)))
        return one_line(_first_sentence(paragraph[:_ENOUGH]), LONGEST_SENTENCE)
    return one_line(fallback) or "untitled"


def one_line(words: str, longest: int = LONGEST_TITLE) -> str:
    """`words` on one line, cut at a word with an ellipsis if longer than `longest` characters."""
    line = " ".join(words[: 4 * longest].split())
    if len(line) <= longest:
        return line
    cut = line.rfind(" ", longest // 2, longest)
    return line[: cut if cut > 0 else longest - 1].rstrip(" ,;:–—-") + "…"


def _own_lines(text: str, furniture: Sequence[Span]) -> list[str]:
    """The lines near the top, as far as each may matter; "" for a blank line and for furniture."""
    near = furniture[:_LINES_TO_LOOK_AT]
    return [
        ""
        if any(span.overlaps(other) for other in near)
        else text[span.start : min(span.end, span.start + _ENOUGH)].strip()
        for span in islice(lines(text), _LINES_TO_LOOK_AT)
    ]


def _goes_on(line: str) -> bool:
    """Whether a line is the next one of a wrapped paragraph."""
    return line[:1].islower()


def _is_headline(line: str, following: str) -> bool:
    """Whether a line is short, ends no sentence, and is no first line of a wrapped paragraph."""
    if len(line) > LONGEST_HEADLINE or _SENTENCE_END.search(line):
        return False
    if not following or _BYLINE.match(following) or not after_stated(following):
        return True
    # A line of a wrapped paragraph is about as long as the next one, or goes on in lower case.
    return not _goes_on(following) and len(line) < 0.75 * len(following)


def _unmarked(line: str) -> str:
    """A line without what Markdown puts around its words."""
    line = _LEADING.sub("", line, count=1)
    return _STRONG.sub(r"\2", _LINK.sub(r"\1", line))


def _first_sentence(line: str) -> str:
    from sentencex import segment

    sentences = [sentence for sentence in segment("en", line) if sentence.strip()]
    return sentences[0] if sentences else line
