"""Names cut in two at a small word."""

from __future__ import annotations

import pytest

from tui_reader.entities.learnt.pairs import paired
from tui_reader.entities.recogniser import Document
from tui_reader.entities.rules.findings import Finding, Weight
from tui_reader.entities.rules.page import prepare
from tui_reader.entities.sentences import sentence_spans
from tui_reader.model.mention import Kind

PERSON, BODY = Kind.PERSON, Kind.ORGANISATION


def names(text: str, *parts: tuple[str, Kind | None]) -> list[str]:
    """What becomes of the parts, each read so by the model."""
    page = prepare(Document(text, sentence_spans(text)))
    starts = [token.start for token in page.tokens]
    found = [
        Finding(first, first + len(part.split()), kind, Weight.SURE, "read so")
        for part, kind in parts
        for first in [starts.index(text.index(part))]
    ]
    return [
        text[page.tokens[one.first].start : page.tokens[one.last - 1].end]
        for one in paired(page, found)
    ]


@pytest.mark.parametrize(
    ("text", "parts", "name"),
    [
        (
            "Officers from Harlby and Sallow Police came.",
            [("Harlby", BODY), ("Sallow Police", BODY)],
            "Harlby and Sallow Police",
        ),
        (
            "Crews from Harlby and Sallow Fire and Rescue Service came.",
            [("Harlby", None), ("Sallow Fire and Rescue Service", BODY)],
            "Harlby and Sallow Fire and Rescue Service",
        ),
        (
            "Then Harlby and Sallow Council has met.",
            [("Harlby", BODY), ("Sallow Council", BODY)],
            "Harlby and Sallow Council",
        ),
        (
            "They met at the Rowing Club of Harlby today.",
            [("Rowing Club", BODY), ("Harlby", None)],
            "Rowing Club of Harlby",
        ),
        (
            "It rained. Harlby and Sallow has met.",
            [("Harlby", BODY), ("Sallow", BODY)],
            "Harlby and Sallow",
        ),
        (
            "It was for the Fishing and Coastal Trade Tribunal to say.",
            [("Fishing", BODY), ("Coastal Trade Tribunal", BODY)],
            "Fishing and Coastal Trade Tribunal",
        ),
        (
            "It was for the Estonian Police and Coast Guard Board to say.",
            [("Estonian Police", BODY), ("Coast Guard Board", BODY)],
            "Estonian Police and Coast Guard Board",
        ),
        (
            "He left 1st Battalion the Sallow Rifles today.",
            [("1st Battalion", BODY), ("Sallow Rifles", BODY)],
            "1st Battalion the Sallow Rifles",
        ),
    ],
)
def test_two_parts_of_one_name_are_one(
    text: str, parts: list[tuple[str, Kind | None]], name: str
) -> None:
    assert names(text, *parts) == [name]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It rained. Harlby and Sallow have met.", [("Harlby", BODY), ("Sallow", BODY)]),
        ("Of Harlby and Sallow is said little.", [("Harlby", BODY), ("Sallow", BODY)]),
        (
            "It was for the BBC and Coastal Trade Tribunal to say.",
            [("BBC", BODY), ("Coastal Trade Tribunal", BODY)],
        ),
        (
            "It was for the Council and Coastal Trade Tribunal to say.",
            [("Council", BODY), ("Coastal Trade Tribunal", BODY)],
        ),
        (
            "It was for the Fishing and the Coastal Trade Tribunal to say.",
            [("Fishing", BODY), ("Coastal Trade Tribunal", BODY)],
        ),
        ("The BBC and Sallow Police have met.", [("BBC", BODY), ("Sallow Police", BODY)]),
        ("Then Harlby and Sallow Council have met.", [("Harlby", BODY), ("Sallow Council", BODY)]),
        ("Harlby, and Sallow Police, came.", [("Harlby", None), ("Sallow Police", BODY)]),
        ("A film by Sea Pictures of Harlby won.", [("Sea Pictures", BODY), ("Harlby", None)]),
        ("The Rowing Club of Jo Quarrie won.", [("Rowing Club", BODY), ("Jo Quarrie", PERSON)]),
    ],
)
def test_two_names_stay_two(text: str, parts: list[tuple[str, Kind | None]]) -> None:
    assert names(text, *parts) == [part for part, _ in parts]
