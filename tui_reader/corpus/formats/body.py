"""Which paragraphs of a page are the article, with one judge's verdict to go by.

The judge (see `web`) says which words are the article's; measured on pages of all styles it loses
headings, items of lists, and text that stands in no paragraph element. So its verdict is read
paragraph by paragraph, and what it left out is taken back if it stands in the same part of the
page as the rest and reads like prose, or stands between paragraphs of the article as a heading, a
quote or an item; unless its place says that it is something else (`_FURNITURE`). The invariants:
the paragraphs are the page's own, in its order, each once; time is in proportion to the page.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from tui_reader.corpus.formats.markup import Writer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml.html import HtmlElement

    from tui_reader.corpus.formats.markup import Paragraph

_SHINGLE = 5  # words that are looked for together
_ENOUGH = 0.6  # of a paragraph's shingles are in the verdict, if it is
_MOST = 0.9  # of the article's characters stand in the part of the page that holds it
_LEAST_WORDS = 8
_APART = frozenset({
    "nav", "aside", "footer", "form", "button", "dialog", "noscript", "figure", "figcaption",
    "menu", "label",
})  # fmt: skip
_FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:related|recirc\w*|recommend\w*|more-on|read-?more|most-(?:read|popular)"
    r"|newsletter\w*|sign-?up|subscri\w+|cookie\w*|consent|gdpr|didomi|promo\w*|share\w*|social\w*"
    r"|comments?|disqus|advert\w*|ads?|ad-\w+|sponsor\w*|widget\w*|sidebar|footer|breadcrumbs?|nav\w*"
    r"|menu|tags?|paywall|captions?|byline|author-\w+|toolbar|teaser\w*|popup|modal|banner"
    r"|hidden|sr-only|screen-reader\w*|print-only|skip-link)(?:$|[\s_-])",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[.!?…:;][”’\"'»)\]]*$")
_WORD = re.compile(r"\w+")


class Place(NamedTuple):
    """A block of the page: the number of the one around it, and whether it is no article's."""

    around: int
    furniture: bool


def body_of(root: HtmlElement, verdict: str, title: str) -> list[Paragraph]:
    """The paragraphs of the article on the page `root`, but for its title.

    `verdict` are the words that were judged to be the article's, a line for each paragraph; if
    there are none, all that reads like prose is.
    """
    paragraphs, places = _read(root)
    kept = _judged(paragraphs, verdict)
    if not any(kept):
        kept = [_is_prose(found) and not places[found.place].furniture for found in paragraphs]
    if any(kept):
        _take_back(paragraphs, places, kept)
    called = _key(title)
    return [
        found
        for found, keep in zip(paragraphs, kept, strict=True)
        if keep and not (called and _key(found.text) == called)
    ]


def _read(root: HtmlElement) -> tuple[list[Paragraph], list[Place]]:
    """All paragraphs of a page, and the places they stand in."""
    writer = Writer()
    places = [Place(0, furniture=False)]
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        tag = element.tag
        if event == "start":
            writer.start(tag)
            places.append(Place(writer.place, places[writer.place].furniture or _apart(element)))
            writer.place = len(places) - 1
            writer.data(element.text or "")
            continue
        if event == "end":
            writer.end(tag)
            writer.place = places[writer.place].around
        if element is not root:
            writer.data(element.tail or "")
    return writer.close(), places


def _apart(element: HtmlElement) -> bool:
    """Whether an element says that what is in it is not the article."""
    if element.tag in _APART:
        return True
    named = f"{element.get('class') or ''} {element.get('id') or ''}"
    return (
        _FURNITURE.search(named[:500]) is not None
        or element.get("role") in ("navigation", "banner", "complementary", "contentinfo", "dialog")
        or element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
    )


def _judged(paragraphs: Sequence[Paragraph], verdict: str) -> list[bool]:
    """For each paragraph, whether its words are in the verdict."""
    lines = {_key(line) for line in verdict.split("\n")} - {""}
    shingles = set(_shingles(_WORD.findall(verdict.lower())))
    kept: list[bool] = []
    for paragraph in paragraphs:
        words = _WORD.findall(paragraph.text.lower())
        own = list(_shingles(words))
        if own and len(words) >= _LEAST_WORDS:
            kept.append(sum(map(shingles.__contains__, own)) >= _ENOUGH * len(own))
        else:
            kept.append(_key(paragraph.text) in lines)
    return kept


def _shingles(words: Sequence[str]) -> Iterable[int]:
    return (hash(tuple(words[n : n + _SHINGLE])) for n in range(len(words) - _SHINGLE + 1))


def _take_back(paragraphs: Sequence[Paragraph], places: Sequence[Place], kept: list[bool]) -> None:
    """Keep what was lost of the article, in the part of the page that holds it."""
    inside = _within(paragraphs, places, kept)
    first = kept.index(True)
    last = len(kept) - 1 - kept[::-1].index(True)
    for number, found in enumerate(paragraphs):
        if kept[number] or not inside[found.place] or places[found.place].furniture:
            continue
        between = first < number < last and found.kind != "" and 2 * found.linked < len(found.text)
        kept[number] = between or _is_prose(found)


def _within(
    paragraphs: Sequence[Paragraph], places: Sequence[Place], kept: Sequence[bool]
) -> list[bool]:
    """For each place, whether it lies in the smallest one that has nearly all that is kept."""
    weights = [0] * len(places)
    for paragraph, keep in zip(paragraphs, kept, strict=True):
        weights[paragraph.place] += len(paragraph.text) if keep else 0
    for number in range(len(places) - 1, 0, -1):  # a place comes after the one around it
        weights[places[number].around] += weights[number]
    enough = _MOST * weights[0]
    smallest = max(number for number, weight in enumerate(weights) if weight >= enough)
    inside = [False] * len(places)
    for number, place in enumerate(places):
        inside[number] = number == smallest or (number > 0 and inside[place.around])
    return inside


def _is_prose(paragraph: Paragraph) -> bool:
    """Whether a paragraph is a sentence, and not mostly links."""
    text = paragraph.text
    if 2 * paragraph.linked >= len(text):
        return False
    words = text.count(" ") + 1
    return words >= _LEAST_WORDS or (words > 1 and _ENDS.search(text) is not None)


def _key(words: str) -> str:
    """Words by which a line of one rendering is known in another."""
    return "".join(_WORD.findall(words.lower()))
