"""Where the rules' word counts beside the model's."""

from __future__ import annotations

import pytest

from tui_reader.entities.learnt.second_opinion import heard
from tui_reader.entities.recogniser import Document
from tui_reader.entities.rules.findings import Finding, Weight
from tui_reader.entities.rules.page import prepare
from tui_reader.entities.rules.reading import read
from tui_reader.entities.sentences import sentence_spans
from tui_reader.model.mention import Kind

PERSON, BODY = Kind.PERSON, Kind.ORGANISATION


def names(
    text: str, name: str, kind: Kind, weight: Weight = Weight.SURE
) -> list[tuple[str, Kind | None]]:
    """What becomes of `name`, read as `kind` by the model, so surely."""
    page = prepare(Document(text, sentence_spans(text)))
    first = [token.start for token in page.tokens].index(text.index(name))
    found = [Finding(first, first + len(name.split()), kind, weight, "read so")]
    return [
        (text[page.tokens[one.first].start : page.tokens[one.last - 1].end], one.kind)
        for one in heard(page, found, read(page))
    ]


def test_a_department_keeps_its_whole_field() -> None:
    text = "It is for the Department for Tides and Harbours to say."
    assert names(text, "Department", BODY) == [("Department for Tides and Harbours", BODY)]


def test_a_court_named_for_a_town_is_one_name() -> None:
    text = "He appeared at Quarrie Magistrates' Court on Monday."
    assert names(text, "Quarrie", PERSON) == [("Quarrie Magistrates' Court", BODY)]


def test_solicitors_are_no_person() -> None:
    text = "The family said through the solicitors Tolbrand Quarrie that it was so."
    assert names(text, "Tolbrand Quarrie", PERSON) == [("Tolbrand Quarrie", BODY)]


def test_a_surname_that_is_a_word_is_not_cut_off() -> None:
    text = "The chairman Clive Standing left by a side door."
    assert names(text, "Clive", PERSON) == [("Clive Standing", PERSON)]


def test_a_person_beside_a_body_stays_a_person() -> None:
    text = "The director Martha Quarrie left Fenside Council on Monday."
    assert names(text, "Martha Quarrie", PERSON) == [("Martha Quarrie", PERSON)]


def test_what_both_see_is_as_sure_as_the_surer_of_the_two() -> None:
    text = "In the end Mrs Tobias Quarrie left."
    page = prepare(Document(text, sentence_spans(text)))
    hint = Finding(4, 6, PERSON, Weight.HINT, "read so, with much doubt")
    (one,) = heard(page, [hint], read(page))
    assert one.weight is Weight.SURE
    assert one.kind is PERSON


def test_a_doubtful_kind_gives_way_to_what_the_rules_see() -> None:
    text = "They wrote to Tobias Quarrie, who chairs it, in the autumn."
    assert names(text, "Tobias Quarrie", BODY, Weight.GUESS) == [("Tobias Quarrie", PERSON)]
    assert names(text, "Tobias Quarrie", BODY) == [("Tobias Quarrie", BODY)]


@pytest.mark.parametrize(
    "text",
    [
        "The data came from Hjartagen, whose chief scientist came too.",
        "Ferrand Optique has named Solveig Aarvik to its board.",
        "Ferrand Optique posted a record half-year loss.",
        "Ferrand Optique employs 340 people there.",
        "Ferrand, the Leeds law firm, said no.",
        "It was sold to the subsidiary of Ferrand that year.",
    ],
)
def test_what_does_business_is_no_person(text: str) -> None:
    name = next(word for word in ("Hjartagen", "Ferrand Optique", "Ferrand") if word in text)
    assert names(text, name, PERSON) == [(name, BODY)]


@pytest.mark.parametrize(
    "text",
    [
        "Ferrand has named Solveig Aarvik.",
        "Ferrand, who ran the Korean arm, said no.",
        "Ferrand, whose chief fear was rain, said no.",
    ],
)
def test_what_people_do_too_makes_no_firm(text: str) -> None:
    assert names(text, "Ferrand", PERSON) == [("Ferrand", PERSON)]


@pytest.mark.parametrize(
    "text",
    [
        "It was for her lawyer, Noa Feldstein of Pike Lomond.",
        "So says Noa Feldstein of Pike Feldstein.",
    ],
)
def test_what_is_hardly_a_place_is_the_firm_of_its_lawyer(text: str) -> None:
    page = prepare(Document(text, sentence_spans(text)))
    count = len(page.tokens)
    person = Finding(count - 5, count - 3, PERSON, Weight.SURE, "read so")
    firm = Finding(count - 2, count, None, Weight.HINT, "read so")
    assert [one.kind for one in heard(page, [person, firm], [])] == [PERSON, BODY]


@pytest.mark.parametrize(("weight", "kind"), [(Weight.LIKELY, BODY), (Weight.HINT, PERSON)])
def test_what_follows_makes_no_person_of_a_body_read_surely(weight: Weight, kind: Kind) -> None:
    text = "The pool is run by Orrery, who built it."
    assert names(text, "Orrery", BODY, weight) == [("Orrery", kind)]


def test_what_a_body_has_is_not_called_after_it() -> None:
    text = "So said the electoral commission's Rositsa Mateeva."
    assert names(text, "Rositsa Mateeva", PERSON) == [("Rositsa Mateeva", PERSON)]
