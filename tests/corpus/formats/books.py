"""Books (EPUB) and Word documents made in memory, as programs write them."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

from tests.corpus.formats.archives import RAIN, zipped

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

METADATA = """<dc:title>The Hythe Courier</dc:title><dc:creator>Ottoline Farrant</dc:creator>
<dc:creator>Desmond Achterberg</dc:creator><dc:publisher>Courier Press</dc:publisher>
<dc:date>2023-02-09T00:00:00+00:00</dc:date><dc:language>en-GB</dc:language>
<dc:identifier>https://courier.example/2023</dc:identifier>"""


def chapter(title: str, *paragraphs: str) -> str:
    """A document of a book."""
    heading = f"<h1>{title}</h1>" if title else ""
    body = heading + "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml">'
        f"<head><title>x</title></head><body>{body}</body></html>"
    )


CHAPTERS = {
    "c1.xhtml": chapter("Ferry stopped", RAIN, "It was not sound."),
    "c2.xhtml": chapter("Fire at the quay", f"{RAIN} It is out."),
}


def nav(links: Sequence[tuple[str, str]]) -> str:
    """A table of contents in the new form."""
    items = "".join(f'<li><a href="{target}">{title}</a></li>' for target, title in links)
    return chapter("Contents").replace("</body>", f"<nav><ol>{items}</ol></nav></body>")


def ncx(links: Sequence[tuple[str, str]]) -> str:
    """A table of contents in the old form."""
    points = "".join(
        f"<navPoint><navLabel><text>{title}</text></navLabel><content src='{target}'/></navPoint>"
        for target, title in links
    )
    return f'<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>{points}</navMap></ncx>'


def book(
    chapters: Mapping[str, str],
    metadata: str = METADATA,
    files: Mapping[str, str] | None = None,
    doctype: str = "",
    changed: Mapping[str, str] | None = None,
) -> bytes:
    """A book; a file called ``nav.xhtml`` or ``toc.ncx`` among `files` is its contents.

    `changed` says what stands in the place of what in its list.
    """
    files = files or {}
    kind = 'media-type="application/xhtml+xml"'
    items = [f'<item id="i{name}" href="{name}" {kind}/>' for name in chapters]
    if "nav.xhtml" in files:
        kind = 'media-type="application/xhtml+xml" properties="nav"'
        items.append(f'<item id="nav" href="nav.xhtml" {kind}/>')
    if "toc.ncx" in files:
        items.append('<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>')
    spine = "".join(f'<itemref idref="i{name}"/>' for name in chapters)
    listed = (
        f'<?xml version="1.0"?>{doctype}<package xmlns="http://www.idpf.org/2007/opf" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" version="3.0">'
        f"<metadata>{metadata}</metadata><manifest>{''.join(items)}</manifest>"
        f'<spine toc="ncx">{spine}</spine></package>'
    )
    for old, new in (changed or {}).items():
        listed = listed.replace(old, new)
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OEBPS/content.opf"/></rootfiles></container>'
    )
    inside = {name: content for name, content in files.items() if name.startswith("META-INF/")}
    beside = {f"OEBPS/{name}": content for name, content in files.items() if name not in inside}
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": container,
            **inside,
            "OEBPS/content.opf": listed,
            **beside,
            **{f"OEBPS/{name}": content for name, content in chapters.items()},
        },
        zipfile.ZIP_DEFLATED,
    )


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def paragraph(text: str, style: str = "") -> str:
    """A paragraph of a Word document."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{properties}<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def document(body: str, core: str = "", doctype: str = "", **parts: str) -> bytes:
    """A Word document; `core` is what it says of itself, `parts` go into its folder."""
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{title}"/></w:style>'
        for name, title in {"Title": "Title", "H1": "heading 1", "H2": "heading 2"}.items()
    )
    files = {
        "[Content_Types].xml": (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            f'<Override PartName="/word/document.xml" ContentType="{DOCUMENT}.document.main+xml"/>'
            "</Types>"
        ),
        "_rels/.rels": (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
            'relationships/officeDocument" Target="word/document.xml"/></Relationships>'
        ),
        "word/document.xml": (
            f'<?xml version="1.0"?>{doctype}<w:document {W}><w:body>{body}</w:body></w:document>'
        ),
        "word/styles.xml": (
            f"<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val='cy-GB'/></w:rPr>"
            f"</w:rPrDefault></w:docDefaults>{styles}</w:styles>"
        ),
        **{f"word/{name}.xml": content for name, content in parts.items()},
    }
    if core:
        files["docProps/core.xml"] = (
            '<c:coreProperties xmlns:c="http://schemas.openxmlformats.org/package/2006/metadata/'
            f'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">{core}'
            "</c:coreProperties>"
        )
    return zipped(files)


def bomb(name: str = "package") -> str:
    """A document type whose entities multiply to gigabytes."""
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    return f'<!DOCTYPE {name} [<!ENTITY a0 "Rain ">{entities}]>'
