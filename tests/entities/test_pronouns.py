from __future__ import annotations

import pytest

from tui_reader.entities.pronouns import pronoun_after


def pronoun(text: str, name: str) -> str:
    start = text.index(name)
    return pronoun_after(text[:start], text[start + len(name) :])


def test_the_pronoun_after_a_name_is_the_bearer_s() -> None:
    assert pronoun("Jo Reeve lost her seat on Monday.", "Jo Reeve") == "she"
    assert pronoun("Jo Reeve said he would appeal.", "Jo Reeve") == "he"


def test_whose_deputy_somebody_is_tells_nothing_of_the_deputy() -> None:
    assert pronoun("Until then Piet Haas, her deputy, leads it.", "Piet Haas") == ""


def test_who_was_told_something_is_somebody_else() -> None:
    assert pronoun("Piet Haas told her that it was over.", "Piet Haas") == ""


@pytest.mark.parametrize(
    "text",
    [
        "“He rings every night,” said his keeper, Piet Haas. “She never sleeps.”",
        "Ida Moon will follow the Finn Piet Haas, who steps down. She made her debut in May.",
        "Ida Moon, who worked for the member Piet Haas, lost her way.",
        "Her nephew, Piet Haas, said that she had lost a stone.",
        "The pilot, Piet Haas, told him he was a fool.",
    ],
)
def test_a_pronoun_that_may_be_another_s_tells_nothing(text: str) -> None:
    assert pronoun(text, "Piet Haas") == ""


@pytest.mark.parametrize(
    "text",
    [
        "Piet Haas, 34, a roofer, lost his boots.",
        "The coach, Piet Haas, praised his players.",
        "Piet Haas won in the end. He left in June.",
    ],
)
def test_a_pronoun_whose_only_bearer_is_named_is_that_bearer_s(text: str) -> None:
    assert pronoun(text, "Piet Haas") == "he"
