"""Saved web pages: the article alone, with title, author, date and site as the page states them.

trafilatura judges which words of a page are the article's, and `body` reads its verdict paragraph
by paragraph. The invariants: a page is parsed once, by lxml; its date is one that it states, never
a guess at its text or a file's time; and a page has no more than `_LARGEST` bytes of markup, kept
pictures not counted.
"""

from __future__ import annotations

import logging
import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from lxml import etree, html
from trafilatura import bare_extraction, extract_metadata
from trafilatura.settings import Document

from tui_reader.corpus import dates
from tui_reader.corpus.cleaning import clean, storable
from tui_reader.corpus.formats.body import body_of
from tui_reader.corpus.formats.encoded import decode_markup
from tui_reader.corpus.formats.markup import text_of_markup, written
from tui_reader.corpus.formats.parser import Draft, Flaw
from tui_reader.corpus.titles import one_line
from tui_reader.corpus.unreadable import FOREIGN_ERRORS, UnreadableError, too_large

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from tui_reader.corpus.formats.parser import Source

for _name in ("trafilatura", "htmldate"):
    logging.getLogger(_name).setLevel(logging.CRITICAL)

_LARGEST = 16 << 20
_MOST_JUDGED = 40_000  # elements; for more, the judge takes too long
_KEPT_IN_PAGE = re.compile(rb"data:[\w/+.-]{1,60}(?:;[\w=-]{1,40}){0,4},[^\"'\s)<>]{64,}")
"""A picture or a font in the page itself, as programs that save whole pages write it."""
_INLINE = frozenset(("hi", "ref", "del", "code"))
_DATE_RULES = {"extensive_search": False, "original_date": True, "outputformat": "%Y-%m-%d"}


def parse(source: Source) -> Iterator[Draft | Flaw]:
    """The one article in `source`."""
    data = _KEPT_IN_PAGE.sub(b"", source.read())
    if len(data) > _LARGEST:
        raise UnreadableError(f"{too_large(_LARGEST)} of markup")
    decoded = decode_markup(data)
    if decoded.note:
        yield Flaw(decoded.note)
    yield from page(decoded.text)


def page(markup: str) -> Iterator[Draft | Flaw]:
    """The article on a page."""
    markup = storable(markup)
    root = _tree(markup)
    draft = _draft(root) if root is not None else Draft("")
    if draft.text:
        yield draft
    elif text := text_of_markup(markup).text:
        yield Flaw("no article could be told from the rest of the page: all of it is shown")
        yield replace(draft, text=text)
    else:
        yield Flaw("no text on the page")


def _tree(markup: str) -> HtmlElement | None:
    """The page as a tree, without what is no part of its text; None if it has no element."""
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        root = html.document_fromstring(markup.encode(), parser=parser)
    except etree.ParserError:
        return None
    for script in root.xpath("//script[not(@type='application/ld+json')] | //style | //svg"):
        script.drop_tree()
    return root


def _draft(root: HtmlElement) -> Draft:
    """What the page says; without text if no article can be told from the rest."""
    try:
        found = _judged(root) or extract_metadata(root, date_config=_DATE_RULES)
    except FOREIGN_ERRORS:
        found = Document()  # all prose of the page is the article, then
    title = _line(found.title)
    body = written(body_of(root, _words_of(found), title))
    return Draft(
        body.text,
        title=title,
        source=_line(found.sitename or found.hostname),
        date=dates.in_field(found.date or ""),
        language=_language(root),
        author=_line(found.author),
        url=_line(found.url),
        structure=body.structure,
    )


def _judged(root: HtmlElement) -> Document | None:
    """What the page states of itself, and which words are the article; None if it is too large."""
    if sum(1 for _ in islice(root.iter(), _MOST_JUDGED + 1)) > _MOST_JUDGED:
        return None
    found = bare_extraction(
        root,
        include_comments=False,
        include_formatting=True,
        with_metadata=True,
        date_extraction_params=_DATE_RULES,
    )
    assert not isinstance(found, dict)  # it would be, had one been asked for
    return found


def _words_of(found: Document) -> str:
    """The words that were judged to be the article's, a line for each paragraph."""
    pieces: list[str] = []
    for event, element in etree.iterwalk(found.body, events=("start", "end")):
        gap = "" if element.tag in _INLINE else "\n"
        words = element.text if event == "start" else element.tail
        pieces += (gap, words or "")
    return "".join(pieces)


def _line(words: str | None) -> str:
    return one_line(clean(words or ""))


def _language(root: HtmlElement) -> str:
    return (root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "")[:40]
