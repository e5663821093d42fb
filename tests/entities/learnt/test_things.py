"""Things that are called as bodies are."""

from __future__ import annotations

from tests.entities.learnt.telling import thing


def test_a_known_body_is_no_thing_whatever_stands_beside_it() -> None:
    assert not thing("They work on a ship, the BBC, they joked.", "BBC")


def test_a_name_built_as_bodies_names_are_is_no_thing() -> None:
    assert not thing("They met at sea on their ship, Harl Trust, in May.", "Harl Trust")


def test_one_of_what_a_known_body_makes_is_a_thing() -> None:
    assert thing("She came in a Volvo and left on foot.", "Volvo")
