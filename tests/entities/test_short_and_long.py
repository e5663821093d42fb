"""Names cut short, or with a part more, in the same company: whose they are, and whose not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.entities.made import chain, groups
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from tui_reader.model.chain import Chain

USUAL = [chain("Priya Nair"), chain("Tom Orr")]
BODY = Kind.ORGANISATION


def together(*names: str, kind: Kind = Kind.PERSON) -> int:
    """How many bearers names have that articles of one company print, one in each."""
    articles = {name: [chain(name, kind=kind), *USUAL] for name in names}
    return len(groups(articles)) - len(USUAL)


def titled(name: str, *titles: str) -> list[Chain]:
    return [chain(name, honorifics=titles), *USUAL]


@pytest.mark.parametrize(
    ("short", "whole"),
    [
        ("Health Committee", "Health and Social Care Committee"),
        ("Quill Department", "Quill, Vane and Fen Department"),
        ("Quillona", "Atlético Quillona"),
        ("Quillona", "FC Quillona"),
        ("Quillmere Feinmechanik", "Quillmere Feinmechanik Export"),
    ],
)
def test_a_body_is_called_by_a_part_of_its_name(short: str, whole: str) -> None:
    assert together(short, whole, kind=BODY) == 1


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Leeming University", "Leeming Metropolitan University"),
        ("Health Committee", "Health and Housing Charity"),
        ("Northgate School", "Northgate Primary School"),
        ("Harling Council", "Harling District Council"),
        ("Harling City", "Harling City Council"),
        ("Madrid", "Atlético Madrid"),
    ],
)
def test_a_part_that_may_be_another_bodys_name_is_not_enough(one: str, two: str) -> None:
    assert together(one, two, kind=BODY) == 2


def test_a_part_of_two_bodies_names_is_neithers() -> None:
    assert together("Quillona", "Atlético Quillona", "Real Quillona", kind=BODY) == 3
    two = ("Health and Housing Committee", "Health and Social Care Committee")
    assert together("Health Committee", *two, kind=BODY) == 3


@pytest.mark.parametrize(
    ("letters", "body"),
    [
        ("QUH", "Quillmere University Hospitals NHS Foundation Trust"),
        ("QTFC", "Quillmere Town"),
    ],
)
def test_an_acronym_leaves_out_or_adds_what_all_such_bodies_have(letters: str, body: str) -> None:
    acronym = chain(letters, kind=BODY, full=False)
    articles = {"a": [chain(body, kind=BODY), *USUAL], "b": [acronym, *USUAL]}
    assert len(groups(articles)) == 1 + len(USUAL)


def test_a_peer_is_met_before_and_after_the_peerage() -> None:
    articles = {"a": titled("Hugo Quill", "Sir"), "b": titled("Lord Quill", "Lord")}
    assert len(groups(articles)) == 1 + len(USUAL)


@pytest.mark.parametrize(
    ("name", "title", "peer"),
    [
        ("Edward Quill", "", "Lord Quill"),
        ("Hugo Quill", "Sir", "Lady Quill"),
        ("Hugo Vane", "Sir", "Lord Quill"),
    ],
)
def test_a_peers_son_or_wife_or_another_knight_is_not_the_peer(
    name: str, title: str, peer: str
) -> None:
    articles = {"a": titled(name, *filter(None, [title])), "b": titled(peer, peer.split()[0])}
    assert len(groups(articles)) == 2 + len(USUAL)


def test_a_numeral_is_left_out_where_all_else_is_the_same() -> None:
    assert together("Charles W. Quill III", "Charles W. Quill") == 1


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Charles W. Quill Jr", "Charles W. Quill"),
        ("Charles Quill III", "Charles Quill"),
        ("Charles W. Quill III", "Charles W. Quill II"),
        ("Charles W. Quill III", "Charles B. Quill"),
    ],
)
def test_a_father_and_a_son_are_two(one: str, two: str) -> None:
    assert together(one, two) == 2


def test_a_pet_form_is_made_of_the_beginning_of_a_rare_name() -> None:
    assert together("Cordelinda Quill", "Cordy Quill") == 1


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Harry Quill", "Harriet Quill"),
        ("Danny Quill", "Danica Quill"),
        ("Io Quill", "Iolan Quill"),
    ],
)
def test_two_first_names_of_one_beginning_are_two_people(one: str, two: str) -> None:
    assert together(one, two) == 2


PLACES = [
    [chain(name) for name in names]
    for names in (("Ada Okoro", "Lena Fisk", "Jan Wolny"), ("Bo Ek", "Omar Haddad", "Sue Vane"))
]


@pytest.mark.parametrize("name", ["St Aidan's Primary School", "Royal Infirmary"])
def test_a_body_that_many_places_have_is_one_in_one_company(name: str) -> None:
    articles = {str(i): [chain(name, kind=BODY), *others] for i, others in enumerate(PLACES)}
    found = groups(articles)
    assert sorted(v for k, v in found.items() if k.startswith("organisation:")) == [["0"], ["1"]]
    articles["1"] = [chain(name, kind=BODY), *PLACES[1], PLACES[0][0]]
    found = groups(articles)
    assert [v for k, v in found.items() if k.startswith("organisation:")] == [["0", "1"]]


@pytest.mark.parametrize(
    "name", ["Quillmere School", "Quillmere General Hospital", "Fenmarsh College"]
)
def test_a_body_with_a_name_of_its_own_is_one_in_whatever_company(name: str) -> None:
    articles = {str(i): [chain(name, kind=BODY), *others] for i, others in enumerate(PLACES)}
    found = groups(articles)
    assert [v for k, v in found.items() if k.startswith("organisation:")] == [["0", "1"]]
