"""What the page says against a name that the model found."""

from __future__ import annotations

import pytest

from tui_reader.entities.learnt.misgivings import judged, named_laws, no_bodies
from tui_reader.entities.recogniser import Document
from tui_reader.entities.rules.findings import Finding, Weight
from tui_reader.entities.rules.page import prepare
from tui_reader.entities.sentences import sentence_spans
from tui_reader.model.mention import Kind

PERSON, BODY = Kind.PERSON, Kind.ORGANISATION


def verdict(text: str, name: str, kind: Kind) -> Kind | None:
    """What becomes of `name`, its first occurrence read as `kind`; None if it is dropped."""
    page = prepare(Document(text, sentence_spans(text)))
    start = text.index(name)
    first = next(i for i, token in enumerate(page.tokens) if token.start >= start)
    last = first + len(name.split())
    found = Finding(first, last, kind, Weight.SURE, "read so")
    kept = judged(page, found, no_bodies(page, [found]))
    return kept.kind if kept else None


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The lock broke in May 2019.", "May", PERSON),
        ("She rang him the following May.", "May", PERSON),
        ("It was announced with the King's speech in hand.", "King", PERSON),
        ("He asked: Slow is no fault, is it? Who is slow?", "Who", PERSON),
        ("The paper asked. Q: Why leave?", "Q", PERSON),
        ("The Trust has apologised.", "Trust", BODY),
        ("The correction. We said so on Monday.", "We", BODY),
        ("She is Director of Public Health, they said.", "Public Health", BODY),
        ("It was due to Covid, they said.", "Covid", BODY),
        ("She is Cabinet Member for Growth, they said.", "Growth", BODY),
        ("He came with a Thermos and a paper.", "Thermos", BODY),
        ("They want Ellen's Law passed.", "Ellen's Law", BODY),
        ("They want Ellen's Law passed.", "Ellen", PERSON),
        ("Engineers said the T9 is still their best lathe.", "T9", BODY),
        ("They met in the Corn Exchange that night.", "Corn Exchange", BODY),
        ("Next for the side is the Harl Premier Cup, on Monday.", "Harl", BODY),
    ],
)
def test_what_is_no_name_is_dropped(text: str, name: str, kind: Kind) -> None:
    assert verdict(text, name, kind) is None


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The lock, said Ms May, was broken.", "May", PERSON),
        ("We put it to Rangers that day.", "Rangers", BODY),
        ("The chairman of Shelter Direct left.", "Shelter Direct", BODY),
        ("A letter from Quarrie was read.", "Quarrie", PERSON),
        ("A speech by a Labour councillor was read.", "Labour", BODY),
        ("They asked Ellen's lawyer to come.", "Ellen", PERSON),
        ("An officer rang; the MI6 officer did not.", "MI6", BODY),
        ("They sold it on the Harl Metal Exchange that night.", "Harl Metal Exchange", BODY),
    ],
)
def test_a_name_stays(text: str, name: str, kind: Kind) -> None:
    assert verdict(text, name, kind) is kind


def test_a_titled_name_is_a_person() -> None:
    assert verdict("We asked Mr Al-Quarrie twice.", "Al-Quarrie", BODY) is PERSON


def test_letters_of_honour_show_a_person() -> None:
    assert verdict("His barrister Oona Quarrie KC wept.", "Oona Quarrie KC", BODY) is PERSON


@pytest.mark.parametrize(("weight", "kept"), [(Weight.GUESS, False), (Weight.LIKELY, True)])
def test_doubtful_words_in_capitals_are_a_heading(weight: Weight, kept: bool) -> None:
    page = prepare(Document("EMPTY LARDER\n\nNobody came.", ()))
    finding = Finding(0, 2, BODY, weight, "read so")
    assert judged(page, finding, frozenset()) == (finding if kept else None)


def test_a_law_called_after_somebody_is_found_as_no_name() -> None:
    page = prepare(Document("They want Ellen's Law, and Ellen's brother does not.", ()))
    assert [(one.first, one.last, one.kind) for one in named_laws(page)] == [(2, 4, None)]


@pytest.mark.parametrize("name", ["PC Quarrie", "MLA Quarrie"])
def test_a_body_that_begins_with_a_title_is_somebody(name: str) -> None:
    assert verdict(f"They said {name} had gone.", name, BODY) is PERSON


def test_a_member_of_a_party_is_no_thing_of_a_make() -> None:
    assert verdict("He is a Tory, they said.", "Tory", BODY) is BODY


@pytest.mark.parametrize("name", ["PC World", "Right to Roost", "DS Quarrie"])
def test_a_body_that_only_looks_titled_stays_one(name: str) -> None:
    assert verdict(f"They said {name} had gone.", name, BODY) is BODY
