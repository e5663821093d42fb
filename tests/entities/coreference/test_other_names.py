"""Other names of people: of former times, of the stage, by initials, by a father's name, joined."""

from __future__ import annotations

import pytest

from tests.entities.coreference.made import wrongs


@pytest.mark.parametrize(
    "text",
    [
        "[Jane Vosk|a], now [Jane Thorne|a], spoke.",
        "[Jane Vosk|a] (now Mrs [Thorne|a]) spoke.",
        "[Jane Vosk|a] married last summer and, as [Jane Thorne|a], runs a school.",
        "[Jane Thorne|a], who was a [Vosk|a] until she married, spoke.",
        "[Petra Moon|a], born [Jane Vosk|a] in Fenmarsh, spoke.",
        "[Petra Moon|a] was born [Jane Vosk|a], the daughter of [Alan Vosk|b].",
        "[Petra Moon|a], writing as [Jane Vosk|a], sold a million books.",
        "[Petra Moon|a], the pen name of [Jane Vosk|a], sold a million books.",
        "[Petra Moon|a] (real name [Jane Vosk|a]) spoke. [Vosk|a] left.",
        "[Petra Moon|a], a.k.a. [Jane Vosk|a], spoke.",
        "[Petra Moon|a], alias [Jane Vosk|a], spoke.",
        "[Biddy Moon|a] spoke. [Biddy|a] was baptised [Ixora Ni Vosk|a] and spoke on.",
    ],
)
def test_a_name_of_another_time_or_trade_is_the_bearers(text: str) -> None:
    assert wrongs(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "[Jane Vosk|a] left, and now [Jane Thorne|b] is out too.",
        "[Petra Moon|a] met [Jane Vosk|b]. The newborn [Alan Vosk|c] slept.",
        "[Petra Moon|a], who was a [Vosk|?] loyalist, spoke. [Alan Vosk|?] left.",
        "[Petra Moon|a] and [Ida Reed|c], born in Fenmarsh, met [Jane Vosk|b].",
        "[Petra Moon|a], acting as [Jane Vosk|b], spoke.",
    ],
)
def test_other_words_do_not_make_two_people_one(text: str) -> None:
    assert [wrong for wrong in wrongs(text) if " + " in wrong and "?" not in wrong] == []


