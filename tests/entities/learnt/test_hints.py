"""What a doubtful name stands among."""

from __future__ import annotations

import pytest

from tui_reader.entities.learnt.hints import upheld
from tui_reader.entities.recogniser import Document
from tui_reader.entities.rules.findings import Finding, Weight
from tui_reader.entities.rules.page import prepare
from tui_reader.entities.sentences import sentence_spans
from tui_reader.model.mention import Kind

PERSON, BODY = Kind.PERSON, Kind.ORGANISATION
MATCH = " The striker scored a late goal, the defender a second, and the fans sang to the manager."


def outcome(text: str, *names: tuple[str, Kind | None, Weight]) -> tuple[Kind | None, Weight]:
    """Kind and weight of the last of the names, each read so where it stands last."""
    page = prepare(Document(text, sentence_spans(text)))
    starts = [token.start for token in page.tokens]
    found = [
        Finding(first, first + len(name.split()), kind, weight, "read so")
        for name, kind, weight in names
        for first in [starts.index(text.rindex(name))]
    ]
    one = {one.first: one for one in upheld(page, sorted(found))}[found[-1].first]
    return one.kind, one.weight


@pytest.mark.parametrize(
    "text",
    [
        "The plant is run by Quarrie these days.",
        "It was said by the broker Quarrie on Friday.",
        "They met Quarrie officials on Friday.",
        "It was sold to Harl Foods and Quarrie on Friday.",
        "Bids came from Harl Foods, Quarrie and others.",
        "He had driven buses for Quarrie since 1998.",
        "Working for Quarrie was hard.",
        "In the end Quarrie declined to comment.",
        "It says that Quarrie have a new ground.",
    ],
)
def test_a_doubtful_body_among_bodies_is_one(text: str) -> None:
    beside = [("Harl Foods", BODY, Weight.SURE)] if "Harl Foods" in text else []
    assert outcome(text, *beside, ("Quarrie", BODY, Weight.GUESS)) == (BODY, Weight.LIKELY)


@pytest.mark.parametrize(
    "text",
    [
        "They came from Quarrie on Friday.",
        "It was founded by Quarrie brothers on Friday.",
        "It has a Quarrie Hauler in it.",
        "It says that Harl and Quarrie have a new road.",
        "He left for Quarrie on Friday.",
    ],
)
def test_a_doubtful_body_alone_stays_doubtful(text: str) -> None:
    assert outcome(text, ("Quarrie", BODY, Weight.GUESS)) == (BODY, Weight.GUESS)


@pytest.mark.parametrize("kind", [PERSON, None])
def test_the_noun_set_off_before_a_name_says_what_it_is(kind: Kind | None) -> None:
    text = "The trade union, Quarrie, noticed it."
    assert outcome(text, ("Quarrie", kind, Weight.SURE)) == (BODY, Weight.SURE)


@pytest.mark.parametrize(
    "text",
    [
        "After he left the company, Quarrie wrote a book.",
        "The chairman of the bank, Quarrie, has left.",
        "She rang the bank, Quarrie, 43, said.",
    ],
)
def test_somebody_after_such_a_noun_stays_a_person(text: str) -> None:
    assert outcome(text, ("Quarrie", PERSON, Weight.SURE)) == (PERSON, Weight.SURE)


def test_nobody_with_a_first_name_becomes_a_body() -> None:
    text = "The head of the union, Tom Quarrie, has left."
    assert outcome(text, ("Tom Quarrie", PERSON, Weight.SURE)) == (PERSON, Weight.SURE)


def test_the_sides_of_a_result_are_teams_but_not_where_somebody_goes() -> None:
    text = "Harlby 2 Sallow 1\n\nIt rained in Harlby, they said." + MATCH
    assert outcome(text, ("Sallow", PERSON, Weight.SURE)) == (BODY, Weight.SURE)
    assert outcome(text, ("Harlby", None, Weight.SURE)) == (None, Weight.SURE)


@pytest.mark.parametrize(
    "text",
    [
        "They told the Stage that it was over.",
        "Here the Stage reported that it was over.",
        "Here, the Stage has learnt, it is over.",
        "It is over, according to the Stage on Friday.",
    ],
)
def test_a_paper_may_be_called_by_an_everyday_word(text: str) -> None:
    assert outcome(text, ("Stage", BODY, Weight.GUESS)) == (BODY, Weight.LIKELY)


def test_a_kind_of_body_that_reports_is_no_paper() -> None:
    text = "Here the Regulator reported that it was over."
    assert outcome(text, ("Regulator", BODY, Weight.GUESS)) == (BODY, Weight.GUESS)
