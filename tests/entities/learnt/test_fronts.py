"""What stands before and after a body's name and is no part of it."""

from __future__ import annotations

import pytest

from tui_reader.entities.learnt.fronts import within
from tui_reader.entities.recogniser import Document
from tui_reader.entities.rules.findings import Finding, Weight
from tui_reader.entities.rules.page import prepare
from tui_reader.entities.sentences import sentence_spans
from tui_reader.model.mention import Kind

_HEADLINE = "Coalition Talks Collapse in Harl After Row Over Forestry Ministry"


def left(text: str, name: str) -> str:
    """What is left of `name`, read as a body."""
    page = prepare(Document(text, sentence_spans(text)))
    start, end = text.index(name), text.index(name) + len(name)
    words = [place for place, token in enumerate(page.tokens) if start <= token.start < end]
    found = Finding(words[0], words[-1] + 1, Kind.ORGANISATION, Weight.SURE, "read so")
    one = within(page, found)
    return text[page.tokens[one.first].start : page.tokens[one.last - 1].end]


@pytest.mark.parametrize(
    ("text", "name", "rest"),
    [
        ("Shares fell. Rival Quarrie & Fenn rose.", "Rival Quarrie & Fenn", "Quarrie & Fenn"),
        ("They own the Harl weekly Sunday Lamp too.", "Harl weekly Sunday Lamp", "Sunday Lamp"),
        (f"{_HEADLINE}\n\nThey met.", "Harl After Row Over Forestry Ministry", "Forestry Ministry"),
        (
            "We asked Quarrie.\n\nWill Quarrie Fenn get it back?",
            "Will Quarrie Fenn",
            "Quarrie Fenn",
        ),
    ],
)
def test_what_is_no_part_of_the_name_is_taken_off(text: str, name: str, rest: str) -> None:
    assert left(text, name) == rest


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Owner Services has met.", "Owner Services"),
        ("We met Will Quarrie there.", "Will Quarrie"),
        ("They own the Harl Weekly News.", "Harl Weekly News"),
        ("The imprints Fern and Atlas & After go on.", "Atlas & After"),
    ],
)
def test_other_names_stay_whole(text: str, name: str) -> None:
    assert left(text, name) == name
