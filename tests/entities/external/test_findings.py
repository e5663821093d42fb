from __future__ import annotations

import pytest

from tui_reader.entities.external.findings import Labelled, names_of
from tui_reader.entities.external.labels import kind_of
from tui_reader.model.mention import Kind


def names(text: str, *marked: tuple[str, str]) -> list[str]:
    """What is made of a model's findings, given as the printed form and its label."""
    found = [
        Labelled(text.index(form), text.index(form) + len(form), label) for form, label in marked
    ]
    return [text[name.start : name.end] for name in names_of(text, found, "a model")]


@pytest.mark.parametrize("label", ["PER", "PERSON", "pers", "B-PER", "persName", "PRS", "person"])
def test_labels_of_people(label: str) -> None:
    assert kind_of(label) is Kind.PERSON


@pytest.mark.parametrize("label", ["ORG", "I-ORG", "ORGANIZATION", "organisation", "orgName", "OG"])
def test_labels_of_organisations(label: str) -> None:
    assert kind_of(label) is Kind.ORGANISATION


@pytest.mark.parametrize("label", ["NORP", "GPE", "LOC", "MISC", "DERIV_PER", "PERCENT", "", "B-"])
def test_other_labels_are_no_names(label: str) -> None:
    assert kind_of(label) is None


def test_blanks_quotes_and_a_possessive_are_taken_off() -> None:
    assert names("“Ada Quill’s” plan", ("“Ada Quill’s”", "PER")) == ["Ada Quill"]


def test_a_title_is_taken_off_a_person() -> None:
    assert names("Dr Ada Quill came", ("Dr Ada Quill", "PERSON")) == ["Ada Quill"]


def test_a_possessive_inside_a_body_stays() -> None:
    assert names("the Tailors’ Guild sat", ("Tailors’ Guild", "ORG")) == ["Tailors’ Guild"]


def test_of_two_that_overlap_the_longer_stays() -> None:
    text = "the Fen Water Board sat"
    marked = [("Fen Water", "PER"), ("Fen Water Board", "ORG"), ("Board", "ORG")]
    assert names(text, *marked) == names(text, *reversed(marked)) == ["Fen Water Board"]


def test_what_holds_no_letter_is_no_name() -> None:
    assert names("in 2024, “…” and 7", ("2024", "ORG"), ("“…”", "PER"), (" ", "PER")) == []
