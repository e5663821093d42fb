"""Two people of one full name in one article, told apart by the words beside it."""

from __future__ import annotations

import pytest

from tests.entities.coreference.made import candidates, wrongs


@pytest.mark.parametrize(
    "text",
    [
        "[Abel Thorne|a], 61, founded it. His son, also [Abel Thorne|b], runs it.",
        "[Abel Thorne|a] opened it. His grandson, also called [Abel Thorne|b], closed it.",
        "[Abel Thorne|a] opened it. His son, [Abel Thorne|b], closed it.",
        "The mayor, [Abel Thorne|a], came. So did the other [Abel Thorne|b], a baker.",
        "The mayor, [Abel Thorne|a], came. Another [Abel Thorne|b], a baker, did not.",
        "A different [Abel Thorne|b] was held. [Abel Thorne|a], the mayor, was at home.",
        "[Abel Thorne|a] is the mayor. I was at school with an [Abel Thorne|b] who sold fish.",
        "[Abel Thorne|a] is the mayor. He is not the [Abel Thorne|b] who sells fish.",
        "[Thorne|a] spoke. Is this the [Abel Thorne|b] who sells fish? It is not. [Thorne|a] left.",
        "[Abel Thorne|a] spoke. He is not to be confused with [Abel Thorne|b], a baker.",
        "[Abel Thorne|a], no relation to the actor [Abel Thorne|b], spoke.",
        "[Abel Thorne|a], who shares his name with the actor [Abel Thorne|b], spoke.",
        "[Abel Thorne|a] met his namesake, [Abel Thorne|b].",
        "[Abel Thorne|a]'s son, [Abel Thorne|b], spoke.",
        "[Abel Thorne|a], the goalkeeper, is not [Abel Thorne|b], the barrister.",
        "It is named after [Abel Thorne|a], the player. I knew the surgeon [Ida Reed|c], and"
        " [Abel Thorne|b], the consultant.",
    ],
)
def test_words_before_a_name_say_that_it_is_another_of_that_name(text: str) -> None:
    assert wrongs(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "[Abel Thorne|a] spoke. It was also [Abel Thorne|a] who left.",
        "[Abel Thorne|a] spoke. They wrote a letter to [Abel Thorne|a], who left.",
        "[Abel Thorne|a] spoke. A tearful [Abel Thorne|a] left.",
        "[Abel Thorne|a] spoke. It was an [Abel Thorne|a] rally.",
        "[Abel Thorne|a] died. [Mary Thorne|b] wept for her son, [Abel Thorne|a].",
        "[Abel Thorne|a], the minister, spoke. [Abel Thorne|a], the leader, left.",
        "[Abel Thorne|a], a nurse, spoke. [Abel Thorne|a], the winger, left.",
        "Is this the [Abel Thorne|a] who sells fish? [Thorne|a] said so.",
        "He spoke of his son, [Abel Thorne|a]. [Abel Thorne|a] left.",
    ],
)
def test_such_words_may_be_said_of_one_bearer(text: str) -> None:
    assert wrongs(text) == []


def test_the_name_in_full_is_open_where_two_are_in_play() -> None:
    text = "[Abel Thorne|a] spoke. His son, also [Abel Thorne|b], left. [Abel Thorne|?] ate."
    assert (wrongs(text), candidates(text)) == ([], [("Abel Thorne",)])


def test_one_mentioned_in_passing_is_not_meant_later() -> None:
    text = "[Abel Thorne|a] spoke. The other [Abel Thorne|b] did not. [Abel Thorne|a] left."
    assert wrongs(f"{text} Nobody asked [Thorne|a].") == []


def test_that_surname_is_whoever_was_named_last() -> None:
    text = "[Thorne|a] spoke. Is it the [Abel Thorne|b] who sells fish? No. That [Thorne|b] left."
    assert wrongs(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "[Abel Thorne|a] the elder spoke. [Abel Thorne|b] the younger sat down.",
        "[Abel Thorne|a] senior, 78, spoke. [Abel Thorne|b] junior, 49, sat down.",
        "[Abel Thorne|a], senior, spoke. [Abel Thorne|b], junior, sat down.",
        "[Abel Thorne|a] Sr. spoke. [Abel Thorne|b] Jr. sat down.",
        "The elder [Abel Thorne|a] spoke. The younger [Abel Thorne|b] sat down.",
        "Old [Abel Thorne|a] spoke. Young [Abel Thorne|b] sat down.",
        "[Abel Thorne|a], 49, spoke. [Abel Thorne|b] senior sat down.",
    ],
)
def test_generations_are_two_people(text: str) -> None:
    assert wrongs(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "[Abel Thorne|a], senior lecturer in law, spoke. [Abel Thorne|a] left.",
        "Young [Abel Thorne|a] spoke. [Abel Thorne|a] left. Poor young [Abel|a] wept.",
        "[Abel Thorne|a], junior minister, spoke. [Abel Thorne|a] left.",
    ],
)
def test_not_every_old_or_senior_is_a_generation(text: str) -> None:
    assert wrongs(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "[Abel Thorne|a], 61, and his son [Carl Thorne|b], 30, left. The younger [Thorne|b] wept.",
        "[Carl Thorne|b] left with his father, [Abel Thorne|a]. The elder [Thorne|a] wept.",
        "[Carl Thorne|b] left with his father, [Abel Thorne|a]. [Thorne|a] Snr wept.",
        "[Ada Thorne|b] stood by her father, former president [Abel Thorne|a]. The elder"
        " [Thorne|a] wept.",
        "[Carl Thorne|b] left. His father was at home. [Thorne|?] Snr wept.",
        "[Abel Thorne|a] Sr and [Abel Thorne|b] Jr left. [Thorne|a] Sr wept.",
    ],
)
def test_a_surname_is_that_of_the_generation_said(text: str) -> None:
    assert wrongs(text) == []


def test_a_generation_that_nothing_tells_stays_open() -> None:
    text = "[Abel Thorne|a] beat [Carl Thorne|b], no relation. The elder [Thorne|?] wept."
    assert candidates(text) == [("Abel Thorne", "Carl Thorne")]


@pytest.mark.parametrize(
    "text",
    [
        "[Abel Thorne|a] was hurt. His daughter, also named [Abel|b], was not.",
        "[Abel Thorne|a] died. A boy was born in May. He is called [Abel|b], after his father.",
        "[Abel Thorne|a] spoke. His son, [Abel|b], left.",
        "[Abel Thorne|a] died in 2015. He is survived by his wife, [Ada|c], and a son, [Abel|b].",
        "[Abel Thorne|a] spoke. The other [Thorne|?], a baker, left.",
    ],
)
def test_a_short_form_may_be_another_bearers(text: str) -> None:
    assert wrongs(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "[Abel Thorne|a] died. “[Abel|a] was my son,” [Mary Thorne|b] said.",
        "[Abel Thorne|a] died. [Mary Thorne|b] wept for her son, [Abel|a].",
        "Their son, [Abel Thorne|a], was born. She is survived by a son, [Abel|a].",
        "They named the park after [Abel Thorne|a]. [Abel|a] was glad.",
    ],
)
def test_a_kinsman_may_be_the_one_who_was_named(text: str) -> None:
    assert wrongs(text) == []
