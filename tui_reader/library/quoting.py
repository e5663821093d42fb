"""A passage with where it comes from, to be put into another text; and the sentences to choose.

The invariant: what is quoted is the words of the article and nothing else: marks that are not shown
and the ends of lines are left out, and control characters are made harmless.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.entities.sentences import sentence_around
from tui_reader.model.article import Span
from tui_reader.model.structure import PARAGRAPH, Leaf
from tui_reader.printable import printable_line

if TYPE_CHECKING:
    from tui_reader.model.article import Article


def sentence_at(text: str, offset: int) -> Span | None:
    """The sentence at `offset`, or the first one after it."""
    while offset < len(text) and text[offset].isspace():
        offset += 1
    return sentence_around(text, offset, offset + 1) if offset < len(text) else None


def sentence_seen(article: Article, mark: Span | None, seen: Span) -> Span | None:
    """The sentence of a mark if that can be seen, else the first one that can.

    Page furniture is passed over, unless there is nothing else.
    """
    if mark is not None and mark.overlaps(seen):
        return sentence_at(article.text, mark.start)
    first = found = sentence_at(article.text, seen.start)
    while found is not None and found.start < seen.end:
        if found.start >= seen.start and not _is_furniture(article, found):
            return found
        found = sentence_at(article.text, found.end)
    return first


def _is_furniture(article: Article, sentence: Span) -> bool:
    return any(start <= sentence.start < end for start, end in article.furniture)


def sentence_before(text: str, offset: int) -> Span | None:
    """The last sentence that ends at or before `offset`."""
    while offset > 0 and text[offset - 1].isspace():
        offset -= 1
    return sentence_around(text, offset - 1, offset) if offset else None


def words_of(article: Article, span: Span) -> str:
    """What is shown of a stretch of an article, in one line."""
    leaves = article.structure.leaves or (Leaf(PARAGRAPH, *span),)
    parts = (Span(max(leaf.start, span.start), min(leaf.end, span.end)) for leaf in leaves)
    shown = " ".join(_without_marks(article, part) for part in parts if part.end > part.start)
    return printable_line(" ".join(shown.split()))


def _without_marks(article: Article, span: Span) -> str:
    """A stretch without the marks in it that are not shown."""
    parts, at = [], span.start
    for start, end in article.structure.hidden:
        if end > at and start < span.end:
            parts.append(article.text[at : max(start, at)])
            at = end
    parts.append(article.text[at : span.end])
    return "".join(parts)


def quotation(article: Article, words: str) -> str:
    """`words` with their source: ``“They left.” — Title, Port Gazette, 3 May 2024, https://…``."""
    date = "" if article.date is None else f"{article.date.day} {article.date:%B %Y}"
    known = (article.title, article.source, date, article.url)
    return f"“{words}” — {', '.join(printable_line(part) for part in known if part)}"
