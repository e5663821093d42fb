"""Firms called after their keeper, with the ending that is theirs."""

from __future__ import annotations

import re

import pytest

from tui_reader.entities.learnt.shops import with_endings
from tui_reader.entities.recogniser import NameSpan
from tui_reader.model.mention import Kind


def named(text: str, name: str, kind: Kind = Kind.ORGANISATION) -> list[str]:
    """The names after all, where every `name` in the text was one."""
    spans = [NameSpan(*found.span(), kind, "read so") for found in re.finditer(name, text)]
    return [text[span.start : span.end] for span in with_endings(text, spans)]


@pytest.mark.parametrize(
    "text",
    [
        "She spoke to Flett's.",
        "Flett's would not be the only ones.",
        "The coach firm, Flett’s, wants its deposit.",
        "He took it to Flett's and a dentist.",
    ],
)
def test_an_ending_before_no_noun_is_the_firms_own(text: str) -> None:
    assert [name.replace("’", "'") for name in named(text, "Flett")] == ["Flett's"]


def test_a_firm_with_an_ending_of_its_own_has_it_everywhere() -> None:
    text = "Flett's would not sell. Flett's own pies are dear."
    assert named(text, "Flett") == ["Flett's", "Flett's"]


def test_a_plural_keeps_its_apostrophe() -> None:
    assert named("She is at Fletts' and likes it.", "Fletts") == ["Fletts'"]


@pytest.mark.parametrize(
    "text",
    [
        "Flett's profits fell.",
        "It was a friend of Flett's.",
        "The choice is Flett's.",
        "He sat on Flett's until May.",
    ],
)
def test_what_a_firm_has_takes_the_ending(text: str) -> None:
    assert named(text, "Flett") == ["Flett"]


def test_a_firm_that_stands_without_the_ending_has_none() -> None:
    assert named("Flett fell. They sold to Flett's and went.", "Flett") == ["Flett", "Flett"]


def test_a_body_that_readers_know_has_none() -> None:
    assert named("They went to Labour's and cheered.", "Labour") == ["Labour"]


def test_people_keep_no_ending() -> None:
    assert named("They met at Flett's and left.", "Flett", Kind.PERSON) == ["Flett"]
