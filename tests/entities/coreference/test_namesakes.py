"""Two people of one name in one article, and people whom it names by title alone."""

from __future__ import annotations

import pytest

from tests.entities.made import extracted, surfaces
from tui_reader.model.mention import Kind


def bearers(text: str) -> list[list[str]]:
    """The mentions of each person sure to be one."""
    return [
        [mention.surface for mention in chain.mentions]
        for chain in extracted(text)
        if chain.full and chain.kind is Kind.PERSON
    ]


def test_a_title_that_comes_first_is_not_that_of_a_relative_named_in_full_later() -> None:
    text = "President Quill met the leaders. Hugo Quill stayed at home."
    assert bearers(text) == [["Hugo Quill"]]


def test_a_title_that_comes_first_is_that_of_whom_it_is_given_to_later() -> None:
    text = "President Quill met the leaders. Hugo Quill, the president, stayed at home."
    assert bearers(text) == [["Quill", "Hugo Quill"]]


def test_the_surname_of_a_president_and_a_relative_is_not_settled() -> None:
    text = "President Quill met them. Hugo Quill stayed at home. Nobody asked Quill."
    (unsure,) = [chain for chain in extracted(text) if chain.candidates]
    assert unsure.candidates == ("Hugo Quill", "President Quill")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Professor Sir John Vane spoke.", "Their son, John Vane Jr, left."),
        ("John Vane spoke.", "It was John Vane II who left."),
        ("Sir John Vane spoke.", "John Vane, the singer, was no relation."),
        ("Judge John Vane spoke.", "John Vane, Okoro's cousin, was cleared."),
        ("Judge John Vane spoke.", "John Vane, the defendant, was cleared."),
        ("John Vane, 29, spoke.", "They thanked John Vane, 61, for it."),
    ],
)
def test_two_people_of_one_name_are_kept_apart(first: str, second: str) -> None:
    assert len(bearers(f"{first} {second}")) == len((first, second))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Judge John Vane spoke.", "Nobody heard John Vane."),
        ("John Vane Jr spoke.", "Nobody heard John Vane."),
        ("Sir John Vane, 61, spoke.", "John Vane, the leader, left."),
        ("John Vane spoke.", "It was unrelated to the fire, John Vane said."),
    ],
)
def test_one_person_is_not_split(first: str, second: str) -> None:
    assert len(bearers(f"{first} {second}")) == 1


def test_a_bare_full_name_of_two_people_is_not_settled() -> None:
    text = "Judge John Vane spoke. John Vane, Okoro's cousin, left. Nobody heard John Vane."
    (unsure,) = [chain for chain in extracted(text) if chain.candidates]
    assert unsure.candidates == ("John Vane", "Judge John Vane")


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Sir Alan Duncan Prowse", "Duncan Prowse"),
        ("Lars ten Brink", "Ten Brink"),
        ("Maung San Nyo Lwin", "Nyo Lwin"),
        ("Marco Di Lauro", "Di Lauro"),
    ],
)
def test_a_surname_of_two_words_is_the_end_of_the_full_name(full: str, short: str) -> None:
    text = f"{full} spoke on Monday. {short} said no. Nobody asked {short}."
    assert bearers(text) == [[full.removeprefix("Sir "), short, short]]


def test_the_last_word_of_such_a_surname_is_the_bearers_too() -> None:
    text = "Sir Alan Duncan Prowse spoke. Duncan Prowse said no. Prowse said more."
    assert len(bearers(text)) == 1


def test_the_end_of_a_full_name_introduced_anew_is_somebody_else() -> None:
    text = "Mary Jane Prowse spoke. Jane Prowse, 12, a pupil, sat."
    assert len(bearers(text)) == len(("Mary Jane Prowse", "Jane Prowse"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Lord Prowse of Marrowby spoke. Lord Prowse left.", "Lord Prowse"),
        ("Baroness Prowse spoke. Lady Prowse left.", "Baroness Prowse"),
        ("Pope Anselm spoke. Anselm left.", "Pope Anselm"),
        ("King Osric III spoke. Osric left.", "King Osric III"),
        ("Prince Osric came. Osric waved.", "Prince Osric"),
    ],
)
def test_a_rank_and_a_name_are_somebody(text: str, name: str) -> None:
    (chain,) = extracted(text)
    assert (chain.name, chain.full, len(chain.mentions)) == (name, True, 2)


@pytest.mark.parametrize("title", ["Mr", "Dr", "President", "Lord Justice"])
def test_any_other_title_and_a_surname_are_not_enough(title: str) -> None:
    (chain,) = extracted(f"It was {title} Prowse who spoke.")
    assert (chain.full, "not enough" in chain.mentions[0].belonging) == (False, True)


def test_a_prince_is_not_a_player_of_that_first_name() -> None:
    text = "Prince Harold came. Harold Vane scored."
    assert surfaces(extracted(text)) == {
        "Prince Harold": ["Harold"],
        "Harold Vane": ["Harold Vane"],
    }


def test_a_lord_is_not_a_mister_of_that_surname() -> None:
    text = "Lord Prowse spoke. Mr Prowse left."
    assert surfaces(extracted(text)) == {"Lord Prowse": ["Prowse"]}


def test_two_kings_of_one_name_are_two() -> None:
    text = "King Osric III spoke of King Osric II."
    assert len(bearers(text)) == len(("II", "III"))
