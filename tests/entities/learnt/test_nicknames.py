from __future__ import annotations

import pytest

from tui_reader.entities.learnt.nicknames import with_nicknames
from tui_reader.entities.learnt.repair import Found


def joined(text: str, *names: tuple[str, str]) -> list[tuple[str, str]]:
    """The names of a text, each with its type, as they come out."""
    found = [Found(text.index(n), text.index(n) + len(n), kind, 0.6) for n, kind in names]
    return [(text[one.start : one.end], one.type) for one in with_nicknames(text, sorted(found))]


@pytest.mark.parametrize("name", ['Hugo "Bo" Vane', "Hugo “Bo” Vane", "Hugo 'Bo' Vane"])
def test_a_person_whom_a_nickname_divides_is_one(name: str) -> None:
    text = f"Its head, {name}, left for Marle."
    parts = [("Hugo", "ORG"), ("Vane", "PER"), ("Marle", "LOC")]
    assert joined(text, *parts) == [(name, "PER"), ("Marle", "LOC")]


def test_first_names_before_and_a_double_surname_after_belong_to_it() -> None:
    text = "It was Ann Mary “Polly” Vane-Orr who sang."
    parts = [("Ann Mary", "PER"), ("Vane-Orr", "PER")]
    assert joined(text, *parts) == [("Ann Mary “Polly” Vane-Orr", "PER")]


def test_what_was_read_as_no_person_is_left_alone() -> None:
    text = "She told the Marle “Mail” Group so."
    parts = [("Marle", "LOC"), ("Mail", "ORG")]
    assert joined(text, *parts) == parts
