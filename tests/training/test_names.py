"""People made up: written as their cultures write them."""

from __future__ import annotations

import random

import pytest

from training.cultures import CULTURES
from training.names import person
from training.naming import acronym


def test_a_short_form_is_part_of_the_full_name() -> None:
    chance = random.Random(3)
    for _ in range(2000):
        made = person(chance)
        assert made.family in made.full
        assert made.full == " ".join(made.full.split())


def test_every_culture_has_names_enough() -> None:
    assert len(CULTURES) >= 25
    for name, culture in CULTURES.items():
        assert len(set(culture.given)) >= 10, name
        assert len(set(culture.family)) >= 10, name


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("National Union of Bakers", "NUB"),
        ("Drivers' and Allied Workers' Union", "DAWU"),
        ("Unison", "Unison"),
    ],
)
def test_acronyms_leave_small_words_out(full: str, short: str) -> None:
    assert acronym(full) == short


def test_a_department_keeps_its_small_letter() -> None:
    assert acronym("Department for Transport", lower="for") == "DfT"
