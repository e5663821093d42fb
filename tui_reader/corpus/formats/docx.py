"""Word documents (DOCX): one article, with headings, lists, notes and tables.

mammoth makes a page of the document, pictures left out, and the page is read like any other. It
takes in what was inserted while changes were tracked, and leaves out what was deleted. When the
file was made is not when the article was published, and gives no date. The invariant: no more than
`_LARGEST` bytes of XML are taken in, for they become a tree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.parsers.expat import ExpatError
from zipfile import BadZipFile

import mammoth

from tui_reader.corpus.cleaning import storable
from tui_reader.corpus.formats.markup import text_of_markup
from tui_reader.corpus.formats.parser import Draft, Flaw
from tui_reader.corpus.formats.unpacking import DAMAGES, allowance_of, seekable
from tui_reader.corpus.formats.zip_archive import opened
from tui_reader.corpus.formats.zipped import Parts, dublin_core
from tui_reader.corpus.titles import one_line
from tui_reader.corpus.unreadable import FOREIGN_ERRORS, MEBIBYTE, UnreadableError, too_large
from tui_reader.model.structure import HEADING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO
    from zipfile import ZipFile

    from tui_reader.corpus.formats.parser import Source

_KIND = "Word document"
_LARGEST = 24 * MEBIBYTE
_OLD = b"\xd0\xcf\x11\xe0"
_CORE = "docProps/core.xml"
_STYLES = "word/styles.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ODD = (ExpatError, *DAMAGES, *FOREIGN_ERRORS)
_STYLE_MAP = "p[style-name='Title'] => h1:fresh\np[style-name='Subtitle'] => h2:fresh"


def parse(source: Source) -> Iterator[Draft | Flaw]:
    """The one article in `source`."""
    if source.head(8).startswith(_OLD):
        raise UnreadableError("an old Word document, or one that needs a password")
    with seekable(source) as stream, opened(stream, _KIND) as archive:
        _require_size(archive, source)
        parts = Parts(archive, allowance_of(source))
        core = parts.tree(_CORE)
        written = text_of_markup(storable(_page_of(stream)))
        if not written.text.strip():
            yield Flaw("no text in it")
            return
        leaves = written.structure.leaves
        heading = next((leaf for leaf in leaves if leaf.kind == HEADING), None)
        opening = written.text[heading.start : heading.end] if heading else ""
        yield Draft(
            written.text,
            title=_first(dublin_core(core, "title")) or one_line(opening),
            language=_first(dublin_core(core, "language")) or _default_language(parts),
            author=_first(dublin_core(core, "creator")),
            structure=written.structure,
        )
        yield from map(Flaw, parts.damages)


def _require_size(archive: ZipFile, source: Source) -> None:
    """Refuse what would become too large a tree; unpacking reads no more than is declared."""
    size = sum(info.file_size for info in archive.filelist if info.filename.endswith("xml"))
    if size > _LARGEST:
        raise UnreadableError(f"{too_large(_LARGEST)} of text and its marks")
    allowance_of(source).take(size)


def _page_of(stream: BinaryIO) -> str:
    stream.seek(0)
    try:
        result = mammoth.convert_to_html(
            stream,
            convert_image=mammoth.images.img_element(lambda _: {}),
            include_embedded_style_map=False,
            style_map=_STYLE_MAP,
        )
    except _ODD as error:
        raise UnreadableError(f"a damaged {_KIND}: {_reason(error)}") from error
    return str(result.value)


def _reason(error: Exception) -> str:
    """What is amiss, in words for somebody who knows nothing of what such a file is made of."""
    if isinstance(error, ExpatError):
        return "its text breaks off or is garbled"
    if isinstance(error, BadZipFile):
        return "some of it has changed since it was saved"
    if isinstance(error, OSError):
        return "its text is missing"
    return f"it cannot be made sense of ({one_line(str(error), 100) or type(error).__name__})"


def _first(values: list[str]) -> str:
    return one_line(storable(values[0])) if values else ""


def _default_language(parts: Parts) -> str:
    """What the document's style says of its language."""
    styles = parts.tree(_STYLES)
    if styles is None:
        return ""
    stated = next(styles.iter(f"{_W}lang"), None)
    return (stated.get(f"{_W}val") or "")[:40] if stated is not None else ""
