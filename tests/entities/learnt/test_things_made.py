"""Things that are called by their makers' names."""

from __future__ import annotations

import pytest

from tests.entities.learnt.telling import thing


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He went with a Quarrie and a paper.", "Quarrie"),
        ("His bicycle, a Quarrie Pioneer, was new.", "Quarrie Pioneer"),
        ("They left in a silver Quarrie Velda, found later.", "Quarrie Velda"),
        ("She was hit by a rusty Quarrie as she left.", "Quarrie"),
        ("He took her there in his Quarrie Velda.", "Quarrie Velda"),
        ("He owns a bungalow, two Quarries and a boat.", "Quarries"),
        ("They will take the van, a Quarrie Velda called Gert.", "Quarrie"),
    ],
)
def test_a_thing_of_the_make(text: str, name: str) -> None:
    assert thing(text, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("She lives above a Quarrie by the park.", "Quarrie"),
        ("He wished a Quarrie in Harl well.", "Quarrie"),
        ("Its address is a Quarrie Stop in Harl.", "Quarrie"),
        ("A speech by a Labour councillor was read.", "Labour"),
        ("It was a Quarrie Velda councillor who asked.", "Quarrie Velda"),
        ("He stood as a Conservative and won.", "Conservative"),
        ("They want a Harl Trust of their own.", "Harl Trust"),
        ("He put faith in his Harl Rovers side.", "Harl Rovers"),
    ],
)
def test_bodies_and_shops_are_none(text: str, name: str) -> None:
    assert not thing(text, name)
