"""Surnames alone that several of an article may have."""

from __future__ import annotations

import pytest

from tests.entities.coreference.made import candidates, wrongs


def test_a_life_is_told_of_whose_parents_are_named_once() -> None:
    text = (
        "[Ida Vane|a] has died. She was the daughter of [Olaf Vane|b], a weaver. They moved north."
        " It was cold. She bought a press. She sold it. [Vane|a] wept."
    )
    assert wrongs(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "[Ida Vane|a] was born to [Olaf Vane|b]. [Vane|?] was a weaver.",
        "[Ida Vane|a] died. [Olaf Vane|b], her father, wept. He left. He sat. [Vane|?] wept.",
    ],
)
def test_a_parent_who_may_be_meant_leaves_it_open(text: str) -> None:
    assert candidates(text) == [("Ida Vane", "Olaf Vane")]


def test_a_title_before_the_only_name_it_fits_may_be_of_kin_not_named() -> None:
    text = "[Yuri Vane|a] left. “They forget,” says Mrs [Vane|?]. [Lesia Vane|b] ran it all."
    assert candidates(text) == [("Lesia Vane",)]