@pytest.mark.parametrize(
    "text",
    [
        "[Alan Thorne|a] spoke. [A. J. Thorne|a] wrote it. [A Thorne|a] left.",
        "[Alan John Thorne|a] spoke. [AJ Thorne|a] wrote it. [AJ|a] left.",
        "[J. Alan Thorne|a] spoke. [Alan Thorne|a] left.",
        "[K. R. Thorne|a] spoke. [KR Thorne|a] left. [K.R. Thorne|a] ate.",
        "[Jean-Luc Thorne|a] spoke. [Jean Luc Thorne|a] left. [Jean Luc|a] ate.",
        "[Anne-Marie Thorne|a] spoke. [Annemarie Thorne|a] left.",
        "[Ida Marsh-Poole|a] spoke. Ms [Marsh Poole|a] left.",
        "[Rafiq al-Thorani|a] spoke. [Al-Thorani|a] left. [Thorani|a] ate.",
        "[Luiz Braga da Vosk|a] spoke. [Braga da Vosk|a] left.",
        "[Zbignar Thorne|a] spoke. “Well done, [Zbig|a],” she said.",
        "[Robert Fenn Thorne Jr|a] spoke. [RFT Jr|a] left. [RFT|a] ate.",
        "[Steven Thorne|a] spoke. [Stephen Thorne|a] left.",
        "[Mohammed Thorne|a] spoke. [Muhammad Thorne|a] left.",
        "[Mick Thorne|a] spoke. “[Michael|a] stays,” she said.",
    ],
)
def test_initials_and_joined_words_are_the_bearers(text: str) -> None:
    assert wrongs(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "[Alan Thorne|a] met [Adam Thorne|b]. [A. J. Thorne|?] wrote it.",
        "[Annabel Thorne|a] spoke. [Ann|b] left.",
        "[Frances Thorne|a] spoke. [Francis Thorne|b] left.",
        "[Robert Thorne|a] spoke. [RFT|b] left.",
        "[Li Thorne|a] spoke. [LI THORNE|a] IN COURT",
        "[JO THORNE|a] WINS. [Jo Thorne|a] was glad.",
    ],
)
def test_initials_that_several_have_are_nobodys(text: str) -> None:
    assert wrongs(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "[Yuri Thornenko|a] spoke. “[Yuri Petrovich|a] taught me,” said [Ida Reed|b].",
        "[Natalia Thornenko|a] spoke. “[Natalia Ivanovna|a] taught me,” said [Ida Reed|b].",
        "[Natalia Thornenko|a] spoke. [Natalia Ivanova|b] did not.",
        "[Yuri Thornenko|a] spoke. [Yuri Vasskovich|b] did not.",
        "[Yuri Thornenko|a] spoke. [Yuri Petrovich|b], a farmer, did not.",
        "[Natalia Petrovna Thornenko|a] spoke. [Natalia Ivanovna|b] did not.",
    ],
)
def test_a_first_name_and_a_fathers_are_an_address(text: str) -> None:
    assert wrongs(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "[Bridie|a], as everyone but bishops called her, was born [Bridget Thorne|a] in Cork, the"
        " daughter of [Sean Thorne|b].",
        "[Thomas Thorne|a] ([Spud|a] to his friends) spoke.",
        "[Thomas Thorne|a], whom friends call [Spud|a], spoke.",
        "[Thomas Thorne|a] spoke. His friends call him [Spud|a]. [Spud|a] left.",
        "[Thomas Thorne|a] spoke. Everyone here calls him [Spud Thorne|a]. [Thorne|a] left.",
    ],
)
def test_a_nickname_is_whose_it_is_said_to_be(text: str) -> None:
    assert wrongs(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "[Thomas Thorne|a] had never once called her [Spud|b].",
        "[Thomas Thorne|a] met [Ida Reed|c]. Friends call him [Spud|b].",
        "[Thomas Thorne|a] spoke. A man from the docks known as [Spud|b] was sought.",
    ],
)
def test_a_nickname_is_not_that_of_who_says_it_nor_of_one_of_two(text: str) -> None:
    assert wrongs(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "[Hugo Vane|a], who called himself “[Redcap|a]”, left. [Redcap|a] is back.",
        "[Hugo Vane|a] was jailed. They read messages in which he used the name [Redcap|a].",
        "[Ida Moon|a] married. She wrote a column under the name [Martha|a].",
        "[Ida Moon|a] (née [Vosk|a]), the aunt of [Hugo Reed|b], spoke.",
        "[Hugo Reed|b] was born to [Ida Moon|a] (née [Vosk|a]), a weaver.",
        "Boss [Deano Vane|a] is jailed. [Dean “Deano” Vane|a], 39, wept. [Vane|a] has lost.",
        "[Evaristo “Tito” Vane Lund|a] spoke. [Tito Vane|a] left.",
    ],
)
def test_a_name_somebody_takes_is_the_bearers(text: str) -> None:
    assert wrongs(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Mr [Vane|a] found that the two men, known as [Gary|b] and [Pavel|c], were brave.",
        "[Hugo Vane|a] raised money for a man known as [Sailor|b].",
        "She married [Hugo Vane|a], and for years she wrote under the name [Martha|b].",
    ],
)
def test_what_another_is_called_is_not_the_name_of_whom_a_sentence_names(text: str) -> None:
    assert wrongs(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "[Roya Moon-Vane|a] spoke. [Moon|a] left. [Vane|a] sat.",
        "[Duarte Vaz de Reda e Lund|a] spoke. [Vaz de Reda|a] left.",
        "[Gonzalo de la Vena y Lund|a] spoke. [De la Vena|a] left.",
        "[Bernardo Sá Reda de Lund|a] spoke. [Sá Reda|a] left.",
        "[Emrys ap Vane|a] spoke. Mr [ap Vane|a] left.",
        "[Han Jae-won|a] spoke. [Jae-won|a] left.",
    ],
)
def test_half_a_surname_is_enough(text: str) -> None:
    assert wrongs(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "[Roya Moon-Vane|a] spoke. Her husband, [Vane|b], left.",
        "[Roya Moon-Vane|a] met [Hugo Vane|b]. [Vane|b] left.",
        "[Roya Moon-Vane|a] spoke. Mr [Vane|b] left.",
        "[Mary Ann Rose Vane|a] and [Ann Rose|b] spoke.",
    ],
)
def test_half_a_surname_may_be_another_s(text: str) -> None:
    assert wrongs(text) == []
