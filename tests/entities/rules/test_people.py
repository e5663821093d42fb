from __future__ import annotations

import pytest

from tests.entities.made import people


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Home Secretary Priya Nair resigned.", "Priya Nair"),
        ("Council leader Cllr Margaret Okonkwo-Price (Lab) wept.", "Margaret Okonkwo-Price"),
        ("The tenor Sir Alun Prosser-Jones sang.", "Alun Prosser-Jones"),
        ("His Honour Judge Rhodri Pugh rose.", "Rhodri Pugh"),
        ("It was Dame Ottoline Vane QC who spoke.", "Ottoline Vane"),
        ("Deputy Chief Constable Bo Ek left.", "Bo Ek"),
        ("Secretary of State Ellen Marsh had spoken.", "Ellen Marsh"),
        ("Secretary of State for Defence Ellen Marsh had spoken.", "Ellen Marsh"),
        ("President Nwosu fled.", "Nwosu"),
        ("It pleased King Osric III.", "Osric III"),
        ("Mr. Tudor wept.", "Tudor"),
    ],
)
def test_titles_and_posts_stay_outside_the_name(text: str, name: str) -> None:
    assert people(text) == [name]


@pytest.mark.parametrize(
    "name",
    [
        "Jean-Luc van der Meer",
        "Hassan al-Tamari",
        "Gary O’Leary",
        "Aoife Ní Dhomhnaill",
        "Pádraig Ó Cléirigh",
        "J. K. Prowse",
        "J.K. Prowse",
        "Chukwuemeka Obi",
        "Siân Wyn-Hughes",
        "Kim Ji-woo",
        "María José Etxeberria",
        "Tomasz Wiśniewski",
        "Ingibjörg Sigurðardóttir",
        "Gwilym ap Rhys",
        "Farida Begum-Hussain",
        "Hélène de Villiers",
    ],
)
def test_names_of_many_cultures(name: str) -> None:
    assert people(f"The letter was signed by {name}, who left.") == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The watchman Zorvan Klee, 48, was there.",
        "The co-founder Zorvan Klee was there.",
        "Nobody told Zorvan Klee.",
        "They met Zorvan Klee, a retired plumber, there.",
    ],
)
def test_what_stands_around_a_name_shows_a_person(text: str) -> None:
    assert people(text) == ["Zorvan Klee"]


def test_a_possessive_ending_is_not_part_of_a_name() -> None:
    assert people("Marta Ellingham’s boat sank.") == ["Marta Ellingham"]


def test_surname_and_first_name_alone_are_found_after_the_full_name() -> None:
    text = "Marta Ellingham left. Nobody missed Ellingham, or blamed Marta."
    assert people(text) == ["Marta Ellingham", "Ellingham", "Marta"]


def test_a_surname_that_is_a_word_is_found_in_mid_sentence() -> None:
    text = "Marta Price left. They said that Price was late. The price was high."
    assert people(text) == ["Marta Price", "Price"]


def test_a_surname_that_is_a_word_is_not_found_where_any_word_has_a_capital() -> None:
    assert people("Marta Price left. Price rises hurt, as the price was high.") == ["Marta Price"]


def test_a_soft_hyphen_and_an_odd_blank_stay_inside_the_span() -> None:
    assert people("Mr Marta\u00a0Elling\u00adham left.") == ["Marta\u00a0Elling\u00adham"]


@pytest.mark.parametrize(
    "text",
    [
        "They met on Clapham Common and in George Square.",
        "Rain fell on Victoria Park, in Wales and in New York.",
        "On Monday, in March, the French had Covid.",
        "Yesterday Nobody Knew. Commanders told one another nothing.",
        "The officers were NOT heavy-handed.",
        "Write to @MartaEllingham or see pic.fenmarsh.com/MartaEllingham now.",
        "The Home Secretary and the Deputy Commissioner met the Mayor of London.",
        "The Prime Minister won the World Cup and the Classic Lotto.",
    ],
)
def test_what_is_capitalised_but_nobody(text: str) -> None:
    assert people(text) == []


@pytest.mark.parametrize("later", ["later deleted it", "had gone", "said no"])
def test_a_surname_is_found_at_a_sentences_start(later: str) -> None:
    text = f"Marta Hill posted a picture. Hill {later}. It was late."
    assert people(text) == ["Marta Hill", "Hill"]


def test_an_unusual_surname_is_found_at_a_sentences_start() -> None:
    text = "Elvar Prowsk posted a picture. Prowsk waved."
    assert people(text) == ["Elvar Prowsk", "Prowsk"]


def test_a_quantity_at_a_sentences_start_is_nobody() -> None:
    text = "Marta Little left. Little has changed since."
    assert people(text) == ["Marta Little"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The defence was led by Paris Hill KC, who left.", "Paris Hill"),
        ("They thanked Lake Thorne OBE for it.", "Lake Thorne"),
        ("The goal was scored by Ravelino Junior in May.", "Ravelino Junior"),
        ("The letter was from Tobias Quill Jr.", "Tobias Quill Jr"),
    ],
)
def test_what_follows_a_name_shows_a_person(text: str, name: str) -> None:
    assert people(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The Fenmarsh Junior School was shut.",
        "The Norwich South MP was glad.",
        "The mayor of Marrowby said no.",
        "Her Majesty\u2019s Chief Inspector of Constabulary said no.",
    ],
)
def test_a_school_a_seat_and_a_post_are_nobody(text: str) -> None:
    assert people(text) == []


@pytest.mark.parametrize("verb", ["Ask", "Meet", "Blame", "Join", "Warn"])
def test_a_verb_that_opens_a_sentence_is_no_first_name(verb: str) -> None:
    assert people(f"“{verb} Orsolya Vane,” he said. {verb} Orsolya Vane.") == ["Orsolya Vane"] * 2


def test_a_sentence_that_follows_an_initial_is_no_part_of_the_name() -> None:
    assert people("They call her Mrs V. On her second day she left.") == ["V"]
