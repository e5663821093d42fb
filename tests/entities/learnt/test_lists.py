"""Names that are lists."""

from __future__ import annotations

import pytest

from tests.entities.learnt.reading import surfaces
from tui_reader.entities.learnt.lists import listed
from tui_reader.entities.rules.findings import Weight
from tui_reader.model.mention import Kind

PERSON, BODY = Kind.PERSON, Kind.ORGANISATION


@pytest.mark.parametrize(
    ("text", "parts", "name"),
    [
        (
            "He sold pens for Quarrie, Sallow & Daughters there.",
            [("Quarrie", PERSON), ("Sallow & Daughters", BODY)],
            "Quarrie, Sallow & Daughters",
        ),
        (
            "He sold pens for Quarrie, Sallow, Harl & Vane there.",
            [("Quarrie", BODY), ("Sallow", BODY), ("Harl & Vane", BODY)],
            "Quarrie, Sallow, Harl & Vane",
        ),
        (
            "She left Deloitte for Deloitte, Sallow, Harl & Co there.",
            [("Deloitte", BODY), ("Sallow, Harl & Co", BODY)],
            "Deloitte, Sallow, Harl & Co",
        ),
        (
            "It is for the Foreign, Harbour and Tides Office to say.",
            [("Foreign", BODY), ("Harbour and Tides Office", BODY)],
            "Foreign, Harbour and Tides Office",
        ),
        (
            "It rained. Leeds, Sallow and Fenside Council has met.",
            [("Leeds", None), ("Sallow and Fenside Council", BODY)],
            "Leeds, Sallow and Fenside Council",
        ),
    ],
)
def test_the_items_of_one_names_list_are_one(
    text: str, parts: list[tuple[str, Kind | None]], name: str
) -> None:
    at = text.rindex(name)
    assert surfaces(listed, text, *parts, start=at) == [name]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("In Leeds, Sallow & Sons met.", [("Leeds", None), ("Sallow & Sons", BODY)]),
        ("They met Tesco, Sallow & Sons.", [("Tesco", BODY), ("Sallow & Sons", BODY)]),
        (
            "They met Quarrie, Sallow & Sons and Fenwark.",
            [("Quarrie", BODY), ("Sallow & Sons", BODY)],
        ),
        (
            "It came from Quarrie, Harl & Sallow Finance.",
            [("Quarrie", BODY), ("Harl & Sallow Finance", BODY)],
        ),
        ("They met Quarrie's, Sallow & Sons.", [("Quarrie", BODY), ("Sallow & Sons", BODY)]),
        (
            "In Leeds, Sallow and Fenside Council has met.",
            [("Leeds", None), ("Sallow and Fenside Council", BODY)],
        ),
        (
            "They met the Quarrie, Sallow and Fenside Council.",
            [("Quarrie", BODY), ("Sallow and Fenside Council", BODY)],
        ),
    ],
)
def test_names_that_stand_side_by_side_stay_apart(
    text: str, parts: list[tuple[str, Kind | None]]
) -> None:
    assert surfaces(listed, text, *parts) == [part for part, _ in parts]


def test_a_firm_that_stands_alone_elsewhere_is_no_partner() -> None:
    text = "Quarrie fell. It is owned by Quarrie, Sallow & Harl, they say."
    parts = [("Quarrie", BODY), ("Quarrie", BODY), ("Sallow & Harl", BODY)]
    assert surfaces(listed, text, *parts) == ["Quarrie", "Quarrie", "Sallow & Harl"]


def test_partners_make_a_firm_however_doubtful_it_was() -> None:
    text = "They met at Quarrie, Quarrie & Sallow there."
    name = "Quarrie, Quarrie & Sallow"
    kept = surfaces(listed, text, (name, BODY), weight=Weight.HINT, least=Weight.LIKELY)
    assert kept == [name]
