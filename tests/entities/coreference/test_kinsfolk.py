"""Kinsfolk who are introduced by their first name alone, and people of one surname."""

from __future__ import annotations

import pytest

from tests.entities.coreference.made import candidates, wrongs


@pytest.mark.parametrize(
    "text",
    [
        "[Hugo Thorne|a] and his wife, [Ada|b], left. Mr [Thorne|a] wept. Mrs [Thorne|b] did not.",
        "[Hugo Thorne|a] died. His mother, [Ada|b], left. “My boy,” Mrs [Thorne|b] said.",
        "[Hugo Thorne|a] was jailed. His sister [Ada|b] wept. Ms [Thorne|b] left. [Thorne|a] ate.",
        "[Hugo Thorne|a]'s wife, [Ada|b], left. Mrs [Thorne|b] wept. Mr [Thorne|a] ate.",
        "[Hugo Thorne|a] lives with his wife, [Ada|b]. [Ada Thorne|b] is a nurse.",
        "[Nkem Thorne|a] and his wife, [Ada|b], left. Mrs [Thorne|b] wept. Mr [Thorne|a] ate.",
        "[Hugo|a] and his wife, [Ada|b], left. [Ada|b] wept.",
    ],
)
def test_a_title_and_surname_are_those_of_a_kinsman_known_by_first_name(text: str) -> None:
    assert wrongs(text) == []


def test_a_kinsman_is_not_meant_where_one_named_in_full_can_be() -> None:
    text = "[Nkem Thorne|a] wept. Mr [Thorne|a], 38, met his brother [Hugo|b]. Mr [Thorne|a] left."
    assert wrongs(text) == []


def test_a_surname_with_a_role_of_its_own_may_be_a_kinsmans() -> None:
    text = (
        "[Ada Thorne|a] left. [Thorne|?], the goalkeeper, slept. [Ada|a] met her brother [Hugo|b]."
    )
    assert (wrongs(text), candidates(text)) == ([], [("Ada Thorne", "Hugo")])


@pytest.mark.parametrize(
    "text",
    [
        "[Hugo Thorne|a], 19, was charged. DI [Thorne|b] thanked the public.",
        "[Ada Thorne|a] is eight now. Mrs [Thorne|b] wept.",
        "The inspector, [Ada Thorne|a], 41, left. Insp [Thorne|a] wept.",
        "DI [Ada Thorne|a] spoke. [Hugo Thorne|b], 19, was held. DI [Thorne|a] left.",
        "The skipper on the day, [Ian Thorne|a], left. [Hugo Thorne|b] met Captain [Thorne|a].",
        "Smt [Kavita Thorne|a] and [Ramesh Thorne|b] left. Smt [Thorne|a] and Shri [Thorne|b] ate.",
    ],
)
def test_a_title_that_does_not_fit_is_somebody_elses(text: str) -> None:
    assert wrongs(text) == []


def test_a_headline_means_whom_the_article_does_not_introduce_as_kin() -> None:
    text = "[Thorne|a] jailed\n\n[Hugo Thorne|a] was jailed. His wife, [Ada Thorne|b], wept."
    assert wrongs(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "[Thorne|?] jailed\n\n[Hugo Thorne|a] and [Ada Thorne|b] were jailed.",
        "[Hugo Thorne|a] met [Ada Thorne|b]. [Ada|b] ate. [Thorne|?] sat.",
        "[Hugo Thorne|a] met [Ada Thorne|b]. [Thorne|?] sat. [Thorne|?] ate.",
    ],
)
def test_a_surname_that_nothing_settles_stays_open(text: str) -> None:
    assert candidates(text) == [("Ada Thorne", "Hugo Thorne")]


def test_a_title_long_before_any_full_name_is_not_settled() -> None:
    far = "The rain went on and on over the fens that week. " * 14
    text = f"It was Mrs [Orrick|?] who spoke. {far}[Thandrel Orrick|a] left."
    assert candidates(text) == [("Thandrel Orrick",)]
