"""Things that are called as bodies are."""

from __future__ import annotations

import pytest

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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Police began Operation Thistle in May.", "Operation Thistle"),
        ("Police began Operation Thistle in May.", "Thistle"),
        ("The plan, Project Lark, was dropped.", "Project Lark"),
        ("The MV Quarrie was carrying coal.", "MV Quarrie"),
        ("The HMS Quarrie was carrying coal.", "Quarrie"),
        ("He is the MP for Sallow and Harl.", "Sallow and Harl"),
        ("She is cabinet member for Streets.", "Streets"),
        ("The mayor of Sallow has gone.", "Sallow"),
        ("The Duke of Sallow opened it.", "Duke of Sallow"),
        ("It was paid for by the Warm Homes Levy.", "Warm Homes Levy"),
        ("They are bottom of League Two again.", "League Two"),
        ("It came under the Warm Hearth scheme.", "Warm Hearth"),
        ("They wrote it in an app called Hearthly.", "Hearthly"),
        ("A man called Fenn laughed.", "Fenn"),
        ("Their inshore boat, Spirit of Sallow, was first.", "Spirit of Sallow"),
        ("They used the Quarrie, a drone made abroad.", "Quarrie"),
        ("The Traffic Commissioner called them in.", "Traffic Commissioner"),
    ],
)
def test_what_stands_about_it_tells_a_thing(text: str, name: str) -> None:
    assert thing(text, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The charity Warm Hearth said so.", "Warm Hearth"),
        ("A campaign group called Warm Hearth said so.", "Warm Hearth"),
        ("It was written for the NHS app.", "NHS"),
        ("The Sallow Project Trust has met.", "Sallow Project Trust"),
        ("The Project Management Institute has met.", "Project Management Institute"),
        ("The Duke of Sallow's was full.", "Duke of Sallow's"),
        ("The union, Warm Hearth, went by bus.", "Warm Hearth"),
        ("The secretary of Warm Hearth, who came by boat, left.", "Warm Hearth"),
        ("The Office of the Fen Commissioner has met.", "Office of the Fen Commissioner"),
    ],
)
def test_bodies_are_none(text: str, name: str) -> None:
    assert not thing(text, name)
