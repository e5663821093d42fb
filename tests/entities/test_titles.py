from __future__ import annotations

import pytest

from tui_reader.entities.titles import Gender, contradiction, gender, titles_before


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("said Dame Ottoline", ("Dame",)),
        ("His Honour Judge Pugh", ("Judge",)),
        ("the Rev Dr Pugh", ("Rev", "Dr")),
        ("Mr.\u00a0Pugh", ("Mr",)),
        ("Barrister Alhaji Pugh", ("Barrister", "Alhaji")),
        ("a judge Pugh", ()),
        ("Marta Pugh", ()),
    ],
)
def test_titles_before_a_name(text: str, titles: tuple[str, ...]) -> None:
    name = "Ottoline" if text.endswith("Ottoline") else "Pugh"
    assert titles_before(text, text.index(name))[0] == titles


def test_titles_tell_a_gender() -> None:
    assert gender(["Dr", "Dame"]) is Gender.FEMALE


def test_titles_of_other_parts_of_the_world_tell_a_gender() -> None:
    assert gender(["Hajia"]) is Gender.FEMALE
    assert gender(["Shri"]) is Gender.MALE


def test_titles_of_both_genders_tell_none() -> None:
    assert gender(["Mr", "Ms"]) is None


def test_titles_of_a_man_and_a_woman_contradict() -> None:
    assert contradiction(["Mr"], ["Dr", "Dame"])


def test_titles_of_different_walks_of_life_contradict() -> None:
    assert contradiction(["Judge"], ["PC"])


def test_a_title_that_tells_nothing_contradicts_nothing() -> None:
    assert contradiction(["Dr"], ["Judge", "Mrs"]) is None


def test_ranks_of_one_force_do_not_contradict() -> None:
    assert contradiction(["Sgt"], ["Inspector"]) is None
