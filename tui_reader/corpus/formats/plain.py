"""Plain text: one article, with or without front matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.corpus.cleaning import clean
from tui_reader.corpus.decoding import decode
from tui_reader.corpus.formats import front_matter
from tui_reader.corpus.formats.parser import Draft, Flaw

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_reader.corpus.formats.parser import Source


def parse(source: Source) -> Iterator[Draft | Flaw]:
    """The one article in `source`."""
    decoded = decode(source.read())
    matter = front_matter.split(clean(decoded.text))
    if decoded.note:
        yield Flaw(decoded.note)
    yield from map(Flaw, matter.notes)
    if not matter.body.strip():
        yield Flaw("no text below its front matter")
        return
    yield Draft(
        matter.body,
        title=matter.title,
        source=matter.source,
        date=matter.date,
        language=matter.language,
        url=matter.url,
    )
