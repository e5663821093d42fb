from __future__ import annotations

import pytest

from tests.entities.made import spans
from tui_reader.entities.run_together import taken_apart
from tui_reader.model.mention import Kind


def apart(text: str, *people: str, bodies: tuple[str, ...] = ()) -> list[str]:
    """The names in a text, taken apart, as printed."""
    marked = dict.fromkeys(people, Kind.PERSON) | dict.fromkeys(bodies, Kind.ORGANISATION)
    return [text[name.start : name.end] for name in taken_apart(text, spans(text, marked))]


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Marta Quill Marta Quill", ["Marta Quill", "Marta Quill"]),
        ("Marta Quill Marta Jane Quill", ["Marta Quill", "Marta Jane Quill"]),
        ("Marta Dvořák Márta J. Dvorak", ["Marta Dvořák", "Márta J. Dvorak"]),
        ("Marta & Hugo", ["Marta", "Hugo"]),
        ("Marta Quill & Hugo Vane", ["Marta Quill", "Hugo Vane"]),
    ],
)
def test_a_name_that_repeats_itself_and_a_couple_are_two(name: str, parts: list[str]) -> None:
    assert apart(f"{name} spoke.", name) == parts


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Marta Quill Quill", ["Marta Quill", "Quill"]),
        ("Marta Marta Quill", ["Marta", "Marta Quill"]),
        ("Marta Quill Marta", ["Marta Quill", "Marta"]),
        ("Marta Quill Hugo Vane", ["Marta Quill", "Hugo Vane"]),
    ],
)
def test_names_run_together_are_parted_as_the_article_prints_them(
    name: str, parts: list[str]
) -> None:
    text = f"{name} spoke. Marta Quill met Hugo Vane."
    assert apart(text, name, "Marta Quill", "Hugo Vane")[: len(parts)] == parts


@pytest.mark.parametrize(
    "name",
    [
        "Boutros Boutros Vane",
        "Marta Quill Quill",
        "Quill Quill",
        "Marta Quill Marta",
        "Marta Jane Hugo Vane",
        "Marta & Hugo Vane",
        "Marta Quill",
    ],
)
def test_a_name_that_is_printed_so_alone_is_one(name: str) -> None:
    assert apart(f"{name} spoke to Ann Lee.", name, "Ann Lee") == [name, "Ann Lee"]


def test_two_surnames_are_no_name_of_their_own() -> None:
    text = "Ana Marta Quispe Vane spoke. Ana Marta left. Quispe Vane slept."
    names = ("Ana Marta Quispe Vane", "Ana Marta", "Quispe Vane")
    assert apart(text, *names) == list(names)


def test_a_firm_that_is_also_found_as_a_person_stays_whole() -> None:
    text = "Quill & Vane fell. Shares in Quill & Vane rose."
    first, second = taken_apart(text, spans(text, {"Quill & Vane": Kind.ORGANISATION}))
    found = [first._replace(kind=Kind.PERSON), second]
    assert taken_apart(text, found) == found


def test_two_bodies_joined_by_and_are_parted_where_the_first_stands_alone() -> None:
    text = "BHT was late. BHT and Barrow Hospital Trust met."
    assert apart(text, bodies=("BHT", "BHT and Barrow Hospital Trust")) == [
        "BHT",
        "BHT",
        "Barrow Hospital Trust",
    ]


def test_words_that_are_no_initials_are_parted_only_where_both_stand_alone() -> None:
    whole = "Unisong and Barrow Trust"
    both = f"{whole} met. Unisong agreed with Barrow Trust."
    assert apart(both, bodies=(whole, "Unisong", "Barrow Trust"))[:2] == ["Unisong", "Barrow Trust"]
    one = "Devon and Cornwall Police came. Devon lost at home."
    name = "Devon and Cornwall Police"
    assert apart(one, bodies=(name, "Devon")) == [name, "Devon"]
