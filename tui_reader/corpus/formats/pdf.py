"""PDF documents with a text layer: one article, its paragraphs made whole (see `pdf_layout`).

pdfium says where each word stands. A document without a text layer, or one that needs a password,
is a reason; of one that is read in part the pages that have no text are told. When the file was
made is not when the article was published, and gives no date. The invariants: no more than
`_MOST_CHARACTERS` and `_MOST_PAGES` are looked at; and pdfium, which is not made for threads, is
asked by one at a time.
"""

from __future__ import annotations

import re
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

from tui_reader.corpus.cleaning import clean, storable
from tui_reader.corpus.formats import markup
from tui_reader.corpus.formats.parser import Draft, Flaw
from tui_reader.corpus.formats.pdf_layout import PageLines, paragraphs_of
from tui_reader.corpus.formats.pdf_lines import lines_of
from tui_reader.corpus.formats.unpacking import seekable
from tui_reader.corpus.titles import one_line
from tui_reader.corpus.unreadable import FOREIGN_ERRORS, UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from tui_reader.corpus.formats.parser import Source
    from tui_reader.corpus.formats.pdf_layout import Paragraph

_MOST_PAGES = 4000
_MOST_CHARACTERS = 6_000_000
_REASONS = {
    raw.FPDF_ERR_PASSWORD: "encrypted: it needs a password",
    raw.FPDF_ERR_SECURITY: "encrypted in a way that is not known here",
    raw.FPDF_ERR_FORMAT: "damaged, or not a PDF document",
}
_NO_TITLE = re.compile(
    r"microsoft (?:word|powerpoint)\b|untitled|\(?(?:unspecified|anonymous)\)?$"
    r"|(?:doc|print|scan)\w*$"
    r"|.*\.(?:docx?|rtf|odt|indd|qxd|qxp|pdf|pages|pptx?|xlsx?|html?|txt|tiff?|jpe?g)$",
    re.IGNORECASE,
)
_ONE_AT_A_TIME = Lock()


class _Read(NamedTuple):
    """What a document holds; `silent` are the pages that have something on them but no text."""

    pages: list[PageLines]
    silent: int
    left_out: int
    title: str
    author: str
    language: str


def parse(source: Source) -> Iterator[Draft | Flaw]:
    """The one article in `source`."""
    if not source.head(1):
        raise UnreadableError("empty")
    with seekable(source) as stream, _ONE_AT_A_TIME:
        read = _read(stream)
    count = len(read.pages)
    paragraphs = [each for each in paragraphs_of(read.pages) if each.text.strip()]
    if not paragraphs:
        raise UnreadableError(f"no text layer: {count} pages of pictures, or empty ones")
    yield _draft(read, paragraphs)
    if read.silent:
        yield Flaw(f"{read.silent} of its {count} pages have no text layer")
    if read.left_out:
        yield Flaw(f"too large: its last {read.left_out} pages are left out")


def _draft(read: _Read, paragraphs: list[Paragraph]) -> Draft:
    written = markup.written(
        markup.Paragraph(text, "heading" if each.heading else "", 0, 0)
        for each in paragraphs
        if (text := clean(each.text).strip())
    )
    title = read.title or _headline(paragraphs)
    return Draft(
        written.text,
        title=title,
        language=read.language,
        author=read.author,
        structure=written.structure,
    )


def _headline(paragraphs: list[Paragraph]) -> str:
    """The heading near the top that is set largest."""
    headings = [each for each in paragraphs[:20] if each.heading]
    return one_line(max(headings, key=lambda each: each.size).text) if headings else ""


def _read(stream: BinaryIO) -> _Read:
    try:
        document = pdfium.PdfDocument(stream)
    except pdfium.PdfiumError as error:
        reason = _REASONS.get(error.err_code or 0, "damaged, or not a PDF document")
        raise UnreadableError(reason) from error
    try:
        return _contents(document)
    except (pdfium.PdfiumError, *FOREIGN_ERRORS) as error:
        raise UnreadableError(f"damaged: {one_line(str(error), 100)}") from error
    finally:
        document.close()


def _contents(document: pdfium.PdfDocument) -> _Read:
    count = len(document)
    pages: list[PageLines] = []
    silent, left = 0, _MOST_CHARACTERS
    for number in range(min(count, _MOST_PAGES)):
        page = _page(document, number, left)
        left -= sum(len(line.text) for line in page[0].lines)
        pages.append(page[0])
        silent += page[1]
        if left <= 0:
            break
    title = _stated(document, "Title")
    return _Read(
        pages,
        silent,
        count - len(pages),
        "" if _NO_TITLE.match(title) else title,
        _stated(document, "Author"),
        _language(document),
    )


def _page(document: pdfium.PdfDocument, number: int, most: int) -> tuple[PageLines, bool]:
    """The lines of a page, and whether it has something on it but no text; a broken one is so."""
    try:
        page = document[number]
    except pdfium.PdfiumError:
        return PageLines(0, []), True
    try:
        text = page.get_textpage()
        try:
            lines = lines_of(text, most)
        finally:
            text.close()
        silent = not lines and raw.FPDFPage_CountObjects(page) > 0
        return PageLines(page.get_height(), lines), silent
    finally:
        page.close()


def _stated(document: pdfium.PdfDocument, name: str) -> str:
    words = one_line(storable(clean(document.get_metadata_value(name))))
    return "" if words.lower() in ("(unspecified)", "(anonymous)", "unknown") else words


def _language(document: pdfium.PdfDocument) -> str:
    """What the document says of its language."""
    size = raw.FPDFCatalog_GetLanguage(document, None, 0)
    if not 2 < size < 200:
        return ""
    buffer = (raw.FPDF_WCHAR * (size // 2))()
    raw.FPDFCatalog_GetLanguage(document, buffer, size)
    return bytes(buffer).decode("utf-16-le", "replace").rstrip("\0")[:40]
