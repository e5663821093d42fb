"""Documents that are kept in a zip archive: their parts, unpacked within limits, and their XML."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from lxml import etree

from tui_reader.corpus.formats.unpacking import unpacked
from tui_reader.corpus.unreadable import MEBIBYTE, UnreadableError, too_large

if TYPE_CHECKING:
    from typing import BinaryIO
    from zipfile import ZipFile

    from tui_reader.corpus.formats.unpacking import Allowance

LARGEST_PART = 32 * MEBIBYTE
_DC = "{http://purl.org/dc/elements/1.1/}"


class Parts:
    """The parts of a document, by name; all that is unpacked is counted against `allowance`."""

    def __init__(self, archive: ZipFile, allowance: Allowance) -> None:
        self._archive = archive
        self._allowance = allowance
        self.damages: list[str] = []

    def __contains__(self, name: str) -> bool:
        return name in self._archive.NameToInfo

    def read(self, name: str) -> bytes:
        """A part's bytes, as far as they can be read; raises UnreadableError if it is not there."""
        info = self._archive.NameToInfo.get(name)
        if info is None:
            raise UnreadableError("missing from the file")

        def opener() -> BinaryIO:
            return cast("BinaryIO", self._archive.open(info))

        with unpacked(opener, self._allowance, self.damages) as stream:
            data = stream.read(LARGEST_PART + 1)
        if len(data) > LARGEST_PART:
            raise UnreadableError(too_large(LARGEST_PART))
        return data

    def tree(self, name: str) -> etree._Element | None:
        """A part that is XML; None if it is not there or nothing can be made of it.

        What a document type declares is never put in: entities that multiply stay names.
        """
        if name not in self:
            return None
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, recover=True
        )
        try:
            return etree.fromstring(self.read(name), parser)
        except etree.XMLSyntaxError:
            return None


def dublin_core(root: etree._Element | None, name: str) -> list[str]:
    """What the Dublin Core element of that name says, each time that it stands there."""
    if root is None:
        return []
    words = ("".join(element.itertext()) for element in root.iter(_DC + name))
    return [line for each in words if (line := " ".join(each.split()))]
