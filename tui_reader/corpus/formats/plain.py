"""Plain text: one article, with or without front matter."""

from __future__ import annotations

from tui_reader.corpus.cleaning import clean
from tui_reader.corpus.decoding import decode
from tui_reader.corpus.formats import front_matter
from tui_reader.corpus.formats.parser import Draft, Parsed


def parse(data: bytes) -> Parsed:
    """The one article in `data`."""
    decoded = decode(data)
    matter = front_matter.split(clean(decoded.text))
    draft = Draft(
        matter.body,
        title=matter.title,
        source=matter.source,
        date=matter.date,
        language=matter.language,
    )
    notes = (decoded.note, *matter.notes) if decoded.note else matter.notes
    return Parsed((draft,), notes)
