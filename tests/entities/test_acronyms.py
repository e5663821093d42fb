from __future__ import annotations

import pytest

from tui_reader.entities.acronyms import initials, is_acronym, may_abbreviate


def test_initials_with_and_without_small_words() -> None:
    assert initials("Office for Dyke Safety") == {"ofds", "ods"}


def test_initials_without_what_a_body_is() -> None:
    assert "fuh" in initials("Fenmarsh University Hospitals NHS Foundation Trust")
    assert "fd" not in initials("Fenmarsh Dyke Group")


@pytest.mark.parametrize("name", ["Fenmarsh", "HM", "HM Ltd"])
def test_initials_of_one_word_are_no_acronym(name: str) -> None:
    assert not initials(name)


@pytest.mark.parametrize(
    ("name", "expected"),
    [("PMR", True), ("MoD", True), ("U.N.", True), ("Tesco", False), ("A", False)],
)
def test_what_is_printed_as_an_acronym(name: str, expected: bool) -> None:
    assert is_acronym(name) is expected


def test_an_acronym_takes_letters_in_order() -> None:
    assert may_abbreviate("UKDA", "United Kingdom Dyke Agency")
    assert not may_abbreviate("UKX", "United Kingdom Dyke Agency")


def test_a_firm_of_two_letters_alone_has_no_initials() -> None:
    assert initials("HM Ltd") == frozenset()
