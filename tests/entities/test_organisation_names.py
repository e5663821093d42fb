from __future__ import annotations

import pytest

from tui_reader.entities.organisation_names import key


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The Fenmarsh Courier", "Fenmarsh Courier"),
        ("Halvorsen Marine plc", "Halvorsen Marine Ltd"),
        ("Dunmore & Sons", "Dunmore and Sons"),
        ("HM Inspectorate of Dykes", "Her Majesty’s Inspectorate of Dykes"),
        ("Tories", "Conservative Party"),
        ("Al-Wexmede", "Al Wexmede"),
    ],
)
def test_printings_of_one_body_have_one_key(one: str, two: str) -> None:
    assert key(one) == key(two)


def test_different_bodies_have_different_keys() -> None:
    assert key("Fenmarsh Water Board") != key("Fenmarsh Road Board")
