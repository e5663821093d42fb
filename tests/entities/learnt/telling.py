"""What the engine tells of a name in a text that it took for a body's."""

from __future__ import annotations

from tui_reader.entities.learnt.things import is_thing
from tui_reader.entities.recogniser import Document
from tui_reader.entities.rules.findings import Finding, Weight
from tui_reader.entities.rules.page import prepare
from tui_reader.entities.sentences import sentence_spans
from tui_reader.model.mention import Kind


def thing(text: str, name: str) -> bool:
    """Whether `name`, read as a body where it first stands, is a thing."""
    page = prepare(Document(text, sentence_spans(text)))
    first = [token.start for token in page.tokens].index(text.index(name))
    last = first + len(name.split())
    return is_thing(page, Finding(first, last, Kind.ORGANISATION, Weight.SURE, "read so"))
