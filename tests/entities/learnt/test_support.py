"""Lone words judged by the full names of the document."""

from __future__ import annotations

import pytest

from tui_reader.entities.learnt.support import full_names, supported
from tui_reader.entities.recogniser import Document
from tui_reader.entities.rules.findings import Finding, Weight
from tui_reader.entities.rules.page import prepare
from tui_reader.entities.sentences import sentence_spans
from tui_reader.model.mention import Kind

PERSON, BODY = Kind.PERSON, Kind.ORGANISATION


def kinds(
    text: str, *names: tuple[str, Kind | None], weight: Weight = Weight.SURE
) -> list[Kind | None]:
    """The kinds of what stays, each name read so surely at its next occurrence."""
    page = prepare(Document(text, sentence_spans(text)))
    starts = [token.start for token in page.tokens]
    found, position = [], 0
    for name, kind in names:
        position = text.index(name, position)
        first = starts.index(position)
        found.append(Finding(first, first + len(name.split()), kind, weight, "read so"))
        position += len(name)
    return [one.kind for one in supported(page, found, full_names(page, found))]


def test_a_firm_cut_short_is_the_firm() -> None:
    text = "Frostig Holdings fell again. A lender to Frostig said so."
    assert kinds(text, ("Frostig Holdings", BODY), ("Frostig", PERSON)) == [BODY, BODY]


def test_a_surname_is_a_person() -> None:
    text = "Oona Frostig fell again. A cousin of Frostig said so."
    assert kinds(text, ("Oona Frostig", PERSON), ("Frostig", BODY)) == [PERSON, PERSON]


def test_a_word_in_names_of_both_kinds_is_what_it_was_read_as() -> None:
    text = "Oona Frostig left Frostig Holdings. Shares of Frostig fell; Frostig wept."
    read = [("Oona Frostig", PERSON), ("Frostig Holdings", BODY), ("Frostig", BODY)]
    assert kinds(text, *read, ("Frostig", PERSON)) == [PERSON, BODY, BODY, PERSON]


def test_a_town_is_not_a_person_further_down() -> None:
    text = "They met in Harlby. The last box from Harlby was late."
    assert kinds(text, ("Harlby", None), ("Harlby", PERSON)) == [None]


def test_a_titled_name_is_left_alone() -> None:
    text = "Frostig Holdings fell. The chair is Mr Frostig."
    assert kinds(text, ("Frostig Holdings", BODY), ("Frostig", PERSON)) == [BODY, PERSON]


def test_the_surname_of_somebody_on_the_page_is_no_place() -> None:
    text = "Orla Penhallow spoke. Raichura and Penhallow will meet."
    assert kinds(text, ("Orla Penhallow", PERSON), ("Penhallow", None)) == [PERSON]


def test_where_something_was_stays_a_place_though_somebody_is_called_so() -> None:
    text = "Orla Harlby spoke. The ferry burnt in Harlby."
    assert kinds(text, ("Orla Harlby", PERSON), ("Harlby", None)) == [PERSON, None]


def test_what_something_was_found_in_is_no_body_unless_that_is_sure() -> None:
    text = "A seal was found in Quarrie on Monday."
    assert kinds(text, ("Quarrie", BODY), weight=Weight.LIKELY) == []
    assert kinds(text, ("Quarrie", BODY)) == [BODY]


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("The mayor of Quarrie wept.", False),
        ("The staff of the mill at Quarrie left.", False),
        ("A boy from Quarrie came.", False),
        ("The chairman of Quarrie wept.", True),
        ("The staff at Quarrie left.", True),
        ("A letter from Quarrie came.", True),
    ],
)
def test_mayors_mills_and_boys_are_of_towns(text: str, *, stays: bool) -> None:
    kept = kinds(text, ("Quarrie", BODY), weight=Weight.LIKELY)
    assert kept == ([BODY] if stays else [])


def test_shares_are_held_in_bodies_and_studies_printed_in_papers() -> None:
    text = "They hold shares in Quarrie. A paper printed in Fenwark said so."
    names = [("Quarrie", BODY), ("Fenwark", BODY)]
    assert kinds(text, *names, weight=Weight.LIKELY) == [BODY, BODY]
