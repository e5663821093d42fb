"""People under nicknames and pet forms of their names."""

from __future__ import annotations

import pytest

from tests.entities.made import marked_chains, surfaces


@pytest.mark.parametrize(
    "text",
    [
        "Thomas Quill, nicknamed “Spud”, spoke. Spud sat down.",
        "Spud, as everybody calls him, was born Thomas Quill. Spud sat down.",
        "“Spud”, as Thomas Quill is known, sat down. Spud stood up.",
        "Thomas Quill – “Spud” to his friends – spoke. Spud sat down.",
        "Thomas Quill, or Spud as he was known, spoke. Spud sat down.",
        "Thomas Quill, known affectionately as Spud, spoke. Spud sat down.",
        "Thomas “Spud” Quill spoke. Spud sat down.",
        "Spud sat down. Thomas Quill, nicknamed “Spud”, spoke.",
    ],
)
def test_a_nickname_is_whose_the_article_says_it_is(text: str) -> None:
    names = ("Thomas “Spud” Quill", "Thomas Quill", "Spud")
    found = surfaces(marked_chains(text, *names))
    assert len(found) == 1
    assert "Spud" in next(iter(found.values()))


@pytest.mark.parametrize(
    "text",
    [
        "Thomas Quill spoke. Spud sat down.",
        "Thomas Quill met Spud, as agreed with the board.",
        "Thomas Quill and Marta Vane met Spud, as everybody calls him.",
        "Thomas Quill met Spud, as everybody calls him.",
        "Thomas Quill had known Spud personally.",
        "Thomas Quill went out with Lucas, or Spud as he was known.",
        "Thomas Quill went out with Lucas, known as Spud.",
    ],
)
def test_a_nickname_of_which_nothing_is_said_is_nobodys(text: str) -> None:
    found = marked_chains(text, "Thomas Quill", "Marta Vane", "Lucas", "Spud")
    assert "Spud" in [chain.name for chain in found if not chain.full]


def test_a_nickname_inside_a_name_stands_for_the_first_name() -> None:
    text = "Thomas “Spud” Quill spoke. Thomas Quill sat down. Spud Quill left."
    names = ("Thomas “Spud” Quill", "Thomas Quill", "Spud Quill")
    assert len(marked_chains(text, *names)) == 1


@pytest.mark.parametrize(
    ("name", "pet"), [("Marta Price", "Pricey"), ("Thomas Quill", "Tommo"), ("Dean Vane", "Deano")]
)
def test_a_pet_form_is_made_of_a_name(name: str, pet: str) -> None:
    assert len(marked_chains(f"{name} spoke. {pet} sat down.", name, pet)) == 1


@pytest.mark.parametrize("word", ["Wee", "Big", "Auntie"])
def test_a_word_of_endearment_is_no_first_name(word: str) -> None:
    text = f"Calum Vane spoke. {word} Cal sat down."
    assert len(marked_chains(text, "Calum Vane", f"{word} Cal")) == 1


def test_one_is_called_by_the_last_word_of_a_vietnamese_name() -> None:
    text = "Nguyen Thi Minh Chau spoke. Dr Chau sat down."
    assert len(marked_chains(text, "Nguyen Thi Minh Chau", "Chau")) == 1
