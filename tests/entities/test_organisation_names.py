from __future__ import annotations

import pytest

from tui_reader.entities.organisation_names import (
    initials,
    is_acronym,
    key,
    may_abbreviate,
    shortens,
)


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


@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("Met Police", "Metropolitan Police"),
        ("Halvorsen", "Halvorsen Marine"),
        ("Fenmarsh Council", "Fenmarsh District Council"),
        ("Cambrian & Western", "Cambrian & Western Building Society"),
        ("Brin Front", "Brin Peasant Liberation Front"),
        ("Dorrick School", "Dorrick Primary School"),
        ("Common Ground", "Common Ground Places"),
        ("Harvest", "Harvest Magazine"),
    ],
)
def test_forms_that_shorten_a_name(short: str, name: str) -> None:
    assert shortens(short, name)


@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("Fenmarsh Police", "Fenmarsh Police Federation"),
        ("London", "London Fire Brigade"),
        ("National", "National Union of Lightermen"),
        ("Ferry Union", "Metropolitan Police"),
        ("The Nation", "National Dyke Directorate"),
        ("Environment", "Environmental Dyke Agency"),
        ("Italian", "Italians Against Dredging"),
        ("Poetry", "Poetry Wexmede"),
        ("University of California", "University of Northern California"),
        ("Bank of Ireland", "Bank of Northern Ireland"),
        ("Leeds University", "Leeds Dorrick University"),
        ("Dorrick Choir", "Dorrick Madrid Choir"),
    ],
)
def test_forms_that_do_not_shorten_a_name(short: str, name: str) -> None:
    assert not shortens(short, name)


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
