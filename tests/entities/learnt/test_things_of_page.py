"""Things that are told once and then only named."""

from __future__ import annotations

from tui_reader.entities.learnt.things_of_page import without_things
from tui_reader.entities.recogniser import Document
from tui_reader.entities.rules.findings import Finding, Weight
from tui_reader.entities.rules.page import prepare
from tui_reader.entities.sentences import sentence_spans
from tui_reader.model.mention import Kind

_ALBUM = "Their third album, Quarrie, was made in May. Quarrie is out now."


def kept(text: str, kind: Kind = Kind.ORGANISATION, weight: Weight = Weight.SURE) -> int:
    """How many of the places of "Quarrie", the last of them read as `kind`, are left."""
    page = prepare(Document(text, sentence_spans(text)))
    places = [place for place, token in enumerate(page.tokens) if token.low == "quarrie"]
    found = [
        Finding(place, place + 1, Kind.ORGANISATION, Weight.SURE, "read so") for place in places
    ]
    found[-1] = found[-1]._replace(kind=kind, weight=weight)
    return len(without_things(page, found))


def test_a_thing_is_one_wherever_it_is_named() -> None:
    assert kept(_ALBUM) == 0


def test_who_was_not_surely_read_as_a_person_goes_with_it() -> None:
    assert kept(_ALBUM, Kind.PERSON, Weight.GUESS) == 0


def test_somebody_of_that_name_stays() -> None:
    assert kept(_ALBUM, Kind.PERSON, Weight.SURE) == 1


def test_what_speaks_is_no_thing() -> None:
    assert kept("They use an app called Quarrie. Quarrie said it was sorry.") == 2


def test_a_name_that_nothing_tells_stays() -> None:
    assert kept("They asked Quarrie in May. Quarrie is out now.") == 2
