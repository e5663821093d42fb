"""What a book (EPUB) says of itself: its documents in reading order, its contents, its maker.

The invariant: every document named lies in the book; what is named twice is there once.
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from tui_reader.corpus.cleaning import storable
from tui_reader.corpus.field_values import date_in, is_address
from tui_reader.corpus.formats.parser import Draft
from tui_reader.corpus.formats.zipped import dublin_core
from tui_reader.corpus.titles import one_line
from tui_reader.corpus.unreadable import UnreadableError

if TYPE_CHECKING:
    from lxml.etree import _Element

    from tui_reader.corpus.formats.zipped import Parts

_CONTAINER = "META-INF/container.xml"
_LOCKED = "META-INF/encryption.xml"
_PAGES = ("application/xhtml+xml", "text/html", "text/x-oeb1-document")
_FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
_MAKERS = frozenset(("calibre", "unknown", "unbekannt"))  # programs and gaps, no publishers
_MOST_DOCUMENTS = 20_000


class Item(NamedTuple):
    """A file of the book, as its list has it."""

    path: str
    kind: str
    properties: str


class Package(NamedTuple):
    """A book: `stated` is what all its articles share; `contents` gives documents their titles."""

    stated: Draft
    title: str
    documents: tuple[str, ...]
    contents: dict[str, str]
    locked: frozenset[str]


def package_of(parts: Parts) -> Package:
    """What the book in `parts` says of itself; raises UnreadableError if it says nothing."""
    container = parts.tree(_CONTAINER)
    root = None if container is None else next(container.iter("{*}rootfile"), None)
    if root is None:
        raise UnreadableError("a damaged book, or none: what says where its pages are is missing")
    path = root.get("full-path") or ""
    listed = parts.tree(path)
    if listed is None:
        raise UnreadableError("a damaged book: the list of its pages is missing")
    items = _items(listed, path)
    titles = dublin_core(listed, "title")
    title = one_line(storable(titles[0])) if titles else ""
    return Package(
        _stated(listed, title),
        title,
        _documents(listed, items),
        _contents(parts, listed, items),
        _locked(parts),
    )


def _items(listed: _Element, path: str) -> dict[str, Item]:
    found: dict[str, Item] = {}
    for element in listed.iter("{*}item"):
        if (name := element.get("id")) and (target := element.get("href")):
            kind, properties = element.get("media-type") or "", element.get("properties") or ""
            found[name] = Item(place(path, target), kind, properties)
    return found


def place(base: str, target: str) -> str:
    """The part that `target`, in the part `base`, points to."""
    path = unquote(target.partition("#")[0])
    return posixpath.normpath(posixpath.join(posixpath.dirname(base), path)) if path else base


def _documents(listed: _Element, items: dict[str, Item]) -> tuple[str, ...]:
    """The pages in reading order, without the table of contents; raises UnreadableError."""
    found: dict[str, None] = {}
    for reference in listed.iter("{*}itemref"):
        item = items.get(reference.get("idref") or "")
        if item and item.kind.lower() in _PAGES and "nav" not in item.properties.split():
            found[item.path] = None
    if not found:
        raise UnreadableError("a damaged book: no page is in the list of its pages")
    return tuple(found)[:_MOST_DOCUMENTS]


def _contents(parts: Parts, listed: _Element, items: dict[str, Item]) -> dict[str, str]:
    """The title that the table of contents gives each document; the new form before the old."""
    nav = next((item for item in items.values() if "nav" in item.properties.split()), None)
    if nav and (tree := parts.tree(nav.path)) is not None:
        links = [(link.get("href"), "".join(link.itertext())) for link in tree.iter("{*}a")]
        if found := _titles(nav.path, links):
            return found
    spine = next(listed.iter("{*}spine"), None)
    ncx = items.get((spine.get("toc") or "") if spine is not None else "")
    if ncx is None or (tree := parts.tree(ncx.path)) is None:
        return {}
    points = [(_target(point), _label(point)) for point in tree.iter("{*}navPoint")]
    return _titles(ncx.path, points)


def _target(point: _Element) -> str | None:
    content = point.find("{*}content")
    return None if content is None else content.get("src")


def _label(point: _Element) -> str:
    label = point.find("{*}navLabel")
    return "" if label is None else "".join(label.itertext())


def _titles(base: str, links: list[tuple[str | None, str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for target, label in links:
        if target:
            found.setdefault(place(base, target), one_line(storable(label)))
    return found


def _stated(listed: _Element, title: str) -> Draft:
    publisher = one_line(storable("".join(dublin_core(listed, "publisher")[:1])))
    addresses = (*dublin_core(listed, "source"), *dublin_core(listed, "identifier"))
    dates = (date_in(words) for words in dublin_core(listed, "date"))
    return Draft(
        "",
        source=title if publisher.lower() in ("", *_MAKERS) else publisher,
        date=next((date for date in dates if date), None),
        language="".join(dublin_core(listed, "language")[:1])[:40],
        author=one_line(storable(", ".join(dublin_core(listed, "creator")[:20]))),
        url=next((words for words in addresses if is_address(words)), ""),
    )


def _locked(parts: Parts) -> frozenset[str]:
    """The parts that are encrypted, fonts that are only disguised not counted."""
    tree = parts.tree(_LOCKED)
    if tree is None:
        return frozenset()
    found: set[str] = set()
    for data in tree.iter("{*}EncryptedData"):
        method = data.find("{*}EncryptionMethod")
        if method is None or method.get("Algorithm") not in _FONTS:
            found |= {unquote(part.get("URI") or "") for part in data.iter("{*}CipherReference")}
    return frozenset(found)
