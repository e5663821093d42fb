"""Why each mention is where it is, in a clause that can stand beside it."""

from __future__ import annotations

import pytest

from tests.entities.made import marked_chains


def why(text: str, surface: str, *people: str, bodies: tuple[str, ...] = ()) -> str:
    """Why the last mention printed as `surface` belongs where it is."""
    mentions = [m for each in marked_chains(text, *people, bodies=bodies) for m in each.mentions]
    return max((m for m in mentions if m.surface == surface), key=lambda m: m.start).belonging


def test_a_title_and_surname_names_both_and_the_bearer() -> None:
    told = why("Ottoline Vane spoke. Ms Vane sat.", "Vane", "Ottoline Vane", "Vane")
    assert told.startswith("“Ms” and the surname of Ottoline Vane")
    assert "nobody else" in told


def test_a_pet_form_alone_is_a_short_form() -> None:
    told = why("Elizabeth Vane spoke. Liz sat.", "Liz", "Elizabeth Vane", "Liz")
    assert told.startswith("a short form of the first name of Elizabeth Vane")


def test_a_pet_form_with_the_surname_names_both_forms() -> None:
    text = "Elizabeth Vane spoke. Liz Vane sat."
    told = why(text, "Liz Vane", "Elizabeth Vane", "Liz Vane")
    assert told == "the name of Elizabeth Vane, “Liz” being another form of “Elizabeth”"


def test_more_of_a_name_is_the_same_name() -> None:
    text = "Ottoline Vane spoke. Ottoline Rose Vane sat."
    told = why(text, "Ottoline Rose Vane", "Ottoline Vane", "Ottoline Rose Vane")
    assert told.startswith("the name of Ottoline Vane, with more of it")


def test_a_misspelling_says_so() -> None:
    text = "Ottoline Ellingham spoke. Ottoline Elingham sat."
    told = why(text, "Ottoline Elingham", "Ottoline Ellingham", "Ottoline Elingham")
    assert told == "the name of Ottoline Ellingham, misspelt"


@pytest.mark.parametrize(
    ("text", "surface", "told"),
    [
        (
            "The Fenmarsh Water Board (FWB) met. FWB left.",
            "FWB",
            "printed beside Fenmarsh Water Board as short for it",
        ),
        (
            "The Fenmarsh Water Board met. FWB left.",
            "FWB",
            "the initials of Fenmarsh Water Board, and of no other body in the article",
        ),
        (
            "The Metropolitan Police met. The Met left.",
            "Met",
            "short for Metropolitan Police, and for no other body in the article",
        ),
        (
            "The Metropolitan Police met. Scotland Yard left.",
            "Scotland Yard",
            "a name that readers know Metropolitan Police by",
        ),
        ("The Metropolitan Police met.", "Metropolitan Police", "the name in full"),
    ],
)
def test_bodies_say_what_their_short_forms_stand_for(text: str, surface: str, told: str) -> None:
    bodies = ("Fenmarsh Water Board", "FWB", "Metropolitan Police", "Scotland Yard", "Met")
    assert why(text, surface, bodies=tuple(body for body in bodies if body in text)) == told


def test_a_name_printed_before_is_not_said_to_be_another() -> None:
    names = ("Ottoline Vane", "Ottoline Rose Vane")
    text = "Ottoline Vane spoke. Ottoline Rose Vane sat. Ottoline Vane left."
    assert why(text, "Ottoline Vane", *names) == "the name in full"


@pytest.mark.parametrize(
    ("text", "surface", "told"),
    [
        ("Ann Rose Vane spoke. Rose sat.", "Rose", "one of the names of Ann Rose Vane"),
        ("Ann Vane, known as Spud, spoke. Spud sat.", "Spud", "another name of Ann Vane"),
        ("Ann Vane spoke. Ann sat.", "Ann", "the first name of Ann Vane"),
    ],
)
def test_which_part_of_a_name_it_is(text: str, surface: str, told: str) -> None:
    assert why(text, surface, "Ann Rose Vane", "Ann Vane", surface).startswith(told)


def test_what_stands_beside_brackets_is_told_as_it_is_printed() -> None:
    text = "The National Aeronautics and Space Administration (NASA) met. NASA left."
    bodies = ("National Aeronautics and Space Administration", "NASA")
    assert why(text, "NASA", bodies=bodies) == f"printed beside {bodies[0]} as short for it"


def test_a_plural_is_not_said_to_be_misspelt() -> None:
    text = "The Fenmarsh Longhorns met. Fenmarsh Longhorn slept."
    told = why(text, "Fenmarsh Longhorn", bodies=("Fenmarsh Longhorns", "Fenmarsh Longhorn"))
    assert told == "Fenmarsh Longhorns, with an “s” more or less"


def test_of_two_bearers_both_are_named() -> None:
    text = "Robin Vane and Kim Vane spoke. Later Vane left."
    told = why(text, "Vane", "Robin Vane", "Kim Vane", "Vane")
    assert told == "it could be Kim Vane or Robin Vane; the article does not settle which"
