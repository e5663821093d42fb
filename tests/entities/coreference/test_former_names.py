"""People under the names they had before."""

from __future__ import annotations

import pytest

from tests.entities.made import marked_chains, surfaces


@pytest.mark.parametrize(
    "said",
    [
        "She was born Marta Quill in Fenmarsh.",
        "As a girl she was called something else (née Marta Quill).",
        "She was then known as Marta Quill.",
        "The company was founded by Vane, formerly Marta Quill.",
    ],
)
def test_somebody_is_met_under_a_former_name(said: str) -> None:
    text = f"Marta Vane spoke. {said} Quill was her father’s name."
    found = surfaces(marked_chains(text, "Marta Vane", "Marta Quill", "Vane", "Quill"))
    assert list(found) == ["Marta Vane"]
    assert {"Marta Quill", "Quill"} <= set(found["Marta Vane"])


def test_a_maiden_surname_alone_is_that_of_whom_it_follows() -> None:
    text = "Marta Vane (née Quill) spoke. Quill sat down."
    found = surfaces(marked_chains(text, "Marta Vane", "Quill"))
    assert found == {"Marta Vane": ["Marta Vane", "Quill", "Quill"]}


@pytest.mark.parametrize(
    "text",
    [
        "Marta Vane spoke. The London-born Marta Quill wept.",
        "Marta Vane spoke. Marta Quill wept.",
        "Marta Vane and Marta Reed spoke. She was born Marta Quill.",
        "Hugo Vane spoke. His wife was born Marta Quill.",
        "Marta Quill and Marta Vane met. The one was born Marta Quill.",
    ],
)
def test_another_of_that_first_name_is_somebody_else(text: str) -> None:
    named = ("Marta Vane", "Marta Quill", "Marta Reed", "Hugo Vane")
    assert "Marta Quill" in surfaces(marked_chains(text, *named))
