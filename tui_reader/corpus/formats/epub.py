"""Books and digital papers (EPUB): each chapter is an article, with what the book says of itself.

A chapter is a document of the book's reading order, with those behind it that the table of contents
does not name and that begin without a heading, as programs cut long chapters. Tables of contents
are passed over. (The usual library for EPUB has a licence that binds whoever uses it; the format is
a zip archive of pages, for which there are parsers here.) The invariants: chapters come in reading
order, called by their documents; one that is missing or damaged is a flaw and the next is read.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from tui_reader.corpus.cleaning import storable
from tui_reader.corpus.formats.encoded import decode_markup
from tui_reader.corpus.formats.epub_package import package_of
from tui_reader.corpus.formats.markup import Writer, written
from tui_reader.corpus.formats.parser import Draft, Flaw
from tui_reader.corpus.formats.unpacking import allowance_of, seekable
from tui_reader.corpus.formats.zip_archive import opened
from tui_reader.corpus.formats.zipped import Parts
from tui_reader.corpus.records import record_name
from tui_reader.corpus.titles import one_line
from tui_reader.corpus.unreadable import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_reader.corpus.formats.epub_package import Package
    from tui_reader.corpus.formats.markup import Paragraph
    from tui_reader.corpus.formats.parser import Source

_MOSTLY = 0.6  # of a page's characters are links, if it is a table of contents
_LONGEST_CHAPTER = 16 << 20  # characters; what is longer goes on as another article


class _Chapter(NamedTuple):
    record: str
    title: str
    paragraphs: list[Paragraph]


def parse(source: Source) -> Iterator[Draft | Flaw]:
    """The chapters of the book in `source`."""
    with seekable(source) as stream, opened(stream, "book") as archive:
        parts = Parts(archive, allowance_of(source))
        package = package_of(parts)
        some = False
        for found in _chapters(parts, package):
            some = True
            yield found if isinstance(found, Flaw) else _draft(found, package)
        yield from map(Flaw, parts.damages)
        if not some:
            yield Flaw("no text in it")


def _chapters(parts: Parts, package: Package) -> Iterator[_Chapter | Flaw]:
    """The chapters, each once it is whole."""
    chapter: _Chapter | None = None
    length = 0
    for path in package.documents:
        paragraphs = _paragraphs(parts, path, package)
        if isinstance(paragraphs, Flaw):
            yield paragraphs
            continue
        size = sum(len(paragraph.text) for paragraph in paragraphs)
        if chapter and length + size < _LONGEST_CHAPTER and _goes_on(path, paragraphs, package):
            chapter.paragraphs.extend(paragraphs)
            length += size
        elif not _is_contents(paragraphs, size):
            if chapter:
                yield chapter
            title = package.contents.get(path, "") or _heading(paragraphs)
            chapter, length = _Chapter(record_name(path), title, paragraphs), size
    if chapter:
        yield chapter


def _paragraphs(parts: Parts, path: str, package: Package) -> list[Paragraph] | Flaw:
    if path in package.locked:
        return Flaw("encrypted: its publisher has locked it", record_name(path))
    try:
        decoded = decode_markup(parts.read(path))
    except UnreadableError as reason:
        return Flaw(str(reason), record_name(path))
    parser = etree.HTMLParser(target=Writer(), huge_tree=True)
    parser.feed(storable(decoded.text))
    paragraphs: list[Paragraph] = parser.close()
    return paragraphs


def _goes_on(path: str, paragraphs: list[Paragraph], package: Package) -> bool:
    """Whether a document is more of the chapter before it."""
    if not package.contents or path in package.contents:
        return False
    return not paragraphs or paragraphs[0].kind != "heading"


def _is_contents(paragraphs: list[Paragraph], size: int) -> bool:
    """Whether a page is a list of links, or has no words at all, as a cover has not."""
    return sum(paragraph.linked for paragraph in paragraphs) >= _MOSTLY * size


def _heading(paragraphs: list[Paragraph]) -> str:
    """The heading that a page begins with, or nearly."""
    return next((one_line(each.text) for each in paragraphs[:3] if each.kind == "heading"), "")


def _draft(chapter: _Chapter, package: Package) -> Draft:
    body = written(chapter.paragraphs)
    alone = len(package.documents) == 1
    return replace(
        package.stated,
        text=body.text,
        title=chapter.title or (package.title if alone else ""),
        record=chapter.record,
        structure=body.structure,
    )
