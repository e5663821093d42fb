"""Things that a noun beside them tells."""

from __future__ import annotations

import pytest

from tests.entities.learnt.telling import thing


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He is the MP for Sallow and Harl.", "Sallow and Harl"),
        ("She is cabinet member for Streets.", "Streets"),
        ("The mayor of Sallow has gone.", "Sallow"),
        ("It came under the Warm Hearth scheme.", "Warm Hearth"),
        ("It was heard at the Sandra Fenn inquest.", "Sandra Fenn"),
        ("They wrote it in an app called Hearthly.", "Hearthly"),
        ("They sold pills on a website called Pilldrop.", "Pilldrop"),
        ("A man called Fenn laughed.", "Fenn"),
        ("Her co-host, a Whippet called Fenn, was late.", "Fenn"),
        ("Their inshore boat, Spirit of Sallow, was first.", "Spirit of Sallow"),
        ("It was carried on a barge, the Spirit of Sallow.", "Spirit of Sallow"),
        ("The key was eaten by his Labrador, Fenn, they said.", "Fenn"),
        ("They used the Quarrie, a drone made abroad.", "Quarrie"),
        ("She is at work on the novel Low Field.", "Low Field"),
        ("They met on the ferry Spirit of Sallow in June.", "Spirit of Sallow"),
        ("She stood behind a banner reading Warm Welcome all day.", "Warm Welcome"),
        ("He put up a sign that said Keep Right.", "Keep Right"),
        ("They stood outside Fenn House all night.", "Fenn House"),
        ("She told the hearing at County Hall so.", "County Hall"),
    ],
)
def test_words_beside_it_tell_a_thing(text: str, name: str) -> None:
    assert thing(text, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The charity Warm Hearth said so.", "Warm Hearth"),
        ("A campaign group called Warm Hearth said so.", "Warm Hearth"),
        ("He filmed it on his song site for something called Warm Hearth.", "Warm Hearth"),
        ("It was written for the NHS app.", "NHS"),
        ("The union, Warm Hearth, went by bus.", "Warm Hearth"),
        ("They came by boat, Quarrie Fenn said.", "Quarrie Fenn"),
        ("The secretary of Warm Hearth, who came by boat, left.", "Warm Hearth"),
        ("They gave some to Quarrie Forge, a think tank.", "Quarrie Forge"),
        ("They went to see the film Quarrie brought out.", "Quarrie"),
        ("The sign says Quarrie, as it did in her day.", "Quarrie"),
        ("She spoke to those outside, Fenn House said.", "Fenn House"),
        ("She is head of Fenn House in Harl.", "Fenn House"),
        ("It was decided, County Hall said.", "County Hall"),
    ],
)
def test_bodies_are_none(text: str, name: str) -> None:
    assert not thing(text, name)
