from __future__ import annotations

import pytest

from tui_reader.entities.learnt.ends import with_true_ends
from tui_reader.entities.learnt.repair import Found


def ended(text: str, name: str, kind: str = "ORG", after: str = "", after_kind: str = "LOC") -> str:
    """What is left or made of a name in a text."""
    start = text.index(name)
    found = Found(start, start + len(name), kind, 0.9)
    place = text.index(after, found.end) if after else 0
    following = Found(place, place + len(after), after_kind, 0.9) if after else None
    whole = with_true_ends(text, found, following)
    return text[whole.start : whole.end]


@pytest.mark.parametrize(
    ("text", "name", "whole"),
    [
        ("He left Bay Catch. Adjourned.", "Bay Catch.", "Bay Catch"),
        ("He left Vane & Co. Then he wept.", "Vane & Co.", "Vane & Co."),
        ("He left the U.N. Then he wept.", "U.N.", "U.N."),
        ("The Harbour Board has fined him.", "The Harbour Board", "Harbour Board"),
        ("Roof of Heaven Concepts Ltd paid.", "Roof of", "Roof of Heaven Concepts Ltd"),
        ("Marle Partners in Care said so.", "Marle Partners in", "Marle Partners in Care"),
        ("Friends of the bridge met.", "Friends of", "Friends"),
    ],
)
def test_a_bodys_name_ends_where_its_words_do(text: str, name: str, whole: str) -> None:
    assert ended(text, name) == whole


def test_a_place_after_in_is_no_part_and_after_of_it_is() -> None:
    advice = "Harbour Advice in Marle was shut."
    assert ended(advice, "Harbour Advice in", after="Marle") == "Harbour Advice"
    bank = "Home Loan Company of Marle was shut."
    assert ended(bank, "Home Loan Company of", after="Marle") == "Home Loan Company of Marle"


def test_a_name_that_of_leads_to_is_taken_in_whole() -> None:
    text = "Friends of Ann van der Vane wept."
    whole = ended(text, "Friends of", after="Ann van der Vane", after_kind="PER")
    assert whole == "Friends of Ann van der Vane"


def test_a_person_keeps_every_word_and_loses_the_full_stop() -> None:
    assert ended("It was Hugo Vane. Nobody spoke.", "Hugo Vane.", "PER") == "Hugo Vane"
    assert ended("It was Hugo Vane Jr. Nobody spoke.", "Hugo Vane Jr.", "PER") == "Hugo Vane Jr."


def test_a_person_ends_at_a_dash_between_blanks_but_not_at_a_hyphen() -> None:
    assert ended("Ann Vane – Treasurer, wept", "Ann Vane – Treasurer", "PER") == "Ann Vane"
    assert ended("Omar al - Vane wept", "Omar al - Vane", "PER") == "Omar al - Vane"
    assert ended("Ann Vane-Orr wept", "Ann Vane-Orr", "PER") == "Ann Vane-Orr"
