"""Two names that were read as one."""

from __future__ import annotations

import pytest

from tests.entities.learnt.reading import surfaces
from tui_reader.entities.learnt.partings import parted
from tui_reader.entities.rules.findings import Weight
from tui_reader.model.mention import Kind

BODY = Kind.ORGANISATION


@pytest.mark.parametrize(
    ("text", "name", "weight"),
    [
        ("It rained. Quarrie and Sallow have met.", "Quarrie and Sallow", Weight.GUESS),
        ("Fenwark, Quarrie and Sallow, all of them, met.", "Quarrie and Sallow", Weight.GUESS),
        ("He said that Amnesty and Tide Watch have met.", "Amnesty and Tide Watch", Weight.LIKELY),
        (
            "Quarrie Ltd and Fenwark Oil cut their rates.",
            "Quarrie Ltd and Fenwark Oil",
            Weight.LIKELY,
        ),
        ("The former Leeds and Derby midfielder met him.", "Leeds and Derby", Weight.GUESS),
    ],
)
def test_words_that_speak_of_several_part_two_bodies(text: str, name: str, weight: Weight) -> None:
    assert surfaces(parted, text, (name, BODY), weight=weight) == name.split(" and ")


@pytest.mark.parametrize(
    ("text", "name", "weight"),
    [
        ("It rained. Quarrie and Sallow have met.", "Quarrie and Sallow", Weight.SURE),
        ("It rained. Quarrie and Sallow has met.", "Quarrie and Sallow", Weight.GUESS),
        ("Fenwark, Quarrie and Sallow, have met.", "Quarrie and Sallow", Weight.GUESS),
        ("Then the Quarrie and Sallow have met.", "Quarrie and Sallow", Weight.GUESS),
        ("Harl and Sallow Police have met.", "Harl and Sallow Police", Weight.GUESS),
        ("Marks and Spencer have met.", "Marks and Spencer", Weight.LIKELY),
        ("The former Leeds and Derby mayor met him.", "Leeds and Derby", Weight.GUESS),
    ],
)
def test_other_bodies_with_an_and_stay_whole(text: str, name: str, weight: Weight) -> None:
    assert surfaces(parted, text, (name, BODY), weight=weight) == [name]


def test_somebody_named_after_a_comma_is_somebody() -> None:
    text = "The director of CQR, Martha Quarrie, left."
    assert surfaces(parted, text, ("CQR, Martha Quarrie", BODY)) == ["CQR", "Martha Quarrie"]


def test_partners_stay_one_firm() -> None:
    text = "They met at Quarrie, Martha & Sallow."
    assert surfaces(parted, text, ("Quarrie, Martha & Sallow", BODY)) == [
        "Quarrie, Martha & Sallow"
    ]
